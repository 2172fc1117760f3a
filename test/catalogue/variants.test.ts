// An article in sizes and cloths: one tile at the stall, each its own price, stock and barcode.

import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { entryOf } from '../../db/journal/append.ts'
import { JOURNAL_SQL, type JournalRow } from '../../db/journal/tables.ts'
import { createTables } from '../../db/open.ts'
import { project } from '../../db/projections.ts'
import { readerOf, writerOf } from '../../db/sql.ts'
import type { Input, Output } from '../../shared/contract.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'
import { rawEntries } from '../reliability/kit/raw-journal.ts'
import { bringCatalogue } from './bring-catalogue.ts'

type NewVariant = Input<'catalogue.makeVariants'>['variants'][number]

let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
})
afterEach(() => {
  coop.check()
  coop.close()
})

const variant = (size: string, cloth: string, own: Partial<NewVariant> = {}): NewVariant => ({
  ...{ size, cloth, colour: null, material: null, price: 2500, barcode: null, photo: null, stock: 0 },
  ...own,
})
const RED = '#be1248'
const BLUE = '#05659c'
const bag = () => coop.article('Tote bag wax') as never
/** The tote bag in two sizes and two cloths; what was there is the small red one. */
const makeBags = () =>
  coop.do('catalogue.makeVariants', {
    article: bag(),
    variants: [
      variant('S', 'rouge', { colour: RED }),
      variant('M', 'rouge', { colour: RED, barcode: '2100000000777', stock: 4000 }),
      variant('S', 'bleu', { colour: BLUE, stock: 2000 }),
      variant('M', 'bleu', { colour: BLUE, price: 2900, stock: 1000 }),
    ],
  })
const tiles = (text: string) => coop.do('catalogue.search', { text })
const names = (found: readonly { readonly name: string }[]) => found.map(({ name }) => name)
const allTiles = () => coop.do('catalogue.tiles', { range: null }) as Output<'catalogue.tiles'>

describe('an article that comes in sizes and cloths', () => {
  it('is the first of them itself, with its stock and its past', () => {
    const before = coop.do('catalogue.article', { article: bag() })
    const made = makeBags()
    expect(made.articles[0]).toBe(before.id)
    const after = coop.do('catalogue.article', { article: before.id })
    expect(after).toMatchObject({ name: 'Tote bag wax rouge S', stock: before.stock, makers: before.makers })
    expect(after.variant).toMatchObject({ model: made.model, size: 'S', cloth: 'rouge', colour: RED })
  })

  it('is one tile with the cheapest price and all that is left', () => {
    const before = allTiles()
    const own = before.tiles.find(({ name }) => name === 'Tote bag wax')
    makeBags()
    const after = allTiles()
    expect(after.total).toBe(before.total)
    expect(after.tiles).toHaveLength(before.tiles.length)
    const tile = after.tiles.find(({ name }) => name === 'Tote bag wax')
    expect(tile).toMatchObject({ price: 2500, stock: (own?.stock ?? 0) + 7000 })
    expect(tile?.opens).toMatchObject({ variants: 4, dearest: 2900, colours: [RED, BLUE] })
  })

  it('opens on its variants, cloth by cloth and from small to large', () => {
    const { model } = makeBags()
    const { variants, name } = coop.do('catalogue.model', { model })
    expect(name).toBe('Tote bag wax')
    expect(variants.map(({ cloth, size }) => `${cloth} ${size}`)).toEqual(['bleu S', 'bleu M', 'rouge S', 'rouge M'])
    expect(variants[3]).toMatchObject({ price: 2500, stock: 4000, barcode: '2100000000777', colour: RED, opens: null })
  })

  it('is found as one by its name, and one variant by its words', () => {
    makeBags()
    expect(tiles('tote')[0]).toMatchObject({ name: 'Tote bag wax', opens: { variants: 4 } })
    expect(tiles('tote rouge')[0]).toMatchObject({ name: 'Tote bag wax', opens: { variants: 4 } })
    expect(tiles('tote rouge m')).toMatchObject([{ name: 'Tote bag wax rouge M', opens: null }])
    expect(names(tiles('bleu s'))).toContain('Tote bag wax bleu S')
  })

  it('is found by the barcode of one of them, straight', () => {
    makeBags()
    const found = coop.do('catalogue.byBarcode', { barcode: '2100000000777' })
    expect(found).toMatchObject({ name: 'Tote bag wax rouge M', stock: 4000, opens: null, colour: RED })
  })

  it('is sold and counted each for itself; the ticket names the variant', () => {
    makeBags()
    coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
    const sold = coop.sell([{ name: 'Tote bag wax bleu M', price: 2900 }])
    const [ref] = sold.tickets
    expect(coop.do('sale.ticket', ref as never)).toMatchObject({ lines: [{ label: 'Tote bag wax bleu M' }] })
    expect(tiles('tote bleu m')[0]).toMatchObject({ stock: 0 })
    expect(tiles('tote rouge m')[0]).toMatchObject({ stock: 4000 })
  })

  it('gets more of them later, and none twice', () => {
    const { articles } = makeBags()
    const [, second] = articles
    const more = { article: second as never, variants: [variant('L', 'rouge', { price: 3300 })] }
    coop.do('catalogue.makeVariants', more)
    expect(tiles('tote')[0]?.opens).toMatchObject({ variants: 5, dearest: 3300 })
    expect(coop.try('catalogue.makeVariants', more)).toMatchObject({
      refusal: { type: 'SameVariant', name: 'Tote bag wax rouge L' },
    })
  })

  it('with one put away shows the others; with one left it is that article', () => {
    const { articles } = makeBags()
    const archive = (article: string | undefined) =>
      coop.do('catalogue.archive', { article: article as never, archived: true })
    archive(articles[0])
    expect(tiles('tote')[0]?.opens).toMatchObject({ variants: 3 })
    archive(articles[1])
    archive(articles[2])
    expect(allTiles().tiles.filter(({ name }) => name.startsWith('Tote'))).toMatchObject([
      { name: 'Tote bag wax bleu M', opens: null },
    ])
    coop.do('catalogue.archive', { article: articles[0] as never, archived: false })
    expect(tiles('tote')[0]?.opens).toMatchObject({ variants: 2 })
  })

  it('has its name, range and price changed for all at once', () => {
    const { model } = makeBags()
    const range = coop.do('catalogue.ranges', {}).at(-1)?.id as never
    coop.do('catalogue.changeModel', { model, fields: { name: 'Cabas' }, all: { range, price: 3000 } })
    const { variants, name } = coop.do('catalogue.model', { model })
    expect(name).toBe('Cabas')
    expect(variants.map((one) => [one.name, one.price, one.range])).toEqual(
      ['bleu S', 'bleu M', 'rouge S', 'rouge M'].map((own) => [`Cabas ${own}`, 3000, range]),
    )
  })

  it('changes the words of one, and its name follows', () => {
    const { articles } = makeBags()
    const article = articles[1] as never
    coop.do('catalogue.changeVariant', { article, fields: { size: 'XL' } })
    expect(coop.do('catalogue.article', { article }).name).toBe('Tote bag wax rouge XL')
    const refused = (fields: Input<'catalogue.changeVariant'>['fields']) =>
      coop.try('catalogue.changeVariant', { article, fields })
    expect(refused({ size: 's' })).toMatchObject({ refusal: { type: 'SameVariant' } })
    expect(refused({ size: '', cloth: '' })).toMatchObject({ refusal: { type: 'NotAVariant' } })
  })
})

