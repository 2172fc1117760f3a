// Lists through the screen: a file is seen line by line before anything is written, comes in, and is undone.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectFits, expectTouchable, keepPicture, openShop, SMALL, type Shop } from './kit.ts'

let shop: Shop

beforeAll(async () => {
  shop = await openShop({ coop: 'cyprielles', viewport: SMALL, float: null })
  await shop.signInAs('Awa')
})
afterAll(() => shop.close())

const press = (name: string | RegExp) => shop.page.getByRole('button', { name }).click()
const heading = (name: string) => shop.page.getByRole('heading', { level: 1, name }).waitFor()

/** Axe is content, everything fits a small screen, and every control is large enough for a thumb. */
async function expectGood(name: string): Promise<void> {
  await keepPicture(shop.page, name)
  await expectAccessible(shop.page)
  await expectFits(shop.page)
  await expectTouchable(shop.page, 44)
}

const LIST = [
  'Nom;Sorte;Unité;Prix;Minimum;Fournisseur;Couleur des yeux',
  'Wax soleil;tissu;m;7,90;4 m;Toiles du marché;',
  'Kente;tissu;m;12,50 €;;Toiles du marché;',
  'Satin;tissu;m;cher;;;',
  'Bouton bois;;;;;;',
].join('\r\n')

const choose = (name: string, text: string) =>
  shop.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

describe('a list of materials', () => {
  it('is chosen among three pictures, and can be taken out', async () => {
    const { page } = shop
    await page.getByRole('navigation').getByRole('link', { name: 'Stock', exact: true }).click()
    await page.getByRole('link', { name: 'Fichiers du stock' }).click()
    await heading('Fichiers du stock')
    await expectGood('stock-files')
    await page.getByRole('link', { name: /^Matières/u }).click()
    await heading('Matières')
    await expectGood('stock-files-materials')
    const kept = page.waitForEvent('download')
    await press('CSV')
    expect((await kept).suggestedFilename()).toMatch(/^matieres-.*\.csv$/u)
  })

  it('shows what it would do, old and new, and leaves out what it refuses when it is told to', async () => {
    const { page } = shop
    await choose('matières.csv', LIST)
    await page.getByText('Prix à l’unité (€)').or(page.getByText('pas un nombre')).first().waitFor()
    await expectGood('stock-files-refused')
    await press('1 à changer')
    await page.getByText('7,90').waitFor()
    await expectGood('stock-files-changes')
    await page.getByRole('radio', { name: 'Sans elles' }).check()
    await press('Faire entrer 2 lignes')
    await page.getByText('C’est fait. Ajouté : 1. Changé : 1.').waitFor()
    await press('Retour')
    await heading('Fichiers du stock')
    await expectGood('stock-files-past')
    await press(/^Annuler/u)
    await page.getByText('C’est annulé.').waitFor()
    const { materials } = await shop.ask('stock.materials', { text: 'Wax soleil' })
    expect(materials[0]?.price).toBe(720)
  })
})

describe('a count', () => {
  it('from a file is reviewed before anything moves', async () => {
    const { page } = shop
    await page.getByRole('link', { name: /^Comptage/u }).click()
    await choose('compte.csv', 'nom;quantité\nWax soleil;11,50 m')
    await press('Faire entrer 1 ligne')
    await press('Voir les différences')
    await page.getByText('Wax soleil').first().waitFor()
    await page.getByText(/0,75/u).first().waitFor()
    const { materials } = await shop.ask('stock.materials', { text: 'Wax soleil' })
    expect(materials[0]?.quantity).toBe(12_250)
  })
})
