// Tables of money on orders: every part of a deposit that came or went, what is owed on invoices, what they are for.

import {
  centsColumn,
  flag,
  idx,
  index,
  integer,
  primaryKey,
  rateColumn,
  seq,
  sqliteTable,
  text,
  till,
  words,
} from '../columns.ts'

/** Above zero taken; below zero used or given back. */
export const orderDepositParts = sqliteTable(
  'order_deposit_parts',
  {
    till: till(),
    seq: seq(),
    idx: idx(),
    order: words('order'),
    nature: words('nature'),
    rate: rateColumn('vat_rate_bp'),
    /** Of an organisation. */
    business: flag('business'),
    amount: centsColumn('amount_cents'),
    vat: centsColumn('vat_cents'),
  },
  (table) => [
    primaryKey({ columns: [table.till, table.seq, table.idx] }),
    index('order_deposit_parts_order').on(table.order),
  ],
)

/** What an order's invoices leave to pay, a sum of what was invoiced, credited and paid. */
export const orderOwed = sqliteTable('order_owed', {
  order: text('order').primaryKey(),
  owed: centsColumn('owed_cents'),
})

/** How often a delivery was invoiced, less how often that was credited whole. */
export const orderInvoiced = sqliteTable(
  'order_invoiced',
  { till: till(), seq: seq(), times: integer('times').notNull() },
  (table) => [primaryKey({ columns: [table.till, table.seq] })],
)
