// Journal kinds of selling.

import type { EntryKind } from '../journal/entries.ts'
import type { BasketId, EntryRef } from '../kernel/id.ts'
import type { Cents } from '../kernel/money.ts'
import type { Tender, Ticket } from './sale.ts'

export interface SaleEntries {
  'sale.recorded': Ticket
  /** A wrong tender put right without a return: amounts add up to zero. */
  'sale.tenderCorrected': { readonly of: EntryRef; readonly session: number; readonly tenders: readonly Tender[] }
  /** Technical: something shown to a customer was taken off again. */
  'sale.lineRemoved': {
    readonly session: number | null
    readonly basket: BasketId
    readonly label: string
    readonly total: Cents
  }
  'sale.basketAbandoned': {
    readonly session: number | null
    readonly basket: BasketId
    readonly lines: number
    readonly total: Cents
  }
}

export const saleEntryKinds: { readonly [K in keyof SaleEntries]: EntryKind } = {
  // 2: may deliver an order, hold a deposit or pay an invoice.
  'sale.recorded': { version: 3, lift: { 1: (data) => data, 2: (data) => data } },
  'sale.tenderCorrected': { version: 1 },
  'sale.lineRemoved': { version: 1 },
  'sale.basketAbandoned': { version: 1 },
}
