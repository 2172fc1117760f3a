// Tables of paper: how many times a ticket or a closing was printed.

import { integer, primaryKey, seq, sqliteTable, till, words } from '../columns.ts'

export const receiptPrints = sqliteTable(
  'receipt_prints',
  {
    till: till(),
    seq: seq(),
    ofTill: integer('of_till').notNull(),
    ofSeq: integer('of_seq').notNull(),
    what: words('what'),
    copy: integer('copy').notNull(),
    means: words('means'),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.ofTill, table.ofSeq, table.till, table.seq] })],
)
