// The workshop's book: recipes, "we made eight of these", off-cuts, failed pieces; nothing is lost on the way.

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../shared/contract.ts'
import { cents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import { bookRun } from '../../shared/production/production.ts'
import { forGuests, needed, resized } from '../../shared/production/recipe.ts'
import { stockLedger } from '../../shared/stock/stock.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'

let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
})
afterEach(() => {
  coop.check()
  coop.close()
})

const idOf = (name: string) => {
  const found = coop.do('stock.materials', { text: name }).materials[0]
  if (!found) throw new Error(`${name} is not in the book`)
  return found.id
}
const levelOf = (item: string) => coop.do('stock.level', { item }).level
const line = (item: string, quantity: number, wasteBp = 0) => ({
  ...{ wanted: { type: 'item', item } as const, quantity, wasteBp, packaging: false },
})
const RECIPE = { yield: 1000, work: [], guests: null, steps: [] }

function setTote(): string {
  const bag = coop.article('Tote bag wax')
  const lines = [line(idOf('Wax soleil'), 800), line(idOf('Doublure'), 750)]
  const work = [{ kind: 'sewing' as const, minutes: 60 }]
  coop.do('production.setRecipe', { item: bag, recipe: { ...RECIPE, lines, work } })
  return bag
}

function deliverSoleil(): void {
  const lines = [{ item: idOf('Wax soleil'), quantity: 10_000, value: 7500 }]
  coop.do('stock.deliver', { source: 'purchase', delivery: 600, lines, note: '' })
}

/** As the screen does: what the plan takes. */
function usesOf(item: string, quantity: number) {
  return coop
    .do('production.plan', { item, quantity })
    .lines.flatMap(({ spots }) =>
      spots
        .filter(({ taken }) => taken > 0)
        .map(({ face, lot, place, taken }) => ({ item: face.item, lot, place, quantity: taken })),
    )
}

const record = (input: Omit<Input<'production.record'>, 'note'>) => coop.do('production.record', { ...input, note: '' })

describe('eight bags of wax by two members', () => {
  it('take 6.40 m worth 48.67 € of 22.25 m worth 169.20 €, and their lining', () => {
    deliverSoleil()
    const bag = setTote()
    const [soleil, lining] = [idOf('Wax soleil'), idOf('Doublure')]
    const before = { bag: levelOf(bag), lining: levelOf(lining) }
    expect(levelOf(soleil)).toEqual({ quantity: 22_250, value: 16_920 })
    const workers = [
      { member: coop.member('Awa'), part: 1, minutes: 120 },
      { member: coop.member('Bintou'), part: 1, minutes: 80 },
    ]
    const { value } = record({ item: bag, made: 8000, workers, uses: usesOf(bag, 8000) })
    expect(levelOf(soleil)).toEqual({ quantity: 15_850, value: 16_920 - 4867 })
    expect(levelOf(lining)).toEqual({ quantity: before.lining.quantity - 6000, value: before.lining.value - 2280 })
    expect(value).toBe(4867 + 2280)
    expect(levelOf(bag)).toEqual({ quantity: before.bag.quantity + 8000, value: before.bag.value + value })
    const [run] = coop.do('production.list', {})
    expect(run).toMatchObject({ made: 8000, failed: 0, value, madeOn: '2026-11-14', isUndone: false })
    expect(run?.workers.map(({ minutes }) => minutes)).toEqual([120, 80])
  })

  it('can be undone by the opposite, and that is seen', () => {
    const bag = setTote()
    const levels = () => [bag, idOf('Wax soleil'), idOf('Doublure')].map(levelOf)
    const before = levels()
    const { till, seq } = record({ item: bag, made: 2000, uses: usesOf(bag, 2000) })
    expect(levels()).not.toEqual(before)
    coop.do('stock.reverse', { of: { till, seq }, reason: 'compté deux fois' })
    expect(levels()).toEqual(before)
    expect(coop.do('production.list', {})[0]).toMatchObject({ isUndone: true })
  })

  it('are paid for by the good ones when two fail; when all fail it is waste', () => {
    const bag = setTote()
    const before = levelOf(bag)
    const { value } = record({ item: bag, made: 6000, failed: 2000, uses: usesOf(bag, 8000) })
    expect(levelOf(bag)).toEqual({ quantity: before.quantity + 6000, value: before.value + value })
    record({ item: bag, made: 0, failed: 1000, uses: usesOf(bag, 1000) })
    expect(levelOf(bag).quantity).toBe(before.quantity + 6000)
    const { movements } = coop.do('stock.movements', { item: idOf('Wax soleil') })
    expect(movements.slice(0, 2).map(({ cause }) => cause)).toEqual(['waste', 'usedUp'])
  })

  it('are not made of nothing, tomorrow, or by somebody unknown', () => {
    const bag = setTote()
    const attempt = (input: object) =>
      coop.try('production.record', { item: bag, made: 1000, uses: [], note: '', ...input })
    const refused = (type: string) => ({ refusal: { type } })
    expect(attempt({ made: 0 })).toMatchObject(refused('NothingMade'))
    expect(attempt({ made: 500 })).toMatchObject(refused('WholePiecesOnly'))
    expect(attempt({ madeOn: '2026-11-15' })).toMatchObject(refused('DayAhead'))
    const nobody = '0192f000-0000-7000-8000-00000000dead'
    expect(attempt({ workers: [{ member: nobody, part: 1, minutes: 1 }] })).toMatchObject(refused('UnknownMember'))
    const cut = { item: idOf('Wax soleil'), quantity: 800, offcuts: [{ length: 900, label: '', photo: null }] }
    expect(attempt({ uses: [cut] })).toMatchObject(refused('OffcutTooLong'))
    expect(attempt({ madeOn: '2026-11-07' })).toMatchObject({ ok: true })
  })
})

