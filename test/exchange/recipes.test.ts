// A list of recipes: every line of an article makes one recipe, taken whole or refused whole.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecipeFields } from '../../shared/production/recipe.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'
import { planText, told } from './lists.ts'

let coop: TestCoop
beforeAll(async () => {
  coop = await testCoop()
  const wax = coop.do('stock.materials', { text: 'Wax soleil' }).materials[0]
  if (wax) coop.do('stock.changeMaterial', { material: wax.id, fields: { family: 'wax' } })
})
afterAll(() => coop.close())

const plan = (text: string) => planText(coop.book.file.read, 'recipes', text)
const lines = (text: string) =>
  plan(text)
    .preview.lines.toSorted((a, b) => a.row - b.row)
    .map(told)

const BAG = [
  'article;on en fait;avec quoi;n’importe quel;quantité;perte;travail;minutes;étape',
  'Trousse jean;2;Wax soleil;;0,50 m;5 %;;;',
  ';;;wax;30 cm;;;;',
  ';;;;;;coudre;1 h 10;',
  ';;;;;;;;Couper droit fil.',
].join('\n')

describe('a recipe of several lines', () => {
  it('is read together: a thing, any of a family, work, a step', () => {
    const { recipes, preview } = plan(BAG)
    expect(preview.refused, preview.lines.map(told).join('\n')).toBe(0)
    expect(recipes).toHaveLength(1)
    const recipe = recipes[0]?.recipe as RecipeFields
    expect(recipe.yield).toBe(2000)
    expect(recipe.lines.map(({ quantity, wasteBp, wanted }) => [wanted.type, quantity, wasteBp])).toEqual([
      ['item', 500, 500],
      ['family', 300, 0],
    ])
    expect(recipe.work).toEqual([{ kind: 'sewing', minutes: 70 }])
    expect(recipe.steps).toEqual([{ text: 'Couper droit fil.', photo: null }])
  })

  it('with one bad line is refused whole, and every line names the bad one', () => {
    expect(lines(BAG.replace('1 h 10', 'longtemps'))).toEqual([
      '2 Trousse jean: refused, article withOther (4)',
      '3 Trousse jean: refused, article withOther (4)',
      '4 Trousse jean: refused, minutes notANumber',
      '5 Trousse jean: refused, article withOther (4)',
    ])
  })

  it('beside the one there is tells what changes, what is new and what goes', () => {
    const item = coop.article('Trousse jean')
    const recipe = plan(BAG).recipes[0]?.recipe as RecipeFields
    coop.do('production.setRecipe', { item: item as never, recipe })
    const other = BAG.replace('0,50 m', '0,60 m').replace('1 h 10', '55').replace('Couper droit fil.', 'Couper.')
    expect(lines(BAG)).toEqual(['2', '3', '4', '5'].map((row) => `${row} Trousse jean: same`))
    expect(lines(other)).toEqual([
      '2 Trousse jean: change, étape Couper droit fil. → , quantité 0,5 m → 0,6 m',
      '3 Trousse jean: same',
      '4 Trousse jean: change, minutes 70 → 55',
      '5 Trousse jean: add',
    ])
    expect(lines('article;on en fait\nTrousse jean;3')).toEqual(['2 Trousse jean: change, on en fait 2 → 3'])
    expect(plan('article;on en fait\nTrousse jean;3').recipes[0]?.recipe.lines).toHaveLength(2)
  })
})

describe('how a dish is kept', () => {
  const head = 'recette;conservation;avec quoi;quantité\n'

  it('comes with its recipe, in any of the words for it, and changes the article alone where the recipe stays', () => {
    const item = coop.article('Tote bag wax')
    const file = `${head}Tote bag wax;frigo;Wax soleil;1 m`
    expect(plan(file)).toMatchObject({
      recipes: [{ item }],
      kept: [{ article: item, keptAt: 'cold', isAlone: false }],
    })
    coop.do('production.setRecipe', { item: item as never, recipe: plan(file).recipes[0]?.recipe as RecipeFields })
    coop.do('catalogue.changeArticle', { article: item as never, fields: { keptAt: 'cold' } })
    expect(lines(file)).toEqual(['2 Tote bag wax: same'])
    expect(lines(file.replace('frigo', 'étagère'))).toEqual(['2 Tote bag wax: change, conservation frais → étagère'])
    expect(plan(file.replace('frigo', '−18 °C'))).toMatchObject({
      recipes: [],
      kept: [{ article: item, keptAt: 'frozen', isAlone: true }],
    })
    expect(plan(file.replace('frigo', '')).kept).toEqual([])
  })

  it('is refused where nobody knows the word, where two lines disagree, and for what is not sold', () => {
    const two = `${head}Tote bag wax;chaud;Wax soleil;1 m\n;frais;;`
    expect(lines(`${head}Tote bag wax;quelque part;;`)).toEqual(['2 Tote bag wax: refused, conservation unknownKeptAt'])
    expect(lines(two)[1]).toBe('3 Tote bag wax: refused, conservation disagrees (2)')
    expect(lines(`${head}Wax soleil;frais;;`)).toEqual(['2 Wax soleil: refused, conservation onlySold'])
  })
})

describe('a recipe that cannot be', () => {
  it('names what is unknown, what has no quantity, and what would be made of itself', () => {
    const head = 'article;avec quoi;n’importe quel;quantité\n'
    expect(lines(`${head}Licorne;Wax soleil;;1 m`)).toEqual(['2 Licorne: refused, article unknownThing'])
    expect(lines(`${head}Tote bag wax;Poussière;;1 m`)).toEqual(['2 Tote bag wax: refused, avec quoi unknownThing'])
    expect(lines(`${head}Tote bag wax;;soie;1 m`)).toEqual(['2 Tote bag wax: refused, n’importe quel unknownFamily'])
    expect(lines(`${head}Tote bag wax;Wax soleil;;`)).toEqual(['2 Tote bag wax: refused, quantité missing'])
    expect(lines(`${head}Tote bag wax;Wax soleil;;3 kg`)).toEqual(['2 Tote bag wax: refused, quantité otherUnit'])
    const circle = `${head}Tote bag wax;Pochette wax;;1\nPochette wax;Tote bag wax;;1`
    expect(lines(circle)[1]).toBe('3 Pochette wax: refused, avec quoi ofItself')
  })
})
