// A scanner is a keyboard that types very fast: whatever has the focus, the article lands in the basket.

import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { expectAccessible, keepPicture, openShop, scan, type Shop } from './kit.ts'

let shop: Shop | undefined
afterEach(async () => {
  await shop?.close()
  shop = undefined
})

const POUCH = '2000000000015'
const TOTE = '2000000000022'
const GARLAND = '2000000000077'

async function open() {
  shop = await openShop({ coop: 'cyprielles' })
  await shop.signInAs('Awa')
  await shop.page
    .getByRole('tabpanel')
    .getByRole('button', { name: /^Pochette wax/u })
    .waitFor()
  return { shop, page: shop.page }
}

async function total(page: Page): Promise<string> {
  const text = await page.getByRole('region', { name: 'Panier' }).locator('output').first().textContent()
  return (text ?? '').replace(/[\u00a0\u202f]/gu, ' ')
}

const search = (page: Page) => page.getByRole('textbox', { name: 'Chercher ou scanner' })

describe('scanning', () => {
  it('three articles and cash, without touching the screen', async () => {
    const { shop, page } = await open()
    await scan(page, POUCH)
    await scan(page, TOTE)
    await scan(page, POUCH)
    await expect.poll(() => total(page)).toBe('61,00 €')
    expect(await search(page).inputValue()).toBe('')
    await page.keyboard.press('Enter')
    await page.keyboard.type('70')
    expect(await page.getByRole('list', { name: 'À mettre dans la main' }).count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Payé' }).waitFor()
    expect(await shop.ask('sale.last', {})).toMatchObject({ total: 6100, tenders: ['cash'] })
    await page.keyboard.press('Enter')
    await scan(page, TOTE)
    await expect.poll(() => total(page)).toBe('25,00 €')
  })

  it('of an article that was put away says whose code it is, and puts it back on sale for who may', async () => {
    const { shop, page } = await open()
    const [pouch] = await shop.ask('catalogue.search', { text: 'Pochette wax' })
    await shop.ask('catalogue.archive', { article: pouch?.id ?? '', archived: true })
    await scan(page, POUCH)
    const said = page.getByRole('status').filter({ hasText: 'Pochette wax' })
    await said.getByText('Cet article est rangé').waitFor()
    await expectAccessible(page)
    await keepPicture(page, 'scan-put-away')
    await said.getByRole('button', { name: 'Remettre en vente' }).click()
    await expect.poll(() => total(page)).toBe('18,00 €')
    await said.waitFor({ state: 'detached' })
    await scan(page, POUCH)
    await expect.poll(() => total(page)).toBe('36,00 €')
  })

  it('works with the focus on a tile, on a line, or in a half-typed search', async () => {
    const { page } = await open()
    await page
      .getByRole('tabpanel')
      .getByRole('button', { name: /^Nœud papillon/u })
      .click()
    await scan(page, POUCH)
    await expect.poll(() => total(page)).toBe('30,00 €')
    await page.getByRole('button', { name: 'Pochette wax : plus' }).focus()
    await scan(page, POUCH)
    await expect.poll(() => total(page)).toBe('48,00 €')
    await search(page).pressSequentially('ban', { delay: 120 })
    await scan(page, TOTE)
    await expect.poll(() => total(page)).toBe('73,00 €')
    expect(await search(page).inputValue()).toBe('')
  })

  it('a quantity typed before is taken along, and a scanner without Enter is heard too', async () => {
    const { page } = await open()
    await page.keyboard.type('3')
    await page.getByText('× 3').waitFor()
    await page.waitForTimeout(400)
    await scan(page, POUCH)
    await expect.poll(() => total(page)).toBe('54,00 €')
    await scan(page, TOTE, '')
    await expect.poll(() => total(page)).toBe('79,00 €')
  })

  it('a cloth by the metre asks for its length', async () => {
    const { page } = await open()
    await scan(page, GARLAND)
    await page.getByRole('dialog', { name: 'Guirlande fanions' }).waitFor()
    await page.keyboard.type('2,5\n', { delay: 60 })
    await expect.poll(() => total(page)).toBe('16,25 €')
  })

  it('what the next customer brings is scanned while the change is handed over', async () => {
    const { shop, page } = await open()
    await scan(page, POUCH)
    await expect.poll(() => total(page)).toBe('18,00 €')
    await page.keyboard.press('Enter')
    await page.keyboard.type('20')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Payé' }).waitFor()
    await scan(page, TOTE)
    await expect.poll(() => total(page)).toBe('25,00 €')
    expect(await shop.ask('sale.last', {})).toMatchObject({ total: 1800 })
  })

  it('one thing more, scanned when the money is already asked for, goes into the basket and pays nothing', async () => {
    const { shop, page } = await open()
    await scan(page, POUCH)
    await expect.poll(() => total(page)).toBe('18,00 €')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'À payer' }).waitFor()
    await scan(page, TOTE)
    await expect.poll(() => total(page)).toBe('43,00 €')
    expect(await shop.ask('sale.last', {})).toBeNull()
  })

  it('between two parts of a payment a scan changes nothing', async () => {
    const { page } = await open()
    await scan(page, POUCH)
    await expect.poll(() => total(page)).toBe('18,00 €')
    await page.keyboard.press('Enter')
    await page.keyboard.type('10')
    await page.getByRole('radio', { name: 'Carte' }).check()
    await page.getByRole('radio', { name: 'Espèces' }).check()
    await page.getByRole('list', { name: 'Déjà payé' }).waitFor()
    await scan(page, TOTE)
    const still = page.locator('.pay-still .figure')
    expect((await still.textContent())?.replace(/\s/gu, ' ')).toBe('8,00 €')
    await page.getByRole('button', { name: '8,00 € juste' }).waitFor()
  })

  it('over a sheet of figures is no figure, and agrees to nothing', async () => {
    const { page } = await open()
    await scan(page, POUCH)
    await page.getByRole('button', { name: 'Pochette wax : remise' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('group', { name: 'Chiffres' }).waitFor()
    await scan(page, TOTE)
    expect(await sheet.getByRole('button', { name: 'D’accord' }).isVisible()).toBe(true)
    await page.keyboard.type('10')
    await page.keyboard.press('Enter')
    await sheet.waitFor({ state: 'detached' })
    await expect.poll(() => total(page)).toBe('16,20 €')
  })

  it('over a free line is no name, and puts nothing in the basket', async () => {
    const { page } = await open()
    await page.getByRole('button', { name: 'Prix libre' }).first().click()
    const sheet = page.getByRole('dialog')
    for (const key of ['1', '2']) await sheet.getByRole('button', { name: key, exact: true }).click()
    const name = sheet.getByRole('textbox')
    await name.fill('Sac')
    await scan(page, TOTE)
    await name.press('!')
    await expect.poll(() => name.inputValue()).toBe('Sac!')
    expect(await sheet.isVisible()).toBe(true)
    await name.press('Enter')
    await sheet.waitFor({ state: 'detached' })
    await expect.poll(() => total(page)).toBe('12,00 €')
  })

  it('an unknown code is named calmly, and the next one works', async () => {
    const { page } = await open()
    await scan(page, '9999999999994')
    const notice = page.getByRole('status').filter({ hasText: 'Code inconnu : 9999999999994' })
    await notice.waitFor()
    await expectAccessible(page)
    await keepPicture(page, 'sell-unknown-barcode')
    await scan(page, POUCH)
    await expect.poll(() => total(page)).toBe('18,00 €')
    await expect.poll(() => notice.count()).toBe(0)
  })
})