describe('three pieces of cloth', () => {
  const CLOTH = {
    ...{
      name: 'Laine',
      kind: 'cloth' as const,
      unit: 'm' as const,
      family: 'Laine',
      colour: '#475569',
      pattern: 'weave',
      photo: null,
    },
    ...{
      pictogram: null,
      widthMm: 1400,
      gsm: 300,
      composition: '',
      origin: 'new' as const,
      supplier: null,
      price: null,
    },
    ...{ minimum: null, byLot: true, barcode: null, allergens: [], archived: false },
  } satisfies Partial<Input<'stock.addMaterial'>>
  const ROLL = { photo: null, widthMm: 1400, useBy: null, isOffcut: false }

  function wool(lengths: readonly number[]) {
    const { material } = coop.do('stock.addMaterial', { ...CLOTH, allergens: [] })
    const lines = lengths.map((quantity, index) => ({
      ...{ item: material, quantity, value: quantity },
      newLot: { ...ROLL, label: `R${index + 1}` },
    }))
    const { lots } = coop.do('stock.deliver', { source: 'purchase', delivery: 0, lines, note: '' })
    return { material, lots }
  }

  it('of 0.80 m are not 2.40 m: a cut piece comes from one of them', () => {
    const bag = coop.article('Tote bag wax')
    const { material } = wool([800, 800, 800])
    const recipe = (quantity: number) => ({ ...RECIPE, lines: [line(material, quantity)] })
    coop.do('production.setRecipe', { item: bag, recipe: recipe(2400) })
    const [long] = coop.do('production.plan', { item: bag, quantity: 1000 }).lines
    expect(long).toMatchObject({ needed: 2400, piece: 2400, missing: 2400 })
    expect(long?.spots.map(({ pieces }) => pieces)).toEqual([0, 0, 0])
    coop.do('production.setRecipe', { item: bag, recipe: recipe(500) })
    const [short] = coop.do('production.plan', { item: bag, quantity: 4000 }).lines
    expect(short).toMatchObject({ needed: 2000, piece: 500, missing: 500 })
    const tote = coop.do('production.possible', {}).find(({ face }) => face.item === bag)
    expect(tote).toMatchObject({ units: 3, shortOf: ['Laine'] })
  })

  it('of a family stand in for one another, the off-cuts first', () => {
    const bag = coop.article('Tote bag wax')
    const { material, lots } = wool([5000])
    coop.do('stock.changeLot', { lot: lots[0] ?? '', fields: { label: 'R9' } })
    const lines = [
      { wanted: { type: 'family', family: 'Laine' } as const, quantity: 800, wasteBp: 0, packaging: false },
    ]
    coop.do('production.setRecipe', { item: bag, recipe: { ...RECIPE, lines } })
    const uses = [{ item: material, lot: lots[0] ?? null, quantity: 2000 }]
    record({ item: bag, made: 1000, uses: uses.map((use) => ({ ...use, offcuts: [OFFCUT] })) })
    const { lotList } = coop.do('stock.material', { material })
    expect(lotList.map(({ label, quantity, value, isOffcut }) => [label, quantity, value, isOffcut])).toEqual([
      ['chute', 900, 900, true],
      ['R9', 3000, 3000, false],
    ])
    // Two metres were worth 20.00 €, the piece kept 9.00 €: the bag costs 11.00 €.
    expect(coop.do('production.list', {})[0]).toMatchObject({ value: 1100 })
    const [first] = coop.do('production.plan', { item: bag, quantity: 2000 }).lines
    expect(first?.spots.map(({ label, taken }) => [label, taken])).toEqual([
      ['chute', 800],
      ['R9', 800],
    ])
  })
  const OFFCUT = { length: 900, label: 'chute', photo: null }
})

