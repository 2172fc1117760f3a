// The answers last given, so that a request that comes again gets the same one and nothing is done twice.

import type { NewEntry } from '../shared/entries.ts'
import type { EntryRef } from '../shared/kernel/id.ts'
import type { Beside } from './journal/append.ts'
import { DATA_OF_ENTRY } from './journal/tables.ts'
import type { Writer } from './sql.ts'

/**
 * Kept in a ring: an answer is written over the oldest one in a table that never grows, and pays for no index. A request
 * is repeated within minutes, or at the next start; the ring holds the commands of some market days.
 */
export const ANSWERS_KEPT = 4096

/** A sale's answer, numbers and sums, stands beside its first entry's data instead: the ring is a page that it need not write. */
const BESIDE: ReadonlySet<string> = new Set(['sale.recorded'])

/** Where answers are kept and found; `keep` belongs to the command's own transaction. */
export interface Answers {
  /** The first answer to this request; undefined when there was none. */
  find(request: string): unknown
  /** Writes an answer; call what it gives back once the transaction is committed. */
  keep(request: string, at: number, answer: unknown): () => void
  /** Notes, once the transaction is committed, that the answer stands beside an entry's data. */
  standsBeside(request: string, entry: EntryRef): void
}

/** The answer as it is written with the first of these entries; null when it belongs into the ring. */
export function besideEntry(request: string, entries: readonly NewEntry[], answer: unknown): Beside | null {
  const [first] = entries
  return first && BESIDE.has(first.kind) ? { request, answer: JSON.stringify(answer) } : null
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
  const entries = answeredBeside(write)
  return {
    find: (request) => {
      const entry = entries.get(request)
      if (entry) return answerBeside(write, request, entry)
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
        forgetOldest(numbers)
      }
    },
    standsBeside: (request, entry) => {
      entries.set(request, entry)
      forgetOldest(entries)
    },
  }
}

/** Which of the last entries have an answer beside their data, oldest first. */
function answeredBeside(write: Writer): Map<string, EntryRef> {
  const rows = write.all<EntryRef & { readonly request: string }>(
    `SELECT till, seq, request FROM journal_data WHERE id > (SELECT max(id) FROM journal_data) - ${ANSWERS_KEPT}
       AND request IS NOT NULL ORDER BY id`,
  )
  return new Map(rows.map(({ request, till, seq }) => [request, { till, seq }]))
}

function answerBeside(write: Writer, request: string, { till, seq }: EntryRef): unknown {
  const row = write.get<{ answer: string }>(
    `SELECT d.answer FROM journal j JOIN journal_data d ON ${DATA_OF_ENTRY} WHERE j.till = ? AND j.seq = ? AND d.request = ?`,
    till,
    seq,
    request,
  )
  return row && (JSON.parse(row.answer) as unknown)
}

function forgetOldest(known: Map<string, unknown>): void {
  const [oldest] = known.keys()
  if (oldest !== undefined && known.size > ANSWERS_KEPT) known.delete(oldest)
}
