// The figures of a period as an inspection reads them: sums of tickets, closings with their perpetual totals, events, versions.

import type { FiscalView } from '../../shared/archive/contract.ts'
import type { PeriodClosing, SessionClosing } from '../../shared/closing/closing.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import { salesTotals } from '../closing/sums.ts'
import { keptByRate } from '../consigne/queries.ts'
import type { Reader } from '../sql.ts'
import { countsOf, daySpans } from './period.ts'

/** Closings shown on one screen; the table as CSV has them all. */
const MOST_CLOSINGS = 400

interface Days {
  readonly from: Day
  readonly to: Day
}

/** Everything but the law's own names. */
export function fiscalView(read: Reader, days: Days): Omit<FiscalView, 'law'> {
  const spans = daySpans(read, days)
  const { totals, turnover } = salesTotals(
    read,
    ...(spans.length > 0
      ? spans.map(({ till, firstSeq, lastSeq }) => ({ till, after: firstSeq - 1, upTo: lastSeq }))
      : [NONE]),
  )
  return {
    counts: countsOf(read, spans, days),
    returns: totals.returns,
    gross: totals.gross,
    turnover,
    vat: totals.vat,
    consigneKept: keptByRate(read, days.from, days.to),
    tenders: totals.tenders,
    sessions: closings<SessionClosing>(read, 'session_closings WHERE day BETWEEN ? AND ?', days),
    periods: closings<PeriodClosing>(read, 'period_closings WHERE to_day BETWEEN ? AND ?', days),
    events: read.all(
      `SELECT type, count(*) AS count FROM technical_events WHERE ${spans.map(() => '(till = ? AND seq BETWEEN ? AND ?)').join(' OR ') || '0'}
       GROUP BY type ORDER BY count DESC, type`,
      ...spans.flatMap(({ till, firstSeq, lastSeq }) => [till, firstSeq, lastSeq]),
    ),
    versions: read.all(
      `SELECT json_extract(detail, '$.version') AS version, json_extract(detail, '$.build') AS build, min(at) AS first, max(at) AS last,
         count(*) AS starts FROM technical_events WHERE type = 'started' GROUP BY 1, 2 ORDER BY first DESC`,
    ),
  }
}

/** A span without an entry: an empty period has sums of zero. */
const NONE = { till: 0, after: 0, upTo: 0 }

function closings<Closing>(read: Reader, of: string, { from, to }: Days): (EntryRef & Closing)[] {
  return read
    .all<EntryRef & { closing: string }>(
      `SELECT till, seq, closing FROM ${of} ORDER BY at DESC, till, seq DESC LIMIT ${MOST_CLOSINGS}`,
      from,
      to,
    )
    .map(({ till, seq, closing }) => ({ ...(JSON.parse(closing) as Closing), till, seq }))
}
