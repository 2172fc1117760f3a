// The sum of the journal kinds: name, current version, whether erasable, and the shape of the data.

import { archiveEntryKinds, type ArchiveEntries } from './archive/entries.ts'
import { cashSessionEntryKinds, type CashSessionEntries } from './cash-session/entries.ts'
import { catalogueEntryKinds, type CatalogueEntries } from './catalogue/entries.ts'
import { customerEntryKinds, type CustomerEntries } from './customers/entries.ts'
import { closingEntryKinds, type ClosingEntries } from './closing/entries.ts'
import { consigneEntryKinds, type ConsigneEntries } from './consigne/entries.ts'
import { endingEntryKinds, type EndingEntries } from './ending/entries.ts'
import { eventEntryKinds, type EventEntries } from './events/entries.ts'
import { expenseEntryKinds, type ExpenseEntries } from './expenses/entries.ts'
import { exchangeEntryKinds, type ExchangeEntries } from './exchange/entries.ts'
import { exportEntryKinds, type ExportEntries } from './export/entries.ts'
import { hostEntryKinds, type HostEntries } from './host/entries.ts'
import { invoiceEntryKinds, type InvoiceEntries } from './invoices/entries.ts'
import { journalEntryKinds, type EntryKind, type JournalEntries } from './journal/entries.ts'
import { memberEntryKinds, type MemberEntries } from './members/entries.ts'
import { orderEntryKinds, type OrderEntries } from './orders/entries.ts'
import { presenceEntryKinds, type PresenceEntries } from './presence/entries.ts'
import { priceEntryKinds, type PriceEntries } from './price/entries.ts'
import { productionEntryKinds, type ProductionEntries } from './production/entries.ts'
import { questionEntryKinds, type QuestionEntries } from './questions/entries.ts'
import { receiptEntryKinds, type ReceiptEntries } from './receipt/entries.ts'
import { resultEntryKinds, type ResultEntries } from './results/entries.ts'
import { saleEntryKinds, type SaleEntries } from './sale/entries.ts'
import { splitEntryKinds, type SplitEntries } from './split/entries.ts'
import { stockEntryKinds, type StockEntries } from './stock/entries.ts'

export interface EntryData
  extends
    JournalEntries,
    HostEntries,
    MemberEntries,
    QuestionEntries,
    CatalogueEntries,
    CustomerEntries,
    EventEntries,
    StockEntries,
    ProductionEntries,
    PresenceEntries,
    ExchangeEntries,
    PriceEntries,
    CashSessionEntries,
    ExpenseEntries,
    SaleEntries,
    OrderEntries,
    ReceiptEntries,
    ClosingEntries,
    ConsigneEntries,
    InvoiceEntries,
    ResultEntries,
    SplitEntries,
    ExportEntries,
    ArchiveEntries,
    EndingEntries {}

export type EntryKindName = keyof EntryData

export const entryKinds: { readonly [K in EntryKindName]: EntryKind } = {
  ...journalEntryKinds,
  ...hostEntryKinds,
  ...memberEntryKinds,
  ...questionEntryKinds,
  ...catalogueEntryKinds,
  ...customerEntryKinds,
  ...eventEntryKinds,
  ...stockEntryKinds,
  ...productionEntryKinds,
  ...presenceEntryKinds,
  ...exchangeEntryKinds,
  ...priceEntryKinds,
  ...cashSessionEntryKinds,
  ...expenseEntryKinds,
  ...saleEntryKinds,
  ...orderEntryKinds,
  ...receiptEntryKinds,
  ...closingEntryKinds,
  ...consigneEntryKinds,
  ...invoiceEntryKinds,
  ...resultEntryKinds,
  ...splitEntryKinds,
  ...exportEntryKinds,
  ...archiveEntryKinds,
  ...endingEntryKinds,
}

/** An entry to be appended: the journal gives it its number, time, hash and signature. */
export type NewEntry = { [K in EntryKindName]: { readonly kind: K; readonly data: EntryData[K] } }[EntryKindName]