describe('a recipe', () => {
  it('comes with the file of the coop, materials and minutes', () => {
    const { recipe, faces } = coop.do('production.recipe', { item: coop.article('Pochette wax') })
    expect(recipe?.lines.map(({ quantity }) => quantity)).toEqual([300, 300, 1000])
    expect(faces.map(({ name }) => name)).toContain('Fermeture éclair 20 cm')
    expect(recipe?.work).toEqual([{ kind: 'sewing', minutes: 45 }])
    const { units, shortOf } = coop.do('production.possible', {}).find(({ face }) => face.name === 'Tote bag wax') ?? {}
    expect([units, shortOf]).toEqual([15, ['Wax soleil']])
  })

  it('is not set over what another window kept meanwhile', () => {
    const [soleil, lining] = [idOf('Wax soleil'), idOf('Doublure')]
    const opened = { ...RECIPE, lines: [line(lining, 1000)] }
    const theirs = { ...RECIPE, lines: [line(lining, 2000)] }
    coop.do('production.setRecipe', { item: soleil, recipe: opened, before: null })
    coop.do('production.setRecipe', { item: soleil, recipe: theirs, before: opened })
    expect(coop.try('production.setRecipe', { item: soleil, recipe: null, before: opened })).toMatchObject({
      refusal: { type: 'ChangedMeanwhile' },
    })
    expect(coop.do('production.recipe', { item: soleil }).recipe).toEqual(theirs)
    coop.do('production.setRecipe', { item: soleil, recipe: null, before: theirs })
  })

  it('is not made of itself, not even through what it is made of', () => {
    const [soleil, lining] = [idOf('Wax soleil'), idOf('Doublure')]
    coop.do('production.setRecipe', { item: soleil, recipe: { ...RECIPE, lines: [line(lining, 1000)] } })
    const cycle = { item: lining, recipe: { ...RECIPE, lines: [line(soleil, 1000)] } }
    expect(coop.try('production.setRecipe', cycle)).toMatchObject({ refusal: { type: 'RecipeCycle' } })
    coop.do('production.setRecipe', { item: soleil, recipe: null })
    expect(coop.do('production.recipe', { item: soleil }).recipe).toBeNull()
    coop.do('production.setRecipe', cycle)
  })

  it('knows what it costs, on average and as last paid, with its waste and its minutes', () => {
    deliverSoleil()
    const bag = coop.article('Tote bag wax')
    const lines = [line(idOf('Wax soleil'), 8000, 500), { ...line(idOf('Biais'), 8000), packaging: true }]
    const recipe = { ...RECIPE, yield: 8000, lines, work: [{ kind: 'sewing' as const, minutes: 400 }] }
    coop.do('production.setRecipe', { item: bag, recipe })
    const { whole, unit } = coop.do('production.cost', { item: bag })
    expect(whole.materials).toEqual({ average: 6084, last: 6480 })
    expect(whole.waste).toEqual({ average: 304, last: 324 })
    expect(unit.packaging).toEqual({ average: 60, last: 60 })
    expect(unit.work).toEqual([{ kind: 'sewing', seconds: 3000 }])
  })

  it('says what to buy, by supplier, with the minimum kept, and a kit as what it is made of', () => {
    const zip = idOf('Fermeture')
    const shop = coop.do('stock.addSupplier', { name: 'Mercerie', contact: '01', archived: false }).supplier
    coop.do('stock.changeMaterial', { material: zip, fields: { supplier: shop } })
    const kit = coop.do('stock.addMaterial', { ...KIT, allergens: ['nuts'] }).material
    coop.do('production.setRecipe', { item: kit, recipe: { ...RECIPE, lines: [line(zip, 2000)] } })
    const bag = coop.article('Tote bag wax')
    coop.do('production.setRecipe', { item: bag, recipe: { ...RECIPE, lines: [line(kit, 1000)] } })
    expect(coop.do('production.recipe', { item: bag }).allergens).toEqual(['nuts'])
    const wanted = [{ item: bag, quantity: 40_000 }]
    const [at] = coop.do('production.shopping', { wanted })
    expect(at).toMatchObject({ name: 'Mercerie', total: 1350 })
    expect(at?.lines[0]).toMatchObject({ needed: 80_000, there: 60_000, minimum: 10_000, buy: 30_000, price: 1350 })
  })

  it('grows with guests and sizes, but not in zips', () => {
    expect(forGuests({ yield: thousandths(4000), guests: 4 }, 30)).toBe(30_000)
    const lines = [line('a', 1000), line('b', 1000)] as never
    const recipe = { ...RECIPE, yield: thousandths(1000), lines }
    const larger = resized(recipe, 120, (one) => JSON.stringify(one.wanted).includes('"b"'))
    expect(larger.lines.map(({ quantity }) => quantity)).toEqual([1200, 1000])
    expect(needed({ quantity: thousandths(1000), wasteBp: 500 }, { made: 3000, per: 1000, isPiece: true })).toBe(4000)
  })
  const KIT = {
    ...{
      name: 'Kit',
      kind: 'other' as const,
      unit: 'piece' as const,
      family: '',
      colour: '#475569',
      pattern: 'weave',
      photo: null,
    },
    ...{
      pictogram: null,
      widthMm: null,
      gsm: null,
      composition: '',
      origin: 'new' as const,
      supplier: null,
      price: null,
    },
    ...{ minimum: null, byLot: false, barcode: null, archived: false },
  } satisfies Partial<Input<'stock.addMaterial'>>
})

