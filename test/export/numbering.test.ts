// EcritureNum is given once, in order, and what was given comes out the same.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkExport } from '../../shared/export/checks.ts'
import { fitEntries } from '../../shared/export/fit-entries.ts'
import { shapeOf, type PeriodFormat } from '../../shared/export/formats.ts'
import { selectEntries, type EarlierExport } from '../../shared/export/numbering.ts'
import { exerciceOf, type MoneyRecord } from '../../shared/export/records.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { TillId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import { profile } from './market-day-closing.ts'

const day = (text: string) => text as Day

/** A drawer of one day: money lent, then some of it banked (two entries). */
function drawer(on: string, seq: number, till = 1): MoneyRecord[] {
  const place = { till: till as TillId, tillNumber: till, zNumber: seq, day: day(on), closedOn: day(on) }
  return [
    { ...place, seq, kind: 'float', amount: cents(5000), source: 'member', expected: null },
    { ...place, seq: seq + 1, kind: 'banked', amount: cents(4000) },
  ]
}

/** Exports one period after another; each sees the records made until then. */
function exportsOf(
  steps: readonly { records: readonly MoneyRecord[]; format?: PeriodFormat; from: string; to: string }[],
) {
  const records: MoneyRecord[] = []
  const earlier: EarlierExport[] = []
  return steps.map((step) => {
    records.push(...step.records)
    const asked = { format: step.format ?? 'caerp', from: day(step.from), to: day(step.to) }
    const selection = selectEntries({ records, earlier: [...earlier], profile }, asked)
    if (selection.inPart.length === 0) earlier.push({ ...asked, numbered: selection.numbered, profile, at: 0 })
    return selection
  })
}

const shown = ({ entries }: ReturnType<typeof selectEntries>) =>
  entries.map(({ number, date, pieceDate, piece }) => `${number} ${date} ${pieceDate} ${piece}`)

