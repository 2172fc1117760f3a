// Results: what a market brought and cost, and sums that are those of the tickets and of the Z.

import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wholeBy } from '../../shared/split/rule.ts'
import type { Input, Output } from '../../shared/contract.ts'
import { addDays, type Day } from '../../shared/kernel/day.ts'
import { cents } from '../../shared/kernel/money.ts'
import { addOutcomes, addSold, partContribution, perHour, type Outcome } from '../../shared/results/results.ts'
import { SATURDAY, testCoop, type TestCoop } from '../kit/coop.ts'

const TODAY = '2026-11-14' as Day
const DAY_MS = 86_400_000

let coop: TestCoop
beforeAll(async () => {
  coop = await testCoop()
})
afterAll(() => {
  coop.check()
  coop.close()
})

const market = (name: string, day: string, stallCost: number, place = 'Place du Four') =>
  coop.do('event.create', { name, kind: 'market', place, startsOn: day, endsOn: day, stallCost } as never).event

const openAt = (event: string | null) =>
  coop.do('cashSession.open', { event, pieces: { '1000': 10 }, source: 'bank' } as never)

/** Counts what is expected less a number of cents, and closes. */
function close(missing = 0) {
  const counted = coop.do('cashSession.drawer', {}).expected - missing
  return coop.do('closing.closeSession', { pieces: { '1': counted }, ...(missing && { reason: 'unknown' }) } as never)
    .closing
}

const spent = (given: Partial<Input<'expense.record'>>): Input<'expense.record'> => ({
  ...{ on: TODAY, supplier: '', label: 'Ficelle', category: 'supplies', mileage: null, photo: null, purpose: null },
  lines: [{ rate: 2000, total: 600, deductible: true }],
  paidBy: { type: 'host' },
  ...given,
})

describe('a market', () => {
  let event: string
  let found: Output<'results.event'>

  beforeAll(() => {
    coop.do('stock.receive', {
      item: coop.article('Pochette wax'),
      place: null,
      lot: null,
      newLot: null,
      quantity: 10_000,
      // With the twenty-four of the stock, which are worth nothing yet: 5.00 each.
      value: 17_000,
      note: '',
    } as never)
    event = market('Marché du Four', TODAY, 4000)
    coop.do('cashSession.open', { event, pieces: { '1000': 10 }, source: 'bank', place: null } as never)
    coop.sell([{ name: 'Pochette wax', quantity: 2000, price: 1800 }], 'cash')
    coop.sell([{ name: 'Pochette wax', price: 1800 }])
    const purpose = { type: 'event', event, stall: false } as never
    coop.do('expense.record', spent({ purpose, paidBy: { type: 'drawer' } }))
    coop.do('expense.record', spent({ purpose: { type: 'stock' } }))
    close(50)
    found = coop.do('results.event', { event } as never)
  })

  it('brought what it sold, less cloth, stall, expenses, the host’s part and what the drawer lacked', () => {
    // 54.00 with VAT at 20 %: 45.00 net. Three pouches of the stock's 5.00 each: 15.00. Stall 40.00, string 5.00 net.
    // The host takes 10 % of 45.00 net: 4.50. The drawer lacked 0.50. Left: 45 − 15 − 40 − 5 − 4.50 − 0.50 = −20.00.
    expect(found.outcome).toEqual({
      ...{ takings: 5400, vat: 900, net: 4500, cost: 1500, uncosted: 0, tickets: 2, stall: 4000, expenses: 500 },
      ...{ forStock: 0, contribution: 450, difference: -50, consigneKept: 0, left: -2000, minutes: 0 },
    })
    expect(found.articles).toMatchObject([{ label: 'Pochette wax', quantity: 3000, net: 4500 }])
  })

  it('counts the stall by its receipt once that is written down', () => {
    const purpose = { type: 'event', event, stall: true } as never
    const lines = [{ rate: 2000, total: 4200, deductible: true }]
    const { expense } = coop.do('expense.record', spent({ purpose, category: 'stall', lines }))
    expect(coop.do('results.event', { event } as never).outcome.stall).toBe(3500)
    coop.do('expense.cancel', { expense, reason: 'Essai' })
    expect(coop.do('results.event', { event } as never).outcome.stall).toBe(4000)
  })

  it('opens down to its tickets', () => {
    const lines = coop.do('results.lines', { from: TODAY, to: TODAY, event } as never)
    expect(lines.map(({ number, total }) => [number, total])).toEqual([
      [1, 3600],
      [2, 1800],
    ])
    const article = coop.article('Pochette wax')
    expect(coop.do('results.lines', { from: TODAY, to: TODAY, article, after: 1 } as never)).toHaveLength(1)
    expect(coop.do('results.lines', { from: TODAY, to: TODAY, event: null })).toEqual([])
  })

  it('is set beside those before it at the same place, else of the same kind', () => {
    const before = market('Marché d’octobre', '2026-10-10', 3000, 'Place du  FOUR')
    const elsewhere = market('Ailleurs', '2026-10-17', 3000, 'Quai')
    expect(coop.do('results.event', { event } as never)).toMatchObject({
      isSamePlace: true,
      earlier: [{ event: { id: before }, outcome: { stall: 3000, left: -3000 } }],
    })
    expect(coop.do('results.event', { event: elsewhere } as never)).toMatchObject({
      isSamePlace: false,
      earlier: [{ event: { id: before } }],
    })
  })
})

