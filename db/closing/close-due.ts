// Makes the closings that are due, one entry each, in order.

import type { Book } from '../book.ts'
import { readProfile } from '../host/queries.ts'
import { headOf } from '../journal/append.ts'
import { dayIn, record } from '../run.ts'
import { closePeriod, duePeriods } from './periods.ts'

/**
 * Closes every finished day, month and year that holds tickets and is not closed. Returns how many were made; stops
 * without an error when the clock cannot be believed: the next start tries again.
 */
export function closeDuePeriods(book: Book, at?: number): number {
  const now = Math.max(at ?? book.clock(), book.tail.at)
  const yearStartsInMonth = readProfile(book.file.write)?.exerciceStartMonth ?? 1
  const due = duePeriods(book.file.write, { till: book.key.till, today: dayIn(book, now), yearStartsInMonth })
  let made = 0
  for (const period of due) {
    const entry = closePeriod(book.file.write, period, { till: book.key.till, head: headOf(book.key.till, book.tail) })
    if (!record(book, [entry], at).ok) return made
    made += 1
  }
  return made
}
