// Tables of members: their faces, what only they and the manager see, their comings and goings.

import { flag, index, integer, json, primaryKey, seq, sqliteTable, stamps, text, till, words } from '../columns.ts'

export const members = sqliteTable('members', {
  id: text('id').primaryKey(),
  name: words('name'),
  colour: words('colour'),
  photo: text('photo'),
  language: words('language'),
  role: words('role'),
  section: words('section'),
  active: flag('active'),
  /** Her data was erased: what stays is an id. */
  forgotten: flag('forgotten'),
  stamps: stamps(),
})

export const memberDetails = sqliteTable('member_details', {
  id: text('id').primaryKey(),
  phone: words('phone'),
  email: words('email'),
  address: words('address'),
  speaks: json('speaks'),
  since: text('since'),
  stamps: stamps(),
})

/** What was said of her status, and from which day it holds; null: none. */
export const memberStatuses = sqliteTable(
  'member_statuses',
  {
    till: till(),
    seq: seq(),
    at: integer('at').notNull(),
    from: words('from_day'),
    status: text('status'),
    member: words('member'),
  },
  (table) => [primaryKey({ columns: [table.till, table.seq] }), index('member_statuses_of').on(table.member)],
)

/**
 * Comings and goings, as recorded. The key's columns stand first: an older SQLite, which reads the file to verify it, takes
 * another order for damage.
 */
export const memberSteps = sqliteTable(
  'member_steps',
  { till: till(), seq: seq(), on: words('step_on'), came: flag('came'), member: words('member') },
  (table) => [
    primaryKey({ columns: [table.till, table.seq, table.on, table.came] }),
    index('member_steps_of').on(table.member),
  ],
)
