// Levels of a past day: kept at each closed day for what had moved, and the few movements after the last of them.

import type { Day } from '../../shared/kernel/day.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import type { Level } from '../../shared/stock/stock.ts'
import type { Reader, Writer } from '../sql.ts'
import { stockMarks } from './know-tables.ts'
import { PLACES } from './tables.ts'
import { LINES_OF_TICKET } from '../ticket-lines.ts'

/** Later than any entry. */
const FOR_EVER = Number.MAX_SAFE_INTEGER

/** Movements of one till (?1) after an entry (?2) and up to another (?3), a ticket's among them. */
const MOVED = `SELECT item, place, lot, day, quantity_thousandths AS quantity, value_cents AS value
  FROM stock_changes WHERE till = ?1 AND seq > ?2 AND seq <= ?3
  UNION ALL
  SELECT l.article, coalesce(s.place, ''), '', s.sold_on, -l.stock_quantity_thousandths, -l.stock_value_cents
  FROM sales s JOIN sale_lines l ON ${LINES_OF_TICKET}
  WHERE s.till = ?1 AND s.seq > ?2 AND s.seq <= ?3 AND l.stock_quantity_thousandths IS NOT NULL`

/**
 * Keeps the levels that a till's own movements leave, of whatever moved since it last kept them: from that till's
 * entries alone, so that every interleaving keeps the same.
 */
export function keepLevels(write: Writer, { till, seq }: EntryRef): void {
  const before = write.get<{ seq: number; day: string }>(
    'SELECT seq, day FROM stock_marks WHERE till = ? ORDER BY seq DESC LIMIT 1',
    till,
  )
  const span = [till, before?.seq ?? 0, seq] as const
  const last = write.get<{ day: string | null }>(`SELECT max(day) AS day FROM (${MOVED})`, ...span)?.day
  if (!last) return
  write.run(
    `INSERT INTO stock_kept (item, place, lot, till, seq, quantity_thousandths, value_cents)
     SELECT l.item, l.place, l.lot, l.till, ?3, l.quantity_thousandths, l.value_cents
     FROM (SELECT DISTINCT item, place, lot FROM (${MOVED})) m
     CROSS JOIN stock_levels l ON l.item = m.item AND l.place = m.place AND l.lot = m.lot AND l.till = ?1`,
    ...span,
  )
  write.insert(stockMarks, { till, seq, day: last })
}

/** What one till's movements left of an item in one place. */
export interface PastLevel extends Level {
  readonly item: string
  /** Empty: the store. */
  readonly place: string
}

/** What there was at the end of a day; an item stands as often as tills, marks and movements of that day speak of it. */
export function levelsOn(read: Reader, day: Day): PastLevel[] {
  return tillsOf(read).flatMap((till) => {
    const { from, to } = around(read, till, day)
    const kept = read.all<PastLevel>(
      `SELECT item, place, sum(quantity_thousandths) AS quantity, sum(value_cents) AS value FROM stock_levels
       WHERE till = ?1 AND last_move < ?2 GROUP BY item, place
       UNION ALL
       SELECT l.item, l.place, k.quantity_thousandths, k.value_cents FROM stock_levels l
         JOIN stock_kept k ON k.item = l.item AND k.place = l.place AND k.lot = l.lot AND k.till = ?1
           AND k.seq = (SELECT max(o.seq) FROM stock_kept o
             WHERE o.item = l.item AND o.place = l.place AND o.lot = l.lot AND o.till = ?1 AND o.seq <= ?3)
       WHERE l.till = ?1 AND l.last_move >= ?2`,
      till,
      (from + 1) * PLACES,
      from,
    )
    const after = read.all<PastLevel>(
      `SELECT item, place, sum(quantity) AS quantity, sum(value) AS value FROM (${MOVED})
       WHERE day <= ?4 GROUP BY item, place`,
      ...[till, from, to, day],
    )
    return [...kept, ...after]
  })
}

/** The first entry of a till after the movements of a day: everything it moved later stands at or after it. */
export function firstAfter(read: Reader, till: number, day: Day): number {
  const { from, to } = around(read, till, day)
  const changed = read.get<{ seq: number | null }>(
    'SELECT min(seq) AS seq FROM stock_changes WHERE till = ? AND seq > ? AND seq <= ? AND day > ?',
    ...[till, from, to, day],
  )?.seq
  const sold = read.get<{ seq: number | null }>(
    'SELECT min(first_seq) AS seq FROM sale_days WHERE till = ? AND day > ?',
    till,
    day,
  )?.seq
  return Math.min(changed ?? FOR_EVER, sold ?? FOR_EVER, to === FOR_EVER ? FOR_EVER : to)
}

/** Every till that moved something. */
export function tillsOf(read: Reader): number[] {
  return read.all<{ till: number }>('SELECT DISTINCT till FROM stock_levels ORDER BY till').map(({ till }) => till)
}

/** The last mark that holds nothing later than a day, and the first one that does: days only grow along a journal. */
function around(read: Reader, till: number, day: Day): { readonly from: number; readonly to: number } {
  const from = read.get<{ seq: number | null }>(
    'SELECT max(seq) AS seq FROM stock_marks WHERE till = ? AND day <= ?',
    till,
    day,
  )?.seq
  const to = read.get<{ seq: number | null }>(
    'SELECT min(seq) AS seq FROM stock_marks WHERE till = ? AND day > ?',
    till,
    day,
  )?.seq
  return { from: from ?? 0, to: to ?? FOR_EVER }
}
