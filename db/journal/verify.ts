// Verifying a journal: every hash, link and signature, the head beside the key, and the tables against a rebuild.

import { formatTrouble } from './format.ts'
import Database from 'better-sqlite3'
import { entryKinds } from '../../shared/entries.ts'
import type { EntryKind, Finding } from '../../shared/journal/entries.ts'
import type { Head } from '../../shared/journal/journal.ts'
import type { TillId } from '../../shared/kernel/id.ts'
import { compareTables, rebuiltCopy, type Progress } from '../rebuild.ts'
import { readerOf, type Connection, type Reader } from '../sql.ts'
import { damaged, hex, MOST_FINDINGS, tillsOf, verifyChains, type Share, type Verified } from './chain.ts'
import { DATA_OF_ENTRY } from './tables.ts'

export interface VerifyOptions {
  /** Also rebuilds the tables in memory and compares them. */
  readonly tables: boolean
  /** Heads written outside the data folder, by till. */
  readonly knownHeads: readonly Head[]
  readonly progress?: Progress
  /** What to verify; everything without it. */
  readonly share?: Share
}

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
  const tills = tillsOf(connection)
  const findings: Finding[] = []
  const { share = { part: 0, of: 1 } } = options
  const chains = share === 'rest' ? null : verifyChains(connection, tills, { ...options, share, findings })
  if (share === 'rest' || share.of === 1) {
    findings.push(...strayData(read), ...wrongErasures(read), ...headFindings(read, succeededHeads(read, tills)))
    findings.push(...headFindings(read, options.knownHeads))
    if (options.tables && findings.length === 0) findings.push(...tableFindings(connection, read))
  }
  const { entries, heads } = chains ?? { entries: 0, heads: [] }
  return { entries, tills: tills.length, heads, findings: findings.slice(0, MOST_FINDINGS) }
}

function damageOf(connection: Connection): string | null {
  const damage = connection.pragma('integrity_check(5)') as { integrity_check: string }[]
  return damage[0]?.integrity_check === 'ok' ? null : damage.map((row) => row.integrity_check).join('; ')
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
