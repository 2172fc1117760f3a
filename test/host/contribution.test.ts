// What the host takes: published rules by their parameters, and consecutive periods that never take twice.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkProfile } from '../../renderer/host/profile-file.ts'
import { entryKinds } from '../../shared/entries.ts'
import { Contribution, plainLine, type ContributionLine } from '../../shared/host/contribution.ts'
import { DEFAULT_PROFILE } from '../../shared/host/host.ts'
import { owedFor, type ContributionCalendar, type DayFigures } from '../../shared/host/owed.ts'
import { addDays, type Day } from '../../shared/kernel/day.ts'
import { cents, sumCents } from '../../shared/kernel/money.ts'

const CALENDAR: ContributionCalendar = { exerciceStartMonth: 1, lives: { from: '2026-01-01' as Day, to: null } }

/** 13.5 % of the gross margin and 30 € a month. */
const COOPANAME = plainLine({ base: 'grossMargin', rateBp: 1350, fixedCentsPerMonth: cents(3000) })
/** 12 % of the margin, at least 40 € a month, at most 8,400 € a year. */
const MOSAIQUE: ContributionLine = {
  ...plainLine({ base: 'grossMargin', rateBp: 1200 }),
  floorCentsPerMonth: cents(4000),
  capCentsPerYear: cents(840_000),
}
/** 10 % of turnover to 20,000 €, then 7 % to 40,000 €, then 5 %. */
const CREALEAD: ContributionLine = {
  ...plainLine({ base: 'turnoverNet', rateBp: 1000 }),
  tiers: [
    { from: cents(2_000_000), rateBp: 700 },
    { from: cents(4_000_000), rateBp: 500 },
  ],
}

function day(on: string, sums: Partial<DayFigures>): DayFigures {
  return { day: on as Day, turnoverNet: 0, vat: 0, materials: 0, events: 0, expenses: {}, purchases: {}, ...sums }
}
function taken(lines: Contribution, days: readonly DayFigures[], [from, to]: readonly [string, string]): number {
  const period = { from: from as Day, to: to as Day }
  return sumCents(owedFor(lines, { days, period, calendar: CALENDAR }).map(({ amount }) => amount))
}

describe('a host', () => {
  it('Coopaname’s: 13.5 % of the gross margin and 30 € a month', () => {
    // Sold 1,576.00; cloth and courses 493.40, stall 45.00: margin 1,037.60. 13.5 % = 140.076 → 140.08, and 30.00.
    const days = [
      day('2026-11-07', { turnoverNet: 100_000, expenses: { supplies: 49_340 } }),
      day('2026-11-14', { turnoverNet: 57_600, events: 4_500 }),
    ]
    expect(taken([COOPANAME], days, ['2026-11-01', '2026-11-30'])).toBe(14_008 + 3_000)
    // On the first week: margin 506.60, 13.5 % = 68.391 → 68.39, and the month's 30.00; the rest comes with the rest.
    expect(taken([COOPANAME], days, ['2026-11-01', '2026-11-07'])).toBe(6_839 + 3_000)
    expect(taken([COOPANAME], days, ['2026-11-08', '2026-11-30'])).toBe(14_008 - 6_839)
  })

  it('Mosaïque’s: 12 % of the margin, at least 40 € a month, at most 8,400 € a year', () => {
    // January's margin 200.00: 24.00, so 40.00. February's 1,000.00: 120.00. December's 80,000.00: 9,600.00, but the
    // ten months from January to December bring 40 + 120 + 9 × 40 (March to November) = 520: 8,400 − 520 = 7,880.00.
    const days = [
      day('2026-01-15', { turnoverNet: 20_000 }),
      day('2026-02-15', { turnoverNet: 130_000, expenses: { food: 30_000 } }),
      day('2026-12-15', { turnoverNet: 8_000_000 }),
    ]
    expect(taken([MOSAIQUE], days, ['2026-01-01', '2026-01-31'])).toBe(4_000)
    expect(taken([MOSAIQUE], days, ['2026-02-01', '2026-02-28'])).toBe(12_000)
    expect(taken([MOSAIQUE], days, ['2026-03-01', '2026-11-30'])).toBe(9 * 4_000)
    expect(taken([MOSAIQUE], days, ['2026-12-01', '2026-12-31'])).toBe(788_000)
    expect(taken([MOSAIQUE], days, ['2026-01-01', '2026-12-31'])).toBe(840_000)
  })

  it('Crealead’s: tiers of the year’s turnover, from 10 % down to 5 %', () => {
    // 15,000 at 10 % = 1,500. Then 30,000 more: 5,000 at 10 % = 500, 20,000 at 7 % = 1,400, 5,000 at 5 % = 250: 2,150.
    const days = [day('2026-03-01', { turnoverNet: 1_500_000 }), day('2026-09-01', { turnoverNet: 3_000_000 })]
    expect(taken([CREALEAD], days, ['2026-01-01', '2026-06-30'])).toBe(150_000)
    expect(taken([CREALEAD], days, ['2026-07-01', '2026-12-31'])).toBe(215_000)
    // A new year begins again at 10 %.
    expect(taken([CREALEAD], [day('2027-01-05', { turnoverNet: 100_000 })], ['2027-01-01', '2027-01-31'])).toBe(10_000)
  })

  it('that takes on what was cashed takes of the VAT too; one that takes off some expenses takes off no other', () => {
    const days = [day('2026-05-01', { turnoverNet: 100_000, vat: 20_000, materials: 9_000, expenses: { food: 1_000 } })]
    expect(taken([plainLine({ base: 'cashReceived', rateBp: 500 })], days, ['2026-05-01', '2026-05-01'])).toBe(6_000)
    const some = { materials: true, events: true, expenses: ['travel'] }
    const line = { ...plainLine({ base: 'turnoverNet', rateBp: 1000 }), reducedBy: some }
    expect(taken([line], days, ['2026-05-01', '2026-05-01'])).toBe(9_100)
  })

  it('asks nothing of a month in which the coop did not live', () => {
    const lives = { from: '2026-11-14' as Day, to: '2026-12-20' as Day }
    const owed = (from: string, to: string) =>
      owedFor([MOSAIQUE], {
        days: [],
        period: { from: from as Day, to: to as Day },
        calendar: { exerciceStartMonth: 1, lives },
      })[0]?.amount
    expect(owed('2026-01-01', '2026-11-13')).toBe(0)
    expect(owed('2026-11-14', '2026-11-16')).toBe(4_000)
    expect(owed('2026-11-17', '2026-11-30')).toBe(0)
    expect(owed('2026-12-01', '2027-12-31')).toBe(4_000)
  })

  it('is owed nothing on a loss, and gives back what a later loss of the exercice undoes', () => {
    const margin = [plainLine({ base: 'grossMargin', rateBp: 1000 })]
    const days = [day('2026-02-01', { turnoverNet: 10_000 }), day('2026-03-01', { expenses: { food: 30_000 } })]
    expect(taken(margin, days, ['2026-02-01', '2026-02-28'])).toBe(1_000)
    expect(taken(margin, days, ['2026-03-01', '2026-03-31'])).toBe(-1_000)
  })
})

