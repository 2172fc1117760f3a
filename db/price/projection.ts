// Writes what the group reckons with, and the prices of kinds of events, from their entries.

import { applyEdit } from '../edits.ts'
import { pastListPrices } from './tables.ts'
import type { Projection } from '../projection.ts'

export const priceProjection = {
  'price.ratesSet': (write, entry) => {
    const { hourly, stall } = entry.data
    const fields = { hourly_cents: hourly, stall_cents: stall }
    applyEdit(write, entry, { table: 'price_rates', id: 'coop', fields, blank: {} })
  },
  'price.listed': (write, entry) => {
    const { till, seq, day, by } = entry
    const { list, article, price } = entry.data
    const edit = { table: 'list_prices', id: `${list} ${article}`, fields: { price_cents: price } }
    applyEdit(write, entry, { ...edit, blank: { list, article } })
    write.insert(pastListPrices, { article, till, seq, day, by, list, price })
  },
} satisfies Partial<Projection>
