// Tables of closings: the whole closing as it was decided, and what is looked up.

import { index, integer, json, primaryKey, seq, sqliteTable, till, words } from '../columns.ts'

export const sessionClosings = sqliteTable(
  'session_closings',
  {
    till: till(),
    seq: seq(),
    number: integer('number').notNull(),
    /** The till whose drawer it closes: its own, or one it goes on from. */
    sessionTill: integer('session_till').notNull(),
    session: integer('session_seq').notNull(),
    day: words('day'),
    at: integer('at').notNull(),
    closing: json('closing'),
  },
  (table) => [
    primaryKey({ columns: [table.till, table.seq] }),
    index('session_closings_day').on(table.day),
    index('session_closings_session').on(table.sessionTill, table.session),
  ],
)

export const periodClosings = sqliteTable(
  'period_closings',
  {
    till: till(),
    seq: seq(),
    number: integer('number').notNull(),
    period: words('period'),
    from: words('from_day'),
    to: words('to_day'),
    at: integer('at').notNull(),
    closing: json('closing'),
  },
  (table) => [primaryKey({ columns: [table.till, table.seq] }), index('period_closings_to').on(table.period, table.to)],
)
