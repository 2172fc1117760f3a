// Where in the journals the tickets of a period stand, found from the first ticket of each day.

import type { Reader } from '../sql.ts'

/**
 * A FROM clause for the tickets of a period, as `s`: bind the first and the last day. Every till's tickets of those
 * days lie together in its journal, so nothing outside them is read.
 */
export const SALES_BETWEEN = `(SELECT d.till, min(d.first_seq) AS start,
    coalesce((SELECT min(n.first_seq) FROM sale_days n WHERE n.till = d.till AND n.day > max(d.day)), 9007199254740991) AS stop
  FROM sale_days d WHERE d.day BETWEEN ? AND ? GROUP BY d.till) span
  JOIN sales s ON s.till = span.till AND s.seq >= span.start AND s.seq < span.stop`

/** A column of a query over tickets: what its lines of one nature, held or owed, come to; 0 for nearly all of them. */
export function settledCents(ticket: string, nature: 'deposit' | 'invoice'): string {
  return `(SELECT coalesce(sum(h.total_cents), 0) FROM settled_lines p JOIN sales t ON t.till = p.till AND t.seq = p.seq
    JOIN sale_lines h ON h.local_id = t.local_line + p.idx AND h.nature = '${nature}' WHERE p.till = ${ticket}.till AND p.seq = ${ticket}.seq)`
}

/** The entry of a ticket by its number: numbers grow with entries, so a few steps halve their way to it. */
export function seqOfNumber(read: Reader, till: number, number: number): number | null {
  const at = (order: 'ASC' | 'DESC', from: number) =>
    read.get<{ seq: number; number: number }>(
      `SELECT seq, number FROM sales WHERE till = ? AND seq ${order === 'ASC' ? '>=' : '<='} ? ORDER BY seq ${order} LIMIT 1`,
      till,
      from,
    )
  let low = at('ASC', 0)?.seq ?? 0
  let high = at('DESC', Number.MAX_SAFE_INTEGER)?.seq ?? 0
  while (low <= high) {
    const middle = at('ASC', Math.floor((low + high) / 2))
    if (!middle || middle.seq > high) high = Math.floor((low + high) / 2) - 1
    else if (middle.number === number) return middle.seq
    else if (middle.number < number) low = middle.seq + 1
    else high = Math.floor((low + high) / 2) - 1
  }
  return null
}
