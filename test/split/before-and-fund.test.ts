// What the host held before Étal, and what the group spends of its fund: written once, undone by a counter-entry.

import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { accountHtml } from '../../electron/split/account-html.ts'
import { layoutEarned } from '../../electron/split/earned-paper.ts'
import { reviewHtml } from '../../electron/ending/review-html.ts'
import { addDays, type Day } from '../../shared/kernel/day.ts'
import { LANGUAGES } from '../../shared/kernel/language.ts'
import { wholeBy } from '../../shared/split/rule.ts'
import { SATURDAY, testCoop, type TestCoop } from '../kit/coop.ts'

const TODAY = '2026-11-14' as Day
const NIGHT = 86_400_000

let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
})
afterEach(() => {
  coop.check()
  coop.close()
})

/** A day sold, counted and shared by everybody. */
function shareADay(night: number): void {
  coop.setTime(SATURDAY + night * NIGHT)
  const on = addDays(TODAY, night)
  coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
  coop.sell([{ name: 'Pochette wax', quantity: 10_000, price: 1800 }])
  coop.do('closing.closeSession', { pieces: {} })
  const asked = { from: on, to: on, rule: wholeBy('equal') }
  const { toShare } = coop.do('split.propose', asked).proceeds
  coop.do('split.validate', { ...asked, toShare, present: [coop.member('Awa')] })
}

it('what the host held for her before is hers to be paid, and is told with its day, on the page and on paper', () => {
  const member = coop.member('Bintou')
  const said = { member, held: 12_050, paid: 30_000, on: '2026-10-31' }
  coop.do('payout.open', said as never)
  expect(coop.do('split.account', { member })).toMatchObject({
    ...{ heldBefore: 12_050, paidBefore: 30_000, shared: 0, paid: 0, held: 12_050, quarters: [] },
    facts: [
      { type: 'heldBefore', on: '2026-10-31', amount: 12_050 },
      { type: 'paidBefore', on: '2026-10-31', amount: 30_000 },
    ],
  })
  coop.do('payout.record', { member, amount: 12_050, on: TODAY, means: 'wages' } as never)
  const account = coop.do('split.account', { member })
  expect(account).toMatchObject({ held: 0, paid: 12_050, quarters: [{ quarter: '2026-Q4', paid: 12_050 }] })
  for (const language of LANGUAGES) {
    const frame = { coopName: 'Cyprielles', hostName: '', language, fonts: [], picture: () => null }
    expect(accountHtml(account, frame, [])).toMatch(/10[^<>]{1,3}31|31[^<>]{1,3}10/u)
    const paper = layoutEarned(account, { coopName: 'Cyprielles', rehearsal: false, language }, {
      columns: 42,
    } as never)
    expect(JSON.stringify(paper)).toMatch(/120[,.]50.*300[,.]00/u)
  }
})

it('said once, it stands: whoever made a mistake undoes it, says why, and says it again', () => {
  const member = coop.member('Bintou')
  const said = { member, held: 5000, paid: 0, on: TODAY } as never
  const { opening } = coop.do('payout.open', said)
  expect(coop.try('payout.open', said)).toMatchObject({ refusal: { type: 'AlreadyOpened', held: 5000, paid: 0 } })
  expect(coop.try('payout.open', { ...(said as object), on: '2026-11-15' } as never)).toMatchObject({
    refusal: { type: 'DayAhead' },
  })
  coop.do('payout.reverseOpening', { opening, reason: 'un chiffre de trop' })
  expect(coop.do('split.account', { member })).toMatchObject({ held: 0, facts: [], openings: [{ reversed: true }] })
  expect(coop.try('payout.reverseOpening', { opening, reason: 'encore' })).toMatchObject({
    refusal: { type: 'AlreadyReversed' },
  })
  coop.do('payout.open', { member, held: 500, paid: 0, on: TODAY } as never)
  expect(coop.do('split.held', {}).find((own) => own.member === member)).toMatchObject({ held: 500 })
})

