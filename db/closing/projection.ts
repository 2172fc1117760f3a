// Writes closings from their entries and marks their session closed.

import { canonical } from '../../shared/kernel/canonical.ts'
import { closingOf } from '../cash-session/projection.ts'
import type { Projection } from '../projection.ts'
import { keepLevels } from '../stock/past.ts'
import { periodClosings, sessionClosings } from './tables.ts'

export const closingProjection = {
  'closing.sessionClosed': (write, entry) => {
    const { till, seq, at, data } = entry
    const { number, session, sessionTill = till, day } = data
    write.insert(sessionClosings, { till, seq, number, sessionTill, session, day, at, closing: canonical(data) })
    const closing = closingOf(write, { till: sessionTill, session })
    write.run(
      'UPDATE cash_sessions SET closed_till = ?, closed_seq = ? WHERE till = ? AND seq = ?',
      closing?.till ?? till,
      closing?.seq ?? seq,
      sessionTill,
      session,
    )
  },
  'closing.periodClosed': (write, entry) => {
    const { till, seq, at, data } = entry
    const { number, period, from, to } = data
    write.insert(periodClosings, { till, seq, number, period, from, to, at, closing: canonical(data) })
    // A past day's stock is then read without reading every sale since.
    if (period === 'day') keepLevels(write, entry)
  },
} satisfies Partial<Projection>
