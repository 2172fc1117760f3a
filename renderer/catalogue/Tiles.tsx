// A grid of tiles, as in the catalogue and among what was put away.

import type { Tile } from '../../shared/catalogue/catalogue.ts'
import { priceOfTile } from '../app/tile-price.ts'
import { useText } from '../text/use-text.ts'
import { PictureTile } from '../ui/PictureTile.tsx'
import { pictureOf } from './art-of.ts'

interface TilesProps {
  readonly tiles: readonly Tile[]
  readonly onOpen: (tile: Tile) => void
}

/** The badge says what is left. */
export function Tiles({ tiles, onOpen }: TilesProps) {
  const text = useText()
  const { t, quantity } = text
  return (
    <div className="article-tiles">
      {tiles.map((tile) => (
        <PictureTile
          key={tile.id}
          id={tile.id}
          label={tile.name}
          {...priceOfTile(tile, text)}
          priceNote={tile.unit === 'piece' ? undefined : t(`catalogue.unit_${tile.unit}`)}
          badgeText={tile.stock === null ? undefined : quantity(tile.stock, tile.unit)}
          badgeLabel={
            tile.stock === null ? undefined : t('catalogue.left', { quantity: quantity(tile.stock, tile.unit) })
          }
          {...pictureOf(tile, tile)}
          onPress={() => onOpen(tile)}
        />
      ))}
    </div>
  )
}
