// Deposits: held with the VAT that is due on them, used or given back to the cent, said by the receipt and the Z.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestCoop } from '../kit/coop.ts'
import { accepted, lineOf } from '../orders/orders-kit.ts'
import { closeDrawer, invoicingCoop, lunchFor, open, PERSON, ring } from './invoices-kit.ts'

describe('a deposit on an order', () => {
  let coop: TestCoop
  beforeAll(async () => (coop = await invoicingCoop()))
  afterAll(() => coop.close())

  it('is held, not sold: it is in what is paid and outside turnover and its VAT', () => {
    const { customer } = coop.do('customer.add', PERSON)
    const order = lunchFor(coop, customer)
    const { tickets } = ring(coop, [{ type: 'deposit', order, amount: 19_800 }], 19_800)
    const [ref] = tickets
    if (!ref) throw new Error('No ticket')
    const ticket = coop.do('sale.ticket', { till: ref.till, seq: ref.seq })
    expect(ticket).toMatchObject({ total: 19_800, turnover: 0, deposits: 19_800, byRate: [] })
    expect(ticket.lines).toMatchObject([
      { nature: 'deposit', salesClass: 'service', vatRate: 1000, total: 19_800, vat: 1800, order: { order } },
    ])
    expect(coop.do('order.get', { order }).money).toMatchObject({ depositHeld: 19_800, toPay: 46_200 })
  })

  it('parts over what is promised at each rate, and never takes more than that', () => {
    const lines = [
      lineOf('bag', { unitPrice: 3000, vatRate: 2000 }),
      lineOf('meal', { kind: 'meal', unitPrice: 1100, vatRate: 1000 }),
    ]
    const order = accepted(coop, { lines, mode: 'takeAway' })
    expect(
      coop.try('sale.record', {
        lines: [{ type: 'deposit', order, amount: 4101 }],
        mode: null,
        tenders: [{ kind: 'card', amount: 4101 }],
        expectedTotal: 4101,
      }),
    ).toMatchObject({ refusal: { type: 'MoreThanPromised', promised: 4100 } })
    ring(coop, [{ type: 'deposit', order, amount: 2050 }], 2050)
    ring(coop, [{ type: 'deposit', order, amount: 2050 }], 2050)
    expect(
      coop.try('sale.record', {
        lines: [{ type: 'deposit', order, amount: 1 }],
        mode: null,
        tenders: [],
        expectedTotal: 1,
      }),
    ).toMatchObject({
      refusal: { type: 'MoreThanPromised', promised: 0 },
    })
    // Delivered and paid with what is held: nothing changes hands.
    ring(
      coop,
      [
        { type: 'order', order, key: 'bag', quantity: 1000, unitPrice: 3000 },
        { type: 'order', order, key: 'meal', quantity: 1000, unitPrice: 1100 },
        { type: 'deposit', order, amount: -4100 },
      ],
      0,
    )
    expect(coop.do('order.get', { order })).toMatchObject({
      listed: { state: 'delivered' },
      money: { depositHeld: 0, settled: 4100, toPay: 0 },
    })
  })

  it('is given back by a line below zero, and not by a return', () => {
    const order = accepted(coop, { lines: [lineOf('bag', { unitPrice: 3333 })] })
    const { tickets } = ring(coop, [{ type: 'deposit', order, amount: 1001 }], 1001)
    const [ref] = tickets
    if (!ref) throw new Error('No ticket')
    const back = { type: 'return', of: { till: ref.till, seq: ref.seq }, line: 0, quantity: 1000 } as const
    expect(coop.try('sale.record', { lines: [back], mode: null, tenders: [], expectedTotal: 0 })).toMatchObject({
      refusal: { type: 'NothingLeftToReturn' },
    })
    ring(coop, [{ type: 'deposit', order, amount: -400 }], -400)
    expect(
      coop.try('sale.record', {
        lines: [{ type: 'deposit', order, amount: -602 }],
        mode: null,
        tenders: [],
        expectedTotal: -602,
      }),
    ).toMatchObject({
      refusal: { type: 'MoreThanDeposited', held: 601 },
    })
    ring(coop, [{ type: 'deposit', order, amount: -601 }], -601)
    expect(coop.do('order.get', { order }).money).toMatchObject({ depositTaken: 1001, depositHeld: 0 })
    coop.do('order.move', { order, to: 'cancelled' })
  })

  it('is never more than what is handed over: a part of a line costs its part, all parts the whole', () => {
    const order = accepted(coop, {
      lines: [lineOf('cloth', { unit: 'm', quantity: 3000, unitPrice: 3333, discount: { type: 'percent', bp: 1000 } })],
    })
    const line = { type: 'order', order, key: 'cloth', unitPrice: 3333 } as const
    ring(coop, [{ ...line, quantity: 1000 }], 3000)
    expect(
      coop.try('sale.record', { lines: [{ ...line, quantity: 2001 }], mode: null, tenders: [], expectedTotal: 0 }),
    ).toMatchObject({
      refusal: { type: 'MoreThanOrdered', left: 2000 },
    })
    ring(coop, [{ ...line, quantity: 1000 }], 2999)
    ring(coop, [{ ...line, quantity: 1000 }], 3000)
    expect(coop.do('order.get', { order }).money).toMatchObject({ total: 8999, settled: 8999, toPay: 0 })
  })

  it('stands in the Z by rate, and in nothing that is added up for ever', () => {
    const before = coop.do('closing.report', {})
    const closing = closeDrawer(coop)
    expect(closing.totals.deposits).toEqual({
      amount: 19_800,
      byRate: [{ nature: 'services', rate: 1000, business: false, net: 18_000, vat: 1800 }],
    })
    const sold = 4100 + 8999
    expect(closing.totals.gross).toBe(sold + 19_800)
    expect(closing.perpetual.net).toBe(sold)
    expect(before.totals.deposits).toEqual(closing.totals.deposits)
    open(coop)
    coop.check()
  })

  it('leaves a drawer without deposits saying nothing of them', () => {
    ring(coop, [{ type: 'free', label: 'Thé', kind: 'good', unitPrice: 150, quantity: 1000, vatRate: 1000 }], 150)
    const closing = closeDrawer(coop)
    expect(Object.keys(closing.totals)).not.toContain('deposits')
    expect(Object.keys(closing)).not.toContain('invoicePayments')
  })
})