describe('a model known to two tills', () => {
  it('shows the same tile in whatever order its entries arrive', () => {
    const { articles, model } = makeBags()
    const archive = (index: number, archived: boolean) =>
      coop.do('catalogue.archive', { article: articles[index] as never, archived })
    archive(0, true)
    archive(1, true)
    archive(1, false)
    coop.do('catalogue.changeModel', { model, fields: { name: 'Cabas' }, all: { price: 3000 } })
    const entries = rawEntries(coop.book.file.connection)
      .filter(({ kind, data }) => kind.startsWith('catalogue.') && [model, ...articles].some((id) => data.includes(id)))
      .flatMap((raw) => entryOf(raw as JournalRow) ?? [])
    const shown =
      'SELECT id, name, price_cents, size, cloth, archived, behind FROM articles WHERE model = ? ORDER BY id'
    const expected = coop.book.file.write.all(shown, model)
    expect(expected).toHaveLength(4)
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (order) => {
        const file = new Database(':memory:')
        file.exec(JOURNAL_SQL)
        createTables(file)
        for (const entry of order) project(writerOf(file), entry)
        expect(readerOf(file).all(shown, model)).toEqual(expected)
        file.close()
      }),
      { numRuns: 15 },
    )
  })
})

describe('what cannot come in sizes', () => {
  it('is a one-off piece: there is one of it', () => {
    const { article } = coop.do('catalogue.addOneOff', { price: 4500, maker: null, photo: null })
    const before = coop.book.tail.seq
    expect(coop.try('catalogue.makeVariants', { article, variants: [variant('S', '')] })).toMatchObject({
      refusal: { type: 'OneOffPiece' },
    })
    expect(coop.book.tail.seq).toBe(before)
    const { articles } = makeBags()
    const change = { article: articles[0] as never, fields: { oneOff: true } }
    expect(coop.try('catalogue.changeArticle', change)).toMatchObject({ refusal: { type: 'OneOffPiece' } })
  })

  it('is anything with a barcode that something else has, or that two of them share', () => {
    const taken = coop.do('catalogue.article', { article: coop.article('Pochette wax') as never })
    coop.do('catalogue.changeArticle', { article: taken.id, fields: { barcode: '2000000009999' } })
    const ask = (...variants: NewVariant[]) => coop.try('catalogue.makeVariants', { article: bag(), variants })
    expect(ask(variant('S', ''), variant('M', '', { barcode: '2000000009999' }))).toMatchObject({
      refusal: { type: 'BarcodeTaken', by: 'Pochette wax' },
    })
    const twice = { barcode: '2000000008888' }
    expect(ask(variant('S', '', twice), variant('M', '', twice))).toMatchObject({ refusal: { type: 'BarcodeTaken' } })
    expect(ask(variant('', ''))).toMatchObject({ refusal: { type: 'InvalidInput' } })
  })

  it('cannot be put back on sale when another has taken its place', () => {
    const { articles } = makeBags()
    const article = articles[1] as never
    coop.do('catalogue.archive', { article, archived: true })
    coop.do('catalogue.makeVariants', { article: articles[0] as never, variants: [variant('M', 'Rouge')] })
    expect(coop.try('catalogue.archive', { article, archived: false })).toMatchObject({
      refusal: { type: 'SameVariant' },
    })
  })
})

