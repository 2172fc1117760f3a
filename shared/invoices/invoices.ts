// An invoice: what somebody owes for what was delivered, stated whole; a credit note is one below zero.

import type { InvoiceSettings } from '../host/invoicing.ts'
import type { Day } from '../kernel/day.ts'
import type { CustomerId, EntryRef, EventId, InvoiceId, OrderId } from '../kernel/id.ts'
import type { Cents } from '../kernel/money.ts'
import type { VatAmount, VatRate } from '../kernel/vat.ts'
import type { DepositPart } from '../sale/deposits.ts'
import type { TicketLine } from '../sale/sale.ts'
import type { AdvancePart } from './advances.ts'

/** Whom it is made out to, as the law wants her written (CGI ann. II 242 nonies A); kept six years. */
export interface InvoiceParty {
  readonly customer: CustomerId
  readonly kind: 'person' | 'organisation'
  readonly name: string
  readonly contact: string
  readonly street: string
  readonly postcode: string
  readonly city: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly siren: string
  readonly vatNumber: string
  readonly costReference: string
}

/** Services of one rate that are not paid for yet, or are now: with VAT, and the VAT in them (44574). */
export interface ServiceVat {
  readonly rate: VatRate
  readonly amount: Cents
  readonly vat: Cents
}

/** Facts of an invoice or credit note; of a credit note every amount is below zero. */
export interface InvoiceFacts {
  readonly invoice: InvoiceId
  /** Gapless per till, invoices and credit notes together; `code` is what is printed. */
  readonly number: number
  readonly code: string
  readonly type: 'invoice' | 'creditNote'
  readonly on: Day
  readonly dueOn: Day
  /** Last day of what it is for (delivery or service). */
  readonly suppliedOn: Day
  readonly order: OrderId | null
  readonly event: EventId | null
  /** A ticket that was paid already: the document counts and posts nothing. */
  readonly ofTicket: EntryRef | null
  /** Of a deposit: its ticket's deposit lines, before anything is delivered (CGI art. 289, I, 1, c). */
  readonly advance?: true
  /** Deposits that are taken off here, by the invoices that said them; below zero, given back. */
  readonly advances?: readonly AdvancePart[]
  /** A credit note's invoice. */
  readonly of: { readonly invoice: InvoiceId; readonly code: string; readonly on: Day } | null
  /** The deliveries it is for; of a credit note, those that may be invoiced again. */
  readonly deliveries: readonly EntryRef[]
  readonly to: InvoiceParty
  /** Where it was delivered, when that is another place. */
  readonly deliveredTo: string
  /** A credit note's lines name the invoice's (`returnOf`). */
  readonly lines: readonly TicketLine[]
  readonly byRate: readonly VatAmount[]
  /** With VAT, consigne included. */
  readonly total: Cents
  readonly consigne: Cents
  /** Used here; a credit note gives back to the order what is below zero. */
  readonly deposits: readonly DepositPart[]
  /** total − deposits: what is owed. */
  readonly toPay: Cents
  /** Of a credit note: what it takes off what was owed on its invoice, below zero. The rest is owed to the customer. */
  readonly settles: Cents
  /** Services not paid for yet, by rate; empty under the option for debits. */
  readonly pending: readonly ServiceVat[]
  /** The host's terms, as they were. */
  readonly terms: InvoiceSettings
  /** The till's number and the host's regime, as they were. */
  readonly tillNumber: number
  readonly franchise: boolean
  /** Words the law wants, in French, as printed. */
  readonly mentions: readonly string[]
  readonly reason: string
}

/** Money that came for an invoice (below zero: went back), through the till (its ticket) or to the host's bank. */
export interface PaymentFacts {
  readonly invoice: InvoiceId
  readonly order: OrderId | null
  /** Gapless per till. */
  readonly number: number
  readonly on: Day
  readonly amount: Cents
  readonly by: 'till' | 'transfer' | 'cheque' | 'card'
  /** The ticket, when the till took it. */
  readonly ticket: EntryRef | null
  /** Services that are paid with it: their VAT falls due. */
  readonly due: readonly ServiceVat[]
  readonly reference: string
}

/** `2026-0007`; another till than the first is in it when the prefix does not say it. */
export function invoiceCode(
  prefix: string,
  number: number,
  at: { readonly year: string; readonly till: number },
): string {
  const till = at.till === 1 || prefix.includes('{till}') ? '' : `${at.till}-`
  const start = prefix.replaceAll('{year}', at.year).replaceAll('{till}', String(at.till))
  return `${start}${till}${String(number).padStart(4, '0')}`
}
