// What brought most in some days.

import type { Liked } from '../../shared/split/split.ts'
import { SALES_BETWEEN } from '../sale/spans.ts'
import type { Reader } from '../sql.ts'
import type { SplitDays } from './late.ts'

/** By what was written on the tickets, returns taken off; those that brought nothing are left out. */
export function readLiked(read: Reader, { from, to }: SplitDays, most: number): Liked[] {
  return read.all(
    `SELECT l.label, sum(l.total_cents - l.vat_cents) AS net
     FROM ${SALES_BETWEEN} JOIN sale_lines l ON l.till = s.till AND l.seq = s.seq
     WHERE l.nature IN ('goods', 'services') GROUP BY l.label HAVING net > 0 ORDER BY net DESC, l.label LIMIT ?`,
    from,
    to,
    most,
  )
}
