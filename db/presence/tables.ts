// Tables of presence: kinds of work, who tapped in, hours, counter-entries, notes, the plan of a day, who led.

import { flag, index, integer, primaryKey, seq, sqliteTable, stamps, text, till, words } from '../columns.ts'

export const workKinds = sqliteTable('work_kinds', {
  id: text('id').primaryKey(),
  name: words('name'),
  picture: words('picture'),
  weight: integer('weight_bp').notNull(),
  hidden: flag('hidden'),
  stamps: stamps(),
})

const hours = {
  till: till(),
  seq: seq(),
  at: integer('at').notNull(),
  by: text('by'),
  member: words('member'),
  work: words('work'),
  workedOn: words('worked_on'),
  event: text('event'),
}

export const presenceTaps = sqliteTable('presence_taps', hours, (table) => [
  primaryKey({ columns: [table.till, table.seq] }),
  index('presence_taps_on').on(table.workedOn),
])

export const presenceHours = sqliteTable(
  'presence_hours',
  {
    ...hours,
    minutes: integer('minutes').notNull(),
    /** The tap these hours end; null: entered after. */
    tapTill: integer('tap_till'),
    tapSeq: integer('tap_seq'),
    insteadTill: integer('instead_till'),
    insteadSeq: integer('instead_seq'),
  },
  (table) => [
    primaryKey({ columns: [table.till, table.seq] }),
    index('presence_hours_on').on(table.workedOn),
    index('presence_hours_tap').on(table.tapSeq, table.tapTill),
  ],
)

export const presenceCorrections = sqliteTable(
  'presence_corrections',
  {
    till: till(),
    seq: seq(),
    at: integer('at').notNull(),
    by: text('by'),
    ofTill: integer('of_till').notNull(),
    ofSeq: integer('of_seq').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.till, table.seq] }),
    index('presence_corrections_of').on(table.ofSeq, table.ofTill),
  ],
)

export const presenceNotes = sqliteTable(
  'presence_notes',
  {
    till: till(),
    seq: seq(),
    ofTill: integer('of_till').notNull(),
    ofSeq: integer('of_seq').notNull(),
    member: words('member'),
    note: words('note'),
  },
  (table) => [
    primaryKey({ columns: [table.till, table.seq] }),
    index('presence_notes_of').on(table.ofSeq, table.ofTill),
  ],
)

/** One row for a member, a day and a part of it. */
export const presencePlans = sqliteTable(
  'presence_plans',
  {
    id: text('id').primaryKey(),
    member: words('member'),
    on: words('planned_on'),
    part: words('part'),
    coming: words('coming'),
    event: text('event'),
    stamps: stamps(),
  },
  (table) => [index('presence_plans_on').on(table.on)],
)

/** One row for a day. */
export const presenceLeads = sqliteTable('presence_leads', {
  id: text('id').primaryKey(),
  member: text('member'),
  stamps: stamps(),
})
