// Tables of exports: what was made, and the numbers each record was given at its first export.

import { integer, json, primaryKey, seq, sqliteTable, till, words } from '../columns.ts'

export const exports = sqliteTable(
  'exports',
  {
    till: till(),
    seq: seq(),
    at: integer('at').notNull(),
    format: words('format'),
    from: words('from_day'),
    to: words('to_day'),
    files: json('files'),
  },
  (table) => [primaryKey({ columns: [table.till, table.seq] })],
)

/** One row an accounting entry: a record that makes two entries has two numbers. Two tills may number it; the first export wins. */
export const exportNumbers = sqliteTable(
  'export_numbers',
  {
    exportTill: integer('export_till').notNull(),
    exportSeq: integer('export_seq').notNull(),
    ofTill: integer('of_till').notNull(),
    ofSeq: integer('of_seq').notNull(),
    number: integer('number').notNull(),
  },
  (table) => [primaryKey({ columns: [table.exportTill, table.exportSeq, table.ofTill, table.ofSeq, table.number] })],
)
