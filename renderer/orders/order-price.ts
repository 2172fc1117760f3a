// What an order being typed comes to: the same sums as the till's.

import { cents, type Cents } from '../../shared/kernel/money.ts'
import type { OrderFields } from '../../shared/orders/orders.ts'
import { depositAskedOf, totalsOf } from '../../shared/orders/pricing.ts'
import { useAnswer } from '../app/use-answer.ts'

/** The whole, and what is asked before work begins; where the host bills without VAT it is the same to her. */
export function useSums(fields: OrderFields): { readonly total: Cents; readonly deposit: Cents } {
  const { value: host } = useAnswer('host.profile', {})
  const totals = totalsOf(fields, host?.vatRegime === 'franchise')
  return { total: totals.total, deposit: depositAskedOf(fields.deposit, totals) }
}

/** An amount asked for instead of a part: what the part came to. */
export function asAmount(deposit: number): OrderFields['deposit'] {
  return { type: 'amount', amount: cents(deposit) }
}
