// Which entries a period holds: of each till a run of its journal, and the closings that were made after its last day.

import type { ArchiveCounts } from '../../shared/archive/archive.ts'
import type { TillId } from '../../shared/kernel/id.ts'
import type { Reader } from '../sql.ts'
import type { TillSpan } from './till-span.ts'
import { LINES_OF_TICKET } from '../ticket-lines.ts'

interface Days {
  readonly from: string
  readonly to: string
}

/** The run of each till's entries in these days: days only grow along a journal, so it has no hole. */
export function daySpans(read: Reader, { from, to }: Days): TillSpan[] {
  return tillsOf(read).flatMap((till) => {
    const run = runOf(read, 'FROM journal WHERE till = ?1 AND day BETWEEN ?2 AND ?3', [till, from, to])
    return run ? [{ till, ...run }] : []
  })
}

/** The same, going on to the closings of these days, which are made after them: what an archive holds. */
export function spansOf(read: Reader, days: Days): TillSpan[] {
  const own = new Map(daySpans(read, days).map((span) => [span.till, span]))
  return tillsOf(read).flatMap((till) => {
    const entries = own.get(till)
    const closings = runOf(read, CLOSINGS, [till, days.from, days.to])
    const first = entries ?? closings
    if (!first) return []
    return [{ till, firstSeq: first.firstSeq, lastSeq: Math.max(first.lastSeq, closings?.lastSeq ?? 0) }]
  })
}

const CLOSINGS = `FROM (SELECT seq FROM period_closings WHERE till = ?1 AND to_day BETWEEN ?2 AND ?3
  UNION ALL SELECT seq FROM session_closings WHERE till = ?1 AND day BETWEEN ?2 AND ?3)`

function tillsOf(read: Reader): TillId[] {
  return read.all<{ till: TillId }>('SELECT till FROM tills ORDER BY number, till').map(({ till }) => till)
}

function runOf(read: Reader, from: string, values: [TillId, string, string]): Omit<TillSpan, 'till'> | null {
  const row = read.get<{ first: number | null; last: number | null }>(
    `SELECT min(seq) AS first, max(seq) AS last ${from}`,
    ...values,
  )
  if (!row || row.first === null || row.last === null) return null
  return { firstSeq: row.first, lastSeq: row.last }
}

/** How much there is of everything, to say how far the writing is and what the manifest holds. */
export function countsOf(read: Reader, spans: readonly TillSpan[], { from, to }: Days): ArchiveCounts {
  const inSpans = (table: string) =>
    spans.reduce(
      (sum, { till, firstSeq, lastSeq }) =>
        sum + count(read, `${table} WHERE till = ? AND seq BETWEEN ? AND ?`, till, firstSeq, lastSeq),
      0,
    )
  return {
    entries: inSpans('journal'),
    tickets: inSpans('sales'),
    lines: inSpans(`(SELECT s.till, s.seq FROM sales s JOIN sale_lines l ON ${LINES_OF_TICKET})`),
    closings:
      count(read, 'session_closings WHERE day BETWEEN ? AND ?', from, to) +
      count(read, 'period_closings WHERE to_day BETWEEN ? AND ?', from, to),
    events: inSpans('technical_events'),
  }
}

function count(read: Reader, where: string, ...values: (string | number)[]): number {
  return read.get<{ count: number }>(`SELECT count(*) AS count FROM ${where}`, ...values)?.count ?? 0
}
