// Tables of the coop, its host's profile, its tills, and the technical events the law wants kept.

import { flag, integer, json, primaryKey, seq, sqliteTable, stamps, text, till, words } from '../columns.ts'

export const coops = sqliteTable('coops', {
  id: text('id').primaryKey(),
  name: words('name'),
  activities: json('activities'),
  colour: words('colour'),
  logo: text('logo'),
  timeZone: words('time_zone'),
  dayStartsAtHour: integer('day_starts_at_hour').notNull(),
  receiptLanguage: words('receipt_language'),
  starts: text('starts'),
  ends: text('ends'),
  blindCount: flag('blind_count'),
  cashiersNeedPin: flag('cashiers_need_pin'),
  stamps: stamps(),
})

export const hostProfiles = sqliteTable('host_profiles', {
  id: text('id').primaryKey(),
  profile: json('profile'),
  stamps: stamps(),
})

export const tills = sqliteTable('tills', {
  till: integer('till').primaryKey(),
  number: integer('number').notNull(),
  publicKey: words('public_key'),
  rehearsal: flag('rehearsal'),
  openedAt: integer('opened_at').notNull(),
  succeeds: text('succeeds'),
})

export const technicalEvents = sqliteTable(
  'technical_events',
  {
    till: till(),
    seq: seq(),
    at: integer('at').notNull(),
    by: text('by'),
    type: words('type'),
    detail: json('detail'),
  },
  (table) => [primaryKey({ columns: [table.till, table.seq] })],
)
