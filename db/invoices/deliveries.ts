// Reads what was handed over on account and is on no invoice yet.

import type { MakerPart } from '../../shared/catalogue/catalogue.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { EntryRef, OrderId } from '../../shared/kernel/id.ts'
import type { Cents } from '../../shared/kernel/money.ts'
import type { Thousandths } from '../../shared/kernel/quantity.ts'
import type { TicketLine } from '../../shared/sale/sale.ts'
import type { Reader } from '../sql.ts'

/** Deliveries to invoice, and their lines in order. */
export interface Uninvoiced {
  readonly deliveries: readonly EntryRef[]
  readonly lines: readonly TicketLine[]
  /** The last day anything was handed over on. */
  readonly lastOn: Day
}

interface LineRow extends Omit<TicketLine, 'makers' | 'stock' | 'order'> {
  readonly key: string
  readonly makers: string
  readonly stockQuantity: Thousandths | null
  readonly stockValue: Cents | null
}

/** Of an order: nothing that was taken back, nothing that stands on an invoice. */
export function uninvoiced(read: Reader, order: OrderId): Uninvoiced {
  const deliveries = read.all<EntryRef & { on: Day }>(
    `SELECT d.till, d.seq, d.delivered_on AS "on" FROM order_deliveries d
     LEFT JOIN order_invoiced i ON i.till = d.till AND i.seq = d.seq
     WHERE d."order" = ? AND d.of_seq IS NULL AND coalesce(i.times, 0) <= 0
       AND NOT EXISTS (SELECT 1 FROM order_deliveries b WHERE b.of_till = d.till AND b.of_seq = d.seq)
     ORDER BY d.at, d.till, d.seq`,
    order,
  )
  const lines = deliveries.flatMap(({ till, seq }) =>
    read
      .all<LineRow>(
        `SELECT key, article, label, unit, quantity_thousandths AS quantity, unit_price_cents AS unitPrice, gross_cents AS gross,
           discount_cents AS discount, total_cents AS total, vat_rate_bp AS vatRate, vat_cents AS vat, nature,
           sales_class AS salesClass, makers, stock_quantity_thousandths AS stockQuantity, stock_value_cents AS stockValue
         FROM order_delivery_lines WHERE till = ? AND seq = ? ORDER BY idx`,
        till,
        seq,
      )
      .map(({ key, makers, stockQuantity, stockValue, ...line }): TicketLine => {
        const stock =
          stockQuantity === null || stockValue === null ? {} : { stock: { quantity: stockQuantity, value: stockValue } }
        return { ...line, makers: JSON.parse(makers) as MakerPart[], ...stock, order: { order, key } }
      }),
  )
  return {
    deliveries: deliveries.map(({ till, seq }) => ({ till, seq })),
    lines,
    lastOn: deliveries.at(-1)?.on ?? ('' as Day),
  }
}
