// Reads an order's money: each figure a sum of facts.

import { cents, sumCents, type Cents } from '../../shared/kernel/money.ts'
import type { OrderMoney } from '../../shared/orders/orders.ts'
import { depositAskedOf, totalsOf } from '../../shared/orders/pricing.ts'
import type { Reader } from '../sql.ts'
import { soFar } from './progress.ts'
import { numberOf, type KnownOrder } from './read.ts'

/** What was taken as deposits for an order, and what is held of it still. */
export function depositsOf(read: Reader, order: string): { readonly taken: Cents; readonly held: Cents } {
  return (
    read.get<{ taken: Cents; held: Cents }>(
      'SELECT taken_cents AS taken, held_cents AS held FROM order_deposits WHERE "order" = ?',
      order,
    ) ?? { taken: cents(0), held: cents(0) }
  )
}

/** What is held of customers' money, by the number of the order it is held for. */
export function depositsHeld(read: Reader): { readonly number: string; readonly amount: Cents }[] {
  return read
    .all<{ till: number; number: number; amount: Cents }>(
      `SELECT o.opened_till AS till, o.number, d.held_cents AS amount FROM order_deposits d JOIN orders o ON o.id = d."order"
       WHERE d.held_cents <> 0 ORDER BY o.opened_at, o.id`,
    )
    .map(({ amount, ...own }) => ({ number: numberOf(read, own), amount }))
}

/** `franchise`: the host is exempt, nothing carries VAT. */
export function moneyOf(read: Reader, { id, fields }: KnownOrder, franchise: boolean): OrderMoney {
  const totals = totalsOf(fields, franchise)
  const { taken, held } = depositsOf(read, id)
  const settled = sumCents(soFar(read, id, fields).map(({ charged }) => charged))
  return {
    ...totals,
    depositAsked: depositAskedOf(fields.deposit, totals),
    depositHeld: held,
    depositTaken: taken,
    settled,
    invoicesOpen: owedOn(read, id),
    toPay: cents(totals.total - settled - held),
  }
}

/** Of its invoices, less what was credited and paid on them. */
function owedOn(read: Reader, order: string): Cents {
  const row = read.get<{ owed: Cents }>('SELECT owed_cents AS owed FROM order_owed WHERE "order" = ?', order)
  return row?.owed ?? cents(0)
}
