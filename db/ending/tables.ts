// Table of the coop's ends: closed, or opened again; the latest counts.

import { flag, integer, primaryKey, seq, sqliteTable, text, till } from '../columns.ts'

export const endings = sqliteTable(
  'endings',
  {
    till: till(),
    seq: seq(),
    at: integer('at').notNull(),
    isEnded: flag('is_ended'),
    successor: text('successor'),
    name: text('name'),
  },
  (table) => [primaryKey({ columns: [table.till, table.seq] })],
)
