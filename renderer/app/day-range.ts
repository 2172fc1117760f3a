// Runs of days as the group speaks of them: today, this week, last month.

import { addDays, type Day } from '../../shared/kernel/day.ts'

/** From a day to a day, both included. */
export interface DayRange {
  readonly from: Day
  readonly to: Day
}

export const RANGE_NAMES = ['day', 'week', 'lastWeek', 'month', 'lastMonth'] as const
export type RangeName = (typeof RANGE_NAMES)[number]

/** The days a name means on `today`; a week begins on Monday, and what has not come yet is included. */
export function rangeNamed(name: RangeName, today: Day): DayRange {
  switch (name) {
    case 'day':
      return { from: today, to: today }
    case 'week':
      return weekOf(today)
    case 'lastWeek':
      return weekOf(addDays(today, -7))
    case 'month':
      return monthAround(today)
    case 'lastMonth':
      return monthAround(addDays(monthAround(today).from, -1))
  }
}

/** The name that means these days on `today`, if one does. */
export function nameOfRange(range: DayRange, today: Day): RangeName | undefined {
  return RANGE_NAMES.find((name) => {
    const named = rangeNamed(name, today)
    return named.from === range.from && named.to === range.to
  })
}

/** Every day of the range in order; none when it is reversed; at most 400. */
export function daysOf({ from, to }: DayRange): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to && days.length < 400; day = addDays(day, 1)) days.push(day)
  return days
}

/** Whether the day is in the range. */
export function isWithin(day: string, { from, to }: DayRange): boolean {
  return day >= from && day <= to
}

function weekOf(day: Day): DayRange {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  const from = addDays(day, -sinceMonday)
  return { from, to: addDays(from, 6) }
}

function monthAround(day: Day): DayRange {
  const from = `${day.slice(0, 7)}-01` as Day
  const next = `${addDays(from, 31).slice(0, 7)}-01` as Day
  return { from, to: addDays(next, -1) }
}
