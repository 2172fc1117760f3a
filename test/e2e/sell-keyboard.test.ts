// Somebody who cannot or will not touch the screen sells with the keyboard alone.

import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { expectAccessible, keepPicture, openShop, type Shop } from './kit.ts'

let shop: Shop | undefined
afterEach(async () => {
  await shop?.close()
  shop = undefined
})

async function open(coop: 'cyprielles' | 'sunucoop' = 'cyprielles') {
  shop = await openShop({ coop })
  await shop.signInAs(coop === 'sunucoop' ? 'Aminata' : 'Awa')
  await shop.page.getByRole('tabpanel').getByRole('button').first().waitFor()
  return { shop, page: shop.page }
}

async function total(page: Page): Promise<string> {
  const text = await page.getByRole('region', { name: 'Panier' }).locator('output').first().textContent()
  return (text ?? '').replace(/[\u00a0\u202f]/gu, ' ')
}

/** Fingers, not a scanner. */
const type = (page: Page, text: string) => page.keyboard.type(text, { delay: 70 })
const focused = (page: Page) =>
  page.evaluate(() =>
    (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '').trim(),
  )

describe('by keyboard alone', () => {
  it('three articles are found by typing, paid in cash, and the next customer comes', async () => {
    const { shop, page } = await open()
    for (const name of ['poch', 'noeud', 'band']) {
      await type(page, name)
      await expect.poll(() => page.getByRole('tabpanel').getByRole('button').count()).toBe(1)
      await page.keyboard.press('Enter')
    }
    await expect.poll(() => total(page)).toBe('39,00 €')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'À payer' }).waitFor()
    await type(page, '50')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Payé' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Vendre' }).waitFor()
    const last = await shop.ask('sale.last', {})
    expect(last).toMatchObject({ total: 3900, tenders: ['cash'] })
  })

  it('Enter pressed before the answer is there takes what was typed, not what was found before, and + one more of it', async () => {
    const { page } = await open()
    await type(page, 'poch')
    await expect.poll(() => page.getByRole('tabpanel').getByRole('button').count()).toBe(1)
    await page.keyboard.press('Enter')
    await expect.poll(() => total(page)).toBe('18,00 €')
    await page.route('**/call', async (route) => {
      const isSearch = route.request().postData()?.includes('catalogue.search') ?? false
      if (isSearch) await new Promise((resolve) => setTimeout(resolve, 300))
      await route.continue()
    })
    await page.keyboard.type('noeud\n')
    await page.keyboard.press('+')
    await expect.poll(() => total(page)).toBe('42,00 €')
  })

  it('digits before a tile say how many', async () => {
    const { page } = await open()
    await type(page, '3')
    await page.getByText('× 3').waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect.poll(() => total(page)).toBe('27,00 €')
  })

  it('arrows walk the tiles with a visible focus, Enter takes one, Escape goes back to typing', async () => {
    const { page } = await open()
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toMatch(/^Atelier couture/u)
    await page.keyboard.press('ArrowRight')
    expect(await focused(page)).toMatch(/^Bandeau/u)
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)
    expect(outline).toBe('solid')
    await keepPicture(page, 'sell-keyboard-focus')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect.poll(() => total(page)).toBe('18,00 €')
    await page.keyboard.press('Escape')
    expect(await focused(page)).toBe('Chercher ou scanner')
    await page.keyboard.press('+')
    await expect.poll(() => total(page)).toBe('27,00 €')
    await page.keyboard.press('-')
    await expect.poll(() => total(page)).toBe('18,00 €')
    await page.keyboard.press('Delete')
    await expect.poll(() => total(page)).toBe('0,00 €')
  })

  it('Escape empties the search, and what is not found is said', async () => {
    const { page } = await open()
    await type(page, 'zzz')
    await page.getByText('Rien trouvé pour « zzz »').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page
      .getByRole('tabpanel')
      .getByRole('button', { name: /^Pochette/u })
      .waitFor()
  })

  it('oeuf finds œuf: accents and ligatures do not matter', async () => {
    const { page } = await open('sunucoop')
    await type(page, 'boeuf')
    await page
      .getByRole('tabpanel')
      .getByRole('button', { name: /^Mafé de bœuf/u })
      .waitFor()
    await type(page, 'x')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Enter')
    await expect.poll(() => total(page)).toBe('9,50 €')
  })

  it('a past sale is found by its number', async () => {
    const { page } = await open()
    await type(page, 'poch')
    await expect.poll(() => page.getByRole('tabpanel').getByRole('button').count()).toBe(1)
    await page.keyboard.press('Enter')
    await expect.poll(() => total(page)).toBe('18,00 €')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'À payer' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Payé' }).waitFor()
    await page.getByRole('link', { name: 'Ventes' }).press('Enter')
    await page.getByRole('heading', { name: 'Ventes' }).waitFor()
    await type(page, '1\n')
    await page.getByRole('heading', { name: 'Vente n° 1' }).waitFor()
    await expectAccessible(page)
    await keepPicture(page, 'history-usual')
    await type(page, '77\n')
    await page.getByText('Pas de ticket « 77 » ici').waitFor()
  })
})
