// Sizes and cloths as words: their order, the names they make, and how search gathers them.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSizes, gathered, markOf, variantName } from '../../shared/catalogue/variants.ts'

describe('the words of a variant', () => {
  it('are laid out from small to large', () => {
    const sizes = ['XL', '40', 'M', 'Grand', '2XL', '38', 'S', '6 ans', 'XXS']
    expect(sizes.toSorted(compareSizes)).toEqual(['XXS', 'S', 'M', 'XL', '2XL', '6 ans', '38', '40', 'Grand'])
  })

  it('always fit in a name, and never cut a character in two', () => {
    const word = (max: number) => fc.string({ unit: 'grapheme', maxLength: max }).map((text) => text.slice(0, max))
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
        word(12),
        word(24),
        (model, size, cloth) => {
          fc.pre(size.isWellFormed() && cloth.isWellFormed())
          const name = variantName(model, { size, cloth })
          expect(name.length).toBeLessThanOrEqual(80)
          expect(name.isWellFormed()).toBe(true)
        },
      ),
    )
  })

  it('bring each model to one place in what was found, whatever was found between', () => {
    const row = fc.record({
      id: fc.uuid(),
      model: fc.constantFrom(null, 'a', 'b', 'c'),
      size: fc.constantFrom('', 'S', 'M'),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.constantFrom([], ['m'], ['sac', 's']), (rows, words) => {
        const kept = gathered(rows as never, words).map((one) => one.row)
        const models = kept.flatMap(({ model }) => model ?? [])
        expect(new Set(models).size).toBe(models.length)
        expect(new Set(models)).toEqual(new Set(rows.flatMap(({ model }) => model ?? [])))
        expect(kept.filter(({ model }) => model === null)).toHaveLength(rows.filter(({ model }) => !model).length)
      }),
    )
  })

  it('are the same whatever their capitals and accents', () => {
    expect(markOf({ size: 'm', cloth: 'Écru' })).toBe(markOf({ size: 'M', cloth: 'ecru' }))
  })
})
