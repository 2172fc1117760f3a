// A list brought in through the door: all of it or nothing, whatever cuts it short, and undone by its opposite.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { zipSync } from 'fflate'
import { parseTable } from '../../db/catalogue/import-table.ts'
import { bringPart, type BegunImport } from '../../db/exchange/bring.ts'
import { openBook, closeBook } from '../../db/open-book.ts'
import { begin, layPart } from '../../electron/exchange/going-on.ts'
import type { Input, Output } from '../../shared/contract.ts'
import type { ArticleId, ImportId } from '../../shared/kernel/id.ts'
import type { MaterialFields } from '../../shared/stock/materials.ts'
import { lively } from '../reliability/kit/history.ts'
import { openShop, type Shop, type ShopFolder } from '../reliability/kit/shop.ts'
import { SOFTWARE } from '../kit/coop.ts'

let folder: ShopFolder
let shop: Shop
beforeAll(async () => {
  folder = await lively()
  shop = await openShop(folder)
  await shop.signIn('manager')
}, 30_000)
afterAll(async () => {
  await shop.closeAndCheck()
  folder.remove()
})

let named = 0
const newImport = () => `0192f000-0000-7000-8000-${String((named += 1)).padStart(12, '0')}`
type Sheet = Input<'exchange.preview'>['sheet']
const fileOf = (sheet: Sheet, bytes: string | Uint8Array) => ({
  ...{ sheet, fileName: `${sheet}.csv`, language: 'fr' as const },
  base64: Buffer.from(bytes).toString('base64'),
})

async function bring(sheet: Sheet, text: string, options: { leaveOut?: boolean; import?: string } = {}) {
  const file = fileOf(sheet, text)
  const { digest } = await shop.do('exchange.preview', file)
  return shop.ask('manager', 'exchange.bring', { import: newImport(), ...file, digest, ...options })
}

const materials = () =>
  shop.rows<{ name: string; archived: number }>('SELECT name, archived FROM materials WHERE present = 1 ORDER BY name')
const state = () => ({
  materials: shop.rows(
    'SELECT id, name, price_cents, minimum_thousandths, supplier FROM materials WHERE archived = 0 ORDER BY id',
  ),
  levels: shop.rows(
    `SELECT item, sum(quantity_thousandths) AS q, sum(value_cents) AS v FROM stock_movements
     GROUP BY item HAVING q <> 0 OR v <> 0 ORDER BY item`,
  ),
  recipes: shop.rows('SELECT id, recipe FROM recipes WHERE recipe IS NOT NULL ORDER BY id'),
  suppliers: shop.rows('SELECT id, name FROM suppliers WHERE archived = 0 ORDER BY id'),
})

/** Enough lines for several parts. */
const LONG = `nom;unité;prix;fournisseur;quantité\n${Array.from({ length: 95 }, (_, n) => `Fil n° ${n};pièce;1,50;Ali;${n}`).join('\n')}`

describe('a list with a bad line', () => {
  const text = 'nom;prix\nSatin rouge;4\nSatin bleu;beaucoup'

  it('brings in nothing at all, unless the bad line is left out', async () => {
    const before = shop.journalLength()
    expect(await bring('materials', text)).toEqual({ ok: false, refusal: { type: 'LinesRefused', refused: 1 } })
    expect(shop.journalLength()).toBe(before)
    expect(await bring('materials', text, { leaveOut: true })).toMatchObject({
      ok: true,
      value: { adds: 1, refused: 1 },
    })
    expect(materials().filter(({ name }) => name.startsWith('Satin'))).toEqual([{ name: 'Satin rouge', archived: 0 }])
  })

  it('is not brought in when it is not what was seen', async () => {
    const file = fileOf('materials', 'nom\nVelours')
    const answer = await shop.ask('manager', 'exchange.bring', { import: newImport(), ...file, digest: '0'.repeat(64) })
    expect(answer).toEqual({ ok: false, refusal: { type: 'FileChanged' } })
  })
})

