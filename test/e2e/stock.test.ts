// The stock book through its screens: cloth arrives with its delivery, bags go to the stand and come back.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectFits, expectTouchable, keepPicture, openShop, SMALL, type Shop } from './kit.ts'

let shop: Shop

beforeAll(async () => {
  shop = await openShop({ coop: 'cyprielles', viewport: SMALL, float: null })
  await shop.ask('stock.addPlace', { name: 'Stand', kind: 'stand', member: null, archived: false })
  await shop.signInAs('Awa')
})
afterAll(() => shop.close())

const press = (name: string | RegExp) => shop.page.getByRole('button', { name }).click()
const follow = (name: string | RegExp) => shop.page.getByRole('link', { name }).click()
const heading = (name: string) => shop.page.getByRole('heading', { level: 1, name }).waitFor()

/** Axe is content, everything fits a small screen, and every control is large enough for a thumb. */
async function expectGood(name: string): Promise<void> {
  await keepPicture(shop.page, name)
  await expectAccessible(shop.page)
  await expectFits(shop.page)
  await expectTouchable(shop.page, 44)
}

describe('cloth that arrives', () => {
  it('is worth its price and its part of the delivery, read on the screen before and after', async () => {
    const { page } = shop
    await page.getByRole('navigation').getByRole('link', { name: 'Stock' }).click()
    await heading('Stock')
    await page.getByRole('link', { name: /Wax soleil 12,25/u }).waitFor()
    await expectGood('stock-home')
    await follow(/Wax soleil/u)
    await press('Il en arrive')
    await heading('Qu’est-ce qui arrive ?')
    for (const key of ['1', '0']) await page.getByRole('button', { name: key, exact: true }).click()
    await page.getByLabel('Prix', { exact: true }).fill('7,50')
    await expectGood('stock-line')
    await press(/^Ajouter 10 m/u)
    await page.getByLabel('Livraison').fill('6')
    await page.getByText(/Avec la livraison 81,00/u).waitFor()
    await expectGood('stock-receive')
    await press(/^C’est arrivé 81,00/u)
    await heading('Wax soleil')
    await page
      .getByText(/^22,25.m$/u)
      .first()
      .waitFor()
    await page.getByText(/^169,20.€$/u).waitFor()
    await expectGood('stock-material')
  })
})

describe('a car', () => {
  it('takes bags to the stand, and what does not come back is said', async () => {
    const { page } = shop
    await press('Retour')
    await follow('Déplacer')
    await heading('Déplacer')
    for (const _ of [1, 2]) await press('Plus : Tote bag wax')
    await expectGood('stock-move')
    await shop.page
      .getByRole('contentinfo')
      .or(page.locator('footer'))
      .getByRole('button', { name: 'Déplacer' })
      .click()
    await page.getByText('C’est déplacé.').waitFor()
    await press('Retour')
    await follow('Charger la voiture')
    await page.getByText(/Déjà là-bas : 2/u).waitFor()
    await expectGood('stock-pack')
    await press('Retour')
    await follow('Décharger')
    await page.getByText('Tout est là').waitFor()
    await press('Moins : Tote bag wax')
    await page.getByText('Il manque 1').waitFor()
    await expectGood('stock-unload')
    await press('C’est déchargé')
    await page.getByText('Sorti autrement : 1').waitFor()
    const bag = (await shop.ask('catalogue.search', { text: 'tote bag wax', archived: false }))[0]
    const { movements } = await shop.ask('stock.movements', { item: bag?.id as never, limit: 1 })
    expect(movements).toMatchObject([{ cause: 'missing', quantity: -1000 }])
  })
})

describe('a new cloth', () => {
  it('is written by its picture, and its places and suppliers have their screens', async () => {
    const { page } = shop
    await press('Retour')
    await press('Ajouter une matière')
    await heading('Nouvelle matière')
    await page.getByLabel('Nom', { exact: true }).fill('Bazin bleu')
    const rail = await page.screenshot({ clip: { x: 0, y: 0, width: 8, height: 8 } })
    const file = { name: 'bazin.png', mimeType: 'image/png', buffer: rail }
    await page.locator('input[type=file]').setInputFiles(file)
    await press('Touche la photo pour prendre sa couleur')
    await expectGood('stock-new')
    await press('Garder')
    await heading('Bazin bleu')
    const { materials } = await shop.ask('stock.materials', { text: 'Bazin' })
    expect(materials[0]?.colour).toMatch(/^#[12][0-9a-f]{3}1[0-9a-f]$/u)
    await press('Retour')
    for (const [link, title] of [
      ['Endroits', 'Endroits'],
      ['Fournisseurs', 'Fournisseurs'],
    ] as const) {
      await follow(link)
      await heading(title)
      await expectGood(`stock-${link.toLowerCase()}`)
      await press('Retour')
    }
  })
})
