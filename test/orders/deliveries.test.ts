// Deliveries on account: in parts, with stock and makers, taken back by a counter-entry; crockery that comes home.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Output } from '../../shared/contract.ts'
import type { EntryData } from '../../shared/entries.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'
import { accepted, customerOf, lineOf } from './orders-kit.ts'

let coop: TestCoop
let customer: ReturnType<TestCoop['do']> & string
beforeAll(async () => {
  coop = await testCoop()
  customer = coop.do('customer.add', customerOf({ name: 'Mairie', kind: 'organisation' })).customer as never
})
afterAll(() => {
  coop.check()
  coop.close()
})
beforeEach(() => coop.tick(60_000))

const get = (order: string) => coop.do('order.get', { order } as never)
const levelOf = (item: string) => coop.do('stock.level', { item } as never).level
const deliver = (order: string, lines: readonly [key: string, quantity: number][] = []) =>
  coop.do('order.deliver', { order, lines: lines.map(([key, quantity]) => ({ key, quantity })) } as never)
const pouch = (given = {}) =>
  lineOf('pouch', { article: coop.article('Pochette wax') as never, label: 'Pochette wax', unitPrice: 1750, ...given })

describe('a delivery on account', () => {
  it('in parts takes stock out at its cost, is charged the agreed total to the cent, and the last one ends the order', () => {
    const item = coop.article('Pochette wax')
    const before = levelOf(item)
    const order = accepted(coop, {
      customer: customer as never,
      discount: { type: 'percent', bp: 333 },
      lines: [pouch({ quantity: 7000 }), lineOf('work', { kind: 'service', quantity: 1000, unitPrice: 999 })],
    })
    const { total } = get(order).money
    const first = deliver(order, [['pouch', 3000]])
    expect(get(order).listed).toMatchObject({ state: 'accepted', partly: true })
    expect(get(order).progress).toMatchObject([{ key: 'pouch', ordered: 7000, delivered: 3000 }, { delivered: 0 }])
    const second = deliver(order)
    expect(first.total + second.total).toBe(total)
    expect(get(order).listed).toMatchObject({ state: 'delivered', partly: false, toPay: 0 })
    expect(get(order).ways).toEqual([])
    const after = levelOf(item)
    expect(before.quantity - after.quantity).toBe(7000)
    const moves = coop.do('stock.movements', { item } as never).movements
    expect(moves.slice(0, 2).map(({ cause, quantity }) => [cause, quantity])).toEqual([
      ['sold', -4000],
      ['sold', -3000],
    ])
    expect(moves[0]!.value + moves[1]!.value).toBe(after.value - before.value)
  })

  it('freezes who made it, each line’s VAT, and what is nature and class of it', () => {
    const order = accepted(coop, { customer: customer as never, lines: [pouch({ quantity: 2000 }), lineOf('b')] })
    const { till, seq } = deliver(order)
    const row = coop.book.file.write.get<{ data: string }>(
      'SELECT d.data FROM journal j JOIN journal_data d ON d.id = j.data_id WHERE j.till = ? AND j.seq = ?',
      till,
      seq,
    )
    const { lines, total } = JSON.parse(row?.data ?? '') as EntryData['order.delivered']
    expect(total).toBe(4500)
    // 750 at 20 % of 4 500: 583.33 and 166.67.
    expect(lines.map((line) => [line.total, line.vat, line.nature, line.salesClass])).toEqual([
      [3500, 583, 'goods', 'made'],
      [1000, 167, 'goods', 'made'],
    ])
    expect(lines.every(({ makers }) => makers.length > 0)).toBe(true)
  })

  it('taken back puts stock, sums and state back to the cent, once', () => {
    const item = coop.article('Pochette wax')
    const order = accepted(coop, { customer: customer as never, lines: [pouch({ quantity: 3000 })] })
    const before = [levelOf(item), get(order).progress, get(order).money]
    const of = deliver(order)
    coop.do('order.takeBackDelivery', { of: { till: of.till, seq: of.seq } })
    expect([levelOf(item), get(order).progress, get(order).money]).toEqual(before)
    expect(get(order).listed.state).toBe('accepted')
    expect(get(order).deliveries).toMatchObject([{ isTakenBack: true, isOnAccount: true, total: 5250 }])
    expect(coop.try('order.takeBackDelivery', { of: { till: of.till, seq: of.seq } })).toMatchObject({
      refusal: { type: 'DeliveryTakenBack' },
    })
    const back = get(order).story[0]
    expect(back).toMatchObject({ what: 'delivered', detail: ['takenBack'], amount: -5250 })
    expect(coop.try('order.takeBackDelivery', { of: { till: of.till, seq: back?.seq ?? 0 } as never })).toMatchObject({
      refusal: { type: 'UnknownDelivery' },
    })
  })

  it('of more than is left, of nothing, of a quote or for nobody is refused', () => {
    const order = accepted(coop, { customer: customer as never, lines: [lineOf('a', { quantity: 2000 })] })
    const ask = (input: object) => coop.try('order.deliver', { order, ...input } as never)
    expect(
      ask({
        lines: [
          { key: 'a', quantity: 1000 },
          { key: 'a', quantity: 2000 },
        ],
      }),
    ).toEqual({
      ok: false,
      refusal: { type: 'MoreThanOrdered', key: 'a', left: 2000 },
    })
    expect(ask({ lines: [{ key: 'z', quantity: 1 }] })).toMatchObject({ refusal: { type: 'MoreThanOrdered', left: 0 } })
    coop.do('order.move', { order, to: 'quote' })
    expect(ask({})).toMatchObject({ refusal: { type: 'OrderNotOpen' } })
    const walkIn = accepted(coop, { lines: [lineOf('a')] })
    expect(coop.try('order.deliver', { order: walkIn } as never)).toMatchObject({ refusal: { type: 'NoCustomer' } })
  })

  it('cannot be taken out of the order: less than was handed over is refused, as much ends it', () => {
    const order = accepted(coop, { customer: customer as never, lines: [lineOf('a', { quantity: 5000 })] })
    deliver(order, [['a', 3000]])
    const change = (line: object | null) => coop.try('order.change', { order, lines: [{ key: 'a', line }] } as never)
    expect(change(null)).toEqual({ ok: false, refusal: { type: 'LessThanDelivered', key: 'a' } })
    expect(change(lineOf('a', { quantity: 2000 }))).toMatchObject({ refusal: { type: 'LessThanDelivered' } })
    expect(change(lineOf('a', { quantity: 3000 }))).toMatchObject({ ok: true })
    expect(get(order).listed).toMatchObject({ state: 'delivered', toPay: 0 })
  })
})

