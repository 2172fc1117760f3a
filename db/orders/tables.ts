// Tables of orders: what was promised, its lines and steps, and what happened; sums are kept beside it, of facts alone.

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
  stamps,
  text,
  thousandthsColumn,
  till,
  words,
} from '../columns.ts'

export const orders = sqliteTable(
  'orders',
  {
    id: text('id').primaryKey(),
    /** Till and entry that opened it; null while only an edit of it has arrived. */
    openedTill: integer('opened_till'),
    openedAt: integer('opened_at'),
    number: integer('number'),
    kind: words('kind'),
    customer: text('customer'),
    dueOn: text('due_on'),
    dueAt: text('due_at'),
    event: text('event'),
    guests: integer('guests'),
    service: words('service'),
    mode: text('mode'),
    discount: json('discount'),
    deposit: json('deposit'),
    staffMinutes: integer('staff_minutes').notNull(),
    expected: centsColumn('expected_cents'),
    validUntil: text('valid_until'),
    photos: json('photos'),
    dates: json('dates'),
    /** Where it was last moved to. */
    movedTo: words('moved_to'),
    present: flag('present'),
    stamps: stamps(),
    // What was told of it, as its words say.
    title: words('title'),
    caller: words('caller'),
    place: words('place'),
    allergic: json('allergic'),
    notes: words('notes'),
    terms: words('terms'),
    // What follows from the columns above, its lines, its steps and its sums: written again after each of them.
    /** Where it stands: `moved_to`, or `delivered` once all of it is. */
    state: words('state'),
    /** The customer's name, else the caller. */
    who: words('who'),
    /** Everything it is found by, its customer's words among them. */
    found: words('found'),
    face: text('face'),
    total: centsColumn('total_cents'),
    depositAsked: centsColumn('deposit_asked_cents'),
    steps: integer('steps').notNull(),
    stepsDone: integer('steps_done').notNull(),
    /** Minutes of steps that are not done. */
    minutesLeft: integer('minutes_left').notNull(),
    partly: flag('partly'),
    /** What was charged for what was handed over. */
    charged: centsColumn('charged_cents'),
  },
  (table) => [
    index('orders_number').on(table.openedTill, table.number),
    index('orders_called').on(table.number),
    // Holds all that the board is sorted and searched by, so that no order is read to be left out.
    index('orders_board').on(
      ...([table.present, table.state, table.dueOn, table.openedAt, table.kind, table.customer] as const),
      ...([table.number, table.found, table.id] as const),
    ),
    index('orders_customer').on(table.customer, table.openedAt),
    index('orders_event').on(table.event),
  ],
)

/** What is left of the open ones alone, close together: a board reckons with all of them after each change. */
export const openOrders = sqliteTable('open_orders', {
  id: text('id').primaryKey(),
  openedTill: integer('opened_till'),
  openedAt: integer('opened_at'),
  number: integer('number'),
  dueOn: text('due_on'),
  state: words('state'),
  /** How many it has, done or not. */
  steps: integer('steps').notNull(),
  /** What is left to hand over of each line, and steps that are not done; see `open-orders.ts`. */
  linesLeft: json('lines_left'),
  stepsLeft: json('steps_left'),
})

/** Lines and steps whole, each the last edit of it; null: taken out. `id` is the order's and the key's. */
export const orderParts = sqliteTable(
  'order_parts',
  {
    id: text('id').primaryKey(),
    order: words('order'),
    type: words('type'),
    key: words('key'),
    part: text('part'),
    /** Where it stands among the others: the first entry that knew it. */
    placed: words('placed'),
    stamps: stamps(),
  },
  (table) => [index('order_parts_order').on(table.order, table.type, table.placed)],
)

/** What was told of an order in somebody's own words; its row can be erased, and made again from what stays. */
export const orderWords = sqliteTable('order_words', {
  id: text('id').primaryKey(),
  title: words('title'),
  caller: words('caller'),
  place: words('place'),
  allergic: json('allergic'),
  notes: words('notes'),
  terms: words('terms'),
  stamps: stamps(),
})

