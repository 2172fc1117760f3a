// Decides payments of invoices outside the till, their reversal, and reminders; through the till, a basket line pays.

import type { NewEntry } from '../../shared/entries.ts'
import type { PaymentFacts, ServiceVat } from '../../shared/invoices/invoices.ts'
import { duePart } from '../../shared/invoices/settling.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import { cents, sumCents, type Cents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import { decide, type CommandContext, type CommandHandler } from '../handlers.ts'
import type { ResolvedLine } from '../sale/resolved-line.ts'
import type { Settle, Settling } from '../sale/settling.ts'
import type { Reader } from '../sql.ts'
import { nextNumber, readInvoice } from './read.ts'

export const payInvoice: CommandHandler<'invoice.pay'> = ({ read, till, today }, input) => {
  const { invoice, amount, on, by, reference } = input
  const known = readInvoice(read, invoice)
  if (!known) return refuse({ type: 'UnknownInvoice' })
  if (on > today) return refuse({ type: 'DayAhead' })
  const { open, pending } = known
  // What is owed to the customer goes back to her.
  const paid = cents(open < 0 ? -amount : amount)
  if (amount > Math.abs(open)) return refuse({ type: 'MoreThanOpen', open: cents(Math.abs(open)) })
  const number = nextNumber(read, till, 'invoice_payments')
  const { order } = known.facts
  const due = duePart(pending, paid, open)
  const data: PaymentFacts = { invoice, order, number, on, amount: paid, by, ticket: null, due, reference }
  return decide({ number }, { kind: 'invoice.paid', data })
}

export const reversePayment: CommandHandler<'invoice.reversePayment'> = ({ read, till, today }, { of, reason }) => {
  const payment = paymentAt(read, of)
  if (!payment) return refuse({ type: 'UnknownPayment' })
  if (payment.by === 'till') return refuse({ type: 'PaidAtTill' })
  if (read.get('SELECT 1 FROM invoice_payments WHERE of_till = ? AND of_seq = ?', of.till, of.seq))
    return refuse({ type: 'PaymentReversed' })
  const number = nextNumber(read, till, 'invoice_payments')
  const due = payment.due.map(({ rate, amount, vat }) => ({ rate, amount: cents(-amount), vat: cents(-vat) }))
  const data = { ...payment, number, on: today, amount: cents(-payment.amount), due, of, reason }
  return decide({}, { kind: 'invoice.paymentReversed', data })
}

export const remind: CommandHandler<'invoice.remind'> = ({ read, today: on }, { invoice, means }) => {
  const known = readInvoice(read, invoice)
  if (!known) return refuse({ type: 'UnknownInvoice' })
  if (known.open <= 0) return refuse({ type: 'NothingOpen' })
  const row = read.get<{ last: number | null }>(
    'SELECT max(level) AS last FROM invoice_steps WHERE invoice = ?',
    invoice,
  )
  const level = (row?.last ?? 0) + 1
  return decide({ level }, { kind: 'invoice.reminded', data: { invoice, on, level, means } })
}

/** Money for an invoice through the till: on the ticket outside turnover, never more than is open. */
export const settleInvoice: Settle<'invoice'> = (context, { line: asked, index }, before) => {
  const known = readInvoice(context.read, asked.invoice)
  if (!known) return refuse({ type: 'UnknownInvoice', line: index })
  const open = cents(known.open - paidBefore(before, asked.invoice))
  const isMore = Math.sign(asked.amount) !== Math.sign(open) || Math.abs(asked.amount) > Math.abs(open)
  if (isMore) return refuse({ type: 'MoreThanOpen', line: index, open })
  return ok([
    {
      ...{ article: null, label: known.facts.code, unit: 'piece', nature: 'invoice', salesClass: 'none', vatRate: 0 },
      quantity: thousandths(asked.amount < 0 ? -1000 : 1000),
      unitPrice: cents(Math.abs(asked.amount)),
      agreed: { gross: asked.amount, total: asked.amount, vat: cents(0) },
      makers: [],
      stocked: false,
      invoice: asked.invoice,
    },
  ])
}

/** Beside the ticket, what each of its payments makes due. */
export const paidAtTill: Settling['paid'] = (context, ticket, lines) => {
  const first = nextNumber(context.read, context.till, 'invoice_payments')
  const entries: NewEntry[] = []
  lines.forEach(({ invoice, agreed }, index) => {
    const known = invoice && readInvoice(context.read, invoice)
    if (!known || !agreed) return
    const before = lines.slice(0, index).filter((line) => line.invoice === invoice)
    const facts = paymentOf(context, {
      known,
      amount: agreed.total,
      before: before.map((line) => line.agreed?.total ?? 0),
    })
    entries.push({ kind: 'invoice.paid', data: { ...facts, number: first + entries.length, ticket } })
  })
  return entries
}

interface AtTill {
  readonly known: NonNullable<ReturnType<typeof readInvoice>>
  readonly amount: Cents
  /** Paid on it by earlier lines of the same basket. */
  readonly before: readonly number[]
}

function paymentOf(
  { today: on }: CommandContext,
  { known, amount, before }: AtTill,
): Omit<PaymentFacts, 'number' | 'ticket'> {
  let { open, pending } = known
  for (const paid of before) {
    pending = without(pending, duePart(pending, cents(paid), open))
    open = cents(open - paid)
  }
  const { invoice, order } = known.facts
  return { invoice, order, on, amount, by: 'till', due: duePart(pending, amount, open), reference: '' }
}

function without(pending: readonly ServiceVat[], due: readonly ServiceVat[]): ServiceVat[] {
  return pending.map((one) => {
    const less = due.find(({ rate }) => rate === one.rate)
    return { rate: one.rate, amount: cents(one.amount - (less?.amount ?? 0)), vat: cents(one.vat - (less?.vat ?? 0)) }
  })
}

function paidBefore(before: readonly ResolvedLine[], invoice: string): Cents {
  return sumCents(before.flatMap((line) => (line.invoice === invoice && line.agreed ? [line.agreed.total] : [])))
}

function paymentAt(read: Reader, { till, seq }: EntryRef): PaymentFacts | undefined {
  const row = read.get<Omit<PaymentFacts, 'due' | 'ticket'> & { due: string }>(
    `SELECT p.invoice, i.order_id AS "order", p.number, p.paid_on AS "on", p.amount_cents AS amount, p."by", p.due, p.reference
     FROM invoice_payments p LEFT JOIN invoices i ON i.id = p.invoice WHERE p.till = ? AND p.seq = ? AND p.of_seq IS NULL`,
    till,
    seq,
  )
  return row && { ...row, ticket: null, due: JSON.parse(row.due) as ServiceVat[] }
}
