// Reads a killed till's files with SQLite alone, on a copy, and holds them against what the till had said.

import Database from 'better-sqlite3'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { knownHeads } from '../../db/journal/keys.ts'
import { verifyFile } from '../../db/journal/verify.ts'
import type { Said } from './said.ts'

type Folder = { readonly data: string; readonly keys: string }

/** What is wrong, one sentence each; nothing when everything that was said is there and nothing is half there. */
export function faultsOf(folder: Folder, said: readonly Said[]): string[] {
  return judge(folder, said).faults
}

/** The same, and what the till had recorded when it was killed before it could say so. */
export function judge(folder: Folder, said: readonly Said[]): { faults: string[]; unsaid: Said[] } {
  const copy = mkdtempSync(join(tmpdir(), 'etal-read-'))
  for (const name of ['till.sqlite', 'till.sqlite-wal', 'desk.sqlite', 'desk.sqlite-wal']) {
    if (existsSync(join(folder.data, name))) copyFileSync(join(folder.data, name), join(copy, name))
  }
  // The first opening puts the log back in place, as SQLite does after any crash.
  for (const name of ['till.sqlite', 'desk.sqlite'])
    new Database(join(copy, name)).exec('SELECT 1 FROM sqlite_master').close()
  const till = new Database(join(copy, 'till.sqlite'), { readonly: true })
  const desk = new Database(join(copy, 'desk.sqlite'), { readonly: true })
  const unsaid = unsaidIn(till, said)
  const faults = [
    ...missingTickets(till, said),
    ...halves(till),
    ...gaps(till),
    ...lostBaskets(desk, [...said, ...unsaid]),
  ]
  till.close()
  desk.close()
  const { findings } = verifyFile(join(copy, 'till.sqlite'), { tables: true, knownHeads: knownHeads(folder.keys) })
  rmSync(copy, { recursive: true, force: true })
  return { faults: [...faults, ...findings.map(({ type, detail }) => `verify: ${type}: ${detail}`)], unsaid }
}

function unsaidIn(till: Database.Database, said: readonly Said[]): Said[] {
  const lastOf = (what: 'ticket' | 'closing') =>
    said.reduce((last, one) => (one.what === what ? Math.max(last, one.number) : last), 0)
  const row = till
    .prepare(
      `SELECT (SELECT coalesce(max(number), 0) FROM sales) > ? OR
         (SELECT coalesce(max(number), 0) FROM session_closings) > ? AS unsaid`,
    )
    .get(lastOf('ticket'), lastOf('closing')) as { unsaid: number }
  return row.unsaid === 1 ? [{ what: 'unsaid' }] : []
}

function missingTickets(till: Database.Database, said: readonly Said[]): string[] {
  const ticket = till.prepare(
    `SELECT s.number, s.total_cents AS total, (SELECT count(*) FROM sale_lines l WHERE l.local_id >= s.local_line AND l.till = s.till AND l.seq = s.seq) AS lines
     FROM sales s WHERE s.till = ? AND s.seq = ?`,
  )
  return said.flatMap((one) => {
    if (one.what !== 'ticket') return []
    const { till: of, seq, number, total, lines } = one
    const row = JSON.stringify(ticket.get(of, seq) ?? null)
    return row === JSON.stringify({ number, total, lines }) ? [] : [`ticket ${number} was said and is ${row}`]
  })
}

/** The lines of each ticket, by what they say of themselves and not by where the ticket says they are. */
const LINES =
  '(SELECT till, seq, count(*) AS count, sum(total_cents) AS sum, min(local_id - idx) AS first, max(local_id - idx) AS last FROM sale_lines GROUP BY till, seq)'