describe('a long list', () => {
  it('comes in whole in several parts under one import, once, and goes out whole', async () => {
    const before = state()
    const id = newImport()
    expect(await bring('materials', LONG, { import: id })).toMatchObject({ ok: true, value: { adds: 95 } })
    const count = shop.journalLength()
    expect(await bring('materials', LONG, { import: id })).toMatchObject({ ok: true, value: { adds: 95 } })
    expect(shop.journalLength(), 'the same import is not done twice').toBe(count)
    const { imports } = await shop.do('exchange.list', {})
    expect(imports[0]).toMatchObject({
      import: id,
      adds: 95,
      isWhole: true,
      isUndone: false,
      fileName: 'materials.csv',
    })
    expect(await shop.do('exchange.undo', { import: id as ImportId })).toMatchObject({ left: 0 })
    expect(state()).toEqual(before)
    expect(await shop.ask('manager', 'exchange.undo', { import: id })).toMatchObject({
      refusal: { type: 'ImportUndone' },
    })
  })

  it('that was stopped keeps what came in; the file chosen again brings the rest and nothing twice', async () => {
    const threads = () => materials().filter(({ name, archived }) => name.startsWith('Bobine') && archived === 0)
    const text = LONG.replaceAll('Fil n°', 'Bobine n°')
    const bringing = bring('materials', text)
    while (threads().length === 0) await new Promise((resolve) => setTimeout(resolve))
    await shop.do('exchange.stop', {})
    const adds = threads().length
    expect(await bringing).toMatchObject({ ok: false, refusal: { type: 'ImportStopped', adds } })
    expect(adds).toBeLessThan(95)
    const levels = () => state().levels.length
    const before = levels()
    expect(await bring('materials', text)).toMatchObject({ ok: true, value: { adds: 95 - adds, changes: 0 } })
    expect(threads()).toHaveLength(95)
    expect(levels() - before).toBe(95 - adds)
  })

  it('that was cut short in the middle is whole after the next start', async () => {
    await shop.closeAndCheck()
    const book = openBook({ folder: folder.data, keys: folder.keys, software: SOFTWARE, clock: () => folder.now })
    const begun: BegunImport = {
      ...{ import: newImport() as ImportId, sheet: 'materials', parts: 3, by: null },
      file: { name: 'x.csv', sha256: '' },
    }
    const parts = ['a', 'b', 'c'].map((letter) => ({
      entries: [
        {
          kind: 'stock.materialAdded' as const,
          data: { material: book.newId(0) as never, fields: clothCalled(`Toile ${letter}`) },
        },
      ],
      ...{ adds: 1, changes: 0 },
    }))
    parts.forEach((part, number) => layPart(book, { import: begun.import, number }, part))
    begin(book, begun)
    const [first] = parts
    if (first) bringPart(book, begun, { number: 0, part: first })
    layPart(book, { import: newImport() as ImportId, number: 0 }, parts[0] ?? { entries: [], adds: 0, changes: 0 })
    closeBook(book)
    shop = await openShop(folder)
    await shop.signIn('manager')
    await expect.poll(() => materials().filter(({ name }) => name.startsWith('Toile ')).length).toBe(3)
    await expect.poll(() => shop.deskRows().filter((row) => JSON.stringify(row).includes('import'))).toEqual([])
  })
})

function clothCalled(name: string): MaterialFields {
  return {
    ...{
      name,
      kind: 'cloth',
      unit: 'm',
      family: '',
      colour: '#23388f',
      pattern: 'weave',
      photo: null,
      pictogram: null,
    },
    ...{ widthMm: null, gsm: null, composition: '', origin: 'new', supplier: null, price: null, minimum: null },
    ...{ byLot: false, barcode: null, allergens: [], archived: false },
  }
}

describe('what is undone', () => {
  it('is put back as it was, but for what was used or changed since', async () => {
    const id = newImport()
    const text =
      'nom;unité;prix;minimum;quantité;fournisseur\nWax soleil;m;9;7;;Zoé\nCordon;pièce;1;;10;\nPompon;pièce;1;;10;Zoé'
    const [before] = shop.rows<{ price: number; minimum: number }>(WAX)
    expect(await bring('materials', text, { import: id })).toMatchObject({ ok: true })
    const { materials: found } = await shop.do('stock.materials', { text: 'Cordon' })
    const item = found[0]?.id
    if (!item) throw new Error('There is no Cordon')
    await shop.do('stock.takeOut', { item, quantity: 1000, cause: 'used', note: '' } as Input<'stock.takeOut'>)
    const { materials: wax } = await shop.do('stock.materials', { text: 'Wax soleil' })
    const material = wax[0]?.id
    if (material) await shop.do('stock.changeMaterial', { material, fields: { minimum: 8000 as never } })
    const undone: Output<'exchange.undo'> = await shop.do('exchange.undo', { import: id as ImportId })
    expect(undone.left, 'the cord that was used, and how it came').toBe(2)
    expect(shop.rows("SELECT archived FROM suppliers WHERE name = 'Zoé'"), 'nobody is left to buy from her').toEqual([
      { archived: 1 },
    ])
    expect(shop.rows(WAX)).toEqual([{ price: before?.price, minimum: 8000 }])
    expect(materials().filter(({ name }) => ['Cordon', 'Pompon'].includes(name))).toEqual([
      { name: 'Cordon', archived: 0 },
      { name: 'Pompon', archived: 1 },
    ])
  })
})

const WAX = "SELECT price_cents AS price, minimum_thousandths AS minimum FROM materials WHERE name = 'Wax soleil'"

