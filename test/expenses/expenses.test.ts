// Expenses: each counts once whoever paid it, advances are owed until repaid, and a mistake has its counter-entry.

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { expensesBetween, repaymentsBetween, stallCostsBetween } from '../../db/expenses/queries.ts'
import type { Input } from '../../shared/contract.ts'
import { expenseLines, mileageAmount, repaidParts, totalsOf } from '../../shared/expenses/expenses.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { cents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import { SATURDAY, testCoop, type TestCoop } from '../kit/coop.ts'

const TODAY = '2026-11-14' as Day
let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
})
afterEach(() => {
  coop.check()
  coop.close()
})

const openDrawer = () => coop.do('cashSession.open', { event: null, pieces: { '1000': 10 }, source: 'bank' })
const spent = (given: Partial<Input<'expense.record'>> = {}): Input<'expense.record'> => ({
  on: TODAY,
  supplier: 'Mercerie du Port',
  label: 'Fil et aiguilles',
  category: 'supplies',
  lines: [{ rate: 2000, total: 1240, deductible: true }],
  mileage: null,
  photo: null,
  purpose: null,
  paidBy: { type: 'host' },
  ...given,
})
const record = (given?: Partial<Input<'expense.record'>>) => coop.do('expense.record', spent(given))
const counted = () => expensesBetween(coop.book.file.read, TODAY, TODAY)
const expected = () => coop.do('cashSession.drawer', {}).expected

describe('an expense', () => {
  it('that the drawer pays leaves the drawer, and counts once', () => {
    openDrawer()
    record({ paidBy: { type: 'drawer' } })
    expect(expected()).toBe(8760)
    expect(counted()).toMatchObject([{ total: 1240, vat: 207, net: 1033, paidBy: 'drawer', category: 'supplies' }])
    const [movement] = coop.do('cashSession.drawer', {}).movements
    expect(movement).toMatchObject({ type: 'paidOut', amount: 1240, reason: 'Mercerie du Port · Fil et aiguilles' })
  })

  it('paid out at the drawer without its receipt counts too, for the event the drawer stood at', () => {
    const { event } = coop.do('event.create', market())
    coop.do('cashSession.open', { event, pieces: { '1000': 10 }, source: 'bank' })
    coop.do('cashSession.payOut', { amount: 600, reason: 'Café', category: 'food', vatRate: 1000 })
    record({ paidBy: { type: 'drawer' } })
    expect(counted().map(({ total, event: at }) => [total, at])).toEqual([
      [600, event],
      [1240, null],
    ])
  })

  it('keeps its VAT by rate, and what may not be deducted in its cost', () => {
    record({
      lines: [
        { rate: 2000, total: 1200, deductible: true },
        { rate: 550, total: 1055, deductible: true },
        { rate: 2000, total: 600, deductible: false },
      ],
    })
    expect(counted()).toMatchObject([{ total: 2855, vat: 255, net: 2600 }])
  })

  it('of a drawer with less in it is refused, and leaves no trace', () => {
    openDrawer()
    const before = coop.book.tail.seq
    const asked = spent({ paidBy: { type: 'drawer' }, lines: [{ rate: 2000, total: 10_001, deductible: true }] })
    expect(coop.try('expense.record', asked)).toEqual({
      ok: false,
      refusal: { type: 'NotEnoughCash', inDrawer: 10_000 },
    })
    expect(coop.book.tail.seq).toBe(before)
  })

  it('is refused for tomorrow, for a drawer of another day, a category or a member that is not there', () => {
    openDrawer()
    const refused = (given: Partial<Input<'expense.record'>>) => coop.try('expense.record', spent(given))
    expect(refused({ on: '2026-11-15' })).toMatchObject({ refusal: { type: 'DayAhead' } })
    expect(refused({ on: '2026-11-13', paidBy: { type: 'drawer' } })).toMatchObject({
      refusal: { type: 'DrawerPaysToday' },
    })
    expect(refused({ category: 'yachts' })).toMatchObject({ refusal: { type: 'UnknownCategory' } })
    const nobody = '0192f000-0000-7000-8000-ffffffffffff'
    expect(refused({ paidBy: { type: 'member', member: nobody } })).toMatchObject({
      refusal: { type: 'UnknownMember' },
    })
    expect(refused({ purpose: { type: 'event', event: nobody, stall: false } })).toMatchObject({
      refusal: { type: 'UnknownEvent' },
    })
  })

  it('is written down by a cashier when the drawer paid or she did, and by the manager for anyone', () => {
    openDrawer()
    const other = coop.do('member.join', { name: 'Zoé', colour: '#1d4ed8', language: 'fr', role: 'cashier' }).member
    const asCashier = (paidBy: Input<'expense.record'>['paidBy']) =>
      coop.try('expense.record', spent({ paidBy }), { as: 'cashier' })
    expect(asCashier({ type: 'drawer' })).toMatchObject({ ok: true })
    expect(asCashier({ type: 'host' })).toMatchObject({ refusal: { type: 'NotYourAdvance' } })
    expect(asCashier({ type: 'member', member: other })).toMatchObject({ refusal: { type: 'NotYourAdvance' } })
    expect(coop.try('expense.record', spent({ paidBy: { type: 'member', member: other } }))).toMatchObject({ ok: true })
  })

  it('taken back counts against its day, puts the money back in the drawer, and only once', () => {
    openDrawer()
    const { expense } = record({ paidBy: { type: 'drawer' } })
    coop.do('expense.cancel', { expense, reason: 'Erreur de ticket' })
    expect(expected()).toBe(10_000)
    expect(counted().map(({ net, isReversal }) => [net, isReversal])).toEqual([
      [1033, false],
      [-1033, true],
    ])
    expect(coop.try('expense.cancel', { expense, reason: 'encore' })).toMatchObject({
      refusal: { type: 'ExpenseCancelled' },
    })
  })
})

