// What is left of a period is shared to the cent, whatever the figures.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MakerPart } from '../../shared/catalogue/catalogue.ts'
import type { OwedLine } from '../../shared/host/owed.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import { cents, sumCents, type Cents } from '../../shared/kernel/money.ts'
import { refundedFor } from '../../shared/sale/pricing.ts'
import { madeBy, proceedsOf, sharesOf, type SplitFigures } from '../../shared/split/rules.ts'

const members = [
  'awa',
  'bintou',
  'carla',
  'daria',
  'efua',
  'fatou',
  'grace',
  'halyna',
  'masuma',
] as readonly string[] as readonly MemberId[]

function figures(changes: Partial<Record<keyof SplitFigures, number>>): SplitFigures {
  const all = { turnoverNet: 0, vat: 0, expenses: 0, stallCosts: 0, cashDifferences: 0, ...changes }
  return { ...all } as unknown as SplitFigures
}

function owed(amount: number): OwedLine {
  return { name: '', base: 'turnoverNet', rateBp: 1000, baseAmount: cents(157_600), amount: cents(amount) }
}

function equal(toShare: number, count: number): number[] {
  return sharesOf(
    cents(toShare),
    'equal',
    Array.from({ length: count }, () => ({ shares: true, made: cents(0) })),
  )
}

describe('what is to share', () => {
  it('1,576.00 net, costs 538.40, 10 % of turnover: 880.00, nine equal shares of 97.78 or 97.77', () => {
    const proceeds = proceedsOf(figures({ turnoverNet: 157_600, expenses: 53_840 }), [owed(15_760)])
    expect(proceeds).toMatchObject({ contribution: 15_760, toShare: 88_000 })
    expect(equal(proceeds.toShare, 9)).toEqual([9778, 9778, 9778, 9778, 9778, 9778, 9778, 9777, 9777])
  })

  it('takes off the stall, what the drawer lacked, and every line of what the host takes', () => {
    const week = figures({ turnoverNet: 100_000, expenses: 1_033, stallCosts: 4_500, cashDifferences: -50 })
    expect(proceedsOf(week, [owed(10_000), owed(500)]).toShare).toBe(100_000 - 10_500 - 1_033 - 4_500 - 50)
  })
})

describe('sharing', () => {
  it('by maker follows what each made; a loss likewise', () => {
    const sharers = [3000, 1000, 0].map((made) => ({ shares: true, made: cents(made) }))
    expect(sharesOf(cents(2000), 'byMaker', sharers)).toEqual([1500, 500, 0])
    expect(sharesOf(cents(-2000), 'byMaker', sharers)).toEqual([-1500, -500, 0])
  })

  it('by maker is equal when nobody made anything, and leaves out who left', () => {
    const sharers = [true, true, false].map((shares) => ({ shares, made: cents(0) }))
    expect(sharesOf(cents(1001), 'byMaker', sharers)).toEqual([501, 500, 0])
    expect(sharesOf(cents(1001), 'equal', sharers)).toEqual([501, 500, 0])
  })

  it('adds up for any sum, any rule, any makers', () => {
    const sharer = fc.record({ shares: fc.boolean(), made: fc.integer({ min: -1e8, max: 1e8 }).map(cents) })
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }).map(cents),
        fc.constantFrom('equal' as const, 'byMaker' as const),
        fc.array(sharer, { minLength: 1, maxLength: 12 }),
        (toShare, rule, sharers) => {
          expect(sumCents(sharesOf(toShare, rule, sharers))).toBe(toShare)
        },
      ),
    )
  })
})

describe('what each made', () => {
  const makers = fc
    .uniqueArray(fc.constantFrom(...members), { maxLength: 5 })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((member) => fc.record({ member: fc.constant(member), part: fc.integer({ min: 1, max: 9 }) })),
      ),
    )
  const net = fc.integer({ min: 0, max: 1_000_000 }).map(cents)
  const made = (of: ReturnType<typeof madeBy>) => sumCents([...of.values()].map(({ made }) => made))

  it('is parted in the parts frozen on the line, the whole group having made a line without makers', () => {
    const parts: MakerPart[] = [
      { member: members[3]!, part: 2 },
      { member: members[4]!, part: 1 },
    ]
    const own = madeBy([{ makers: parts, net: cents(750), times: 2 }], [], members)
    expect([...own]).toEqual([
      ['daria', { made: 1000, lines: 2 }],
      ['efua', { made: 500, lines: 2 }],
    ])
    const all = madeBy([{ makers: [], net: cents(100), times: 1 }], [], members)
    expect([...all.values()].map(({ made }) => made)).toEqual([12, 11, 11, 11, 11, 11, 11, 11, 11])
  })

  it('adds up to the turnover of the lines', () => {
    const lines = fc.array(fc.record({ makers, net, times: fc.integer({ min: 1, max: 40 }) }), { maxLength: 20 })
    fc.assert(
      fc.property(lines, (sold) => {
        expect(made(madeBy(sold, [], members))).toBe(sumCents(sold.map(({ net, times }) => net * times)))
      }),
    )
  })

  it('is zero for everybody once a line came back whole, in one time or in many', () => {
    const times = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(makers, net, times, (parts, total, returns) => {
        const quantity = sumCents(returns)
        let back = 0
        let before: Cents = cents(0)
        const returned = returns.map((count) => {
          back += count
          const after = cents(-refundedFor(total, back, quantity))
          const line = { makers: parts, before, after }
          before = after
          return line
        })
        const own = madeBy([{ makers: parts, net: total, times: 1 }], returned, members)
        expect([...own.values()].every(({ made }) => made === 0)).toBe(true)
      }),
    )
  })
})