describe('periods that follow each other', () => {
  const rate = fc.integer({ min: 0, max: 10_000 })
  const amount = fc.integer({ min: 0, max: 300_000 }).map(cents)
  const line = fc.record({
    name: fc.constant(''),
    base: fc.constantFrom('turnoverNet' as const, 'grossMargin' as const, 'cashReceived' as const),
    rateBp: rate,
    tiers: fc
      .uniqueArray(fc.integer({ min: 1, max: 2_000_000 }), { maxLength: 4 })
      .chain((from) =>
        fc.tuple(
          ...from.toSorted((a, b) => a - b).map((at) => fc.record({ from: fc.constant(cents(at)), rateBp: rate })),
        ),
      ),
    fixedCentsPerMonth: amount,
    floorCentsPerMonth: amount,
    capCentsPerYear: fc.option(amount, { nil: undefined }),
    reducedBy: fc.record({
      materials: fc.boolean(),
      events: fc.boolean(),
      expenses: fc.constantFrom<'all' | string[]>('all', [], ['food']),
    }),
  })
  const offset = fc.integer({ min: 0, max: 500 })
  const sold = fc.record({
    on: offset,
    turnoverNet: fc.integer({ min: -50_000, max: 500_000 }),
    vat: fc.integer({ min: 0, max: 90_000 }),
    materials: fc.integer({ min: 0, max: 90_000 }),
    food: fc.integer({ min: 0, max: 90_000 }),
  })
  const at = (days: number) => addDays('2026-03-10' as Day, days)

  it('owe together what the whole owes, whatever the rule, the days and the cuts', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 3 }),
        fc.array(sold, { maxLength: 30 }),
        fc.uniqueArray(offset, { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 1, max: 12 }),
        (lines, sales, cuts, exerciceStartMonth) => {
          const days = sales.map(({ on, food, ...sums }) => day(at(on), { ...sums, expenses: { food } }))
          const calendar = { exerciceStartMonth, lives: { from: at(20), to: at(400) } }
          const owed = (from: number, to: number) =>
            sumCents(
              owedFor(lines, { days, period: { from: at(from), to: at(to) }, calendar }).map(({ amount }) => amount),
            )
          const ends = cuts.toSorted((a, b) => a - b)
          const parts = ends.slice(1).map((end, index) => owed((ends[index] ?? 0) + 1, end))
          expect(sumCents(parts)).toBe(owed((ends[0] ?? 0) + 1, ends.at(-1) ?? 0))
        },
      ),
    )
  })
})

describe('a profile of before there were several lines', () => {
  const thin = { base: 'grossMargin', rateBp: 1200, fixedCentsPerMonth: 3000 }

  it('opens, from the journal or from a file, and means what it meant', () => {
    const lines = [{ ...COOPANAME, rateBp: 1200 }]
    expect(entryKinds['host.profileSet'].lift?.[1]?.({ name: 'CAE', contribution: thin })).toEqual({
      name: 'CAE',
      contribution: lines,
    })
    const file = { ...DEFAULT_PROFILE, name: 'CAE', siret: '12345678200010', vatNumber: '', address: '', section: 'A' }
    expect(checkProfile({ ...file, contribution: thin })).toMatchObject({ ok: true, profile: { contribution: lines } })
  })

  it('is refused when its tiers do not rise', () => {
    const tiers = [CREALEAD.tiers[1], CREALEAD.tiers[0]]
    expect(Contribution.safeParse([{ ...CREALEAD, tiers }]).success).toBe(false)
  })
})
