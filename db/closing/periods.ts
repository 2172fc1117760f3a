// Closings of days, months and years: made by the till itself, in order, for every finished period with entries.

import type { PeriodClosing } from '../../shared/closing/closing.ts'
import type { NewEntry } from '../../shared/entries.ts'
import type { Head } from '../../shared/journal/journal.ts'
import { addDays, type Day } from '../../shared/kernel/day.ts'
import type { TillId } from '../../shared/kernel/id.ts'
import { tipsWithin } from '../cash-session/tips.ts'
import { lineageOf } from '../host/lineage.ts'
import type { Reader } from '../sql.ts'
import { addPerpetual, lastPerpetual } from './perpetual.ts'
import { salesTotals, type Span } from './sums.ts'

/** A period that is over and not closed: its closing is due. */
export interface DuePeriod {
  readonly period: 'day' | 'month' | 'year'
  readonly from: Day
  readonly to: Day
}

/**
 * Periods that ended before `today` and hold tickets of this till, or of one it goes on from that never closed them,
 * oldest first; of periods that end together the shorter one first. A year is the host's exercice, starting on the
 * first of `yearStartsInMonth`.
 */
export function duePeriods(read: Reader, { till, today, yearStartsInMonth, lastDay }: Due): DuePeriod[] {
  const tills = lineageOf(read, till)
  const closedTo = new Map(PERIODS.map((period) => [period, closedUpTo(read, tills, period)]))
  const from = [...closedTo.values()].sort()[0] ?? ''
  const days = tills.flatMap((each) =>
    read.all<{ day: Day }>(
      'SELECT day FROM sale_days WHERE till = ? AND day > ? AND day < ? ORDER BY day',
      each,
      from,
      today,
    ),
  )
  const due = new Map<string, DuePeriod>()
  for (const { day } of days) {
    for (const whole of periodsOf(day, yearStartsInMonth)) {
      const closed = closedTo.get(whole.period) ?? ''
      const candidate = cut(whole, { closed, lastDay })
      if (candidate.to >= today || day <= closed) continue
      due.set(`${candidate.period}${candidate.to}`, candidate)
    }
  }
  const length = { day: 0, month: 1, year: 2 }
  return [...due.values()].sort((a, b) => (a.to === b.to ? length[a.period] - length[b.period] : a.to < b.to ? -1 : 1))
}

/**
 * What is due when a coop ends on `lastDay`: that day itself, and its month and year as far as they have come. None of
 * them when nothing was sold in it.
 */
export function lastPeriods(
  read: Reader,
  { till, lastDay, yearStartsInMonth }: Omit<Due, 'today' | 'lastDay'> & { readonly lastDay: Day },
): DuePeriod[] {
  return duePeriods(read, { till, today: addDays(lastDay, 1), yearStartsInMonth, lastDay })
}

/** A period goes no further than the coop, and begins after what an end already closed of it. */
function cut(
  { period, from, to }: DuePeriod,
  { closed, lastDay }: { readonly closed: Day | ''; readonly lastDay: Day | undefined },
): DuePeriod {
  const begin = closed !== '' && closed >= from ? addDays(closed, 1) : from
  return { period, from: begin, to: lastDay !== undefined && lastDay < to ? lastDay : to }
}

const PERIODS = ['day', 'month', 'year'] as const

/** The end of the last period of this length that one of these tills closed; empty when none did. */
function closedUpTo(read: Reader, tills: readonly TillId[], period: DuePeriod['period']): Day | '' {
  const ends = tills.map(
    (till) =>
      read.get<{ to: Day | null }>(
        'SELECT max(to_day) AS "to" FROM period_closings WHERE till = ? AND period = ?',
        till,
        period,
      )?.to ?? '',
  )
  return ends.sort().at(-1) ?? ''
}

interface Due {
  readonly till: TillId
  readonly today: Day
  readonly yearStartsInMonth: number
  /** The last day there is, when the coop ends. */
  readonly lastDay?: Day
}

/** The closing of a due period, decided from the tickets of its days. */
export function closePeriod(
  read: Reader,
  due: DuePeriod,
  { till, head }: { readonly till: TillId; readonly head: Head | null },
): NewEntry {
  const tills = lineageOf(read, till)
  const spans = tills
    .map((each, index) => spanOf(read, due, { till: each, successors: tills.slice(0, index) }))
    .filter(({ after, upTo }) => after < upTo)
  const { totals, turnover, absoluteTurnover } = salesTotals(read, ...spans)
  const tips = tipsWithin(read, spans)
  const before = lastPerpetual(read, till, due.period)
  const perpetual = addPerpetual(before.totals, turnover, absoluteTurnover)
  const data: PeriodClosing = { number: before.number + 1, ...due, totals, ...(tips ? { tips } : {}), perpetual, head }
  return { kind: 'closing.periodClosed', data }
}

/** The entries of one till in a period: its own, or those it left to a till that goes on from it. */
function spanOf(
  read: Reader,
  due: DuePeriod,
  { till, successors }: { readonly till: TillId; readonly successors: readonly TillId[] },
): Span {
  const upTo = lastEntryBy(read, till, due.to)
  const closedAfter = closedUpTo(read, successors, due.period)
  if (closedAfter !== '') return { till, after: lastEntryBy(read, till, closedAfter), upTo }
  return { till, after: spanStart(read, till, due), upTo }
}

/**
 * A period goes on where the one before it ended, so that a tender put right between two days is in one of them: after
 * that one's closing, or before its own first ticket when several were missed and closed together.
 */
function spanStart(read: Reader, till: TillId, due: DuePeriod): number {
  const first = read.get<{ seq: number | null }>(
    'SELECT min(first_seq) AS seq FROM sale_days WHERE till = ? AND day BETWEEN ? AND ?',
    till,
    due.from,
    due.to,
  )
  const last = read.get<{ seq: number | null }>(
    'SELECT max(seq) AS seq FROM period_closings WHERE till = ? AND period = ?',
    till,
    due.period,
  )
  return Math.min((first?.seq ?? Number.MAX_SAFE_INTEGER) - 1, last?.seq ?? 0)
}

/** Days only grow along a till's journal: a period ends before the first ticket of a later day. */
function lastEntryBy(read: Reader, till: number, day: Day): number {
  const next = read.get<{ seq: number | null }>(
    'SELECT min(first_seq) AS seq FROM sale_days WHERE till = ? AND day > ?',
    till,
    day,
  )
  return next?.seq ? next.seq - 1 : Number.MAX_SAFE_INTEGER
}

function periodsOf(day: Day, yearStartsInMonth: number): DuePeriod[] {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  const startYear = month >= yearStartsInMonth ? year : year - 1
  const first = (y: number, m: number) =>
    `${y + Math.floor((m - 1) / 12)}-${String(((m - 1) % 12) + 1).padStart(2, '0')}-01` as Day
  return [
    { period: 'day', from: day, to: day },
    { period: 'month', from: first(year, month), to: addDays(first(year, month + 1), -1) },
    {
      period: 'year',
      from: first(startYear, yearStartsInMonth),
      to: addDays(first(startYear + 1, yearStartsInMonth), -1),
    },
  ]
}
