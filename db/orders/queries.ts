// Reads orders: the board, one whole, and by the number that is called out.

import type { OrderId } from '../../shared/kernel/id.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import type { Delivery, Order, OrderEvent } from '../../shared/orders/contract.ts'
import { readNumber } from '../../shared/orders/find.ts'
import { MOVES } from '../../shared/orders/states.ts'
import { NO_PROOF, type Proof } from '../../shared/sale/proof.ts'
import type { Context, QueryHandlers } from '../handlers.ts'
import type { Reader } from '../sql.ts'
import { collectionsOn } from './collections.ts'
import { customerData, customerTraces } from './her-data.ts'
import { listed, listOrders } from './list.ts'
import { moneyOf } from './money.ts'
import { reservedBy } from './needs.ts'
import { outcomesOf } from './outcomes.ts'
import { planOf } from './plan.ts'
import { soFar } from './progress.ts'
import { readOrder } from './read.ts'
import { proofsOf } from './received.ts'
import { suggestions } from './suggest.ts'
import { tasksIn } from './tasks.ts'
import { alarmsOf, loadOf, needsNow } from './work.ts'
import { LINE_OF_SETTLED } from '../ticket-lines.ts'

export const orderQueries = {
  'customer.data': customerData,
  'customer.traces': customerTraces,
  'order.list': ({ read, today }, wanted) => ok(listOrders(read, wanted, alarmsOf(read, today))),
  'order.get': (context, { order }) => {
    const found = wholeOrder(context, order)
    return found ? ok(found) : refuse({ type: 'UnknownOrder' })
  },
  'order.byNumber': ({ read }, { number }) => {
    const asked = readNumber(number)
    if (!asked) return ok(null)
    const row = read.get<{ id: OrderId }>(
      `SELECT o.id FROM orders o LEFT JOIN tills t ON t.till = o.opened_till
       WHERE o.number = ? AND coalesce(t.number, 1) = ? AND o.present = 1 ORDER BY o.opened_at DESC, o.id LIMIT 1`,
      asked.number,
      asked.tillNumber,
    )
    return ok(row?.id ?? null)
  },
  'order.suggest': ({ read, franchise }, { lines }) => ok(suggestions(read, lines, franchise)),
  'order.plan': ({ read }, { orders }) => {
    const known = [...new Set(orders)].map((order) => readOrder(read, order))
    const found = known.filter((one) => one !== undefined)
    return found.length < known.length ? refuse({ type: 'UnknownOrder' }) : ok(planOf(read, found))
  },
  'order.load': ({ read, today }, asked) => ok(loadOf(read, asked, today)),
  'order.tasks': (context, asked) => ok(tasksIn(context, asked)),
  'order.reserved': ({ read, today }) => ok(reservedBy(needsNow(read, today))),
  'order.collections': ({ read, today }, { on }) => ok(collectionsOn(read, on, alarmsOf(read, today))),
  'order.outcomes': ({ read, today, franchise }, { from, to }) =>
    ok(outcomesOf(read, { from, to, alarms: alarmsOf(read, today), franchise })),
} satisfies Partial<QueryHandlers>

function wholeOrder({ read, today, franchise }: Context, order: string): Order | null {
  const known = readOrder(read, order)
  if (!known) return null
  const [inList] = listed(read, [order], alarmsOf(read, today))
  if (!inList) return null
  return {
    listed: inList,
    fields: known.fields,
    money: moneyOf(read, known, franchise),
    progress: soFar(read, order, known.fields),
    quotes: read.all<Order['quotes'][number]>(
      'SELECT till, seq, version, at, total_cents AS total FROM order_quotes WHERE "order" = ? ORDER BY version, at, till, seq',
      order,
    ),
    deliveries: deliveriesOf(read, order),
    story: storyOf(read, order),
    ways: MOVES[known.state],
  }
}

interface DeliveryRow extends Omit<Delivery, keyof Proof | 'isOnAccount' | 'isInvoiced' | 'isTakenBack'> {
  readonly at: number
  readonly account: number
  readonly back: number
  readonly invoiced: number
}

/** On account, and paid at the till: its tickets. */
function deliveriesOf(read: Reader, order: string): Delivery[] {
  const proofs = proofsOf(read, order)
  return read
    .all<DeliveryRow>(
      `SELECT d.till, d.seq, d.at, d.delivered_on AS "on", d.date, d.total_cents AS total, 1 AS account,
         EXISTS (SELECT 1 FROM order_deliveries b WHERE b.of_till = d.till AND b.of_seq = d.seq) AS back,
         EXISTS (SELECT 1 FROM order_invoiced i WHERE i.till = d.till AND i.seq = d.seq AND i.times > 0) AS invoiced
       FROM order_deliveries d WHERE d."order" = ?1 AND d.of_seq IS NULL
       UNION ALL
       SELECT p.till, p.seq, s.sold_at, s.sold_on, max(p.date), sum(l.total_cents), 0,
         sum(${GOODS} * l.quantity_thousandths) BETWEEN 1 AND sum(${GOODS} * ${BROUGHT_BACK}), 0
       FROM settled_lines p CROSS JOIN sales s ON s.till = p.till AND s.seq = p.seq
         CROSS JOIN sale_lines l ON ${LINE_OF_SETTLED}
       WHERE p.order_id = ?1 AND p.key IS NOT NULL AND s.type = 'sale' GROUP BY p.till, p.seq
       ORDER BY 3, 1, 2`,
      order,
    )
    .map(({ at: _at, account, back, invoiced, ...row }) => ({
      ...row,
      ...(proofs.get(`${row.till} ${row.seq}`) ?? NO_PROOF),
      isOnAccount: account === 1,
      isInvoiced: invoiced === 1,
      isTakenBack: back === 1,
    }))
}

/** Cups that come back at the till do not take a delivery back. */
const GOODS = "(l.nature <> 'consigne')"
/** Of a line of a ticket, what was returned since. */
const BROUGHT_BACK = `(SELECT coalesce(-sum(r.quantity_thousandths), 0) FROM sale_lines r
  WHERE r.return_of_till = p.till AND r.return_of_seq = p.seq AND r.return_of_line = p.idx AND r.return_of_seq IS NOT NULL)`

/** What happened to an order, the latest first. */
function storyOf(read: Reader, order: string): OrderEvent[] {
  return read
    .all<Omit<OrderEvent, 'detail'> & { detail: string }>(
      `SELECT till, seq, at, "by", what, detail, amount_cents AS amount FROM order_events WHERE "order" = ?
       ORDER BY at DESC, till, seq DESC`,
      order,
    )
    .map((row) => ({ ...row, detail: JSON.parse(row.detail) as string[] }))
}
