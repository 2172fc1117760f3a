// Tables of sharing out: validated splits as the group saw them.

import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { json, seq, till, words } from '../columns.ts'

export const splits = sqliteTable('splits', {
  id: text('id').primaryKey(),
  till: till(),
  seq: seq(),
  at: integer('at').notNull(),
  from: words('from_day'),
  to: words('to_day'),
  /** Empty until the validation itself has arrived: a reversal from another till may come first. */
  split: json('split'),
  reversedBy: integer('reversed_by_seq'),
})
