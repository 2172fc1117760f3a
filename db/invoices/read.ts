// Reads an invoice as it stands: what was stated, what was credited and paid since, and what that leaves.

import { addedServices } from '../../shared/invoices/settling.ts'
import type { InvoiceFacts, ServiceVat } from '../../shared/invoices/invoices.ts'
import type { EntryRef, InvoiceId, TillId } from '../../shared/kernel/id.ts'
import { cents, sumCents, type Cents } from '../../shared/kernel/money.ts'
import { addedParts, type DepositPart } from '../../shared/sale/deposits.ts'
import type { Reader } from '../sql.ts'

/** An invoice with its sums; credit notes of it in the order they were made. */
export interface KnownInvoice extends EntryRef {
  readonly facts: InvoiceFacts
  readonly credits: readonly InvoiceFacts[]
  readonly paid: Cents
  /** Left to pay; below zero, owed to the customer. */
  readonly open: Cents
  /** Services not paid for yet. */
  readonly pending: readonly ServiceVat[]
}

/** The invoice or credit note, or undefined. */
export function readInvoice(read: Reader, invoice: InvoiceId): KnownInvoice | undefined {
  const row = read.get<EntryRef & { facts: string }>('SELECT till, seq, facts FROM invoices WHERE id = ?', invoice)
  if (!row) return undefined
  const facts = JSON.parse(row.facts) as InvoiceFacts
  const credits = read
    .all<{ facts: string }>('SELECT facts FROM invoices WHERE of_invoice = ? ORDER BY at, till, seq', invoice)
    .map((one) => JSON.parse(one.facts) as InvoiceFacts)
  const payments = read.all<{ amount: Cents; due: string }>(
    'SELECT amount_cents AS amount, due FROM invoice_payments WHERE invoice = ?',
    invoice,
  )
  const paid = sumCents(payments.map(({ amount }) => amount))
  const due = payments.flatMap((payment) => JSON.parse(payment.due) as ServiceVat[])
  const minus = due.map(({ rate, amount, vat }) => ({ rate, amount: cents(-amount), vat: cents(-vat) }))
  return {
    till: row.till,
    seq: row.seq,
    facts,
    credits,
    paid,
    open: openOf(facts, credits, paid),
    pending: addedServices([...facts.pending, ...credits.flatMap(({ pending }) => pending), ...minus]),
  }
}

/** A document of a paid ticket leaves nothing; a credit note what it did not take off its invoice. */
function openOf(facts: InvoiceFacts, credits: readonly InvoiceFacts[], paid: Cents): Cents {
  if (facts.ofTicket) return cents(0)
  return cents(facts.toPay - facts.settles + sumCents(credits.map(({ settles }) => settles)) - paid)
}

/** Deposits an invoice used and its credit notes did not give back. */
export function depositsLeft({ facts, credits }: KnownInvoice): DepositPart[] {
  return addedParts([facts, ...credits].flatMap(({ deposits }) => deposits))
}

/** How much of each of its lines credit notes took back, in thousandths. */
export function creditedOf({ facts, credits }: KnownInvoice): number[] {
  const credited = facts.lines.map(() => 0)
  for (const { returnOf, quantity } of credits.flatMap(({ lines }) => lines))
    if (returnOf) credited[returnOf.line] = (credited[returnOf.line] ?? 0) - quantity
  return credited
}

/** The number of the next piece of a till, of one series. */
export function nextNumber(read: Reader, till: TillId, table: 'invoices' | 'invoice_payments'): number {
  return (
    (read.get<{ last: number | null }>(`SELECT max(number) AS last FROM ${table} WHERE till = ?`, till)?.last ?? 0) + 1
  )
}
