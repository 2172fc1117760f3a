// Reads what was sold in a period in one pass, by event, day and article: every breakdown sums these rows.

import type { Day } from '../../shared/kernel/day.ts'
import type { ArticleId, EventId } from '../../shared/kernel/id.ts'
import { cents, type Cents } from '../../shared/kernel/money.ts'
import type { Unit } from '../../shared/kernel/quantity.ts'
import type { ArticleResult, RangeResult } from '../../shared/results/contract.ts'
import { addSold, type Sold } from '../../shared/results/results.ts'
import { SALES_BETWEEN } from '../sale/spans.ts'
import type { Reader } from '../sql.ts'
import { LINES_OF_TICKET } from '../ticket-lines.ts'

export interface Period {
  readonly from: Day
  readonly to: Day
}

/** Lines alike of one event and day. */
export interface SoldRow extends Sold {
  readonly event: EventId | null
  readonly day: Day
  readonly article: ArticleId | null
  /** The word it was sold under; of an article, one of those. */
  readonly label: string
  readonly unit: Unit
  readonly quantity: number
}

/** Goods and services only, returns negative: consigne and gift vouchers are no turnover. */
export function soldRows(read: Reader, { from, to }: Period): SoldRow[] {
  const onAccount = read.all<Omit<SoldRow, 'net'>>(INVOICED, from, to)
  return read
    .all<Omit<SoldRow, 'net'>>(
      `SELECT s.event, s.sold_on AS day, l.article, max(l.label) AS label, l.unit, sum(l.quantity_thousandths) AS quantity,
         sum(l.total_cents) AS takings, sum(l.vat_cents) AS vat, coalesce(sum(l.stock_value_cents), 0) AS cost,
         sum(CASE WHEN l.stock_value_cents IS NULL THEN l.total_cents - l.vat_cents ELSE 0 END) AS uncosted
       FROM ${SALES_BETWEEN} JOIN sale_lines l ON ${LINES_OF_TICKET}
       WHERE l.nature IN ('goods', 'services')
       GROUP BY s.event, s.sold_on, l.article, l.unit, CASE WHEN l.article IS NULL THEN l.label END`,
      from,
      to,
    )
    .concat(onAccount)
    .map((row) => ({ ...row, net: cents(row.takings - row.vat) }))
}

/** What was invoiced counts on the day of its invoice, beside the tickets'; credit notes below zero. */
const INVOICED = `SELECT i.event, i.issued_on AS day, l.article, max(l.label) AS label, l.unit, sum(l.quantity_thousandths) AS quantity,
    sum(l.total_cents) AS takings, sum(l.vat_cents) AS vat, coalesce(sum(l.stock_value_cents), 0) AS cost,
    sum(CASE WHEN l.stock_value_cents IS NULL THEN l.total_cents - l.vat_cents ELSE 0 END) AS uncosted
  FROM invoices i JOIN invoice_lines l ON l.till = i.till AND l.seq = i.seq
  WHERE i.issued_on BETWEEN ? AND ? AND l.nature IN ('goods', 'services')
  GROUP BY i.event, i.issued_on, l.article, l.unit, CASE WHEN l.article IS NULL THEN l.label END`

/** Tickets of a period by event. */
export function ticketsByEvent(read: Reader, { from, to }: Period): Map<EventId | null, number> {
  const rows = read.all<{ event: EventId | null; count: number }>(
    `SELECT s.event, count(*) AS count FROM ${SALES_BETWEEN} GROUP BY s.event`,
    from,
    to,
  )
  return new Map(rows.map(({ event, count }) => [event, count]))
}

interface ArticleRow {
  readonly id: ArticleId
  readonly name: string
  readonly range: RangeResult['range']
}

/** By article, what brought most first; what was sold by hand under one word together. */
export function articleResults(read: Reader, rows: readonly SoldRow[]): ArticleResult[] {
  const articles = new Map(
    read.all<ArticleRow>("SELECT id, name, range FROM articles WHERE name <> ''").map((row) => [row.id, row]),
  )
  const groups = Map.groupBy(rows, ({ article, label, unit }) => `${article ?? ''} ${unit} ${article ? '' : label}`)
  return [...groups.values()]
    .map((group): ArticleResult => {
      const [{ article, label, unit } = NO_ROW] = group
      const known = article === null ? undefined : articles.get(article)
      const quantity = group.reduce((sum, row) => sum + row.quantity, 0)
      const facts = { article, label: known?.name ?? label, range: known?.range || null, unit, quantity }
      return { ...facts, ...addSold(group) }
    })
    .sort((a, b) => b.net - a.net || (a.label < b.label ? -1 : 1))
}

/** By range, in the order of the tabs; what is of none last. */
export function rangeResults(read: Reader, articles: readonly ArticleResult[]): RangeResult[] {
  const ranges = read.all<Omit<RangeResult, keyof Sold> & { readonly range: string }>(
    "SELECT id AS range, name, colour, pattern FROM ranges WHERE name <> '' ORDER BY position, id",
  )
  const known = new Set<string>(ranges.map(({ range }) => range))
  const groups = Map.groupBy(articles, ({ range }) => (range !== null && known.has(range) ? range : null))
  const none = { range: null, name: null, colour: '#47505c', pattern: 'plain' }
  return [...ranges, none].flatMap((range): RangeResult[] => {
    const group = groups.get(range.range as RangeResult['range'])
    return group ? [{ ...range, range: range.range as RangeResult['range'], ...addSold(group) }] : []
  })
}

const NO_ROW = { article: null, label: '', unit: 'piece' } as const

/** Net by event of one day, to part the day's contribution. */
export function netByDay(rows: readonly SoldRow[]): Map<Day, Map<EventId | null, Cents>> {
  const days = new Map<Day, Map<EventId | null, Cents>>()
  for (const { day, event, net } of rows) {
    const events = days.get(day) ?? new Map<EventId | null, Cents>()
    events.set(event, cents((events.get(event) ?? 0) + net))
    days.set(day, events)
  }
  return days
}