describe('a delivery paid at the till', () => {
  it('is its ticket, beside what was handed over on account', () => {
    coop.do('cashSession.open', { event: null, pieces: { '1000': 5 }, source: 'bank' } as never)
    const order = accepted(coop, { customer: customer as never, lines: [pouch({ quantity: 3000 })] })
    deliver(order, [['pouch', 1000]])
    const line = { type: 'order', order, key: 'pouch', quantity: 2000, unitPrice: 1750 }
    const paid = { mode: null, tenders: [{ kind: 'card', amount: 3500 }], expectedTotal: 3500 }
    coop.do('sale.record', { lines: [line], ...paid } as never)
    expect(get(order).deliveries.map(({ total, isOnAccount }) => [total, isOnAccount])).toEqual([
      [1750, true],
      [3500, false],
    ])
    expect(get(order).listed).toMatchObject({ state: 'delivered', toPay: 0 })
  })
})

describe('how a delivery paid at the till is known', () => {
  const proof = { receivedBy: 'Mme Petit', differences: 'Un plat de moins', signature: null, photo: 'c'.repeat(64) }
  const handing = (order: string, key: string, given: object = {}) => ({
    ...{ type: 'order', order, key, quantity: 1000, unitPrice: 1000, ...given },
  })
  const pay = (lines: readonly object[], amount: number) =>
    coop.do('sale.record', {
      ...{ lines, mode: null, tenders: [{ kind: 'card', amount }], expectedTotal: amount },
    } as never)

  it('waits in its basket through a crash, is told once beside its ticket, and is not on the ticket', () => {
    const order = accepted(coop, { lines: [lineOf('a'), lineOf('b')] })
    const [a, b] = [handing(order, 'a', { proof }), handing(order, 'b', { proof })]
    const shown = { label: 'a', unit: 'piece', unitPrice: 1000, nature: 'goods', vat: {} }
    const lines = [a, b].map((sale) => ({ key: sale.key, sale, ...shown }))
    const basket = { id: coop.book.newId(0), lines, mode: null, discount: null, parked: true }
    coop.do('basket.save', { basket } as never)
    coop.reopen()
    const kept = coop.do('basket.list', {}).find(({ id }) => id === basket.id)
    const { tickets } = pay(
      (kept?.lines ?? []).map(({ sale }) => sale),
      2000,
    )
    expect(get(order).deliveries).toMatchObject([{ ...proof, isOnAccount: false, total: 2000 }])
    const told = coop.book.file.write.all<{ kind: string; data: string }>(
      `SELECT j.kind, d.data FROM journal j JOIN journal_data d ON d.id = j.data_id WHERE instr(d.data, 'Mme Petit')
         AND j.seq >= ? ORDER BY j.seq`,
      tickets[0]?.seq ?? 0,
    )
    expect(told.map(({ kind }) => kind)).toEqual(['order.received'])
    expect(JSON.parse(told[0]?.data ?? '')).toMatchObject({ order, of: { seq: tickets[0]?.seq }, ...proof })
  })

  it('is of its own order where a ticket hands over two, and nothing is told where nothing was said', () => {
    const [first, second] = [accepted(coop, { lines: [lineOf('a')] }), accepted(coop, { lines: [lineOf('a')] })]
    const nothing = { receivedBy: '', differences: '', signature: null, photo: null }
    pay([handing(first, 'a', { proof }), handing(second, 'a', { proof: nothing })], 2000)
    expect(get(first).deliveries).toMatchObject([proof])
    expect(get(second).deliveries).toMatchObject([nothing])
    const count = 'SELECT count(*) AS n FROM order_received WHERE "order" = ?'
    expect(coop.book.file.write.get(count, second)).toEqual({ n: 0 })
  })
})

