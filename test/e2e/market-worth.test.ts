// Was this market worth it: an expense with its receipt, advanced by Awa and given back, then the market's picture.

import { afterEach, beforeEach, expect, it } from 'vitest'
import { expectAccessible, expectFits, keepPicture, openShop, SMALL, USUAL, type Shop } from './kit.ts'

const TINY_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let shop: Shop
beforeEach(async () => {
  shop = await openShop({ coop: 'cyprielles', float: null, viewport: SMALL })
})
afterEach(() => shop.close())

it('takes an advance with its receipt, gives it back, and says what the market left', { timeout: 90_000 }, async () => {
  const { page } = shop
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const { today } = await shop.ask('coop.status', {})
  const market = { name: 'Marché de Bobigny', kind: 'market', place: 'Place', stallCost: 1000 } as const
  const { event } = await shop.ask('event.create', { ...market, startsOn: today, endsOn: today })
  await shop.ask('cashSession.open', { event, pieces: { '1000': 8 }, source: 'bank' })
  const line = {
    type: 'free',
    kind: 'good',
    label: 'Pochette',
    vatRate: 2000,
    quantity: 1000,
    unitPrice: 6000,
  } as const
  const tenders = [{ kind: 'cash', amount: 6000, given: 6000 }] as const
  await shop.ask('sale.record', { lines: [line], mode: null, tenders: [...tenders], expectedTotal: 6000 })

  await shop.signInAs('Awa')
  await page.getByRole('navigation').getByRole('link', { name: 'Argent' }).click()
  await button('Les dépenses').click()
  await button('Noter une dépense').click()
  await page.getByRole('heading', { level: 1, name: 'Le ticket' }).waitFor()
  await page.locator('input[type=file]').setInputFiles({ name: 't.png', mimeType: 'image/png', buffer: TINY_PNG })
  await page.locator('.photo-frame img').waitFor()
  await page.getByRole('radio', { name: 'Fournitures' }).check({ force: true })
  await expectFits(page)
  await keepPicture(page, 'expense-receipt-small')
  await button('Suivant').click()
  for (const key of ['1', '2', ',', '4', '0']) await page.keyboard.press(key)
  await button(/^20 %$/u).click()
  await expectAccessible(page)
  await keepPicture(page, 'expense-amount-small')
  await button('Suivant').click()
  await page.getByRole('list', { name: 'Quelqu’un a avancé' }).getByRole('button', { name: 'Awa' }).click()
  await expectAccessible(page)
  await keepPicture(page, 'expense-payer-small')
  await button('C’est noté').click()

  await page.getByRole('heading', { name: 'Nous devons' }).waitFor()
  await expectAccessible(page)
  await keepPicture(page, 'expenses-small')
  await button('Rendre').click()
  await button(/^Prendre 12,40\s€ du tiroir/u).click()
  await page.getByRole('heading', { name: 'Ce qu’on a rendu' }).waitFor()
  expect(await shop.ask('expense.owed', {})).toEqual([])
  expect(await shop.ask('cashSession.drawer', {})).toMatchObject({ expected: 8000 + 6000 - 1240 })

  await button('Retour').click()
  await button('Ce que ça a donné').click()
  await page.getByRole('link', { name: /Marché de Bobigny/u }).click()
  await page.getByRole('heading', { level: 1, name: /ça valait le coup/u }).waitFor()
  // 60.00 with VAT is 50.00 net; less the stall 10.00, the thread 10.33 net, the host's 10 %: 24.67.
  await page
    .getByText(/24,67\s€/u)
    .first()
    .waitFor()
  await expectAccessible(page)
  await keepPicture(page, 'market-worth-small')
  await page.setViewportSize(USUAL)
  await keepPicture(page, 'market-worth-usual')
})
