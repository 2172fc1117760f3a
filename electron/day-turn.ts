// Notices when a business day has begun under an open app: no entry says so, and screens would go on showing yesterday.

import type { Book } from '../db/book.ts'
import { dayIn } from '../db/run.ts'

const EVERY_MS = 30_000

/**
 * Calls `turned` once each time the day of the book in use is another than before. It looks at the clock again and again
 * instead of waiting for the hour: a lid was closed meanwhile, or the clock was put right. Gives back how to stop.
 */
export function watchDay(book: () => Book, turned: () => void): () => void {
  let shown = dayOfBook(book())
  const timer = setInterval(() => {
    const today = dayOfBook(book())
    if (today === shown) return
    shown = today
    turned()
  }, EVERY_MS).unref()
  return () => clearInterval(timer)
}

function dayOfBook(book: Book): string {
  return dayIn(book, Math.max(book.clock(), book.tail.at))
}
