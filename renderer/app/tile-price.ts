// What a tile says of its price and of the variants behind it: one price, or the cheapest of several.

import type { Tile } from '../../shared/catalogue/catalogue.ts'
import type { Text } from '../text/use-text.ts'

/** The words of a tile's price, and the mark of one that opens. */
export function priceOfTile({ price, opens }: Tile, { t, money }: Text) {
  const amount = money(price)
  if (!opens) return { priceText: amount }
  return {
    priceText: amount,
    priceLead: opens.dearest === price ? undefined : t('variants.from'),
    stackColours: opens.colours,
    stackLabel: t('variants.choices', { count: opens.variants }),
  }
}
