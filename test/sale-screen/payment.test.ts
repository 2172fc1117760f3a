// Paying: what is due, what is in hand, what goes back.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  amountTyped,
  cashOf,
  changeDue,
  changedTo,
  isOverCashLimit,
  missing,
  partRemoved,
  partTaken,
  received,
  startPayment,
  stillDue,
  takenBack,
  tendersOf,
  toHandOver,
  withinCashLimit,
  withinDrawer,
} from '../../renderer/sale/payment.ts'
import { piecesTotal } from '../../shared/cash-session/cash-session.ts'
import { cents } from '../../shared/kernel/money.ts'
import { TENDERS } from '../../shared/sale/sale.ts'

describe('cash', () => {
  it('is the exact amount while nothing is tapped', () => {
    expect(tendersOf(startPayment(5225, 'cash'))).toEqual([{ kind: 'cash', amount: 5225, given: 5225 }])
  })

  it('gives back the difference, from the drawer and the notes just received', () => {
    const paying = received(received(startPayment(5225, 'cash'), { 5000: 1 }), { 1000: 1 })
    expect(changeDue(paying)).toBe(775)
    expect(tendersOf(paying)).toEqual([{ kind: 'cash', amount: 5225, given: 6000, givenPieces: { 5000: 1, 1000: 1 } }])
    const { pieces, fromDrawer } = toHandOver(paying, { 500: 1, 200: 1, 50: 1, 20: 1, 5: 1 })
    expect(pieces).toEqual({ 500: 1, 200: 1, 50: 1, 20: 1, 5: 1 })
    expect(fromDrawer).toBe(true)
  })

  it('says what is missing while it does not cover', () => {
    const paying = received(startPayment(5225, 'cash'), { 5000: 1 })
    expect(missing(paying)).toBe(225)
    expect(missing(takenBack(paying, 5000))).toBe(0)
  })

  it('typed in figures has no known pieces', () => {
    expect(tendersOf(amountTyped(startPayment(1250, 'cash'), 2000))).toEqual([
      { kind: 'cash', amount: 1250, given: 2000 },
    ])
  })

  it('above 1,000 € is stopped, and the rest goes to the card', () => {
    const paying = startPayment(120_000, 'cash')
    expect(isOverCashLimit(paying)).toBe(true)
    const within = withinCashLimit(paying)
    expect(isOverCashLimit(within)).toBe(false)
    expect(tendersOf(within)).toEqual([
      { kind: 'cash', amount: 100_000, given: 100_000 },
      { kind: 'card', amount: 20_000 },
    ])
  })

  it('of 1,000 € with change is allowed: the change is not kept', () => {
    expect(isOverCashLimit(amountTyped(startPayment(99_000, 'cash'), 110_000))).toBe(false)
  })
})

describe('several tenders', () => {
  it('keep the cash in hand as a part when the rest is paid otherwise', () => {
    const paying = changedTo(received(startPayment(5225, 'cash'), { 2000: 1 }), 'card')
    expect(stillDue(paying)).toBe(3225)
    expect(tendersOf(paying)).toEqual([
      { kind: 'cash', amount: 2000, given: 2000, givenPieces: { 2000: 1 } },
      { kind: 'card', amount: 3225 },
    ])
  })

  it('take a typed part by voucher, then cash with its change', () => {
    const voucher = partTaken(amountTyped(startPayment(5225, 'mealVoucher'), 2500))
    const paying = received({ ...voucher, kind: 'cash' }, { 5000: 1 })
    expect(changeDue(paying)).toBe(5000 - 2725)
    expect(tendersOf(paying).map((tender) => [tender.kind, tender.amount])).toEqual([
      ['mealVoucher', 2500],
      ['cash', 2725],
    ])
    expect(stillDue(partRemoved(paying, 'mealVoucher'))).toBe(5225)
  })

  it('never take more than is due by anything but cash', () => {
    expect(tendersOf(amountTyped(startPayment(1000, 'card'), 5000))).toEqual([{ kind: 'card', amount: 1000 }])
  })

  it('forget an untouched tender', () => {
    expect(stillDue(changedTo(startPayment(5225, 'cash'), 'card'))).toBe(5225)
  })

  it('always settle the total, and only cash is ever given above it', () => {
    const step = fc.record({ kind: fc.constantFrom(...TENDERS), amount: fc.integer({ min: 1, max: 9000 }) })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40_000 }), fc.array(step, { maxLength: 6 }), (total, steps) => {
        let paying = startPayment(total, 'card')
        for (const { kind, amount } of steps) {
          paying = amountTyped(changedTo(paying, kind), amount)
          if (missing(paying) > 0) paying = partTaken(paying)
        }
        if (missing(paying) > 0) paying = { ...paying, typed: null, pieces: {} }
        const tenders = tendersOf(paying)
        expect(tenders.reduce((sum, tender) => sum + tender.amount, 0)).toBe(total)
        expect(new Set(tenders.map((tender) => tender.kind)).size).toBe(tenders.length)
        for (const tender of tenders) {
          expect(tender.amount).toBeGreaterThan(0)
          expect((tender.given ?? tender.amount) - tender.amount).toBe(tender.kind === 'cash' ? changeDue(paying) : 0)
        }
      }),
    )
  })
})

describe('money that goes back', () => {
  it('is handed over from the drawer', () => {
    const paying = startPayment(-775, 'cash')
    expect(tendersOf(paying)).toEqual([{ kind: 'cash', amount: -775 }])
    expect(piecesTotal(toHandOver(paying, {}).pieces)).toBe(775)
    expect(cashOf(paying)).toBe(-775)
    expect(isOverCashLimit(paying)).toBe(false)
  })

  it('may go partly by card', () => {
    const paying = changedTo(partTaken(amountTyped(startPayment(-5000, 'cash'), 2000)), 'card')
    expect(tendersOf(paying)).toEqual([
      { kind: 'cash', amount: -2000 },
      { kind: 'card', amount: -3000 },
    ])
  })

  it('gives in cash what the drawer should hold, the rest by card', () => {
    const paying = startPayment(-5000, 'cash')
    expect(tendersOf(withinDrawer(paying, cents(2000)))).toEqual([
      { kind: 'cash', amount: -2000 },
      { kind: 'card', amount: -3000 },
    ])
    expect(tendersOf(withinDrawer(paying, cents(0)))).toEqual([{ kind: 'card', amount: -5000 }])
  })

  it('needs no tender when nothing is due', () => {
    expect(tendersOf(startPayment(0, 'cash'))).toEqual([])
  })
})
