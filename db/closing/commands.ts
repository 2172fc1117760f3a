// Decides the Z of a drawer: counts, names the difference, and closes.

import { cashExpected, piecesTotal } from '../../shared/cash-session/cash-session.ts'
import type { Report } from '../../shared/closing/contract.ts'
import type { SessionClosing } from '../../shared/closing/closing.ts'
import type { CashSession } from '../../shared/cash-session/cash-session.ts'
import type { Head } from '../../shared/journal/journal.ts'
import type { Instant } from '../../shared/kernel/day.ts'
import type { TillId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import { refuse } from '../../shared/kernel/result.ts'
import type { Basket } from '../../shared/sale/sale.ts'
import type { NewEntry } from '../../shared/entries.ts'
import { drawerSums } from '../cash-session/queries.ts'
import { drawerToCount } from '../cash-session/open-session.ts'
import { tipsOfSession } from '../cash-session/tips.ts'
import type { CommandHandlers } from '../handlers.ts'
import { abandoned } from '../sale/abandoned.ts'
import type { Reader } from '../sql.ts'
import { forgetCount } from './count-drafts.ts'
import { addPerpetual, lastPerpetual } from './perpetual.ts'
import { invoicePayments, salesTotals, technicalCounts, ticketNumbers } from './sums.ts'

export const closingCommands = {
  'closing.closeSession': (context, input) => {
    const { read, till, now, desk, head, nextSeq } = context
    const session = drawerToCount(read, till)
    if (!session) return refuse({ type: 'NoOpenSession' })
    const baskets = desk.list<Basket>('basket').filter(({ lines }) => lines.length > 0)
    if (baskets.length > 0 && !input.leaveBaskets) return refuse({ type: 'BasketsLeft', count: baskets.length })
    const report = reportOf(read, session, { till, now, head, upTo: nextSeq - 1 })
    const cashCounted = cents(piecesTotal(input.pieces))
    const difference = cents(cashCounted - report.cashExpected)
    if (difference !== 0 && !input.reason) return refuse({ type: 'ReasonNeeded', difference })
    const { technical } = report
    const closing: SessionClosing = {
      ...report,
      technical: { ...technical, basketsAbandoned: technical.basketsAbandoned + baskets.length },
      number: lastPerpetual(read, till, 'session').number + 1,
      cashCounted,
      difference,
      reason: difference === 0 ? null : (input.reason ?? null),
      note: input.note,
      pieces: input.pieces,
      cardTerminal: input.cardTerminal ?? null,
    }
    const entries: NewEntry[] = [
      { kind: 'closing.sessionClosed', data: closing },
      ...baskets.map((basket) => abandoned(session.seq, basket)),
    ]
    const after = () => {
      baskets.forEach(({ id }) => desk.remove('basket', id))
      forgetCount(desk, session)
    }
    return { ok: true, value: { entries, answer: { closing, ref: { till, seq: nextSeq } }, after } }
  },
} satisfies Partial<CommandHandlers>

interface Asked {
  /** The till that closes: another one than the session's when the drawer is inherited. */
  readonly till: TillId
  readonly now: Instant
  readonly head: Head | null
  readonly upTo: number
}

/** The figures of a session so far: an X, and all of a Z but its count. */
export function reportOf(read: Reader, session: CashSession, { till, now, head, upTo }: Asked): Report {
  const { seq, inherited } = session
  const span = { till: session.till, after: seq, upTo: inherited ? Number.MAX_SAFE_INTEGER : upTo }
  const { totals, turnover, absoluteTurnover } = salesTotals(read, span)
  const sums = drawerSums(read, session)
  const tips = tipsOfSession(read, session)
  const numbers = ticketNumbers(read, span)
  const source = read.get<{ source: Report['floatSource'] }>(
    'SELECT source FROM cash_sessions WHERE till = ? AND seq = ?',
    session.till,
    seq,
  )
  const before = lastPerpetual(read, till, 'session').totals
  const payments = totals.invoices === undefined ? [] : invoicePayments(read, span)
  return {
    session: seq,
    ...(inherited ? { sessionTill: session.till } : {}),
    event: session.event,
    eventName: session.eventName,
    day: session.day,
    openedAt: session.openedAt,
    closedAt: now,
    totals,
    float: sums.float,
    floatSource: source?.source ?? 'bank',
    paidIn: sums.paidIn,
    paidOut: sums.paidOut,
    banked: sums.banked,
    ...(tips ? { tips } : {}),
    cashExpected: cashExpected(sums),
    technical: technicalCounts(read, span),
    // What this till took over holds every ticket of the till before, those of an inherited drawer too.
    perpetual: inherited ? before : addPerpetual(before, turnover, absoluteTurnover),
    head,
    ...(payments.length > 0 ? { invoicePayments: payments } : {}),
    firstTicket: numbers.first,
    lastTicket: numbers.last,
  }
}
