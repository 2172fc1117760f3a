// Reads the drawer: the open session, its sums, and the notes and coins the till was told of.

import type { CashSession, DrawerSums, Pieces } from '../../shared/cash-session/cash-session.ts'
import { cashExpected } from '../../shared/cash-session/cash-session.ts'
import type { Drawer } from '../../shared/cash-session/contract.ts'
import { cents } from '../../shared/kernel/money.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import type { QueryHandlers } from '../handlers.ts'
import { tillBefore } from '../host/lineage.ts'
import type { Reader } from '../sql.ts'
import { drawerToCount } from './open-session.ts'
import { readTips } from './tips.ts'

export const cashSessionQueries = {
  'cashSession.current': ({ read, till }) => ok(drawerToCount(read, till) ?? null),
  'cashSession.drawer': ({ read, till }) => {
    const session = drawerToCount(read, till)
    if (!session) return refuse({ type: 'NoOpenSession' })
    const sums = drawerSums(read, session)
    const movements = read.all<Drawer['movements'][number]>(
      'SELECT type, at, amount_cents AS amount, reason FROM cash_movements WHERE till = ? AND seq > ? AND session_seq = ? ORDER BY seq',
      session.till,
      session.seq,
      session.seq,
    )
    return ok({ session, sums, expected: cashExpected(sums), pieces: drawerPieces(read, session), movements })
  },
  'cashSession.tips': ({ read }) => ok(readTips(read)),
  'cashSession.left': ({ read, till }) => ok(leftByLast(read, till)),
} satisfies Partial<QueryHandlers>

/** What went in and out of a session's drawer. */
export function drawerSums(read: Reader, session: Pick<CashSession, 'till' | 'seq' | 'float'>): DrawerSums {
  const cash = read.get<{ sum: number }>(
    "SELECT coalesce(sum(amount_cents), 0) AS sum FROM sale_tenders WHERE till = ? AND seq > ? AND session_seq = ? AND kind = 'cash'",
    session.till,
    session.seq,
    session.seq,
  )
  const moved = read.all<{ type: string; sum: number }>(
    'SELECT type, sum(amount_cents) AS sum FROM cash_movements WHERE till = ? AND seq > ? AND session_seq = ? GROUP BY type',
    session.till,
    session.seq,
    session.seq,
  )
  const of = (type: string) => cents(moved.find((row) => row.type === type)?.sum ?? 0)
  return {
    float: session.float,
    cashSales: cents(cash?.sum ?? 0),
    paidIn: of('paidIn'),
    // A repaid advance leaves the drawer like any pay-out; only the expense it was is counted elsewhere.
    paidOut: cents(of('paidOut') + of('repaid')),
    banked: of('banked'),
    tips: of('tip'),
    tipsPassedOn: of('tipsPassedOn'),
  }
}

/** Notes and coins noted in a session's drawer; what nobody noted makes some of them negative, shown as none. */
export function drawerPieces(read: Reader, session: Pick<CashSession, 'till' | 'seq'>): Pieces {
  const rows = read.all<{ denomination: number; count: number }>(
    'SELECT denomination_cents AS denomination, count FROM drawer_pieces WHERE till = ? AND session_seq = ? AND count > 0',
    session.till,
    session.seq,
  )
  return Object.fromEntries(rows.map(({ denomination, count }) => [String(denomination), count]))
}

/** What the last count of a till, or of the one it goes on from, left in the drawer; null before the first closing. */
export function leftByLast(read: Reader, till: number): { amount: ReturnType<typeof cents>; pieces: Pieces } | null {
  const row = read.get<{ counted: number; pieces: string }>(
    `SELECT json_extract(closing, '$.cashCounted') AS counted, json_extract(closing, '$.pieces') AS pieces
     FROM session_closings WHERE till = ? ORDER BY seq DESC LIMIT 1`,
    till,
  )
  if (row) return { amount: cents(row.counted), pieces: JSON.parse(row.pieces) as Pieces }
  const before = tillBefore(read, till)
  return before === null ? null : leftByLast(read, before)
}
