// Reads one order whole: its fields, lines and steps as the last edits left them.

import type { OrderId, TillId } from '../../shared/kernel/id.ts'
import { orderNumber } from '../../shared/orders/find.ts'
import type { Told, WordlessLine, WordlessOrder } from '../../shared/orders/entries.ts'
import type { OrderFields, OrderLine, OrderStep } from '../../shared/orders/orders.ts'
import type { OrderState } from '../../shared/orders/states.ts'
import { NOTHING_TOLD, withWords } from '../../shared/orders/told.ts'
import type { Reader } from '../sql.ts'
import { lineWords } from './words.ts'

/** An order as its tables hold it. */
export interface KnownOrder {
  readonly id: OrderId
  readonly fields: OrderFields
  /** Where it was last moved to: it says nothing of what was delivered. */
  readonly movedTo: OrderState
  readonly state: OrderState
  readonly till: TillId
  readonly number: number
  readonly openedAt: number
}

type Plain = Omit<OrderFields, 'lines' | 'steps' | 'allergic' | 'discount' | 'deposit' | 'photos' | 'dates'>

interface OrderRow extends Plain, Omit<KnownOrder, 'fields'> {
  readonly allergic: string
  readonly discount: string
  readonly deposit: string
  readonly photos: string
  readonly dates: string
}

/** The order, or undefined when it was never opened (or its opening has not arrived). */
export function readOrder(read: Reader, order: string): KnownOrder | undefined {
  const row = read.get<OrderRow>(
    `SELECT id, opened_till AS till, number, opened_at AS openedAt, moved_to AS movedTo, state, kind, customer, caller, title,
       due_on AS dueOn, due_at AS dueAt, place, event, guests, service, mode, allergic, discount, deposit,
       staff_minutes AS staffMinutes, expected_cents AS expected, valid_until AS validUntil, notes, terms, photos, dates
     FROM orders WHERE id = ? AND present = 1`,
    order,
  )
  if (!row) return undefined
  const { id, till, number, openedAt, movedTo, state, allergic, discount, deposit, photos, dates, ...plain } = row
  const fields: OrderFields = {
    ...plain,
    allergic: JSON.parse(allergic) as OrderFields['allergic'],
    discount: JSON.parse(discount) as OrderFields['discount'],
    deposit: JSON.parse(deposit) as OrderFields['deposit'],
    photos: JSON.parse(photos) as OrderFields['photos'],
    dates: JSON.parse(dates) as OrderFields['dates'],
    lines: linesOf(read, order),
    steps: partsOf<OrderStep>(read, order, 'step'),
  }
  return { id, till, number, openedAt, movedTo, state, fields }
}

/** As people say it. */
export function numberOf(read: Reader, { till, number }: { readonly till: number; readonly number: number }): string {
  const row = read.get<{ number: number }>('SELECT number FROM tills WHERE till = ?', till)
  return orderNumber(number, row?.number ?? 1)
}

function linesOf(read: Reader, order: string): OrderLine[] {
  const words = lineWords(read, order)
  return partsOf<WordlessLine>(read, order, 'line').map((line) => ({
    ...line,
    ...(words.get(line.key) ?? NOTHING_TOLD),
  }))
}

function partsOf<Part>(read: Reader, order: string, type: 'line' | 'step'): Part[] {
  return read
    .all<{ part: string }>(
      'SELECT part FROM order_parts WHERE "order" = ? AND type = ? AND part IS NOT NULL ORDER BY placed',
      order,
      type,
    )
    .map(({ part }) => JSON.parse(part) as Part)
}

/** A version of its quote as it was handed over, with the words that are left of it; the last one without a version. */
export function readQuote(read: Reader, order: string, version: number | null = null) {
  const row = read.get<{ version: number; at: number; fields: string; told: string | null }>(
    `SELECT q.version, q.at, q.fields, w.told FROM order_quotes q
       LEFT JOIN order_quote_words w ON w.till = q.till AND w.quote = q.seq
     WHERE q."order" = ?1 AND (?2 IS NULL OR q.version = ?2) ORDER BY q.version DESC, q.at DESC, q.till, q.seq LIMIT 1`,
    order,
    version,
  )
  if (!row) return undefined
  const told = row.told === null ? null : (JSON.parse(row.told) as Told)
  const fields = withWords(JSON.parse(row.fields) as WordlessOrder, told)
  return { version: row.version, at: row.at, fields }
}

/** The number of the last version of its quote; 0 before the first. */
export function lastVersion(read: Reader, order: string): number {
  const row = read.get<{ version: number | null }>(
    'SELECT max(version) AS version FROM order_quotes WHERE "order" = ?',
    order,
  )
  return row?.version ?? 0
}