/** What was told of its lines. `id` is the order's and the key's. */
export const orderLineWords = sqliteTable(
  'order_line_words',
  {
    id: text('id').primaryKey(),
    order: words('order'),
    key: words('key'),
    note: words('note'),
    measures: json('measures'),
    stamps: stamps(),
  },
  (table) => [index('order_line_words_order').on(table.order)],
)

/** Words of a quote's version: `quote` is the entry of the same till that issued it. */
export const orderQuoteWords = sqliteTable(
  'order_quote_words',
  { till: till(), quote: integer('quote').notNull(), order: words('order'), told: json('told') },
  (table) => [primaryKey({ columns: [table.till, table.quote] }), index('order_quote_words_order').on(table.order)],
)

/** What was handed over of each line, paid at the till or on account, and what came back of crockery. */
export const orderSums = sqliteTable(
  'order_sums',
  {
    order: words('order'),
    key: words('key'),
    delivered: thousandthsColumn('delivered_thousandths'),
    /** What was charged for it, with VAT. */
    charged: centsColumn('charged_cents'),
    back: thousandthsColumn('back_thousandths'),
    missing: thousandthsColumn('missing_thousandths'),
  },
  (table) => [primaryKey({ columns: [table.order, table.key] })],
)

/** What happened to an order, each by its entry: its story. */
export const orderEvents = sqliteTable(
  'order_events',
  {
    till: till(),
    seq: seq(),
    order: words('order'),
    at: integer('at').notNull(),
    by: text('by'),
    what: words('what'),
    detail: json('detail'),
    amount: integer('amount_cents'),
  },
  // A ticket may hold a deposit and a delivery, of several orders.
  (table) => [primaryKey({ columns: [table.order, table.till, table.seq, table.what] })],
)

/** Versions of quotes as they were handed over: two tills may each have made one of the same number. */
export const orderQuotes = sqliteTable(
  'order_quotes',
  {
    till: till(),
    seq: seq(),
    order: words('order'),
    version: integer('version').notNull(),
    at: integer('at').notNull(),
    language: words('language'),
    total: centsColumn('total_cents'),
    fields: json('fields'),
  },
  (table) => [
    primaryKey({ columns: [table.till, table.seq] }),
    index('order_quotes_order').on(table.order, table.version),
  ],
)

/** Deposits of an order: all that was taken, and what is held of it still. */
export const orderDeposits = sqliteTable('order_deposits', {
  order: text('order').primaryKey(),
  taken: centsColumn('taken_cents'),
  held: centsColumn('held_cents'),
})

/** What was handed over on account, and what took it back (`of_*`): what is paid at the till is its ticket. */
export const orderDeliveries = sqliteTable(
  'order_deliveries',
  {
    till: till(),
    seq: seq(),
    order: words('order'),
    number: integer('number').notNull(),
    at: integer('at').notNull(),
    by: text('by'),
    on: words('delivered_on'),
    /** Of a subscription: the day it was for. */
    date: text('date'),
    total: centsColumn('total_cents'),
    ofTill: integer('of_till'),
    ofSeq: integer('of_seq'),
  },
  (table) => [
    primaryKey({ columns: [table.till, table.seq] }),
    index('order_deliveries_order').on(table.order),
    index('order_deliveries_of').on(table.ofTill, table.ofSeq),
  ],
)

/** How what was handed over is known to have arrived: of a delivery on account or of a ticket (`of_*`). */
export const orderReceived = sqliteTable(
  'order_received',
  {
    id: text('id').primaryKey(),
    order: words('order'),
    ofTill: integer('of_till').notNull(),
    ofSeq: integer('of_seq').notNull(),
    receivedBy: words('received_by'),
    differences: words('differences'),
    signature: text('signature'),
    photo: text('photo'),
    stamps: stamps(),
  },
  (table) => [index('order_received_order').on(table.order)],
)

/** Lines of deliveries on account, in the words and units of a ticket's. */
export const orderDeliveryLines = sqliteTable(
  'order_delivery_lines',
  {
    till: till(),
    seq: seq(),
    idx: idx(),
    key: words('key'),
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
    stockQuantity: integer('stock_quantity_thousandths'),
    stockValue: integer('stock_value_cents'),
  },
  (table) => [primaryKey({ columns: [table.till, table.seq, table.idx] })],
)
