// Selling: what is recorded, what is refused, and what comes back.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { wholeBy } from '../../shared/split/rule.ts'
import type { TicketDetail } from '../../shared/sale/contract.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'

let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
  coop.do('cashSession.open', { event: null, pieces: { '2000': 2, '1000': 2, '500': 2, '100': 10 }, source: 'bank' })
})
afterEach(() => {
  coop.check()
  coop.close()
})

const entries = () => coop.book.tail.seq
const ticket = (ref: { till: number; seq: number }) =>
  coop.do('sale.ticket', { till: ref.till, seq: ref.seq } as never) as TicketDetail
const pouch = (quantity = 1000) =>
  ({ type: 'article', article: coop.article('Pochette wax'), quantity, unitPrice: 1800 }) as const

describe('a sale', () => {
  it('keeps who made it and in what parts, whatever the article becomes later', () => {
    const sold = coop.sell([{ name: 'Bandeau cheveux', price: 900 }])
    coop.do('catalogue.changeArticle', {
      article: coop.article('Bandeau cheveux') as never,
      fields: { makers: [{ member: coop.member('Awa'), part: 1 }], price: 1000 },
    })
    const line = ticket(sold.tickets[0] as never).lines[0]
    expect(line?.makers).toEqual([
      { member: coop.member('Daria'), part: 2 },
      { member: coop.member('Efua'), part: 1 },
    ])
    expect(line?.unitPrice).toBe(900)
  })

  it('belongs to the whole group, as it was then, when the article names nobody', () => {
    const sold = coop.sell([{ name: 'Coupon de tissu', quantity: 400, price: 795 }])
    coop.do('member.leave', { member: coop.member('Masuma') })
    expect(ticket(sold.tickets[0] as never).lines[0]?.makers).toHaveLength(9)
  })

  it('is known to be refused before anyone pays, and asking leaves no trace', () => {
    const basket = '0192f000-0000-7000-8000-00000000cccc'
    const asked = { basket, lines: [pouch()], mode: null, expectedTotal: 1800 } as never
    const check = () => coop.try('sale.check', asked)
    expect(check()).toEqual({ ok: true, value: { due: 1800 } })
    const article = coop.article('Pochette wax') as never
    coop.do('catalogue.changeArticle', { article, fields: { price: 2000 } })
    const before = entries()
    expect(check()).toEqual({ ok: false, refusal: { type: 'PriceChanged', line: 0, price: 2000 } })
    coop.do('catalogue.changeArticle', { article, fields: { price: 1800 } })
    expect(check()).toMatchObject({ ok: true })
    const tenders = [{ kind: 'card', amount: 1800 }]
    const record = { ...(asked as object), tenders } as never
    expect(coop.try('sale.record', record, { request: `sale.record ${basket}` })).toMatchObject({ ok: true })
    coop.do('catalogue.changeArticle', { article, fields: { price: 2000 } })
    expect(check()).toMatchObject({ ok: true })
    coop.do('closing.closeSession', { pieces: { '2000': 2, '1000': 2, '500': 2, '100': 10 } } as never)
    expect(coop.try('sale.check', { lines: [pouch()], mode: null, expectedTotal: 2000 } as never)).toEqual({
      ok: false,
      refusal: { type: 'NoOpenSession' },
    })
    expect(entries()).toBe(before + 4)
  })

  it('of 0.40 m of cloth is as natural as one piece', () => {
    const sold = coop.sell([{ name: 'Coupon de tissu', quantity: 400, price: 795 }], 'cash')
    expect(sold.due).toBe(318)
    expect(ticket(sold.tickets[0] as never).lines[0]).toMatchObject({
      quantity: 400,
      total: 318,
      vat: 53,
      salesClass: 'resold',
    })
  })

  it('takes its basket off the desk; what of it arrives late, or lay there in a crash, is not unfinished again', () => {
    const id = '0192f000-0000-7000-8000-00000000bbbb'
    const look = { label: 'Pochette wax', unit: 'piece', unitPrice: 1800, nature: 'goods', vat: { keep: 2000 } }
    const basket = { id, lines: [{ key: 'a', sale: pouch(), ...look }], mode: null, discount: null, parked: false }
    const save = () => coop.do('basket.save', { basket } as never)
    const kept = () => coop.do('basket.list', {}).map((one) => one.id)
    save()
    expect(kept()).toEqual([id])
    const tenders = [{ kind: 'card', amount: 1800 }]
    const sale = { basket: id, lines: [pouch()], mode: null, tenders, expectedTotal: 1800 }
    coop.try('sale.record', sale as never, { request: `sale.record ${id}` })
    save()
    expect(kept()).toEqual([])
    coop.reopen()
    save()
    expect(kept()).toEqual([])
    coop.book.desk.put({ kind: 'basket', id, at: 0 }, basket)
    coop.reopen()
    expect(kept()).toEqual([])
  })

  it('is never sold twice when the screen asks twice', () => {
    const input = {
      lines: [pouch()],
      mode: null,
      tenders: [{ kind: 'card', amount: 1800 }],
      expectedTotal: 1800,
    } as const
    const request = '0192f000-0000-7000-8000-00000000aaaa'
    const first = coop.try('sale.record', input as never, { request })
    const before = entries()
    coop.reopen()
    const again = coop.try('sale.record', input as never, { request })
    expect(again).toEqual(first)
    expect(entries()).toBe(before)
  })

  it('gives the change from what is in the drawer', () => {
    const sold = coop.do('sale.record', {
      lines: [pouch()],
      mode: null,
      tenders: [{ kind: 'cash', amount: 1800, given: 5000, givenPieces: { '5000': 1 } }],
      expectedTotal: 1800,
    } as never)
    expect(sold).toMatchObject({ change: 3200, changePieces: { '2000': 1, '1000': 1, '100': 2 } })
  })

  it('is not stopped by what the stock book says', () => {
    coop.sell([{ name: 'Sac à dos jean', quantity: 9000, price: 5500 }])
    const { level } = coop.do('stock.movements', { item: coop.article('Sac à dos jean') as never })
    expect(level?.quantity).toBe(-3000)
  })

  it('of a one-off piece happens once', () => {
    const { article } = coop.do('catalogue.addOneOff', { price: 4500, maker: coop.member('Grace'), photo: null })
    const line = { type: 'article', article, quantity: 1000, unitPrice: 4500 } as const
    const sale = { lines: [line], mode: null, tenders: [{ kind: 'card', amount: 4500 }], expectedTotal: 4500 } as const
    coop.do('sale.record', sale as never)
    expect(coop.try('sale.record', sale as never)).toMatchObject({ refusal: { type: 'PieceAlreadySold', line: 0 } })
    const twice = { ...sale, lines: [line, line], tenders: [{ kind: 'card', amount: 9000 }], expectedTotal: 9000 }
    expect(coop.try('sale.record', twice as never)).toMatchObject({ refusal: { type: 'PieceAlreadySold' } })
  })
})

