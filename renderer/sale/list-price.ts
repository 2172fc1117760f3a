// The price list of the event the drawer is open for: what costs something else there, before a tile is shown or sold.

import { useMemo } from 'react'
import type { Tile } from '../../shared/catalogue/catalogue.ts'
import type { Output } from '../../shared/contract.ts'
import { answers, asked, useAnswer } from '../app/use-answer.ts'

type InForce = Output<'price.inForce'>
type Priced = <T extends Tile>(tile: T) => T

/** Tiles at the price of here; the same tile always gives the same object, so that nothing is drawn twice. */
export function useListPrice(): Priced {
  const { value } = useAnswer('price.inForce', {})
  return useMemo(() => pricedBy(value), [value])
}

/** The same outside a component, for what is scanned or found by Enter. */
export async function atListPrice(tile: Tile): Promise<Tile> {
  const answer = await answers.fetchQuery(asked('price.inForce', {}))
  return pricedBy(answer.ok ? answer.value : undefined)(tile)
}

const asItIs: Priced = (tile) => tile

function pricedBy(inForce: InForce | undefined): Priced {
  if (!inForce || inForce.prices.length === 0) return asItIs
  const prices = new Map<string, Tile['price']>(inForce.prices.map(({ article, price }) => [article, price]))
  const made = new WeakMap<Tile, Tile>()
  return <T extends Tile>(tile: T): T => {
    const price = prices.get(tile.id)
    // The tile of a model shows the prices of its variants, which are priced once it is open.
    if (price === undefined || price === tile.price || tile.opens) return tile
    const priced = made.get(tile) ?? { ...tile, price }
    made.set(tile, priced)
    return priced as T
  }
}
