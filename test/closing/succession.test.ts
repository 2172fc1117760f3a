// A folder opened without its key, its drawer still open: a new till counts it, closes its days, and finds its tickets.

import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { wholeBy } from '../../shared/split/rule.ts'
import { closeDuePeriods } from '../../db/closing/close-due.ts'
import { SATURDAY, testCoop, type TestCoop } from '../kit/coop.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

let coop: TestCoop
let first: number
beforeEach(async () => {
  coop = await testCoop()
  first = coop.book.key.till
})
afterEach(() => coop.close())

const float = { event: null, pieces: { '2000': 4 }, source: 'bank' } as const

/** Friday was sold and closed; Saturday is being sold when the computer breaks: its data come to another one. */
function breakDown(): void {
  coop.do('cashSession.open', float)
  coop.sell([{ name: 'Pochette wax', price: 1800 }], 'cash')
  coop.do('closing.closeSession', { pieces: { '2000': 4, '1000': 1, '500': 1, '200': 1, '100': 1 } })
  coop.setTime(SATURDAY + DAY)
  closeDuePeriods(coop.book)
  coop.do('cashSession.open', float)
  coop.sell([{ name: 'Tote bag wax', price: 2500 }], 'cash')
  coop.sell([{ name: 'Pochette wax', price: 1800 }], 'card')
  coop.do('cashSession.payOut', { amount: 500, reason: 'Fil', category: 'supplies', vatRate: 2000 })
  loseKey()
}

function loseKey(): void {
  coop.shut()
  rmSync(coop.keys, { recursive: true })
  coop.reopen()
}

