// Journal kind of prices: what the group chose to reckon with.

import type { EntryKind } from '../journal/entries.ts'
import type { PriceRates } from './price.ts'

export interface PriceEntries {
  'price.ratesSet': PriceRates
}

export const priceEntryKinds: { readonly [K in keyof PriceEntries]: EntryKind } = {
  'price.ratesSet': { version: 1 },
}
