// Tables of closed counts: each count, and its lines that differed.

import {
  centsColumn,
  idx,
  integer,
  primaryKey,
  seq,
  sqliteTable,
  text,
  thousandthsColumn,
  till,
  words,
} from '../columns.ts'

export const stockCounts = sqliteTable(
  'stock_counts',
  {
    till: till(),
    seq: seq(),
    at: integer('at').notNull(),
    day: words('day'),
    by: text('by'),
    /** Empty: the store. */
    place: words('place'),
    lines: integer('lines').notNull(),
    differences: integer('differences').notNull(),
    value: centsColumn('value_cents'),
  },
  (table) => [primaryKey({ columns: [table.till, table.seq] })],
)

export const stockCountLines = sqliteTable(
  'stock_count_lines',
  {
    till: till(),
    seq: seq(),
    idx: idx(),
    item: words('item'),
    /** Empty: not kept by lots. */
    lot: words('lot'),
    expected: thousandthsColumn('expected_thousandths'),
    counted: thousandthsColumn('counted_thousandths'),
    value: centsColumn('value_cents'),
    reason: words('reason'),
  },
  (table) => [primaryKey({ columns: [table.till, table.seq, table.idx] })],
)
