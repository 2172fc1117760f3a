// A wrong tender put right on a ticket that was refunded: no more cash goes out of the drawer than was in it.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testCoop, type TestCoop } from '../kit/coop.ts'

let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
  coop.do('cashSession.open', { pieces: {}, source: 'bank', event: null })
})
afterEach(() => coop.close())

const LINE = { type: 'free', label: 'Sac', kind: 'good', unitPrice: 2000, quantity: 1000, vatRate: 2000 }
const expected = () => coop.do('cashSession.drawer', {}).expected

function ring(line: object, amount: number) {
  const asked = { lines: [line], mode: null, tenders: [{ kind: 'cash', amount }], expectedTotal: amount }
  const [ticket] = coop.do('sale.record', asked as never).tickets
  return { till: ticket!.till, seq: ticket!.seq }
}
const correct = (of: object) => coop.try('sale.correctTender', { of, from: 'cash', to: 'card', amount: 2000 } as never)

describe('a sale noted as cash and refunded in cash, though a card had paid it', () => {
  it('is not put right while the drawer would have held less than nothing; the refund first, then the sale', () => {
    const of = ring(LINE, 2000)
    const refund = ring({ type: 'return', of, line: 0, quantity: 1000 }, -2000)
    expect(expected()).toBe(0)
    expect(correct(of)).toMatchObject({ refusal: { type: 'DrawerBelowZero', inDrawer: 0 } })
    expect(expected()).toBe(0)
    // The refund had gone back to the card as well.
    expect(correct(refund)).toMatchObject({ ok: true })
    expect(expected()).toBe(2000)
    expect(correct(of)).toMatchObject({ ok: true })
    expect(expected()).toBe(0)
    coop.check()
  })

  it('is put right where the refund was really cash, and there was enough', () => {
    coop.do('cashSession.payIn', { amount: 5000, reason: 'Fond', from: 'bank' } as never)
    const of = ring(LINE, 2000)
    ring({ type: 'return', of, line: 0, quantity: 1000 }, -2000)
    expect(correct(of)).toMatchObject({ ok: true })
    expect(expected()).toBe(3000)
    coop.check()
  })

  it('of a drawer that was counted is put right: today finds as much as was missing there', () => {
    const of = ring(LINE, 2000)
    coop.do('closing.closeSession', { pieces: {}, reason: 'unknown', leaveBaskets: true } as never)
    coop.do('cashSession.open', { pieces: {}, source: 'bank', event: null })
    expect(correct(of)).toMatchObject({ ok: true })
    expect(expected()).toBe(-2000)
    const { closing } = coop.do('closing.closeSession', { pieces: {}, reason: 'unknown', leaveBaskets: true } as never)
    expect(closing.difference).toBe(2000)
    coop.check()
  })
})
