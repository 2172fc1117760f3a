// The group's rules in a real coop: mixes, terms, carry-over, who sees what, what is paid, and the analytic lines.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { layoutEarned } from '../../electron/split/earned-paper.ts'
import { readAccount } from '../../db/split/account.ts'
import { readSplit } from '../../db/split/kept.ts'
import { splitAnalyticLines } from '../../db/split/queries.ts'
import { runQuery } from '../../db/run.ts'
import { entryKinds } from '../../shared/entries.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { sumCents } from '../../shared/kernel/money.ts'
import { wholeBy, type SplitRule } from '../../shared/split/rule.ts'
import type { Proposal } from '../../shared/split/split.ts'
import { SATURDAY, testCoop, type TestCoop } from '../kit/coop.ts'

const DAY = '2026-11-14' as Day
const saturday = { from: DAY, to: DAY }

let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
})
afterEach(() => {
  coop.check()
  coop.close()
})

const propose = (rule: SplitRule = wholeBy('equal'), days: object = saturday) =>
  coop.do('split.propose', { ...days, rule } as never)
const set = (settings: object) => coop.do('split.changeSettings', { settings } as never)
function sellAndCount(): void {
  coop.do('cashSession.open', { event: null, pieces: { '2000': 1 }, source: 'bank' })
  coop.sell([{ name: 'Pochette wax', price: 1800 }])
  coop.do('closing.closeSession', { pieces: { '2000': 1 } } as never)
}
function validate(rule: SplitRule = wholeBy('equal'), days: object = saturday): string {
  const { proceeds, shares } = propose(rule, days)
  const amounts = shares.map(({ member, amount }) => ({ member, amount }))
  const present = [coop.member('Awa')]
  return coop.do('split.validate', { ...days, rule, toShare: proceeds.toShare, amounts, present } as never).split
}
const amountOf = ({ shares }: Proposal, name: string) => shares.find((share) => share.name === name)?.amount

describe('a share by the hours worked', () => {
  it('gives to those who were at the stand, and opens to their days', () => {
    sellAndCount()
    const hours = (name: string, work: string, minutes: number) =>
      coop.do('presence.enter', { member: coop.member(name), work, on: DAY, minutes } as never)
    hours('Awa', 'selling', 60)
    hours('Bintou', 'selling', 180)
    hours('Bintou', 'making', 600)
    const bySelling: SplitRule = { parts: [{ by: 'byHours', shareBp: 10_000, works: ['selling'] }] }
    const proposal = propose(bySelling)
    // 15.00 net less 10 %: 13.50, one hour to three.
    expect(amountOf(proposal, 'Awa')).toBe(338)
    expect(amountOf(proposal, 'Bintou')).toBe(1_012)
    const member = coop.member('Bintou')
    expect(coop.do('split.hours', { ...saturday, member })).toHaveLength(2)
    expect(proposal.shares.find((share) => share.member === member)?.hours).toEqual([
      { work: 'making', minutes: 600, weightBp: 10_000 },
      { work: 'selling', minutes: 180, weightBp: 10_000 },
    ])
  })

  it('changed between looking and agreeing is shown again, though the total stayed', () => {
    sellAndCount()
    const { proceeds, shares } = propose(wholeBy('byHours'))
    const amounts = shares.map(({ member, amount }) => ({ member, amount }))
    const hours = { member: coop.member('Awa'), work: 'selling', on: DAY, minutes: 60 }
    coop.do('presence.enter', hours as never)
    const asked = {
      ...saturday,
      rule: wholeBy('byHours'),
      toShare: proceeds.toShare,
      amounts,
      present: [coop.member('Awa')],
    }
    expect(coop.try('split.validate', asked as never)).toMatchObject({ refusal: { type: 'FiguresChanged' } })
  })
})

