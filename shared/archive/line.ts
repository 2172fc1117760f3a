// One line of the journal in an archive: everything that was signed, and the data as it was signed, byte for byte.

import { headerText, type EntryHeader } from '../journal/journal.ts'
import { canonical } from '../kernel/canonical.ts'
import type { Day, Instant } from '../kernel/day.ts'
import type { MemberId, TillId } from '../kernel/id.ts'

/** An entry as a line holds it; `data` is its canonical text, null when it names persons or was erased. */
export interface ArchivedEntry extends EntryHeader {
  readonly hash: string
  /** 128 hexadecimal digits. */
  readonly signature: string
  readonly data: string | null
}

/** The line, without its line feed. Data comes last, as the very bytes whose hash was signed. */
export function entryLine({ data, ...entry }: ArchivedEntry): string {
  const { till, seq, at, day, by, kind, version, dataHash, prev, hash, signature } = entry
  const header = [
    ['till', till],
    ['seq', seq],
    ['at', at],
    ['day', day],
    ['by', by],
    ['kind', kind],
    ['version', version],
    ['dataHash', dataHash],
    ['prev', prev],
    ['hash', hash],
    ['signature', signature],
  ] as const
  return `{${header.map(([key, value]) => `"${key}":${canonical(value)}`).join(',')},"data":${data ?? 'null'}}`
}

/** Reads a line; null when it is not one that {@link entryLine} writes. */
export function readEntryLine(line: string): ArchivedEntry | null {
  const read = LINE.exec(line)?.groups as Record<Field, string> | undefined
  if (!read) return null
  return {
    till: Number(read.till) as TillId,
    seq: Number(read.seq),
    at: Number(read.at) as Instant,
    day: read.day as Day,
    by: read.by === 'null' ? null : (read.by.slice(1, -1) as MemberId),
    kind: read.kind,
    version: Number(read.version),
    dataHash: read.dataHash,
    prev: read.prev,
    hash: read.hash,
    signature: read.signature,
    data: read.data === 'null' ? null : read.data,
  }
}

type Field = keyof ArchivedEntry

/** The text whose SHA-256 is the entry's hash. */
export function signedText(entry: ArchivedEntry): string {
  return headerText(entry)
}

const number = (name: Field) => `(?<${name}>0|[1-9][0-9]{0,14})`
const hexadecimal = (name: Field, digits: number) => `"(?<${name}>[0-9a-f]{${digits}})"`
const LINE = new RegExp(
  `^\\{"till":${number('till')},"seq":${number('seq')},"at":${number('at')},"day":"(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})",` +
    `"by":(?<by>null|"[0-9a-f-]{36}"),"kind":"(?<kind>[A-Za-z]+\\.[A-Za-z]+)","version":${number('version')},` +
    `"dataHash":${hexadecimal('dataHash', 64)},"prev":${hexadecimal('prev', 64)},"hash":${hexadecimal('hash', 64)},` +
    `"signature":${hexadecimal('signature', 128)},"data":(?<data>.*)\\}$`,
  'su',
)
