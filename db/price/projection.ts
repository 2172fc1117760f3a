// Writes what the group reckons with from its entries.

import { applyEdit } from '../edits.ts'
import type { Projection } from '../projection.ts'

export const priceProjection = {
  'price.ratesSet': (write, entry) => {
    const { hourly, stall } = entry.data
    const fields = { hourly_cents: hourly, stall_cents: stall }
    applyEdit(write, entry, { table: 'price_rates', id: 'coop', fields, blank: {} })
  },
} satisfies Partial<Projection>
