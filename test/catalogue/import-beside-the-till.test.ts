// A large catalogue brought in while the stall sells: between two sales, one import, and undone as one.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Output } from '../../shared/contract.ts'
import { openDrawer, sellPouch } from '../reliability/kit/history.ts'
import { foundShop, openShop, type Shop, type ShopFolder } from '../reliability/kit/shop.ts'

const id = '0192f000-0000-7000-8000-0000000000a1'
const LINES = 300
const rows = Array.from({ length: LINES }, (_, row) => `Bague n° ${row};12;20;Bijoux;${row % 3};`)
/** One line of it mends a price, one has none. */
const CSV = ['Nom;Prix;TVA;Gamme;Stock;Code-barres', ...rows, 'Pochette wax;21;20;Wax;;', 'Savon;;20;Bijoux;;'].join(
  '\n',
)
const file = { fileName: 'bagues.csv', base64: Buffer.from(CSV).toString('base64') }

let folder: ShopFolder
let shop: Shop
beforeAll(async () => {
  folder = await foundShop()
  shop = await openShop(folder)
  await shop.signIn('manager')
  await openDrawer(shop)
}, 30_000)
afterAll(async () => {
  await shop.closeAndCheck()
  folder.remove()
})

const onSale = () =>
  shop.rows<{ name: string; price: number }>(
    'SELECT name, price_cents AS price FROM articles WHERE archived = 0 AND present = 1 ORDER BY name',
  )
const price = (name: string) => onSale().find((one) => one.name === name)?.price

describe('three hundred articles brought in', () => {
  it('are looked at beside the till, bad lines first with the reason', async () => {
    const answered: string[] = []
    const looked = shop.do('catalogue.previewImport', file)
    const sold = sellPouch(shop, 'card')
    await Promise.all([looked.then(() => answered.push('looked')), sold.then(() => answered.push('sold'))])
    expect(answered).toEqual(['sold', 'looked'])
    const { adds, changes, refused, lines } = await looked
    expect({ adds, changes, refused }).toEqual({ adds: LINES, changes: 1, refused: 1 })
    expect(lines[0]).toMatchObject({ name: 'Savon', problems: [{ field: 'price', reason: 'missing' }] })
  })

  it('leave room for sales between two parts, and are one import', async () => {
    const over = new AbortController()
    const bringing = shop.do('catalogue.import', { ...file, import: id } as never).finally(() => over.abort())
    const seen = new Set<number>()
    while (!over.signal.aborted) {
      // A price that comes in meanwhile is said to who sells; either way the till answered.
      await sellPouch(shop, 'card').catch(() => undefined)
      seen.add(onSale().length)
      await new Promise((resolve) => setTimeout(resolve))
    }
    expect(await bringing).toEqual({ adds: LINES, changes: 1, refused: 1 })
    // Sales came in between: some of the articles were there, and some were not yet.
    expect(seen.size).toBeGreaterThan(3)
    expect(price('Pochette wax')).toBe(2100)
    const { imports } = await shop.do('exchange.list', {})
    expect(imports).toMatchObject([{ import: id, sheet: 'articles', adds: LINES, changes: 1, isWhole: true }])
  })

  it('asked for again under the same name come in once', async () => {
    const before = shop.journalLength()
    await shop.do('catalogue.import', { ...file, import: id } as never)
    expect(shop.journalLength()).toBe(before)
  })

  it('are undone as one; a shelf, and what was sold since, stay', async () => {
    const [{ id: sold } = { id: '' }] = shop.rows<{ id: string }>("SELECT id FROM articles WHERE name = 'Bague n° 7'")
    const line = { type: 'article', article: sold, quantity: 1000, unitPrice: 1200 }
    const tenders = [{ kind: 'card', amount: 1200 }]
    await shop.do('sale.record', { lines: [line], mode: null, tenders, expectedTotal: 1200 } as never)
    const { left } = (await shop.do('exchange.undo', { import: id } as never)) as Output<'exchange.undo'>
    const rings = onSale().filter(({ name }) => name.startsWith('Bague'))
    expect(rings.map(({ name }) => name)).toEqual(['Bague n° 7'])
    expect(price('Pochette wax')).toBe(1800)
    // The shelf; the ring that was sold, and the one of it that came in.
    expect(left).toBe(3)
  })
})

