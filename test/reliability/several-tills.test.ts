// Two tills of one coop, each with its own journal: whichever way the entries meet, the tables are the same.

import fc from 'fast-check'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wholeBy } from '../../shared/split/rule.ts'
import { verifyConnection } from '../../db/journal/verify.ts'
import { rebuiltCopy } from '../../db/rebuild.ts'
import { readerOf, type Connection } from '../../db/sql.ts'
import type { CustomerId, OrderId } from '../../shared/kernel/id.ts'
import { customerOf, lineOf, orderOf } from '../orders/orders-kit.ts'
import { articleNamed, closeDrawer, openDrawer, sellPouch } from './kit/history.ts'
import { differences, entriesOf, interleaved, kindsOf, merged, since } from './kit/interleave.ts'
import type { RawEntry } from './kit/raw-journal.ts'
import { foundShop, openShop, SATURDAY, type Shop, type ShopFolder } from './kit/shop.ts'

const HOUR = 3_600_000

let founded: RawEntry[]
let first: RawEntry[]
let second: RawEntry[]
let alone: Connection
const remove: ShopFolder[] = []

beforeAll(async () => {
  const shop = await prepared()
  remove.push(shop)
  founded = entriesOf(shop)
  // The coop's file is copied to a second computer, which has no key of the first: a till of its own goes on there.
  const there = shop.copy()
  remove.push(there)
  await market(await openShop(shop, shop.now + HOUR), 'first')
  await market(await openShop({ ...there, keys: join(there.data, 'own-keys') }, shop.now + HOUR + 1), 'second')
  first = since(founded, entriesOf(shop))
  second = since(founded, entriesOf(there))
  alone = merged([...founded, ...first, ...second])
}, 60_000)
afterAll(() => {
  alone?.close()
  remove.forEach((folder) => folder.remove())
})

/** `true` takes the first till's next entry, `false` the second's. */
const anyOrder = fc.infiniteStream(fc.boolean())

describe('the journals of two tills', () => {
  it('hold what was done on both', () => {
    expect(new Set(second.map(({ till }) => till)).size).toBe(1)
    expect(second[0]?.till).not.toBe(first[0]?.till)
    for (const entries of [first, second]) expect(entries.length).toBeGreaterThan(25)
    expect(kindsOf(second)).toEqual(
      expect.arrayContaining(['sale.recorded', 'stock.received', 'catalogue.articleChanged']),
    )
  })

  it('give the same tables in any order that keeps each till’s own', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const file = merged(interleaved([...founded, ...first], second, order))
        const differing = differences(alone, file)
        file.close()
        expect(differing).toEqual([])
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })

  it('give the same when the whole of the second arrives before the coop is founded', () => {
    const file = merged([...second, ...founded, ...first])
    expect(differences(alone, file)).toEqual([])
    expect(readerOf(file).get('SELECT 1 FROM articles WHERE present = 0')).toBeUndefined()
    file.close()
  })

  it('verify together, and a rebuild makes the same tables again', () => {
    const { findings, tills } = verifyConnection(alone, { tables: false, knownHeads: [] })
    expect(findings).toEqual([])
    expect(tills).toBe(2)
    const copy = rebuiltCopy(alone)
    expect(differences(alone, copy)).toEqual([])
    copy.close()
  })

  it('keep of two edits of one field the later one, and both of two fields', () => {
    const row = readerOf(alone).get("SELECT name, price_cents AS price, barcode FROM articles WHERE name LIKE 'Sac %'")
    // The second till’s clock is a millisecond ahead: its name is the later one; the first one’s barcode stands.
    expect(row).toEqual({ name: 'Sac second', price: 2200, barcode: 'FIRST' })
  })

  it('keep of one order the later of two edits, both lines that were added, and all that was handed over', () => {
    const read = readerOf(alone)
    expect(read.get('SELECT title, guests, notes, state, partly FROM orders WHERE guests = 40')).toEqual({
      ...{ title: 'Repas second', guests: 40, notes: 'sans porc', state: 'ready', partly: 1 },
    })
    const parts = read.all<{ key: string; note: string | null }>(
      `SELECT p.key, w.note FROM order_parts p LEFT JOIN order_line_words w ON w."order" = p."order" AND w.key = p.key
       WHERE p.type = 'line' AND p.key <> 'cake' ORDER BY p.placed`,
    )
    expect(parts.slice(0, 4).map(({ key }) => key)).toEqual(['bags', 'work', 'first', 'second'])
    expect(parts[1]?.note).toBe('second')
    expect(read.get("SELECT delivered_thousandths AS delivered FROM order_sums WHERE key = 'bags'")).toEqual({
      delivered: 5000,
    })
    const told = read.all("SELECT DISTINCT till FROM order_events WHERE what = 'changed' AND detail LIKE '%title%'")
    expect(told).toHaveLength(2)
  })

  it('add up: what is in stock is what both tills say moved', () => {
    const wrong = readerOf(alone).all(
      `SELECT l.item FROM (SELECT item, sum(quantity_thousandths) AS quantity, sum(value_cents) AS value FROM stock_levels GROUP BY item) l
       FULL JOIN (SELECT item, sum(quantity_thousandths) AS quantity, sum(value_cents) AS value FROM stock_movements GROUP BY item) m
       ON m.item = l.item WHERE m.quantity IS NOT l.quantity OR m.value IS NOT l.value`,
    )
    expect(wrong).toEqual([])
  })

  it('number their tickets each on its own, without a gap', () => {
    const rows = readerOf(alone).all<{ count: number; last: number }>(
      'SELECT count(*) AS count, max(number) AS last FROM sales GROUP BY till',
    )
    expect(rows).toHaveLength(2)
    for (const { count, last } of rows) expect(count).toBe(last)
  })
})

