// Verifying the chain: every hash, link and signature of a till's entries, of all or of a part of them.

import Database from 'better-sqlite3'
import { hash, verify as verifySignature, type KeyObject } from 'node:crypto'
import type { Finding, TillOpened } from '../../shared/journal/entries.ts'
import { headerText, NO_HASH, type Head } from '../../shared/journal/journal.ts'
import type { Day, Instant } from '../../shared/kernel/day.ts'
import type { MemberId, TillId } from '../../shared/kernel/id.ts'
import { formatTrouble } from './format.ts'
import { tillOf, verifyingKey } from './public-key.ts'
import { DATA_OF_ENTRY, SELECT_ENTRIES, type JournalRow } from './tables.ts'

// Threads that verify a long journal load this file and little else: neither kinds nor tables.

export interface Verified {
  readonly entries: number
  readonly tills: number
  readonly heads: readonly Head[]
  readonly findings: readonly Finding[]
}

/**
 * A share of the work, for threads that verify a long journal together: one part of each till's entries, or the rest,
 * which is everything that is not of one entry.
 */
export type Share = Part | 'rest'

export interface Part {
  readonly part: number
  readonly of: number
}

/** More findings than this tell nothing more. */
export const MOST_FINDINGS = 50

/** How far a long work is: done of all. */
type Progress = (done: number, all: number) => void

/** Verifies a part of each till's entries in a file, read-only. */
export function verifyPart(path: string, share: Part, progress?: Progress): Verified {
  try {
    const connection = new Database(path, { readonly: true, fileMustExist: true })
    try {
      const format = formatTrouble(connection)
      if (format !== null) return damaged(format)
      const tills = tillsOf(connection)
      const findings: Finding[] = []
      const { entries, heads } = verifyChains(connection, tills, { share, findings, ...(progress && { progress }) })
      return { entries, tills: tills.length, heads, findings }
    } finally {
      connection.close()
    }
  } catch (error) {
    return damaged(error instanceof Error ? error.message : String(error))
  }
}

interface Verifying {
  readonly share: Part
  readonly findings: Finding[]
  readonly progress?: Progress
}

/** Verifies the entries of tills, or a part of each one's. */
export function verifyChains(
  connection: Database.Database,
  tills: readonly TillId[],
  { share, findings, progress }: Verifying,
) {
  const all = Math.ceil(tills.reduce((sum, till) => sum + lastOf(connection, till), 0) / share.of)
  const heads: Head[] = []
  let entries = 0
  for (const till of tills) {
    const chain = verifyTill(connection, till, { share, findings, progress: (done) => progress?.(entries + done, all) })
    entries += chain.entries
    if (chain.head) heads.push(chain.head)
  }
  return { entries, heads }
}

/** What is said of a file that cannot be read. */
export function damaged(detail: string): Verified {
  const finding: Finding = { type: 'databaseDamaged', till: null, seq: null, table: null, detail }
  return { entries: 0, tills: 0, heads: [], findings: [finding] }
}

interface Chain {
  readonly entries: number
  readonly head: Head | null
}

function verifyTill(
  connection: Database.Database,
  till: TillId,
  { share, findings, progress }: Pick<Verifying, 'share' | 'findings'> & { readonly progress: (done: number) => void },
): Chain {
  const last = lastOf(connection, till)
  const from = Math.floor((last * share.part) / share.of) + 1
  const to = Math.floor((last * (share.part + 1)) / share.of)
  const erased = erasedEntries(connection, till)
  const link = linkBefore(connection, till, from)
  const rows = connection.prepare<unknown[], JournalRow>(
    `${SELECT_ENTRIES} WHERE j.till = ? AND j.seq BETWEEN ? AND ? ORDER BY j.seq`,
  )
  for (const row of rows.iterate(till, from, to)) {
    if (findings.length >= MOST_FINDINGS) break
    const found: Found = (type, detail, table = 'journal') => findings.push({ type, till, seq: row.seq, table, detail })
    followLink(row, link, found)
    checkEntry(row, { key: link.key, erased, found })
    if (link.expected % 5000 === 0) progress(link.expected - from)
  }
  const isEnd = share.part === share.of - 1 && link.expected > 1
  return {
    entries: Math.max(0, link.expected - from),
    head: isEnd ? { till, seq: link.expected - 1, hash: link.prev } : null,
  }
}

/** What an entry hands on to the one after it, moved along the chain while it is read. */
interface Link {
  expected: number
  prev: string
  lastAt: number
  key: KeyObject | null
}

