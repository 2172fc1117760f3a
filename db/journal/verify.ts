// Verifying a journal: every hash, link and signature, the head beside the key, and the tables against a rebuild.

import { formatTrouble } from './format.ts'
import Database from 'better-sqlite3'
import { hash, verify as verifySignature, type KeyObject } from 'node:crypto'
import { entryKinds } from '../../shared/entries.ts'
import type { EntryKind, Finding, TillOpened } from '../../shared/journal/entries.ts'
import { headerText, NO_HASH, type Head } from '../../shared/journal/journal.ts'
import type { Day, Instant } from '../../shared/kernel/day.ts'
import type { MemberId, TillId } from '../../shared/kernel/id.ts'
import { compareTables, rebuiltCopy, type Progress } from '../rebuild.ts'
import { readerOf, type Connection, type Reader } from '../sql.ts'
import { DATA_OF_ENTRY, SELECT_ENTRIES } from './append.ts'
import { tillOf, verifyingKey } from './keys.ts'
import type { JournalRow } from './tables.ts'

export interface Verified {
  readonly entries: number
  readonly tills: number
  readonly heads: readonly Head[]
  readonly findings: readonly Finding[]
}

export interface VerifyOptions {
  /** Also rebuilds the tables in memory and compares them. */
  readonly tables: boolean
  /** Heads written outside the data folder, by till. */
  readonly knownHeads: readonly Head[]
  readonly progress?: Progress
  /** What to verify; everything without it. */
  readonly share?: Share
}

/**
 * A share of the work, for threads that verify a long journal together: one part of each till's entries, or the rest,
 * which is everything that is not of one entry.
 */
export type Share = { readonly part: number; readonly of: number } | 'rest'

/** More findings than this tell nothing more. */
const MOST_FINDINGS = 50

/** Verifies the journal in a file, read-only. Findings name the till, the entry, the table and what is wrong. */
export function verifyFile(path: string, options: VerifyOptions): Verified {
  let connection: Connection
  try {
    connection = new Database(path, { readonly: true, fileMustExist: true })
    const damage = typeof options.share === 'object' ? null : damageOf(connection)
    if (damage !== null) return damaged(damage)
    const format = formatTrouble(connection)
    if (format !== null) return damaged(format)
  } catch (error) {
    return damaged(error instanceof Error ? error.message : String(error))
  }
  try {
    return verifyConnection(connection, options)
  } catch (error) {
    return damaged(error instanceof Error ? error.message : String(error))
  } finally {
    connection.close()
  }
}

/** Verifies over an open connection. */
export function verifyConnection(connection: Connection, options: VerifyOptions): Verified {
  const read = readerOf(connection)
  const tills = read.all<{ till: TillId }>('SELECT DISTINCT till FROM journal ORDER BY till').map(({ till }) => till)
  const findings: Finding[] = []
  const { share = { part: 0, of: 1 } } = options
  const chains = share === 'rest' ? null : verifyChains(read, tills, { ...options, share, findings })
  if (share === 'rest' || share.of === 1) {
    findings.push(...strayData(read), ...wrongErasures(read), ...headFindings(read, succeededHeads(read, tills)))
    findings.push(...headFindings(read, options.knownHeads))
    if (options.tables && findings.length === 0) findings.push(...tableFindings(connection, read))
  }
  const { entries, heads } = chains ?? { entries: 0, heads: [] }
  return { entries, tills: tills.length, heads, findings: findings.slice(0, MOST_FINDINGS) }
}

interface Verifying {
  readonly share: Exclude<Share, 'rest'>
  readonly findings: Finding[]
  readonly progress?: Progress
}

function verifyChains(read: Reader, tills: readonly TillId[], { share, findings, progress }: Verifying) {
  const count = read.get<{ count: number }>('SELECT count(*) AS count FROM journal')?.count ?? 0
  const all = Math.ceil(count / share.of)
  const heads: Head[] = []
  let entries = 0
  for (const till of tills) {
    const chain = verifyTill(read, till, { share, findings, progress: (done) => progress?.(entries + done, all) })
    entries += chain.entries
    if (chain.head) heads.push(chain.head)
  }
  return { entries, heads }
}

function damageOf(connection: Connection): string | null {
  const damage = connection.pragma('integrity_check(5)') as { integrity_check: string }[]
  return damage[0]?.integrity_check === 'ok' ? null : damage.map((row) => row.integrity_check).join('; ')
}

function damaged(detail: string): Verified {
  const finding: Finding = { type: 'databaseDamaged', till: null, seq: null, table: null, detail }
  return { entries: 0, tills: 0, heads: [], findings: [finding] }
}

interface Chain {
  readonly entries: number
  readonly head: Head | null
}

