// Reads invoices, credit notes and what was paid on them as records to post, each under its own piece.

import type { InvoicedRecord, MoneyRecord, ThirdParty } from '../../shared/export/records.ts'
import type { HostProfile } from '../../shared/host/host.ts'
import type { InvoiceFacts, PaymentFacts, ServiceVat } from '../../shared/invoices/invoices.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { CustomerId, EntryRef } from '../../shared/kernel/id.ts'
import { cents, sumCents } from '../../shared/kernel/money.ts'
import type { DepositPart } from '../../shared/sale/deposits.ts'
import { isTurnover } from '../../shared/sale/pricing.ts'
import type { TicketLine } from '../../shared/sale/sale.ts'
import type { Reader } from '../sql.ts'
import { placeOf } from './expense-notes.ts'

type Numbered = Parameters<typeof placeOf>[1]

/** Those of a period; documents of tickets that were paid already post nothing. */
export function readInvoices(read: Reader, profile: HostProfile, { from, to }: Period): MoneyRecord[] {
  const issued = read
    .all<EntryRef & { facts: string }>(
      'SELECT till, seq, facts FROM invoices WHERE issued_on BETWEEN ? AND ? AND of_seq IS NULL ORDER BY issued_on, till, seq',
      from,
      to,
    )
    .map(({ facts: json, ...ref }): MoneyRecord => {
      const facts = JSON.parse(json) as InvoiceFacts
      const place = placeOf(read, { ...ref, on: facts.on, number: facts.number }, 'F')
      return { ...place, kind: facts.type, invoice: invoicedRecord(facts, profile) }
    })
  return [...issued, ...readPayments(read, profile, { from, to })]
}

/** Who paid on the invoices of a Z, in the order of the closing. */
export function payersOf(read: Reader, profile: HostProfile, record: MoneyRecord): MoneyRecord {
  if (record.kind !== 'z' || !record.closing.invoicePayments) return record
  const payers = record.closing.invoicePayments.map(({ invoice }): ThirdParty => {
    const row = read.get<{ facts: string }>('SELECT facts FROM invoices WHERE id = ?', invoice)
    return row ? payerOf(JSON.parse(row.facts) as InvoiceFacts, profile) : { account: '', label: '' }
  })
  return { ...record, payers }
}

interface Period {
  readonly from: Day
  readonly to: Day
}

function readPayments(read: Reader, profile: HostProfile, { from, to }: Period): MoneyRecord[] {
  const rows = read.all<
    EntryRef & Pick<PaymentFacts, 'number' | 'on' | 'amount' | 'by' | 'reference'> & { due: string; facts: string }
  >(
    `SELECT p.till, p.seq, p.number, p.paid_on AS "on", p.amount_cents AS amount, p."by", p.reference, p.due, i.facts
     FROM invoice_payments p JOIN invoices i ON i.id = p.invoice WHERE p.paid_on BETWEEN ? AND ? ORDER BY p.paid_on, p.till, p.seq`,
    from,
    to,
  )
  return rows.map(({ facts: json, due, reference: reason, amount, by, ...paid }): MoneyRecord => {
    const { code, payer, business } = invoicedRecord(JSON.parse(json) as InvoiceFacts, profile)
    const place = placeOf(read, paid satisfies Numbered, 'R')
    return {
      ...place,
      kind: 'invoicePaid',
      invoice: { code, payer, business },
      amount,
      by,
      due: JSON.parse(due) as ServiceVat[],
      reason,
    }
  })
}

function invoicedRecord(facts: InvoiceFacts, profile: HostProfile): InvoicedRecord {
  const { code, to, dueOn, lines, consigne, deposits, toPay, pending } = facts
  const business = to.kind === 'organisation'
  const byRate = deposits.map(({ nature, rate, amount, vat }: DepositPart) => ({
    ...{ nature, rate, business, vat },
    net: cents(amount - vat),
  }))
  return {
    ...{ code, business, dueOn, consigne, toPay, pending },
    payer: payerOf(facts, profile),
    natures: naturesOf(lines),
    deposits: { amount: sumCents(deposits.map(({ amount }) => amount)), byRate },
  }
}

/** Net and VAT by nature, account class and rate: sums of the lines, as a closing has them. */
function naturesOf(lines: readonly TicketLine[]): InvoicedRecord['natures'] {
  const sold = lines.filter(isTurnover)
  return [
    ...Map.groupBy(sold, ({ nature, salesClass, vatRate }) => `${nature} ${salesClass} ${vatRate}`).values(),
  ].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const { nature, salesClass, vatRate: rate } = first
    const vat = sumCents(own.map((line) => line.vat))
    const net = cents(sumCents(own.map(({ total }) => total)) - vat)
    return [{ nature: nature === 'services' ? 'services' : 'goods', salesClass, rate, net, vat } as const]
  })
}

function payerOf({ to }: InvoiceFacts, { invoicing }: HostProfile): ThirdParty {
  return {
    account: invoicing.customerPrefix === '' ? '' : `${invoicing.customerPrefix}${codeOf(to.customer)}`,
    label: to.name,
  }
}

/** Seven signs of a customer's identity: the same in every export, and short enough for every program. */
function codeOf(customer: CustomerId): string {
  const signs = Number.parseInt(customer.replaceAll('-', '').slice(-12), 16) % 36 ** 7
  return signs.toString(36).toUpperCase().padStart(7, '0')
}
