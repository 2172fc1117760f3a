// A price explains itself: the slider redraws where it goes, and the new price is on the tile.

import { afterEach, beforeEach, expect, it } from 'vitest'
import { expectAccessible, expectFits, keepPicture, openShop, SMALL, USUAL, type Shop } from './kit.ts'

let shop: Shop
beforeEach(async () => {
  shop = await openShop({ coop: 'cyprielles', viewport: SMALL })
})
afterEach(() => shop.close())

it('shows where a price goes, and takes another', { timeout: 60_000 }, async () => {
  const { page } = shop
  const { tiles } = await shop.ask('catalogue.tiles', { range: null } as never)
  const tile = tiles.find(({ name }) => name.startsWith('Tote bag'))
  if (!tile) throw new Error('Nothing is sold')
  await shop.signInAs('Awa')
  await page.getByRole('navigation').getByRole('link', { name: 'Articles' }).click()
  await page.getByRole('button', { name: new RegExp(`^${tile.name} [0-9]`, 'u') }).click()
  await page.getByRole('button', { name: 'Où va le prix' }).click()
  await page.getByRole('heading', { level: 1, name: `Le prix : ${tile.name}` }).waitFor()
  await page.getByText('Ce qui reste').waitFor()
  await expectAccessible(page)
  await expectFits(page)
  await keepPicture(page, 'price-small')
  await page.getByLabel('Au centime près').fill('27,35')
  await page.getByRole('button', { name: /27,35/u }).click()
  await page.getByRole('button', { name: /27,35/u }).and(page.locator(':disabled')).waitFor()
  const { tiles: after } = await shop.ask('catalogue.tiles', { range: null } as never)
  expect(after.find(({ id }) => id === tile.id)?.price).toBe(2735)
  await page.setViewportSize(USUAL)
  await keepPicture(page, 'price-usual')
})
