// How much of each thing lies in the basket: its tile wears it.

import type { Tile } from '../../shared/catalogue/catalogue.ts'
import type { BasketLine } from '../../shared/sale/sale.ts'
import { quantityOf } from './basket.ts'
import { useSelling } from './selling.ts'

type Counted = Pick<Tile, 'id' | 'model' | 'opens'>

/** Thousandths of a tile's thing in the basket; of a model that opens, of all its variants. Drawn again when it changes. */
export function useCount(tile: Counted | undefined): number {
  const id = tile?.opens ? tile.model : tile?.id
  return useSelling((state) => (id ? (countsOf(state.basket.lines).get(id) ?? 0) : 0))
}

const counted = new WeakMap<readonly BasketLine[], ReadonlyMap<string, number>>()

/** Counted once for all tiles that ask. */
function countsOf(lines: readonly BasketLine[]): ReadonlyMap<string, number> {
  const known = counted.get(lines)
  if (known) return known
  const counts = new Map<string, number>()
  for (const line of lines) {
    if (line.sale.type !== 'article') continue
    const ids = line.model === null ? [line.sale.article] : [line.sale.article, line.model]
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + quantityOf(line))
  }
  counted.set(lines, counts)
  return counts
}