describe('the terms of the group', () => {
  it('count cloth once: when it was bought, or when what it became is sold', () => {
    coop.do('stock.receive', { item: coop.article('Pochette wax'), quantity: 10_000, value: 6_000, note: '' } as never)
    sellAndCount()
    const bought = {
      ...{ on: DAY, supplier: 'Tissus', label: 'Wax', category: 'supplies', mileage: null, photo: null },
      ...{
        lines: [{ rate: 0, total: 6_000, deductible: false }],
        purpose: { type: 'stock' },
        paidBy: { type: 'host' },
      },
    }
    coop.do('expense.record', bought as never)
    expect(propose().proceeds).toMatchObject({ materials: 0, expenses: 6_000 })
    set({ materials: 'used' })
    const { proceeds } = propose()
    expect(proceeds.expenses).toBe(0)
    expect(proceeds.materials).toBeGreaterThan(0)
    expect(proceeds.materials).toBeLessThan(6_000)
  })

  it('take off what the card company takes, keep a fund, and round to the euro for the next share', () => {
    sellAndCount()
    set({ cardFees: { rateBp: 200, perPayment: 4 }, fund: { rateBp: 1000, amount: 0 }, roundTo: 100 })
    const { proceeds, shares, rest } = propose()
    // 18.00 by card: 0.36 and 0.04. 15.00 − 1.50 − 0.40 = 13.10; the fund 1.31; 11.79 to share.
    expect(proceeds).toMatchObject({ cardFees: 40, contribution: 150, fund: 131, toShare: 1_179 })
    expect(shares.every(({ amount }) => amount % 100 === 0)).toBe(true)
    expect(sumCents(shares.map(({ amount }) => amount)) + rest.amount).toBe(1_179)
    const split = validate()
    expect(coop.do('split.settings', {})).toMatchObject({ fund: 131, carried: rest.amount })
    coop.setTime(SATURDAY + 86_400_000)
    const sunday = { from: '2026-11-15', to: '2026-11-15' }
    expect(propose(wholeBy('equal'), sunday).proceeds.carriedIn).toBe(rest.amount)
    coop.do('split.reverse', { split, reason: 'trop tôt' } as never)
    expect(propose(wholeBy('equal'), sunday).proceeds.carriedIn).toBe(0)
  })

  it('let a loss wait, and the next share make it up', () => {
    coop.do('cashSession.open', { event: null, pieces: { '2000': 1 }, source: 'bank' })
    coop.do('cashSession.payOut', { amount: 1200, reason: 'Fil', category: 'supplies', vatRate: 2000 })
    coop.do('closing.closeSession', { pieces: { '500': 1, '200': 1, '100': 1 } } as never)
    set({ loss: 'carried' })
    expect(propose()).toMatchObject({ proceeds: { toShare: -1000 }, rest: { amount: -1000, to: 'carryOver' } })
    validate()
    expect(coop.do('split.settings', {}).carried).toBe(-1000)
  })
})

describe('what a member receives', () => {
  it('is hers to see, and the manager’s; the others’ only where the group chose so', () => {
    sellAndCount()
    validate()
    const [awa, bintou] = [coop.member('Awa'), coop.member('Bintou')]
    const asBintou = (name: 'split.account' | 'split.list' | 'split.lines', input: object) =>
      runQuery(coop.book, { name, input: input as never }, { by: bintou, caller: 'cashier', request: undefined }) as {
        ok: boolean
        value: never
        refusal?: object
      }
    expect(asBintou('split.account', { member: bintou })).toMatchObject({ ok: true, value: { name: 'Bintou' } })
    expect(asBintou('split.account', { member: awa })).toMatchObject({ refusal: { type: 'NotYourPage' } })
    expect(asBintou('split.lines', { ...saturday, member: awa })).toMatchObject({ refusal: { type: 'NotYourPage' } })
    expect(asBintou('split.list', {})).toMatchObject({ value: [{ shares: [{ member: bintou }] }] })
    const accountant = { by: null, caller: 'accountant', request: undefined } as const
    const asked = { name: 'split.account', input: { member: awa } } as const
    expect(runQuery(coop.book, asked, accountant)).toMatchObject({ refusal: { type: 'NotYourPage' } })
    set({ openToAll: true })
    expect(asBintou('split.lines', { ...saturday, member: awa })).toMatchObject({ ok: true })
    expect(asBintou('split.account', { member: awa })).toMatchObject({ refusal: { type: 'NotYourPage' } })
  })

  it('is held, then paid with its date and by what means, never more than is held, and by quarter', () => {
    sellAndCount()
    validate(wholeBy('byPoints'))
    const member = coop.member('Awa')
    const held = coop.do('split.account', { member }).held
    expect(held).toBeGreaterThan(0)
    const pay = (amount: number, on: string) =>
      coop.try('payout.record', { member, amount, on, means: 'wages' } as never)
    expect(pay(held + 1, DAY)).toMatchObject({ refusal: { type: 'MoreThanHeld', amount: held } })
    expect(pay(1, '2026-11-15')).toMatchObject({ refusal: { type: 'DayAhead' } })
    expect(pay(100, DAY)).toMatchObject({ ok: true })
    expect(coop.do('split.account', { member })).toMatchObject({
      ...{ shared: held, paid: 100, held: held - 100, parts: [{ by: 'byPoints', amount: held }] },
      quarters: [{ quarter: '2026-Q4', shared: held, paid: 100, repaid: 0 }],
    })
    expect(coop.do('split.held', {}).find((own) => own.member === member)).toMatchObject({ held: held - 100 })
    const payout = coop.do('split.account', { member }).payouts[0]?.payout
    coop.do('payout.reverse', { payout, reason: 'erreur' } as never)
    expect(coop.do('split.account', { member }).held).toBe(held)
    expect(coop.try('payout.reverse', { payout, reason: 'encore' } as never)).toMatchObject({
      refusal: { type: 'AlreadyReversed' },
    })
  })

  it('prints on the receipt printer, in her language and no wider than the paper', () => {
    sellAndCount()
    validate()
    const account = readAccount(coop.book.file.read, coop.member('Awa'))
    if (!account) throw new Error('Awa has an account')
    for (const [language, word] of [
      ['fr', 'Gagné en tout'],
      ['ar', 'مجموع ما كسبته'],
    ] as const) {
      const frame = { coopName: 'Cyprielles', rehearsal: false, language }
      const blocks = layoutEarned(account, frame, { columns: 32, logo: false, footer: '' })
      const cells = blocks.flatMap((block) => (block.type === 'line' ? block.cells : []))
      expect(cells.every(({ at, width }) => at >= 0 && at + width <= 32)).toBe(true)
      expect(cells.map(({ text }) => text)).toContain(word)
    }
  })
})

