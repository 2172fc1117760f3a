// What can be asked about invoices: issue, credit, pay, remind, and their papers.

import { z } from 'zod'
import { ACCOUNTS, command, DECIDERS, job, MEMBERS, query, SELLERS } from '../kernel/contract.ts'
import { Day } from '../kernel/day.ts'
import { CustomerId, EntryRef, InvoiceId, OrderId } from '../kernel/id.ts'
import { PositiveCents, type Cents } from '../kernel/money.ts'
import { PositiveThousandths, type Thousandths } from '../kernel/quantity.ts'
import { line, optionalLine } from '../kernel/text.ts'
import type { MadeFile } from '../receipt/contract.ts'
import type { InvoiceFacts, PaymentFacts } from './invoices.ts'

type UnknownInvoice = { readonly type: 'UnknownInvoice' }

/** As lists show it. */
export interface ListedInvoice {
  readonly facts: Pick<
    InvoiceFacts,
    'invoice' | 'code' | 'type' | 'on' | 'dueOn' | 'order' | 'to' | 'total' | 'toPay' | 'of' | 'ofTicket' | 'advance'
  >
  readonly paid: Cents
  /** Left to pay, credit notes taken off; below zero, owed to the customer. */
  readonly open: Cents
  readonly late: boolean
  readonly reminders: number
  readonly lastReminded: Day | null
}

/** An invoice, whole, with what happened to it. */
export interface Invoice extends ListedInvoice {
  readonly whole: InvoiceFacts
  readonly payments: readonly (EntryRef & PaymentFacts & { readonly isReversed: boolean })[]
  readonly credits: readonly InvoiceId[]
  readonly requested: boolean
  /** By place of a line: what can still be taken back of it; nothing of a paid ticket's document or a credit note. */
  readonly creditLeft: readonly Thousandths[]
}

/** The deposit on a ticket; `amount` with VAT. */
export interface UninvoicedDeposit extends EntryRef {
  readonly amount: Cents
}

/** Which invoices a list shows. */
const ListedAsked = z.object({
  only: z.enum(['all', 'open', 'late']).default('all'),
  order: OrderId.nullable().default(null),
  customer: CustomerId.nullable().default(null),
  ticket: EntryRef.nullable().default(null),
  text: z.string().max(80).default(''),
  limit: z.int().min(1).max(500).default(100),
})
export type InvoiceListed = z.output<typeof ListedAsked>

/** An invoice, and the order it is of as people say its number. */
export interface InvoiceOfEntry {
  readonly invoice: InvoiceId
  readonly type: 'invoice' | 'creditNote'
  readonly code: string
  readonly order: { readonly order: OrderId; readonly number: string } | null
}

/** A customer by name. */
export interface CustomerFace {
  readonly id: CustomerId
  readonly name: string
}

/** Who may still have a document of a ticket. */
export interface LeftOfTicket {
  /** Whose orders it hands over; each has what is hers. */
  readonly customers: readonly CustomerFace[]
  readonly forAnybody: boolean
}