describe('a refused sale leaves no trace', () => {
  const refusals = [
    [
      'another price than shown',
      () => ({
        lines: [{ ...pouch(), unitPrice: 1700 }],
        tenders: [{ kind: 'card', amount: 1700 }],
        expectedTotal: 1700,
      }),
      'PriceChanged',
    ],
    [
      'another total than said',
      () => ({ lines: [pouch()], tenders: [{ kind: 'card', amount: 1700 }], expectedTotal: 1700 }),
      'TotalChanged',
    ],
    [
      'half a piece',
      () => ({ lines: [pouch(500)], tenders: [{ kind: 'card', amount: 900 }], expectedTotal: 900 }),
      'WholePiecesOnly',
    ],
    [
      'less than nothing',
      () => ({ lines: [pouch(-1000)], tenders: [{ kind: 'cash', amount: -1800 }], expectedTotal: -1800 }),
      'NegativeQuantity',
    ],
    [
      'too much on the card',
      () => ({ lines: [pouch()], tenders: [{ kind: 'card', amount: 1800, given: 2000 }], expectedTotal: 1800 }),
      'OverpaymentNotCash',
    ],
    [
      'too little',
      () => ({ lines: [pouch()], tenders: [{ kind: 'card', amount: 1000 }], expectedTotal: 1800 }),
      'TendersDoNotMatch',
    ],
    [
      'less cash than due',
      () => ({ lines: [pouch()], tenders: [{ kind: 'cash', amount: 1800, given: 1000 }], expectedTotal: 1800 }),
      'TendersDoNotMatch',
    ],
    [
      'pieces that are not what was given',
      () => ({
        lines: [pouch()],
        tenders: [{ kind: 'cash', amount: 1800, given: 2000, givenPieces: { '1000': 1 } }],
        expectedTotal: 1800,
      }),
      'TendersDoNotMatch',
    ],
    [
      'more than 1,000 € in cash',
      () => ({
        lines: [pouch(56_000)],
        tenders: [{ kind: 'cash', amount: 100_800, given: 100_800 }],
        expectedTotal: 100_800,
      }),
      'CashLimit',
    ],
    [
      'an article nobody knows',
      () => ({
        lines: [{ ...pouch(), article: '0192f000-0000-7000-8000-ffffffffffff' }],
        tenders: [{ kind: 'card', amount: 1800 }],
        expectedTotal: 1800,
      }),
      'UnknownArticle',
    ],
  ] as const
  it.each(refusals)('%s', (_what, sale, type) => {
    const before = entries()
    expect(coop.try('sale.record', { mode: null, ...sale() } as never)).toMatchObject({ ok: false, refusal: { type } })
    expect(entries()).toBe(before)
  })

  it('and no sale is made before the drawer is opened', async () => {
    const closed = await testCoop()
    const sale = {
      lines: [{ ...pouch(), article: closed.article('Pochette wax') }],
      mode: null,
      tenders: [{ kind: 'card', amount: 1800 }],
      expectedTotal: 1800,
    }
    expect(closed.try('sale.record', sale as never)).toMatchObject({ refusal: { type: 'NoOpenSession' } })
    closed.close()
  })
})

