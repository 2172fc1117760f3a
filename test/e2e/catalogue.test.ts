// The catalogue, the people and the settings, through the screens of a real shop.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectTouchable, keepPicture, openShop, type Shop } from './kit.ts'

let shop: Shop

beforeAll(async () => {
  shop = await openShop({ coop: 'cyprielles' })
  await shop.signInAs('Awa')
})
afterAll(() => shop.close())

const heading = (name: string) => shop.page.getByRole('heading', { level: 1, name }).waitFor()
const go = async (screen: string) => shop.page.getByRole('navigation').getByRole('link', { name: screen }).click()
const press = (name: string | RegExp) => shop.page.getByRole('button', { name }).click()

/** Axe is content, and every control is large enough for a thumb. */
async function expectGood(name: string): Promise<void> {
  await keepPicture(shop.page, name)
  await expectAccessible(shop.page)
  await expectTouchable(shop.page, 44)
}

describe('the catalogue', () => {
  it('adds an article with its makers, changes its price, puts it away and brings it back', async () => {
    const { page } = shop
    await go('Articles')
    await page
      .getByRole('button', { name: /Pochette wax/u })
      .first()
      .waitFor()
    await expectGood('catalogue-list')
    await press('Ajouter un article')
    await heading('Nouvel article')
    await page.getByLabel('Nom', { exact: true }).fill('Foulard test')
    await page.getByLabel('Prix avec TVA').fill('12,5')
    await page
      .getByRole('group', { name: 'Qui le fabrique ?' })
      .or(page.getByRole('list', { name: 'Qui le fabrique ?' }))
      .getByRole('button', { name: 'Bintou' })
      .click()
    await expectGood('catalogue-new')
    await press('Garder')
    await page.getByRole('textbox', { name: 'Chercher un article' }).fill('foulard test')
    await page.getByRole('button', { name: /Foulard test 12,50/u }).click()
    await page.getByLabel('Prix avec TVA').fill('14')
    await press('Garder')
    await page.getByRole('textbox', { name: 'Chercher un article' }).fill('foulard test')
    await page.getByRole('button', { name: /Foulard test 14,00/u }).click()
    await press('Ranger')
    await press('Plus')
    await press('Articles rangés')
    await page.getByRole('button', { name: /Foulard test/u }).click()
    await press('Remettre en vente')
    await heading('Articles')
    const found = await shop.ask('catalogue.search', { text: 'foulard test', archived: false })
    expect(found).toMatchObject([{ name: 'Foulard test', price: 1400 }])
  })

  it('keeps the price that another window gives while the name is changed in this one', async () => {
    const { page } = shop
    await go('Articles')
    await page.getByRole('textbox', { name: 'Chercher un article' }).fill('bandeau')
    await page
      .getByRole('button', { name: /Bandeau cheveux/u })
      .first()
      .click()
    await page.getByLabel('Nom', { exact: true }).fill('Bandeau noué')
    const [known] = await shop.ask('catalogue.search', { text: 'bandeau cheveux', archived: false })
    if (!known) throw new Error('There is no such article')
    const asked = page.waitForResponse(
      (response) => response.request().postData()?.includes('catalogue.article') ?? false,
    )
    await shop.ask('catalogue.changeArticle', { article: known.id, fields: { price: 1234 as never } })
    // This window has heard of it.
    await asked
    await press('Garder')
    await heading('Articles')
    const found = await shop.ask('catalogue.search', { text: 'bandeau', archived: false })
    expect(found.find(({ id }) => id === known.id)).toMatchObject({ name: 'Bandeau noué', price: 1234 })
  })

  it('puts a one-off piece on sale with a price and a face', async () => {
    const { page } = shop
    await go('Articles')
    await press('Pièce unique')
    await heading('Une pièce unique')
    for (const key of ['4', '5']) await page.getByRole('button', { name: key, exact: true }).click()
    await page.getByRole('button', { name: 'Carla' }).click()
    await page.getByLabel('Nom').fill('Sac patchwork unique')
    await expectGood('catalogue-one-off')
    await press('Mettre en vente')
    await expect
      .poll(() => shop.ask('catalogue.search', { text: 'sac patchwork unique', archived: false }))
      .toMatchObject([{ price: 4500, oneOff: true, stock: 1000 }])
  })

  it('shows what a file would do, and brings in nothing before it is accepted', async () => {
    const { page } = shop
    const file = 'nom;prix;tva;gamme\nSavon au karité;6,50;20;Savons\nBougie;pas de prix;20;Savons\n'
    await go('Articles')
    await press('Plus')
    await press('Importer une liste')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
    await page.getByRole('row', { name: /Bougie refusé prix : pas un nombre/u }).waitFor()
    await expectGood('catalogue-import')
    expect(await shop.ask('catalogue.search', { text: 'karité', archived: false })).toEqual([])
    await press('Importer 1 article')
    await page.getByText(/1 ajoutés/u).waitFor()
    expect(await shop.ask('catalogue.search', { text: 'karité', archived: false })).toMatchObject([{ price: 650 }])
  })

  it('receives stock and takes a sample out', async () => {
    const { page } = shop
    await go('Articles')
    await page.getByRole('textbox', { name: 'Chercher un article' }).fill('karité')
    await page.getByRole('button', { name: /Savon au karité/u }).click()
    await page.getByRole('switch', { name: /Compter ce qui reste/u }).check()
    await press('Garder')
    await page.getByRole('textbox', { name: 'Chercher un article' }).fill('karité')
    await page.getByRole('button', { name: /Savon au karité/u }).click()
    await press('Stock')
    await press('Il en arrive')
    await page.getByRole('button', { name: '10', exact: true }).click()
    await expectGood('catalogue-receive')
    await press('Garder')
    await page.getByText('Il en reste 10').waitFor()
    await press('Il en part sans vente')
    await page.getByRole('radio', { name: 'Cadeau' }).check()
    await page
      .getByRole('group', { name: 'Combien ?' })
      .first()
      .getByRole('button', { name: '1', exact: true })
      .first()
      .click()
    await press('Garder')
    await page.getByText('Il en reste 9').waitFor()
    await expectGood('catalogue-stock')
  })

  it('adds a range and moves it', async () => {
    const { page } = shop
    await go('Articles')
    await press('Plus')
    await press('Gammes')
    await press('Ajouter une gamme')
    await page.getByLabel('Nom', { exact: true }).fill('Bijoux')
    await expectGood('catalogue-range')
    await press('Garder')
    await press('Plus tôt : Bijoux')
    await expectGood('catalogue-ranges')
    const place = async () => (await shop.ask('catalogue.ranges', {})).findIndex(({ name }) => name === 'Bijoux')
    // The arrow keeps the focus while its row moves: pressed again and again, without a finger.
    const moved = async () => {
      await page.keyboard.press('Enter')
      return place()
    }
    await expect.poll(moved, { timeout: 10_000 }).toBe(0)
  })
})