const RUNS = Number(process.env['ETAL_TILL_RUNS'] ?? 25)
const SEED = Number(process.env['ETAL_TILL_SEED'] ?? 20_261_114)

/** A coop with a shared article, event and share-out, before its second till. */
async function prepared(): Promise<ShopFolder> {
  const folder = await foundShop()
  const shop = await openShop(folder)
  await shop.do('event.create', EVENT as never)
  await openDrawer(shop)
  await sellPouch(shop, 'card')
  await closeDrawer(shop)
  const period = { from: '2026-11-14', to: '2026-11-14' } as const
  const { proceeds } = await shop.do('split.propose', { ...period, rule: wholeBy('equal') } as never)
  const present = [shop.cast.manager]
  await shop.do('split.validate', { ...period, rule: wholeBy('equal'), toShare: proceeds.toShare, present } as never)
  const { customer } = await shop.do('customer.add', customerOf({ name: 'Mairie' }))
  const lines = [lineOf('bags', { quantity: 9000 }), lineOf('work')]
  const { order } = await shop.do('order.open', orderOf({ customer, kind: 'catering', lines }))
  await shop.do('order.move', { order, to: 'accepted' })
  await shop.closeAndCheck()
  return folder.at(SATURDAY + HOUR)
}

const EVENT = { name: 'Fête', kind: 'market', place: '', startsOn: '2026-11-14', endsOn: '2026-11-14', stallCost: 0 }

