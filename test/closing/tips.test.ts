// Tips are never turnover: the drawer and the Z hold them as a line of their own, the books on an account of their own,
// until they are passed on in equal parts.

import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { afterTip } from '../../renderer/sale/tip.ts'
import { closeDuePeriods } from '../../db/closing/close-due.ts'
import { plainLine } from '../../shared/receipt/blocks.ts'
import { layoutClosing, layoutPeriod } from '../../shared/receipt/layout-closing.ts'
import { piecesTotal } from '../../shared/cash-session/cash-session.ts'
import { TIP_TENDERS } from '../../shared/cash-session/tips.ts'
import { LANGUAGES } from '../../shared/kernel/language.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'

const november = { from: '2026-11-01', to: '2026-11-30' }

let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
  coop.do('cashSession.open', { event: null, pieces: { '2000': 2 }, source: 'bank' })
})
afterEach(() => {
  coop.check()
  coop.close()
})

const tip = (tender: 'cash' | 'card', amount: number) =>
  coop.do('cashSession.takeTip', { tender, amount: amount as never })
const expected = () => coop.do('cashSession.drawer', {}).expected
const pieces = (amount: number) => ({ '1': amount })

/** Account, debit, credit of everything booked in November. */
function booked(): string[] {
  const { entries, checks } = coop.do('export.preview', { format: 'caerp', ...november } as never)
  expect(checks.filter(({ passed }) => !passed)).toEqual([])
  return entries.flatMap(({ source, postings }) =>
    postings.map(({ from, debit, credit }) => `${source.kind} ${from} ${debit} ${credit}`),
  )
}

it('a tip in cash is in the drawer and in no takings; one on the card is in neither', () => {
  coop.sell([{ name: 'Pochette wax', price: 1800 }], 'cash')
  tip('cash', 200)
  tip('card', 150)
  expect(expected()).toBe(4000 + 1800 + 200)
  const { closing } = coop.do('closing.closeSession', { pieces: pieces(6000) })
  expect(closing).toMatchObject({
    difference: 0,
    totals: { gross: 1800, tenders: [{ kind: 'cash', amount: 1800 }] },
    tips: {
      taken: [
        { tender: 'card', amount: 150 },
        { tender: 'cash', amount: 200 },
      ],
      passedOn: 0,
    },
    perpetual: { net: 1800 },
  })
  expect(booked()).toEqual(
    expect.arrayContaining(['z accounts.cash 2000 0', 'z accounts.card 150 0', 'z accounts.tips 0 350']),
  )
  const { results } = { results: coop.do('results.period', november as never) }
  expect(results.whole.takings).toBe(1800)
})

it('is passed on in equal parts out of the drawer, never more than was left, and both can be undone', () => {
  const members = [coop.member('Awa'), coop.member('Bintou')]
  const { till, seq } = tip('cash', 1001)
  expect(coop.try('cashSession.passTips', { amount: 1002, members } as never)).toMatchObject({
    refusal: { type: 'MoreThanTips', amount: 1001 },
  })
  const { shares } = coop.do('cashSession.passTips', { amount: 1001, members } as never)
  expect(shares.map(({ amount }) => amount)).toEqual([501, 500])
  expect([expected(), coop.do('cashSession.tips', {}).left]).toEqual([4000, 0])
  expect(coop.try('cashSession.undoTip', { of: { till, seq } })).toMatchObject({ refusal: { type: 'MoreThanTips' } })
  const [passed] = coop.do('cashSession.tips', {}).passedOn
  coop.do('cashSession.undoPassedTips', { of: { till, seq: passed?.seq ?? 0 } })
  expect(coop.try('cashSession.undoPassedTips', { of: { till, seq: passed?.seq ?? 0 } })).toMatchObject({
    refusal: { type: 'AlreadyReversed' },
  })
  coop.do('cashSession.undoTip', { of: { till, seq } })
  expect(coop.do('cashSession.tips', {})).toMatchObject({
    left: 0,
    taken: [{ amount: 1001, undone: true }],
    passedOn: [{ amount: 1001, undone: true }],
  })
  expect(expected()).toBe(4000)
})

it('passed on another day it leaves that day’s drawer, and the account ends at nothing', () => {
  tip('card', 600)
  coop.do('closing.closeSession', { pieces: { '2000': 2 } })
  coop.tick(86_400_000)
  coop.do('cashSession.open', { event: null, pieces: { '2000': 2 }, source: 'lastSession' })
  coop.do('cashSession.passTips', { amount: 600, members: [coop.member('Awa')] } as never)
  const { closing } = coop.do('closing.closeSession', { pieces: pieces(3400) })
  expect(closing).toMatchObject({ difference: 0, tips: { taken: [], passedOn: 600 } })
  const onTips = booked().filter((line) => line.includes('accounts.tips'))
  expect(onTips).toEqual(['z accounts.tips 0 600', 'tipsPassedOn accounts.tips 600 0'])
  const figures = { ...closing, counted: null }
  const head = {
    coop: { name: 'C', address: '', timeZone: 'Europe/Paris' },
    host: { name: '', address: '', siret: '', vatNumber: '' },
    till: { number: 1, name: '1' },
  }
  const frame = { ...head, software: { name: 'Étal', version: '1' }, rehearsal: false, duplicate: 0 }
  for (const language of LANGUAGES) {
    const paper = layoutClosing(figures, { ...frame, language } as never, { columns: 42 } as never)
    expect(JSON.stringify(paper)).toMatch(/-6[,.]00/u)
  }
})

