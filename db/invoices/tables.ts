// Tables of invoices: each as it was stated, its lines beside the tickets', and what was paid on it.

import {
  centsColumn,
  flag,
  idx,
  index,
  integer,
  json,
  primaryKey,
  rateColumn,
  seq,
  sqliteTable,
  text,
  thousandthsColumn,
  till,
  words,
} from '../columns.ts'

export const invoices = sqliteTable(
  'invoices',
  {
    till: till(),
    seq: seq(),
    id: words('id'),
    number: integer('number').notNull(),
    code: words('code'),
    type: words('type'),
    at: integer('at').notNull(),
    on: words('issued_on'),
    dueOn: words('due_on'),
    order: text('order_id'),
    event: text('event'),
    customer: words('customer'),
    /** Folded name, code and cost reference: what is searched. */
    found: words('found'),
    ofTill: integer('of_till'),
    ofSeq: integer('of_seq'),
    /** A credit note's invoice. */
    ofInvoice: text('of_invoice'),
    total: centsColumn('total_cents'),
    consigne: centsColumn('consigne_cents'),
    toPay: centsColumn('to_pay_cents'),
    /** Of a credit note: taken off what was owed on its invoice. */
    settles: centsColumn('settles_cents'),
    facts: json('facts'),
  },
  (table) => [
    primaryKey({ columns: [table.till, table.seq] }),
    index('invoices_id').on(table.id),
    index('invoices_of').on(table.ofInvoice),
    index('invoices_order').on(table.order),
    index('invoices_day').on(table.on),
    index('invoices_ticket').on(table.ofTill, table.ofSeq),
    index('invoices_customer').on(table.customer),
  ],
)

/** Lines of what is sold on account: those of a document of a paid ticket stand with its ticket alone. */
export const invoiceLines = sqliteTable(
  'invoice_lines',
  {
    till: till(),
    seq: seq(),
    idx: idx(),
    article: text('article'),
    label: words('label'),
    unit: words('unit'),
    quantity: thousandthsColumn('quantity_thousandths'),
    total: centsColumn('total_cents'),
    vatRate: rateColumn('vat_rate_bp'),
    vat: centsColumn('vat_cents'),
    nature: words('nature'),
    salesClass: words('sales_class'),
    makers: json('makers'),
    stockValue: integer('stock_value_cents'),
    /** The line of an invoice that a credit note takes back. */
    ofTill: integer('of_till'),
    ofSeq: integer('of_seq'),
    ofLine: integer('of_line'),
  },
  (table) => [
    primaryKey({ columns: [table.till, table.seq, table.idx] }),
    index('invoice_lines_of').on(table.ofTill, table.ofSeq, table.ofLine),
  ],
)

/** Payments, and what took them back below zero (`of_*`). */
export const invoicePayments = sqliteTable(
  'invoice_payments',
  {
    till: till(),
    seq: seq(),
    invoice: words('invoice'),
    number: integer('number').notNull(),
    at: integer('at').notNull(),
    on: words('paid_on'),
    amount: centsColumn('amount_cents'),
    by: words('by'),
    ticketTill: integer('ticket_till'),
    ticketSeq: integer('ticket_seq'),
    due: json('due'),
    reference: words('reference'),
    ofTill: integer('of_till'),
    ofSeq: integer('of_seq'),
  },
  (table) => [
    primaryKey({ columns: [table.till, table.seq] }),
    index('invoice_payments_invoice').on(table.invoice),
    index('invoice_payments_day').on(table.on),
  ],
)

/** Reminders sent, and requests to the host. */
export const invoiceSteps = sqliteTable(
  'invoice_steps',
  {
    till: till(),
    seq: seq(),
    invoice: words('invoice'),
    isRequest: flag('is_request'),
    on: text('on_day'),
    level: integer('level').notNull(),
  },
  (table) => [primaryKey({ columns: [table.till, table.seq] }), index('invoice_steps_invoice').on(table.invoice)],
)
