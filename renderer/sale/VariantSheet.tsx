// The variants of a model as big tiles, cloth by cloth: one more tap puts one in the basket.

import './variants.css'
import { Layers } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Tile } from '../../shared/catalogue/catalogue.ts'
import type { VariantTile } from '../../shared/catalogue/variants.ts'
import type { ModelId } from '../../shared/kernel/id.ts'
import { pictureUrl } from '../app/client.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { EmptyState } from '../ui/Notice.tsx'
import { PictureTile } from '../ui/PictureTile.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { useCount } from './counts.ts'
import { badgeOf } from './tile-badge.ts'
import type { Scanned } from './scanner.ts'
import { useListPrice } from './list-price.ts'
import { artOf } from './tile-art.ts'
import { useVariantKeys } from './variant-keys.ts'

interface VariantSheetProps {
  readonly model: ModelId
  readonly name: string
  readonly onChoose: (variant: Tile) => void
  readonly onHold: (variant: Tile) => void
  readonly onScan: (scanned: readonly Scanned[]) => void
  readonly onClose: () => void
}

/** More sizes than this are not laid out in columns. */
const MOST_COLUMNS = 6

/** Arrows go from tile to tile, letters to the size or cloth that begins so, a scanner goes past it. */
export function VariantSheet(props: VariantSheetProps) {
  const { model, name, onScan, onClose } = props
  const { t } = useText()
  const { value } = useAnswer('catalogue.model', { model })
  const grid = useRef<HTMLDivElement>(null)
  const [byKeyboard] = useState(() => document.activeElement?.matches(':focus-visible') === true)
  const priced = useListPrice()
  const variants = value?.variants.filter(({ archived }) => !archived).map(priced) ?? []
  useVariantKeys(grid, onScan)
  const isHere = variants.length > 0
  useEffect(() => {
    if (byKeyboard && isHere) grid.current?.querySelector<HTMLElement>('button')?.focus()
  }, [byKeyboard, isHere])
  return (
    <Sheet isOpen onClose={onClose} title={name} closeLabel={t('common.close')} width="wide">
      {value && !isHere && <EmptyState picture={<Layers />} title={t('sell.noArticles')} />}
      <div ref={grid} className="variant-tiles" style={columnsOf(variants)}>
        {variants.map((variant) => (
          <Choice key={variant.id} variant={variant} column={columnOf(variant, variants)} {...props} />
        ))}
      </div>
    </Sheet>
  )
}

interface ChoiceProps extends Pick<VariantSheetProps, 'onChoose' | 'onHold'> {
  readonly variant: VariantTile
  readonly column: number | undefined
}

function Choice({ variant, column, onChoose, onHold }: ChoiceProps) {
  const text = useText()
  const { t, money, quantity } = text
  const count = useCount(variant)
  return (
    <div
      className="variant-tile"
      data-words={`${variant.cloth} ${variant.size}`}
      style={column === undefined ? undefined : { gridColumn: column }}
    >
      <PictureTile
        id={variant.id}
        label={[variant.cloth, variant.size].filter(Boolean).join(' ')}
        letters={variant.size || undefined}
        priceText={money(variant.price)}
        priceNote={variant.unit === 'piece' ? undefined : t(`sell.per_${variant.unit}`)}
        {...badgeOf(variant, text)}
        countText={count === 0 ? undefined : quantity(count, variant.unit)}
        photoUrl={variant.photo === null ? undefined : pictureUrl(variant.photo)}
        art={artOf(variant, variant.name)}
        onPress={() => onChoose(variant)}
        onLongPress={() => onHold(variant)}
      />
    </div>
  )
}

function sizesOf(variants: readonly VariantTile[]): readonly string[] {
  const bySize = new Map(variants.map(({ size }, index) => [size, index]))
  return variants.filter(({ size }, index) => bySize.get(size) === index).map(({ size }) => size)
}

/** A column for each size where both sizes and cloths are chosen from. */
function isTable(variants: readonly VariantTile[]): boolean {
  const cloths = new Set(variants.map(({ cloth }) => cloth)).size
  const sizes = new Set(variants.map(({ size }) => size)).size
  return cloths > 1 && sizes > 1 && sizes <= MOST_COLUMNS
}

function columnsOf(variants: readonly VariantTile[]) {
  if (!isTable(variants)) return undefined
  return { gridTemplateColumns: `repeat(${new Set(variants.map(({ size }) => size)).size}, minmax(0, 1fr))` }
}

function columnOf(variant: VariantTile, variants: readonly VariantTile[]): number | undefined {
  return isTable(variants) ? sizesOf(variants).indexOf(variant.size) + 1 : undefined
}
