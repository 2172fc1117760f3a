// What brought most in some days.

import type { Liked } from '../../shared/split/split.ts'
import { TURNOVER_BETWEEN } from '../invoices/turnover.ts'
import type { Reader } from '../sql.ts'
import type { SplitDays } from './late.ts'

/** By what was written on tickets and invoices, returns taken off; those that brought nothing are left out. */
export function readLiked(read: Reader, { from, to }: SplitDays, most: number): Liked[] {
  return read.all(
    `SELECT l.label, sum(l.total_cents - l.vat_cents) AS net
     FROM ${TURNOVER_BETWEEN} GROUP BY l.label HAVING net > 0 ORDER BY net DESC, l.label LIMIT ?3`,
    from,
    to,
    most,
  )
}
