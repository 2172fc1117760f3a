// Decides invoices: of what was handed over on account, of a ticket that was paid already, and the credit notes of them.

import type { Customer } from '../../shared/customers/customers.ts'
import type { HostProfile } from '../../shared/host/host.ts'
import { advancesOf, depositParts, takenAway } from '../../shared/invoices/advances.ts'
import { invoiceCode, type InvoiceFacts, type InvoiceParty } from '../../shared/invoices/invoices.ts'
import { mentionsOf } from '../../shared/invoices/mentions.ts'
import { pendingOf } from '../../shared/invoices/settling.ts'
import { addDays, type Day } from '../../shared/kernel/day.ts'
import type { CustomerId, EntryRef, EventId, InvoiceId, OrderId } from '../../shared/kernel/id.ts'
import { cents, sumCents, type Cents } from '../../shared/kernel/money.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import { vatOfTicket } from '../../shared/kernel/vat.ts'
import { addedParts, usedDeposit, type DepositPart, type Promised } from '../../shared/sale/deposits.ts'
import { isTurnover } from '../../shared/sale/pricing.ts'
import type { TicketLine } from '../../shared/sale/sale.ts'
import { customerById } from '../customers/queries.ts'
import { decide, type CommandContext, type CommandHandler } from '../handlers.ts'
import { readProfile } from '../host/queries.ts'
import { heldParts, promisedParts } from '../orders/deposits.ts'
import { readOrder } from '../orders/read.ts'
import { readTicket } from '../sale/queries.ts'
import { ratesOfLines } from '../sale/returned-lines.ts'
import type { Reader } from '../sql.ts'
import { advancesLeft } from './advances.ts'
import { uninvoiced, type Uninvoiced } from './deliveries.ts'
import { nextNumber } from './read.ts'
import { isInvoiced, partsFor, ticketParts } from './ticket-parts.ts'

export const issueInvoice: CommandHandler<'invoice.issue'> = (context, input) => {
  const { read, today } = context
  const known = readOrder(read, input.order)
  if (!known) return refuse({ type: 'UnknownOrder' })
  const { fields } = known
  const delivered = uninvoiced(read, known.id)
  if (delivered.lines.length === 0) return refuse({ type: 'NothingToInvoice' })
  if (fields.customer === null) return refuse({ type: 'NoCustomer' })
  const made = frameOf(context, fields.customer)
  if (!made.ok) return made
  const lines = withVat(delivered.lines)
  const total = sumCents(lines.map((line) => line.total))
  const isLast = promisedParts(read, known, context.franchise).length === 0
  const deposits = depositsFor(lines, heldParts(read, known.id), { total, isLast })
  const toPay = cents(total - sumCents(deposits.map(({ amount }) => amount)))
  const { frame, profile } = made.value
  const { to, terms } = frame
  const facts = {
    ...frame,
    type: 'invoice',
    dueOn: to.kind === 'organisation' ? addDays(today, terms.days) : today,
    suppliedOn: input.suppliedOn ?? delivered.lastOn,
    order: known.id,
    event: fields.event,
    ofTicket: null,
    of: null,
    deliveries: delivered.deliveries,
    deliveredTo: fields.service === 'fetched' ? '' : elsewhere(fields.place, to),
    lines,
    ...sumsOf(lines),
    deposits,
    advances: advancesOf(deposits, advancesLeft(read, known.id, null)),
    toPay,
    settles: cents(0),
    pending: profile.vatOnDebits ? [] : pendingOf(lines, deposits),
    reason: '',
  } as const
  return issued(facts, profile)
}

export const invoiceOfTicket: CommandHandler<'invoice.ofTicket'> = (context, { ticket: of, customer }) => {
  const { read, today } = context
  const asked = askedOfTicket(read, of, customer)
  if (!asked.ok) return asked
  const { ticket, lines } = asked.value
  const made = frameOf(context, customer)
  if (!made.ok) return made
  const { frame, profile } = made.value
  const handed = ordersHanded(lines)
  const facts = {
    ...frame,
    type: 'invoice',
    dueOn: today,
    suppliedOn: ticket.day as Day,
    order: handed[0] ?? null,
    event: ticket.event as EventId | null,
    ofTicket: of,
    of: null,
    deliveries: [],
    deliveredTo: '',
    lines,
    ...sumsOf(lines),
    deposits: addedParts(handed.flatMap((order) => usedFor(ticket.lines, order))),
    advances: handed.flatMap((order) => advancesOf(usedFor(ticket.lines, order), advancesLeft(read, order, of))),
    toPay: cents(0),
    settles: cents(0),
    pending: [],
    reason: '',
  } as const
  return issued(facts, profile)
}

/** What of a ticket a customer's document states, in the ticket's order. */
function askedOfTicket(read: Reader, of: EntryRef, customer: CustomerId) {
  const ticket = readTicket(read, of)
  if (!ticket?.lines.some(isInvoiced) || ticket.type !== 'sale') return refuse({ type: 'UnknownTicket' } as const)
  const parts = ticketParts(read, of, ticket.lines)
  if (parts.left.length === 0) return refuse({ type: 'TicketInvoiced' } as const)
  if (!customerById(read, customer)) return refuse({ type: 'UnknownCustomer' } as const)
  const stated = new Set(partsFor(parts, customer).flatMap((part) => part.lines))
  if (stated.size === 0) return refuse({ type: 'TicketOfAnother', name: parts.left[0]?.whose?.name ?? '' } as const)
  return ok({ ticket, lines: ticket.lines.filter((line) => stated.has(line)) })
}

