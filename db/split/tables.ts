// Tables of sharing out: validated splits as the group saw them, what was paid, and the group's terms.

import { centsColumn, integer, json, seq, sqliteTable, stamps, text, till, words } from '../columns.ts'

export const splits = sqliteTable('splits', {
  id: text('id').primaryKey(),
  till: till(),
  seq: seq(),
  at: integer('at').notNull(),
  /** The day it was validated. */
  on: words('on_day'),
  from: words('from_day'),
  to: words('to_day'),
  /** Empty until the validation itself has arrived: a reversal from another till may come first. */
  split: json('split'),
  reversedOn: text('reversed_on'),
  reversedTill: integer('reversed_by_till'),
  reversedBy: integer('reversed_by_seq'),
})

/** Likewise, a payment whose reversal came first has no member yet. */
export const payouts = sqliteTable('payouts', {
  id: text('id').primaryKey(),
  till: till(),
  seq: seq(),
  at: integer('at').notNull(),
  member: words('member'),
  amount: centsColumn('amount_cents'),
  on: words('on_day'),
  means: words('means'),
  reversedBy: integer('reversed_by_seq'),
})

/** What was held and paid before Étal; one whose reversal came first has no member yet. */
export const openings = sqliteTable('openings', {
  id: text('id').primaryKey(),
  till: till(),
  seq: seq(),
  at: integer('at').notNull(),
  member: words('member'),
  held: centsColumn('held_cents'),
  paid: centsColumn('paid_cents'),
  on: words('on_day'),
  reversedBy: integer('reversed_by_seq'),
})

/** What was taken out of the group's fund; one whose reversal came first is for nothing yet. */
export const fundSpendings = sqliteTable('fund_spendings', {
  id: text('id').primaryKey(),
  till: till(),
  seq: seq(),
  at: integer('at').notNull(),
  amount: centsColumn('amount_cents'),
  what: words('what'),
  on: words('on_day'),
  event: text('event'),
  reversedBy: integer('reversed_by_seq'),
})

/** One record; each setting as JSON, null until the group chose it. */
export const splitSettings = sqliteTable('split_settings', {
  id: text('id').primaryKey(),
  materials: text('materials'),
  cardFees: text('card_fees'),
  fund: text('fund'),
  minimum: text('minimum'),
  roundTo: text('round_to'),
  roundingTo: text('rounding_to'),
  loss: text('loss'),
  points: text('points'),
  mix: text('mix'),
  openToAll: text('open_to_all'),
  showDifferences: text('show_differences'),
  stamps: stamps(),
})
