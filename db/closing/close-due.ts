// Makes the closings that are due, one entry each, in order.

import type { Book } from '../book.ts'
import { addDays } from '../../shared/kernel/day.ts'
import { ok, type Result } from '../../shared/kernel/result.ts'
import type { DoorRefusal } from '../../shared/kernel/contract.ts'
import { readProfile } from '../host/queries.ts'
import { headOf } from '../journal/append.ts'
import { contextFor, dayIn, record, recordFor, type Asking } from '../run.ts'
import { closePeriod, duePeriods, lastPeriods } from './periods.ts'

/**
 * Closes every finished day, month and year that holds tickets and is not closed. Returns how many were made; stops
 * without an error when the clock cannot be believed: the next start tries again.
 */
export function closeDuePeriods(book: Book, at?: number): number {
  const now = Math.max(at ?? book.clock(), book.tail.at)
  const due = duePeriods(book.file.write, {
    till: book.key.till,
    today: dayIn(book, now),
    yearStartsInMonth: yearStart(book),
  })
  let made = 0
  for (const period of due) {
    const entry = closePeriod(book.file.write, period, { till: book.key.till, head: headOf(book.key.till, book.tail) })
    if (!record(book, [entry], at).ok) return made
    made += 1
  }
  return made
}

/**
 * Closes the coop's last day while it lasts, with its month and year as far as they have come. The closings, and all
 * that is written after them, are dated in the day after: nothing is ever added to a day that is closed.
 */
export function closeToTheEnd(book: Book, asking: Asking): Result<number, DoorRefusal> {
  closeDuePeriods(book, asking.at)
  const { today } = contextFor(book, asking, book.file.write)
  const { till } = book.key
  const due = lastPeriods(book.file.write, { till, lastDay: today, yearStartsInMonth: yearStart(book) })
  if (due.length === 0) return ok(0)
  const head = headOf(till, book.tail)
  // One of each length at most: none adds to what another begins with, so they are decided and written together.
  const entries = due.map((period) => closePeriod(book.file.write, period, { till, head }))
  const recorded = recordFor(book, entries, { by: asking.by, at: asking.at, notBefore: addDays(today, 1) })
  return recorded.ok ? ok(entries.length) : recorded
}

function yearStart(book: Book): number {
  return readProfile(book.file.write)?.exerciceStartMonth ?? 1
}
