// Reads how many orders the group took.

import type { Day } from '../../shared/kernel/day.ts'
import type { Reader } from '../sql.ts'

/** Orders accepted on these days, each once, that were not called off since. */
export function ordersTaken(read: Reader, from: Day, to: Day): number {
  const row = read.get<{ taken: number }>(
    `SELECT count(DISTINCT e."order") AS taken FROM order_events e JOIN journal j ON j.till = e.till AND j.seq = e.seq
       JOIN orders o ON o.id = e."order"
     WHERE e.what = 'moved' AND e.detail = '["accepted"]' AND j.day BETWEEN ? AND ?
       AND o.state NOT IN ('quote', 'declined', 'cancelled')`,
    from,
    to,
  )
  return row?.taken ?? 0
}
