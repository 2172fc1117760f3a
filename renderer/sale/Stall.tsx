// The tabs of the ranges and the tiles under them, or what the search found.

import { Plus } from 'lucide-react'
import { memo, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react'
import { useLocation } from 'wouter'
import type { Range, Tile } from '../../shared/catalogue/catalogue.ts'
import type { RangeId } from '../../shared/kernel/id.ts'
import { useMember } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { EmptyState } from '../ui/Notice.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { RangeTabs } from '../ui/RangeTabs.tsx'
import { keepLastRange, lastRange } from './device.ts'
import { useListPrice } from './list-price.ts'
import { patternNamed } from '../ui/patterns.ts'
import { ALL, shownRange } from './shown-range.ts'
import { foundOnShelf, keepShelf } from './shelf.ts'
import { focusFirstTile, TileGrid } from './TileGrid.tsx'
import { fetchTiles, sourceOf, useTiles } from './use-tiles.ts'

export interface StallHandle {
  readonly focusFirst: () => void
}

interface StallProps {
  /** What is searched; empty shows the range. */
  text: string
  onTap: (tile: Tile, element: HTMLElement) => void
  onHold: (tile: Tile) => void
  ref: Ref<StallHandle>
}

const PANEL = 'stall-panel'
/** Ranges whose first tiles are fetched ahead, so that a tab answers at once. */
const AHEAD = 12
/** Milliseconds until the range that is looked at is there. */
const SETTLED = 600
/** Milliseconds until what was typed is on the screen. */
const DRAWN = 50

/** What there is to sell. */
export function Stall({ text, onTap, onHold, ref }: StallProps) {
  const { t } = useText()
  const { value: ranges } = useAnswer('catalogue.ranges', {})
  const [chosen, setChosen] = useState(lastRange)
  const panel = useRef<HTMLDivElement>(null)
  const found = useFound(text)
  const shown = ranges && shownRange(ranges, chosen)
  useImperativeHandle(ref, () => ({ focusFirst: () => focusFirstTile(panel.current) }), [])
  useEffect(() => {
    const later = setTimeout(() => {
      ranges?.slice(0, AHEAD).forEach(({ id }) => void fetchTiles(id))
      if (ranges) keepShelf()
    }, SETTLED)
    return () => clearTimeout(later)
  }, [ranges])
  const choose = useCallback((id: string) => {
    keepLastRange(id)
    setChosen(id)
  }, [])
  const inGrid = { onTap, onHold }
  return (
    <>
      <Tabs ranges={ranges ?? NO_RANGES} shown={shown ?? ALL} onChoose={choose} />
      <div ref={panel} id={PANEL} role="tabpanel" aria-label={t('sell.articles')} className="sell-panel">
        {found?.length === 0 ? (
          <NoneFound text={text} />
        ) : (
          shown !== undefined && <RangeGrid key={shown ?? ALL} range={shown} found={found} {...inGrid} />
        )}
      </div>
    </>
  )
}

const NO_RANGES: readonly Range[] = []

/** Drawn again only when another range is shown, not at each letter typed. */
const Tabs = memo(function Tabs({
  ranges,
  shown,
  onChoose,
}: {
  ranges: readonly Range[]
  shown: string
  onChoose: (id: string) => void
}) {
  const { t } = useText()
  const tabs = ranges.map(({ id, name, colour, pattern }) => ({
    id: id as string,
    label: name,
    colour,
    pattern: patternNamed(pattern),
  }))
  const all = { id: ALL, label: t('common.all'), colour: 'slate', pattern: 'patchwork' as const }
  return (
    <div className="sell-tabs">
      <RangeTabs
        label={t('sell.ranges')}
        tabs={[all, ...tabs]}
        selectedId={shown}
        onSelect={onChoose}
        panelId={PANEL}
      />
    </div>
  )
})

interface InGrid {
  onTap: (tile: Tile, element: HTMLElement) => void
  onHold: (tile: Tile) => void
}

interface RangeGridProps extends InGrid {
  range: RangeId | null
  /** What was found, instead of the range: the same tiles change their words, none is made anew. */
  found: readonly Tile[] | undefined
}

function RangeGrid({ range, found, ...inGrid }: RangeGridProps) {
  const whole = useTiles(range)
  const part = useMemo(() => found && sourceOf(found), [found])
  if (part) return <TileGrid source={part} isSearch {...inGrid} />
  if (whole.isPending) return null
  if (whole.total === 0) return <NothingToSell />
  return <TileGrid source={whole} isSearch={false} {...inGrid} />
}

/** Whoever may add articles does it from here; the others put a one-off piece on sale. */
function NothingToSell() {
  const { t } = useText()
  const [, go] = useLocation()
  const mayAdd = useMember().role !== 'cashier'
  return (
    <EmptyState
      picture={<Pictogram name="basket" />}
      title={t('sell.noArticles')}
      action={{
        label: mayAdd ? t('catalogue.addArticle') : t('catalogue.oneOff'),
        icon: <Plus />,
        onPress: () => go(mayAdd ? '/catalogue/new' : '/catalogue/one-off'),
      }}
    />
  )
}

function NoneFound({ text }: { text: string }) {
  const { t } = useText()
  return (
    <EmptyState
      picture={<Pictogram name="box" />}
      title={t('sell.noneFound', { text })}
      text={t('sell.noneFoundHint')}
    />
  )
}

/**
 * What was found for the text: on this page's own shelf at once, then as the host says. Where only the host knows, the
 * last answer stays until the next one is there. Digits are a code or a quantity.
 */
function useFound(typed: string): readonly Tile[] | undefined {
  const wanted = typed.trim()
  const isSearch = wanted !== '' && !/^\d+$/u.test(wanted)
  const near = useMemo(() => (isSearch ? foundOnShelf(wanted) : undefined), [isSearch, wanted])
  const text = useAfterDrawing(wanted)
  const asked = near === undefined ? wanted : text
  const { value, isPrevious } = useAnswer(
    'catalogue.search',
    { text: asked },
    { enabled: isSearch && asked === wanted, keep: true },
  )
  const priced = useListPrice()
  const isOld = isPrevious || asked !== wanted
  const isNear = near !== undefined && (isOld || value === undefined || isSame(near, value))
  const found = isNear ? near : value
  return useMemo(() => (isSearch ? found?.map(priced) : undefined), [isSearch, found, priced])
}

/** The text, once what it finds is on the screen: asking the host takes a quarter of a frame. */
function useAfterDrawing(text: string): string {
  const [drawn, setDrawn] = useState(text)
  useEffect(() => {
    const later = setTimeout(() => setDrawn(text), DRAWN)
    return () => clearTimeout(later)
  }, [text])
  return drawn
}

/** The same tiles are not drawn twice. */
function isSame(one: readonly Tile[], other: readonly Tile[]): boolean {
  const isAlike = (tile: Tile, index: number) => {
    const { id, price, stock, name, photo } = other[index] ?? {}
    return tile.id === id && tile.price === price && tile.stock === stock && tile.name === name && tile.photo === photo
  }
  return one.length === other.length && one.every(isAlike)
}
