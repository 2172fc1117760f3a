// Reads what each order brought after what went into it, beside what its quote had said.

import type { Day } from '../../shared/kernel/day.ts'
import type { EventId, OrderId } from '../../shared/kernel/id.ts'
import { cents, sumCents, type Cents } from '../../shared/kernel/money.ts'
import type { OrderOutcome } from '../../shared/orders/contract.ts'
import type { OrderFields } from '../../shared/orders/orders.ts'
import { timesOf, totalsOf } from '../../shared/orders/pricing.ts'
import { expensesBetween } from '../expenses/queries.ts'
import { workedBetween } from '../presence/queries.ts'
import type { Reader } from '../sql.ts'
import { listed, type Alarms } from './list.ts'
import { readOrder, readQuote, type KnownOrder } from './read.ts'
import { makingOf } from './recipes.ts'
import { materialsOf, suggestions } from './suggest.ts'
import { LINE_OF_SETTLED } from '../ticket-lines.ts'

interface Asked {
  readonly from: Day
  readonly to: Day
  readonly alarms: Alarms
  readonly franchise: boolean
}

/** Orders due in a period, or opened in it when they have no day; those declined and cancelled brought nothing. */
export function outcomesOf(read: Reader, { from, to, alarms, franchise }: Asked): OrderOutcome[] {
  const ids = read.all<{ id: OrderId }>(
    `SELECT o.id FROM orders o JOIN order_events e ON e."order" = o.id AND e.what = 'opened' JOIN journal j ON j.till = e.till AND j.seq = e.seq
     WHERE o.present = 1 AND o.state NOT IN ('quote', 'declined', 'cancelled') AND coalesce(o.due_on, j.day) BETWEEN ? AND ?
     ORDER BY coalesce(o.due_on, j.day) DESC, o.id`,
    from,
    to,
  )
  const spent = spentOnEvents(read)
  return listed(
    read,
    ids.map(({ id }) => id),
    alarms,
  ).flatMap((order): OrderOutcome[] => {
    const known = readOrder(read, order.id)
    if (!known) return []
    const { net, materials } = handedOver(read, known)
    const { expenses, minutes } = spentOn(read, known, spent)
    const left = cents(net - materials - expenses)
    const expected = expectedOf(read, quoted(read, known), franchise)
    return [{ order, net, materials, expenses, minutes, left, expected }]
  })
}

interface HandedRow {
  readonly key: string | null
  readonly quantity: number
  readonly net: number
  readonly stock: number | null
}

/** Tickets' lines and deliveries on account; what no stock book values costs what its recipe says. */
function handedOver(read: Reader, { id, fields }: KnownOrder): { readonly net: Cents; readonly materials: Cents } {
  const rows = read.all<HandedRow>(
    `SELECT p.key, l.quantity_thousandths AS quantity, l.total_cents - l.vat_cents AS net, l.stock_value_cents AS stock
     FROM settled_lines p JOIN sales s ON s.till = p.till AND s.seq = p.seq JOIN sale_lines l ON ${LINE_OF_SETTLED}
     WHERE p.order_id = ?1 AND l.nature IN ('goods', 'services')
     UNION ALL
     SELECT l.key, l.quantity_thousandths, l.total_cents - l.vat_cents, l.stock_value_cents
     FROM order_deliveries d JOIN order_delivery_lines l ON l.till = d.till AND l.seq = d.seq
     WHERE d."order" = ?1 AND l.nature IN ('goods', 'services')`,
    id,
  )
  const materials = rows.map(({ key, quantity, stock }) => {
    if (stock !== null) return stock
    const line = fields.lines.find((one) => one.key === key)
    const making = line ? makingOf(read, line) : null
    const cost = making ? materialsOf(read, { article: null, quantity: Math.abs(quantity) as never }, making) : null
    return quantity < 0 ? -(cost ?? 0) : (cost ?? 0)
  })
  return { net: sumCents(rows.map((row) => row.net)), materials: sumCents(materials) }
}

interface Spent {
  readonly expenses: ReadonlyMap<EventId | null, number>
  readonly minutes: ReadonlyMap<EventId | null, number>
}

function spentOnEvents(read: Reader): Spent {
  const [first, last] = ['1970-01-01' as Day, '2199-12-31' as Day]
  const expenses = new Map<EventId | null, number>()
  for (const { event, net, isForStock } of expensesBetween(read, first, last))
    if (!isForStock) expenses.set(event, (expenses.get(event) ?? 0) + net)
  const minutes = new Map<EventId | null, number>()
  for (const row of workedBetween(read, first, last).rows)
    minutes.set(row.event, (minutes.get(row.event) ?? 0) + row.minutes)
  return { expenses, minutes }
}

/** Of its own event; an event that several orders share says nothing of one. Without hours, those of the steps done. */
function spentOn(read: Reader, { fields }: KnownOrder, { expenses, minutes }: Spent) {
  const { event, steps } = fields
  const done = steps.reduce((sum, step) => sum + (step.doneOn === null ? 0 : step.minutes), 0)
  const isOwn = event !== null && isAlone(read, event)
  return {
    expenses: cents(isOwn ? (expenses.get(event) ?? 0) : 0),
    minutes: (isOwn ? minutes.get(event) : undefined) ?? done,
  }
}

function isAlone(read: Reader, event: EventId): boolean {
  const row = read.get<{ count: number }>(
    `SELECT count(*) AS count FROM orders o JOIN events e ON e.id = o.event
     WHERE o.event = ? AND o.present = 1 AND e.kind = 'private'`,
    event,
  )
  return row?.count === 1
}

/** As it was last quoted; as it stands when it never was. */
function quoted(read: Reader, { id, fields }: KnownOrder): OrderFields {
  return readQuote(read, id)?.fields ?? fields
}

function expectedOf(read: Reader, fields: OrderFields, franchise: boolean): OrderOutcome['expected'] {
  const times = timesOf(fields)
  const net = sumCents(totalsOf(fields, franchise).byRate.map((one) => one.net))
  const each = suggestions(read, fields.lines, franchise)
  const materials = cents(sumCents(each.map((one) => one.materials ?? 0)) * times)
  const ofLines = each.reduce((sum, { minutes }) => sum + minutes, 0) * times
  const ofSteps = fields.steps.reduce((sum, { minutes }) => sum + minutes, 0)
  const minutes = (ofSteps > 0 ? ofSteps : ofLines) + fields.staffMinutes
  return { net, materials, expenses: fields.expected, minutes, left: cents(net - materials - fields.expected) }
}
