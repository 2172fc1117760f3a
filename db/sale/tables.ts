// Tables of selling. Entries of a session lie between its opening and its closing, so the primary key serves the Z.

import {
  centsColumn,
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

export const sales = sqliteTable(
  'sales',
  {
    till: till(),
    seq: seq(),
    number: integer('number').notNull(),
    type: words('type'),
    session: integer('session_seq').notNull(),
    event: text('event'),
    place: text('place'),
    soldAt: integer('sold_at').notNull(),
    soldOn: words('sold_on'),
    by: text('by'),
    mode: text('mode'),
    total: centsColumn('total_cents'),
    turnover: centsColumn('turnover_cents'),
    consigne: centsColumn('consigne_cents'),
    giftVouchers: centsColumn('gift_vouchers_cents'),
    lines: integer('lines').notNull(),
    /** Where the first of them stands in `sale_lines`; null without any. */
    firstLine: integer('local_line'),
    paidWith: integer('paid_with'),
    /** The first tender, which for nearly every ticket is the only one; null when nothing was due. */
    tender: text('tender'),
    paid: integer('paid_cents'),
    given: integer('given_cents'),
    change: integer('change_cents'),
  },
  (table) => [primaryKey({ columns: [table.till, table.seq] })],
)

/**
 * Where each day's tickets begin in a till's journal. Numbers and days only grow along it, so this and the primary
 * key find a ticket by its number and a period's tickets: a sale has no index of its own to write.
 */
export const saleDays = sqliteTable(
  'sale_days',
  { till: till(), day: words('day'), firstSeq: integer('first_seq').notNull() },
  (table) => [primaryKey({ columns: [table.till, table.day] })],
)

/**
 * Lines stand in this file in the order they were sold, a ticket's one after the other from `sales.local_line`: rows that
 * are only ever added at the end, found by where they are, cost a sale half the pages of a table kept by a key.
 */
export const saleLines = sqliteTable('sale_lines', {
  localId: integer('local_id').primaryKey(),
  till: till(),
  seq: seq(),
  idx: idx(),
  article: text('article'),
  label: words('label'),
  unit: words('unit'),
  quantity: thousandthsColumn('quantity_thousandths'),
  unitPrice: centsColumn('unit_price_cents'),
  gross: centsColumn('gross_cents'),
  discount: centsColumn('discount_cents'),
  total: centsColumn('total_cents'),
  vatRate: rateColumn('vat_rate_bp'),
  vat: centsColumn('vat_cents'),
  nature: words('nature'),
  salesClass: words('sales_class'),
  makers: json('makers'),
  pictogram: text('pictogram'),
  returnOfTill: integer('return_of_till'),
  returnOfSeq: integer('return_of_seq'),
  returnOfLine: integer('return_of_line'),
  /** What left the stock (negative: came back), and the place of the article's movement before it. */
  stockQuantity: integer('stock_quantity_thousandths'),
  stockValue: integer('stock_value_cents'),
  moveBefore: integer('move_before'),
})

/** Lines that deliver an order, hold a deposit or pay an invoice: an ordinary sale writes none. */
export const settledLines = sqliteTable(
  'settled_lines',
  {
    till: till(),
    seq: seq(),
    idx: idx(),
    order: text('order_id'),
    /** The order's line; null for a deposit. */
    key: text('key'),
    /** Of a subscription: the day whose basket it was, when it was said. */
    date: text('date'),
    invoice: text('invoice'),
    /** 1 for a deposit of an organisation. */
    business: integer('business').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.till, table.seq, table.idx] }),
    index('settled_lines_order').on(table.order),
    index('settled_lines_invoice').on(table.invoice),
  ],
)

/**
 * Tenders after a ticket's first, and corrections: `ticket_*` names the ticket, `session_seq` the drawer it counts in.
 * The view `sale_tenders` has all tenders.
 */
export const furtherTenders = sqliteTable(
  'further_tenders',
  {
    till: till(),
    seq: seq(),
    idx: idx(),
    session: integer('session_seq').notNull(),
    ticketTill: integer('ticket_till').notNull(),
    ticketSeq: integer('ticket_seq').notNull(),
    kind: words('kind'),
    amount: centsColumn('amount_cents'),
    given: integer('given_cents'),
    change: integer('change_cents'),
  },
  (table) => [primaryKey({ columns: [table.till, table.seq, table.idx] })],
)

/** Only lines that came back and tenders put right are indexed: nothing for an ordinary sale to pay. */
export const SALE_EXTRA = [
  {
    name: 'sale_lines_returned',
    type: 'index',
    sql: 'CREATE INDEX sale_lines_returned ON sale_lines (return_of_till, return_of_seq, return_of_line) WHERE return_of_seq IS NOT NULL',
  },
  {
    name: 'further_tenders_corrected',
    type: 'index',
    sql: 'CREATE INDEX further_tenders_corrected ON further_tenders (ticket_till, ticket_seq) WHERE (ticket_seq <> seq OR ticket_till <> till)',
  },
  {
    name: 'sale_tenders',
    type: 'view',
    sql: `CREATE VIEW sale_tenders AS
      SELECT till, seq, 0 AS idx, session_seq, till AS ticket_till, seq AS ticket_seq, tender AS kind, paid_cents AS amount_cents,
        given_cents, change_cents FROM sales WHERE tender IS NOT NULL
      UNION ALL
      SELECT till, seq, idx, session_seq, ticket_till, ticket_seq, kind, amount_cents, given_cents, change_cents FROM further_tenders`,
  },
] as const