describe('what people liked', () => {
  it('is counted once whoever made it, and what came back is not', () => {
    coop.do('cashSession.open', { event: null, pieces: { '2000': 1 }, source: 'bank' })
    const makers = ['Awa', 'Bintou', 'Carla'].map((name) => ({ member: coop.member(name), part: 1 }))
    const bag = { type: 'free', label: 'Sac', kind: 'good', unitPrice: 1000, quantity: 1000, vatRate: 2000, makers }
    const tenders = [{ kind: 'card', amount: 1000 }]
    coop.do('sale.record', { lines: [bag], mode: null, tenders, expectedTotal: 1000 } as never)
    const { tickets } = coop.sell([{ name: 'Pochette wax', price: 1800 }])
    const back = { type: 'return', of: tickets[0], line: 0, quantity: 1000 }
    const given = [{ kind: 'card', amount: -1800 }]
    coop.do('sale.record', { lines: [back], mode: null, tenders: given, expectedTotal: -1800 } as never)
    expect(coop.do('split.liked', { ...saturday, most: 6 })).toEqual([{ label: 'Sac', net: 833 }])
  })

  it('and what is shared, compared by two rules, keeps one total', () => {
    sellAndCount()
    const rules = [wholeBy('equal'), wholeBy('byMaker')]
    const proposals = coop.do('split.compare', { ...saturday, rules })
    expect(proposals.map(({ rule }) => rule)).toEqual(rules)
    expect(new Set(proposals.map(({ proceeds }) => proceeds.toShare)).size).toBe(1)
    for (const { shares, proceeds } of proposals)
      expect(sumCents(shares.map(({ amount }) => amount))).toBe(proceeds.toShare)
  })
})

describe('the host’s analytic lines', () => {
  it('carry each amount to the member’s section, on the day it was validated, and back when it is reversed', () => {
    coop.do('member.change', { member: coop.member('Awa'), fields: { section: 'AWA01' } } as never)
    sellAndCount()
    const split = validate()
    const lines = splitAnalyticLines(coop.book.file.read, DAY, DAY)
    const kept = readSplit(coop.book.file.read, split)
    expect(sumCents(lines.map(({ amount }) => amount))).toBe(kept?.proceeds.toShare)
    expect(lines.find(({ name }) => name === 'Awa')).toMatchObject({ section: 'AWA01', day: DAY, isReversal: false })
    coop.setTime(SATURDAY + 86_400_000)
    coop.do('split.reverse', { split, reason: 'trop tôt' } as never)
    const back = splitAnalyticLines(coop.book.file.read, '2026-11-15' as Day, '2026-11-15' as Day)
    expect(back.map(({ amount }) => amount)).toEqual(lines.map(({ amount }) => -amount))
    expect(splitAnalyticLines(coop.book.file.read, DAY, DAY)).toEqual(lines)
  })
})

describe('a share validated by an earlier version', () => {
  it('reads as today’s: its rule by name, its contribution a line, each amount whole', () => {
    const old = {
      ...{ split: 's', from: DAY, to: DAY, rule: 'byMaker', present: [] },
      proceeds: { turnoverNet: 1000, vat: 200, contribution: 100, contributionRateBp: 1000, toShare: 900 },
      shares: [{ member: 'm', name: 'Awa', made: 1000, lines: 1, amount: 900 }],
    }
    const lift = entryKinds['split.validated'].lift
    const lifted = lift?.[2]?.(lift[1]?.(old))
    expect(lifted).toMatchObject({
      rule: wholeBy('byMaker'),
      proceeds: { contributions: [{ rateBp: 1000, amount: 100 }], fund: 0, carriedIn: 0 },
      shares: [{ parts: [900], amount: 900, hours: [] }],
      rest: { amount: 0 },
    })
    expect(JSON.stringify(lifted)).not.toContain('contributionRateBp')
  })
})
