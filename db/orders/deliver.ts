// Decides deliveries on account: lines as a ticket has them, at the price agreed, makers frozen, stock taken out.

import type { MakerPart } from '../../shared/catalogue/catalogue.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { cents, sumCents } from '../../shared/kernel/money.ts'
import { priceOf, thousandths, type Thousandths } from '../../shared/kernel/quantity.ts'
import { ok, refuse, type Result } from '../../shared/kernel/result.ts'
import { vatOfTicket } from '../../shared/kernel/vat.ts'
import type { DeliveredLine } from '../../shared/orders/entries.ts'
import type { OrderLine } from '../../shared/orders/orders.ts'
import { chargeFor, natureOfLine, priceOrder, timesOf } from '../../shared/orders/pricing.ts'
import { isOpen } from '../../shared/orders/states.ts'
import { isTurnover } from '../../shared/sale/pricing.ts'
import type { StockLedger } from '../../shared/stock/stock.ts'
import { decide, type CommandContext, type CommandHandler } from '../handlers.ts'
import { activeMembers } from '../members/queries.ts'
import type { Reader } from '../sql.ts'
import { ledgerOver } from '../stock/levels.ts'
import { wareOf } from '../till-state.ts'
import { basketDayRefusal } from './collections.ts'
import { received } from './received.ts'
import { soFar, type SoFar } from './progress.ts'
import { readOrder, type KnownOrder } from './read.ts'

/** So much of a line. */
export interface HandedOver {
  readonly key: string
  readonly quantity: Thousandths
}

type DeliverRefusal =
  | { readonly type: 'MoreThanOrdered'; readonly key: string; readonly left: Thousandths }
  | { readonly type: 'NothingToDeliver' }

export const deliver: CommandHandler<'order.deliver'> = (context, input) => {
  const { read, today: on, till, nextSeq: seq } = context
  const known = readOrder(read, input.order)
  if (!known) return refuse({ type: 'UnknownOrder' })
  if (!isOpen(known.state)) return refuse({ type: 'OrderNotOpen' })
  if (known.fields.customer === null) return refuse({ type: 'NoCustomer' })
  const date = dateFor(known, input.date ?? on)
  const wrongDay = date && basketDayRefusal(context, known, { date })
  if (wrongDay) return refuse(wrongDay)
  const progress = soFar(read, known.id, known.fields)
  const handed = handedOver(known, progress, input.lines)
  if (!handed.ok) return handed
  const lines = deliveredLines(context, { known, progress }, handed.value)
  const total = sumCents(lines.map((line) => line.total))
  const facts = { order: known.id, number: nextDelivery(read, till), on, date, lines, total }
  return decide(
    { till, seq, total },
    { kind: 'order.delivered', data: facts },
    ...received(known.id, { till, seq }, input),
  )
}

/** Deliveries of a till have numbers without a gap; what takes one back has one too. */
export function nextDelivery(read: Reader, till: number): number {
  const last = read.get<{ number: number | null }>(
    'SELECT max(number) AS number FROM order_deliveries WHERE till = ?',
    till,
  )
  return (last?.number ?? 0) + 1
}

/** Of a subscription, the day that is collected: the one asked for, or today. */
function dateFor({ fields }: KnownOrder, day: Day): Day | null {
  return fields.kind === 'subscription' ? day : null
}

/** What is asked for, or all that is left: of a subscription, one basket of it. */
function handedOver(
  { fields }: KnownOrder,
  progress: readonly SoFar[],
  asked: readonly HandedOver[],
): Result<readonly HandedOver[], DeliverRefusal> {
  const leftOf = new Map(progress.map(({ key, ordered, delivered }) => [key, Math.max(0, ordered - delivered)]))
  const once = new Map(fields.lines.map(({ key, quantity }) => [key, quantity]))
  const all = [...leftOf].map(([key, left]) => ({ key, quantity: thousandths(Math.min(left, once.get(key) ?? 0)) }))
  const wanted = new Map<string, number>()
  for (const { key, quantity } of asked.length > 0 ? asked : all) wanted.set(key, (wanted.get(key) ?? 0) + quantity)
  for (const [key, quantity] of wanted) {
    const left = leftOf.get(key) ?? 0
    if (quantity > left) return refuse({ type: 'MoreThanOrdered', key, left: thousandths(left) })
  }
  const some = [...wanted].filter(([, quantity]) => quantity > 0)
  if (some.length === 0) return refuse({ type: 'NothingToDeliver' })
  return ok(some.map(([key, quantity]) => ({ key, quantity: thousandths(quantity) })))
}

function deliveredLines(
  context: CommandContext,
  { known, progress }: { readonly known: KnownOrder; readonly progress: readonly SoFar[] },
  handed: readonly HandedOver[],
): DeliveredLine[] {
  const { fields } = known
  const priced = priceOrder(fields, context.franchise)
  const times = timesOf(fields)
  const ledger = ledgerOver(context.read)
  const bare = handed.flatMap(({ key, quantity }) => {
    const index = fields.lines.findIndex((line) => line.key === key)
    const [line, sums, done] = [fields.lines[index], priced.lines[index], progress[index]]
    if (!line || !sums || !done) return []
    const total = chargeFor({ ...done, total: sums.total * times }, quantity)
    const gross = cents(Math.max(total, priceOf(quantity, line.unitPrice)))
    const { nature, salesClass } = natureOfLine(line, fields.mode)
    const vatRate = isTurnover({ nature }) && !context.franchise ? line.vatRate : 0
    const makers = makersOf(context, line)
    const stock = takenOut(context, ledger, { line, quantity })
    const { article, label, unit, unitPrice, pictogram } = line
    const words = { article, label, unit, quantity, unitPrice, gross, discount: cents(gross - total), total }
    return [{ key, ...words, vatRate, nature, salesClass, makers, ...stock, ...(pictogram ? { pictogram } : {}) }]
  })
  const { byLine } = vatOfTicket(bare)
  return bare.map((line, index) => ({ ...line, vat: byLine[index] ?? cents(0) }))
}

/** Those of the order, else the article's, else everybody who is in the group now. */
function makersOf(context: CommandContext, { makers, article }: OrderLine): readonly MakerPart[] {
  if (makers.length > 0) return makers
  const ware = article === null ? null : wareOf(context.read, context.tillState, article)
  if (ware && ware.makers.length > 0) return ware.makers
  return activeMembers(context.read).map((member) => ({ member, part: 1 }))
}

function takenOut(context: CommandContext, ledger: StockLedger, { line, quantity }: Taking) {
  const { article } = line
  if (article === null || !wareOf(context.read, context.tillState, article)?.stocked) return {}
  return { stock: { quantity, value: ledger.takeOut({ item: article, place: null, lot: null }, quantity) } }
}

interface Taking {
  readonly line: OrderLine
  readonly quantity: Thousandths
}
