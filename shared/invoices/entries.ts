// Journal kinds of invoices. Names on them are the law's for six years: they are not erasable.

import type { EntryKind } from '../journal/entries.ts'
import type { Day } from '../kernel/day.ts'
import type { EntryRef, InvoiceId } from '../kernel/id.ts'
import type { InvoiceFacts, PaymentFacts } from './invoices.ts'

export interface InvoiceEntries {
  'invoice.issued': InvoiceFacts
  'invoice.paid': PaymentFacts
  /** The counter-entry of a payment that was not: amounts below zero. */
  'invoice.paymentReversed': PaymentFacts & { readonly of: EntryRef; readonly reason: string }
  'invoice.reminded': { readonly invoice: InvoiceId; readonly on: Day; readonly level: number; readonly means: string }
  /** The lines went to the host, who issues it (`by: 'request'`). */
  'invoice.requested': { readonly invoice: InvoiceId; readonly sha256: string; readonly fileName: string }
}

export const invoiceEntryKinds: { readonly [K in keyof InvoiceEntries]: EntryKind } = {
  // Since 2 `advance` and `advances` may stand in it: it may be of a deposit, or take such invoices off.
  'invoice.issued': { version: 2 },
  'invoice.paid': { version: 1 },
  'invoice.paymentReversed': { version: 1 },
  'invoice.reminded': { version: 1 },
  'invoice.requested': { version: 1 },
}
