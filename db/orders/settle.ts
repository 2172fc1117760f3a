// Resolves the lines of a basket that deliver an order or hold a deposit: at the price agreed, never more than is left.

import type { MakerPart } from '../../shared/catalogue/catalogue.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { cents, sumCents, type Cents } from '../../shared/kernel/money.ts'
import { priceOf, thousandths, type Thousandths } from '../../shared/kernel/quantity.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import { chargeFor, natureOfLine, priceOrder, timesOf } from '../../shared/orders/pricing.ts'
import type { OrderLine } from '../../shared/orders/orders.ts'
import { isOpen } from '../../shared/orders/states.ts'
import {
  addedParts,
  leftToPromise,
  partedDeposit,
  usedDeposit,
  type DepositPart,
  type Promised,
} from '../../shared/sale/deposits.ts'
import type { BasketDayRefusal } from '../../shared/sale/contract.ts'
import { isTurnover } from '../../shared/sale/pricing.ts'
import { customerById } from '../customers/queries.ts'
import type { SellingContext } from '../handlers.ts'
import type { ResolvedLine } from '../sale/resolved-line.ts'
import type { Before, Settle } from '../sale/settling.ts'
import { wareOf } from '../till-state.ts'
import { areOfBusiness, heldParts, promisedParts } from './deposits.ts'
import { basketDayRefusal } from './collections.ts'
import { soFar } from './progress.ts'
import { nameForEver } from './event.ts'
import { readOrder, type KnownOrder } from './read.ts'

/** A line of an order, or a part of it. */
export const settleOrderLine: Settle<'order'> = (context, { line: asked, index }, before) => {
  const known = readOrder(context.read, asked.order)
  if (!known) return refuse({ type: 'UnknownOrder', line: index })
  if (!isOpen(known.state)) return refuse({ type: 'OrderNotOpen', line: index })
  const place = known.fields.lines.findIndex(({ key }) => key === asked.key)
  const [line, done] = [known.fields.lines[place], soFar(context.read, known.id, known.fields)[place]]
  if (!line || !done) return refuse({ type: 'UnknownOrder', line: index })
  if (line.unitPrice !== asked.unitPrice) return refuse({ type: 'OrderChanged', line: index, price: line.unitPrice })
  const earlier = before.filter(({ order }) => order?.order === known.id && order.key === asked.key)
  const delivered = done.delivered + earlier.reduce((sum, { quantity }) => sum + quantity, 0)
  const left = thousandths(Math.max(0, done.ordered - delivered))
  if (asked.quantity > left) return refuse({ type: 'MoreThanOrdered', line: index, left })
  const wrongDay = dayRefusal(context, known, { asked, earlier })
  if (wrongDay) return refuse({ ...wrongDay, line: index })
  const date = dateOf(context, known, asked.date)
  const whole = (priceOrder(known.fields, context.franchise).lines[place]?.total ?? 0) * timesOf(known.fields)
  const charged = done.charged + sumCents(earlier.map(({ agreed }) => agreed?.total ?? 0))
  const total = chargeFor({ total: whole, ordered: done.ordered, delivered, charged }, asked.quantity)
  return ok([orderLine(context, { known, line, date }, { quantity: asked.quantity, total })])
}

/** Why it is not handed out for the day that was asked for: a line before may have been for the same. */
function dayRefusal(
  context: SellingContext,
  known: KnownOrder,
  {
    asked,
    earlier,
  }: { readonly asked: { readonly key: string; readonly date?: Day | undefined }; readonly earlier: Before },
): BasketDayRefusal | null {
  const { key, date: day } = asked
  if (day === undefined) return null
  if (earlier.some(({ order }) => order?.date === day)) return { type: 'BasketTaken', day }
  return basketDayRefusal(context, known, { date: day, key })
}

/** Of a subscription, the day whose basket it is: the one asked for, or today when it is one of its days. */
function dateOf({ today }: SellingContext, { fields: { kind, dates } }: KnownOrder, asked: Day | undefined) {
  const date = asked ?? today
  return kind === 'subscription' && dates.includes(date) ? date : null
}

