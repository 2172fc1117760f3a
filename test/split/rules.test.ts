// What is left of a period is shared to the cent, whatever the figures.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MakerPart } from '../../shared/catalogue/catalogue.ts'
import type { OwedLine } from '../../shared/host/owed.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import { allocate, cents, sumCents, type Cents } from '../../shared/kernel/money.ts'
import { refundedFor } from '../../shared/sale/pricing.ts'
import { FIRST_SETTINGS, SHARE_BASES, termsOf, wholeBy, type SplitRule } from '../../shared/split/rule.ts'
import { cardFeesOf, madeBy, proceedsOf, type SplitFigures } from '../../shared/split/rules.ts'
import { share, type Sharer } from '../../shared/split/sharing.ts'

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
  const none = { turnoverNet: 0, vat: 0, materials: 0, expenses: 0, stallCosts: 0, cardFees: 0 }
  const all = { ...none, cashDifferences: 0, consigneKept: 0, carriedIn: 0, ...changes }
  return all as unknown as SplitFigures
}

const NO_FUND = { rateBp: 0, amount: cents(0) }
const TERMS = termsOf(FIRST_SETTINGS)

function sharer(own: Partial<Sharer> = {}): Sharer {
  return { shares: true, made: cents(0), hours: [], points: 1, ...own }
}
function amountsOf(toShare: number, rule: SplitRule, sharers: readonly Sharer[], terms = TERMS): number[] {
  return share(cents(toShare), { rule, terms }, sharers).shares.map(({ amount }) => amount)
}
const hours = (work: string, minutes: number, weightBp = 10_000) => [{ work, minutes, weightBp }]

function owed(amount: number): OwedLine {
  return { name: '', base: 'turnoverNet', rateBp: 1000, baseAmount: cents(157_600), amount: cents(amount) }
}

function equal(toShare: number, count: number): number[] {
  return amountsOf(
    toShare,
    wholeBy('equal'),
    Array.from({ length: count }, () => sharer()),
  )
}

describe('what is to share', () => {
  it('1,576.00 net, costs 538.40, 10 % of turnover: 880.00, nine equal shares of 97.78 or 97.77', () => {
    const proceeds = proceedsOf(figures({ turnoverNet: 157_600, expenses: 53_840 }), [owed(15_760)], NO_FUND)
    expect(proceeds).toMatchObject({ contribution: 15_760, toShare: 88_000 })
    expect(equal(proceeds.toShare, 9)).toEqual([9778, 9778, 9778, 9778, 9778, 9778, 9778, 9777, 9777])
  })

  it('takes off every cost and every line of what the host takes, and adds what was kept or left over', () => {
    const week = figures({
      ...{ turnoverNet: 100_000, materials: 8_000, expenses: 1_033, stallCosts: 4_500, cardFees: 175 },
      ...{ cashDifferences: -50, consigneKept: 250, carriedIn: 7 },
    })
    const left = 100_000 - 8_000 - 1_033 - 4_500 - 175 - 50 + 250 + 7 - 10_500
    expect(proceedsOf(week, [owed(10_000), owed(500)], NO_FUND).toShare).toBe(left)
  })

  it('leaves the fund its rate and its amount, never more than there is', () => {
    const fund = { rateBp: 500, amount: cents(2_000) }
    expect(proceedsOf(figures({ turnoverNet: 88_000 }), [], fund)).toMatchObject({ fund: 6_400, toShare: 81_600 })
    expect(proceedsOf(figures({ turnoverNet: 1_500 }), [], fund)).toMatchObject({ fund: 1_500, toShare: 0 })
    expect(proceedsOf(figures({ turnoverNet: -1_500 }), [], fund)).toMatchObject({ fund: 0, toShare: -1_500 })
  })

  it('a card company takes a rate of what was paid by card, and an amount a payment', () => {
    expect(cardFeesOf({ rateBp: 175, perPayment: cents(5) }, { amount: 62_851, payments: 20 })).toBe(1_100 + 100)
  })
})

