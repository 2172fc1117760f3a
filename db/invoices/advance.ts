// Decides invoices of deposits (CGI art. 289, I, 1, c), and credit notes of those that went back: documents of their
// tickets, which post and count nothing again.

import type { InvoiceFacts } from '../../shared/invoices/invoices.ts'
import { advancesOf, depositParts, takenAway, type AdvancePart } from '../../shared/invoices/advances.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { OrderId } from '../../shared/kernel/id.ts'
import { cents, sumCents } from '../../shared/kernel/money.ts'
import { refuse } from '../../shared/kernel/result.ts'
import type { Ticket, TicketLine } from '../../shared/sale/sale.ts'
import type { CommandHandler } from '../handlers.ts'
import { readOrder } from '../orders/read.ts'
import { readTicket } from '../sale/queries.ts'
import { ratesOfLines } from '../sale/returned-lines.ts'
import { advancesLeft, uninvoicedDeposits } from './advances.ts'
import { frameOf, issued } from './issue.ts'

export const invoiceOfDeposit: CommandHandler<'invoice.ofDeposit'> = (context, { order }) => {
  const { read, today } = context
  const known = readOrder(read, order)
  if (!known) return refuse({ type: 'UnknownOrder' })
  const [deposit] = uninvoicedDeposits(read, known.id)
  const ticket = deposit && readTicket(read, deposit)
  if (!ticket) return refuse({ type: 'NothingToInvoice' })
  const { customer, event } = known.fields
  if (customer === null) return refuse({ type: 'NoCustomer' })
  const made = frameOf(context, customer)
  if (!made.ok) return made
  const { frame, profile } = made.value
  const lines = documented(ticket, known.id)
  const total = sumCents(lines.map((line) => line.total))
  const left = advancesLeft(read, known.id, null)
  const advances = total > 0 ? [] : takenAway(advancesOf(takenAway(depositParts(lines)), left))
  const facts = {
    ...frame,
    type: total > 0 ? 'invoice' : 'creditNote',
    advance: true,
    advances,
    dueOn: today,
    suppliedOn: ticket.day as Day,
    order: known.id,
    event,
    ofTicket: { till: deposit.till, seq: deposit.seq },
    of: firstOf(advances),
    deliveries: [],
    deliveredTo: '',
    lines,
    byRate: ratesOfLines(lines.map((line) => ({ ...line, nature: 'goods' }))),
    ...{ total, consigne: cents(0), deposits: [], toPay: cents(0), settles: cents(0), pending: [], reason: '' },
  } as const
  return issued(facts, profile)
}

function firstOf([first]: readonly AdvancePart[]): InvoiceFacts['of'] {
  return first ? { invoice: first.invoice, code: first.code, on: first.on } : null
}

/** An order's deposit on a ticket; what one that hands it over uses belongs to what it hands over. */
function documented({ lines }: Pick<Ticket, 'lines'>, id: OrderId): TicketLine[] {
  const own = lines.filter(({ order }) => order?.order === id)
  const isHanded = own.some(({ nature }) => nature !== 'deposit')
  return own.filter(({ nature, total }) => nature === 'deposit' && (total > 0 || !isHanded))
}
