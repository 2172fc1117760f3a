// Tiles in pages: only those near what is seen are asked for, however many articles there are.

import { useQueries } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { Tile } from '../../shared/catalogue/catalogue.ts'
import type { RangeId } from '../../shared/kernel/id.ts'
import { TILES_PAGE as PAGE } from '../app/early.ts'
import { answers, asked } from '../app/use-answer.ts'
import { useListPrice } from './list-price.ts'

/** Tiles by position; `at` is undefined while a page is on its way. */
export interface TileSource {
  readonly total: number
  readonly isPending: boolean
  readonly at: (index: number) => Tile | undefined
  /** Says which positions are seen. */
  readonly reach: (first: number, last: number) => void
}

/** The tiles of a range (all when null), by name. Use one component a range: `key` it by the range. */
export function useTiles(range: RangeId | null): TileSource {
  const [pages, setPages] = useState({ first: 0, last: 0 })
  const priced = useListPrice()
  const numbers = Array.from({ length: pages.last - pages.first + 1 }, (_, index) => pages.first + index)
  const results = useQueries({ queries: numbers.map((page) => askedPage(range, page)) })
  const reach = useCallback((first: number, last: number) => {
    const wanted = { first: Math.floor(first / PAGE), last: Math.floor(Math.max(first, last) / PAGE) }
    setPages((now) => (now.first === wanted.first && now.last === wanted.last ? now : wanted))
  }, [])
  const data = results.map((result) => (result.data?.ok ? result.data.value : undefined))
  const total = data.find((page) => page !== undefined)?.total ?? 0
  return useMemo(
    () => ({
      total,
      isPending: data.every((page) => page === undefined),
      at: (index) => {
        const tile = data[Math.floor(index / PAGE) - pages.first]?.tiles[index % PAGE]
        return tile && priced(tile)
      },
      reach,
    }),
    // oxlint-disable-next-line react/exhaustive-deps -- the pages' answers are stable objects: their list is what changes
    [total, pages.first, reach, priced, ...data],
  )
}

/** Tiles already in hand, as a source. */
export function sourceOf(tiles: readonly Tile[]): TileSource {
  return { total: tiles.length, isPending: false, at: (index) => tiles[index], reach: () => undefined }
}

/** Fetches the first page of a range ahead of need. */
export async function fetchTiles(range: RangeId | null): Promise<void> {
  await answers.prefetchQuery(askedPage(range, 0))
}

function askedPage(range: RangeId | null, page: number) {
  return asked('catalogue.tiles', { range, offset: page * PAGE, limit: PAGE })
}