/** Both tills at one order: the same fields, the same line, a line each, a part of it handed over, and back. */
async function promised(shop: Shop, name: 'first' | 'second'): Promise<void> {
  const [{ order, customer } = {}] = shop.rows<{ order: OrderId; customer: CustomerId }>(
    'SELECT id AS "order", customer FROM orders',
  )
  if (!order || !customer) throw new Error('Nothing was ordered')
  const own = name === 'first' ? { guests: 40 } : { notes: 'sans porc' }
  await shop.do('order.change', { order, fields: { title: `Repas ${name}`, ...own } })
  await shop.do('order.change', {
    order,
    lines: [
      { key: name, line: lineOf(name) },
      { key: 'work', line: lineOf('work', { note: name }) },
    ],
  })
  const part = (quantity: number) => shop.do('order.deliver', { order, lines: [{ key: 'bags', quantity }] })
  await part(name === 'first' ? 2000 : 3000)
  const { till, seq } = await part(1000)
  await shop.do('order.takeBackDelivery', { of: { till, seq } })
  await shop.do('order.move', { order, to: name === 'first' ? 'making' : 'ready' })
  await shop.do('customer.change', { customer, fields: { phone: name === 'first' ? '0611' : '0622' } })
  const { order: another } = await shop.do('order.open', orderOf({ customer, title: `Goûter ${name}` }))
  await shop.do('order.change', { order: another, lines: [{ key: 'cake', line: lineOf('cake') }] })
  await shop.do('order.issueQuote', { order: another, language: 'fr' })
  await shop.do('order.move', { order: another, to: 'declined' })
}

/** What a till does on its own for a day and a night: every kind of edit, movement and closing, on the same records. */
async function market(shop: Shop, name: 'first' | 'second'): Promise<void> {
  const article = articleNamed(shop, 'Tote bag wax')
  const event = shop.rows<{ id: string }>('SELECT id FROM events')[0]?.id
  const [ticket] = shop.rows<{ till: number; seq: number }>('SELECT till, seq FROM sales LIMIT 1')
  await promised(shop, name)
  await shop.do('catalogue.changeArticle', { article, fields: { name: `Sac ${name}` } } as never)
  if (name === 'first') await shop.do('catalogue.changeArticle', { article, fields: { barcode: 'FIRST' } } as never)
  else await shop.do('catalogue.changeArticle', { article, fields: { price: 2200 } } as never)
  await shop.do('event.change', {
    event,
    fields: { name: `Fête ${name}`, [name === 'first' ? 'place' : 'kind']: 'fair' },
  } as never)
  await shop.do('coop.change', { coop: { name: `Cyprielles ${name}` } })
  await shop.do('member.change', {
    member: shop.cast.cashier,
    fields: { colour: name === 'first' ? '#111111' : '#222222' },
  })
  await (name === 'first'
    ? shop.do('member.leave', { member: shop.cast.stockKeeper })
    : shop.do('member.change', { member: shop.cast.stockKeeper, fields: { role: 'manager' } }))
  await openDrawer(shop)
  const pouch = articleNamed(shop, 'Pochette wax')
  await shop.do('stock.receive', { item: pouch, quantity: 3000, value: 1234, note: name } as never)
  await shop.do('stock.takeOut', { item: pouch, quantity: 1000, cause: 'gift', note: name } as never)
  for (let sale = 0; sale < 3; sale += 1) await sellPouch(shop, sale % 2 ? 'cash' : 'card')
  // The same ticket comes back on both tills, and is said to have been paid otherwise on both.
  const back = { type: 'return', of: ticket, line: 0, quantity: 1000 }
  const paid = { lines: [back], mode: null, tenders: [{ kind: 'cash', amount: -1800 }], expectedTotal: -1800 }
  await shop.do('sale.record', paid as never)
  await shop.do('sale.correctTender', { of: ticket, from: 'card', to: 'cheque', amount: 1800 } as never)
  await shop.do('receipt.print', { of: ticket } as never)
  const added = await shop.do('catalogue.addOneOff', {
    name: `Pièce ${name}`,
    price: 900,
    maker: null,
    photo: null,
  } as never)
  await shop.do('catalogue.archive', { article: added.article, archived: true })
  const { profile } = { profile: await shop.do('host.profile', {}) }
  await shop.do('host.setProfile', { profile: { ...profile, name: `Hôte ${name}` } } as never)
  const [split] = await shop.do('split.list', {})
  await shop.do('split.reverse', { split: split?.split, reason: name } as never)
  await closeDrawer(shop)
  await shop.do('export.make', { format: 'fec', from: '2026-11-14', to: '2026-11-14' } as never)
  shop.clock.now += 30 * HOUR
  await openDrawer(shop)
  await sellPouch(shop, 'cash')
  await shop.closeAndCheck()
}
