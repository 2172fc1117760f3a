// Reads invoices: the list with what each leaves to pay, and one whole.

import type { InvoiceListed, Invoice, InvoiceOfEntry, ListedInvoice } from '../../shared/invoices/contract.ts'
import type { ServiceVat } from '../../shared/invoices/invoices.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { EntryRef, InvoiceId, OrderId, TillId } from '../../shared/kernel/id.ts'
import type { Cents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import { fold } from '../../shared/kernel/text.ts'
import type { QueryHandlers } from '../handlers.ts'
import { numberOf, readOrder } from '../orders/read.ts'
import { readTicket } from '../sale/queries.ts'
import type { Reader, SqlValue } from '../sql.ts'
import { uninvoicedDeposits } from './advances.ts'
import { creditedOf, readInvoice, type KnownInvoice } from './read.ts'
import { ticketParts } from './ticket-parts.ts'

export const invoiceQueries = {
  'invoice.list': ({ read, today }, asked) => {
    const { where, values } = wanted(asked, today)
    const rows = read.all<{ id: InvoiceId }>(
      `SELECT id FROM (SELECT *, ${OPEN} AS open FROM invoices i) ${where}
       ORDER BY CASE WHEN open > 0 AND due_on < ? THEN 0 WHEN open <> 0 THEN 1 ELSE 2 END, at DESC, till, seq DESC LIMIT ?`,
      ...values,
      today,
      asked.limit,
    )
    return ok(rows.flatMap(({ id }) => readInvoice(read, id) ?? []).map((known) => listedOf(read, known, today)))
  },
  'invoice.leftOfTicket': ({ read }, { ticket: of }) => {
    const ticket = readTicket(read, of)
    const { left } = ticketParts(read, of, ticket?.type === 'sale' ? ticket.lines : [])
    const customers = new Map(left.flatMap(({ whose }) => (whose ? [[whose.id, whose] as const] : [])))
    return ok({ customers: [...customers.values()], forAnybody: left.some(({ whose }) => whose === null) })
  },
  'invoice.deposits': ({ read }, { order }) => ok(uninvoicedDeposits(read, order)),
  'invoice.get': ({ read, today }, { invoice }) => {
    const known = readInvoice(read, invoice)
    return known ? ok({ ...listedOf(read, known, today), ...wholeOf(read, known) }) : refuse({ type: 'UnknownInvoice' })
  },
  'invoice.ofEntry': ({ read }, { of }) => ok(invoiceOfEntry(read, of)),
} satisfies Partial<QueryHandlers>

function invoiceOfEntry(read: Reader, { till, seq }: EntryRef): InvoiceOfEntry | null {
  const row = read.get<Pick<InvoiceOfEntry, 'invoice' | 'type' | 'code'> & { order: OrderId | null }>(
    `SELECT id AS invoice, type, code, order_id AS "order" FROM invoices WHERE till = ?1 AND seq = ?2
     UNION ALL SELECT i.id, i.type, i.code, i.order_id FROM invoice_payments p JOIN invoices i ON i.id = p.invoice
     WHERE p.till = ?1 AND p.seq = ?2`,
    till,
    seq,
  )
  if (!row) return null
  const order = row.order === null ? undefined : readOrder(read, row.order)
  return { ...row, order: order ? { order: order.id, number: numberOf(read, order) } : null }
}

/** What an invoice leaves, as `KnownInvoice.open`. */
const OPEN = `CASE WHEN i.of_seq IS NOT NULL THEN 0 ELSE i.to_pay_cents - i.settles_cents
    + coalesce((SELECT sum(c.settles_cents) FROM invoices c WHERE c.of_invoice = i.id), 0)
    - coalesce((SELECT sum(p.amount_cents) FROM invoice_payments p WHERE p.invoice = i.id), 0) END`

/** Invoices that leave something to pay, or to give back. */
export function openInvoices(read: Reader): { readonly code: string; readonly amount: Cents }[] {
  return read.all(
    `SELECT code, open AS amount FROM (SELECT *, ${OPEN} AS open FROM invoices i) WHERE open <> 0 ORDER BY at, till, seq`,
  )
}

/** A document of a ticket that handed over several orders names the first as its own; its lines name each. */
const STATES_ORDER = `(order_id IS NOT NULL AND EXISTS (
    SELECT 1 FROM json_each(facts, '$.lines') AS stated WHERE json_extract(stated.value, '$.order.order') = ?))`

function wanted(
  { only, order, customer, ticket, text }: InvoiceListed,
  today: Day,
): { readonly where: string; readonly values: SqlValue[] } {
  const parts: readonly (readonly [sql: string, ...values: SqlValue[]])[] = [
    ...(only === 'open' ? [['open <> 0'] as const] : []),
    ...(only === 'late' ? [['open > 0 AND due_on < ?', today] as const] : []),
    ...(order === null ? [] : [[`(order_id = ? OR ${STATES_ORDER})`, order, order] as const]),
    ...(customer === null ? [] : [['customer = ?', customer] as const]),
    ...(ticket === null ? [] : [['of_till = ? AND of_seq = ?', ticket.till, ticket.seq] as const]),
    ...(text.trim() === '' ? [] : [['instr(found, ?) > 0', fold(text.trim())] as const]),
  ]
  const where = parts.length > 0 ? `WHERE ${parts.map(([sql]) => sql).join(' AND ')}` : ''
  return { where, values: parts.flatMap(([, ...values]) => values) }
}

function listedOf(read: Reader, { facts, paid, open }: KnownInvoice, today: Day): ListedInvoice {
  const steps = read.get<{ reminders: number; last: Day | null }>(
    'SELECT count(*) AS reminders, max(on_day) AS last FROM invoice_steps WHERE invoice = ? AND is_request = 0',
    facts.invoice,
  )
  const { invoice, code, type, on, dueOn, order, to, total, toPay, of, ofTicket, advance } = facts
  return {
    facts: { invoice, code, type, on, dueOn, order, to, total, toPay, of, ofTicket, ...(advance ? { advance } : {}) },
    paid,
    open,
    late: open > 0 && dueOn < today,
    reminders: steps?.reminders ?? 0,
    lastReminded: steps?.last ?? null,
  }
}

interface PaymentRow {
  readonly till: TillId
  readonly seq: number
  readonly order: OrderId | null
  readonly number: number
  readonly on: Day
  readonly amount: Cents
  readonly by: Invoice['payments'][number]['by']
  readonly ticketTill: TillId | null
  readonly ticketSeq: number | null
  readonly due: string
  readonly reference: string
  readonly reversed: number
}

function wholeOf(read: Reader, known: KnownInvoice): Omit<Invoice, keyof ListedInvoice> {
  const { facts, credits } = known
  const { invoice } = facts
  const payments = read
    .all<PaymentRow>(
      `SELECT till, seq, number, paid_on AS "on", amount_cents AS amount, "by", ticket_till AS ticketTill,
         ticket_seq AS ticketSeq, due, reference,
         (p.of_seq IS NOT NULL OR EXISTS (SELECT 1 FROM invoice_payments b WHERE b.of_till = p.till AND b.of_seq = p.seq)) AS reversed
       FROM invoice_payments p WHERE invoice = ? ORDER BY at, till, seq`,
      invoice,
    )
    .map(({ ticketTill, ticketSeq, due, reversed, ...row }) => ({
      ...row,
      invoice,
      order: facts.order,
      ticket: ticketTill === null || ticketSeq === null ? null : { till: ticketTill, seq: ticketSeq },
      due: JSON.parse(due) as ServiceVat[],
      isReversed: reversed === 1,
    }))
  const requested = read.get('SELECT 1 FROM invoice_steps WHERE invoice = ? AND is_request = 1', invoice)
  const credited = creditedOf(known)
  const isCreditable = facts.type === 'invoice' && facts.ofTicket === null
  return {
    whole: facts,
    payments,
    credits: credits.map((credit) => credit.invoice),
    requested: requested !== undefined,
    creditLeft: facts.lines.map(({ quantity }, line) =>
      thousandths(isCreditable ? quantity - (credited[line] ?? 0) : 0),
    ),
  }
}
