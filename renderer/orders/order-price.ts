// What an order being typed comes to, and what it leaves: the same sums as the till's.

import { cents, sumCents, type Cents } from '../../shared/kernel/money.ts'
import type { Suggestion } from '../../shared/orders/contract.ts'
import type { OrderFields, OrderLine } from '../../shared/orders/orders.ts'
import { depositAskedOf, totalsOf } from '../../shared/orders/pricing.ts'
import { useAnswer } from '../app/use-answer.ts'

/** The whole, and what is asked before work begins; where the host bills without VAT it is the same to her. */
export function useSums(fields: OrderFields): { readonly total: Cents; readonly deposit: Cents } {
  const { value: host } = useAnswer('host.profile', {})
  const totals = totalsOf(fields, host?.vatRegime === 'franchise')
  return { total: totals.total, deposit: depositAskedOf(fields.deposit, totals) }
}

/** What is left to the group when the materials are paid; null when nobody knows what anything costs. */
export function marginOf(suggestions: readonly Suggestion[]): Cents | null {
  const known = suggestions.flatMap(({ margin }) => (margin === null ? [] : [margin]))
  return known.length === 0 ? null : sumCents(known)
}

/** Whether a line costs less than what would pay for it. */
export function isBelow({ unitPrice }: Pick<OrderLine, 'unitPrice'>, { price }: Pick<Suggestion, 'price'>): boolean {
  return price !== null && unitPrice < price
}

/** An amount asked for instead of a part: what the part came to. */
export function asAmount(deposit: number): OrderFields['deposit'] {
  return { type: 'amount', amount: cents(deposit) }
}