describe('a period', () => {
  it('whatever was sold, adds up by event, range and article, and to the Zs of its drawers', () => {
    const PRICES = { 'Pochette wax': 1800, 'Tote bag wax': 2500, 'Trousse jean': 1400 } as const
    const names = Object.keys(PRICES)
    const basket = fc.record({
      name: fc.constantFrom(...names),
      quantity: fc.integer({ min: 1, max: 5 }),
      cash: fc.boolean(),
    })
    const days = fc.array(
      fc.record({ baskets: fc.array(basket, { maxLength: 4 }), atEvent: fc.boolean(), lost: fc.nat(9) }),
      {
        minLength: 4,
        maxLength: 4,
      },
    )
    const [history = []] = fc.sample(days, { numRuns: 1, seed: 20_261_114 })
    const from = addDays(TODAY, 1)
    const zs = history.map(({ baskets, atEvent, lost }, index) => {
      coop.setTime(SATURDAY + (index + 1) * DAY_MS)
      const day = addDays(from, index)
      openAt(atEvent ? market(`Marché ${index}`, day, 1000 + index) : null)
      for (const { name, quantity, cash } of baskets)
        coop.sell(
          [{ name, quantity: quantity * 1000, price: PRICES[name as keyof typeof PRICES] }],
          cash ? 'cash' : 'card',
        )
      coop.do('sale.record', free(index))
      return close(lost)
    })
    const to = addDays(from, history.length - 1)
    const { whole, events, ranges, articles } = coop.do('results.period', { from, to })
    const ofZs = (field: 'net' | 'vat') =>
      zs.flatMap(({ totals }) => totals.vat).reduce((sum, rate) => sum + rate[field], 0)
    expect([whole.net, whole.vat]).toEqual([ofZs('net'), ofZs('vat')])
    expect(whole.difference).toBe(zs.reduce((sum, z) => sum + z.difference, 0))
    const { takings, vat, net, cost, uncosted } = whole
    for (const parts of [events.map(({ outcome }) => outcome), ranges, articles])
      expect(addSold(parts)).toEqual({ takings, vat, net, cost, uncosted })
    expect(addOutcomes(events.map(({ outcome }) => outcome))).toEqual(whole)
    expect(whole.contribution).toBe(
      coop.do('split.propose', { from, to, rule: wholeBy('equal') } as never).proceeds.contribution,
    )
    const days2 = Array.from({ length: history.length }, (_, index) => addDays(from, index))
    const byDay = days2.map((day) => coop.do('results.period', { from: day, to: day }).whole)
    expect(addOutcomes(byDay)).toEqual(whole)
  })

  it('as a table never becomes a formula', () => {
    coop.setTime(SATURDAY + 6 * DAY_MS)
    openAt(null)
    coop.do('sale.record', { ...free(0), lines: [{ ...FREE, label: '=1+1' }] } as never)
    close()
    const day = addDays(TODAY, 6)
    const file = coop.do('results.file', { from: day, to: day, what: 'articles' })
    const rows = Buffer.from(file.base64, 'base64').toString('utf8').split('\r\n')
    expect(rows[1]).toBe("'=1+1;1,000;12,00;2,00;10,00;0,00")
    expect(rows[2]).toBe('total;;12,00;2,00;10,00;0,00')
    for (const what of ['events', 'ranges', 'expenses'] as const)
      expect(coop.do('results.file', { from: TODAY, to: day, what }).fileName).toMatch(/^resultats-.*\.csv$/u)
  })

  it('as a workbook holds the same figures as the screen, as numbers', () => {
    coop.setTime(SATURDAY + 7 * DAY_MS)
    openAt(null)
    coop.do('sale.record', { ...free(0), lines: [{ ...FREE, label: '=1+1' }] } as never)
    close()
    const file = coop.do('results.file', { from: addDays(TODAY, 7), to: addDays(TODAY, 7), what: 'workbook' })
    expect(file.fileName).toMatch(/\.xlsx$/u)
    const parts = unzipSync(Buffer.from(file.base64, 'base64'))
    const sheet = (number: number) => strFromU8(parts[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array())
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toMatch(/marches.*gammes.*articles.*depenses/u)
    expect(sheet(3)).toContain("'=1+1")
    expect(sheet(3)).toContain('<v>12.00</v>')
    expect(sheet(1)).toMatch(/total.*<v>12\.00<\/v>.*<v>2\.00<\/v>.*<v>10\.00<\/v>/u)
  })

  it('from later to earlier is refused', () => {
    expect(coop.try('results.period', { from: '2026-11-15', to: '2026-11-14' })).toMatchObject({
      refusal: { type: 'PeriodReversed' },
    })
  })
})

describe('a goal', () => {
  it('is near by what was sold, worked or cashed in its days, until the group drops it', () => {
    const set = (what: 'sold' | 'euros' | 'hours', target: number) =>
      coop.do('goal.set', { what, target, from: TODAY, to: TODAY, range: null, name: '' }).goal
    const sold = set('sold', 10)
    set('euros', 10_000)
    set('hours', 600)
    const values = () => coop.do('goal.list', { from: TODAY, to: TODAY }).map(({ what, value }) => [what, value])
    expect(values()).toEqual([
      ['sold', 3],
      ['euros', 5400],
      ['hours', 0],
    ])
    const { range } =
      coop.book.file.read.get<{ range: string }>("SELECT range FROM articles WHERE name = 'Pochette wax'") ?? {}
    const other = coop.do('catalogue.ranges', {}).find(({ id }) => id !== range)?.id
    const ofRange = (id: string | undefined) =>
      coop.do('goal.set', { what: 'sold', target: 5, from: TODAY, to: TODAY, range: id ?? '', name: 'x' } as never).goal
    const [own, none] = [ofRange(range), ofRange(other)]
    const named = coop.do('goal.list', { from: TODAY, to: TODAY })
    expect([own, none].map((goal) => named.find((one) => one.goal === goal)?.value)).toEqual([3, 0])
    for (const goal of [own, none]) coop.do('goal.drop', { goal })
    coop.do('goal.drop', { goal: sold })
    expect(values()).toHaveLength(2)
    expect(coop.try('goal.drop', { goal: sold })).toMatchObject({ refusal: { type: 'UnknownGoal' } })
    expect(coop.do('goal.list', { from: '2026-12-01', to: '2026-12-31' })).toEqual([])
  })
})

describe('the arithmetic', () => {
  it('parts a contribution over what sold, to the cent, and leaves what nothing sold for', () => {
    const nets = fc.array(fc.integer({ min: -100_000, max: 1_000_000 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), nets, (amount, all) => {
        const { parts, rest } = partContribution(cents(amount), all)
        expect(parts.reduce((sum, part) => sum + part, 0) + rest).toBe(amount)
        expect(parts.every((part, index) => part === 0 || (all[index] ?? 0) > 0)).toBe(true)
      }),
    )
  })

  it('says what an hour brought, when hours are known', () => {
    const outcome = (left: number, minutes: number) => ({ left, minutes }) as Outcome
    expect(perHour(outcome(9000, 90))).toBe(6000)
    expect(perHour(outcome(9000, 0))).toBeNull()
  })
})

const FREE = { type: 'free', kind: 'good', quantity: 1000, vatRate: 2000, unitPrice: 1200, label: 'Broche' } as const

function free(index: number): Input<'sale.record'> {
  const line = { ...FREE, label: `Broche ${index}` }
  return { lines: [line], mode: null, tenders: [{ kind: 'card', amount: 1200 }], expectedTotal: 1200 } as never
}
