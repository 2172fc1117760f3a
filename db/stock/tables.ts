// Tables of stock: materials, places and lots; the level of each item where it lies, and its movements, one leading to the one before it.

import {
  centsColumn,
  flag,
  idx,
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
import { LINES_OF_TICKET } from '../ticket-lines.ts'

export const materials = sqliteTable(
  'materials',
  {
    id: text('id').primaryKey(),
    name: words('name'),
    folded: words('folded'),
    kind: words('kind'),
    unit: words('unit'),
    family: words('family'),
    colour: words('colour'),
    pattern: words('pattern'),
    photo: text('photo'),
    pictogram: text('pictogram'),
    widthMm: integer('width_mm'),
    gsm: integer('gsm'),
    composition: words('composition'),
    origin: words('origin'),
    supplier: text('supplier'),
    price: integer('price_cents'),
    minimum: integer('minimum_thousandths'),
    byLot: flag('by_lot'),
    barcode: text('barcode'),
    allergens: json('allergens'),
    archived: flag('archived'),
    present: flag('present'),
    stamps: stamps(),
  },
  (table) => [
    // Holds all that a page is chosen by, so that twenty thousand materials are counted without reading one.
    index('materials_name').on(table.archived, table.present, table.folded, table.id, table.kind),
    index('materials_barcode').on(table.barcode),
  ],
)

export const places = sqliteTable('places', {
  id: text('id').primaryKey(),
  name: words('name'),
  kind: words('kind'),
  member: text('member'),
  archived: flag('archived'),
  present: flag('present'),
  stamps: stamps(),
})

export const suppliers = sqliteTable('suppliers', {
  id: text('id').primaryKey(),
  name: words('name'),
  contact: words('contact'),
  archived: flag('archived'),
  present: flag('present'),
  stamps: stamps(),
})

export const lots = sqliteTable(
  'lots',
  {
    id: text('id').primaryKey(),
    material: words('material'),
    label: words('label'),
    photo: text('photo'),
    widthMm: integer('width_mm'),
    useBy: text('use_by'),
    isOffcut: flag('is_offcut'),
    present: flag('present'),
    stamps: stamps(),
  },
  (table) => [index('lots_material').on(table.material)],
)

/** Movements that no ticket makes; a ticket's are on its lines (`sale_lines`). The view `stock_movements` has both. */
export const stockChanges = sqliteTable(
  'stock_changes',
  {
    till: till(),
    seq: seq(),
    idx: idx(),
    item: words('item'),
    /** Empty: the store. */
    place: words('place'),
    /** Empty: not kept by lots. */
    lot: words('lot'),
    at: integer('at').notNull(),
    day: words('day'),
    by: text('by'),
    quantity: thousandthsColumn('quantity_thousandths'),
    value: centsColumn('value_cents'),
    cause: words('cause'),
    note: words('note'),
    moveBefore: integer('move_before'),
  },
  (table) => [primaryKey({ columns: [table.till, table.seq, table.idx] })],
)

/**
 * What each till's journal adds to an item's level in one place, of one lot: the level is the sum. `last_move` is the
 * place in that till's journal of the last such movement, whose `move_before` is that of the one before, and so on: an
 * item's history is read latest first without an index, which would cost every sale a page for each of its lines.
 */
export const stockLevels = sqliteTable(
  'stock_levels',
  {
    item: words('item'),
    place: words('place'),
    lot: words('lot'),
    till: till(),
    quantity: thousandthsColumn('quantity_thousandths'),
    value: centsColumn('value_cents'),
    lastMove: integer('last_move').notNull(),
    moveBefore: integer('move_before'),
  },
  (table) => [primaryKey({ columns: [table.item, table.place, table.lot, table.till] })],
)

/**
 * Up to which movement of each till the levels are written: they follow a moment behind (`held-levels.ts`), and what a
 * crash left out is added from the movements after it.
 */
export const stockLevelsUntil = sqliteTable(
  'stock_levels_until',
  { till: till(), lastMove: integer('last_move').notNull() },
  (table) => [primaryKey({ columns: [table.till] })],
)

/** What last came in cost: what leaves a level at or below zero is worth as much. */
export const stockCosts = sqliteTable('stock_costs', {
  id: text('id').primaryKey(),
  quantity: thousandthsColumn('quantity_thousandths'),
  value: centsColumn('value_cents'),
  stamps: stamps(),
})

/** Which entries were undone by which. */
export const stockReversals = sqliteTable(
  'stock_reversals',
  { ofTill: integer('of_till').notNull(), ofSeq: integer('of_seq').notNull(), till: till(), seq: seq() },
  (table) => [
    primaryKey({ columns: [table.ofTill, table.ofSeq, table.till, table.seq] }),
    index('stock_reversals_by').on(table.till, table.seq),
  ],
)

/** Which lines of entries were undone by which; an empty lot is none. */
export const stockLineReversals = sqliteTable(
  'stock_line_reversals',
  {
    ofTill: integer('of_till').notNull(),
    ofSeq: integer('of_seq').notNull(),
    item: words('item'),
    lot: words('lot'),
    till: till(),
    seq: seq(),
  },
  (table) => [primaryKey({ columns: [table.ofTill, table.ofSeq, table.item, table.lot, table.till, table.seq] })],
)

/** More lines than a ticket can have: a movement's place in its till's journal is `seq * PLACES + idx`. */
export const PLACES = 1024

export const STOCK_VIEWS = [
  {
    name: 'stock_movements',
    type: 'view',
    sql: `CREATE VIEW stock_movements AS
      SELECT till, seq, idx, item, place, lot, at, day, "by", quantity_thousandths, value_cents, cause, note, move_before FROM stock_changes
      UNION ALL
      SELECT s.till, s.seq, l.idx, l.article, coalesce(s.place, ''), '', s.sold_at, s.sold_on, s."by",
        -l.stock_quantity_thousandths, -l.stock_value_cents,
        CASE s.type WHEN 'sale' THEN 'sold' ELSE 'returned' END, '', l.move_before
      FROM sales s JOIN sale_lines l ON ${LINES_OF_TICKET} WHERE l.stock_quantity_thousandths IS NOT NULL`,
  },
] as const