describe('a drive', () => {
  it('is paid by the kilometre at the rate of its day, without VAT', () => {
    const drive = { distance: 42_500, vehicle: 'Kangoo', from: 'Atelier', to: 'Marché de Bobigny' }
    const asked = { lines: [], mileage: drive, category: 'travel' }
    expect(coop.try('expense.record', spent(asked))).toMatchObject({ refusal: { type: 'NoMileageRate' } })
    coop.do('expense.setMileageRate', { tenthsPerKm: 529 })
    // 42.5 km × 0.529 € = 22.4825 €
    expect(record(asked).total).toBe(2248)
    coop.do('expense.setMileageRate', { tenthsPerKm: 606 })
    expect(counted()).toMatchObject([{ total: 2248, vat: 0, net: 2248 }])
    expect(mileageAmount(thousandths(42_500), 529)).toBe(2248)
  })
})

describe('an advance', () => {
  it('is owed until it is repaid, in part or whole, the oldest first', () => {
    openDrawer()
    const awa = coop.do('member.join', { name: 'Awa', colour: '#1d4ed8', language: 'fr', role: 'cashier' }).member
    const advance = (total: number, on: string) =>
      record({ on, paidBy: { type: 'member', member: awa }, lines: [{ rate: 2000, total, deductible: true }] }).expense
    const later = advance(3000, TODAY)
    const first = advance(2000, '2026-11-10')
    const repay = { member: awa, on: TODAY, from: 'drawer' } as const
    expect(coop.try('expense.repay', { ...repay, amount: 5001 })).toMatchObject({
      refusal: { type: 'MoreThanOwed', amount: 5000 },
    })
    coop.do('expense.repay', { ...repay, amount: 2500 })
    expect(coop.do('expense.owed', {})).toMatchObject([
      { member: awa, name: 'Awa', amount: 2500, expenses: [{ expense: later, amount: 2500 }] },
    ])
    expect(expected()).toBe(7500)
    expect(coop.try('expense.cancel', { expense: first, reason: 'x' })).toMatchObject({
      refusal: { type: 'AdvanceRepaid' },
    })
    coop.do('expense.repay', { ...repay, from: 'host', amount: 2500 })
    expect(coop.do('expense.owed', {})).toEqual([])
    expect(expected()).toBe(7500)
  })

  it('repaid is no second expense, in the list, the drawer or the split', () => {
    openDrawer()
    const manager = coop.do('member.list', {}).find(({ role }) => role === 'manager')
    if (!manager) throw new Error('A coop has a manager')
    record({ paidBy: { type: 'member', member: manager.id } })
    coop.do('expense.repay', { member: manager.id, on: TODAY, from: 'drawer', amount: 1240 })
    expect(counted().map(({ total }) => total)).toEqual([1240])
    expect(repaymentsBetween(coop.book.file.read, TODAY, TODAY)).toMatchObject([{ amount: 1240, from: 'drawer' }])
    const pieces = { '1000': 8, '500': 1, '200': 1, '50': 1, '10': 1 }
    expect(coop.do('closing.closeSession', { pieces }).closing).toMatchObject({ paidOut: 1240, difference: 0 })
  })

  it('repaid by mistake is owed again, and the money is back in the drawer', () => {
    openDrawer()
    const awa = coop.do('member.join', { name: 'Awa', colour: '#1d4ed8', language: 'fr', role: 'cashier' }).member
    record({ paidBy: { type: 'member', member: awa } })
    const { repayment } = coop.do('expense.repay', { member: awa, on: TODAY, from: 'drawer', amount: 1240 })
    coop.do('expense.cancelRepayment', { repayment, reason: 'Pas elle' })
    expect(coop.do('expense.owed', {})).toMatchObject([{ amount: 1240 }])
    expect(expected()).toBe(10_000)
    expect(coop.try('expense.cancelRepayment', { repayment, reason: 'x' })).toMatchObject({
      refusal: { type: 'RepaymentCancelled' },
    })
  })
})

