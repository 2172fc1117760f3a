// Verifies an archive: the manifest and its signature, every file, every entry. The same in Étal and in the page.

import type { TillId } from '../kernel/id.ts'
import { ARCHIVE_NAMES, isJournalPart, Manifest, type ArchivedFile } from './archive.ts'
import { ChainCheck } from './chain.ts'
import type { ArchiveFinding, Found } from './finding.ts'
import { Blocks, joined, Lines } from './pieces.ts'
import type { ArchiveSource } from './source.ts'
import { bytesOf, sha256Of, type ArchiveTools } from './tools.ts'

export interface ArchiveVerdict {
  readonly manifest: Manifest | null
  readonly entries: number
  /** First found first; empty: the archive is whole. */
  readonly findings: readonly ArchiveFinding[]
}

/** More findings than this tell nothing more. */
const MOST_FINDINGS = 50
/** A manifest beyond this is none: it lists tens of files. */
const MOST_MANIFEST_BYTES = 64_000_000

/** Verifies; `progress` is told the bytes read of all. */
export async function checkArchive(
  source: ArchiveSource,
  tools: ArchiveTools,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<ArchiveVerdict> {
  const findings: ArchiveFinding[] = []
  const found: Found = (finding) => void (findings.length < MOST_FINDINGS && findings.push(finding))
  if (source.damagedAt !== null) found({ type: 'zipDamaged', file: source.damagedAt })
  const manifest = await readManifest(source, tools, found)
  if (!manifest) return { manifest, entries: 0, findings }
  const { tills, withheld } = manifest
  for (const till of tills) if (tillOfKey(tools, till.publicKey) !== till.till) found({ type: 'tillUnknown' })
  const chain = new ChainCheck(tills, { tools, found, withheld })
  await checkFiles(source, manifest, { tools, found, chain, progress })
  await chain.end()
  if (chain.entries !== manifest.counts.entries) found({ type: 'entriesMissing' })
  for (const file of strangers(source, manifest)) found({ type: 'fileUnknown', file })
  return { manifest, entries: chain.entries, findings }
}

/** Names that no manifest has. A folder may hold whatever else somebody keeps there; a zip holds what Étal put into it. */
function strangers({ isZip, names }: ArchiveSource, { files }: Manifest): string[] {
  const listed = new Set<string>([...files.map(({ name }) => name), ARCHIVE_NAMES.manifest, ARCHIVE_NAMES.signature])
  return isZip ? names.filter((name) => !listed.has(name)) : []
}

/** A till's number as its key names it: the first 48 bits of the key's SHA-256, zero becoming one (docs/journal.md §4). */
function tillOfKey(tools: Pick<ArchiveTools, 'sha256'>, publicKey: string): TillId {
  const number = parseInt(sha256Of(tools, bytesOf(publicKey)).slice(0, 12), 16)
  return (number === 0 ? 1 : number) as TillId
}

async function readManifest(source: ArchiveSource, tools: ArchiveTools, found: Found): Promise<Manifest | null> {
  const file = ARCHIVE_NAMES.manifest
  if (!source.names.includes(file)) {
    found({ type: 'manifestMissing', file })
    return null
  }
  const bytes = await wholeOf(source.open(file))
  const text = tools.decode(bytes)
  const parsed = Manifest.safeParse(text === null ? null : tools.parse(text))
  if (!parsed.success) {
    found({ type: 'manifestUnreadable', file })
    return null
  }
  const signature = source.names.includes(ARCHIVE_NAMES.signature)
    ? await wholeOf(source.open(ARCHIVE_NAMES.signature))
    : new Uint8Array()
  const { publicKey, till } = parsed.data
  const [isSigned = false] =
    signature.length === 64 ? await tools.verify(publicKey, [{ message: bytes, signature }]) : []
  if (!isSigned) found({ type: 'manifestSignatureWrong', file: ARCHIVE_NAMES.signature })
  if (tillOfKey(tools, publicKey) !== till) found({ type: 'tillUnknown', file })
  return parsed.data
}

interface Checking {
  readonly tools: ArchiveTools
  readonly found: Found
  readonly chain: ChainCheck
  readonly progress: (done: number, all: number) => void
}

async function checkFiles(source: ArchiveSource, { files }: Manifest, checking: Checking): Promise<void> {
  const { found, progress } = checking
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0)
  let before = 0
  for (const file of files) {
    const from = before
    const told = { ...checking, progress: (done: number) => progress(from + done, all) }
    if (source.names.includes(file.name)) await checkFile(source, file, told)
    else found({ type: 'fileMissing', file: file.name })
    before += file.bytes
  }
}

async function checkFile(source: ArchiveSource, file: ArchivedFile, checking: Checking): Promise<void> {
  const { tools, found, progress } = checking
  const { name } = file
  const whole = tools.sha256()
  const content = isJournalPart(name) ? journalContent(name, checking) : tableContent(file, tools)
  let bytes = 0
  for await (const piece of source.open(name)) {
    whole.update(piece)
    bytes += piece.length
    await content.take(piece)
    progress(bytes, 0)
  }
  const range = content.end()
  if (bytes !== file.bytes || whole.hex() !== file.sha256)
    found({ type: 'fileChanged', file: name, ...(range && { bytes: range }) })
  const packed = source.packed(name)
  if (packed && (await hashOf(packed, tools)) !== file.packedSha256) found({ type: 'packedChanged', file: name })
}

/** What is looked at in a file besides its hash. */
interface Content {
  take(piece: Uint8Array): Promise<void>
  /** Where it changed, if it did and that can be told. */
  end(): ArchiveFinding['bytes']
}

/** A part of the journal: its lines are followed one by one. */
function journalContent(name: string, { chain, found }: Checking): Content {
  const lines = new Lines()
  return {
    take: async (piece) => {
      for (const { line, number } of lines.split(piece)) await chain.line(line, name, number)
    },
    end: () => {
      const cut = lines.unfinished()
      if (cut !== null) found({ type: 'lineUnreadable', file: name, line: cut })
      return undefined
    },
  }
}

/** Any other file: its blocks tell where it changed. */
function tableContent(file: ArchivedFile, tools: ArchiveTools): Content {
  const blocks = new Blocks(tools)
  return {
    take: (piece) => Promise.resolve(blocks.update(piece)),
    end: () => blocks.firstChanged(file),
  }
}

async function hashOf(pieces: AsyncIterable<Uint8Array>, tools: ArchiveTools): Promise<string> {
  const hasher = tools.sha256()
  for await (const piece of pieces) hasher.update(piece)
  return hasher.hex()
}

async function wholeOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const kept: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    size += piece.length
    if (size > MOST_MANIFEST_BYTES) return new Uint8Array()
    kept.push(piece)
  }
  return joined(kept)
}
