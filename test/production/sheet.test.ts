// The sheets of a bag: for who buys it, its price, what it is made of and by whom; for who makes it, metres and minutes.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { readSheet } from '../../db/production/sheet.ts'
import { sheetHtml } from '../../electron/production/sheet-html.ts'
import type { ItemId } from '../../shared/kernel/id.ts'
import { LANGUAGES, type Language } from '../../shared/kernel/language.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'

let coop: TestCoop
beforeAll(async () => {
  coop = await testCoop()
  const bag = coop.article('Sac à dos jean')
  const { recipe } = coop.do('production.recipe', { item: bag })
  const steps = [{ text: 'Couper <le jean> de réemploi', photo: null }]
  if (recipe) coop.do('production.setRecipe', { item: bag, recipe: { ...recipe, steps } })
})
afterAll(() => coop.close())

function pageOf(sheet: 'product' | 'technical', language: Language): string {
  const facts = readSheet(coop.book.file.write, coop.article('Sac à dos jean') as ItemId)
  if (!facts) throw new Error('The bag has no recipe')
  return sheetHtml(facts, { sheet, language, coopName: 'Cyprielles', fonts: [], picture: () => null })
}

it('tells who buys it the price, the re-used denim and the makers', () => {
  const page = pageOf('product', 'fr')
  for (const words of ['Sac à dos jean', '55,00', 'Jean de réemploi', 'de réemploi', 'Grace, Halyna et Masuma'])
    expect(page).toContain(words)
})

it('tells who makes it the metres, the minutes and the steps', () => {
  const page = pageOf('technical', 'fr')
  for (const words of ['0,9', '150 min', 'Couper &lt;le jean&gt;', 'Coudre']) expect(page).toContain(words)
})

it.each(LANGUAGES)('speaks %s', (language) => {
  for (const sheet of ['product', 'technical'] as const) expect(pageOf(sheet, language)).not.toMatch(/undefined|null/u)
})
