// A meal for forty-five: what goes in, who may not eat it, what must be bought; and where what is made goes.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ItemId } from '../../shared/kernel/id.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import { portionsFor } from '../../shared/production/recipe.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'

let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop('sunucoop')
})
afterEach(() => {
  coop.check()
  coop.close()
})

const LOOK = { family: '', colour: '#475569', pattern: 'weave', photo: null, pictogram: null, composition: '' }
const food = (name: string, unit: 'kg' | 'piece', allergens: readonly string[] = []): ItemId =>
  coop.do('stock.addMaterial', {
    ...{ ...LOOK, name, unit, allergens, kind: 'food', widthMm: null, gsm: null, origin: 'new', supplier: null },
    ...{ price: null, minimum: null, byLot: false, barcode: null, archived: false, resold: false },
  } as never).material as ItemId
const line = (item: ItemId, quantity: number) => ({
  ...{ wanted: { type: 'item', item }, quantity, wasteBp: 0, packaging: false },
})
const cook = (item: ItemId, recipe: { yield: number; guests: number | null; lines: readonly unknown[] }) =>
  coop.do('production.setRecipe', { item, recipe: { ...recipe, work: [], steps: [] } } as never)

describe('a meal for guests', () => {
  it('says how much of everything, the allergens through the sauce, and what lacks of it', () => {
    const rice = food('Riz', 'kg')
    const peanut = food('Pâte d’arachide', 'kg', ['peanuts'])
    const sauce = food('Sauce mafé', 'kg')
    const mafe = food('Mafé', 'kg')
    cook(sauce, { yield: 2000, guests: null, lines: [line(peanut, 500)] })
    // Ten kilos feed twenty-five.
    cook(mafe, { yield: 10_000, guests: 25, lines: [line(rice, 3000), line(sauce, 2000)] })
    coop.do('stock.receive', { item: rice, quantity: 4000, value: 800, note: '' } as never)
    const { dishes, shops } = coop.do('production.forGuests', { guests: 45, dishes: [mafe, mafe] })
    expect(dishes).toHaveLength(1)
    expect(dishes[0]).toMatchObject({
      quantity: 18_000,
      allergens: ['peanuts'],
      lines: [
        { name: 'Riz', needed: 5400, missing: 1400 },
        { name: 'Sauce mafé', needed: 3600 },
      ],
    })
    const bought = shops.flatMap(({ lines }) => lines.map(({ face, buy }) => [face.name, buy]))
    expect(bought).toEqual([
      ['Riz', 1400],
      ['Pâte d’arachide', 900],
    ])
  })

  it('feeds a piece to each when the recipe does not say, in whole pieces, and does not guess kilos', () => {
    const recipe = { yield: thousandths(12_000), guests: null }
    expect(portionsFor(recipe, { unit: 'piece', guests: 45 })).toBe(45_000)
    expect(portionsFor(recipe, { unit: 'kg', guests: 45 })).toBeNull()
    expect(portionsFor({ ...recipe, guests: 8 }, { unit: 'piece', guests: 45 })).toBe(68_000)
    const soup = food('Soupe', 'kg')
    cook(soup, { yield: 1000, guests: null, lines: [line(food('Carotte', 'kg'), 600)] })
    const { dishes, shops } = coop.do('production.forGuests', { guests: 45, dishes: [soup] })
    expect(dishes[0]).toMatchObject({ quantity: null, lines: [] })
    expect(shops).toEqual([])
  })

  it('refuses a dish without a recipe', () => {
    const asked = { guests: 45, dishes: [food('Eau', 'piece')] }
    expect(coop.try('production.forGuests', asked)).toEqual({ ok: false, refusal: { type: 'NoRecipe' } })
  })
})

it('what is made goes where the last ones went, until that was undone or the place put away', () => {
  const box = food('Bocal', 'piece')
  const place = coop.do('stock.addPlace', {
    name: 'Chambre froide',
    kind: 'coldRoom',
    member: null,
    archived: false,
  }).place
  const last = () => coop.do('production.recipe', { item: box }).lastPlace
  expect(last()).toBeNull()
  const made = { item: box, made: 6000, workers: [], uses: [], note: '' }
  coop.do('production.record', { ...made, place } as never)
  expect(last()).toBe(place)
  coop.tick(60_000)
  const { till, seq } = coop.do('production.record', { ...made, place: null } as never)
  expect(last()).toBeNull()
  coop.do('stock.reverse', { of: { till, seq }, reason: 'pas là' })
  expect(last()).toBe(place)
  coop.do('stock.changePlace', { place, fields: { archived: true } } as never)
  expect(last()).toBeNull()
})
