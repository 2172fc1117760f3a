// Decides sales: what is sold and returned becomes tickets, or a refusal; a wrong tender becomes a counter-entry.

import { cashExpected, type CashSession } from '../../shared/cash-session/cash-session.ts'
import type { NewEntry } from '../../shared/entries.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import { cents, sumCents } from '../../shared/kernel/money.ts'
import { refuse } from '../../shared/kernel/result.ts'
import type { RecordedSale } from '../../shared/sale/contract.ts'
import {
  CASH_LIMIT,
  type Basket,
  type SaleInput,
  type Tender,
  type TenderKind,
  type Ticket,
  type TicketLine,
} from '../../shared/sale/sale.ts'
import { drawerPieces, drawerSums } from '../cash-session/queries.ts'
import { openSession } from '../cash-session/open-session.ts'
import { decide, type CommandContext, type CommandHandler, type CommandHandlers } from '../handlers.ts'
import { abandoned } from './abandoned.ts'
import { balanceExchange, payment, type Payment } from './payment.ts'
import { paidBy } from './queries.ts'
import { reckon } from './reckon.ts'
import { ratesOfLines } from './returned-lines.ts'
import type { Settling } from './settling.ts'
import type { SoldLines } from './sold-lines.ts'

/** Records what a basket holds; `settling` resolves what it pays for orders and invoices. */
export const recordSale =
  (settling: Settling): CommandHandler<'sale.record'> =>
  (context, input) => {
    const reckoned = reckon(context, input, settling)
    if (!reckoned.ok) return reckoned
    const { session, sold, returned, due } = reckoned.value
    const paid = payment(due, input.tenders, () => drawerPieces(context.read, session))
    if (!paid.ok) return paid
    const short = input.evenIfShort ? null : runsShort(context, session, paid.value)
    if (short) return refuse(short)
    const parts = { sold, returned, paid: paid.value }
    const tickets = ticketsOf(context, { input, session }, parts)
    const { given, change, changePieces } = paid.value
    const answer: RecordedSale = {
      tickets: tickets.map(({ number, total }, index) => ({
        till: context.till,
        seq: context.nextSeq + index,
        number,
        total,
      })),
      due,
      given,
      change,
      changePieces,
    }
    const entries = tickets.map((data): NewEntry => ({ kind: 'sale.recorded', data }))
    const ticket = { till: context.till, seq: context.nextSeq }
    if (sold.priced.invoices !== 0 || sold.resolved.some(({ invoice }) => invoice !== undefined))
      entries.push(...settling.paid(context, ticket, sold.resolved))
    entries.push(...settling.received(ticket, input.lines))
    const { basket } = input
    const after = () => basket && context.desk.remove('basket', basket)
    return { ok: true, value: { entries, answer, after } }
  }

export const saleCommands = {
  'sale.correctTender': (context, { of, from, to, amount }) => {
    const session = openSession(context.read, context.till)
    if (!session) return refuse({ type: 'NoOpenSession' })
    const paid = paidBy(context.read, of)
    if (paid.length === 0) return refuse({ type: 'UnknownTicket' })
    const had = paidIn(paid, from)
    if (Math.abs(had) < amount || from === to) return refuse({ type: 'NotPaidSo', kind: from })
    const moved = had < 0 ? -amount : amount
    if (to === 'cash' && Math.abs(paidIn(paid, 'cash') + moved) > CASH_LIMIT)
      return refuse({ type: 'CashLimit', limit: CASH_LIMIT })
    const tenders = [
      { kind: from, amount: cents(-moved) },
      { kind: to, amount: cents(moved) },
    ]
    const short = shortDrawer(context, session, { of, tenders })
    if (short) return refuse(short)
    return decide({}, { kind: 'sale.tenderCorrected', data: { of, session: session.seq, tenders } })
  },
  'basket.noteRemoved': (context, { basket, label, total }) => {
    const session = openSession(context.read, context.till)?.seq ?? null
    return decide({}, { kind: 'sale.lineRemoved', data: { session, basket, label, total } })
  },
  'basket.discard': ({ read, till, desk }, { basket, told }) => {
    const lines = told ? [] : (desk.get<Basket>('basket', basket)?.lines ?? [])
    const session = openSession(read, till)?.seq ?? null
    const entry = abandoned(session, { id: basket, lines })
    const entries = lines.length > 0 ? [entry] : []
    return { ok: true, value: { entries, answer: {}, after: () => desk.remove('basket', basket) } }
  },
  'basket.abandon': (context, { basket, lines, total }) => {
    const session = openSession(context.read, context.till)?.seq ?? null
    const entry: NewEntry = { kind: 'sale.basketAbandoned', data: { session, basket, lines, total } }
    return { ok: true, value: { entries: [entry], answer: {}, after: () => context.desk.remove('basket', basket) } }
  },
} satisfies Partial<CommandHandlers>

