// What each day brought and cost, as the host's contribution and the results are reckoned from it.

import type { Day } from '../../shared/kernel/day.ts'
import type { DayFigures } from '../../shared/host/owed.ts'
import { SALES_BETWEEN } from '../sale/spans.ts'
import type { Reader } from '../sql.ts'

interface Period {
  readonly from: Day
  readonly to: Day
}

interface Recorded {
  readonly after: number
  readonly upTo: number
}

/**
 * The days of a period on which anything was sold or spent, in order. With instants, only what was recorded after the
 * one and not after the other, stalls apart.
 */
export function dayFigures(
  read: Reader,
  { from, to }: Period,
  { after, upTo }: Recorded = { after: Number.MIN_SAFE_INTEGER, upTo: Number.MAX_SAFE_INTEGER },
): DayFigures[] {
  const days = new Map<Day, DayFigures & { expenses: Record<string, number> }>()
  const at = (day: Day) => {
    const known = days.get(day) ?? { day, turnoverNet: 0, vat: 0, materials: 0, events: 0, expenses: {} }
    days.set(day, known)
    return known
  }
  for (const sold of read.all<Sold>(SOLD, from, to, after, upTo)) days.set(sold.day, { ...at(sold.day), ...sold })
  for (const { day, events } of read.all<{ day: Day; events: number }>(STALLS, from, to))
    days.set(day, { ...at(day), events })
  for (const { day, category, amount } of read.all<Spent>(SPENT, from, to, after, upTo)) {
    const { expenses } = at(day)
    expenses[category] = (expenses[category] ?? 0) + amount
  }
  return [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

type Sold = Pick<DayFigures, 'day' | 'turnoverNet' | 'vat' | 'materials'>

const SOLD = `SELECT s.sold_on AS day, sum(l.total_cents - l.vat_cents) AS turnoverNet, sum(l.vat_cents) AS vat,
    coalesce(sum(l.stock_value_cents), 0) AS materials
  FROM ${SALES_BETWEEN} JOIN sale_lines l ON l.till = s.till AND l.seq = s.seq
  WHERE l.nature IN ('goods', 'services') AND s.sold_at > ? AND s.sold_at <= ? GROUP BY s.sold_on`

const STALLS = `SELECT starts_on AS day, sum(stall_cost_cents) AS events FROM events
  WHERE starts_on BETWEEN ? AND ? AND stall_cost_cents <> 0 GROUP BY starts_on`

interface Spent {
  readonly day: Day
  readonly category: string
  readonly amount: number
}

const SPENT = `SELECT day, detail AS category, sum(amount_cents - vat_cents) AS amount FROM cash_movements
  WHERE type = 'paidOut' AND day BETWEEN ? AND ? AND at > ? AND at <= ? GROUP BY day, detail`