export const invoiceContract = {
  /** Of what was delivered on account and is not invoiced yet; deposits held for the order are used up to its amount. */
  'invoice.issue': command<
    { readonly invoice: InvoiceId; readonly code: string },
    | { type: 'UnknownOrder' }
    | { type: 'NothingToInvoice' }
    | { type: 'NoCustomer' }
    | { type: 'CustomerNeedsAddress' }
    | { type: 'HostNotSet' }
  >()({ roles: SELLERS, input: z.object({ order: OrderId, suppliedOn: Day.nullable().default(null) }) }),
  /**
   * The document of a ticket paid already, made out to a customer; counts nothing again. Of a ticket that hands over the
   * orders of several customers each has one, with what is hers.
   */
  'invoice.ofTicket': command<
    { readonly invoice: InvoiceId; readonly code: string },
    | { type: 'UnknownTicket' }
    | { type: 'UnknownCustomer' }
    | { type: 'CustomerNeedsAddress' }
    | { type: 'TicketInvoiced' }
    /** What is left of it is somebody else's order. */
    | { type: 'TicketOfAnother'; name: string }
    | { type: 'HostNotSet' }
  >()({ roles: SELLERS, input: z.object({ ticket: EntryRef, customer: CustomerId }) }),
  /** Of a deposit an organisation paid, or a credit note of one that went back: the oldest that has no document yet. */
  'invoice.ofDeposit': command<
    { readonly invoice: InvoiceId; readonly code: string },
    | { type: 'UnknownOrder' }
    | { type: 'NothingToInvoice' }
    | { type: 'NoCustomer' }
    | { type: 'CustomerNeedsAddress' }
    | { type: 'HostNotSet' }
  >()({ roles: SELLERS, input: z.object({ order: OrderId }) }),
  /** Takes back lines of an invoice, all that is left when none is named, by a credit note. */
  'invoice.credit': command<
    { readonly invoice: InvoiceId; readonly code: string },
    | UnknownInvoice
    | { type: 'PaidAtTill' }
    | { type: 'NothingLeftToCredit' }
    | { type: 'MoreThanInvoiced'; line: number }
  >()({
    roles: DECIDERS,
    input: z.object({
      invoice: InvoiceId,
      lines: z
        .array(z.object({ line: z.int().min(0), quantity: PositiveThousandths }))
        .max(200)
        .default([]),
      reason: line(200),
    }),
  }),
  /** Money that came outside the till; through it, a basket line does. What is owed to the customer is paid out so too. */
  'invoice.pay': command<
    { readonly number: number },
    UnknownInvoice | { type: 'MoreThanOpen'; open: Cents } | { type: 'DayAhead' }
  >()({
    roles: DECIDERS,
    input: z.object({
      invoice: InvoiceId,
      amount: PositiveCents,
      on: Day,
      by: z.enum(['transfer', 'cheque', 'card']),
      reference: optionalLine(80).default(''),
    }),
  }),
  'invoice.reversePayment': command<
    Record<string, never>,
    { type: 'UnknownPayment' } | { type: 'PaymentReversed' } | { type: 'PaidAtTill' }
  >()({
    roles: DECIDERS,
    input: z.object({ of: EntryRef, reason: line(200) }),
  }),
  'invoice.remind': command<{ readonly level: number }, UnknownInvoice | { type: 'NothingOpen' }>()({
    roles: SELLERS,
    input: z.object({ invoice: InvoiceId, means: optionalLine(60).default('') }),
  }),
  /** Late first, then open, then the rest, latest first. */
  'invoice.list': query<readonly ListedInvoice[]>()({
    roles: MEMBERS,
    input: ListedAsked,
    reads: ['invoice', 'sale', 'customer'],
  }),
  /** What of a ticket has no document yet: whom it is for, and whether some of it is anybody's. */
  'invoice.leftOfTicket': query<LeftOfTicket>()({
    roles: MEMBERS,
    input: z.object({ ticket: EntryRef }),
    reads: ['invoice', 'sale', 'order', 'customer'],
  }),
  /** Deposits of an order that came (above zero) or went back (below) and have no document yet, oldest first. */
  'invoice.deposits': query<readonly UninvoicedDeposit[]>()({
    roles: MEMBERS,
    input: z.object({ order: OrderId }),
    reads: ['invoice', 'sale', 'order'],
  }),
  'invoice.get': query<Invoice, UnknownInvoice>()({
    roles: MEMBERS,
    input: z.object({ invoice: InvoiceId }),
    reads: ['invoice', 'sale'],
  }),
  /** What stands behind an entry of the books: the invoice that an entry issued or that was paid with it; null for another. */
  'invoice.ofEntry': query<InvoiceOfEntry | null>()({
    roles: MEMBERS,
    input: z.object({ of: EntryRef }),
    reads: ['invoice'],
  }),
  /** Of an invoice that the host issues itself, only the reminder. `pdf` A4; `facturx` PDF/A-3 with its CII XML inside; `xml` the XML alone; `reminder` the letter. */
  'invoice.paper': job<
    MadeFile,
    UnknownInvoice | { type: 'HostIssues' } | { type: 'NoPdfMaker' } | { type: 'NothingOpen' }
  >()({
    roles: MEMBERS,
    input: z.object({ invoice: InvoiceId, paper: z.enum(['pdf', 'facturx', 'xml', 'reminder']) }),
  }),
  /** The lines for the host who issues its coops' invoices itself: CSV, and recorded as asked for. */
  'invoice.request': job<MadeFile, UnknownInvoice>()({ roles: ACCOUNTS, input: z.object({ invoice: InvoiceId }) }),
} as const
