// Two orders taken on the screens: a company lunch with the finger, and trousers to hem with the keyboard alone.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { euros, expectShown } from './cashier.ts'
import { expectAccessible, expectFits, expectTouchable, keepPicture, openShop, SMALL, type Shop } from './kit.ts'

let shop: Shop

beforeAll(async () => {
  shop = await openShop({ coop: 'sunucoop', viewport: SMALL, browser: { hasTouch: true } })
  await shop.ask('coop.change', { coop: { activities: ['food', 'textile'] } })
  await shop.signInAs('Aminata')
})
afterAll(() => shop.close())

const button = (name: string | RegExp) => shop.page.getByRole('button', { name }).first()
const group = (name: string | RegExp) => shop.page.getByRole('group', { name })
const heading = (name: string | RegExp) => shop.page.getByRole('heading', { level: 1, name }).waitFor()
const next = () => button('Suivant').tap()

async function expectGood(name: string): Promise<void> {
  await keepPicture(shop.page, name)
  await expectAccessible(shop.page)
  await expectTouchable(shop.page, 44)
  await expectFits(shop.page)
}

it('quotes a lunch for forty-five with two mains, is told yes, and takes the deposit at the till', async () => {
  const { page } = shop
  await page.getByRole('navigation').getByRole('link', { name: 'Commandes' }).tap()
  await button('Nouvelle commande').tap()
  await button(/^Repas/u).tap()
  await page.getByRole('textbox', { name: 'Nom ou téléphone' }).fill('Mairie')
  await button(/^Nouveau client/u).tap()
  await page.getByRole('textbox', { name: 'Téléphone' }).fill('01 49 45 67 89')
  await button('Ajouter').tap()
  await page.getByText('Mairie').waitFor()
  await next()
  await group('Quel jour ?').getByRole('button').nth(4).tap()
  await button('Plus tard').tap()
  await page.getByText('12:00').waitFor()
  await next()
  await button('45').tap()
  await button('arachides').tap()
  await button('Plus : arachides').tap()
  await expectGood('orders-guests')
  await next()
  for (const dish of [/^Mafé/u, /^Yassa/u, /^Thiakry/u]) await button(dish).tap()
  for (const dish of ['Mafé', 'Yassa'])
    await group(new RegExp(`^${dish}.*Pour qui`, 'u'))
      .getByRole('button', { name: 'Au choix : Plat' })
      .tap()
  await page.getByRole('group', { name: 'Yassa poulet', exact: true }).getByText('22').waitFor()
  await expectGood('orders-dishes')
  await next()
  await button('Une pour chacun : 45').tap()
  await next()
  await expectShown(page.locator('.price-total strong').first(), euros(45 * 950 + 45 * 450 + 45 * 100))
  await expectGood('orders-price')
  await button('Garder le devis').tap()
  await heading(/Repas pour 45/u)
  await button('C’est accepté').tap()
  await page.getByRole('dialog').getByRole('radio', { name: 'Par téléphone' }).check()
  await expectGood('orders-accept')
  await page.getByRole('dialog').getByRole('button', { name: 'C’est accepté' }).tap()
  await button(/^Encaisser l’acompte/u).tap()
  await heading('À payer')
  await page.getByRole('radio', { name: 'Carte' }).check()
  await keepPicture(page, 'orders-deposit')
  await button('C’est payé').tap()
  await button('Au suivant').tap()
  await heading('Vendre')
  const [order] = await shop.ask('order.list', {})
  const whole = await shop.ask('order.get', { order: order?.id ?? '' })
  expect(whole.listed).toMatchObject({ state: 'accepted', guests: 45, allergic: true, who: 'Mairie' })
  expect(whole.fields.lines.map(({ quantity, choiceOf }) => [quantity / 1000, choiceOf])).toEqual([
    ...[
      [23, 'Plat'],
      [22, 'Plat'],
      [45, ''],
      [45, ''],
    ],
  ])
  expect(whole.money).toMatchObject({ depositHeld: 18_900, toPay: 63_000 + 4500 - 18_900 })
})

it('takes trousers to hem by the keyboard alone, and has them on the board', async () => {
  const { page } = shop
  const press = async (name: string | RegExp) => {
    await button(name).focus()
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Tab')
  await page.getByRole('navigation').getByRole('link', { name: 'Commandes' }).focus()
  await page.keyboard.press('Enter')
  await press('Nouvelle commande')
  await press(/^Retouche/u)
  await page.getByRole('radio', { name: 'Pantalon' }).focus()
  await page.keyboard.press('Space')
  await press('Ourlet')
  await press(/^Longueur/u)
  await page.keyboard.type('98,5')
  await page.getByRole('dialog').getByText('98,5 cm').waitFor()
  await press('C’est fait')
  await expectGood('orders-garment')
  await press('Suivant')
  await page.getByRole('textbox', { name: 'Nom ou téléphone' }).fill('Ali')
  await press(/^Juste un prénom/u)
  await press('Suivant')
  await press(/^\D{3,4}\. \d/u)
  await press('Suivant')
  await press(/changer le prix/u)
  await page.keyboard.type('12')
  await press('C’est fait')
  await press('Garder la retouche')
  await heading(/Pantalon : ourlet/u)
  await expectGood('orders-page')
  await press('Retour')
  const card = page.getByRole('region', { name: /^Devis/u }).getByRole('link', { name: /Pantalon : ourlet/u })
  await card.waitFor()
  await expectGood('orders-board')
  const [order] = await shop.ask('order.list', { kind: 'alteration' })
  await page.getByRole('textbox', { name: 'N°, nom ou téléphone' }).fill(order?.number ?? '')
  await page.keyboard.press('Enter')
  await heading(/Pantalon : ourlet/u)
  const { fields } = await shop.ask('order.get', { order: order?.id ?? '' })
  expect(fields).toMatchObject({ caller: 'Ali', lines: [{ unitPrice: 1200, work: ['hem'] }] })
  expect(fields.lines[0]?.measures).toEqual([{ name: 'Longueur', millimetres: 985 }])
  expect(await shop.ask('orderDraft.list', {})).toEqual([])
})