/** Orders that a ticket hands over; one whose deposit alone is on it is not among them. */
function ordersHanded(lines: readonly TicketLine[]): OrderId[] {
  return [...new Set(lines.flatMap(({ order }) => order?.order ?? []))]
}

/** What a ticket uses of an order's deposit. */
function usedFor(lines: readonly TicketLine[], id: OrderId): DepositPart[] {
  return takenAway(depositParts(lines.filter(({ order, total }) => order?.order === id && total < 0)))
}

/** What an invoice states whatever it is for. */
export type Frame = Pick<
  InvoiceFacts,
  'invoice' | 'number' | 'code' | 'on' | 'to' | 'terms' | 'tillNumber' | 'franchise'
>

/** The entry of an invoice or credit note, and its answer. */
export function issued(facts: Omit<InvoiceFacts, 'mentions'>, { vatOnDebits }: Pick<HostProfile, 'vatOnDebits'>) {
  const mentions = mentionsOf(facts, { vatOnDebits, legal: facts.terms.legal })
  return decide({ invoice: facts.invoice, code: facts.code }, { kind: 'invoice.issued', data: { ...facts, mentions } })
}

/** Sums of lines, their VAT by rate. */
export function sumsOf(lines: readonly TicketLine[]): Pick<InvoiceFacts, 'byRate' | 'total' | 'consigne'> {
  const consigne = sumCents(lines.filter(({ nature }) => nature === 'consigne').map(({ total }) => total))
  return { byRate: ratesOfLines(lines), total: sumCents(lines.map(({ total }) => total)), consigne }
}

/** The next number of this till's series, in the host's own words. */
export function numbered({ read, till, today, franchise, newId }: CommandContext, { invoicing: terms }: HostProfile) {
  const number = nextNumber(read, till, 'invoices')
  const tillNumber = read.get<{ number: number }>('SELECT number FROM tills WHERE till = ?', till)?.number ?? 1
  // The host numbers what it issues itself: ours is the number of what it is asked for.
  const prefix = terms.by === 'request' ? `DEM-${terms.prefix}` : terms.prefix
  const code = invoiceCode(prefix, number, { year: today.slice(0, 4), till: tillNumber })
  return { invoice: newId() as InvoiceId, number, code, on: today, terms, tillNumber, franchise }
}

export function frameOf(context: CommandContext, id: Customer['id']) {
  const profile = readProfile(context.read)
  if (!profile || profile.address === '') return refuse({ type: 'HostNotSet' } as const)
  const customer = customerById(context.read, id)
  const to = customer && partyOf(customer)
  if (!to) return refuse({ type: 'CustomerNeedsAddress' } as const)
  return { ok: true, value: { frame: { ...numbered(context, profile), to } satisfies Frame, profile } } as const
}

/** As the law wants her written; null without a whole address. */
function partyOf({ id, kind, name, contact, ...her }: Customer): InvoiceParty | null {
  const { street, postcode, city, country, siren, vatNumber, costReference } = her
  if (name === '' || street === '' || postcode === '' || city === '') return null
  const where = { street, postcode, city, country }
  return { customer: id, kind, name, contact, ...where, siren, vatNumber, costReference }
}

/** VAT by rate on the whole invoice, shared over its lines, as a ticket has it (`4-accounting.md` §1). */
function withVat(lines: Uninvoiced['lines']): TicketLine[] {
  const { byLine } = vatOfTicket(lines.map((line) => (isTurnover(line) ? line : { ...line, vatRate: 0 })))
  return lines.map((line, index) => ({ ...line, vat: byLine[index] ?? cents(0) }))
}

/** Deposits meet sales of their own rate first; with the last of an order, all that is held is used, up to the total. */
function depositsFor(
  lines: readonly TicketLine[],
  held: readonly DepositPart[],
  { total, isLast }: { readonly total: Cents; readonly isLast: boolean },
): DepositPart[] {
  const wanted = lines.flatMap(({ nature, vatRate: rate, total: amount }): Promised[] =>
    nature === 'goods' || nature === 'services' ? [{ nature, rate, amount }] : [],
  )
  const sums = [...Map.groupBy(wanted, ({ nature, rate }) => `${nature} ${rate}`).values()].flatMap((own) => {
    const [first] = own
    return first ? [{ ...first, amount: sumCents(own.map(({ amount }) => amount)) }] : []
  })
  const all = sumCents(held.map(({ amount }) => amount))
  const matched = sumCents(
    held.map((part) => {
      const sum = sums.find(({ nature, rate }) => nature === part.nature && rate === part.rate)
      return Math.min(part.amount, sum?.amount ?? 0)
    }),
  )
  return usedDeposit(cents(Math.min(total, isLast ? all : matched)), held, sums)
}

/** The law wants the place of delivery when it is not where the invoice goes. */
function elsewhere(place: string, to: InvoiceParty): string {
  return place === '' || place === `${to.street} ${to.postcode} ${to.city}` ? '' : place
}