/** What the entry before a part hands on; the part before has verified it. */
function linkBefore(connection: Database.Database, till: TillId, from: number): Link {
  const before = connection
    .prepare<unknown[], { seq: number; at: number; hash: Uint8Array }>(
      'SELECT seq, at, hash FROM journal WHERE till = ? AND seq < ? ORDER BY seq DESC LIMIT 1',
    )
    .get(till, from)
  if (!before) return { expected: 1, prev: NO_HASH, lastAt: 0, key: null }
  const first = connection.prepare<unknown[], JournalRow>(`${SELECT_ENTRIES} WHERE j.till = ? AND j.seq = 1`).get(till)
  const key = first ? keyOfTill(first, till, () => undefined) : null
  return { expected: before.seq + 1, prev: hex(before.hash), lastAt: before.at, key }
}

type Found = (type: Finding['type'], detail: string, table?: string) => void

/** Holds an entry against the one before it, and moves on to it. */
function followLink(row: JournalRow, link: Link, found: Found): void {
  if (row.seq !== link.expected)
    found('sequenceBroken', `entry ${link.expected} is missing: the next one is ${row.seq}`)
  if (row.seq === 1) link.key = keyOfTill(row, row.till as TillId, found)
  if (hex(row.prev) !== link.prev) found('chainBroken', `entry ${row.seq} does not follow the entry before it`)
  if (row.at < link.lastAt) found('timeBackwards', `entry ${row.seq} is dated before the entry before it`)
  link.prev = hex(row.hash)
  link.lastAt = row.at
  link.expected = row.seq + 1
}

function checkEntry(
  row: JournalRow,
  { key, erased, found }: { key: KeyObject | null; erased: ReadonlySet<number>; found: Found },
): void {
  if (row.data === null) {
    if (!erased.has(row.seq))
      found('dataMissing', `the data of entry ${row.seq} (${row.kind}) is gone and no entry erased it`, 'journal_data')
  } else if (hash('sha256', row.data) !== hex(row.data_hash)) {
    found('dataWrong', `the data of entry ${row.seq} (${row.kind}) is not what was signed`, 'journal_data')
  }
  if (hash('sha256', headerOf(row)) !== hex(row.hash))
    found('hashWrong', `entry ${row.seq} (${row.kind}) is not what was signed`)
  else if (!key || !verifySignature(null, row.hash, key, row.signature)) {
    found('signatureWrong', `entry ${row.seq} (${row.kind}) was not signed by this till`)
  }
}

function headerOf(row: JournalRow): string {
  return headerText({
    till: row.till as TillId,
    seq: row.seq,
    at: row.at as Instant,
    day: row.day as Day,
    by: row.by as MemberId | null,
    kind: row.kind,
    version: row.version,
    dataHash: hex(row.data_hash),
    prev: hex(row.prev),
  })
}

function keyOfTill(row: JournalRow, till: TillId, found: Found): KeyObject | null {
  const opened = row.data === null ? null : (JSON.parse(row.data) as Partial<TillOpened>)
  if (row.kind !== 'till.opened' || typeof opened?.publicKey !== 'string') {
    found('tillUnknown', 'the first entry does not give the public key of the till')
    return null
  }
  const raw = Buffer.from(opened.publicKey, 'base64')
  if (tillOf(raw) !== till) found('tillUnknown', 'the public key is not the one that names this till')
  return raw.length === 32 ? verifyingKey(raw) : null
}

function erasedEntries(connection: Database.Database, till: number): ReadonlySet<number> {
  const rows = connection.prepare<unknown[], { seq: number }>(
    `SELECT json_extract(e.value, '$.seq') AS seq FROM journal j JOIN journal_data d ON ${DATA_OF_ENTRY},
       json_each(d.data, '$.entries') e
     WHERE j.kind = 'journal.erased' AND json_extract(e.value, '$.till') = ?`,
  )
  return new Set(rows.all(till).map(({ seq }) => seq))
}

/** The tills of a file, each looked up after the one before: the journal is not read through. */
export function tillsOf(connection: Database.Database): TillId[] {
  const next = connection
    .prepare<unknown[], TillId>('SELECT till FROM journal WHERE till > ? ORDER BY till LIMIT 1')
    .pluck()
  const tills: TillId[] = []
  for (let till = next.get(-1); till !== undefined; till = next.get(till)) tills.push(till)
  return tills
}

function lastOf(connection: Database.Database, till: TillId): number {
  return connection.prepare<unknown[], number>('SELECT max(seq) FROM journal WHERE till = ?').pluck().get(till) ?? 0
}

/** Bytes as hex. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
}
