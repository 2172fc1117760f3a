// Table of prices: what the group reckons with.

import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { centsColumn, stamps } from '../columns.ts'

export const priceRates = sqliteTable('price_rates', {
  id: text('id').primaryKey(),
  hourly: centsColumn('hourly_cents'),
  stall: centsColumn('stall_cents'),
  stamps: stamps(),
})