it('is in the closing of its day, its month and its year, apart from the takings: what was left and what was passed on', () => {
  coop.sell([{ name: 'Pochette wax', price: 1800 }], 'card')
  tip('card', 600)
  const { till, seq } = tip('cash', 500)
  coop.do('cashSession.undoTip', { of: { till, seq } })
  coop.do('closing.closeSession', { pieces: { '2000': 2 } })
  coop.tick(86_400_000)
  coop.do('cashSession.open', { event: null, pieces: { '2000': 2 }, source: 'lastSession' })
  coop.sell([{ name: 'Pochette wax', price: 1800 }], 'card')
  tip('cash', 300)
  coop.do('cashSession.passTips', { amount: 700, members: [coop.member('Awa')] } as never)
  coop.do('closing.closeSession', { pieces: pieces(3600) })
  for (const later of [Date.UTC(2026, 11, 10, 9), Date.UTC(2027, 0, 2, 9)]) {
    coop.setTime(later)
    closeDuePeriods(coop.book)
  }
  const closings = coop.do('closing.periods', {}).toReversed()
  expect(closings.map(({ period, from, tips }) => [period, from, tips])).toEqual([
    [
      'day',
      '2026-11-14',
      {
        taken: [
          { tender: 'card', amount: 600 },
          { tender: 'cash', amount: 0 },
        ],
        passedOn: 0,
      },
    ],
    ['day', '2026-11-15', { taken: [{ tender: 'cash', amount: 300 }], passedOn: 700 }],
    ...(['month', 'year'] as const).map((period) => [
      period,
      period === 'month' ? '2026-11-01' : '2026-01-01',
      {
        taken: [
          { tender: 'card', amount: 600 },
          { tender: 'cash', amount: 300 },
        ],
        passedOn: 700,
      },
    ]),
  ])
  expect(closings.map(({ totals }) => totals.gross)).toEqual([1800, 1800, 3600, 3600])
  const month = closings[2]!
  const head = {
    coop: { name: 'C', address: '', timeZone: 'Europe/Paris' },
    host: { name: '', address: '', siret: '', vatNumber: '' },
    till: { number: 1, name: '1' },
  }
  const frame = { ...head, software: { name: 'Étal', version: '1' }, rehearsal: false, duplicate: 0, language: 'fr' }
  const blocks = layoutPeriod(month, frame as never, { columns: 42 } as never)
  const text = blocks.map((block) => plainLine(block, 42)).join('\n')
  expect(text).toMatch(/Pourboires, Carte bancaire +6,00\nPourboires, Espèces +3,00\nPourboires remis +-7,00/u)
})

it('of a day without any leaves its closing as it was', () => {
  coop.sell([{ name: 'Pochette wax', price: 1800 }], 'card')
  coop.do('closing.closeSession', { pieces: { '2000': 2 } })
  coop.tick(86_400_000)
  closeDuePeriods(coop.book)
  expect(coop.do('closing.periods', {})).toHaveLength(1)
  expect(coop.do('closing.periods', {})[0]).not.toHaveProperty('tips')
})

it('of the change given up, the coins stay in the drawer and the rest is handed over', () => {
  const handOver = { pieces: { '200': 1, '50': 2 }, fromDrawer: true }
  expect(afterTip(handOver, 300)).toEqual({ left: { pieces: {}, fromDrawer: true }, pieces: { '200': 1, '50': 2 } })
  expect(afterTip(handOver, 100)).toEqual({ left: { pieces: { '200': 1 }, fromDrawer: true }, pieces: { '50': 2 } })
  expect(afterTip(handOver, 500)).toEqual({ left: handOver, pieces: {} })
  const odd = afterTip(handOver, 120)
  expect([piecesTotal(odd.left.pieces), odd.pieces]).toEqual([180, {}])
})

it('whatever is left and passed on, the drawer counts right and the tips left are taken less given', () => {
  const step = fc.record({
    tender: fc.constantFrom(...TIP_TENDERS),
    amount: fc.integer({ min: 1, max: 900 }),
    isPassed: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      for (const { tender, amount, isPassed } of steps) {
        const { drawer, left } = { drawer: expected(), left: coop.do('cashSession.tips', {}).left }
        const mayPass = amount <= left && amount <= drawer
        const passed = isPassed && mayPass ? amount : 0
        const taken = isPassed ? 0 : amount
        const members = [coop.member('Awa'), coop.member('Bintou')]
        const name = isPassed ? 'cashSession.passTips' : 'cashSession.takeTip'
        const asked = isPassed ? { amount, members } : { tender, amount }
        expect(coop.try(name, asked as never).ok).toBe(!isPassed || mayPass)
        expect(expected()).toBe(drawer - passed + (tender === 'cash' ? taken : 0))
        expect(coop.do('cashSession.tips', {}).left).toBe(left + taken - passed)
      }
    }),
    { numRuns: 8 },
  )
})
