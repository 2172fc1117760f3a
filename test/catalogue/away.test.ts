// A code read off a label that is still about: whose it was, though nothing on sale has it.

import { afterEach, beforeEach, expect, it } from 'vitest'
import { testCoop, type TestCoop } from '../kit/coop.ts'

const POUCH = '2000000000015'

let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
})
afterEach(() => {
  coop.check()
  coop.close()
})

const named = (away: boolean) => coop.do('catalogue.byBarcode', { barcode: POUCH, away })?.name

it('is that of an article put away, and of the one on sale that has it now', () => {
  expect([named(false), named(true)]).toEqual(['Pochette wax', undefined])
  coop.do('catalogue.archive', { article: coop.article('Pochette wax') as never, archived: true })
  expect([named(false), named(true)]).toEqual([undefined, 'Pochette wax'])
  coop.do('catalogue.changeArticle', { article: coop.article('Tote bag wax') as never, fields: { barcode: POUCH } })
  expect([named(false), named(true)]).toEqual(['Tote bag wax', 'Pochette wax'])
})

it('is that of a one-off piece that was sold', () => {
  const { article } = coop.do('catalogue.addOneOff', { name: 'Collier', price: 2000, maker: null, photo: null })
  coop.do('catalogue.archive', { article: coop.article('Pochette wax') as never, archived: true })
  coop.do('catalogue.changeArticle', { article, fields: { barcode: POUCH } })
  expect(named(false)).toBe('Collier')
  coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
  coop.sell([{ name: 'Collier', price: 2000 }])
  expect([named(false), named(true)]).toEqual([undefined, 'Collier'])
})
