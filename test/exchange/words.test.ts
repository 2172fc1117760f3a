// The words of files: whatever language a file left in, every heading and every word of it comes back.

import { describe, expect, it } from 'vitest'
import { ALLERGENS } from '../../shared/catalogue/catalogue.ts'
import { allergenWords } from '../../shared/catalogue/allergen-words.ts'
import { keptNamed } from '../../shared/catalogue/import-words.ts'
import { readHeader } from '../../shared/exchange/headings.ts'
import { COLUMNS, FILE_FIELDS, SHEETS } from '../../shared/exchange/sheets.ts'
import {
  ALLERGEN_OF,
  ANSWER_OF,
  fileWords,
  KIND_OF,
  ORIGIN_OF,
  STORE_WORDS,
  UNIT_OF,
  wordOf,
  WORK_OF,
} from '../../shared/exchange/words.ts'
import { LANGUAGES } from '../../shared/kernel/language.ts'

describe.each(LANGUAGES)('a file in %s', (language) => {
  const words = fileWords[language]

  it.each(SHEETS)('has headings that are all read again: %s', (sheet) => {
    const titles = COLUMNS[sheet].map((field) => words.headings[field])
    const { columns, unread } = readHeader(sheet, titles)
    expect(unread).toEqual([])
    expect(columns).toEqual(Object.fromEntries(COLUMNS[sheet].map((field, index) => [field, index])))
  })

  it('says every word so that it means the same when it comes back', () => {
    const tables = [
      [words.units, UNIT_OF],
      [words.kinds, KIND_OF],
      [words.origins, ORIGIN_OF],
      [words.work, WORK_OF],
      [words.answers, ANSWER_OF],
      [allergenWords[language], ALLERGEN_OF],
    ] as const
    for (const [said, meanings] of tables) {
      for (const [value, word] of Object.entries(said)) expect(meanings.get(wordOf(word)), word).toBe(value)
    }
    expect(Object.keys(allergenWords[language])).toHaveLength(ALLERGENS.length)
    for (const [keptAt, word] of Object.entries(words.kept)) expect(keptNamed(word), word).toBe(keptAt)
    expect(STORE_WORDS.has(wordOf(words.store))).toBe(true)
  })

  it('has a word for every column, and file names that any disk takes', () => {
    for (const field of FILE_FIELDS) expect(words.headings[field].trim(), field).not.toBe('')
    for (const name of Object.values(words.files)) expect(name).toMatch(/^[a-z]+$/u)
  })
})

describe('headings as people write them', () => {
  it('are known without accents, in capitals, with signs, and by their other names', () => {
    const { columns, unread } = readHeader('materials', ['NOM', 'Qté', 'LAIZE (cm)', 'Grammage', 'DLC', 'Chef'])
    expect(columns).toEqual({ name: 0, quantity: 1, width: 2, gsm: 3, useBy: 4 })
    expect(unread).toEqual(['Chef'])
  })

  it('are read once: a second column of the same name says nothing', () => {
    expect(readHeader('count', ['nom', 'quantité', 'stock'])).toEqual({
      columns: { name: 0, quantity: 1 },
      unread: ['stock'],
    })
  })
})
