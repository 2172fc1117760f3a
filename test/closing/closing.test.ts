// Closings: a Z that adds up, a count that is explained, days closed in order, and a clock that is not believed blindly.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Pieces } from '../../shared/cash-session/cash-session.ts'
import { closeDuePeriods } from '../../db/closing/close-due.ts'
import { record } from '../../db/run.ts'
import { SATURDAY, testCoop, type TestCoop } from '../kit/coop.ts'

const DAY = 86_400_000
let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
})
afterEach(() => {
  coop.check()
  coop.close()
})

const open = (pieces: Pieces = {}) => coop.do('cashSession.open', { event: null, pieces, source: 'bank' } as never)
const pouch = (kind: 'cash' | 'card' = 'card') => coop.sell([{ name: 'Pochette wax', price: 1800 }], kind)
const close = (pieces: Pieces, more: object = {}) =>
  coop.do('closing.closeSession', { pieces, ...more } as never).closing

describe('the count', () => {
  it('holds what came in and out, and a difference wants a reason', () => {
    open({ '1000': 8 })
    pouch('cash')
    coop.do('cashSession.payIn', { amount: 2000, reason: '', from: 'bank' } as never)
    coop.do('cashSession.payOut', { amount: 1240, reason: 'Sacs', category: 'supplies', vatRate: 2000 } as never)
    coop.do('cashSession.bank', { amount: 5000 } as never)
    expect(coop.do('cashSession.drawer', {}).expected).toBe(8000 + 1800 + 2000 - 1240 - 5000)
    const pieces = { '5000': 1, '500': 1, '50': 1 }
    expect(coop.try('closing.closeSession', { pieces } as never)).toMatchObject({
      refusal: { type: 'ReasonNeeded', difference: -10 },
    })
    expect(close(pieces, { reason: 'unknown' })).toMatchObject({
      number: 1,
      cashExpected: 5560,
      cashCounted: 5550,
      difference: -10,
      reason: 'unknown',
    })
  })

  it('is what the next float may be left from', () => {
    open()
    pouch('cash')
    close({ '1000': 1, '500': 1, '200': 1, '100': 1 })
    expect(coop.do('cashSession.left', {})).toEqual({
      amount: 1800,
      pieces: { '1000': 1, '500': 1, '200': 1, '100': 1 },
    })
    const next = coop.do('cashSession.open', { event: null, pieces: { '1000': 1 }, source: 'lastSession' } as never)
    expect(next.float).toBe(1000)
  })

  it('refuses to take out what the drawer does not hold', () => {
    open({ '100': 5 })
    const before = coop.book.tail.seq
    expect(
      coop.try('cashSession.payOut', { amount: 501, reason: 'Pain', category: 'food', vatRate: 550 } as never),
    ).toMatchObject({
      refusal: { type: 'NotEnoughCash', inDrawer: 500 },
    })
    expect(coop.book.tail.seq).toBe(before)
  })

  it('does not forget a basket that is still there', () => {
    open()
    const basket = {
      id: '0192f000-0000-7000-8000-0000000000b1',
      mode: null,
      discount: null,
      parked: true,
      note: 'Rose',
    }
    const sale = { type: 'article', article: coop.article('Pochette wax'), quantity: 1000, unitPrice: 1800 }
    const line = {
      key: 'a',
      sale,
      label: 'Pochette wax',
      unit: 'piece',
      unitPrice: 1800,
      nature: 'goods',
      vat: { keep: 2000 },
    }
    coop.do('basket.save', { basket: { ...basket, lines: [line] } } as never)
    coop.reopen()
    expect(coop.try('closing.closeSession', { pieces: {} } as never)).toMatchObject({
      refusal: { type: 'BasketsLeft', count: 1 },
    })
    expect(close({}, { leaveBaskets: true }).number).toBe(1)
    expect(coop.do('basket.list', {})).toEqual([])
  })
})