/** Each must give nothing: a ticket without all its lines or tenders, an entry without its data, a line of no ticket. */
const HALVES = {
  'a ticket without all its lines': `SELECT seq FROM sales LEFT JOIN ${LINES} USING (till, seq) WHERE lines <> coalesce(count, 0)`,
  'a ticket whose lines are not its total': `SELECT seq FROM sales LEFT JOIN ${LINES} USING (till, seq) WHERE total_cents <> coalesce(sum, 0)`,
  'a ticket whose lines are elsewhere': `SELECT seq FROM sales JOIN ${LINES} USING (till, seq) WHERE first <> local_line OR last <> local_line`,
  'a ticket that is not paid':
    'SELECT seq FROM sales s WHERE total_cents <> (SELECT coalesce(sum(amount_cents), 0) FROM sale_tenders t WHERE t.till = s.till AND t.seq = s.seq)',
  'an entry without its data':
    'SELECT seq FROM journal j WHERE NOT EXISTS (SELECT 1 FROM journal_data d WHERE d.id = j.data_id AND d.till = j.till AND d.seq = j.seq)',
  'a ticket without its entry':
    "SELECT seq FROM sales s WHERE NOT EXISTS (SELECT 1 FROM journal j WHERE j.till = s.till AND j.seq = s.seq AND j.kind = 'sale.recorded')",
  'an entry without its ticket':
    "SELECT seq FROM journal j WHERE kind = 'sale.recorded' AND NOT EXISTS (SELECT 1 FROM sales s WHERE j.till = s.till AND j.seq = s.seq)",
  'a line of no ticket':
    'SELECT seq FROM sale_lines l WHERE NOT EXISTS (SELECT 1 FROM sales s WHERE l.till = s.till AND l.seq = s.seq)',
  'two open drawers':
    'SELECT till AS seq FROM cash_sessions WHERE closed_seq IS NULL GROUP BY till HAVING count(*) > 1',
} as const

function halves(till: Database.Database): string[] {
  return Object.entries(HALVES).flatMap(([fault, sql]) => {
    const row = till.prepare(`${sql} LIMIT 1`).get() as { seq: number } | undefined
    return row ? [`${fault}: entry ${row.seq}`] : []
  })
}

function gaps(till: Database.Database): string[] {
  const numbered = { sales: 'number', session_closings: 'number', journal: 'seq' } as const
  return Object.entries(numbered).flatMap(([table, column]) => {
    const rows = till
      .prepare(
        `SELECT count(*) AS count, count(DISTINCT ${column}) AS kinds, coalesce(max(${column}), 0) AS last FROM ${table} GROUP BY till`,
      )
      .all() as { count: number; kinds: number; last: number }[]
    const wrong = rows.filter(({ count, kinds, last }) => count !== last || kinds !== last)
    return wrong.map((row) => `a gap in ${table}.${column}: ${JSON.stringify(row)}`)
  })
}

/**
 * The last word about each basket counts: kept as it was, or gone with its sale or its closing. What was recorded and
 * not said may have taken it along.
 */
function lostBaskets(desk: Database.Database, said: readonly Said[]): string[] {
  const [id, last] = [...basketsKept(said)].at(-1) ?? []
  if (!last) return []
  const row = desk.prepare("SELECT document FROM documents WHERE kind = 'basket' AND id = ?").get(id) as
    { document: string } | undefined
  if (!row) return last.mayBeGone ? [] : [`the basket was kept as ${last.note} and is gone`]
  const { note } = JSON.parse(row.document) as { note: string }
  return isAtLeast(note, last.note) ? [] : [`the basket was kept as ${last.note} and is ${note}`]
}

function basketsKept(said: readonly Said[]) {
  const kept = new Map<string, { readonly note: string; readonly mayBeGone: boolean }>()
  for (const one of said) {
    if (one.what === 'basket') kept.set(one.basket, { note: one.note, mayBeGone: false })
    if (one.what === 'ticket' && one.basket !== undefined) kept.delete(one.basket)
    if (one.what === 'closing') kept.clear()
    if (one.what === 'unsaid') for (const [id, { note }] of kept) kept.set(id, { note, mayBeGone: true })
  }
  return kept
}

/** A later state, saved but not said before the kill, is as good. */
function isAtLeast(found: string, said: string): boolean {
  const [seed = '', round = ''] = found.split('.')
  const [saidSeed = '', saidRound = ''] = said.split('.')
  return seed === saidSeed && Number(round) >= Number(saidRound)
}
