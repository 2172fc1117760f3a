// Reads results: a period, a market and those before it, the lines behind a figure, and the group's goals.

import type { SellingEvent } from '../../shared/events/events.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { EventId, GoalId } from '../../shared/kernel/id.ts'
import { fold } from '../../shared/kernel/text.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import type { EventResult, MarketResult, PeriodResult, SoldLine } from '../../shared/results/contract.ts'
import type { Goal, GoalFields } from '../../shared/results/goals.ts'
import { addOutcomes } from '../../shared/results/results.ts'
import type { EtalContract } from '../../shared/contract.ts'
import type { ParsedOf } from '../../shared/kernel/contract.ts'
import { eventById } from '../events/queries.ts'
import type { QueryHandlers } from '../handlers.ts'
import { workedBetween } from '../presence/queries.ts'
import { TURNOVER_BETWEEN } from '../invoices/turnover.ts'
import { ordersTaken } from '../orders/taken.ts'
import type { Reader, SqlValue } from '../sql.ts'
import { resultFile } from './file.ts'
import { outcomeOfEvent, outcomesByEvent, type SoldAt } from './outcomes.ts'
import { articleResults, rangeResults, soldRows, type Period } from './sold.ts'

export const resultQueries = {
  'results.period': ({ read }, { from, to }) =>
    from > to ? refuse({ type: 'PeriodReversed' }) : ok(periodResult(read, { from, to })),
  'results.event': ({ read }, { event: id }) => {
    const event = eventById(read, id)
    return event ? ok(marketResult(read, event)) : refuse({ type: 'UnknownEvent' })
  },
  'results.lines': ({ read }, asked) =>
    asked.from > asked.to ? refuse({ type: 'PeriodReversed' }) : ok(linesOf(read, asked)),
  'results.file': ({ read }, { from, to, what }) =>
    from > to ? refuse({ type: 'PeriodReversed' }) : ok(resultFile(read, periodResult(read, { from, to }), what)),
  'goal.list': ({ read }, { from, to }) =>
    ok(
      read
        .all<GoalFields & { goal: GoalId }>(
          `SELECT id AS goal, what, target, from_day AS "from", to_day AS "to", range, name FROM goals
           WHERE dropped = 0 AND from_day <> '' AND from_day <= ?2 AND to_day >= ?1 ORDER BY to_day, id`,
          from,
          to,
        )
        .map((goal): Goal => ({ ...goal, value: reachedOf(read, goal) })),
    ),
} satisfies Partial<QueryHandlers>

/** Everything of a period; events, ranges and articles each add up to the whole. */
export function periodResult(read: Reader, period: Period): PeriodResult {
  const rows = soldRows(read, period)
  const outcomes = outcomesByEvent(read, period, rows)
  const events = [...outcomes]
    .map(([id, outcome]): EventResult => ({ event: eventById(read, id) ?? null, outcome }))
    .sort((a, b) => startOf(b).localeCompare(startOf(a)))
  const articles = articleResults(read, rows)
  const whole = addOutcomes([...outcomes.values()])
  return { ...period, whole, events, ranges: rangeResults(read, articles), articles }
}

function startOf({ event }: EventResult): string {
  return event ? `${event.startsOn} ${event.id}` : ''
}

/** How many markets are shown beside one. */
const COMPARED = 4

function marketResult(read: Reader, event: SellingEvent): MarketResult {
  const sold = soldAt(read, event)
  const articles = articleResults(
    read,
    sold.rows.filter((row) => row.event === event.id),
  )
  const before = marketsBefore(read, event)
  const at = before.filter(({ place }) => place !== '' && fold(place) === fold(event.place))
  const alike = at.length > 0 ? at : before.filter(({ kind }) => kind === event.kind)
  return {
    event,
    outcome: outcomeOfEvent(read, event.id, sold),
    ranges: rangeResults(read, articles),
    articles,
    earlier: alike.slice(0, COMPARED).map((market) => ({
      event: market,
      outcome: outcomeOfEvent(read, market.id, soldAt(read, market)),
    })),
    isSamePlace: at.length > 0,
  }
}

/** Every event that began before, the latest first. */
function marketsBefore(read: Reader, { id, startsOn }: SellingEvent): SellingEvent[] {
  return read
    .all<{ id: EventId }>(
      "SELECT id FROM events WHERE name <> '' AND (starts_on, id) < (?, ?) ORDER BY starts_on DESC, id DESC",
      startsOn,
      id,
    )
    .flatMap((row) => eventById(read, row.id) ?? [])
}

/** From its first day, or its first sale if that was before, to its last. */
function soldAt(read: Reader, { id, startsOn, endsOn }: SellingEvent): SoldAt {
  const sold = read.get<{ first: Day | null; last: Day | null }>(
    `SELECT min(day) AS first, max(day) AS last FROM (SELECT sold_on AS day FROM sales WHERE event = ?1
       UNION ALL SELECT issued_on FROM invoices WHERE event = ?1 AND of_seq IS NULL)`,
    id,
  )
  const period = {
    from: sold?.first && sold.first < startsOn ? sold.first : startsOn,
    to: sold?.last && sold.last > endsOn ? sold.last : endsOn,
  }
  return { period, rows: soldRows(read, period) }
}

function linesOf(
  read: Reader,
  { from, to, event, article, label, after, limit }: ParsedOf<EtalContract['results.lines']>,
): SoldLine[] {
  const only: [string, SqlValue][] = []
  if (event !== undefined) only.push(['l.event IS', event])
  if (article !== undefined) only.push(['l.article IS', article])
  if (label !== undefined) only.push(['l.label =', label])
  const where = only.map(([sql], index) => `${sql} ?${index + 3}`)
  return read.all<SoldLine>(
    `SELECT l.till, l.seq, l.number, l.at AS soldAt, l.label, l.unit, l.quantity_thousandths AS quantity,
       l.total_cents AS total, l.total_cents - l.vat_cents AS net
     FROM ${TURNOVER_BETWEEN} ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
     ORDER BY l.at, l.till, l.seq, l.idx LIMIT ?${only.length + 3} OFFSET ?${only.length + 4}`,
    from,
    to,
    ...only.map(([, value]) => value),
    limit,
    after,
  )
}

/** How much of a goal is there, in the unit of its target. */
function reachedOf(read: Reader, { what, from, to, range }: GoalFields): number {
  if (what === 'orders') return ordersTaken(read, from, to)
  if (what === 'hours') return workedBetween(read, from, to).rows.reduce((sum, { minutes }) => sum + minutes, 0)
  const row = read.get<{ euros: number; sold: number }>(
    `SELECT coalesce(sum(l.total_cents), 0) AS euros,
       coalesce(sum(CASE WHEN l.unit = 'piece' THEN l.quantity_thousandths ELSE 1000 * sign(l.quantity_thousandths) END), 0) / 1000 AS sold
     FROM ${TURNOVER_BETWEEN} LEFT JOIN articles a ON a.id = l.article WHERE ?3 IS NULL OR a.range = ?3`,
    from,
    to,
    range,
  )
  return Math.max(0, row?.[what] ?? 0)
}
