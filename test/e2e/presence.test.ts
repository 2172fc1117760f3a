// A morning at the market by faces: in, out, an hour corrected, the week; her own page is hers.

import { afterEach, beforeEach, expect, it } from 'vitest'
import { expectAccessible, expectFits, expectTouchable, keepPicture, openShop, SMALL, type Shop } from './kit.ts'

let shop: Shop
beforeEach(async () => {
  shop = await openShop({ coop: 'cyprielles', viewport: SMALL })
})
afterEach(() => shop.close())

it('taps faces in and out, corrects an hour with its story, and plans the week', { timeout: 60_000 }, async () => {
  const { page } = shop
  const { today } = await shop.ask('coop.status', {})
  await shop.ask('event.create', {
    ...{ name: 'Marché de Noël', kind: 'market', place: '', startsOn: today, endsOn: today, stallCost: 0 },
  } as never)
  await shop.signInAs('Bintou')
  const look = async (name: string) => {
    await expectAccessible(page)
    await expectFits(page)
    await expectTouchable(page, 44)
    await keepPicture(page, name)
  }
  const link = (name: string) => page.getByRole('navigation', { name: 'Tout sur nous' }).getByRole('link', { name })
  const here = page.getByRole('list', { name: 'Là maintenant' })
  await page.getByRole('link', { name: 'Nous', exact: true }).click()
  await page.getByText('Personne pour l’instant.').waitFor()
  await page.getByRole('list', { name: 'Elle arrive ?' }).getByRole('button', { name: 'Bintou' }).click()
  await here.getByRole('button', { name: /^Bintou Vendre · Marché de Noël/u }).waitFor()
  await page.getByRole('button', { name: 'D’accord, c’est elle' }).click()
  await page.getByText('Bintou mène aujourd’hui').waitFor()
  await look('presence-here')
  await here.getByRole('button', { name: /^Bintou/u }).click()
  await page.getByText('Bintou est partie : 0 min.').waitFor()

  await link('Les heures').click()
  await page.getByRole('button', { name: 'Écrire des heures' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Plus longtemps' }).click()
  await sheet.getByRole('button', { name: 'Garder' }).click()
  await page.getByRole('button', { name: /^Bintou Fabriquer.*1 h 15$/u }).click()
  await sheet.getByRole('radio', { name: 'Réunion' }).check()
  await sheet.getByLabel('Un mot, si tu veux').fill('C’était la réunion')
  await look('presence-correct')
  await sheet.getByRole('button', { name: 'Corriger', exact: true }).click()
  await page.getByRole('button', { name: /^Bintou Réunion.*à la place d’autres heures.*1 h 15$/u }).waitFor()
  await page.getByText(/Corrigé par Bintou.*C’était la réunion/u).waitFor()
  await look('presence-hours')

  await link('La semaine').click()
  await page.getByRole('button', { name: /Soir$/u }).first().click()
  await sheet.getByRole('button', { name: 'Carla on ne sait pas' }).click()
  await sheet.getByRole('button', { name: 'Carla vient' }).click()
  await sheet.getByRole('button', { name: 'Carla ne peut pas' }).waitFor()
  await sheet.getByRole('button', { name: 'C’est fait' }).click()
  await page.getByRole('button', { name: /Soir, Carla ne peut pas$/u }).waitFor()
  await look('presence-week')

  await link('Ma page').click()
  await page.getByText('1 h 15').first().waitFor()
  expect(await page.getByRole('link', { name: 'Les personnes' }).count()).toBe(0)
  await look('own-page')
})
