// Writes an archive from a till's file, streamed: nothing of it is ever whole in memory.

import { stringify } from 'csv-stringify/sync'
import {
  ARCHIVE_FORMAT,
  ARCHIVE_NAMES,
  ENTRIES_A_PART,
  FISCAL_TABLES,
  journalPart,
  type ArchiveCounts,
  type ArchivedTill,
  type FiscalTable,
  type Manifest,
} from '../../shared/archive/archive.ts'
import { entryLine } from '../../shared/archive/line.ts'
import { entryKinds } from '../../shared/entries.ts'
import type { EntryKind } from '../../shared/journal/entries.ts'
import { NO_HASH } from '../../shared/journal/journal.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import type { Day, Instant } from '../../shared/kernel/day.ts'
import type { MemberId, TillId } from '../../shared/kernel/id.ts'
import { SELECT_ENTRIES, type JournalRow } from '../journal/tables.ts'
import type { Reader } from '../sql.ts'
import type { ArchiveAsked } from './asked.ts'
import { fiscalRows, type FiscalPeriod } from './fiscal-rows.ts'
import type { TillSpan } from './till-span.ts'
import { noticeText } from './notice.ts'
import { countsOf, spansOf } from './period.ts'
import { ArchiveZip } from './zip-writer.ts'

export interface ArchiveWays {
  readonly write: (bytes: Uint8Array) => void
  /** The till's signature of the manifest's bytes. */
  readonly sign: (manifest: Uint8Array) => Promise<Uint8Array>
  readonly progress: (done: number, all: number) => void
}

/** What was written; null when the period holds nothing. */
export async function writeArchive(
  read: Reader,
  asked: ArchiveAsked,
  ways: ArchiveWays,
): Promise<ArchiveCounts | null> {
  const spans = spansOf(read, asked)
  if (spans.length === 0) return null
  const counts = countsOf(read, spans, asked)
  const zip = new ArchiveZip(asked.madeAt, ways.write)
  const step = progressOf(counts, ways.progress)
  writeText(zip, ARCHIVE_NAMES.notice, noticeText(asked, counts))
  writeText(zip, ARCHIVE_NAMES.verifier, asked.verifier)
  const tills = writeJournal(read, spans, { zip, step })
  const period = { spans, from: asked.from, to: asked.to, timeZone: asked.timeZone }
  for (const table of FISCAL_TABLES) writeTable(read, table, { zip, period, step })
  const manifest = Buffer.from(canonical(manifestOf(asked, { counts, tills, files: zip.files })), 'utf8')
  zip.store(ARCHIVE_NAMES.manifest, manifest)
  zip.store(ARCHIVE_NAMES.signature, await ways.sign(manifest))
  zip.finish()
  return counts
}

/** Rows between two words about how far it is. */
const A_STEP = 2000

function progressOf({ entries, tickets, lines }: ArchiveCounts, progress: ArchiveWays['progress']): () => void {
  const all = entries + tickets * 2 + lines
  let done = 0
  return () => {
    done += 1
    if (done % A_STEP === 0) progress(Math.min(done, all), all)
  }
}

function writeText(zip: ArchiveZip, name: string, text: string): void {
  zip.begin(name)
  zip.text(text)
  zip.end()
}

interface Writing {
  readonly zip: ArchiveZip
  readonly step: () => void
}

/** Every entry as it was signed, but for the data that names persons. */
function writeJournal(read: Reader, spans: readonly TillSpan[], { zip, step }: Writing): ArchivedTill[] {
  let written = 0
  const tills = spans.map(({ till, firstSeq, lastSeq }): ArchivedTill => {
    let before = NO_HASH
    let last = NO_HASH
    const rows = read.iterate<JournalRow>(
      `${SELECT_ENTRIES} WHERE j.till = ? AND j.seq BETWEEN ? AND ? ORDER BY j.seq`,
      till,
      firstSeq,
      lastSeq,
    )
    for (const row of rows) {
      if (written % ENTRIES_A_PART === 0) beginPart(zip, written)
      if (row.seq === firstSeq) before = hex(row.prev)
      last = hex(row.hash)
      zip.text(`${lineOf(row)}\n`)
      written += 1
      step()
    }
    return { till, publicKey: publicKeyOf(read, till), firstSeq, lastSeq, before, last }
  })
  if (written > 0) zip.end()
  return tills
}

function beginPart(zip: ArchiveZip, written: number): void {
  if (written > 0) zip.end()
  zip.begin(journalPart(written / ENTRIES_A_PART + 1), { hasBlocks: false })
}

function lineOf(row: JournalRow): string {
  const { seq, kind, version, data } = row
  return entryLine({
    till: row.till as TillId,
    at: row.at as Instant,
    day: row.day as Day,
    by: row.by as MemberId | null,
    ...{ seq, kind, version },
    dataHash: hex(row.data_hash),
    prev: hex(row.prev),
    hash: hex(row.hash),
    signature: hex(row.signature),
    data: WITHHELD.has(kind) ? null : data,
  })
}

const kinds: Readonly<Record<string, EntryKind>> = entryKinds
/** What names persons stays out of archives: its hash is enough to verify, and the books hold ids. */
const WITHHELD: ReadonlySet<string> = new Set(Object.keys(kinds).filter((kind) => kinds[kind]?.erasable))

function publicKeyOf(read: Reader, till: TillId): string {
  const row = read.get<{ key: string }>('SELECT public_key AS key FROM tills WHERE till = ?', till)
  return Buffer.from(row?.key ?? '', 'base64').toString('hex')
}

function writeTable(
  read: Reader,
  table: FiscalTable,
  { zip, period, step }: Writing & { readonly period: FiscalPeriod },
): void {
  zip.begin(ARCHIVE_NAMES[table])
  for (const text of csvOf(fiscalRows(read, table, period), step)) zip.text(text)
  zip.end()
}

/** Rows as CSV in pieces: `;`, CRLF, UTF-8 with its mark, as spreadsheets here open it. */
export function* csvOf(rows: Iterable<readonly string[]>, step: () => void = () => undefined): Generator<string> {
  yield '\uFEFF'
  let batch: (readonly string[])[] = []
  for (const row of rows) {
    batch.push(row)
    step()
    if (batch.length < ROWS_A_PIECE) continue
    yield stringify(batch, CSV)
    batch = []
  }
  yield stringify(batch, CSV)
}

const ROWS_A_PIECE = 200
const CSV = { delimiter: ';', record_delimiter: '\r\n' } as const

function manifestOf(
  { from, to, madeAt, software, coop, host, rehearsal, till, publicKey, head }: ArchiveAsked,
  { counts, tills, files }: Pick<Manifest, 'counts' | 'tills' | 'files'>,
): Manifest {
  return {
    format: ARCHIVE_FORMAT,
    ...{ software, coop, host, rehearsal, from, to, madeAt, till, publicKey, head, counts },
    withheld: [...WITHHELD].sort(),
    ...{ tills, files },
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
}
