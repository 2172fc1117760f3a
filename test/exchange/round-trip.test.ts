// What goes out comes back: nothing changes, whatever the names, the language and the format; and it makes the same elsewhere.

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALLERGENS } from '../../shared/catalogue/catalogue.ts'
import type { Input } from '../../shared/contract.ts'
import { cellText, harmless } from '../../shared/exchange/cells.ts'
import { SHEETS } from '../../shared/exchange/sheets.ts'
import { LANGUAGES } from '../../shared/kernel/language.ts'
import { cleanLine } from '../../shared/kernel/text.ts'
import { WORK_KINDS } from '../../shared/production/recipe.ts'
import { MATERIAL_KINDS, ORIGINS } from '../../shared/stock/materials.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'
import { comeBack, planText, told } from './lists.ts'

let coop: TestCoop
beforeAll(async () => {
  coop = await testCoop()
}, 30_000)
afterAll(() => coop.close())

/** What people, and those who wish them ill, call things. */
const nameOf = (max: number) =>
  fc
    .oneof(
      fc.string({ minLength: 1, maxLength: max, unit: 'grapheme' }),
      fc.constantFrom(
        '=1+1',
        '@SUM(A1)',
        "'=x",
        '-3+2',
        '12',
        '"; DROP',
        'a;b,c\td',
        '\u2212 moins',
        '% de lin',
        '1e5',
      ),
    )
    .map(cleanLine)
    .filter((name) => name !== '' && name.length <= max && name.isWellFormed())

const material = fc.record({
  name: nameOf(80),
  kind: fc.constantFrom(...MATERIAL_KINDS),
  unit: fc.constantFrom('piece', 'm', 'kg', 'l'),
  family: fc.oneof(fc.constant(''), nameOf(40)),
  colour: fc.constantFrom('#23388f', '#D97706'),
  widthMm: fc.option(fc.integer({ min: 1, max: 20_000 })),
  gsm: fc.option(fc.integer({ min: 1, max: 5000 })),
  composition: fc.oneof(fc.constant(''), nameOf(120)),
  origin: fc.constantFrom(...ORIGINS),
  price: fc.option(fc.integer({ min: 0, max: 1_000_000_000 })),
  minimum: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
  byLot: fc.boolean(),
  allergens: fc.uniqueArray(fc.constantFrom(...ALLERGENS), { maxLength: 3 }),
  stock: fc.array(
    fc.record({ quantity: fc.integer({ min: 1, max: 9999 }), value: fc.nat(100_000), label: nameOf(40) }),
    { maxLength: 3 },
  ),
  out: fc.boolean(),
})

type Made = typeof material extends fc.Arbitrary<infer M> ? M : never

function make({ stock, out, minimum, ...said }: Made): string {
  const whole = (quantity: number) => (said.unit === 'piece' ? quantity * 1000 : quantity)
  const fields = { ...said, minimum: minimum === null ? null : whole(minimum) }
  const { material: item } = coop.do('stock.addMaterial', {
    ...{ ...fields, pattern: 'weave', photo: null, pictogram: null, supplier: null, barcode: null, archived: false },
  } as Input<'stock.addMaterial'>)
  for (const { quantity, value, label } of stock) {
    const newLot = said.byLot
      ? { label, photo: null, widthMm: null, useBy: '2026-12-24', isOffcut: value % 2 === 0 }
      : null
    coop.do('stock.receive', { item, quantity: whole(quantity), value, newLot, note: '' } as never)
  }
  // Below zero, too, a list goes out and comes back.
  if (out && !said.byLot) {
    coop.do('stock.takeOut', { item, quantity: whole(20_000), cause: 'waste', note: '' } as never)
  }
  return item
}

const recipe = (items: readonly string[]) =>
  fc.record({
    yield: fc.integer({ min: 1, max: 20_000 }),
    lines: fc.array(
      fc.record({
        wanted: fc.oneof(
          fc.record({ type: fc.constant('item'), item: fc.constantFrom(...items) }),
          fc.record({ type: fc.constant('family'), family: nameOf(40) }),
        ),
        quantity: fc.integer({ min: 1, max: 90_000 }),
        wasteBp: fc.integer({ min: 0, max: 10_000 }),
        packaging: fc.boolean(),
      }),
      { maxLength: 5 },
    ),
    work: fc.array(fc.record({ kind: fc.constantFrom(...WORK_KINDS), minutes: fc.integer({ min: 1, max: 100_000 }) }), {
      maxLength: 4,
    }),
    guests: fc.option(fc.integer({ min: 1, max: 10_000 })),
    steps: fc.array(fc.record({ text: fc.oneof(fc.constant(''), nameOf(400)), photo: fc.constant(null) }), {
      maxLength: 4,
    }),
  })

describe('what goes out', () => {
  it('comes back with nothing to change', { timeout: 60_000 }, async () => {
    const articles = ['Tote bag wax', 'Pochette wax', 'Trousse jean'].map((name) => coop.article(name))
    const scene = fc
      .array(material, { minLength: 1, maxLength: 4 })
      .chain((made) => fc.tuple(fc.constant(made), fc.nat()))
    await fc.assert(
      fc.asyncProperty(
        scene,
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom('csv', 'xlsx'),
        async ([made, seed], language, format) => {
          const items = made.map(make)
          const recipes = fc.sample(recipe(items), { numRuns: articles.length, seed })
          articles.forEach((item, at) => coop.do('production.setRecipe', { item, recipe: recipes[at] } as never))
          for (const sheet of SHEETS) {
            const { preview } = await comeBack(coop.book.file.read, sheet, { language, format })
            const moved = preview.lines.filter(({ outcome }) => outcome !== 'same').map(told)
            expect(moved, `${sheet} in ${language} as ${format}`).toEqual([])
            expect(preview.unread).toEqual([])
            expect(preview.same).toBeGreaterThan(0)
          }
        },
      ),
      { numRuns: 6, seed: 20_261_128 },
    )
  })

  it('makes the same materials in a coop that has none of them', async () => {
    const [own, other] = [await testCoop('cyprielles'), await testCoop('sunucoop')]
    const { language, format } = { language: 'uk', format: 'xlsx' } as const
    const { preview } = await comeBack(own.book.file.read, 'materials', { language, format }, other.book.file.read)
    expect(preview.lines.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 7 }, () => 'add'))
    own.close()
    other.close()
  })
})

describe('a cell', () => {
  it('is never a formula, and comes back as it was', () => {
    fc.assert(
      fc.property(nameOf(200), (name) => {
        expect(harmless(name)).not.toMatch(/^(?:[=+@\t\r]|-(?!\d+([.,]\d+)?$))/u)
        expect(cellText(harmless(name))).toBe(name)
      }),
      { numRuns: 500 },
    )
  })

  it('of a number of people and of a spreadsheet says the same', () => {
    const price = (cell: string) =>
      planText(coop.book.file.read, 'materials', `nom;prix\nLin neuf;${cell}`).materials[0]?.step?.material.said.price
    for (const cell of ['7,5', '7.50', '7,50 €', '7,50 €/m', '7.5']) expect(price(cell), cell).toBe(750)
    expect(price('1 250,00')).toBe(125_000)
  })
})
