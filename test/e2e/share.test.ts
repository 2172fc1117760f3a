// Monday: two rules side by side, one is agreed upon, the host's payment is written down, and she opens what she earned.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectFits, expectTouchable, keepPicture, openShop, SMALL, type Shop } from './kit.ts'

describe('Sharing on Monday', () => {
  let shop: Shop
  let page: Page
  beforeAll(async () => {
    shop = await openShop({ coop: 'cyprielles', viewport: SMALL })
    page = shop.page
    await sellSomething(shop)
    await shop.signInAs('Awa')
  })
  afterAll(() => shop.close())

  const press = (name: string | RegExp) => page.getByRole('button', { name }).click()
  const look = async (name: string) => {
    await expectFits(page)
    await expectTouchable(page, 44)
    await expectAccessible(page)
    await keepPicture(page, name)
  }

  it('shows each face by two rules, then by three, without a word of who gains', async () => {
    await page.getByRole('link', { name: 'Partage' }).click()
    await press('Aujourd’hui')
    await press('Comparer')
    const table = page.getByRole('table', { name: 'Comparer' })
    await expect.poll(() => table.getByRole('columnheader').count()).toBe(3)
    await page.getByRole('checkbox', { name: 'Les heures' }).check()
    await expect.poll(() => table.getByRole('columnheader').count()).toBe(4)
    expect(await table.getByText('+').count()).toBe(0)
    await look('share-1-compare')
    await press('Comparer')
  })

  it('is agreed upon, paid and found again on her own page, down to its lines', async () => {
    await page.getByRole('radio', { name: 'Qui a fabriqué' }).check()
    await press('Nous validons')
    await page.getByRole('dialog').getByRole('button', { name: 'Awa' }).click()
    await press(/^C’est décidé/u)
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await press('Gardé et payé')
    await page.getByRole('dialog').getByRole('button', { name: /^Awa/u }).click()
    await page.getByRole('radio', { name: 'Salaire' }).check()
    await look('share-2-pay')
    await press(/^C’est payé/u)
    await page.getByRole('list', { name: 'Déjà payé' }).getByText('Salaire').waitFor()
    await page.keyboard.press('Escape')

    await press('Ce que j’ai gagné')
    await page.getByRole('heading', { level: 1, name: 'Ce que j’ai gagné' }).waitFor()
    await page.getByText('Gagné en tout').waitFor()
    await look('share-3-earned')
    await page.getByRole('list', { name: 'Partage par partage' }).getByRole('button').first().click()
    await page.getByRole('dialog').getByText('Qui a fabriqué').first().waitFor()
    await page
      .getByRole('dialog')
      .getByText(/Ticket/u)
      .first()
      .waitFor()
    await look('share-4-lines')
    expect(await page.getByRole('dialog').getByText('Pochette wax').count()).toBeGreaterThan(0)
  })
})

async function sellSomething(shop: Shop): Promise<void> {
  const article = (await shop.ask('catalogue.search', { text: 'Pochette wax' }))[0]
  if (!article) throw new Error('something is on sale')
  const line = { type: 'article' as const, article: article.id, quantity: 3000, unitPrice: article.price }
  const due = article.price * 3
  const tenders = [{ kind: 'card' as const, amount: due }]
  await shop.ask('sale.record', { lines: [line], mode: null, tenders, expectedTotal: due })
  await shop.ask('closing.closeSession', { pieces: { 1000: 3, 500: 4, 200: 8, 100: 8, 50: 6, 20: 10, 10: 8, 5: 4 } })
}
