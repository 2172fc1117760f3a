// The workshop's afternoon: six bags are made by two, a recipe gets a step, the list of what to buy is read.

import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Day } from '../../shared/kernel/day.ts'
import { lineOf, orderOf } from '../orders/orders-kit.ts'
import { expectAccessible, expectFits, expectTouchable, keepPicture, openShop, SMALL, type Shop } from './kit.ts'

let shop: Shop

beforeAll(async () => {
  shop = await openShop({ coop: 'cyprielles', viewport: SMALL })
  await shop.signInAs('Awa')
})
afterAll(() => shop.close())

const press = (name: string | RegExp) => shop.page.getByRole('button', { name }).first().click()
const group = (name: string) => shop.page.getByRole('group', { name, exact: true })

async function expectGood(name: string): Promise<void> {
  await keepPicture(shop.page, name)
  await expectAccessible(shop.page)
  await expectTouchable(shop.page, 44)
  await expectFits(shop.page)
}

it('makes six bags by two, with one that failed, and says what was made', async () => {
  const { page } = shop
  await page.getByRole('navigation').getByRole('link', { name: 'Atelier' }).click()
  await page.getByRole('button', { name: /Tote bag wax 15 possibles/u }).waitFor()
  await expectGood('workshop-home')
  await press(/Tote bag wax/u)
  await page.getByRole('heading', { level: 1, name: 'On a fait : Tote bag wax' }).waitFor()
  for (let count = 1; count < 6; count += 1) await group('Bien faits').getByRole('button', { name: 'Plus' }).click()
  await group('Ratés, ça arrive').getByRole('button', { name: 'Plus' }).click()
  const faces = page.getByRole('list', { name: 'Qui l’a fait ?' })
  await faces.getByRole('button', { name: 'Awa' }).click()
  await faces.getByRole('button', { name: 'Bintou' }).click()
  await page.getByRole('button', { name: /Wax soleil.*5,60/u }).waitFor()
  await expectGood('workshop-make')
  await press('C’est fait : 6')
  await page.getByText('Fait dernièrement').waitFor()
  const [run] = await shop.ask('production.list', {})
  expect(run).toMatchObject({ made: 6000, failed: 1000, value: 4032 + 1995 })
  expect(run?.workers.map(({ minutes }) => minutes)).toEqual([210, 210])
})

it('writes a step, and says what to buy for ten bags', async () => {
  const { page } = shop
  const [tote] = (await shop.ask('production.possible', {})).filter(({ face }) => face.name === 'Tote bag wax')
  await press(/Tote bag wax/u)
  await press('Recette')
  await page.getByRole('heading', { level: 1, name: 'Recette : Tote bag wax' }).waitFor()
  await press('Ajouter une étape')
  await page.getByRole('textbox', { name: 'Étape 1' }).fill('Couper le wax')
  await expectGood('workshop-recipe')
  await press('Garder')
  await page.getByRole('heading', { level: 1, name: 'Atelier' }).waitFor()
  const { recipe } = await shop.ask('production.recipe', { item: tote?.face.item ?? '' })
  expect(recipe?.steps).toEqual([{ text: 'Couper le wax', photo: null }])
  await press('Quoi acheter ?')
  for (let count = 0; count < 10; count += 1) await group('Tote bag wax').getByRole('button', { name: 'Plus' }).click()
  await page.getByText('Sans fournisseur').waitFor()
  await expectGood('workshop-shopping')
})

it('cuts, sews and finishes an order by touch on a screen of its own, and the order says so', async () => {
  const { page } = shop
  const today = (await shop.ask('coop.status', {})).today as Day
  const steps = (['cut', 'sew', 'finish'] as const).map((kind) => ({
    ...{ key: kind, kind, label: '', on: null, minutes: 60, members: [], doneOn: null },
  }))
  const fanions = { key: 'fanions', label: 'Fanions', kind: 'good', unit: 'm', quantity: 60_000 } as const
  const { order } = await shop.ask(
    'order.open',
    orderOf({ title: 'Guirlande', dueOn: today, steps, lines: [lineOf('fanions', fanions)] }),
  )
  await shop.ask('order.move', { order, to: 'accepted', means: 'spoken' })
  await shop.ask('order.move', { order: await hem(), to: 'accepted', means: 'spoken' })

  const members = new Map((await shop.ask('member.list', {})).map(({ id, name }) => [name, id]))
  const { address } = await shop.ask('tablet.window', { seat: 'workshop' })
  const second = await page.context().browser()?.newContext({ viewport: SMALL, hasTouch: true, locale: 'fr-FR' })
  const wall = await second?.newPage()
  if (!wall || address === null) throw new Error('no second screen')
  await wall.goto(address)
  await wall.getByRole('heading', { level: 1, name: 'Atelier' }).waitFor()
  const card = wall.getByRole('article').filter({ hasText: 'Guirlande' })
  await card.getByText(/^60\sm$/u).waitFor()
  await keepPicture(wall, 'workshop-wall')
  await expectAccessible(wall)
  await expectTouchable(wall, 56)
  await expectFits(wall)

  // All that is cut, by Bintou; then it is sewn.
  await wall
    .getByRole('group', { name: 'Quelle étape ?' })
    .getByRole('button', { name: /^Couper/u })
    .tap()
  expect(await wall.getByRole('article').count()).toBe(1)
  await wall.getByRole('group', { name: 'Qui es-tu ?' }).getByRole('button', { name: 'Bintou' }).tap()
  await card.getByRole('button', { name: /^Couper/u, pressed: false }).tap()
  await wall.getByText('Rien à faire pour le moment.').waitFor()
  await wall.getByRole('button', { name: 'Tout', exact: true }).tap()
  await card.getByRole('button', { name: 'Je m’en occupe : Coudre' }).tap()
  await card.getByRole('img', { name: 'Bintou' }).nth(1).waitFor()

  // On the till's own screen the order says it, and a second later the wall what the till says.
  await page.evaluate((hash) => void (location.hash = hash), `/orders/${order}`)
  await page
    .getByRole('button', { name: /Couper/u, pressed: true })
    .first()
    .click()
  await card.getByRole('button', { name: /^Couper/u, pressed: false }).waitFor({ timeout: 1000 })
  await card.getByRole('button', { name: 'Prêt' }).tap()
  await wall.getByRole('button', { name: /^Pas prête, finalement :.*Guirlande/u }).tap()
  // Whoever takes a tick back is not put among those who did it.
  await wall.getByRole('button', { name: 'Carla', exact: true }).tap()
  await card.getByRole('button', { name: /^Finir/u, pressed: true }).tap()
  await expect
    .poll(async () => (await shop.ask('order.get', { order })).fields.steps[2])
    .toMatchObject({ doneOn: null, members: [members.get('Bintou')] })
  await wall.getByRole('button', { name: 'Carla', exact: true }).tap()
  await card.getByRole('button', { name: 'Prêt' }).tap()
  await expect.poll(async () => (await shop.ask('order.get', { order })).listed.state).toBe('ready')
  const { fields } = await shop.ask('order.get', { order })
  expect(fields.steps.map(({ doneOn }) => doneOn)).toEqual([today, today, today])
  expect(await wall.evaluate(() => document.documentElement.innerText)).not.toContain('Mme Petit')
  await second?.close()
})

async function hem() {
  const line = lineOf('ourlet', { kind: 'service', work: ['hem'], measures: [{ name: 'Longueur', millimetres: 820 }] })
  return (await shop.ask('order.open', orderOf({ kind: 'alteration', title: 'Pantalon', lines: [line] }))).order
}
