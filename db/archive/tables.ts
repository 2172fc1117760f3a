// Tables of archives: what was made, where copies were put, and what verifying found.

import { flag, integer, json, primaryKey, seq, sqliteTable, till, words } from '../columns.ts'

export const archives = sqliteTable(
  'archives',
  {
    till: till(),
    seq: seq(),
    at: integer('at').notNull(),
    from: words('from_day'),
    to: words('to_day'),
    fileName: words('file_name'),
    bytes: integer('bytes').notNull(),
    sha256: words('sha256'),
    counts: json('counts'),
  },
  (table) => [primaryKey({ columns: [table.till, table.seq] })],
)

export const archivePlaces = sqliteTable(
  'archive_places',
  {
    till: till(),
    seq: seq(),
    ofTill: integer('of_till').notNull(),
    ofSeq: integer('of_seq').notNull(),
    at: integer('at').notNull(),
    place: words('place'),
    note: words('note'),
  },
  (table) => [primaryKey({ columns: [table.till, table.seq] })],
)

export const archiveChecks = sqliteTable(
  'archive_checks',
  {
    till: till(),
    seq: seq(),
    ofTill: integer('of_till').notNull(),
    ofSeq: integer('of_seq').notNull(),
    at: integer('at').notNull(),
    isWhole: flag('is_whole'),
  },
  (table) => [primaryKey({ columns: [table.till, table.seq] })],
)
