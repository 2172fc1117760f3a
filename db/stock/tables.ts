// Tables of stock: the level of each article, and its movements, one leading to the one before it.

import { integer, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core'
import { centsColumn, index as idx, seq, thousandthsColumn, till, words } from '../columns.ts'

/** Movements that no ticket makes; a ticket's are on its lines (`sale_lines`). The view `stock_movements` has both. */
export const stockChanges = sqliteTable(
  'stock_changes',
  {
    till: till(),
    seq: seq(),
    idx: idx(),
    article: words('article'),
    at: integer('at').notNull(),
    quantity: thousandthsColumn('quantity_thousandths'),
    value: centsColumn('value_cents'),
    cause: words('cause'),
    note: words('note'),
    moveBefore: integer('move_before'),
  },
  (table) => [primaryKey({ columns: [table.till, table.seq, table.idx] })],
)

/**
 * What each till's journal adds to an article's level: the level is their sum. `last_move` is the place of that till's
 * last movement of the article, whose `move_before` is the place of the one before, and so on: an article's history is
 * read latest first without an index, which would cost every sale a page for each of its lines.
 */
export const stockLevels = sqliteTable(
  'stock_levels',
  {
    article: words('article'),
    till: till(),
    quantity: thousandthsColumn('quantity_thousandths'),
    value: centsColumn('value_cents'),
    lastMove: integer('last_move').notNull(),
    moveBefore: integer('move_before'),
  },
  (table) => [primaryKey({ columns: [table.article, table.till] })],
)

/** More lines than a ticket can have: a movement's place in its till's journal is `seq * PLACES + idx`. */
export const PLACES = 1024

export const STOCK_VIEWS = [
  {
    name: 'stock_movements',
    type: 'view',
    sql: `CREATE VIEW stock_movements AS
      SELECT till, seq, idx, article, at, quantity_thousandths, value_cents, cause, note, move_before FROM stock_changes
      UNION ALL
      SELECT l.till, l.seq, l.idx, l.article, s.sold_at, -l.stock_quantity_thousandths, -l.stock_value_cents,
        CASE s.type WHEN 'sale' THEN 'sold' ELSE 'returned' END, '', l.move_before
      FROM sale_lines l JOIN sales s ON s.till = l.till AND s.seq = l.seq WHERE l.stock_quantity_thousandths IS NOT NULL`,
  },
] as const