describe('numbers', () => {
  it('go by day, till and Z, and on from one period to the next', () => {
    const week = [...drawer('2026-11-14', 1, 2), ...drawer('2026-11-14', 5), ...drawer('2026-11-13', 1)]
    const [first, second] = exportsOf([
      { records: week, from: '2026-11-01', to: '2026-11-14' },
      { records: drawer('2026-11-15', 9), from: '2026-11-15', to: '2026-11-30' },
    ])
    expect(shown(first!)).toEqual([
      '1 2026-11-13 2026-11-13 Z0001',
      '2 2026-11-13 2026-11-13 Z0001',
      '3 2026-11-13 2026-11-13 Z0001',
      '4 2026-11-14 2026-11-14 Z0005',
      '5 2026-11-14 2026-11-14 Z0005',
      '6 2026-11-14 2026-11-14 Z0005',
      '7 2026-11-14 2026-11-14 Z2-0001',
      '8 2026-11-14 2026-11-14 Z2-0001',
      '9 2026-11-14 2026-11-14 Z2-0001',
    ])
    expect(second?.entries.map(({ number }) => number)).toEqual([10, 11, 12])
  })

  it('begin again with the exercice of the host', () => {
    const july = { ...profile, exerciceStartMonth: 7 }
    const records = [...drawer('2026-06-30', 1), ...drawer('2026-07-01', 5)]
    const asked = { format: 'caerp', from: day('2026-06-01'), to: day('2026-07-31') } as const
    const { entries } = selectEntries({ records, earlier: [], profile: july }, asked)
    expect(entries.map(({ number }) => number)).toEqual([1, 2, 3, 1, 2, 3])
    expect(exerciceOf(day('2026-06-30'), 7)).toEqual({ from: '2025-07-01', to: '2026-06-30' })
    expect(exerciceOf(day('2026-12-31'), 1)).toEqual({ from: '2026-01-01', to: '2026-12-31' })
    expect(exerciceOf(day('2024-02-29'), 3)).toEqual({ from: '2023-03-01', to: '2024-02-29' })
  })

  it('are the same in the other format', () => {
    const period = { from: '2026-11-01', to: '2026-11-30' }
    const [fec, caerp] = exportsOf([
      { records: drawer('2026-11-14', 1), format: 'fec', ...period },
      { records: [], format: 'caerp', ...period },
    ])
    expect(caerp?.entries).toEqual(fec?.entries)
    expect(caerp).toMatchObject({ again: false, numbered: [] })
  })

  it('of several weeks serve the extract of the whole month', () => {
    const [, , month] = exportsOf([
      { records: drawer('2026-11-07', 1), from: '2026-11-01', to: '2026-11-07' },
      { records: drawer('2026-11-14', 5), from: '2026-11-08', to: '2026-11-30' },
      { records: [], format: 'fec', from: '2026-11-01', to: '2026-11-30' },
    ])
    expect(month).toMatchObject({ inPart: [], numbered: [] })
    expect(month?.entries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
  })
})

describe('a period asked for again', () => {
  it('holds what it held, whatever happened since', () => {
    const period = { from: '2026-11-01', to: '2026-11-14' }
    const [first, again] = exportsOf([
      { records: drawer('2026-11-14', 1), ...period },
      { records: drawer('2026-11-14', 5), ...period },
    ])
    expect(again?.entries).toEqual(first?.entries)
    expect(again).toMatchObject({ again: true, numbered: [], inPart: [] })
  })

  it('is written with the profile of its first time', () => {
    const records = drawer('2026-11-14', 1)
    const asked = { format: 'caerp', from: day('2026-11-01'), to: day('2026-11-14') } as const
    const first = selectEntries({ records, earlier: [], profile }, asked)
    const earlier = [{ ...asked, numbered: first.numbered, profile, at: 0 }]
    const again = selectEntries({ records, earlier, profile: { ...profile, section: 'OTHER' } }, asked)
    expect(again.entries).toEqual(first.entries)
    expect(again.profile.section).toBe('CYPR01')
  })

  it('passes its checks in a year in which the host changed how long its accounts are, whatever the year is written in', () => {
    const [before, after] = [drawer('2026-11-14', 1), drawer('2026-12-02', 3)]
    const novemberAsked = { format: 'caerp', from: day('2026-11-01'), to: day('2026-11-30') } as const
    const short = { ...profile, accountLength: 6 }
    const first = selectEntries({ records: before, earlier: [], profile: short }, novemberAsked)
    const earlier = [{ ...novemberAsked, numbered: first.numbered, profile: short, at: 0 }]
    const asked = { format: 'fec', from: day('2026-11-01'), to: day('2026-12-31') } as const
    const long = { ...profile, accountLength: 8 }
    const ledger = { records: [...before, ...after], earlier, profile: long }
    const december = selectEntries(ledger, { ...novemberAsked, from: day('2026-12-01'), to: day('2026-12-31') })
    const later = { ...december, format: 'caerp', from: day('2026-12-01'), to: day('2026-12-31') } as const
    const whole = selectEntries(
      { ...ledger, earlier: [...earlier, { ...later, numbered: december.numbered, profile: long, at: 1 }] },
      asked,
    )
    const { entries } = fitEntries(whole.entries, shapeOf('fec', whole.profile))
    expect(entries.map(({ postings }) => postings[0]!.account.length)).toEqual([6, 6, 6, 8, 8, 8])
    const checks = checkExport({ ...whole, asked, entries, open: [] })
    expect(checks.filter(({ passed }) => !passed)).toEqual([])
  })

  it('leaves a second Z of the same evening to the next period, dated its first day, its piece its own', () => {
    const [, next] = exportsOf([
      { records: drawer('2026-11-14', 1), from: '2026-11-14', to: '2026-11-14' },
      { records: drawer('2026-11-14', 5), from: '2026-11-15', to: '2026-11-30' },
    ])
    expect(shown(next!)).toEqual([
      '4 2026-11-15 2026-11-14 Z0005',
      '5 2026-11-15 2026-11-14 Z0005',
      '6 2026-11-15 2026-11-14 Z0005',
    ])
    expect(next?.entries.every(({ validDate }) => validDate === '2026-11-15')).toBe(true)
  })
})

describe('a period that overlaps an earlier export in part', () => {
  const first = { records: drawer('2026-11-07', 1), from: '2026-11-01', to: '2026-11-10' }
  it.each([
    ['its end', '2026-11-05', '2026-11-15'],
    ['its beginning', '2026-10-15', '2026-11-05'],
    ['its middle', '2026-11-03', '2026-11-08'],
  ])('is refused: %s', (_, from, to) => {
    const [, second] = exportsOf([first, { records: drawer('2026-11-14', 5), from, to }])
    expect(second?.inPart).toContain('2026-11-01 → 2026-11-10')
  })

  it('is refused when whole exports and new days are mixed, in either format', () => {
    for (const format of ['caerp', 'fec'] as const) {
      const [, second] = exportsOf([
        first,
        { records: drawer('2026-11-14', 5), format, from: '2026-11-01', to: '2026-11-30' },
      ])
      expect(second?.inPart).toEqual(['2026-11-14 → 2026-11-14'])
    }
  })

  it('is not refused for a day on which nothing moved', () => {
    const [, second] = exportsOf([first, { records: drawer('2026-11-14', 5), from: '2026-11-11', to: '2026-11-30' }])
    expect(second?.inPart).toEqual([])
  })
})

describe('whatever the drawers and the periods', () => {
  it('no number is given twice in an exercice, and each file counts without a gap', () => {
    const days = fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 27 }), (on, cut) => {
        const records = on.flatMap((number, index) =>
          drawer(`2026-11-${String(number).padStart(2, '0')}`, index * 10 + 1),
        )
        const before = records.filter(({ day }) => day <= `2026-11-${String(cut).padStart(2, '0')}`)
        const parts = exportsOf([
          { records: before, from: '2026-11-01', to: `2026-11-${String(cut).padStart(2, '0')}` },
          {
            records: records.filter((record) => !before.includes(record)),
            from: `2026-11-${String(cut + 1).padStart(2, '0')}`,
            to: '2026-11-28',
          },
        ])
        const numbers = parts.flatMap(({ entries }) => entries.map(({ number }) => number))
        expect(numbers).toEqual(Array.from({ length: on.length * 3 }, (_, index) => index + 1))
      }),
    )
  })
})
