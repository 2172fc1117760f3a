// What each day brought and cost, as the host's contribution and the shares are reckoned from it.

import type { DayFigures } from '../../shared/host/owed.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { expensesBetween, stallCostsBetween } from '../expenses/queries.ts'
import { SALES_BETWEEN } from '../sale/spans.ts'
import type { Reader } from '../sql.ts'
import { LINES_OF_TICKET } from '../ticket-lines.ts'

interface Period {
  readonly from: Day
  readonly to: Day
}

/** Instants between which something was recorded: after the one, and not after the other. */
interface Recorded {
  readonly after: number
  readonly upTo: number
}

/** The days of a period on which anything was sold or spent, in order. */
export function dayFigures(read: Reader, period: Period): DayFigures[] {
  const ever = { after: Number.MIN_SAFE_INTEGER, upTo: Number.MAX_SAFE_INTEGER }
  return inOrder([...soldAndSpent(read, period, ever), ...plannedStalls(read, period)])
}

/** Days whose figures somebody counted already, and when. */
export interface Counted extends Period {
  readonly at: number
}

/**
 * Of a period's days, only what was recorded between two instants: no plan of a stall is among it. `counted`: the days
 * that were counted with their plans.
 */
export function lateFigures(
  read: Reader,
  period: Period,
  { counted, ...recorded }: Recorded & { readonly counted: readonly Counted[] },
): DayFigures[] {
  const replaced = plansReplaced(read, period, recorded).filter(({ startsOn, at }) =>
    counted.some((own) => own.at < at && own.from <= startsOn && startsOn <= own.to),
  )
  return inOrder([
    ...soldAndSpent(read, period, recorded),
    ...replaced.map(({ day, planned }) => ({ ...blank(day), events: -planned })),
  ])
}

/** The first receipt of a stall takes the place of its plan. */
function plansReplaced(read: Reader, { from, to }: Period, { after, upTo }: Recorded) {
  return read.all<{ day: Day; at: number; startsOn: Day; planned: number }>(
    `SELECT e.on_day AS day, e.at, v.starts_on AS startsOn, v.stall_cost_cents AS planned
     FROM expenses e JOIN events v ON v.id = e.event
     WHERE e.stall = 1 AND e.type = 'recorded' AND e.on_day BETWEEN ? AND ? AND e.at > ? AND e.at <= ?
       AND NOT EXISTS (SELECT 1 FROM expenses o WHERE o.event = e.event AND o.stall = 1
         AND (o.at, o.till, o.seq) < (e.at, e.till, e.seq))`,
    from,
    to,
    after,
    upTo,
  )
}

/** Figures of days added up. */
export function sumOfDays(days: readonly DayFigures[]): Omit<DayFigures, 'day'> {
  const [sum] = inOrder(days.map((figures) => ({ ...figures, day: '' as Day })))
  const { day: _day, ...figures } = sum ?? blank('' as Day)
  return figures
}

function blank(day: Day): DayFigures {
  return { day, turnoverNet: 0, vat: 0, materials: 0, events: 0, expenses: {}, purchases: {} }
}

function inOrder(figures: readonly DayFigures[]): DayFigures[] {
  const days = new Map<Day, DayFigures>()
  for (const one of figures) days.set(one.day, added(days.get(one.day) ?? blank(one.day), one))
  return [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

function added(a: DayFigures, b: DayFigures): DayFigures {
  return {
    day: a.day,
    turnoverNet: a.turnoverNet + b.turnoverNet,
    vat: a.vat + b.vat,
    materials: a.materials + b.materials,
    events: a.events + b.events,
    expenses: addedByCategory(a.expenses, b.expenses),
    purchases: addedByCategory(a.purchases, b.purchases),
  }
}

function addedByCategory(a: DayFigures['expenses'], b: DayFigures['expenses']): DayFigures['expenses'] {
  const sums = { ...a }
  for (const [category, amount] of Object.entries(b)) sums[category] = (sums[category] ?? 0) + amount
  return sums
}

function soldAndSpent(read: Reader, { from, to }: Period, { after, upTo }: Recorded): DayFigures[] {
  const rows = [SOLD, INVOICED].flatMap((sql) => read.all<Sold>(sql, from, to, after, upTo))
  const sold = rows.map((own) => ({ ...blank(own.day), ...own }))
  const spent = expensesBetween(read, from, to)
    .filter(({ recordedAt, isFromFund }) => recordedAt > after && recordedAt <= upTo && !isFromFund)
    .map(({ on, category, net, isStall, isForStock }): DayFigures => {
      if (isStall) return { ...blank(on), events: net }
      return { ...blank(on), [isForStock ? 'purchases' : 'expenses']: { [category]: net } }
    })
  return [...sold, ...spent]
}

function plannedStalls(read: Reader, { from, to }: Period): DayFigures[] {
  const starts = new Map(
    read
      .all<{ id: string; day: Day }>(
        'SELECT id, starts_on AS day FROM events WHERE starts_on BETWEEN ? AND ?',
        from,
        to,
      )
      .map(({ id, day }) => [id, day]),
  )
  return stallCostsBetween(read, from, to).map(({ event, amount }) => ({
    ...blank(starts.get(event) ?? from),
    events: amount,
  }))
}

type Sold = Pick<DayFigures, 'day' | 'turnoverNet' | 'vat' | 'materials'>

const SOLD = `SELECT s.sold_on AS day, sum(l.total_cents - l.vat_cents) AS turnoverNet, sum(l.vat_cents) AS vat,
    coalesce(sum(l.stock_value_cents), 0) AS materials
  FROM ${SALES_BETWEEN} JOIN sale_lines l ON ${LINES_OF_TICKET}
  WHERE l.nature IN ('goods', 'services') AND s.sold_at > ? AND s.sold_at <= ? GROUP BY s.sold_on`

const INVOICED = `SELECT i.issued_on AS day, sum(l.total_cents - l.vat_cents) AS turnoverNet, sum(l.vat_cents) AS vat,
    coalesce(sum(l.stock_value_cents), 0) AS materials
  FROM invoices i JOIN invoice_lines l ON l.till = i.till AND l.seq = i.seq
  WHERE i.issued_on BETWEEN ? AND ? AND l.nature IN ('goods', 'services') AND i.at > ? AND i.at <= ? GROUP BY i.issued_on`
