// A bag in sizes and colours: made with a few taps, sold with two, found by its words and by its barcode.

import type { Locator, Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { expectAccessible, expectFits, expectTouchable, keepPicture, openShop, SMALL, type Shop } from './kit.ts'

let shop: Shop | undefined
afterEach(async () => {
  await shop?.close()
  shop = undefined
})

const tile = (page: Page, name: RegExp) => page.getByRole('tabpanel').getByRole('button', { name })
const basket = (page: Page) => page.getByRole('region', { name: 'Panier' })
const lines = (page: Page) => basket(page).getByRole('listitem')
const choice = (page: Page, name: RegExp) => page.getByRole('dialog').getByRole('button', { name })

async function goTo(page: Page, screen: string, heading: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: screen, exact: true }).tap()
  await page.getByRole('heading', { name: heading }).first().waitFor()
}

async function press(place: Locator, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) await place.tap()
}

describe('an article in sizes and colours', () => {
  it('is made with a few taps, and sold by touch, by keyboard and by scanner', async () => {
    shop = await openShop({ coop: 'cyprielles', viewport: SMALL, browser: { hasTouch: true, isMobile: false } })
    const { page } = shop
    await shop.signInAs('Awa')
    await page.getByRole('heading', { name: 'Vendre' }).waitFor()

    await goTo(page, 'Articles', 'Articles')
    await page.getByRole('button', { name: /^Tote bag wax/u }).tap()
    await page.getByRole('button', { name: 'Tailles et couleurs' }).tap()
    for (const size of ['S', 'M']) await page.getByRole('button', { name: size, exact: true }).tap()
    const cloths = page.getByRole('region', { name: 'Couleurs et tissus' })
    for (const [colour, name] of [
      ['rose vif', 'rouge'],
      ['bleu océan', 'bleu'],
    ] as const) {
      await cloths.getByRole('radio', { name: colour }).check({ force: true })
      await cloths.getByRole('textbox').fill(name)
      await cloths.getByRole('button', { name: 'Ajouter' }).tap()
    }
    await press(page.getByRole('button', { name: 'Un de plus : Tote bag wax rouge M' }), 2)
    await expectAccessible(page)
    await expectTouchable(page, 44)
    await keepPicture(page, 'variants-making')
    await page.getByRole('button', { name: 'Ajouter 4 choix' }).tap()
    await page.getByRole('heading', { name: 'Tote bag wax' }).first().waitFor()
    await page.getByRole('button', { name: /^rouge M/u }).tap()
    await page.getByLabel('Code-barres').fill('2100000000777')
    await page.getByRole('button', { name: 'Garder' }).tap()
    await page.getByRole('button', { name: /^rouge M/u }).waitFor()
    await expectAccessible(page)
    await keepPicture(page, 'variants-model')

    await goTo(page, 'Vendre', 'Vendre')
    await tile(page, /^Tote bag wax .*4 choix/u).tap()
    await choice(page, /^rouge M .*2/u).waitFor()
    await expectAccessible(page)
    await expectFits(page)
    await expectTouchable(page, 56)
    await keepPicture(page, 'variants-choosing')
    await choice(page, /^rouge M/u).tap()
    await lines(page).filter({ hasText: 'Tote bag wax rouge M' }).waitFor()

    await page.keyboard.type('tote bleu', { delay: 60 })
    await tile(page, /^Tote bag wax .*4 choix/u).waitFor()
    await page.keyboard.press('Enter')
    await choice(page, /^bleu S/u).waitFor()
    await page.keyboard.type('rouge')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await lines(page).filter({ hasText: 'Tote bag wax bleu M' }).waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    // As fast as a hand: faster, with Enter behind it, is a scanner.
    await page.keyboard.type('tote rouge s', { delay: 60 })
    await tile(page, /^Tote bag wax rouge S/u).waitFor()
    await page.keyboard.press('Enter')
    await lines(page).filter({ hasText: 'Tote bag wax rouge S' }).waitFor()

    // The choices lie open: the scanner goes past them.
    await tile(page, /^Tote bag wax .*4 choix/u).tap()
    await choice(page, /^bleu S/u).waitFor()
    await page.keyboard.type('2100000000777')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const red = lines(page).filter({ hasText: 'Tote bag wax rouge M' })
    await expect.poll(() => red.textContent()).toContain('2')
    expect(await lines(page).count()).toBe(3)
    await keepPicture(page, 'variants-sold')
  })
})
