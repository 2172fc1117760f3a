// What comes back of a past ticket: in parts, in two baskets, put aside meanwhile; to the cent the till will refund.

import { afterEach, describe, expect, it } from 'vitest'
import { priceOfBasket, saleOf } from '../../renderer/sale/basket-price.ts'
import { returnableLines, refundOf, returnLine, withRefunds } from '../../renderer/sale/return-lines.ts'
import type { TicketDetail } from '../../shared/sale/contract.ts'
import type { Basket, BasketLine } from '../../shared/sale/sale.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'
import { basket, ticket, ticketLine } from './kit.ts'

describe('what may still come back', () => {
  it('is what has not come back yet, and the last part gives back the last cent', () => {
    const sold = ticket([ticketLine('Trousse', 3000, 1000)], { returned: [1000] })
    expect(returnableLines(sold, [])).toMatchObject([{ index: 0, left: 2000 }])
    expect(refundOf(sold, { index: 0, quantity: 2000 }, [])).toBe(1000 - 333)
  })

  it('is nothing on a return, nor on a cup already given back, nor of money held for an order', () => {
    expect(returnableLines(ticket([ticketLine('Trousse', 1000, 1000)], { type: 'return' }), [])).toEqual([])
    expect(returnableLines(ticket([ticketLine('Gobelet', -1000, -100)]), [])).toEqual([])
    expect(returnableLines(ticket([ticketLine('Acompte', 1000, 5000, { nature: 'deposit' })]), [])).toEqual([])
  })

  it('leaves out what already lies in the basket', () => {
    const sold = ticket([ticketLine('Trousse', 3000, 1000)])
    const first = returnLine(sold, { index: 0, quantity: 1000, key: 'a' }, [])
    expect(returnableLines(sold, [first])).toMatchObject([{ index: 0, left: 2000 }])
    const rest = returnLine(sold, { index: 0, quantity: 2000, key: 'b' }, [first])
    expect(returnableLines(sold, [first, rest])).toEqual([])
    expect([first.refund, rest.refund]).toEqual([333, 667])
  })
})

describe('three pieces of one line for 10 €', () => {
  let coop: TestCoop
  afterEach(() => coop.close())

  const THREE = { type: 'free', label: 'Trousse', kind: 'good', unitPrice: 350, quantity: 3000, vatRate: 2000 } as const

  async function sold(): Promise<() => TicketDetail> {
    coop = await testCoop()
    coop.do('cashSession.open', { event: null, pieces: { 1000: 5 }, source: 'bank' })
    const lines = [{ ...THREE, discount: { type: 'amount' as const, amount: 50 } }]
    const tenders = [{ kind: 'card' as const, amount: 1000 }]
    const { tickets } = coop.do('sale.record', { lines, mode: null, tenders, expectedTotal: 1000 })
    const { till = 0, seq = 0 } = tickets[0] ?? {}
    return () => coop.do('sale.ticket', { till, seq } as never)
  }
  const refund = (lines: readonly BasketLine[]) => {
    const filled: Basket = { ...basket(), lines: [...lines] }
    const { total } = priceOfBasket(filled)
    const { basket: _, ...sale } = saleOf(filled, [{ kind: 'cash', amount: total }], total)
    return coop.try('sale.record', sale)
  }

  it('come back one by one in one basket', async () => {
    const bought = await sold()
    const lines: BasketLine[] = []
    for (const key of ['a', 'b', 'c']) lines.push(returnLine(bought(), { index: 0, quantity: 1000, key }, lines))
    expect(refund(lines)).toMatchObject({ ok: true, value: { due: -1000 } })
    coop.check()
  })

  it('come back though another part came back while the basket was put aside', async () => {
    const bought = await sold()
    const aside = [returnLine(bought(), { index: 0, quantity: 1000, key: 'aside' }, [])]
    expect(refund([returnLine(bought(), { index: 0, quantity: 1000, key: 'now' }, [])]).ok).toBe(true)
    expect(refund(aside)).toMatchObject({ ok: false, refusal: { type: 'TotalChanged', total: -334 } })
    expect(refund(withRefunds(aside, [bought()]))).toMatchObject({ ok: true, value: { due: -334 } })
    coop.check()
  })
})
