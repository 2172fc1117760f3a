// Tables of the drawer: sessions, money moved, and the notes and coins the till was told of.

import {
  centsColumn,
  index,
  integer,
  json,
  primaryKey,
  rateColumn,
  seq,
  sqliteTable,
  text,
  till,
  words,
} from '../columns.ts'

export const cashSessions = sqliteTable(
  'cash_sessions',
  {
    till: till(),
    seq: seq(),
    event: text('event'),
    place: text('place'),
    openedAt: integer('opened_at').notNull(),
    openedBy: text('opened_by'),
    day: words('day'),
    float: centsColumn('float_cents'),
    source: words('source'),
    expectedFloat: integer('expected_float_cents'),
    pieces: json('pieces'),
    /** The closing's entry, of this till or of one that goes on from it; null while the drawer is open. */
    closedTill: integer('closed_till'),
    closedSeq: integer('closed_seq'),
  },
  (table) => [primaryKey({ columns: [table.till, table.seq] })],
)

export const cashMovements = sqliteTable(
  'cash_movements',
  {
    till: till(),
    seq: seq(),
    session: integer('session_seq').notNull(),
    at: integer('at').notNull(),
    day: words('day'),
    type: words('type'),
    amount: centsColumn('amount_cents'),
    reason: words('reason'),
    /** paidIn: bank or member. paidOut: an expense category. repaid: whose advance it was. */
    detail: words('detail'),
    vatRate: rateColumn('vat_rate_bp'),
    vat: centsColumn('vat_cents'),
  },
  (table) => [primaryKey({ columns: [table.till, table.seq] })],
)

/** Tips by any tender, those passed on, and their counter-entries (`of`); of cash there is a movement too. */
export const tips = sqliteTable(
  'tips',
  {
    till: till(),
    seq: seq(),
    session: integer('session_seq').notNull(),
    at: integer('at').notNull(),
    type: words('type'),
    tender: words('tender'),
    amount: centsColumn('amount_cents'),
    ofTill: integer('of_till'),
    ofSeq: integer('of_seq'),
    shares: json('shares'),
  },
  (table) => [primaryKey({ columns: [table.till, table.seq] }), index('tips_of').on(table.ofSeq, table.ofTill)],
)

export const drawerPieces = sqliteTable(
  'drawer_pieces',
  {
    till: till(),
    session: integer('session_seq').notNull(),
    denomination: integer('denomination_cents').notNull(),
    count: integer('count').notNull(),
  },
  (table) => [primaryKey({ columns: [table.till, table.session, table.denomination] })],
)
