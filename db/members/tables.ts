// Tables of members.

import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { flag, stamps, words } from '../columns.ts'

export const members = sqliteTable('members', {
  id: text('id').primaryKey(),
  name: words('name'),
  colour: words('colour'),
  photo: text('photo'),
  language: words('language'),
  role: words('role'),
  active: flag('active'),
  stamps: stamps(),
})
