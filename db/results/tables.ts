// Table of the goals that the group set itself.

import { flag, integer, sqliteTable, stamps, text, words } from '../columns.ts'

export const goals = sqliteTable('goals', {
  id: text('id').primaryKey(),
  what: words('what'),
  target: integer('target').notNull(),
  from: words('from_day'),
  to: words('to_day'),
  range: text('range'),
  name: words('name'),
  dropped: flag('dropped'),
  stamps: stamps(),
})
