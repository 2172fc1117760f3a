// The answers last given, so that a request that comes again gets the same one and nothing is done twice.

import type { Writer } from './sql.ts'

/**
 * Kept in a ring: a sale writes over the oldest answer in a table that never grows, and pays for no index. A request is
 * repeated within minutes, or at the next start; the ring holds the commands of some market days.
 */
export const ANSWERS_KEPT = 4096

/** Where answers are kept and found; `keep` belongs to the command's own transaction. */
export interface Answers {
  /** The first answer to this request; undefined when there was none. */
  find(request: string): unknown
  /** Writes an answer; call what it gives back once the transaction is committed. */
  keep(request: string, at: number, answer: unknown): () => void
}

/** Reads which requests were answered before. */
export function openAnswers(write: Writer): Answers {
  const numbers = new Map<string, number>()
  let last = 0
  for (const { number, request } of write.all<{ number: number; request: string }>(
    'SELECT number, request FROM answers ORDER BY number',
  )) {
    numbers.set(request, number)
    last = number
  }
  return {
    find: (request) => {
      const number = numbers.get(request)
      if (number === undefined) return undefined
      const row = write.get<{ answer: string }>(
        'SELECT answer FROM answers WHERE slot = ? AND request = ?',
        number % ANSWERS_KEPT,
        request,
      )
      return row && (JSON.parse(row.answer) as unknown)
    },
    keep: (request, at, answer) => {
      const number = last + 1
      const slot = number % ANSWERS_KEPT
      const text = JSON.stringify(answer)
      write.run('INSERT OR REPLACE INTO answers VALUES (?,?,?,?,?)', slot, number, request, at, text)
      return () => {
        last = number
        numbers.set(request, number)
        const [oldest] = numbers
        if (oldest !== undefined && numbers.size > ANSWERS_KEPT) numbers.delete(oldest[0])
      }
    },
  }
}
