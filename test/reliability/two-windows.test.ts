// Two windows and a tablet on one till, all at once: every answer is true, nothing is lost, nothing is done twice.

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contract, type OperationName } from '../../shared/contract.ts'
import { articleNamed, basketOf, closeDrawer, openDrawer, sellPouch } from './kit/history.ts'
import { foundShop, openShop, type Shop, type ShopFolder } from './kit/shop.ts'

let folder: ShopFolder
let shop: Shop
beforeEach(async () => {
  folder = await foundShop()
  shop = await openShop(folder)
  for (const role of ['manager', 'cashier', 'stockKeeper'] as const) await shop.signIn(role)
  await openDrawer(shop)
})
afterEach(async () => {
  await shop.closeAndCheck()
  folder.remove()
})

const WINDOWS = ['manager', 'cashier', 'stockKeeper'] as const
let requests = 0
const newRequest = () => `0192f000-0000-7000-8000-${String((requests += 1)).padStart(12, '0')}`
const pouch = () => {
  const [line] = basketOf(shop, newRequest()).lines
  return { lines: [line?.sale], mode: null, tenders: [{ kind: 'card', amount: 1800 }], expectedTotal: 1800 }
}
const numbers = () => shop.rows<{ number: number }>('SELECT number FROM sales ORDER BY seq').map(({ number }) => number)

describe('two cashiers', () => {
  it('who sell at once have a ticket each, numbered without a gap', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, sale) =>
        shop.ask(WINDOWS[sale % 3] ?? 'manager', 'sale.record', pouch(), newRequest()),
      ),
    )
    const given = answers.map((answer) =>
      answer.ok ? (answer.value as { tickets: { number: number }[] }).tickets[0]?.number : answer,
    )
    expect(given.sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
    expect(numbers()).toEqual(given)
    expect(await shop.do('closing.report', {})).toMatchObject({ totals: { tickets: 60, gross: 60 * 1800 } })
  })

  it('who see what waits see it go as it is sold in the other window', async () => {
    const basket = basketOf(shop, newRequest())
    await shop.do('basket.save', { basket } as never)
    const told: string[] = []
    shop.host.onChanged((topics) => told.push(...topics))
    const sale = { ...pouch(), basket: basket.id }
    expect(await shop.ask('cashier', 'sale.record', sale, newRequest())).toMatchObject({ ok: true })
    expect(await shop.do('basket.list', {})).toEqual([])
    expect(contract['basket.list'].reads.filter((topic) => told.includes(topic))).not.toEqual([])
  })

  it('who sell the one piece there is at once: one sells it, the other is told', async () => {
    const { article } = await shop.do('catalogue.addOneOff', {
      name: 'Robe',
      price: 9000,
      maker: null,
      photo: null,
    } as never)
    const line = { type: 'article', article, quantity: 1000, unitPrice: 9000 }
    const sale = { lines: [line], mode: null, tenders: [{ kind: 'card', amount: 9000 }], expectedTotal: 9000 }
    const answers = await Promise.all(WINDOWS.map((visitor) => shop.ask(visitor, 'sale.record', sale, newRequest())))
    expect(answers.map((answer) => (answer.ok ? 'sold' : answer.refusal.type)).sort()).toEqual([
      'PieceAlreadySold',
      'PieceAlreadySold',
      'sold',
    ])
    expect((await shop.do('stock.movements', { item: article })).level?.quantity).toBe(0)
  })

  it('who open the drawer at once: one opens it; who count it at once: one closes it', async () => {
    await closeDrawer(shop)
    const opening = { event: null, pieces: { '100': 1 }, source: 'bank' }
    const opened = await Promise.all(WINDOWS.map((visitor) => shop.ask(visitor, 'cashSession.open', opening)))
    expect(opened.filter(({ ok }) => ok)).toHaveLength(1)
    const closed = await Promise.all(
      WINDOWS.map((visitor) => shop.ask(visitor, 'closing.closeSession', { pieces: { '100': 1 } })),
    )
    expect(closed.map((answer) => (answer.ok ? 'closed' : answer.refusal.type)).sort()).toEqual([
      'NoOpenSession',
      'NoOpenSession',
      'closed',
    ])
    expect(await shop.do('closing.sessions', {})).toHaveLength(2)
  })

  it('who give back the same line at once: it comes back once', async () => {
    const [ticket] = (await sellPouch(shop, 'card')).tickets
    const line = { type: 'return', of: { till: ticket?.till, seq: ticket?.seq }, line: 0, quantity: 1000 }
    const back = { lines: [line], mode: null, tenders: [{ kind: 'card', amount: -1800 }], expectedTotal: -1800 }
    const answers = await Promise.all(WINDOWS.map((visitor) => shop.ask(visitor, 'sale.record', back, newRequest())))
    expect(answers.map((answer) => (answer.ok ? 'back' : answer.refusal.type)).sort()).toEqual([
      'NothingLeftToReturn',
      'NothingLeftToReturn',
      'back',
    ])
  })
})

