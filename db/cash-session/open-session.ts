// Reads the drawer that is open on a till, and the one it must count for the till it goes on from.

import type { CashSession } from '../../shared/cash-session/cash-session.ts'
import type { TillId } from '../../shared/kernel/id.ts'
import { lineageOf } from '../host/lineage.ts'
import type { Reader } from '../sql.ts'

/** The drawer open on a till, or undefined. */
export function openSession(read: Reader, till: number): CashSession | undefined {
  const row = read.get<Omit<CashSession, 'closed' | 'inherited'> & { closedSeq: number | null }>(
    `SELECT s.till, s.seq, s.event, s.place, e.name AS eventName, s.opened_at AS openedAt, s.opened_by AS openedBy, s.day,
       s.float_cents AS float, s.closed_seq AS closedSeq
     FROM cash_sessions s LEFT JOIN events e ON e.id = s.event WHERE s.till = ? ORDER BY s.seq DESC LIMIT 1`,
    till,
  )
  if (!row || row.closedSeq !== null) return undefined
  const { closedSeq: _closed, ...session } = row
  return { ...session, closed: false, inherited: false }
}

/**
 * The drawer to count: a till's own, else the one that a till it goes on from left open. Nothing more is rung up in an
 * inherited one: the old till's journal is read-only, and what is in the drawer is what it last knew.
 */
export function drawerToCount(read: Reader, till: TillId): CashSession | undefined {
  const own = openSession(read, till)
  return own ?? inheritedSession(read, till)
}

/** The drawer left open by the nearest till that this one goes on from. */
function inheritedSession(read: Reader, till: TillId): CashSession | undefined {
  for (const before of lineageOf(read, till).slice(1)) {
    const left = openSession(read, before)
    if (left) return { ...left, inherited: true }
  }
  return undefined
}