describe('crockery', () => {
  it('comes back in parts, what is missing never does, and a mistake is put right', () => {
    const order = accepted(coop, {
      ...{ customer: customer as never, kind: 'catering' as const },
      lines: [lineOf('plates', { kind: 'deposit', quantity: 40_000, unitPrice: 200, vatRate: 0 })],
    })
    const back = (back: number, missing: number) =>
      coop.try('order.crockeryBack', { order, lines: [{ key: 'plates', back, missing }] } as never)
    expect(back(1000, 0)).toEqual({ ok: false, refusal: { type: 'MoreThanDelivered', key: 'plates', left: 0 } })
    deliver(order)
    expect(back(30_000, 0)).toMatchObject({ ok: true })
    expect(back(8000, 3000)).toEqual({ ok: false, refusal: { type: 'MoreThanDelivered', key: 'plates', left: 10_000 } })
    expect(back(7000, 3000)).toMatchObject({ ok: true })
    expect(back(-1000, 1000)).toMatchObject({ ok: true })
    expect(back(0, -9000)).toMatchObject({ refusal: { type: 'MoreThanDelivered' } })
    expect(back(0, 0)).toMatchObject({ refusal: { type: 'NothingToDeliver' } })
    expect(get(order).progress).toMatchObject([{ delivered: 40_000, back: 36_000, missing: 4000 }])
  })
})

