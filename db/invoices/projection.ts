// Writes invoices, their lines and what was paid on them from their entries.

import type { EntryData } from '../../shared/entries.ts'
import type { InvoiceFacts, PaymentFacts } from '../../shared/invoices/invoices.ts'
import type { Entry } from '../../shared/journal/journal.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import { fold } from '../../shared/kernel/text.ts'
import { addDepositPart, addInvoiced, addOwed, tell } from '../orders/settled.ts'
import type { Projection } from '../projection.ts'
import type { Writer } from '../sql.ts'
import { invoiceLines, invoicePayments, invoices, invoiceSteps } from './tables.ts'

export const invoiceProjection = {
  'invoice.issued': (write, entry) => {
    const { data } = entry
    const { order, toPay, ofTicket } = data
    addInvoice(write, entry)
    if (order !== null) tell(write, entry, { order, what: 'invoiced', amount: data.total })
    if (ofTicket) return
    addLines(write, entry)
    addOwed(write, order, toPay)
    addDeposits(write, entry)
    for (const delivery of data.deliveries) addInvoiced(write, delivery, data.type === 'invoice' ? 1 : -1)
  },
  'invoice.paid': (write, entry) => addPayment(write, entry, null),
  'invoice.paymentReversed': (write, entry) => addPayment(write, entry, entry.data.of),
  'invoice.reminded': (write, { till, seq, data: { invoice, on, level } }) =>
    write.insert(invoiceSteps, { till, seq, invoice, isRequest: false, on, level }),
  'invoice.requested': (write, { till, seq, data: { invoice } }) =>
    write.insert(invoiceSteps, { till, seq, invoice, isRequest: true, on: null, level: 0 }),
} satisfies Partial<Projection>

function addInvoice(write: Writer, { till, seq, at, data }: Entry<InvoiceFacts>): void {
  const { invoice, number, code, type, on, dueOn, order, event, to, ofTicket, of } = data
  const { total, consigne, toPay, settles } = data
  write.insert(invoices, {
    till,
    seq,
    id: invoice,
    ...{ number, code, type, at, on, dueOn, order, event, total, consigne, toPay, settles },
    customer: to.customer,
    found: fold([code, to.name, to.contact, to.costReference].join(' ')),
    ofTill: ofTicket?.till,
    ofSeq: ofTicket?.seq,
    ofInvoice: of?.invoice,
    facts: canonical(data),
  })
}

function addLines(write: Writer, { till, seq, data }: Entry<InvoiceFacts>): void {
  data.lines.forEach(({ article, label, unit, quantity, total, vatRate, vat, nature, salesClass, ...line }, idx) => {
    const { stock, makers, returnOf } = line
    const facts = { article, label, unit, quantity, total, vatRate, vat, nature, salesClass }
    const of = { ofTill: returnOf?.till, ofSeq: returnOf?.seq, ofLine: returnOf?.line }
    write.insert(invoiceLines, { till, seq, idx, ...facts, makers: canonical(makers), stockValue: stock?.value, ...of })
  })
}

/** Used by an invoice, given back to the order by its credit note. */
function addDeposits(write: Writer, { till, seq, data }: Entry<InvoiceFacts>): void {
  const { order, to } = data
  if (order === null) return
  data.deposits.forEach((part, idx) => {
    const less = { ...part, amount: cents(-part.amount), vat: cents(-part.vat) }
    addDepositPart(write, { till, seq }, { order, idx, part: less, business: to.kind === 'organisation' })
  })
}

function addPayment(
  write: Writer,
  { till, seq, at, data }: Entry<PaymentFacts | EntryData['invoice.paymentReversed']>,
  of: EntryRef | null,
): void {
  const { invoice, order, number, on, amount, by, ticket, due, reference } = data
  const facts = { invoice, number, at, on, amount, by, reference, due: canonical(due) }
  const refs = { ticketTill: ticket?.till, ticketSeq: ticket?.seq, ofTill: of?.till, ofSeq: of?.seq }
  write.insert(invoicePayments, { till, seq, ...facts, ...refs })
  addOwed(write, order, -amount)
}