describe('a till that goes on from one whose drawer was open', () => {
  it('counts that drawer first, in a Z of its own that says whose it is', () => {
    breakDown()
    expect(coop.book.key.till).not.toBe(first)
    expect(coop.do('cashSession.current', {})).toMatchObject({ till: first, inherited: true })
    expect(coop.try('cashSession.open', float)).toMatchObject({ refusal: { type: 'AlreadyOpen' } })
    expect(coop.try('cashSession.payIn', { amount: 100, reason: '', from: 'bank' })).toMatchObject({
      refusal: { type: 'NoOpenSession' },
    })
    const { expected, movements } = coop.do('cashSession.drawer', {})
    expect(expected).toBe(8000 + 2500 - 500)
    expect(movements).toMatchObject([{ type: 'paidOut', amount: 500 }])
    expect(coop.do('closing.report', {})).toMatchObject({ sessionTill: first, perpetual: { net: 6100 } })
    const { closing, ref } = coop.do('closing.closeSession', { pieces: { '5000': 2 } })
    expect(ref.till).toBe(coop.book.key.till)
    expect(closing).toMatchObject({
      number: 1,
      sessionTill: first,
      day: '2026-11-15',
      totals: { tickets: 2, gross: 4300 },
      firstTicket: 2,
      lastTicket: 3,
      cashExpected: 10_000,
      difference: 0,
      perpetual: { net: 6100, absolute: 6100 },
      head: { till: coop.book.key.till },
    })
    expect(coop.do('cashSession.current', {})).toBeNull()
    expect(coop.do('cashSession.left', {})).toMatchObject({ amount: 10_000 })
    coop.check()
  })

  it('goes on selling: its own tickets and Z add to the perpetual totals once', () => {
    breakDown()
    coop.do('closing.closeSession', { pieces: { '5000': 2 } })
    expect(coop.do('cashSession.open', { ...float, source: 'lastSession' })).toMatchObject({ inherited: false })
    const { tickets } = coop.sell([{ name: 'Pochette wax', price: 1800 }])
    expect(tickets).toMatchObject([{ till: coop.book.key.till, number: 1 }])
    const { closing } = coop.do('closing.closeSession', { pieces: { '2000': 4 } })
    expect(closing).toMatchObject({ number: 2, totals: { tickets: 1 }, perpetual: { net: 7900 } })
    expect(closing).not.toHaveProperty('sessionTill')
    coop.check()
  })

  it('closes the days, months and years that the old till did not', () => {
    breakDown()
    coop.do('closing.closeSession', { pieces: { '5000': 2 } })
    coop.do('cashSession.open', float)
    coop.sell([{ name: 'Pochette wax', price: 1800 }])
    coop.do('closing.closeSession', { pieces: { '2000': 4 } })
    coop.setTime(SATURDAY + 20 * DAY)
    expect(closeDuePeriods(coop.book)).toBe(2)
    const periods = coop.do('closing.periods', {})
    expect(
      periods.map(({ period, from, number, totals, perpetual }) => [
        period,
        from,
        number,
        totals.tickets,
        perpetual.net,
      ]),
    ).toEqual(
      [
        ['month', '2026-11-01', 2, 4, 7900],
        ['day', '2026-11-15', 1, 3, 7900],
        ['day', '2026-11-14', 1, 1, 1800],
      ].map((row) => (row[0] === 'month' ? ['month', '2026-11-01', 1, 4, 7900] : row)),
    )
    expect(closeDuePeriods(coop.book)).toBe(0)
    coop.check()
  })

  it('closes several days that the old till left, one after the other', () => {
    coop.do('cashSession.open', float)
    for (const day of [0, 1, 2]) {
      coop.setTime(SATURDAY + day * DAY)
      coop.sell([{ name: 'Pochette wax', price: 1800 }])
    }
    coop.setTime(SATURDAY + 5 * DAY)
    loseKey()
    expect(closeDuePeriods(coop.book)).toBe(3)
    expect(
      coop.do('closing.periods', {}).map(({ from, totals, perpetual }) => [from, totals.gross, perpetual.net]),
    ).toEqual([
      ['2026-11-16', 1800, 5400],
      ['2026-11-15', 1800, 3600],
      ['2026-11-14', 1800, 1800],
    ])
    coop.check()
  })

  it('lists the tickets of both, its own first, page by page, and finds a number in its own, then in the old ones', () => {
    breakDown()
    const own = coop.book.key.till
    coop.do('closing.closeSession', { pieces: { '5000': 2 } })
    coop.do('cashSession.open', float)
    coop.sell([{ name: 'Pochette wax', price: 1800 }])
    const list = coop.do('sale.list', {})
    expect(list.map(({ till, number, tillNumber }) => [till, number, tillNumber])).toEqual([
      [own, 1, 2],
      [first, 3, 1],
      [first, 2, 1],
      [first, 1, 1],
    ])
    const [a, b] = coop.do('sale.list', { limit: 2 })
    const { till, seq } = b ?? { till: 0, seq: 0 }
    expect(a?.till).toBe(own)
    expect(coop.do('sale.list', { before: { till, seq } as never, limit: 2 }).map(({ number }) => number)).toEqual([
      2, 1,
    ])
    expect(coop.do('sale.byNumber', { number: 1 })).toEqual({ till: own, seq: a?.seq })
    expect(coop.do('sale.byNumber', { number: 3 })).toMatchObject({ till: first })
    expect(coop.do('sale.byNumber', { number: 4 })).toBeNull()
  })

  it('takes back what the old till sold', () => {
    breakDown()
    coop.do('closing.closeSession', { pieces: { '5000': 2 } })
    coop.do('cashSession.open', float)
    const of = coop.do('sale.byNumber', { number: 3 })
    const back = { type: 'return', of, line: 0, quantity: 1000 }
    const paid = { lines: [back], mode: null, tenders: [{ kind: 'card', amount: -1800 }], expectedTotal: -1800 }
    coop.do('sale.record', paid as never)
    expect(coop.do('sale.ticket', of as never)).toMatchObject({ returned: [1000] })
    coop.check()
  })

  it('lets the day be exported and shared once the drawer is counted', () => {
    breakDown()
    const day = { from: '2026-11-14', to: '2026-11-15' } as const
    const failed = coop.do('export.preview', { format: 'fec', ...day } as never).checks.filter(({ passed }) => !passed)
    expect(failed).toHaveLength(1)
    const { toShare } = coop.do('split.propose', { ...day, rule: wholeBy('equal') } as never).proceeds
    const present = [coop.member('Awa')]
    const validation = { ...day, rule: wholeBy('equal'), toShare, present } as never
    expect(coop.try('split.validate', validation)).toMatchObject({ refusal: { type: 'DrawerOpen' } })
    coop.do('closing.closeSession', { pieces: { '5000': 2 } })
    coop.do('split.validate', validation)
    const { entries, checks } = coop.do('export.preview', { format: 'fec', ...day } as never)
    expect(checks.filter(({ passed }) => !passed)).toEqual([])
    // The float, the thread and the Z of the inherited drawer are pieces of the till that counted it.
    const sunday = entries.filter(({ pieceDate }) => pieceDate === '2026-11-15')
    expect(new Set(sunday.map(({ piece }) => piece))).toEqual(new Set(['Z2-0001']))
    expect(sunday.flatMap(({ source }) => source.kind).sort()).toEqual(['float', 'float', 'paidOut', 'z'])
    coop.check()
  })

  it('handed on twice before anyone counted, is still counted once', () => {
    breakDown()
    loseKey()
    expect(coop.do('cashSession.current', {})).toMatchObject({ till: first, inherited: true })
    const { closing } = coop.do('closing.closeSession', { pieces: { '5000': 2 } })
    expect(closing).toMatchObject({ sessionTill: first, perpetual: { net: 6100 }, totals: { gross: 4300 } })
    coop.setTime(SATURDAY + 2 * DAY)
    expect(closeDuePeriods(coop.book)).toBe(1)
    expect(coop.do('closing.periods', {})[0]).toMatchObject({ from: '2026-11-15', perpetual: { net: 6100 } })
    coop.check()
  })

  it('whose clock is behind stays in the day the old till was in', () => {
    breakDown()
    coop.setTime(SATURDAY)
    loseKey()
    coop.do('closing.closeSession', { pieces: { '5000': 2 } })
    coop.do('cashSession.open', float)
    coop.sell([{ name: 'Pochette wax', price: 1800 }])
    expect(coop.book.tail.day).toBe('2026-11-15')
    coop.check()
  })
})

describe('one copy restored twice on a computer', () => {
  it('gives two tills of two numbers', () => {
    const kept = mkdtempSync(join(tmpdir(), 'etal-kept-'))
    coop.shut()
    cpSync(coop.folder, kept, { recursive: true })
    coop.reopen()
    coop.do('cashSession.open', float)
    const numbers: number[] = []
    for (let round = 0; round < 2; round += 1) {
      coop.shut()
      rmSync(coop.folder, { recursive: true })
      cpSync(kept, coop.folder, { recursive: true })
      coop.reopen()
      const { number } = coop.book.file.read.get<{ number: number }>(
        'SELECT number FROM tills WHERE till = ?',
        coop.book.key.till,
      ) ?? { number: 0 }
      numbers.push(number)
    }
    expect(numbers).toEqual([2, 3])
    rmSync(kept, { recursive: true })
  })
})
