// Things from the catalogue as tiles, by range or by name; one that comes in several opens on them.

import { useDeferredValue, useId, useState } from 'react'
import type { Tile } from '../../shared/catalogue/catalogue.ts'
import type { ModelId, RangeId } from '../../shared/kernel/id.ts'
import { thingArt } from '../app/thing-art.ts'
import { priceOfTile } from '../app/tile-price.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { patternNamed } from '../ui/patterns.ts'
import { PictureTile } from '../ui/PictureTile.tsx'
import { RangeTabs } from '../ui/RangeTabs.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { Sheet } from '../ui/Sheet.tsx'

interface ArticlePickProps {
  readonly accepts: (tile: Tile) => boolean
  /** Thousandths of each article there is already. */
  readonly counts: ReadonlyMap<string, number>
  readonly onPick: (tile: Tile) => void
}

/** As many tiles as one can look over; the search finds the others. */
const MOST = 120

export function ArticlePick({ accepts, counts, onPick }: ArticlePickProps) {
  const { t } = useText()
  const panel = useId()
  const [typed, setTyped] = useState('')
  const [range, setRange] = useState<RangeId | null>(null)
  const [model, setModel] = useState<Tile | null>(null)
  const text = useDeferredValue(typed.trim())
  const { value: ranges = [] } = useAnswer('catalogue.ranges', {})
  const { value: page } = useAnswer('catalogue.tiles', { range, limit: MOST }, { keep: true })
  const { value: found = [] } = useAnswer('catalogue.search', { text }, { enabled: text !== '', keep: true })
  const tiles = (text === '' ? (page?.tiles ?? []) : found).filter(accepts)
  const filled = ranges.filter(({ articles }) => articles > 0)
  const press = (tile: Tile) => (tile.opens ? setModel(tile) : onPick(tile))
  return (
    <div className="article-pick">
      <SearchBox label={t('common.search')} value={typed} onChange={setTyped} clearLabel={t('catalogue.clear')} />
      {filled.length > 1 && (
        <RangeTabs
          label={t('orders.ranges')}
          panelId={panel}
          selectedId={range ?? ALL}
          onSelect={(id) => setRange(id === ALL ? null : (id as RangeId))}
          tabs={[
            { id: ALL, label: t('common.all'), colour: 'slate', pattern: 'plain' },
            ...filled.map(({ id, name, colour, pattern }) => ({
              ...{ id: id as string, label: name, colour },
              pattern: patternNamed(pattern),
            })),
          ]}
        />
      )}
      <Tiles id={panel} tiles={tiles} counts={counts} onPress={press} />
      {model?.model && (
        <Variants
          model={model.model}
          name={model.name}
          counts={counts}
          onPick={(tile) => (setModel(null), onPick(tile))}
          onClose={() => setModel(null)}
        />
      )}
    </div>
  )
}

const ALL = 'all'

interface TilesProps {
  readonly id?: string
  readonly tiles: readonly Tile[]
  readonly counts: ReadonlyMap<string, number>
  readonly onPress: (tile: Tile) => void
}

function Tiles({ id, tiles, counts, onPress }: TilesProps) {
  const text = useText()
  return (
    <div id={id} className="order-tiles" role={id === undefined ? undefined : 'tabpanel'}>
      {tiles.map((tile) => {
        const count = counts.get(tile.id) ?? 0
        return (
          <PictureTile
            key={tile.id}
            id={tile.id}
            label={tile.name}
            {...priceOfTile(tile, text)}
            priceNote={tile.unit === 'piece' ? undefined : text.t(`sell.per_${tile.unit}`)}
            countText={count === 0 ? undefined : text.quantity(count, tile.unit)}
            size="small"
            onPress={() => onPress(tile)}
            {...thingArt(tile)}
          />
        )
      })}
      {tiles.length === 0 && <p className="order-none">{text.t('sell.noArticles')}</p>}
    </div>
  )
}

interface VariantsProps {
  readonly model: ModelId
  readonly name: string
  readonly counts: ReadonlyMap<string, number>
  readonly onPick: (tile: Tile) => void
  readonly onClose: () => void
}

function Variants({ model, name, counts, onPick, onClose }: VariantsProps) {
  const { t } = useText()
  const { value } = useAnswer('catalogue.model', { model })
  const variants = (value?.variants ?? []).filter(({ archived }) => !archived)
  return (
    <Sheet isOpen onClose={onClose} title={name} closeLabel={t('common.close')} width="wide">
      <Tiles tiles={variants} counts={counts} onPress={onPick} />
    </Sheet>
  )
}
