// Reads the drawer that is open on a till.

import type { CashSession } from '../../shared/cash-session/cash-session.ts'
import type { Reader } from '../sql.ts'

/** The drawer open on a till, or undefined. */
export function openSession(read: Reader, till: number): CashSession | undefined {
  const row = read.get<Omit<CashSession, 'closed'> & { closedSeq: number | null }>(
    `SELECT s.till, s.seq, s.event, s.place, e.name AS eventName, s.opened_at AS openedAt, s.opened_by AS openedBy, s.day,
       s.float_cents AS float, s.closed_seq AS closedSeq
     FROM cash_sessions s LEFT JOIN events e ON e.id = s.event WHERE s.till = ? ORDER BY s.seq DESC LIMIT 1`,
    till,
  )
  if (!row || row.closedSeq !== null) return undefined
  const { closedSeq: _closed, ...session } = row
  return { ...session, closed: false }
}
