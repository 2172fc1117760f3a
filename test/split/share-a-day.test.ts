// A market day is shared out: figures, makers, validation, reversal, and what refuses.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wholeBy } from '../../shared/split/rule.ts'
import { sumCents } from '../../shared/kernel/money.ts'
import type { Proposal } from '../../shared/split/split.ts'
import { RehearsedCoop } from '../export/rehearsed-coop.ts'

const day = { from: '2026-11-14', to: '2026-11-14' }

function amounts({ shares }: Proposal): Record<string, number> {
  return Object.fromEntries(shares.map(({ name, amount }) => [name, amount]))
}

describe('the market day of nine members', () => {
  const coop = new RehearsedCoop('2026-11-14T07:00:00Z')
  beforeAll(async () => {
    await coop.found('cyprielles.json')
    await coop.marketDay()
  })
  afterAll(() => coop.close())

  const propose = (rule: 'equal' | 'byMaker') => coop.ask('split.propose', { ...day, rule: wholeBy(rule) })

  it('brings 1,373.29 net: less 10 %, 10.33 of tape and bags, and 0.50 missing', () => {
    expect(propose('equal').proceeds).toEqual({
      turnoverNet: 137_329,
      vat: 27_469,
      contribution: 13_733,
      expenses: 1_033,
      stallCosts: 0,
      materials: 0,
      cardFees: 0,
      consigneKept: 0,
      carriedIn: 0,
      fund: 0,
      contributions: [{ name: '', base: 'turnoverNet', rateBp: 1000, baseAmount: 137_329, amount: 13_733 }],
      cashDifferences: -50,
      toShare: 137_329 - 13_733 - 1_033 - 50,
    })
  })

  it('is shared equally to the cent, the first ones taking the odd cents', () => {
    const shares = Object.values(amounts(propose('equal')))
    expect(sumCents(shares)).toBe(122_513)
    expect(shares).toEqual([13_613, 13_613, 13_613, 13_613, 13_613, 13_612, 13_612, 13_612, 13_612])
  })

  it('or by who made what: the makers parts add up to the turnover, the amounts to what is to share', () => {
    const { shares } = propose('byMaker')
    expect(sumCents(shares.map(({ made }) => made))).toBe(137_329)
    expect(sumCents(shares.map(({ amount }) => amount))).toBe(122_513)
    const masuma = shares.find(({ name }) => name === 'Masuma')
    expect(masuma?.made).toBeGreaterThan(0)
  })

  it('each part is explained by its lines, returns included', () => {
    for (const { member, made } of propose('byMaker').shares) {
      const lines = coop.ask('split.lines', { ...day, member })
      expect(sumCents(lines.map(({ part }) => part))).toBe(made)
    }
  })

  it('is validated only as it was seen, and once', () => {
    const { proceeds, shares } = propose('byMaker')
    const seen = { ...day, rule: wholeBy('byMaker'), present: shares.map(({ member }) => member) }
    expect(coop.refusal('split.validate', { ...seen, toShare: 1 })).toEqual({
      type: 'FiguresChanged',
      toShare: proceeds.toShare,
    })
    const { split } = coop.ask('split.validate', { ...seen, toShare: proceeds.toShare })
    expect(coop.ask('split.list', {})).toMatchObject([{ split, reversed: false, shares, proceeds }])
    const wider = { ...seen, from: '2026-11-01', to: '2026-11-30', toShare: proceeds.toShare }
    expect(coop.refusal('split.validate', wider)).toEqual({ type: 'OverlapsSplit', ...day })
  })

  it('can only be reversed, once, and then shared again', () => {
    const [kept] = coop.ask('split.list', {})
    const reverse = { split: kept?.split, reason: 'On a oublié une dépense' }
    coop.ask('split.reverse', reverse)
    expect(coop.ask('split.list', {})).toMatchObject([{ reversed: true }])
    expect(coop.refusal('split.reverse', reverse)).toEqual({ type: 'AlreadyReversed' })
    expect(
      coop.refusal('split.reverse', { ...reverse, split: '0'.repeat(8) + '-0000-7000-8000-000000000000' }),
    ).toEqual({
      type: 'UnknownSplit',
    })
    const { proceeds, shares } = propose('equal')
    const present = shares.map(({ member }) => member)
    coop.ask('split.validate', { ...day, rule: wholeBy('equal'), present, toShare: proceeds.toShare })
    expect(coop.ask('split.list', {}).map(({ reversed }) => reversed)).toEqual([false, true])
  })

  it('is refused the wrong way round, with the drawer open, or when nothing came in', () => {
    const present = propose('equal').shares.map(({ member }) => member)
    expect(coop.refusal('split.propose', { from: '2026-11-15', to: '2026-11-14', rule: wholeBy('equal') })).toEqual({
      type: 'PeriodReversed',
    })
    const next = { from: '2026-11-15', to: '2026-11-15', rule: wholeBy('equal'), present, toShare: 0 }
    expect(coop.refusal('split.validate', next)).toEqual({ type: 'NothingToShare' })
    coop.now = Date.parse('2026-11-15T08:00:00Z')
    coop.ask('cashSession.open', { event: null, pieces: {}, source: 'bank' })
    expect(coop.refusal('split.validate', next)).toEqual({ type: 'DrawerOpen' })
  })

  it('counts the stall in the period its event starts in', () => {
    const dates = { startsOn: '2026-11-15', endsOn: '2026-11-16', stallCost: 4_500 }
    coop.ask('event.create', { name: 'Marché', kind: 'market', place: '', ...dates })
    const proposed = coop.ask('split.propose', { from: '2026-11-15', to: '2026-11-15', rule: wholeBy('equal') })
    expect(proposed.proceeds).toMatchObject({ stallCosts: 4_500, toShare: -4_500 })
    expect(sumCents(proposed.shares.map(({ amount }) => amount))).toBe(-4_500)
  })

  it('gives the same tables after a rebuild', () => {
    expect(coop.differences()).toEqual([])
  })
})
