// Writes what the group reckons with, and the prices of kinds of events, from their entries.

import { FIRST_RATES } from '../../shared/price/price.ts'
import { applyEdit } from '../edits.ts'
import { given } from '../host/projection.ts'
import { pastListPrices } from './tables.ts'
import type { Projection } from '../projection.ts'

/** What stands until somebody chose. */
const BLANK_RATES = { hourly_cents: FIRST_RATES.hourly, stall_cents: FIRST_RATES.stall }

export const priceProjection = {
  'price.ratesSet': (write, entry) => {
    const { hourly, stall } = entry.data
    const fields = given({ hourly_cents: hourly, stall_cents: stall })
    applyEdit(write, entry, { table: 'price_rates', id: 'coop', fields, blank: BLANK_RATES })
  },
  'price.listed': (write, entry) => {
    const { till, seq, day, by } = entry
    const { list, article, price } = entry.data
    const edit = { table: 'list_prices', id: `${list} ${article}`, fields: { price_cents: price } }
    applyEdit(write, entry, { ...edit, blank: { list, article } })
    write.insert(pastListPrices, { article, till, seq, day, by, list, price })
  },
} satisfies Partial<Projection>
