// What people hand over, and what a drawer is worth.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COINS, DENOMINATIONS, likelyNotes, NOTES, valueOf } from '../../renderer/ui/denominations.ts'

describe('notes and coins', () => {
  it('are the fifteen in use, the largest first', () => {
    expect(DENOMINATIONS.map(({ cents }) => cents)).toEqual([...NOTES, ...COINS])
    expect(NOTES).toEqual([50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500])
    expect(COINS).toEqual([200, 100, 50, 20, 10, 5, 2, 1])
  })

  it('are worth their number', () => {
    expect(valueOf({ 5000: 1, 1000: 2, 50: 3, 1: 4 })).toBe(7_154)
    expect(valueOf({})).toBe(0)
  })
})

describe('the notes likely to be handed over', () => {
  it.each([
    [80, [100, 200]],
    [450, [500, 1_000]],
    [775, [1_000, 2_000]],
    [900, [1_000, 2_000]],
    [1_800, [2_000, 5_000]],
    [2_300, [3_000, 5_000]],
    [5_225, [6_000, 10_000]],
  ])('for %i cents are %j', (total, likely) => expect(likelyNotes(total)).toEqual(likely))

  it('are not the exact amount: that has its own button', () => {
    expect(likelyNotes(1_000)).not.toContain(1_000)
    expect(likelyNotes(2_000)).toEqual([5_000, 10_000])
  })

  it('are none when there is nothing to pay', () => {
    expect(likelyNotes(0)).toEqual([])
    expect(likelyNotes(-500)).toEqual([])
  })

  it('always cover the total, the smaller first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (total) => {
        const [first = 0, second = 0] = likelyNotes(total)
        expect(first).toBeGreaterThan(total)
        expect(second).toBeGreaterThan(first)
      }),
    )
  })
})
