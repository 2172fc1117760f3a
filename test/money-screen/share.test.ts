// What is shown of a sharing: the bar from sales to shares, and people by name.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byName } from '../../renderer/split/by-name.ts'
import { flowOf } from '../../renderer/split/flow.ts'
import { cents } from '../../shared/kernel/money.ts'
import type { Proceeds } from '../../shared/split/split.ts'

describe('From sales to shares', () => {
  it('the first collection: 1 576 € sold, 538,40 € of costs, 157,60 € for the host, 880 € to share', () => {
    const flow = flowOf(proceeds({ turnoverNet: 157_600, expenses: 53_840, contribution: 15_760 }))
    expect(flow).toEqual({
      sold: 157_600,
      steps: [
        { id: 'expenses', amount: 53_840 },
        { id: 'contribution', amount: 15_760 },
      ],
      toShare: 88_000,
    })
  })

  it('sold less every step is what is left, to the cent', () => {
    const amount = fc.integer({ min: 0, max: 10_000_000 })
    const facts = fc.record({
      turnoverNet: amount,
      expenses: amount,
      stallCosts: amount,
      contribution: amount,
      cashDifferences: fc.integer({ min: -5_000, max: 5_000 }),
    })
    fc.assert(
      fc.property(facts, (given) => {
        const { sold, steps, toShare } = flowOf(proceeds(given))
        expect(sold - steps.reduce((sum, step) => sum + step.amount, 0)).toBe(toShare)
      }),
    )
  })

  it('a drawer that was short takes away, one that was over adds', () => {
    const short = flowOf(proceeds({ turnoverNet: 1_000, cashDifferences: -50 }))
    expect(short.steps).toEqual([{ id: 'differences', amount: 50 }])
    const over = flowOf(proceeds({ turnoverNet: 1_000, cashDifferences: 50 }))
    expect(over.steps).toEqual([{ id: 'differences', amount: -50 }])
  })
})

describe('Faces', () => {
  it('stand in the order of names, whatever they receive, and accents do not send anyone last', () => {
    const people = [
      { name: 'Éfua', amount: 1 },
      { name: 'Fatou', amount: 9 },
      { name: 'Awa', amount: 5 },
    ]
    expect(byName(people, 'fr').map(({ name }) => name)).toEqual(['Awa', 'Éfua', 'Fatou'])
  })
})

function proceeds(given: Partial<Record<keyof Proceeds, number>>): Proceeds {
  const { turnoverNet = 0, expenses = 0, stallCosts = 0, contribution = 0, cashDifferences = 0 } = given
  return {
    turnoverNet: cents(turnoverNet),
    vat: cents(0),
    contribution: cents(contribution),
    contributions: [],
    materials: cents(0),
    cardFees: cents(0),
    consigneKept: cents(0),
    carriedIn: cents(0),
    fund: cents(0),
    expenses: cents(expenses),
    stallCosts: cents(stallCosts),
    cashDifferences: cents(cashDifferences),
    toShare: cents(turnoverNet - contribution - expenses - stallCosts + cashDifferences),
  }
}
