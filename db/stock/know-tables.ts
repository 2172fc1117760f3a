// Tables of past stock: at each closed day, the level of what moved since the closed day before it.

import { centsColumn, primaryKey, seq, sqliteTable, thousandthsColumn, till, words } from '../columns.ts'

/** Where in a till's journal levels were kept, and the day of the last movement before it. */
export const stockMarks = sqliteTable('stock_marks', { till: till(), seq: seq(), day: words('day') }, (table) => [
  primaryKey({ columns: [table.till, table.seq] }),
])

/** What the till's own movements up to a mark leave of what moved since the mark before. */
export const stockKept = sqliteTable(
  'stock_kept',
  {
    item: words('item'),
    place: words('place'),
    lot: words('lot'),
    till: till(),
    seq: seq(),
    quantity: thousandthsColumn('quantity_thousandths'),
    value: centsColumn('value_cents'),
  },
  (table) => [primaryKey({ columns: [table.item, table.place, table.lot, table.till, table.seq] })],
)
