// Reads what was handed over of each line of an order.

import { thousandths, type Thousandths } from '../../shared/kernel/quantity.ts'
import type { Cents } from '../../shared/kernel/money.ts'
import type { LineProgress } from '../../shared/orders/contract.ts'
import type { OrderFields } from '../../shared/orders/orders.ts'
import { timesOf } from '../../shared/orders/pricing.ts'
import type { Reader } from '../sql.ts'

/** A line's progress, and what was charged for what was handed over. */
export interface SoFar extends LineProgress {
  readonly charged: Cents
}

interface SumRow {
  readonly key: string
  readonly delivered: Thousandths
  readonly charged: Cents
  readonly back: Thousandths
  readonly missing: Thousandths
}

/** Of each line it has, in their order; all its times together. */
export function soFar(read: Reader, order: string, fields: Pick<OrderFields, 'kind' | 'dates' | 'lines'>): SoFar[] {
  const sums = read.all<SumRow>(
    `SELECT key, delivered_thousandths AS delivered, charged_cents AS charged, back_thousandths AS back,
       missing_thousandths AS missing FROM order_sums WHERE "order" = ?`,
    order,
  )
  const byKey = new Map(sums.map((row) => [row.key, row]))
  const times = timesOf(fields)
  return fields.lines.map(({ key, quantity }) => ({
    ...(byKey.get(key) ?? NOTHING),
    key,
    ordered: thousandths(quantity * times),
  }))
}

const NOTHING = {
  delivered: 0 as Thousandths,
  charged: 0 as Cents,
  back: 0 as Thousandths,
  missing: 0 as Thousandths,
}