function orderLine(
  context: SellingContext,
  { known, line, date }: { readonly known: KnownOrder; readonly line: OrderLine; readonly date: Day | null },
  { quantity, total }: { readonly quantity: Thousandths; readonly total: Cents },
): ResolvedLine {
  const { nature, salesClass } = natureOfLine(line, known.fields.mode)
  const { article, label, unit, unitPrice, pictogram } = line
  const gross = cents(Math.max(total, priceOf(quantity, unitPrice)))
  return {
    ...{ article, label, unit, unitPrice, nature, salesClass, quantity },
    vatRate: isTurnover({ nature }) && !context.franchise ? line.vatRate : 0,
    agreed: { gross, total, vat: cents(0) },
    makers: makersOf(context, line),
    stocked: article !== null && wareOf(context.read, context.tillState, article)?.stocked === true,
    order: { order: known.id, key: line.key, ...(date === null ? {} : { date }) },
    ...(pictogram ? { pictogram } : {}),
  }
}

/** One line for each nature and rate: what is taken parts over what is promised, what is used comes out of what is held. */
export const settleDeposit: Settle<'deposit'> = (context, { line: asked, index }, before) => {
  const known = readOrder(context.read, asked.order)
  if (!known) return refuse({ type: 'UnknownOrder', line: index })
  const deposited = { id: known.id, name: nameForEver(context.read, known) }
  const own = before.filter(({ order }) => order?.order === known.id)
  const held = addedParts([...heldParts(context.read, known.id), ...own.flatMap(depositOf)])
  if (asked.amount < 0) {
    const most = sumCents(held.map(({ amount }) => amount))
    if (-asked.amount > most) return refuse({ type: 'MoreThanDeposited', line: index, held: most })
    const used = usedDeposit(cents(-asked.amount), held, own.flatMap(soldOf))
    const business = areOfBusiness(context.read, known.id)
    return ok(used.map((part) => depositLine(deposited, part, { sign: -1, business })))
  }
  if (!isOpen(known.state)) return refuse({ type: 'OrderNotOpen', line: index })
  const promised = leftToPromise(
    takenOff(promisedParts(context.read, known, context.franchise), own.flatMap(soldOf)),
    held,
  )
  const most = sumCents(promised.map(({ amount }) => amount))
  if (asked.amount > most) return refuse({ type: 'MoreThanPromised', line: index, promised: most })
  const { customer } = known.fields
  const business = customer !== null && customerById(context.read, customer)?.kind === 'organisation'
  return ok(partedDeposit(asked.amount, promised).map((part) => depositLine(deposited, part, { sign: 1, business })))
}

interface Deposited extends Pick<KnownOrder, 'id'> {
  readonly name: string
}

function depositLine(
  { id, name }: Deposited,
  { nature, rate, amount, vat }: DepositPart,
  { sign, business }: { readonly sign: 1 | -1; readonly business: boolean },
): ResolvedLine {
  const total = cents(sign * amount)
  return {
    article: null,
    label: name.slice(0, 80),
    unit: 'piece',
    quantity: thousandths(sign * 1000),
    unitPrice: amount,
    vatRate: rate,
    nature: 'deposit',
    salesClass: nature === 'services' ? 'service' : 'made',
    agreed: { gross: total, total, vat: cents(sign * vat) },
    makers: [],
    stocked: false,
    order: { order: id },
    ...(business ? { business: true } : {}),
  }
}

function depositOf({ nature, salesClass, vatRate, agreed }: Before[number]): DepositPart[] {
  if (nature !== 'deposit' || !agreed) return []
  return [
    { nature: salesClass === 'service' ? 'services' : 'goods', rate: vatRate, amount: agreed.total, vat: agreed.vat },
  ]
}

function soldOf({ nature, vatRate, agreed }: Before[number]): Promised[] {
  return agreed && (nature === 'goods' || nature === 'services')
    ? [{ nature, rate: vatRate, amount: agreed.total }]
    : []
}

function takenOff(promised: readonly Promised[], sold: readonly Promised[]): Promised[] {
  return promised.map((one) => {
    const own = sold.filter(({ nature, rate }) => nature === one.nature && rate === one.rate)
    return { ...one, amount: cents(Math.max(0, one.amount - sumCents(own.map(({ amount }) => amount)))) }
  })
}

/** Those of the order, else the article's; nobody in particular: the whole group. */
function makersOf({ read, tillState }: SellingContext, { makers, article }: OrderLine): readonly MakerPart[] {
  if (makers.length > 0) return makers
  return (article === null ? null : wareOf(read, tillState, article))?.makers ?? []
}
