// A newcomer counts rolls and articles by touch, on a small screen, and sees the differences explained.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  expectAccessible,
  expectFits,
  expectTouchable,
  keepPicture,
  openShop,
  scan,
  SMALL,
  USUAL,
  type Shop,
} from './kit.ts'

let shop: Shop
let bag: string

beforeAll(async () => {
  shop = await openShop({ coop: 'cyprielles', viewport: SMALL })
  const [tote] = await shop.ask('catalogue.search', { text: 'tote bag wax', archived: false })
  if (!tote) throw new Error('No tote bag')
  bag = tote.id
  await shop.ask('sale.record', {
    lines: [{ type: 'article', article: tote.id, quantity: 2000, unitPrice: 2500 }],
    ...{ mode: null, tenders: [{ kind: 'card', amount: 5000 }], expectedTotal: 5000 },
  } as never)
  await shop.signInAs('Awa')
})
afterAll(() => shop.close())

const press = (name: string | RegExp) =>
  shop.page.getByRole('button', { name, exact: typeof name === 'string' }).click()
const heading = (name: string) => shop.page.getByRole('heading', { name, exact: true }).waitFor()
const type = async (digits: string) => {
  for (const digit of digits) await press(digit)
}

/** Axe is content, nothing is hidden, and every control is large enough for a thumb. */
async function expectGood(name: string, least = 56): Promise<void> {
  await keepPicture(shop.page, name)
  await expectAccessible(shop.page)
  await expectFits(shop.page)
  await expectTouchable(shop.page, least)
}

describe('a newcomer', () => {
  it('counts rolls by the metre, by weight, as they are in the book, and an article with the scanner', async () => {
    const { page } = shop
    await page.getByRole('navigation').getByRole('link', { name: 'Stock' }).click()
    await page.getByRole('link', { name: 'Compter ce qu’il y a' }).click()
    await heading('Compter')
    await expectGood('count-begin', 44)
    await page.getByRole('radio', { name: 'Tissus' }).check()
    await press('Commencer')
    await heading('Doublure coton écru')
    await expectGood('count-card')
    await press(/C’est ça : 22/u)
    await heading('Jean de réemploi')
    await type('9')
    await press('C’est compté')
    await heading('Wax bleu indigo')
    await page.getByRole('radio', { name: 'Sur la balance' }).check()
    await type('2930')
    await page.getByText('= 18,199').waitFor()
    await expectGood('count-weight')
    await press('C’est compté')
    await heading('Wax soleil')
    await press('Plus tard')
    await heading('Wax soleil')
    await page.getByRole('radio', { name: 'La liste' }).check()
    await page.getByText('3 sur 4').waitFor()
    await expectGood('count-list')
    await scan(page, bag)
    await heading('Tote bag wax')
    await scan(page, bag)
    expect(await page.getByRole('button', { name: 'C’est compté' }).isDisabled(), 'a code is no count').toBe(true)
    await type('14')
    await press('C’est compté')
    await heading('Wax soleil')
    await press(/C’est ça : 12,25/u)
    await page.getByText('Tout est compté !').waitFor()
  })

  it('sees what differs and why, and says that it is right', async () => {
    const { page } = shop
    await press('Voir les différences')
    await page.getByText('2 vendus ce mois-ci', { exact: false }).waitFor()
    await page.getByText('une balance n’est jamais tout à fait juste', { exact: false }).waitFor()
    await expectGood('count-review', 44)
    await press(/C’est bon/u)
    await page.getByText('5 comptés, 3 différents').waitFor()
    const { level } = await shop.ask('stock.level', { item: bag } as never)
    expect(level.quantity).toBe(14_000)
    await page.setViewportSize(USUAL)
    await expectGood('count-past', 44)
  })
})
