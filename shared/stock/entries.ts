// Journal kinds of stock: a movement is a fact with its quantity and value.

import type { EntryKind } from '../journal/entries.ts'
import type { ArticleId } from '../kernel/id.ts'
import type { Cents } from '../kernel/money.ts'
import type { Thousandths } from '../kernel/quantity.ts'
import type { OutCause } from './stock.ts'

export interface StockEntries {
  'stock.received': {
    readonly article: ArticleId
    readonly quantity: Thousandths
    readonly value: Cents
    readonly note: string
  }
  /** `quantity` and `value` are what left, both positive. */
  'stock.takenOut': {
    readonly article: ArticleId
    readonly quantity: Thousandths
    readonly value: Cents
    readonly cause: OutCause
    readonly note: string
  }
}

export const stockEntryKinds: { readonly [K in keyof StockEntries]: EntryKind } = {
  'stock.received': { version: 1 },
  'stock.takenOut': { version: 1 },
}