describe('pieces', () => {
  it('are numbered without a gap, counter-entries and repayments with them', () => {
    const awa = coop.do('member.join', { name: 'Awa', colour: '#1d4ed8', language: 'fr', role: 'cashier' }).member
    const { expense } = record()
    record({ paidBy: { type: 'member', member: awa } })
    coop.do('expense.cancel', { expense, reason: 'x' })
    const { number } = coop.do('expense.repay', { member: awa, on: TODAY, from: 'host', amount: 1240 })
    expect([...counted().map((own) => own.number), number]).toEqual([1, 2, 3, 4])
  })
})

describe('a stall', () => {
  it('counts by its plan until its receipt is written down, then by the receipt', () => {
    const { event } = coop.do('event.create', market())
    const stalls = () => stallCostsBetween(coop.book.file.read, TODAY, TODAY)
    expect(stalls()).toEqual([{ event, amount: 4000 }])
    const { expense } = record({ purpose: { type: 'event', event, stall: true } })
    expect(stalls()).toEqual([])
    coop.do('expense.cancel', { expense, reason: 'Pas le bon marché' })
    expect(stalls()).toEqual([{ event, amount: 4000 }])
  })
})

describe('sums', () => {
  it('of a receipt are those of its lines, and nothing is deducted without VAT', () => {
    const line = fc.record({
      rate: fc.constantFrom(0, 550, 1000, 2000),
      total: fc.integer({ min: 1, max: 10_000_000 }).map(cents),
      deductible: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.boolean(), (lines, franchise) => {
        const kept = expenseLines(lines, { franchise })
        const { total, vat } = totalsOf(kept)
        expect(total).toBe(lines.reduce((sum, own) => sum + own.total, 0))
        expect(kept.every((own) => own.vat >= 0 && own.vat < own.total)).toBe(true)
        expect(franchise && vat !== 0).toBe(false)
      }),
    )
  })

  it('given back never exceed what is owed of any advance, and add up', () => {
    const due = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(due, fc.nat(10_000), (amounts, share) => {
        const owed = amounts.map((amount, index) => ({ expense: String(index) as never, amount: cents(amount) }))
        const all = amounts.reduce((sum, amount) => sum + amount, 0)
        const amount = cents(Math.floor((all * share) / 10_000))
        const parts = repaidParts(amount, owed)
        expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(amount)
        expect(parts.every(({ amount: part }, index) => part > 0 && part <= (amounts[index] ?? 0))).toBe(true)
      }),
    )
  })
})

function market() {
  return {
    name: 'Marché de Bobigny',
    kind: 'market',
    place: '',
    startsOn: TODAY,
    endsOn: TODAY,
    stallCost: 4000,
  } as const
}

describe('the night', () => {
  it('of a drawer that closes after four is the day it was paid on', () => {
    openDrawer()
    coop.setTime(SATURDAY + 17 * 3_600_000)
    record({ paidBy: { type: 'drawer' } })
    expect(counted()).toHaveLength(1)
  })
})
