// The days of a subscription, and the days a calendar shows.

import { addDays, type Day } from '../../shared/kernel/day.ts'
import { localeOf, type Language } from '../../shared/kernel/language.ts'

/** As many dates as an order may have. */
export const MOST_DATES = 60

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** Each such weekday from one day to another, both included, sixty at most. */
export function datesOf(weekday: number, from: Day, to: Day): readonly Day[] {
  const first = addDays(from, (weekday - weekdayOf(from) + 7) % 7)
  const dates: Day[] = []
  for (let day = first; day <= to && dates.length < MOST_DATES; day = addDays(day, 7)) dates.push(day)
  return dates
}

/** The Monday of a day's week. */
export function mondayBefore(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

/** A Monday, to name the days of the week after. */
const SOME_MONDAY = '2024-01-01' as Day

/** The days of the week as a reader calls them, Monday first. */
export function weekdayNames(language: Language, style: 'long' | 'short'): readonly string[] {
  const names = new Intl.DateTimeFormat(localeOf(language), { weekday: style, timeZone: 'UTC' })
  return [0, 1, 2, 3, 4, 5, 6].map((count) => names.format(Date.parse(`${addDays(SOME_MONDAY, count)}T00:00:00Z`)))
}