describe('two windows that edit one article', () => {
  it('each a field: both edits stand; both the same field: the later one stands', async () => {
    const article = articleNamed(shop, 'Pochette wax')
    const change = (visitor: string, fields: object) =>
      shop.ask(visitor, 'catalogue.changeArticle', { article, fields })
    await Promise.all([
      change('manager', { price: 1900 }),
      change('stockKeeper', { barcode: '3760001000012' }),
      change('manager', { name: 'Pochette' }),
      change('stockKeeper', { name: 'Pochette à fleurs' }),
    ])
    const kept = await shop.do('catalogue.article', { article } as never)
    expect(kept).toMatchObject({ price: 1900, barcode: '3760001000012', name: 'Pochette à fleurs' })
  })

  it('while a third sells it: the ticket has the old price or the till says the new one', async () => {
    const article = articleNamed(shop, 'Pochette wax')
    const asked = await Promise.all([
      shop.ask('cashier', 'sale.record', pouch(), newRequest()),
      shop.ask('manager', 'catalogue.changeArticle', { article, fields: { price: 2000 } }),
      shop.ask('cashier', 'sale.record', pouch(), newRequest()),
    ])
    expect(asked.map(({ ok }) => ok)).toEqual([true, true, false])
    expect(asked[2]).toMatchObject({ refusal: { type: 'PriceChanged', price: 2000 } })
  })
})

describe('a window that is gone while it is told what changed', () => {
  it('makes nothing undone: the sale is answered, and the other windows hear of it', async () => {
    const heard: string[] = []
    const stop = shop.host.onChanged(() => {
      throw new Error('Object has been destroyed')
    })
    shop.host.onChanged((topics) => heard.push(...topics))
    expect(await shop.ask('cashier', 'sale.record', pouch())).toMatchObject({ ok: true })
    expect(heard).toContain('sale')
    expect(shop.logged.join()).toContain('Object has been destroyed')
    stop()
  })
})

