// What the book says is left of what a tile sells; it never stops a sale.

import type { Tile } from '../../shared/catalogue/catalogue.ts'
import type { Text } from '../text/use-text.ts'

/** Few and none stand out; a one-off piece has no badge. */
export function badgeOf(tile: Tile, { t, quantity }: Text) {
  if (tile.stock === null || tile.oneOff) return {}
  const left = Math.max(0, tile.stock)
  const few = tile.unit === 'piece' ? 3000 : 2000
  return {
    badgeText: quantity(left, tile.unit),
    badgeLabel: t('sell.left', { quantity: quantity(left, tile.unit) }),
    badgeTone: left === 0 ? ('none' as const) : left <= few ? ('low' as const) : ('plain' as const),
  }
}