describe('a count that was begun', () => {
  const count = { pieces: { '5000': 2, '50': 1 }, cardTerminal: 1800, isCounted: true }
  const keep = (session: { till: number; seq: number }) =>
    coop.do('drawerCount.keep', { session: { till: session.till, seq: session.seq }, count } as never)

  it('is taken up after a crash where it was, and forgotten once its drawer is closed', () => {
    const nothing = { pieces: {}, cardTerminal: null, isCounted: false }
    keep(open())
    coop.reopen()
    expect(coop.do('drawerCount.kept', {})).toEqual(count)
    close(count.pieces, { reason: 'unknown' })
    expect(coop.do('drawerCount.kept', {})).toEqual(nothing)
    open()
    expect(coop.do('drawerCount.kept', {})).toEqual(nothing)
  })

  it('and arrives late is not that of the next drawer', () => {
    const first = open()
    close({})
    keep(first)
    open()
    expect(coop.do('drawerCount.kept', {})).toMatchObject({ pieces: {}, isCounted: false })
    close({})
  })
})

describe('the Z', () => {
  it('says what the X said, and carries perpetual totals on', () => {
    open()
    pouch()
    pouch()
    const { perpetual, totals } = coop.do('closing.report', {})
    expect(close({})).toMatchObject({
      number: 1,
      perpetual,
      totals,
      firstTicket: 1,
      lastTicket: 2,
      head: { seq: coop.book.tail.seq - 1 },
    })
    open()
    pouch()
    expect(close({})).toMatchObject({
      number: 2,
      perpetual: { net: 5400, absolute: 5400 },
      firstTicket: 3,
      lastTicket: 3,
    })
  })
})

describe('days', () => {
  it('that were missed are closed at the next start, in order, months and years too', () => {
    coop.setTime(Date.UTC(2026, 10, 28, 10))
    for (let week = 0; week < 6; week += 1) {
      open()
      pouch()
      close({})
      coop.tick(7 * DAY)
    }
    expect(closeDuePeriods(coop.book)).toBe(6 + 2 + 1)
    const periods = coop.do('closing.periods', {}).toReversed()
    expect(periods.map(({ period, to }) => `${period} ${to}`)).toEqual([
      'day 2026-11-28',
      'month 2026-11-30',
      'day 2026-12-05',
      'day 2026-12-12',
      'day 2026-12-19',
      'day 2026-12-26',
      'month 2026-12-31',
      'year 2026-12-31',
      'day 2027-01-02',
    ])
    expect(periods.map(({ perpetual }) => perpetual.net / 1800)).toEqual([1, 1, 2, 3, 4, 5, 5, 5, 6])
    expect(closeDuePeriods(coop.book)).toBe(0)
  })

  it('of a festival night last until four in the morning', () => {
    coop.setTime(Date.UTC(2026, 10, 14, 22, 30))
    open()
    coop.setTime(Date.UTC(2026, 10, 15, 2, 59))
    pouch()
    expect(closeDuePeriods(coop.book)).toBe(0)
    coop.setTime(Date.UTC(2026, 10, 15, 3, 1))
    pouch()
    expect(coop.book.file.write.all('SELECT sold_on AS day FROM sales')).toEqual([
      { day: '2026-11-14' },
      { day: '2026-11-15' },
    ])
    expect(closeDuePeriods(coop.book)).toBe(1)
  })

  it('once closed accept nothing more', () => {
    open()
    pouch()
    coop.tick(DAY)
    closeDuePeriods(coop.book)
    coop.setTime(SATURDAY + 3_600_000)
    const refused = coop.try('cashSession.openDrawer', { reason: '' })
    expect(refused).toMatchObject({ ok: false, refusal: { type: 'ClockBehind' } })
  })
})

describe('the clock', () => {
  it('set back asks for the date before anything is written', () => {
    open()
    pouch()
    const seq = coop.book.tail.seq
    coop.tick(-2 * 3_600_000)
    expect(coop.try('cashSession.openDrawer', { reason: '' })).toMatchObject({ refusal: { type: 'ClockBehind' } })
    expect(coop.book.tail.seq).toBe(seq)
  })

  it('a few seconds back stands still, and order is kept', () => {
    open()
    const { at } = coop.book.tail
    coop.tick(-3000)
    pouch()
    expect(coop.book.tail.at).toBe(at)
  })

  it('forty-one days ahead (a dead battery) asks too, and does not close the days between', () => {
    open()
    pouch()
    coop.tick(41 * DAY)
    expect(closeDuePeriods(coop.book)).toBe(0)
    expect(coop.try('cashSession.openDrawer', { reason: '' })).toMatchObject({ refusal: { type: 'ClockAhead' } })
    expect(record(coop.book, [{ kind: 'till.technical', data: { type: 'stopped' } }])).toMatchObject({ ok: false })
  })
})
