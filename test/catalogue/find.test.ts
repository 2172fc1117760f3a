// A page that keeps the shelf finds what the host finds, in the same order.

import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Tile } from '../../shared/catalogue/catalogue.ts'
import { foundByName, searchable, shelfOf } from '../../shared/catalogue/find.ts'
import { fold } from '../../shared/kernel/text.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'

const MORE: readonly string[] = [
  'Œillet',
  'Œuf à la coque',
  'Porte-monnaie',
  'Porte monnaie bleu',
  'T-shirt',
  'Thé glacé',
  'Tee',
  'Sac 2',
  'Été',
]
let coop: TestCoop

beforeEach(async () => {
  coop = await testCoop()
  const [range] = coop.do('catalogue.ranges', {})
  for (const name of MORE) {
    coop.do('catalogue.addArticle', {
      ...{ name, range: range!.id, kind: 'good', unit: 'piece', price: 500, vat: { keep: 2000 }, barcode: null },
      ...{ photo: null, pictogram: null, resold: false, oneOff: false, stocked: true, makers: [], allergens: [] },
    })
  }
})
afterEach(() => coop.close())

function shelf(limit: number): Tile[] {
  const tiles: Tile[] = []
  for (let after: number | null = 0; after !== null;) {
    const page: { tiles: readonly Tile[]; next: number | null } = coop.do('catalogue.shelf', { after, limit })
    tiles.push(...page.tiles)
    after = page.next
  }
  return tiles
}

it('finds the same, in the same order, whatever is typed', () => {
  const tiles = shelf(7)
  expect(tiles.length).toBe(coop.do('catalogue.tiles', { range: null }).total)
  const kept = shelfOf(tiles.map((tile) => searchable(tile, fold(tile.name))))
  const piece = fc
    .tuple(fc.constantFrom(...tiles), fc.nat(30), fc.integer({ min: 1, max: 6 }))
    .map(([{ name }, from, length]) => name.slice(from % name.length, (from % name.length) + length))
  const typed = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(' '))
  fc.assert(
    fc.property(typed, (text) => {
      const host = coop.do('catalogue.search', { text }).map(({ name }) => name)
      expect(foundByName(kept, fold(text)).map(({ name }) => name)).toEqual(host)
    }),
    { numRuns: 400 },
  )
})

it('leaves out what is no longer on sale', () => {
  coop.do('catalogue.archive', { article: coop.article('Tee'), archived: true })
  expect(shelf(1000).map(({ name }) => name)).not.toContain('Tee')
})
