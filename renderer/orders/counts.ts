// How much of each article an order has, for the tiles.

import type { OrderLine } from '../../shared/orders/orders.ts'

/** Thousandths by article. */
export function countsOf(lines: readonly Pick<OrderLine, 'article' | 'quantity'>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { article, quantity } of lines) {
    if (article !== null) counts.set(article, (counts.get(article) ?? 0) + quantity)
  }
  return counts
}

/** How a press on a stepper changes a quantity: pieces by one, lengths and weights by a tenth. */
export function stepOf(unit: OrderLine['unit']): number {
  return unit === 'piece' ? 1000 : 100
}