describe('what comes back', () => {
  const back = (of: { till: number; seq: number }, quantity: number, amount: number, line = 0) => ({
    lines: [{ type: 'return', of: { till: of.till, seq: of.seq }, line, quantity }],
    mode: null,
    tenders: [{ kind: 'cash', amount: -amount }],
    expectedTotal: -amount,
  })

  it('in three parts gives back the whole to the cent, its VAT too', () => {
    const line = { ...pouch(3000), discount: { type: 'amount', amount: 400 } } as const
    const sold = coop.do('sale.record', {
      lines: [line],
      mode: null,
      tenders: [{ kind: 'card', amount: 5000 }],
      expectedTotal: 5000,
    } as never)
    const of = sold.tickets[0] as { till: number; seq: number }
    const refunds = [1667, 1666, 1667]
    for (const refund of refunds) coop.do('sale.record', back(of, 1000, refund) as never)
    expect(coop.try('sale.record', back(of, 1000, 1667) as never)).toMatchObject({
      refusal: { type: 'NothingLeftToReturn' },
    })
    const tickets = coop.do('sale.list', { limit: 4 })
    const returned = tickets.slice(0, 3).map((one) => ticket(one as never).lines[0])
    expect(returned.reduce((sum, one) => sum + (one?.vat ?? 0), 0)).toBe(-833)
    expect(ticket(of as never).returned).toEqual([3000])
    expect(coop.do('stock.movements', { item: coop.article('Pochette wax') as never }).level?.quantity).toBe(24_000)
  })

  it('exchanged for something else is two tickets under one payment', () => {
    const sold = coop.sell([{ name: 'Pochette wax', price: 1800 }])
    const of = sold.tickets[0] as { till: number; seq: number }
    const exchange = coop.do('sale.record', {
      lines: [
        { type: 'return', of: { till: of.till, seq: of.seq }, line: 0, quantity: 1000 },
        { type: 'article', article: coop.article('Tote bag wax'), quantity: 1000, unitPrice: 2500 },
      ],
      mode: null,
      tenders: [{ kind: 'cash', amount: 700, given: 1000 }],
      expectedTotal: 700,
    } as never)
    expect(exchange.tickets.map(({ number, total }) => [number, total])).toEqual([
      [2, 2500],
      [3, -1800],
    ])
    const report = coop.do('closing.report', {})
    expect(report.totals.tenders).toEqual([
      { kind: 'card', amount: 1800, count: 1 },
      { kind: 'cash', amount: 700, count: 1 },
    ])
    expect(report.totals).toMatchObject({ tickets: 3, returns: 1, gross: 2500, absolute: 6100 })
  })

  it('in more cash than the drawer should hold is asked about once, and taken from whoever says that it is there', () => {
    const line = { ...pouch(5000) }
    const sold = coop.do('sale.record', {
      lines: [line],
      mode: null,
      tenders: [{ kind: 'card', amount: 9000 }],
      expectedTotal: 9000,
    } as never)
    const { inDrawer, before } = { inDrawer: coop.do('cashSession.drawer', {}).expected, before: entries() }
    expect(inDrawer).toBe(8000)
    const refund = back(sold.tickets[0] as never, 5000, 9000)
    expect(coop.try('sale.record', refund as never)).toEqual({
      ok: false,
      refusal: { type: 'CashRunsShort', inDrawer },
    })
    expect(entries()).toBe(before)
    expect(coop.do('sale.record', { ...refund, evenIfShort: true } as never)).toMatchObject({ due: -9000 })
    expect(coop.do('cashSession.drawer', {}).expected).toBe(-1000)
  })

  it('in as much cash as the drawer should hold, to the last cent, is asked nothing', () => {
    const sold = coop.sell([{ name: 'Pochette wax', quantity: 5000, price: 1800 }])
    const refund = back(sold.tickets[0] as never, 5000, 9000)
    const tenders = [
      { kind: 'cash', amount: -8000 },
      { kind: 'card', amount: -1000 },
    ]
    expect(coop.try('sale.record', { ...refund, tenders } as never)).toMatchObject({ ok: true })
  })

  it('reverses the same makers in the same parts', () => {
    const sold = coop.sell([{ name: 'Pochette wax', price: 1800 }])
    const of = sold.tickets[0] as { till: number; seq: number }
    coop.do('sale.record', back(of, 1000, 1800) as never)
    const proposal = coop.do('split.propose', { from: '2026-11-14', to: '2026-11-14', rule: wholeBy('byMaker') })
    expect(proposal.shares.every(({ made, amount }) => made === 0 && amount === 0)).toBe(true)
  })
})

describe('a wrong tender', () => {
  it('is put right without a return, and the Z says so', () => {
    const sold = coop.sell([{ name: 'Pochette wax', price: 1800 }], 'card')
    const { till, seq } = sold.tickets[0] as { till: number; seq: number }
    coop.do('sale.correctTender', { of: { till, seq }, from: 'card', to: 'cash', amount: 1800 } as never)
    expect(coop.do('closing.report', {}).totals.tenders.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['card', 0],
      ['cash', 1800],
    ])
    expect(ticket({ till, seq }).paidBy).toMatchObject([{ kind: 'cash', amount: 1800 }])
    const again = coop.try('sale.correctTender', { of: { till, seq }, from: 'card', to: 'cash', amount: 1 } as never)
    expect(again).toMatchObject({ refusal: { type: 'NotPaidSo' } })
  })
})