describe('sharing', () => {
  it('by maker follows what each made; a loss likewise', () => {
    const sharers = [3000, 1000, 0].map((made) => sharer({ made: cents(made) }))
    expect(amountsOf(2000, wholeBy('byMaker'), sharers)).toEqual([1500, 500, 0])
    expect(amountsOf(-2000, wholeBy('byMaker'), sharers)).toEqual([-1500, -500, 0])
  })

  it('by maker is equal when nobody made anything, and leaves out who left', () => {
    const sharers = [true, true, false].map((shares) => sharer({ shares }))
    expect(amountsOf(1001, wholeBy('byMaker'), sharers)).toEqual([501, 500, 0])
    expect(amountsOf(1001, wholeBy('equal'), sharers)).toEqual([501, 500, 0])
  })

  it('by hours counts each kind of work by its weight, and only those the rule names', () => {
    const sharers = [
      sharer({ hours: [...hours('making', 120), ...hours('selling', 60)] }),
      sharer({ hours: hours('selling', 60, 20_000) }),
      sharer(),
    ]
    // Weighted: 3 h, 2 h, 0. Selling alone: 1 h, 2 h, 0.
    expect(amountsOf(5000, wholeBy('byHours'), sharers)).toEqual([3000, 2000, 0])
    const selling = { parts: [{ by: 'byHours' as const, shareBp: 10_000, works: ['selling'] }] }
    expect(amountsOf(3000, selling, sharers)).toEqual([1000, 2000, 0])
  })

  it('by points; who has none receives nothing', () => {
    const sharers = [3, 1, 0].map((points) => sharer({ points }))
    expect(amountsOf(1000, wholeBy('byPoints'), sharers)).toEqual([750, 250, 0])
  })

  it('60 % makers, 20 % sellers present by hours, 20 % equal: every part told apart', () => {
    const rule = {
      parts: [
        { by: 'byMaker' as const, shareBp: 6000, works: [] },
        { by: 'byHours' as const, shareBp: 2000, works: ['selling'] },
        { by: 'equal' as const, shareBp: 2000, works: [] },
      ],
    }
    // 880.00: 528.00 by maker (3:1), 176.00 by hours at the stand (1:3), 176.00 in two.
    const sharers = [
      sharer({ made: cents(3000), hours: hours('selling', 60) }),
      sharer({ made: cents(1000), hours: hours('selling', 180) }),
    ]
    const { shares } = share(cents(88_000), { rule, terms: TERMS }, sharers)
    expect(shares.map(({ parts }) => parts)).toEqual([
      [39_600, 4_400, 8_800],
      [13_200, 13_200, 8_800],
    ])
    expect(shares.map(({ amount }) => amount)).toEqual([52_800, 35_200])
  })

  it('gives each who took part the minimum, from those above it; when there is too little, the same to each', () => {
    const terms = { ...TERMS, minimum: cents(1_000) }
    const sharers = [
      sharer({ made: cents(9_000), hours: hours('making', 60) }),
      sharer({ made: cents(1_000), hours: hours('making', 60) }),
      sharer({ hours: hours('selling', 60) }),
      sharer(),
    ]
    // By maker: 90.00, 10.00, 0, 0. The seller is raised to 10.00; who was not there is not.
    expect(amountsOf(10_000, wholeBy('byMaker'), sharers, terms)).toEqual([8_000, 1_000, 1_000, 0])
    expect(amountsOf(2_000, wholeBy('byMaker'), sharers, terms)).toEqual([667, 667, 666, 0])
    expect(amountsOf(-2_000, wholeBy('equal'), sharers, terms)).toEqual([-500, -500, -500, -500])
  })

  it('rounds to the euro and says what that leaves; a loss can wait whole', () => {
    const terms = { ...TERMS, roundTo: 100, roundingTo: 'fund', loss: 'carried' } as const
    const three = [sharer(), sharer(), sharer()]
    expect(share(cents(10_000), { rule: wholeBy('equal'), terms }, three)).toMatchObject({
      shares: [
        { amount: 3_300, rounded: -34 },
        { amount: 3_300, rounded: -33 },
        { amount: 3_300, rounded: -33 },
      ],
      rest: { amount: 100, to: 'fund' },
    })
    const loss = share(cents(-500), { rule: wholeBy('equal'), terms }, three)
    expect(loss.rest).toEqual({ amount: -500, to: 'carryOver' })
    expect(loss.shares.map(({ amount }) => amount)).toEqual([0, 0, 0])
  })

  it('adds up exactly for any sum, any rule, any terms, any people; nobody is paid below nothing of a gain', () => {
    const person = fc.record({
      shares: fc.boolean(),
      made: fc.integer({ min: -1e8, max: 1e8 }).map(cents),
      points: fc.integer({ min: 0, max: 1000 }),
      hours: fc.array(
        fc.record({
          work: fc.constantFrom('making', 'selling', 'meeting'),
          minutes: fc.integer({ min: 1, max: 20_000 }),
          weightBp: fc.integer({ min: 0, max: 100_000 }),
        }),
        { maxLength: 3 },
      ),
    })
    const rule = fc
      .array(fc.tuple(fc.constantFrom(...SHARE_BASES), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 4 })
      .map((parts) => {
        const bps = allocate(
          10_000,
          parts.map(([, weight]) => weight),
        )
        return { parts: parts.map(([by], index) => ({ by, shareBp: bps[index] ?? 0, works: ['selling'] })) }
      })
    const terms = fc.record({
      minimum: fc.integer({ min: 0, max: 200_000 }).map(cents),
      roundTo: fc.constantFrom(1 as const, 10 as const, 100 as const, 1000 as const),
      roundingTo: fc.constantFrom('fund' as const, 'carryOver' as const),
      loss: fc.constantFrom('shared' as const, 'carried' as const),
    })
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }).map(cents),
        rule,
        terms,
        fc.array(person, { minLength: 1, maxLength: 12 }),
        (toShare, rule, chosen, sharers) => {
          const { shares, rest } = share(toShare, { rule, terms: { ...TERMS, ...chosen } }, sharers)
          expect(sumCents(shares.map(({ amount }) => amount)) + rest.amount).toBe(toShare)
          for (const { parts, raised, rounded, amount } of shares) {
            expect(sumCents(parts) + raised + rounded).toBe(amount)
            expect(amount * Math.sign(toShare)).toBeGreaterThanOrEqual(0)
          }
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
