// The sheets of a bag: for who buys it, its price, what it is made of and by whom; for who makes it, metres and minutes.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readSheet } from '../../db/production/sheet.ts'
import { CoopFile, foundFrom } from '../../electron/cli/coop-file.ts'
import { sheetHtml } from '../../electron/production/sheet-html.ts'
import { keptWords } from '../../shared/catalogue/kept-words.ts'
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

it('tells how a dish is kept: as somebody said, else in the fridge; of a bag nobody asks', () => {
  const bag = coop.article('Sac à dos jean')
  expect(coop.do('production.recipe', { item: bag }).article).toEqual({ kind: 'good', keptAt: null })
  expect(pageOf('technical', 'fr')).not.toContain(keptWords.fr.cold)
  coop.do('catalogue.changeArticle', { article: bag as never, fields: { kind: 'meal' } })
  expect(pageOf('technical', 'fr')).toContain(keptWords.fr.cold)
  coop.do('catalogue.changeArticle', { article: bag as never, fields: { keptAt: 'hot' } })
  expect(coop.do('production.recipe', { item: bag }).article).toEqual({ kind: 'meal', keptAt: 'hot' })
  for (const language of LANGUAGES)
    for (const sheet of ['product', 'technical'] as const)
      expect(pageOf(sheet, language)).toContain(keptWords[language].hot)
})

it('is brought in with the file of a coop', async () => {
  const file = CoopFile.parse(JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/sunucoop.json'), 'utf8')))
  const articles = file.articles
    .slice(0, 2)
    .map((article, index) => (index === 0 ? { ...article, keptAt: 'hot' } : article))
  const added: unknown[] = []
  const ask = (name: string, input: unknown) => {
    if (name === 'catalogue.addArticle') added.push(Object.hasOwn(input as object, 'keptAt') && input)
    const members = [{ id: 'one', name: 'Une', role: 'manager' }]
    return Promise.resolve(name === 'member.list' ? members : { range: 'range', article: 'article' })
  }
  const whole = CoopFile.parse({
    ...file,
    materials: [],
    articles: articles.map((one) => ({ ...one, recipe: {}, makers: {} })),
  })
  await foundFrom(whole, ask, () => Promise.resolve())
  expect(added).toMatchObject([{ keptAt: 'hot' }, false])
})
