// The stall: tiles in rows, only those near what is seen are on the page.

import './sell.css'
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { memo, useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { Tile } from '../../shared/catalogue/catalogue.ts'
import type { Reserved } from '../../shared/orders/contract.ts'
import { pictureUrl } from '../app/client.ts'
import { useText, type Text } from '../text/use-text.ts'
import { PictureTile } from '../ui/PictureTile.tsx'
import { priceOfTile } from '../app/tile-price.ts'
import { useCount } from './counts.ts'
import { isAllPromised, usePromised } from './promised.ts'
import { keepGrid, lastGrid, type Extent } from './device.ts'
import { artOf } from './tile-art.ts'
import { badgeOf } from './tile-badge.ts'
import type { TileSource } from './use-tiles.ts'

interface TileGridProps {
  source: TileSource
  /** What was found is seen from its top; the range comes back where it was left. */
  isSearch: boolean
  onTap: (tile: Tile, element: HTMLElement) => void
  onHold: (tile: Tile) => void
}

type Size = 'small' | 'regular' | 'large'
interface Shape {
  readonly columns: number
  readonly size: Size
}

const GAP = 12
const NARROWEST: Readonly<Record<Size, number>> = { small: 150, regular: 172, large: 216 }
const ROW: Readonly<Record<Size, number>> = { small: 144, regular: 196, large: 262 }

/** A scrolling grid; arrows go from tile to tile. */
export function TileGrid({ source, isSearch, onTap, onHold }: TileGridProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const [expected] = useState(lastGrid)
  const shape = useShape(scroller, expected)
  // oxlint-disable-next-line react/incompatible-library -- read on each drawing, handed to nothing that remembers it
  const rows = useVirtualizer({
    count: Math.ceil(source.total / shape.columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW[shape.size],
    gap: GAP,
    overscan: 1,
    // As large as it last was: the tiles are drawn with the rest of the screen, not once they could be measured.
    ...(expected && { initialRect: expected }),
  })
  useOwnTop(rows, isSearch)
  const seen = rows.getVirtualItems()
  const first = (seen[0]?.index ?? 0) * shape.columns
  const last = ((seen.at(-1)?.index ?? 0) + 1) * shape.columns - 1
  const { reach } = source
  useEffect(() => reach(first, last), [reach, first, last])
  useArrows(scroller, shape.columns)
  const handlers = useSteady(onTap, onHold)
  const promised = usePromised(!source.isPending)
  const columns = { gridTemplateColumns: `repeat(${shape.columns}, minmax(0, 1fr))` }
  return (
    <div ref={scroller} className="tile-scroller">
      <div className="tile-rows" style={{ blockSize: rows.getTotalSize() }}>
        {seen.map(({ index, start, key }) => (
          <div
            key={key}
            ref={rows.measureElement}
            data-index={index}
            className="tile-row"
            style={{ ...columns, transform: `translateY(${start}px)` }}
          >
            {rowOf(index, shape.columns, source.total).map((position) => (
              <Cell
                // By place, not by article: another search changes the words of a tile, not the tile.
                key={position}
                position={position}
                tile={source.at(position)}
                size={shape.size}
                reserved={reservedOf(source.at(position), promised)}
                {...handlers}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

/** A search begins at the top, each answer anew; after it the range is where it was. */
function useOwnTop(rows: Virtualizer<HTMLDivElement, Element>, isSearch: boolean): void {
  useLayoutEffect(() => {
    // As last heard from the box: asking the box itself would first lay out the page, for most often nothing.
    const left = rows.scrollOffset ?? 0
    if (!isSearch || left === 0) return
    rows.scrollElement?.scrollTo({ top: 0 })
    return () => rows.scrollElement?.scrollTo({ top: left })
  }, [rows, isSearch])
}

/** Handlers that stay the same while what they do changes. */
function useSteady(onTap: TileGridProps['onTap'], onHold: TileGridProps['onHold']) {
  const latest = useRef({ onTap, onHold })
  useLayoutEffect(() => void (latest.current = { onTap, onHold }))
  const [steady] = useState(() => ({
    onTap: (tile: Tile, element: HTMLElement) => latest.current.onTap(tile, element),
    onHold: (tile: Tile) => latest.current.onHold(tile),
  }))
  return steady
}

interface CellProps {
  position: number
  tile: Tile | undefined
  size: Size
  /** What orders were promised of it. */
  reserved: Reserved | undefined
  onTap: (tile: Tile, element: HTMLElement) => void
  onHold: (tile: Tile) => void
}

/** Drawn again only when it shows something else: a tap changes one tile of all. */
const Cell = memo(function Cell({ position, tile, size, reserved, onTap, onHold }: CellProps) {
  const text = useText()
  const count = useCount(tile)
  const press = useCallback((_id: string, element: HTMLElement) => tile && onTap(tile, element), [tile, onTap])
  const hold = useCallback(() => tile && onHold(tile), [tile, onHold])
  if (!tile) return <div className="tile-cell tile-coming" style={{ minBlockSize: ROW[size] }} />
  return (
    <div className="tile-cell" data-position={position}>
      <PictureTile
        id={tile.id}
        label={tile.name}
        {...priceOfTile(tile, text)}
        priceNote={priceNoteOf(tile, text)}
        {...badgeOf(tile, text)}
        {...asideOf(tile, { reserved, count }, text)}
        countText={count === 0 ? undefined : text.quantity(count, tile.unit)}
        photoUrl={tile.photo === null ? undefined : pictureUrl(tile.photo)}
        art={artOf(tile, tile.name)}
        size={size}
        onPress={press}
        onLongPress={hold}
      />
    </div>
  )
})

function reservedOf(tile: Tile | undefined, promised: ReadonlyMap<string, Reserved>): Reserved | undefined {
  return tile && !tile.opens ? promised.get(tile.id) : undefined
}

/** Said only when all that is left of it is somebody's. */
function asideOf(
  { unit }: Tile,
  { reserved, count }: { readonly reserved: Reserved | undefined; readonly count: number },
  { t, quantity: inWords }: Text,
) {
  if (!reserved || !isAllPromised(reserved, count)) return {}
  const quantity = inWords(reserved.quantity, unit)
  return { asideText: quantity, asideLabel: t('sell.promised', { quantity }) }
}

function priceNoteOf(tile: Tile, { t }: Text): string | undefined {
  if (tile.oneOff) return t('sell.oneOff')
  return tile.unit === 'piece' ? undefined : t(`sell.per_${tile.unit}`)
}

function rowOf(row: number, columns: number, total: number): readonly number[] {
  const first = row * columns
  return Array.from({ length: Math.min(columns, total - first) }, (_, index) => first + index)
}

/** As many columns as fit; small tiles where the screen is low, large ones where there is room. */
function useShape(scroller: RefObject<HTMLElement | null>, expected: Extent | null): Shape {
  const [shape, setShape] = useState<Shape>(() => (expected ? shapeIn(expected) : { columns: 4, size: 'regular' }))
  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return
    const read = () => {
      const extent = { width: box.clientWidth, height: box.clientHeight }
      const { columns, size } = shapeIn(extent)
      keepGrid(extent)
      setShape((now) => (now.columns === columns && now.size === size ? now : { columns, size }))
    }
    read()
    const observer = new ResizeObserver(read)
    observer.observe(box)
    return () => observer.disconnect()
  }, [scroller])
  return shape
}

function shapeIn({ width, height }: Extent): Shape {
  const size: Size = height < 500 ? 'small' : height > 760 && width > 1100 ? 'large' : 'regular'
  return { columns: Math.max(2, Math.floor((width + GAP) / (NARROWEST[size] + GAP))), size }
}

/** Puts the focus on the first tile seen. */
export function focusFirstTile(panel: HTMLElement | null): void {
  panel?.querySelector<HTMLElement>('[data-position] > button')?.focus()
}

/** Arrows go from tile to tile, in the reading direction; the rows above and below are always on the page. */
function useArrows(scroller: RefObject<HTMLElement | null>, columns: number): void {
  useEffect(() => {
    const box = scroller.current
    const hear = (event: KeyboardEvent) => {
      const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-position]')
      const step = cell && stepOf(event.key, columns, getComputedStyle(cell).direction === 'rtl')
      if (!cell || step === undefined || step === null) return
      const target = Number(cell.dataset['position']) + step
      const next = box?.querySelector<HTMLElement>(`[data-position="${target}"] > button`)
      if (!next) return
      event.preventDefault()
      next.focus({ preventScroll: true })
      next.scrollIntoView({ block: 'nearest' })
    }
    box?.addEventListener('keydown', hear)
    return () => box?.removeEventListener('keydown', hear)
  }, [scroller, columns])
}

function stepOf(key: string, columns: number, isRightToLeft: boolean): number | undefined {
  const forward = isRightToLeft ? -1 : 1
  if (key === 'ArrowRight') return forward
  if (key === 'ArrowLeft') return -forward
  if (key === 'ArrowDown') return columns
  return key === 'ArrowUp' ? -columns : undefined
}
