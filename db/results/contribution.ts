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

/**
 * Each line of the contribution for a period; consecutive periods add up to the whole. `adjust` may date a day's figures
 * otherwise before they are reckoned with.
 */
export function contributionBetween(
  read: Reader,
  period: { readonly from: Day; readonly to: Day },
  adjust: (days: DayFigures[]) => DayFigures[] = (days) => days,
): OwedLine[] {
  const profile = readProfile(read)
  if (!profile || profile.contribution.length === 0) return []
  const days = adjust(dayFigures(read, daysNeeded(period, profile.exerciceStartMonth)))
  return owedFor(profile.contribution, { days, period, calendar: calendarOf(read, profile.exerciceStartMonth) })
}

/**
 * What the host takes of a period, and how much of it each of some days of the period brought with it. All days together
 * are the period: what falls due on a day that is not asked for is in `total` alone.
 */
export function contributionOnDays(
  read: Reader,
  period: { readonly from: Day; readonly to: Day },
  asked: readonly Day[],
): { readonly total: Cents; readonly onDays: ReadonlyMap<Day, Cents> } {
  const profile = readProfile(read)
  if (!profile || profile.contribution.length === 0) return { total: cents(0), onDays: new Map() }
  const { contribution, exerciceStartMonth } = profile
  const days = dayFigures(read, daysNeeded(period, exerciceStartMonth))
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