describe('a list of variants in a file', () => {
  const bring = (text: string) => bringCatalogue(coop.book, text)

  it('brings in one model with its sizes and colours, each its price, stock and barcode', () => {
    const csv = `Nom;Prix;TVA;Taille;Couleur;Stock;Code-barres
Jupe portefeuille;45;20;S;Soleil;3;2100000000801
Jupe portefeuille;45;20;M;Soleil;5;
Jupe portefeuille;49;20;L;Soleil;;
`
    expect(bring(csv)).toEqual({ adds: 3, changes: 0, refused: 0 })
    expect(tiles('jupe')).toMatchObject([
      { name: 'Jupe portefeuille', price: 4500, stock: 8000, opens: { variants: 3, dearest: 4900 } },
    ])
    expect(bring(csv)).toEqual({ adds: 0, changes: 0, refused: 0 })
    expect(bring(`Nom;Prix;TVA;Taille;Couleur\nJupe portefeuille;52;20;XL;Soleil\n`)).toMatchObject({ adds: 1 })
    expect(tiles('jupe')[0]?.opens).toMatchObject({ variants: 4, dearest: 5200 })
  })

  it('makes variants of what was there under their names', () => {
    bring('Nom;Prix;TVA\nJupe rouge S;30;20\nJupe rouge M;30;20\n')
    expect(tiles('jupe')).toHaveLength(2)
    expect(bring('Nom;Taille;Couleur\nJupe;S;rouge\nJupe;M;rouge\n')).toEqual({ adds: 0, changes: 2, refused: 0 })
    expect(tiles('jupe')).toMatchObject([{ name: 'Jupe', opens: { variants: 2 } }])
  })
})

describe('the recipe of one', () => {
  const materialOf = (name: string) => {
    const [found] = coop.do('stock.materials', { text: name }).materials
    if (!found) throw new Error(`${name} is not in the book`)
    return found.id
  }
  const line = (item: string, quantity: number) => ({
    ...{ wanted: { type: 'item' as const, item }, quantity, wasteBp: 0, packaging: false },
  })

  it('is written for the others with more cloth and in their own', () => {
    const [sun, night, zip] = [materialOf('Wax soleil'), materialOf('Wax bleu'), materialOf('Fermeture')]
    const { articles } = coop.do('catalogue.makeVariants', {
      article: bag(),
      variants: [
        variant('S', 'soleil', { material: sun }),
        variant('L', 'soleil', { material: sun }),
        variant('L', 'nuit', { material: night }),
      ],
    })
    const [small, large, other] = articles as unknown as [string, string, string]
    const recipe = { yield: 1000, lines: [line(sun, 800), line(zip, 1000)], work: [], guests: null, steps: [] }
    coop.do('production.setRecipe', { item: small, recipe })
    coop.do('production.varyRecipe', {
      item: small,
      others: [
        { item: large, percent: 125 },
        { item: other, percent: 125, swaps: [{ from: sun, to: night }] },
      ],
    })
    const linesOf = (item: string) => coop.do('production.recipe', { item }).recipe?.lines
    expect(linesOf(large)).toEqual([line(sun, 1000), line(zip, 1000)])
    expect(linesOf(other)).toEqual([line(night, 1000), line(zip, 1000)])
    expect(linesOf(small)).toEqual(recipe.lines)
    expect(coop.try('production.varyRecipe', { item: zip, others: [{ item: small, percent: 100 }] })).toMatchObject({
      refusal: { type: 'NoRecipe' },
    })
  })
})
