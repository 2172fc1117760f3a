// Tables of expenses: each with its counter-entry as another row, repayments likewise, and the mileage rate.

import {
  centsColumn,
  flag,
  index,
  integer,
  json,
  primaryKey,
  seq,
  sqliteTable,
  stamps,
  text,
  till,
  words,
} from '../columns.ts'

export const expenses = sqliteTable(
  'expenses',
  {
    id: words('id'),
    /** recorded, or cancelled: then every amount is below zero. */
    type: words('type'),
    till: till(),
    seq: seq(),
    at: integer('at').notNull(),
    by: text('by'),
    number: integer('number').notNull(),
    on: words('on_day'),
    supplier: words('supplier'),
    label: words('label'),
    category: words('category'),
    lines: json('lines'),
    total: centsColumn('total_cents'),
    vat: centsColumn('vat_cents'),
    mileage: text('mileage'),
    photo: text('photo'),
    event: text('event'),
    stall: flag('stall'),
    stock: flag('stock'),
    fund: flag('fund'),
    paidBy: words('paid_by'),
    member: text('member'),
    session: integer('session_seq'),
    /** The entry of the same till by which the drawer paid. */
    movement: integer('movement_seq'),
  },
  (table) => [
    primaryKey({ columns: [table.id, table.type] }),
    index('expenses_movement').on(table.till, table.movement),
    index('expenses_day').on(table.on),
  ],
)

export const expenseRepayments = sqliteTable(
  'expense_repayments',
  {
    id: words('id'),
    type: words('type'),
    till: till(),
    seq: seq(),
    at: integer('at').notNull(),
    by: text('by'),
    number: integer('number').notNull(),
    on: words('on_day'),
    member: words('member'),
    amount: centsColumn('amount_cents'),
    parts: json('parts'),
    paidFrom: words('paid_from'),
    session: integer('session_seq'),
    movement: integer('movement_seq'),
  },
  (table) => [primaryKey({ columns: [table.id, table.type] })],
)

export const expenseRates = sqliteTable('expense_rates', {
  id: text('id').primaryKey(),
  tenthsPerKm: integer('tenths_per_km').notNull(),
  stamps: stamps(),
})
