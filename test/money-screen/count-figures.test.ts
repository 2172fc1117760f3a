// A count in figures: notes and coins, and what differs.

import { describe, expect, it } from 'vitest'
import { cardTakings, differenceOf } from '../../renderer/closing/difference.ts'
import { cashTakings } from '../../renderer/money/cash-takings.ts'
import { countsOf, groupsOf, piecesOf } from '../../renderer/app/pieces.ts'
import { cents } from '../../shared/kernel/money.ts'

describe('Notes and coins', () => {
  it('leave out what there is none of', () => {
    expect(piecesOf({ 2000: 3, 500: 0 })).toEqual({ 2000: 3 })
    expect(countsOf({ 2000: 3 })).toEqual({ 2000: 3 })
    expect(groupsOf({ 2000: 3, 500: 0 })).toEqual([{ denomination: 2000, count: 3 }])
  })
})

describe('The difference', () => {
  it('is short, over, or none', () => {
    expect(differenceOf(95_929, 95_979)).toEqual({ side: 'short', size: 50 })
    expect(differenceOf(96_000, 95_979)).toEqual({ side: 'over', size: 21 })
    expect(differenceOf(95_979, 95_979)).toEqual({ side: 'exact', size: 0 })
  })

  it('compares the reader with the cards alone', () => {
    const tenders = [
      { kind: 'cash', amount: cents(89_219) },
      { kind: 'card', amount: cents(62_851) },
    ]
    expect(cardTakings(tenders)).toBe(62_851)
    expect(cardTakings([])).toBe(0)
  })

  it('finds again the cash that the market day took', () => {
    const drawer = { cashExpected: 95_979, float: 8_000, paidIn: 0, paidOut: 1_240, banked: 0 }
    const { cashExpected, float, paidIn, paidOut, banked } = drawer
    const figures = {
      cashExpected: cents(cashExpected),
      float: cents(float),
      paidIn: cents(paidIn),
      paidOut: cents(paidOut),
      banked: cents(banked),
    }
    expect(cashTakings(figures)).toBe(89_219)
  })
})
