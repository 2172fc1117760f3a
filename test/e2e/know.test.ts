// The stock explains itself: what nobody recorded is put right with one tap, and yesterday can be looked at.

import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ItemId } from '../../shared/kernel/id.ts'
import { expectAccessible, expectFits, keepPicture, openShop, SMALL, USUAL, type Shop } from './kit.ts'

let shop: Shop
beforeEach(async () => {
  shop = await openShop({ coop: 'cyprielles', viewport: SMALL })
})
afterEach(() => shop.close())

it(
  'names who made what was sold and not recorded, and moves what was taken to the stand',
  { timeout: 60_000 },
  async () => {
    const { page } = shop
    const [sold, moved] = await oversold()
    await shop.signInAs('Awa')
    await page.getByRole('navigation').getByRole('link', { name: 'Stock' }).click()
    await page.getByRole('link', { name: 'Où on en est' }).click()
    await page.getByRole('heading', { level: 1, name: 'Où on en est' }).waitFor()
    const missing = (name: string) => page.getByRole('listitem').filter({ hasText: name })
    await missing(sold).waitFor()
    await expectAccessible(page)
    await expectFits(page)
    await keepPicture(page, 'know-watch')
    await missing(sold).getByRole('button', { name: 'Qui l’a fait ?' }).click()
    await keepPicture(page, 'know-who')
    await expectAccessible(page)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Noter/u })
      .click()
    await missing(sold).waitFor({ state: 'detached' })
    await missing(moved).getByRole('button', { name: 'Noter le déplacement' }).click()
    await missing(moved).waitFor({ state: 'detached' })
    expect(await shop.ask('stock.watch', {})).toMatchObject({ belowZero: [] })
    await page.getByRole('radio', { name: 'Un jour passé' }).check()
    await page.getByText('Ce que ça valait ce soir-là').waitFor()
    await expectAccessible(page)
    await keepPicture(page, 'know-past')
    await page.getByRole('radio', { name: 'Le rythme' }).check()
    await page.getByRole('heading', { name: 'Ce qui dort' }).waitFor()
    await page.setViewportSize(USUAL)
    await keepPicture(page, 'know-pace')
    await expectAccessible(page)
  },
)

/** Four more of one thing than there were, and two of another sold where none had been taken. */
async function oversold(): Promise<readonly [string, string]> {
  const { tiles } = await shop.ask('catalogue.tiles', { range: null } as never)
  const [first, second] = tiles.filter(({ stock, oneOff }) => (stock ?? 0) > 2000 && !oneOff)
  if (!first || !second) throw new Error('Nothing is counted')
  const sell = (tile: typeof first, quantity: number) => {
    const total = (tile.price * quantity) / 1000
    return shop.ask('sale.record', {
      lines: [{ type: 'article', article: tile.id, quantity, unitPrice: tile.price }],
      mode: null,
      tenders: [{ kind: 'card', amount: total }],
      expectedTotal: total,
    } as never)
  }
  await sell(first, (first.stock ?? 0) + 4000)
  const stand = await shop.ask('stock.addPlace', { name: 'Le stand', kind: 'stand', member: null, archived: false })
  const lines = [{ item: second.id as unknown as ItemId, quantity: second.stock ?? 0 }]
  await shop.ask('stock.transfer', { from: null, to: stand.place, lines, note: '' } as never)
  await sell(second, 2000)
  return [first.name, second.name]
}