describe('recipes and counts', () => {
  it('of recipes: what was there before is there again once it is undone', async () => {
    const [article] = shop.rows<{ id: ArticleId }>("SELECT id FROM articles WHERE name = 'Tote bag wax'")
    if (!article) throw new Error('There is no Tote bag wax')
    await shop.do('catalogue.changeArticle', { article: article.id, fields: { keptAt: 'cold' } })
    const kept = () => shop.rows("SELECT kept_at AS keptAt FROM articles WHERE name = 'Tote bag wax'")
    const before = state()
    const id = newImport()
    const text =
      'article;conservation;avec quoi;quantité;travail;minutes\nTote bag wax;étagère;Wax soleil;0,45 m;;\n;;;;coudre;33'
    expect(await bring('recipes', text, { import: id })).toMatchObject({ ok: true })
    expect(state().recipes).not.toEqual(before.recipes)
    expect(kept()).toEqual([{ keptAt: 'ambient' }])
    const file = { what: 'recipes', empty: false } as const
    const { base64 } = await shop.do('exchange.file', { file, format: 'csv', language: 'fr' })
    expect(Buffer.from(base64, 'base64').toString('utf8')).toMatch(/Tote bag wax;1;;étagère;Wax soleil/u)
    await shop.do('exchange.undo', { import: id as ImportId })
    expect(state()).toEqual(before)
    expect(kept()).toEqual([{ keptAt: 'cold' }])
  })

  it('of a count: it is reviewed like any other before anything moves', async () => {
    const before = state()
    const text = 'nom;quantité\nWax soleil;1,23 m\nTote bag wax;'
    const answer = await bring('count', text)
    const { counts } = (answer as { value: Output<'exchange.bring'> }).value
    expect(counts).toHaveLength(1)
    expect(state()).toEqual(before)
    const { count } = counts[0] ?? {}
    if (!count) throw new Error('There is no count')
    const review = await shop.do('count.review', { count })
    expect(review.differences.map(({ name, counted }) => [name, counted])).toEqual([['Wax soleil', 1230]])
    await shop.do('count.close', { count, revision: review.revision })
    expect(await shop.do('exchange.preview', fileOf('count', text))).toMatchObject({ same: 2, changes: 0 })
  })
})

describe('files that wish us ill', () => {
  const unreadable = { ok: false, refusal: { type: 'UnreadableFile' } }

  it('are refused in one sentence: a broken book, a picture, nothing', async () => {
    for (const bytes of [Buffer.from('PK\u0003\u0004 not really'), Buffer.from([0x89, 0, 1, 2]), ' ']) {
      expect(await shop.ask('manager', 'exchange.preview', fileOf('materials', bytes))).toEqual(unreadable)
    }
  })

  it('are not unpacked without end, whatever they say of their size', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(3_000_000) })
    expect(await parseTable(bomb, 1_000_000)).toEqual(unreadable)
    const size = Buffer.from(Uint32Array.of(3_000_000).buffer)
    const lying = Buffer.from(
      Buffer.from(bomb).toString('latin1').replaceAll(size.toString('latin1'), '\n\0\0\0'),
      'latin1',
    )
    expect(lying.equals(bomb)).toBe(false)
    expect(await parseTable(lying, 1_000_000)).toEqual(unreadable)
  })
})

describe('a file that goes out', () => {
  it('speaks the language of whoever asks, as CSV and as a workbook', async () => {
    const asked = { file: { what: 'levels' }, language: 'es' } as const
    const csv = await shop.do('exchange.file', { ...asked, format: 'csv' })
    expect(csv.fileName).toMatch(/^existencias-\d{4}-\d\d-\d\d\.csv$/u)
    const text = Buffer.from(csv.base64, 'base64').toString('utf8')
    expect(text.split('\r\n')[0]).toBe('\uFEFFtipo;nombre;rollo;lugar;unidad;cantidad;valor (€);coste por unidad (€)')
    const book = await shop.do('exchange.file', { ...asked, format: 'xlsx' })
    expect(Buffer.from(book.base64, 'base64').subarray(0, 2).toString()).toBe('PK')
  })

  it('is refused for days the wrong way round', async () => {
    const file = { what: 'movements', from: '2026-11-15', to: '2026-11-14' }
    const asked = { file, format: 'csv', language: 'fr' }
    const refused = await shop.ask('manager', 'exchange.file', asked)
    expect(refused).toEqual({ ok: false, refusal: { type: 'DaysReversed' } })
  })

  it('may be a template: it has every heading and one line to follow', async () => {
    const file = { what: 'recipes', empty: true } as const
    const { base64, fileName } = await shop.do('exchange.file', { file, format: 'csv', language: 'fr' })
    expect(fileName).toBe('recettes-modele.csv')
    expect(Buffer.from(base64, 'base64').toString('utf8').trimEnd().split('\r\n')).toHaveLength(2)
  })
})