it('the fund grows with every share, pays what the group decides, never more than it holds', () => {
  coop.do('split.changeSettings', { settings: { fund: { rateBp: 1000, amount: 0 } } } as never)
  shareADay(0)
  const { balance } = coop.do('split.fund', {})
  expect(balance).toBeGreaterThan(0)
  const spent = { amount: balance, what: 'Une nappe', on: TODAY, event: null } as const
  expect(coop.try('split.spendFund', { ...spent, amount: balance + 1 })).toMatchObject({
    refusal: { type: 'MoreThanFund', amount: balance },
  })
  const { spending } = coop.do('split.spendFund', spent as never)
  expect(coop.do('split.settings', {}).fund).toBe(0)
  shareADay(1)
  expect(coop.do('split.fund', {})).toMatchObject({ putIn: 2 * balance, spent: balance, balance })
  const { review } = coop.do('ending.state', {})
  expect(review?.fund).toMatchObject({ balance, spendings: [{ what: 'Une nappe', amount: balance }] })
  const frame = { coop: 'Cyprielles', colour: '#23388f', members: [], language: 'fr', fonts: [] } as const
  expect(reviewHtml(review!, frame)).toContain('Une nappe')
  coop.do('split.reverseFundSpending', { spending, reason: 'rendue au magasin' })
  expect(coop.do('split.fund', {})).toMatchObject({ spent: 0, balance: 2 * balance })
  expect(coop.do('ending.state', {}).review?.fund.spendings).toEqual([])
})

it('what is bought out of it with a receipt is in the host’s books like any expense, and no cost of the next share', () => {
  coop.do('split.changeSettings', { settings: { fund: { rateBp: 1000, amount: 0 } } } as never)
  shareADay(0)
  const { balance } = coop.do('split.fund', {})
  const from = addDays(TODAY, 1)
  const november = { from: TODAY, to: from }
  const toShare = () => coop.do('split.propose', { from, to: from, rule: wholeBy('equal') }).proceeds
  const before = toShare()
  const left = coop.do('results.period', november as never).whole.left
  const bill = { supplier: 'Nappes & Cie', label: 'une nappe', category: 'supplies', mileage: null, photo: null }
  const lines = [{ rate: 2000, total: 120, deductible: true }]
  const paidBy = { type: 'member', member: coop.member('Bintou') }
  const asked = { ...bill, on: TODAY, lines, purpose: { type: 'fund' }, paidBy }
  expect(coop.try('expense.record', asked as never, { as: 'cashier', by: coop.member('Bintou') })).toMatchObject({
    refusal: { type: 'NotYourAdvance' },
  })
  const { expense } = coop.do('expense.record', asked as never)
  expect(coop.do('split.fund', {})).toMatchObject({
    spent: 100,
    balance: balance - 100,
    bills: [{ expense, on: TODAY, what: 'Nappes & Cie une nappe', amount: 100 }],
  })
  expect(coop.do('split.settings', {}).fund).toBe(balance - 100)
  expect(toShare()).toEqual(before)
  expect(coop.do('results.period', november as never).whole.left).toBe(left)
  expect(coop.do('ending.state', {}).review?.fund.spendings).toEqual([
    { what: 'Nappes & Cie une nappe', on: TODAY, amount: 100 },
  ])
  const { entries, checks } = coop.do('export.preview', { format: 'caerp', ...november } as never)
  expect(checks.filter(({ passed }) => !passed)).toEqual([])
  const posted = entries.filter(({ source }) => source.kind === 'expense').flatMap(({ postings }) => postings)
  expect(posted.map(({ account, debit, credit }) => `${account} ${debit} ${credit}`)).toEqual([
    '606000 100 0',
    '445660 20 0',
    '467100 0 120',
  ])
  coop.do('expense.cancel', { expense, reason: 'rendue' })
  expect(coop.do('split.fund', {})).toMatchObject({ spent: 0, balance })
  expect(toShare()).toEqual(before)
})

it('whatever is spent and undone, the fund is what was put in less what stands', () => {
  coop.do('split.changeSettings', { settings: { fund: { rateBp: 0, amount: 5000 } } } as never)
  shareADay(0)
  const steps = fc.array(fc.record({ amount: fc.integer({ min: 1, max: 3000 }), isUndone: fc.boolean() }), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(steps, (all) => {
      for (const { amount, isUndone } of all) {
        const before = coop.do('split.fund', {}).balance
        const asked = { amount, what: 'Du thé', on: TODAY, event: null } as never
        const answer = coop.try('split.spendFund', asked)
        expect(answer.ok).toBe(amount <= before)
        if (!answer.ok) continue
        expect(coop.do('split.fund', {}).balance).toBe(before - amount)
        const { spending } = answer.value as { spending: never }
        if (isUndone) coop.do('split.reverseFundSpending', { spending, reason: 'non' })
        expect(coop.do('split.fund', {}).balance).toBe(isUndone ? before : before - amount)
      }
    }),
    { numRuns: 8 },
  )
})