describe('the people', () => {
  it('welcomes somebody, gives her a code, and refuses to lose the last manager', async () => {
    const { page } = shop
    await go('Nous')
    await heading('Nous')
    await page.getByRole('link', { name: 'Les personnes' }).click()
    await heading('Les personnes')
    await expectGood('people')
    await press('Ajouter une personne')
    await page.getByLabel('Prénom').fill('Zineb')
    await page.getByLabel('Langue').selectOption('ar')
    await expectGood('people-new')
    await press('Garder')
    await page.getByRole('button', { name: /^Zineb/u }).click()
    await press('Mettre un code')
    await page.getByLabel(/Nouveau code/u).fill('4321')
    await page.getByRole('button', { name: 'Garder' }).first().click()
    await page.getByRole('button', { name: 'Changer le code' }).waitFor()
    await press('Fermer')
    await page.getByRole('button', { name: /^Zineb Caisse · avec code/u }).waitFor()
    await page.getByRole('button', { name: /^Awa Responsable/u }).click()
    await press('Quitte le groupe')
    await page.getByText(/C’est la dernière responsable/u).waitFor()
    await press('Fermer')
  })
})

describe('the settings', () => {
  it('dresses the screen for bright sun and keeps it', async () => {
    const { page } = shop
    await page.getByRole('link', { name: 'Réglages' }).click()
    await page.getByRole('radio', { name: 'Plein soleil' }).check()
    await expectGood('settings-sunlight')
    await page.reload()
    await heading('Réglages')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('sunlight')
    await page.getByRole('radio', { name: 'Nuit' }).check()
    await expectGood('settings-night')
    await page.getByRole('radio', { name: 'Jour' }).check()
  })

  it('turns to another language at once, and back', async () => {
    const { page } = shop
    await page.getByRole('radio', { name: 'دری' }).check()
    await heading('تنظیمات')
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    await expectGood('settings-dari')
    await page.getByRole('radio', { name: 'Français' }).check()
    await heading('Réglages')
  })

  it('looks different while practising, and comes back to the real till', async () => {
    const { page } = shop
    const practising = page.locator('html[data-training]')
    await page.getByRole('switch', { name: /Entraînement/u }).click()
    await practising.waitFor()
    await page.getByText('Essai', { exact: true }).waitFor()
    await expectGood('settings-training')
    await page.getByRole('switch', { name: /Entraînement/u }).click()
    await practising.waitFor({ state: 'detached' })
    await heading('Réglages')
  })

  it('changes the cashier from her face, without losing the screen', async () => {
    const { page } = shop
    await press(/Awa : changer de personne/u)
    await heading('Qui tient la caisse ?')
    await expectGood('sign-in')
    await press('Annuler')
    await heading('Réglages')
    await press(/Awa : changer de personne/u)
    await press('Efua')
    await page.getByRole('button', { name: /Efua/u }).waitFor()
    const navigation = page.getByRole('navigation')
    await navigation.waitFor()
    await expect.poll(() => navigation.getByRole('link').count()).toBe(11)
  })
})
