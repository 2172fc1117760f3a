// Reads closings kept, and the X of the open drawer.

import type { PeriodClosing, SessionClosing } from '../../shared/closing/closing.ts'
import type { Head } from '../../shared/journal/journal.ts'
import type { EntryRef, TillId } from '../../shared/kernel/id.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import { drawerToCount } from '../cash-session/open-session.ts'
import type { QueryHandlers } from '../handlers.ts'
import { headOf, readTail } from '../journal/append.ts'
import type { Reader } from '../sql.ts'
import { reportOf } from './commands.ts'

export const closingQueries = {
  'closing.report': ({ read, till, now }) => {
    const session = drawerToCount(read, till)
    if (!session) return refuse({ type: 'NoOpenSession' })
    const tail = readTail(read, till)
    return ok(reportOf(read, session, { till, now, head: headOf(till, tail), upTo: tail.seq }))
  },
  'closing.sessions': ({ read }, { limit }) =>
    ok(
      read
        .all<EntryRef & { closing: string }>(
          'SELECT till, seq, closing FROM session_closings ORDER BY at DESC, till, seq DESC LIMIT ?',
          limit,
        )
        .map(({ closing, till, seq }) => ({ ...(JSON.parse(closing) as SessionClosing), till, seq })),
    ),
  'closing.periods': ({ read }, { limit }) =>
    ok(
      read
        .all<EntryRef & { at: number; closing: string }>(
          'SELECT till, seq, at, closing FROM period_closings ORDER BY at DESC, till, seq DESC LIMIT ?',
          limit,
        )
        .map(({ closing, till, seq, at }) => ({ ...(JSON.parse(closing) as PeriodClosing), till, seq, at })),
    ),
} satisfies Partial<QueryHandlers>

/** One Z, or null. */
export function sessionClosingAt(read: Reader, ref: EntryRef): SessionClosing | null {
  const row = read.get<{ closing: string }>(
    'SELECT closing FROM session_closings WHERE till = ? AND seq = ?',
    ref.till,
    ref.seq,
  )
  return row ? (JSON.parse(row.closing) as SessionClosing) : null
}

/** The till's own journal head, for exports and prints. */
export function headNow(read: Reader, till: TillId): Head | null {
  return headOf(till, readTail(read, till))
}
