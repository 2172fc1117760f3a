// Reads one order whole: its fields, lines and steps as the last edits left them.

import type { OrderId, TillId } from '../../shared/kernel/id.ts'
import { orderNumber } from '../../shared/orders/find.ts'
import type { OrderFields, OrderLine, OrderStep } from '../../shared/orders/orders.ts'
import type { OrderState } from '../../shared/orders/states.ts'
import type { Reader } from '../sql.ts'

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
    lines: partsOf<OrderLine>(read, order, 'line'),
    steps: partsOf<OrderStep>(read, order, 'step'),
  }
  return { id, till, number, openedAt, movedTo, state, fields }
}

/** As people say it. */
export function numberOf(read: Reader, { till, number }: { readonly till: number; readonly number: number }): string {
  const row = read.get<{ number: number }>('SELECT number FROM tills WHERE till = ?', till)
  return orderNumber(number, row?.number ?? 1)
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

/** The number of the last version of its quote; 0 before the first. */
export function lastVersion(read: Reader, order: string): number {
  const row = read.get<{ version: number | null }>(
    'SELECT max(version) AS version FROM order_quotes WHERE "order" = ?',
    order,
  )
  return row?.version ?? 0
}
