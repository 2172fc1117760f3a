// A basket let go with lines in it, as the journal tells it.

import type { NewEntry } from '../../shared/entries.ts'
import { sumCents, type Cents } from '../../shared/kernel/money.ts'
import { priceOf } from '../../shared/kernel/quantity.ts'
import { quantityOf, type Basket, type BasketLine } from '../../shared/sale/sale.ts'

/** The entry of an abandoned basket, in the drawer that is open. */
export function abandoned(session: number | null, { id, lines }: Pick<Basket, 'id' | 'lines'>): NewEntry {
  const total = worthOf(lines)
  return { kind: 'sale.basketAbandoned', data: { session, basket: id, lines: lines.length, total } }
}

/** What an unfinished basket's lines cost before discounts; what was to come back counts as given back. */
function worthOf(lines: readonly BasketLine[]): Cents {
  return sumCents(
    lines.map(({ sale, unitPrice, refund, agreed }) => {
      if (sale.type === 'return') return -Math.abs(refund ?? 0)
      return agreed?.total ?? priceOf(quantityOf(sale), unitPrice)
    }),
  )
}