describe('an import that is stopped on the way', () => {
  const list = (name: string) => Array.from({ length: 400 }, (_, row) => `${name} n° ${row};12;20;Bijoux;;`)
  const csv = ['Nom;Prix;TVA;Gamme;Stock;Code-barres', ...list('Broche')].join('\n')
  const broches = { fileName: 'broches.csv', base64: Buffer.from(csv).toString('base64') }
  const there = () => onSale().filter(({ name }) => name.startsWith('Broche'))
  const bring = (named: string) => shop.ask('manager', 'catalogue.import', { ...broches, import: named })
  const onTheDesk = () => shop.deskRows().filter((row) => JSON.stringify(row).includes('import'))
  const half = '0192f000-0000-7000-8000-0000000000b1'

  /** Stops it once something of it is there. */
  async function stopped(named: string) {
    const bringing = bring(named)
    while (there().length === 0) await new Promise((resolve) => setTimeout(resolve))
    await shop.do('exchange.stop', {})
    return bringing
  }

  it('keeps what came in as one import, and forgets the rest', async () => {
    const answer = await stopped(half)
    const adds = there().length
    expect(adds).toBeGreaterThan(0)
    expect(adds).toBeLessThan(400)
    expect(answer).toEqual({ ok: false, refusal: { type: 'ImportStopped', adds, changes: 0 } })
    expect((await shop.do('exchange.list', {})).imports[0]).toMatchObject({ import: half, adds, isWhole: false })
    expect(onTheDesk()).toEqual([])
    await shop.restart()
    await shop.signIn('manager')
    expect(there()).toHaveLength(adds)
  })

  it('brings in the rest when the file is chosen again, and no article twice', async () => {
    const before = there().length
    const rest = '0192f000-0000-7000-8000-0000000000b2'
    expect(await bring(rest)).toMatchObject({ ok: true, value: { adds: 400 - before, changes: 0 } })
    expect(new Set(there().map(({ name }) => name)).size).toBe(400)
    expect(there()).toHaveLength(400)
  })

  it('is undone without the rest', async () => {
    const { imports } = await shop.do('exchange.list', {})
    const adds = imports.find((one) => one.import === half)?.adds ?? 0
    expect((await shop.do('exchange.undo', { import: half } as never)) as object).toMatchObject({ left: 0 })
    expect(there()).toHaveLength(400 - adds)
  })

  it('stops reading too: whoever waits for another file of that thread still gets it, and the next import is its own', async () => {
    const lines = Array.from({ length: 20_000 }, (_, row) => `Perle n° ${row};12;20;Bijoux;;`)
    const text = ['Nom;Prix;TVA;Gamme;Stock;Code-barres', ...lines].join('\n')
    const pearls = { fileName: 'perles.csv', base64: Buffer.from(text).toString('base64') }
    const started = performance.now()
    await shop.ask('manager', 'catalogue.previewImport', pearls)
    const reading = performance.now() - started
    const before = shop.journalLength()
    const asked = { ...pearls, import: '0192f000-0000-7000-8000-0000000000b4' }
    const bringing = shop.ask('manager', 'catalogue.import', asked)
    const looking = shop.ask('manager', 'catalogue.previewImport', broches)
    await expect.poll(async () => (await shop.do('exchange.list', {})).underWay, { interval: 1 }).not.toBeNull()
    const stopping = performance.now()
    await shop.do('exchange.stop', {})
    expect(await bringing).toEqual({ ok: false, refusal: { type: 'ImportStopped', adds: 0, changes: 0 } })
    expect(performance.now() - stopping).toBeLessThan(reading / 2)
    expect(await looking).toMatchObject({ ok: true })
    expect(shop.journalLength()).toBe(before)
    expect(onTheDesk()).toEqual([])
    expect(await bring('0192f000-0000-7000-8000-0000000000b5')).toMatchObject({ ok: true })
    expect(onSale().filter(({ name }) => name.startsWith('Perle'))).toEqual([])
  }, 20_000)

  it('is nothing when nothing came in yet, nor when nothing is under way', async () => {
    expect(await shop.do('exchange.stop', {})).toEqual({})
    const before = shop.journalLength()
    const bringing = bring('0192f000-0000-7000-8000-0000000000b3')
    await shop.do('exchange.stop', {})
    expect(await bringing).toEqual({ ok: false, refusal: { type: 'ImportStopped', adds: 0, changes: 0 } })
    expect(shop.journalLength()).toBe(before)
    expect(onTheDesk()).toEqual([])
  })
})
