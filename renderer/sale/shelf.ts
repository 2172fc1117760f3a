// Everything on sale, kept in the page: what is typed finds its tiles at once, and the host's answer follows.

import type { Tile } from '../../shared/catalogue/catalogue.ts'
import { foundByName, searchable, shelfOf, type Searchable, type Shelf } from '../../shared/catalogue/find.ts'
import { fold } from '../../shared/kernel/text.ts'
import { ALL_TOPICS } from '../../shared/kernel/contract.ts'
import { call, onChanged } from '../app/client.ts'

/** Tiles asked for in one go: a few milliseconds of the host, and of this page. */
const PAGE = 500
/** Milliseconds without a change of the catalogue before it is fetched again. */
const SETTLED = 1500

type Kept = Tile & Searchable

let shelf: Shelf<Kept> | null = null
let begun = false
/** Counts changes: a fetching that began before one is thrown away. */
let changes = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** Begins to keep the shelf, once; it is fetched piece by piece, between two frames. */
export function keepShelf(): void {
  if (begun) return
  begun = true
  onChanged((topics) => {
    if (!topics.includes(ALL_TOPICS) && !topics.includes('catalogue')) return
    changes += 1
    shelf = null
    clearTimeout(timer)
    timer = setTimeout(() => void fetchShelf(), SETTLED)
  })
  void fetchShelf()
}

/**
 * What a text finds, as far as this page knows: how many are left may be of before. Undefined while the shelf is not
 * here, and where only the host can tell (nothing found, or variants to be gathered).
 */
export function foundOnShelf(text: string): readonly Tile[] | undefined {
  if (!shelf) return undefined
  const found = foundByName(shelf, fold(text))
  return found.length === 0 || found.some(({ model }) => model !== null) ? undefined : found
}

async function fetchShelf(): Promise<void> {
  const asOf = changes
  const tiles: Kept[] = []
  for (let after: number | null = 0; after !== null;) {
    const answer: Awaited<ReturnType<typeof ask>> = await ask(after)
    if (changes !== asOf || !answer?.ok) return
    for (const tile of answer.value.tiles) tiles.push(searchable(tile, fold(tile.name)))
    after = answer.value.next
    await idle()
  }
  shelf = shelfOf(tiles)
}

/** A host that does not answer leaves the page searching through it, as before. */
function ask(after: number) {
  return call('catalogue.shelf', { after, limit: PAGE }).catch(() => undefined)
}

function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 500 }))
}