/**
 * More cash cannot have gone out than came in: another record of this drawer is wrong too, and is put right first. Of a
 * drawer that is counted, the difference is in its Z; today's then finds as much too much as was missing there.
 */
function shortDrawer(
  { read, till }: CommandContext,
  session: CashSession,
  { of, tenders }: { readonly of: EntryRef; readonly tenders: readonly Tender[] },
) {
  const soldHere = of.till === till && of.seq > session.seq
  if (!soldHere) return null
  const cash = tenders.find(({ kind }) => kind === 'cash')?.amount ?? 0
  if (cash >= 0) return null
  const inDrawer = cashExpected(drawerSums(read, session))
  return inDrawer + cash < 0 ? ({ type: 'DrawerBelowZero', inDrawer } as const) : null
}

/** The count would lack what nobody brought, or somebody's own money goes out as the coop's: she says that it is there. */
function runsShort({ read }: CommandContext, session: CashSession, { tenders }: Payment) {
  const cash = sumCents(tenders.filter(({ kind }) => kind === 'cash').map(({ amount }) => amount))
  if (cash >= 0) return null
  const inDrawer = cashExpected(drawerSums(read, session))
  if (inDrawer + cash >= 0) return null
  return { type: 'CashRunsShort', inDrawer: cents(Math.max(0, inDrawer)) } as const
}

function paidIn(paid: ReturnType<typeof paidBy>, tender: TenderKind): number {
  return paid.find(({ kind }) => kind === tender)?.amount ?? 0
}

/** Sold and returned lines of one basket are two tickets under one payment; the sale comes first. */
function ticketsOf(
  context: CommandContext,
  { input, session: drawer }: { readonly input: SaleInput; readonly session: CashSession },
  { sold, returned, paid }: { sold: SoldLines; returned: readonly TicketLine[]; paid: Payment },
): Ticket[] {
  const { priced } = sold
  const returnTotals = totalsOf(returned)
  const balanced = balanceExchange(
    sold.lines.length > 0 ? priced.total : null,
    returned.length > 0 ? returnTotals.total : null,
    paid.tenders,
  )
  const first = context.tillState.lastTicket + 1
  const { seq: session, event, place } = drawer
  const where = { session, event, place, mode: input.mode }
  const tickets: Ticket[] = []
  if (sold.lines.length > 0) {
    const { byRate, total, turnover, consigne, giftVouchers, deposits, invoices } = priced
    const held = { ...(deposits === 0 ? {} : { deposits }), ...(invoices === 0 ? {} : { invoices }) }
    const sums = { byRate, total, turnover, consigne, giftVouchers, ...held }
    tickets.push({ type: 'sale', number: first, ...where, lines: sold.lines, ...sums, tenders: balanced.sale })
  }
  if (returned.length > 0) {
    const both = tickets.length > 0
    const own = {
      number: first + tickets.length,
      ...where,
      lines: returned,
      byRate: ratesOfLines(returned),
      ...returnTotals,
    }
    tickets.push({ type: 'return', ...own, tenders: balanced.return, ...(both ? { paidWith: first } : {}) })
  }
  return tickets
}

function totalsOf(lines: readonly TicketLine[]) {
  const sum = (nature?: string) =>
    sumCents(lines.filter((line) => nature === undefined || line.nature === nature).map(({ total }) => total))
  const [total, consigne, giftVouchers] = [sum(), sum('consigne'), sum('giftVoucher')]
  return { total, turnover: cents(total - consigne - giftVouchers), consigne, giftVouchers }
}
