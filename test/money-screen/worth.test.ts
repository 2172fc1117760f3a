// The picture of a market: every step begins where the one before it ended, in gain and in loss.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowOf } from '../../renderer/results/flow.ts'
import { cents } from '../../shared/kernel/money.ts'
import { outcomeOf } from '../../shared/results/results.ts'

const amount = fc.nat(1_000_000).map(cents)

describe('the picture of a market', () => {
  it('comes from what came in to what is left, and never leaves its frame', () => {
    const facts = fc.record({ takings: amount, vat: amount, cost: amount, stall: amount, expenses: amount })
    const some = fc.integer({ min: -5000, max: 5000 }).map(cents)
    const rest = fc.record({ contribution: amount, difference: some, consigneKept: some })
    fc.assert(
      fc.property(facts, rest, ({ takings, vat, cost, stall, expenses }, { contribution, ...counted }) => {
        const sold = { takings, vat, net: cents(takings - vat), cost, uncosted: cents(0) }
        const more = { tickets: 1, stall, expenses, forStock: cents(0), contribution, ...counted, minutes: 0 }
        const { came, gone, left, zero, scale } = flowOf(outcomeOf(sold, more))
        expect(came - gone.reduce((sum, { value }) => sum + value, 0)).toBe(left)
        expect(gone.at(-1)?.from).toBe(zero + left)
        expect(Math.min(zero, zero + left, ...gone.map(({ from }) => from))).toBeGreaterThanOrEqual(0)
        expect(scale).toBeGreaterThanOrEqual(zero + came)
      }),
    )
  })
})
