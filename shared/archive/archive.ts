// What an archive is: a zip that anybody can open and verify for years, without Étal (docs/archive.md).

import { z } from 'zod'
import { Day, Instant } from '../kernel/day.ts'
import { TillId } from '../kernel/id.ts'

export const ARCHIVE_FORMAT = 'etal-archive-1'

/** Names inside the zip; French, the language of whoever inspects. The journal's parts are named by `journalPart`. */
export const ARCHIVE_NAMES = {
  manifest: 'manifeste.json',
  signature: 'manifeste.sig',
  notice: 'LISEZ-MOI.txt',
  verifier: 'verifier.html',
  tickets: 'tickets.csv',
  lines: 'lignes.csv',
  tenders: 'reglements.csv',
  invoices: 'factures.csv',
  invoiceLines: 'lignes-factures.csv',
  closings: 'clotures.csv',
  events: 'evenements.csv',
  versions: 'versions.csv',
} as const

/** The tables that an archive and the tax view write as CSV. */
export const FISCAL_TABLES = [
  ...(['tickets', 'lines', 'tenders', 'invoices', 'invoiceLines', 'closings', 'events', 'versions'] as const),
] as const
export type FiscalTable = (typeof FISCAL_TABLES)[number]

/** Entries of one part of the journal: a damaged part leaves the others readable. */
export const ENTRIES_A_PART = 100_000
/** Bytes of a file that one hash of the manifest covers: a change is found to within them. */
export const BLOCK_BYTES = 65_536

/** `journal-0001.jsonl`, `journal-0002.jsonl`… */
export function journalPart(number: number): string {
  return `journal-${String(number).padStart(4, '0')}.jsonl`
}

/** Whether a name is that of a part of the journal. */
export function isJournalPart(name: string): boolean {
  return /^journal-[0-9]{4,}\.jsonl$/u.test(name)
}

const Hash = z.string().regex(/^[0-9a-f]{64}$/u)
const Count = z.int().min(0)

/** One file of the archive: its size and hash as it is read, and as it lies packed in the zip. */
export const ArchivedFile = z.object({
  name: z.string().regex(/^[A-Za-z0-9-]{1,60}\.[a-z]{2,5}$/u),
  bytes: Count,
  sha256: Hash,
  packedBytes: Count,
  packedSha256: Hash,
  /** Hash of each {@link BLOCK_BYTES} of it; none for the journal, whose entries each have their own. */
  blocks: z.array(Hash),
})
export type ArchivedFile = z.output<typeof ArchivedFile>

/** A till with entries in the archive: which ones, and the hashes between which its chain runs. */
export const ArchivedTill = z.object({
  till: TillId,
  /** Raw Ed25519 public key, 64 hexadecimal digits; its SHA-256 gives the till's number (docs/journal.md §4). */
  publicKey: Hash,
  firstSeq: z.int().min(1),
  lastSeq: z.int().min(1),
  /** Hash of the entry before the first; zeros when there is none. */
  before: Hash,
  /** Hash of the last entry. */
  last: Hash,
})
export type ArchivedTill = z.output<typeof ArchivedTill>

export const ArchiveCounts = z.object({
  entries: Count,
  tickets: Count,
  lines: Count,
  closings: Count,
  events: Count,
})
export type ArchiveCounts = z.output<typeof ArchiveCounts>

/** What the manifest says, and the till that made the archive signs. */
export const Manifest = z.object({
  format: z.literal(ARCHIVE_FORMAT),
  software: z.object({ name: z.string(), version: z.string(), build: z.string() }),
  coop: z.string(),
  host: z.object({ name: z.string(), siret: z.string(), vatNumber: z.string() }),
  rehearsal: z.boolean(),
  from: Day,
  to: Day,
  madeAt: Instant,
  /** The till that signs. */
  till: TillId,
  publicKey: Hash,
  /** The journal's head when the archive was made: what is outside it is pinned by it. */
  head: z.object({ till: TillId, seq: z.int().min(1), hash: Hash }).nullable(),
  counts: ArchiveCounts,
  /** Kinds whose data names persons: only its hash is in the archive. */
  withheld: z.array(z.string()),
  tills: z.array(ArchivedTill),
  files: z.array(ArchivedFile),
})
export type Manifest = z.output<typeof Manifest>

/** `etal-archive-CYPR01-2026-01-01-2026-12-31-1204.zip`: the section and the head's number make it one of its own. */
export function archiveFileName({
  section,
  from,
  to,
  seq,
}: {
  readonly section: string
  readonly from: string
  readonly to: string
  readonly seq: number
}): string {
  return `etal-archive-${section.replace(/[^A-Za-z0-9]/gu, '')}-${from}-${to}-${seq}.zip`
}