function verifyTill(
  read: Reader,
  till: TillId,
  { share, findings, progress }: Pick<Verifying, 'share' | 'findings'> & { readonly progress: (done: number) => void },
): Chain {
  const last = read.get<{ seq: number }>('SELECT max(seq) AS seq FROM journal WHERE till = ?', till)?.seq ?? 0
  const from = Math.floor((last * share.part) / share.of) + 1
  const to = Math.floor((last * (share.part + 1)) / share.of)
  const erased = erasedEntries(read, till)
  const link = linkBefore(read, till, from)
  for (const row of read.iterate<JournalRow>(
    `${SELECT_ENTRIES} WHERE j.till = ? AND j.seq BETWEEN ? AND ? ORDER BY j.seq`,
    till,
    from,
    to,
  )) {
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
function linkBefore(read: Reader, till: TillId, from: number): Link {
  const before = read.get<{ seq: number; at: number; hash: Uint8Array }>(
    'SELECT seq, at, hash FROM journal WHERE till = ? AND seq < ? ORDER BY seq DESC LIMIT 1',
    till,
    from,
  )
  if (!before) return { expected: 1, prev: NO_HASH, lastAt: 0, key: null }
  const first = read.get<JournalRow>(`${SELECT_ENTRIES} WHERE j.till = ? AND j.seq = 1`, till)
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

function erasedEntries(read: Reader, till: number): ReadonlySet<number> {
  const rows = read.all<{ seq: number }>(
    `SELECT json_extract(e.value, '$.seq') AS seq FROM journal j JOIN journal_data d ON ${DATA_OF_ENTRY},
       json_each(d.data, '$.entries') e
     WHERE j.kind = 'journal.erased' AND json_extract(e.value, '$.till') = ?`,
    till,
  )
  return new Set(rows.map(({ seq }) => seq))
}

function strayData(read: Reader): Finding[] {
  return read
    .all<{ till: TillId; seq: number }>(
      `SELECT d.till, d.seq FROM journal_data d LEFT JOIN journal j ON j.till = d.till AND j.seq = d.seq
       WHERE j.data_id IS NOT d.id LIMIT 20`,
    )
    .map(({ till, seq }) => ({
      ...({ type: 'sequenceBroken', till, seq, table: 'journal_data' } as const),
      detail: `there is data for entry ${seq} that no entry of the journal has: the entry was deleted`,
    }))
}

/** Only what names a person may be erased (docs/journal.md §6): a sale that is said to be is named. */
function wrongErasures(read: Reader): Finding[] {
  const rows = read.all<{ till: TillId; seq: number; kind: string }>(
    `SELECT DISTINCT t.till, t.seq, t.kind FROM journal j JOIN journal_data d ON ${DATA_OF_ENTRY}, json_each(d.data, '$.entries') e
     JOIN journal t ON t.till = json_extract(e.value, '$.till') AND t.seq = json_extract(e.value, '$.seq')
     WHERE j.kind = 'journal.erased' ORDER BY t.till, t.seq`,
  )
  const kinds: Readonly<Record<string, EntryKind>> = entryKinds
  return rows
    .filter(({ kind }) => !(Object.hasOwn(kinds, kind) && kinds[kind]?.erasable))
    .map(({ till, seq, kind }) => ({
      ...({ type: 'dataMissing', till, seq, table: 'journal_data' } as const),
      detail: `entry ${seq} (${kind}) is said to be erased, but only what names a person may be`,
    }))
}

/** Where the tills that others of this file go on from ended. */
function succeededHeads(read: Reader, tills: readonly TillId[]): Head[] {
  return tills.flatMap((till) => {
    const row = read.get<{ head: string | null }>(
      `SELECT json_extract(d.data, '$.succeeds.head') AS head FROM journal j JOIN journal_data d ON ${DATA_OF_ENTRY}
       WHERE j.till = ? AND j.seq = 1 AND j.kind = 'till.opened'`,
      till,
    )
    return row?.head ? [JSON.parse(row.head) as Head] : []
  })
}

/** A head known outside that the journal does not hold: the journal was cut, or an older copy put in its place. */
export function headFindings(read: Reader, knownHeads: readonly Head[]): Finding[] {
  return knownHeads.flatMap((head): Finding[] => {
    const row = read.get<{ hash: Uint8Array }>(
      'SELECT hash FROM journal WHERE till = ? AND seq = ?',
      head.till,
      head.seq,
    )
    if (row && hex(row.hash) === head.hash) return []
    const last =
      read.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM journal WHERE till = ?', head.till)?.seq ?? null
    if (last === null) return []
    return [
      {
        type: row ? 'olderStateRestored' : 'journalCut',
        till: head.till,
        seq: head.seq,
        table: 'journal',
        detail: headDetail(head, row ? null : last),
      },
    ]
  })
}

function headDetail(head: Head, last: number | null): string {
  if (last === null) return `entry ${head.seq} is not the one this computer wrote: another history stands in its place`
  return `the journal ends at entry ${last}, but this computer wrote entry ${head.seq}: its end was cut off or an older copy was restored`
}

function tableFindings(connection: Connection, read: Reader): Finding[] {
  const copy = rebuiltCopy(connection)
  try {
    return compareTables(read, readerOf(copy)).map(({ table, row }) => ({
      ...({ type: 'tableDiffers', till: null, seq: null, table } as const),
      detail: `${table} is not what the journal says: ${row}`,
    }))
  } finally {
    copy.close()
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
}
