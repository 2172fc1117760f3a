// Writes closings from their entries and marks their session closed.

import { canonical } from '../../shared/kernel/canonical.ts'
import type { Projection } from '../projection.ts'
import { keepLevels } from '../stock/past.ts'
import { periodClosings, sessionClosings } from './tables.ts'

export const closingProjection = {
  'closing.sessionClosed': (write, entry) => {
    const { till, seq, at, data } = entry
    const { number, session, day } = data
    write.insert(sessionClosings, { till, seq, number, session, day, at, closing: canonical(data) })
    write.run('UPDATE cash_sessions SET closed_seq = ? WHERE till = ? AND seq = ?', seq, till, session)
  },
  'closing.periodClosed': (write, entry) => {
    const { till, seq, at, data } = entry
    const { number, period, from, to } = data
    write.insert(periodClosings, { till, seq, number, period, from, to, at, closing: canonical(data) })
    // A past day's stock is then read without reading every sale since.
    if (period === 'day') keepLevels(write, entry)
  },
} satisfies Partial<Projection>
