// The workshop's afternoon: six bags are made by two, a recipe gets a step, the list of what to buy is read.

import { afterAll, beforeAll, expect, it } from 'vitest'
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
