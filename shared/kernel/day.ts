// Days and instants: a business day is decided once, in the coop's time zone, and stored for ever.

import { z } from 'zod'

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly __brand: 'Instant' }
/** A business day, `2026-11-21`. */
export type Day = string & { readonly __brand: 'Day' }

/** The year 2200: later is a broken clock. */
const MAX_INSTANT = 7_258_118_400_000

export const Instant = z
  .int()
  .min(0)
  .max(MAX_INSTANT)
  .transform((value) => value as Instant)
/** Between 1970 and 2200: other years are typing mistakes, and no calendar of ours goes on beyond them. */
export const Day = z.iso
  .date()
  .refine((value) => value >= '1970-01-01' && value < '2200-01-01', 'not a year of ours')
  .transform((value) => value as Day)

/** When the business day changes, and where: a festival night is one day. */
export interface DayRule {
  readonly timeZone: string
  readonly dayStartsAtHour: number
}

/** The business day an instant falls in: the clock on the wall says when it changes, in the nights of summer time too. */
export function dayOf(at: number, rule: DayRule): Day {
  const { date, time } = localParts(at, rule.timeZone)
  return Number(time.slice(0, 2)) < rule.dayStartsAtHour ? addDays(date, -1) : date
}

/** The calendar date of an instant in a time zone. */
export function localDate(at: number, timeZone: string): Day {
  return localParts(at, timeZone).date
}

/** Date and minute as a ticket prints them, in the coop's time zone. */
export function localParts(at: number, timeZone: string): { readonly date: Day; readonly time: string } {
  const text = formatterFor(timeZone).format(at)
  const [date = '', time = ''] = text.split(' ')
  return { date: date as Day, time }
}

/** The day `count` days after (before, when negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10) as Day
}

/** The instant of a local date and time in a zone (the earlier of two when clocks go back). */
export function instantOf(day: string, time: string, timeZone: string): Instant {
  const naive = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}Z`)
  let guess = naive
  for (let round = 0; round < 3; round += 1) {
    const shown = wallClock(guess, timeZone)
    if (shown === naive) break
    guess += naive - shown
  }
  const earlier = STEPS_BACK.map((step) => guess - step).find((at) => wallClock(at, timeZone) === naive)
  return (earlier ?? guess) as Instant
}

/** By how much clocks go back at the end of summer time: an hour, or half of one on Lord Howe. */
const STEPS_BACK = [3_600_000, 1_800_000]

/** What the clock on the wall shows, as if it were UTC. */
function wallClock(at: number, timeZone: string): number {
  const { date, time } = localParts(at, timeZone)
  return Date.parse(`${date}T${time}Z`)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** `sv-SE` writes `2026-11-21 18:03:00`; the formatter is kept because making one costs more than a sale. */
function formatterFor(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    formatters.set(timeZone, formatter)
  }
  return formatter
}
