// What an order costs: its lines as the till would price them, and what a part of a line costs.

import { natureOf } from '../catalogue/catalogue.ts'
import { cents, multiplyDivide, type Cents } from '../kernel/money.ts'
import type { VatAmount } from '../kernel/vat.ts'
import { discountOn, priceBasket, type PricedBasket } from '../sale/pricing.ts'
import type { OrderFields, OrderLine } from './orders.ts'

export type PricedFields = Pick<OrderFields, 'kind' | 'lines' | 'discount' | 'mode' | 'dates'>

/** How often its lines are handed out: a subscription's once on each of its dates, any other's once. */
export function timesOf({ kind, dates }: Pick<OrderFields, 'kind' | 'dates'>): number {
  return kind === 'subscription' ? dates.length : 1
}

/** Nature and account class of an order's line. */
export function natureOfLine({ kind, resold }: Pick<OrderLine, 'kind' | 'resold'>, mode: OrderFields['mode']) {
  return natureOf({ kind, resold }, mode)
}

/** Its lines handed out once. `franchise`: the host is exempt, nothing carries VAT. */
export function priceOrder({ lines, discount, mode }: PricedFields, franchise: boolean): PricedBasket {
  return priceBasket(
    lines.map((line) => ({
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      vatRate: franchise ? 0 : line.vatRate,
      ...natureOfLine(line, mode),
      discount: line.discount ?? undefined,
    })),
    discount ?? undefined,
  )
}

/** Sums of all it promises. */
export interface OrderTotals {
  readonly total: Cents
  readonly consigne: Cents
  readonly byRate: readonly VatAmount[]
}

/** A subscription's sums are those of one basket, as often as it is handed out. */
export function totalsOf(fields: PricedFields, franchise: boolean): OrderTotals {
  const once = priceOrder(fields, franchise)
  const times = timesOf(fields)
  return {
    total: cents(once.total * times),
    consigne: cents(once.consigne * times),
    byRate: once.byRate.map(({ rate, net, vat }) => ({ rate, net: cents(net * times), vat: cents(vat * times) })),
  }
}

/** What is asked before work begins: of what is sold, consigne left out. */
export function depositAskedOf(
  deposit: OrderFields['deposit'],
  { total, consigne }: Pick<OrderTotals, 'total' | 'consigne'>,
): Cents {
  return discountOn(total - consigne, deposit ?? undefined)
}

/** What was promised, handed over and charged of a line, all its times together. */
export interface LineSoFar {
  /** Of the whole line, with VAT, discounts taken off. */
  readonly total: number
  readonly ordered: number
  readonly delivered: number
  readonly charged: number
}

/**
 * What the next part of a line costs: its share of the line's total up to there, less what was charged, so that all
 * parts together are the total to the cent; never below zero when the price fell after a part was paid.
 */
export function chargeFor({ total, ordered, delivered, charged }: LineSoFar, quantity: number): Cents {
  return cents(Math.max(0, multiplyDivide(total, Math.min(delivered + quantity, ordered), ordered) - charged))
}