describe('a request that comes again', () => {
  it('has its first answer, from another window, at once or after a restart, and does nothing', async () => {
    const cases: readonly (readonly [OperationName, unknown])[] = [
      ['sale.record', pouch()],
      ['cashSession.payIn', { amount: 500, reason: 'Monnaie', from: 'bank' }],
      ['catalogue.addOneOff', { name: 'Écharpe', price: 1500, maker: null, photo: null }],
      ['stock.receive', { item: articleNamed(shop, 'Pochette wax'), quantity: 1000, value: 100, note: '' }],
      ['closing.closeSession', { pieces: {}, reason: 'unknown' }],
    ]
    const first = []
    for (const [name, input] of cases) {
      const request = newRequest()
      const visitor = 'manager'
      first.push({ name, input, request, answer: await shop.ask(visitor, name, input, request) })
    }
    for (const { answer } of first) expect(answer).toMatchObject({ ok: true })
    const length = shop.journalLength()
    for (const { name, input, request, answer } of first) {
      const again = await Promise.all([
        shop.ask('manager', name, input, request),
        shop.ask('manager', name, input, request),
      ])
      expect(again).toEqual([answer, answer])
    }
    expect(shop.journalLength()).toBe(length)
    await shop.restart()
    await shop.signIn('manager')
    const afterStart = shop.journalLength()
    for (const { name, input, request, answer } of first)
      expect(await shop.ask('manager', name, input, request)).toEqual(answer)
    expect(shop.journalLength()).toBe(afterStart)
  })

  it('twice at the same moment is done once', async () => {
    const request = newRequest()
    const both = await Promise.all(WINDOWS.map((visitor) => shop.ask(visitor, 'sale.record', pouch(), request)))
    expect(new Set(both.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(numbers()).toEqual([1])
  })

  it('after a refusal is a new try, and what it does then is its answer', async () => {
    const request = newRequest()
    const wrong = { ...pouch(), expectedTotal: 1 }
    expect(await shop.ask('cashier', 'sale.record', wrong, request)).toMatchObject({
      refusal: { type: 'TotalChanged' },
    })
    const right = await shop.ask('cashier', 'sale.record', pouch(), request)
    expect(right).toMatchObject({ ok: true })
    expect(await shop.ask('cashier', 'sale.record', wrong, request)).toEqual(right)
  })

  it('is no way in for whoever may not ask', async () => {
    const request = newRequest()
    await shop.ask('cashier', 'sale.record', pouch(), request)
    expect(await shop.ask('stranger', 'sale.record', pouch(), request)).toMatchObject({
      refusal: { type: 'NotAllowed' },
    })
  })
})

describe('any calls of three windows, all under way at once', () => {
  const step = fc.constantFrom('sell', 'payIn', 'payOut', 'receive', 'takeOut', 'rename', 'basket', 'list', 'print')

  it('end as if they had come one after the other: every answered one is in the sums', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...WINDOWS), step), { minLength: 5, maxLength: 30 }),
        async (steps) => {
          const before = await sums()
          const answers = await Promise.all(steps.map(([visitor, what]) => act(visitor, what)))
          const done = (what: string) => steps.filter(([, one], index) => one === what && answers[index]?.ok).length
          const after = await sums()
          expect(after.tickets - before.tickets).toBe(done('sell'))
          expect(after.expected - before.expected).toBe(
            700 * done('payIn') - 300 * done('payOut') + 1800 * done('sell'),
          )
          expect(after.level - before.level).toBe(2000 * done('receive') - 1000 * done('takeOut') - 1000 * done('sell'))
        },
      ),
      { numRuns: 12, seed: 20_261_114, endOnFailure: true },
    )
  }, 60_000)

  async function act(visitor: string, what: string) {
    const article = articleNamed(shop, 'Pochette wax')
    const acts: Record<string, readonly [OperationName, unknown]> = {
      sell: ['sale.record', { ...pouch(), tenders: [{ kind: 'cash', amount: 1800 }] }],
      payIn: ['cashSession.payIn', { amount: 700, reason: '', from: 'bank' }],
      payOut: ['cashSession.payOut', { amount: 300, reason: 'Thé', category: 'food', vatRate: 1000 }],
      receive: ['stock.receive', { item: article, quantity: 2000, value: 500, note: '' }],
      takeOut: ['stock.takeOut', { item: article, quantity: 1000, cause: 'sample', note: '' }],
      rename: ['catalogue.changeArticle', { article, fields: { barcode: null } }],
      basket: ['basket.save', { basket: basketOf(shop, newRequest()) }],
      list: ['sale.list', {}],
      print: ['receipt.preview', { of: { till: 1, seq: 1 } }],
    }
    const [name, input] = acts[what] ?? ['sale.last', {}]
    const request = contract[name].kind === 'command' ? newRequest() : undefined
    return shop.ask(visitor, name, input, request)
  }

  async function sums() {
    const { expected } = await shop.do('cashSession.drawer', {})
    const { level } = await shop.do('stock.movements', { item: articleNamed(shop, 'Pochette wax') } as never)
    return { expected, level: level?.quantity ?? 0, tickets: numbers().length }
  }
})
