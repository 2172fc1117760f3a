// What the host takes of a period, by its profile of today.

import {
  daysNeeded,
  owedFor,
  type ContributionCalendar,
  type DayFigures,
  type OwedLine,
} from '../../shared/host/owed.ts'
import type { Day } from '../../shared/kernel/day.ts'
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

/** The coop lives from the day it set, else from its till's first day. */
function calendarOf(read: Reader, exerciceStartMonth: number): ContributionCalendar {
  const coop = readCoop(read)
  const first = read.get<{ day: Day | null }>(
    'SELECT min(j.day) AS day FROM tills t JOIN journal j ON j.till = t.till AND j.seq = 1',
  )
  const from = coop?.starts ?? first?.day ?? ('1970-01-01' as Day)
  return { exerciceStartMonth, lives: { from, to: coop?.ends ?? null } }
}