describe('whatever is made of whatever', () => {
  it('is worth as much after as before', () => {
    const use = fc.record({
      there: fc.integer({ min: 1, max: 50_000 }),
      worth: fc.nat(100_000),
      used: fc.integer({ min: 1, max: 100 }),
      kept: fc.integer({ min: 0, max: 100 }),
    })
    fc.assert(
      fc.property(fc.array(use, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 50 }), (uses, made) => {
        const level = (item: string) => {
          const found = uses[Number(item)]
          return { quantity: thousandths(found?.there ?? 0), value: cents(found?.worth ?? 0) }
        }
        const ledger = stockLedger({ levelOf: level, lastCost: () => null })
        const cut = uses.map(({ there, used, kept }, index) => {
          const quantity = thousandths(Math.max(1, Math.floor((there * used) / 100)))
          const length = thousandths(Math.floor((quantity * kept) / 100))
          const offcuts = length === 0 ? [] : [{ material: `${index}` as never, lot: 'o' as never, quantity: length }]
          return { item: `${index}` as never, lot: null, place: null, quantity, offcuts }
        })
        bookRun(ledger, { item: 'made' as never, lot: null, place: null, made: made * 1000, uses: cut })
        return ledger.moves.reduce((sum, { value }) => sum + value, 0) === 0
      }),
    )
  })
})
