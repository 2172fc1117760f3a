// Journal kinds of prices: what the group chose to reckon with, and what costs something else at a kind of event.

import type { EntryKind } from '../journal/entries.ts'
import type { EventKind } from '../events/events.ts'
import type { ArticleId } from '../kernel/id.ts'
import type { Cents } from '../kernel/money.ts'
import type { Edit } from '../kernel/result.ts'
import type { PriceRates } from './price.ts'

export interface PriceEntries {
  'price.ratesSet': Edit<PriceRates>
  /** `price` null: it costs there what it costs everywhere. */
  'price.listed': { readonly list: EventKind; readonly article: ArticleId; readonly price: Cents | null }
}

export const priceEntryKinds: { readonly [K in keyof PriceEntries]: EntryKind } = {
  // 2: may leave out what stays.
  'price.ratesSet': { version: 2, lift: { 1: (data) => data } },
  'price.listed': { version: 1 },
}
