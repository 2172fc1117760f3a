// What was sold on a day after that day was shared: it is in no share yet, so the next one takes it.

import type { Day } from '../../shared/kernel/day.ts'
import type { LateSales, ValidatedSplit } from '../../shared/split/split.ts'
import { SALES_BETWEEN } from '../sale/spans.ts'
import type { Reader } from '../sql.ts'

/** Days that are shared together. */
export interface SplitDays {
  readonly from: Day
  readonly to: Day
}

/** Days, and of what was recorded in them only what came after one instant and not after another. */
export interface Window extends SplitDays {
  readonly after: number
  readonly upTo: number
}

/** The windows that a share holds, in order: what came late to earlier ones, then its own days. */
export function windowsOf(
  { from, to, late = [] }: { readonly from: Day; readonly to: Day; readonly late?: readonly LateSales[] | undefined },
  upTo = Number.MAX_SAFE_INTEGER,
): Window[] {
  return [
    ...late.map(({ day, after }) => ({ from: day, to: day, after, upTo })),
    { from, to, after: Number.MIN_SAFE_INTEGER, upTo },
  ]
}

/**
 * Days of earlier shares in which something was recorded since, and since when nobody has shared it: sales, pay-outs and
 * counts of their last day, and expenses and kept deposits that bear a day of theirs.
 */
export function lateBefore(read: Reader, from: Day): LateSales[] {
  const splits = keptShares(read)
  return splits
    .filter(({ to }) => to < from)
    .flatMap((split) => [...new Set([split.to, ...lateNotes(read, split)])].map((day) => ({ day, at: split.at })))
    .map(({ day, at }) => {
      const takers = splits.filter(({ late = [] }) => late.some((taken) => taken.day === day))
      return { day, after: Math.max(at, ...takers.map((taker) => taker.at)) }
    })
    .filter((late) => holdsAnything(read, late))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Shares that stand, with when each was validated. */
export function keptShares(read: Reader): (ValidatedSplit & { readonly at: number })[] {
  return read
    .all<{ at: number; split: string }>("SELECT at, split FROM splits WHERE split <> '' AND reversed_by_seq IS NULL")
    .map(({ at, split }) => ({ ...(JSON.parse(split) as ValidatedSplit), at }))
}

function lateNotes(read: Reader, { from, to, at }: { readonly from: Day; readonly to: Day; readonly at: number }) {
  return read
    .all<{ day: Day }>(
      `SELECT on_day AS day FROM expenses WHERE on_day BETWEEN ?1 AND ?2 AND at > ?3
       UNION SELECT on_day FROM kept_consigne WHERE on_day BETWEEN ?1 AND ?2 AND at > ?3`,
      from,
      to,
      at,
    )
    .map(({ day }) => day)
}

function holdsAnything(read: Reader, { day, after }: LateSales): boolean {
  const sold = read.get(`SELECT 1 FROM ${SALES_BETWEEN} WHERE s.sold_at > ? LIMIT 1`, day, day, after)
  const moved = read.get(
    `SELECT 1 FROM cash_movements WHERE type = 'paidOut' AND day = ?1 AND at > ?2
     UNION ALL SELECT 1 FROM session_closings WHERE day = ?1 AND at > ?2
     UNION ALL SELECT 1 FROM expenses WHERE on_day = ?1 AND at > ?2
     UNION ALL SELECT 1 FROM kept_consigne WHERE on_day = ?1 AND at > ?2
     UNION ALL SELECT 1 FROM invoices WHERE issued_on = ?1 AND at > ?2 AND of_seq IS NULL LIMIT 1`,
    day,
    after,
  )
  return (sold ?? moved) !== undefined
}