describe('a subscription', () => {
  it('hands one basket out on each of its days, once, and ends with the last', () => {
    const dates = ['2026-11-07', '2026-11-14', '2026-11-21']
    const order = accepted(coop, {
      ...{ kind: 'subscription' as const, customer: customer as never, dates: dates as never },
      lines: [lineOf('basket', { quantity: 2000, unitPrice: 750 })],
    })
    expect(get(order).money.total).toBe(4500)
    const ask = (date?: string) => coop.try('order.deliver', { order, ...(date ? { date } : {}) } as never)
    expect(ask()).toMatchObject({ ok: true, value: { total: 1500 } })
    expect(ask('2026-11-14')).toMatchObject({ refusal: { type: 'BasketTaken', day: '2026-11-14' } })
    expect(ask('2026-11-08')).toMatchObject({ refusal: { type: 'NoBasketThatDay', day: '2026-11-08' } })
    expect(ask('2026-11-21')).toMatchObject({ refusal: { type: 'BasketAhead', day: '2026-11-21' } })
    expect(ask('2026-11-07')).toMatchObject({ ok: true })
    expect(get(order).listed).toMatchObject({ state: 'accepted', partly: true, toPay: 1500 })
  })
  it('gives a basket that nobody came for at the till on a later day, once; what is brought back may come again', () => {
    const dates = ['2026-11-07', '2026-11-14', '2026-11-21']
    const order = accepted(coop, {
      ...{ kind: 'subscription' as const, customer: customer as never, dates: dates as never },
      lines: [lineOf('basket', { quantity: 2000, unitPrice: 750 })],
    })
    const hand = (date?: string, times = 1) =>
      coop.try('sale.record', {
        lines: Array.from({ length: times }, () => ({
          ...{ type: 'order', order, key: 'basket', quantity: 2000, unitPrice: 750, ...(date ? { date } : {}) },
        })),
        ...{ mode: null, tenders: [{ kind: 'card', amount: 1500 }], expectedTotal: 1500 },
      } as never)
    const came = (on: string) => coop.do('order.collections', { on: on as never }).find((one) => one.order.id === order)
    const late = hand('2026-11-07')
    expect(late).toMatchObject({ ok: true })
    expect([came('2026-11-07')?.collected, came('2026-11-14')?.collected]).toEqual([true, false])
    expect(hand('2026-11-07')).toMatchObject({ refusal: { type: 'BasketTaken', line: 0, day: '2026-11-07' } })
    expect(hand('2026-11-08')).toMatchObject({ refusal: { type: 'NoBasketThatDay', line: 0 } })
    expect(hand('2026-11-21')).toMatchObject({ refusal: { type: 'BasketAhead', line: 0 } })
    expect(hand('2026-11-14', 2)).toMatchObject({ refusal: { type: 'BasketTaken', line: 1 } })
    expect(hand()).toMatchObject({ ok: true })
    expect(came('2026-11-14')?.collected).toBe(true)
    const [sold] = (late as { value: Output<'sale.record'> }).value.tickets
    const { till, seq } = sold!
    coop.do('sale.record', {
      lines: [{ type: 'return', of: { till, seq }, line: 0, quantity: 2000 }],
      ...{ mode: null, tenders: [{ kind: 'card', amount: -1500 }], expectedTotal: -1500 },
    } as never)
    expect(get(order).deliveries).toMatchObject([
      { date: '2026-11-07', isTakenBack: true, total: 1500 },
      { date: '2026-11-14', isTakenBack: false },
    ])
    expect([came('2026-11-07')?.collected, came('2026-11-14')?.collected]).toEqual([false, true])
    expect(hand('2026-11-07')).toMatchObject({ ok: true })
  })
})
