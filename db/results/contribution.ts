// What the host takes of a period, by its profile of today.

import {
  daysNeeded,
  owedFor,
  type ContributionCalendar,
  type DayFigures,
  type OwedLine,
} from '../../shared/host/owed.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { cents, sumCents, type Cents } from '../../shared/kernel/money.ts'
import { readCoop, readProfile } from '../host/queries.ts'
import type { Reader } from '../sql.ts'
import { dayFigures } from './days.ts'

interface Period {
  readonly from: Day
  readonly to: Day
}

/** Each line of the contribution for a period; consecutive periods add up to the whole. */
export function contributionBetween(
  read: Reader,
  period: Period,
  days: readonly DayFigures[] = exerciceDays(read, period),
): OwedLine[] {
  const profile = readProfile(read)
  if (!profile) return []
  return owedFor(profile.contribution, { days, period, calendar: calendarOf(read, profile.exerciceStartMonth) })
}

/** The days up to a period's end, from the first of the exercice in which it begins. */
export function exerciceDays(read: Reader, period: Period): DayFigures[] {
  return dayFigures(read, daysNeeded(period, readProfile(read)?.exerciceStartMonth ?? 1))
}

/**
 * What the host takes of a period, and how much of it each of some days of the period brought with it. All days together
 * are the period: what falls due on a day that is not asked for is in `total` alone.
 */
export function contributionOnDays(
  read: Reader,
  period: Period,
  asked: readonly Day[],
): { readonly total: Cents; readonly onDays: ReadonlyMap<Day, Cents> } {
  const profile = readProfile(read)
  if (!profile || profile.contribution.length === 0) return { total: cents(0), onDays: new Map() }
  const { contribution, exerciceStartMonth } = profile
  const days = exerciceDays(read, period)
  const calendar = calendarOf(read, exerciceStartMonth)
  const owed = (from: Day, to: Day) =>
    sumCents(owedFor(contribution, { days, period: { from, to }, calendar }).map(({ amount }) => amount))
  return { total: owed(period.from, period.to), onDays: new Map(asked.map((day) => [day, owed(day, day)])) }
}

/** The coop lives from the day it set, else from its till's first day. */
function calendarOf(read: Reader, exerciceStartMonth: number): ContributionCalendar {
  const coop = readCoop(read)
  const first = read.get<{ day: Day | null }>(
    'SELECT min(j.day) AS day FROM tills t JOIN journal j ON j.till = t.till AND j.seq = 1',
  )
  const from = coop?.starts ?? first?.day ?? ('1970-01-01' as Day)
  return { exerciceStartMonth, lives: { from, to: coop?.ends ?? null } }
}
