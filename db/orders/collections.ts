// Reads which subscriptions are handed out on a day, and which baskets went.

import type { Output } from '../../shared/contract.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { OrderId } from '../../shared/kernel/id.ts'
import type { BasketDayRefusal } from '../../shared/sale/contract.ts'
import type { Context } from '../handlers.ts'
import type { Reader } from '../sql.ts'
import { listed, type Alarms } from './list.ts'
import { readOrder, type KnownOrder } from './read.ts'
import { LINE_OF_SETTLED } from '../ticket-lines.ts'

/** Those of that day, by name; whether each was collected, on account or at the till. */
export function collectionsOn(read: Reader, on: Day, alarms: Alarms): Output<'order.collections'> {
  const ids = read.all<{ id: OrderId }>(
    `SELECT o.id FROM orders o, json_each(o.dates) d WHERE o.kind = 'subscription' AND o.present = 1 AND d.value = ?
       AND o.state IN ('accepted', 'making', 'ready', 'delivered')`,
    on,
  )
  const rows = listed(
    read,
    ids.map(({ id }) => id),
    alarms,
  )
  return rows
    .map((order) => ({
      order,
      collected: isCollected(read, order.id, { on }),
      lines: readOrder(read, order.id)?.fields.lines ?? [],
    }))
    .sort((a, b) =>
      a.order.who === b.order.who ? a.order.id.localeCompare(b.order.id) : a.order.who < b.order.who ? -1 : 1,
    )
}

/** A basket is not handed out before its day, nor twice, nor on a day that is none of the subscription's. */
export function basketDayRefusal(
  { read, today }: Pick<Context, 'read' | 'today'>,
  { id, fields: { kind, dates } }: Pick<KnownOrder, 'id' | 'fields'>,
  { date: day, key = null }: { readonly date: Day; readonly key?: string | null },
): BasketDayRefusal | null {
  if (kind !== 'subscription' || !dates.includes(day)) return { type: 'NoBasketThatDay', day }
  if (day > today) return { type: 'BasketAhead', day }
  return isCollected(read, id, { on: day, key }) ? { type: 'BasketTaken', day } : null
}

/**
 * Whether a day's basket was handed over, or that line of it: on account or at the till for that day, and not brought
 * back. A ticket that says no day was for its own.
 */
function isCollected(
  read: Reader,
  order: string,
  { on, key = null }: { readonly on: Day; readonly key?: string | null },
): boolean {
  const row = read.get<{ quantity: number }>(
    `SELECT coalesce(sum(quantity), 0) AS quantity FROM (
       SELECT l.quantity_thousandths AS quantity, l.key FROM order_deliveries d
         JOIN order_delivery_lines l ON l.till = d.till AND l.seq = d.seq WHERE d."order" = ?1 AND d.date = ?2
       UNION ALL
       SELECT l.quantity_thousandths, p.key FROM settled_lines p JOIN sales s ON s.till = p.till AND s.seq = p.seq
         JOIN sale_lines l ON ${LINE_OF_SETTLED}
       WHERE p.order_id = ?1 AND p.key IS NOT NULL AND coalesce(p.date, s.sold_on) = ?2)
     WHERE ?3 IS NULL OR key = ?3`,
    order,
    on,
    key,
  )
  return (row?.quantity ?? 0) > 0
}
