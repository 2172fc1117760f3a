// Table of deposits on cups that were kept, each counter-entry as another row.

import { centsColumn, index, integer, primaryKey, seq, sqliteTable, text, till, words } from '../columns.ts'

export const keptConsigne = sqliteTable(
  'kept_consigne',
  {
    id: words('id'),
    /** kept, or reversed: then its amounts are below zero. */
    type: words('type'),
    till: till(),
    seq: seq(),
    at: integer('at').notNull(),
    by: text('by'),
    number: integer('number').notNull(),
    on: words('on_day'),
    amount: centsColumn('amount_cents'),
    vatRate: integer('vat_rate_bp').notNull(),
    vat: centsColumn('vat_cents'),
  },
  (table) => [primaryKey({ columns: [table.id, table.type] }), index('kept_consigne_day').on(table.on)],
)
