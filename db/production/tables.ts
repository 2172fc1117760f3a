// Tables of the workshop: each item's recipe as last set, and what was made.

import {
  centsColumn,
  index,
  integer,
  json,
  primaryKey,
  seq,
  sqliteTable,
  stamps,
  text,
  thousandthsColumn,
  till,
  words,
} from '../columns.ts'

export const recipes = sqliteTable('recipes', {
  id: text('id').primaryKey(),
  /** Null: it was taken away. */
  recipe: text('recipe'),
  stamps: stamps(),
})

export const productions = sqliteTable(
  'productions',
  {
    till: till(),
    seq: seq(),
    at: integer('at').notNull(),
    day: words('day'),
    by: text('by'),
    item: words('item'),
    madeOn: words('made_on'),
    made: thousandthsColumn('made_thousandths'),
    failed: thousandthsColumn('failed_thousandths'),
    value: centsColumn('value_cents'),
    workers: json('workers'),
    uses: json('uses'),
    offcuts: json('offcuts'),
    note: words('note'),
  },
  (table) => [
    primaryKey({ columns: [table.till, table.seq] }),
    index('productions_at').on(table.at),
    index('productions_item').on(table.item, table.at),
  ],
)
