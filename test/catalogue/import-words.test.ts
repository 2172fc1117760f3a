// Allergens and how food is kept, as lists of the eight languages write them.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allergenWords } from '../../shared/catalogue/allergen-words.ts'
import { ALLERGENS } from '../../shared/catalogue/catalogue.ts'
import { readAllergens, readKeptAt } from '../../shared/catalogue/import-cells.ts'
import { importColumns } from '../../shared/catalogue/import-columns.ts'
import { inOrder } from '../../shared/catalogue/import-words.ts'
import { keptWords } from '../../shared/catalogue/kept-words.ts'
import { LANGUAGES, type Language } from '../../shared/kernel/language.ts'
import { CATALOGUES } from '../../renderer/text/catalogues.ts'

interface Words {
  readonly catalogue: Readonly<Record<string, string>>
}

describe('a list of dishes', () => {
  it('that names allergens in any language is read as they were meant', () => {
    const dish = fc.record({
      language: fc.constantFrom(...LANGUAGES),
      of: fc.subarray([...ALLERGENS], { minLength: 1 }),
    })
    fc.assert(
      fc.property(dish, fc.constantFrom(', ', '; ', ' / ', '\n'), ({ language, of }, between) => {
        const cell = of.map((one) => allergenWords[language][one].toUpperCase()).join(between)
        expect(readAllergens(cell)).toEqual({ value: inOrder(of) })
      }),
    )
  })

  it('with one unknown word among the known ones says nothing at all', () => {
    expect(readAllergens('lait, oeufs, pollen')).toEqual({ reason: 'unknownAllergen' })
    expect(readAllergens('!')).toEqual({ reason: 'unknownAllergen' })
  })

  it.each(LANGUAGES)('has its two columns under the words of the screen in %s', async (language: Language) => {
    const { catalogue } = (await CATALOGUES[language]()) as Words
    const headings = ['Nom', catalogue['field_keptAt'] ?? '', catalogue['field_allergens'] ?? '']
    expect(importColumns(headings)).toEqual({ name: 0, keptAt: 1, allergens: 2 })
    for (const keptAt of ['cold', 'hot', 'frozen', 'ambient'] as const) {
      expect(readKeptAt(catalogue[`keptAt_${keptAt}`] ?? '')).toEqual({ value: keptAt })
      expect(readKeptAt(keptWords[language][keptAt])).toEqual({ value: keptAt })
    }
  })

  it.each(LANGUAGES)('is told four words that it takes, in %s, where one was none of them', async (language) => {
    const { catalogue } = (await CATALOGUES[language]()) as Words
    const told = (catalogue['reason_unknownKeptAt'] ?? '').split(/[ ,،]+/u).map((word) => readKeptAt(word))
    const read = told.flatMap((cell) => ('value' in cell && cell.value ? [cell.value] : []))
    expect(read).toEqual(['cold', 'hot', 'frozen', 'ambient'])
  })
})
