// Decides about expenses: what is recorded, whose money it was, what is given back, and counter-entries.

import { cashExpected } from '../../shared/cash-session/cash-session.ts'
import type { NewEntry } from '../../shared/entries.ts'
import {
  expenseLines,
  mileageAmount,
  repaidParts,
  reversedLines,
  totalsOf,
  type ExpenseFacts,
  type ExpenseInput,
  type ExpenseLine,
  type Mileage,
  type RepaymentFacts,
} from '../../shared/expenses/expenses.ts'
import type { ExpenseId, RepaymentId } from '../../shared/kernel/id.ts'
import { cents, sumCents, type Cents } from '../../shared/kernel/money.ts'
import { ok, refuse, type Result } from '../../shared/kernel/result.ts'
import { openSession } from '../cash-session/open-session.ts'
import { drawerSums } from '../cash-session/queries.ts'
import { eventById } from '../events/queries.ts'
import { decide, type CommandContext, type CommandHandlers } from '../handlers.ts'
import { readProfile } from '../host/queries.ts'
import { memberById } from '../members/queries.ts'
import { mileageRate, owedExpenses } from './queries.ts'
import { expenseFacts, nextNumber, repaymentFacts, repaidOf } from './records.ts'

export const expenseCommands = {
  'expense.record': (context, input) => {
    const fit = checkFacts(context, input)
    if (!fit.ok) return fit
    const spent = spentOf(context, input)
    if (!spent.ok) return spent
    const { lines, mileage } = spent.value
    const { total, vat } = totalsOf(lines)
    const paid = paidBy(context, input, total)
    if (!paid.ok) return paid
    const { supplier, label, category, photo, purpose, on } = input
    const expense = context.newId() as ExpenseId
    const number = nextNumber(context.read, context.till)
    const facts = { expense, number, on, supplier, label, category, lines, total, vat, mileage, photo, purpose }
    const data: ExpenseFacts = { ...facts, paidBy: paid.value }
    return decide({ expense, number, total }, { kind: 'expense.recorded', data }, ...paidOut(data))
  },
  'expense.cancel': (context, { expense, reason }) => {
    const { read, till, today, by, caller } = context
    const known = expenseFacts(read, expense)
    if (!known) return refuse({ type: 'UnknownExpense' })
    const { facts, ref, isCancelled } = known
    const own = facts.paidBy.type === 'member' && facts.paidBy.member === by
    if (caller !== 'manager' && !own) return refuse({ type: 'NotYourAdvance' })
    if (isCancelled) return refuse({ type: 'ExpenseCancelled' })
    if (repaidOf(read, expense) !== 0) return refuse({ type: 'AdvanceRepaid' })
    const back = takenBack(context, facts)
    if (!back.ok) return back
    const lines = reversedLines(facts.lines)
    const counter = {
      ...facts,
      ...totalsOf(lines),
      lines,
      on: today,
      number: nextNumber(read, till),
      paidBy: back.value,
    }
    const { paidBy: payer } = facts
    const movement = payer.type === 'drawer' ? { till: ref.till, seq: payer.movement } : null
    return decide(
      {},
      { kind: 'expense.cancelled', data: { ...counter, of: ref, reason } },
      ...(movement ? [paidBack(counter, movement, reason)] : []),
    )
  },
  'expense.repay': (context, { member, amount, from, on }) => {
    const { read, till, today } = context
    const known = memberById(read, member)
    if (!known) return refuse({ type: 'UnknownMember' })
    if (on > today) return refuse({ type: 'DayAhead' })
    if (from === 'drawer' && on !== today) return refuse({ type: 'DrawerPaysToday' })
    const owed = owedExpenses(read, member)
    const due = sumCents(owed.map((expense) => expense.amount))
    if (amount > due) return refuse({ type: 'MoreThanOwed', amount: cents(Math.max(0, due)) })
    const paid = from === 'drawer' ? fromDrawer(context, amount) : ok({ type: 'host' } as const)
    if (!paid.ok) return paid
    const repayment = context.newId() as RepaymentId
    const number = nextNumber(read, till)
    const data = { repayment, number, on, member, amount, parts: repaidParts(amount, owed), from: paid.value }
    return decide({ repayment, number }, { kind: 'expense.repaid', data }, ...handedOver(data, known.name))
  },
  'expense.cancelRepayment': (context, { repayment, reason }) => {
    const { read, till, today } = context
    const known = repaymentFacts(read, repayment)
    if (!known) return refuse({ type: 'UnknownRepayment' })
    if (known.isCancelled) return refuse({ type: 'RepaymentCancelled' })
    const { facts, ref } = known
    const back = facts.from.type === 'drawer' ? backInDrawer(context) : ok({ type: 'host' } as const)
    if (!back.ok) return back
    const amount = cents(-facts.amount)
    const parts = facts.parts.map((part) => ({ ...part, amount: cents(-part.amount) }))
    const counter = { ...facts, amount, parts, on: today, number: nextNumber(read, till), from: back.value }
    const entries: NewEntry[] = [{ kind: 'expense.repaymentCancelled', data: { ...counter, of: ref, reason } }]
    if (facts.from.type === 'drawer' && back.value.type === 'drawer') {
      const of = { till: ref.till, seq: facts.from.movement }
      const { session } = back.value
      const { member } = facts
      entries.push({ kind: 'cashSession.repaymentReversed', data: { session, of, member, amount, reason } })
    }
    return decide({}, ...entries)
  },
  'expense.setMileageRate': (_context, { tenthsPerKm }) =>
    decide({}, { kind: 'expense.mileageRateSet', data: { tenthsPerKm } }),
} satisfies Partial<CommandHandlers>

type Drawer = { readonly type: 'drawer'; readonly session: number; readonly movement: number }
type NoOpenSession = { readonly type: 'NoOpenSession' }
type NotEnoughCash = { readonly type: 'NotEnoughCash'; readonly inDrawer: Cents }

function checkFacts(
  { read, today }: CommandContext,
  { on, category, purpose, paidBy: payer }: ExpenseInput,
): Result<null, { readonly type: 'DayAhead' | 'DrawerPaysToday' | 'UnknownCategory' | 'UnknownEvent' }> {
  if (on > today) return refuse({ type: 'DayAhead' })
  if (payer.type === 'drawer' && on !== today) return refuse({ type: 'DrawerPaysToday' })
  const profile = readProfile(read)
  if (profile && !profile.expenseCategories.some(({ id }) => id === category))
    return refuse({ type: 'UnknownCategory' })
  if (purpose?.type === 'event' && !eventById(read, purpose.event)) return refuse({ type: 'UnknownEvent' })
  return ok(null)
}

/** The receipt's totals, or what a drive is paid at the rate of today, which the entry keeps. */
function spentOf(
  { read, franchise }: CommandContext,
  { lines, mileage }: ExpenseInput,
): Result<{ lines: ExpenseLine[]; mileage: Mileage | null }, { readonly type: 'NoMileageRate' | 'NothingSpent' }> {
  if (mileage === null) return ok({ lines: expenseLines(lines, { franchise }), mileage })
  const tenthsPerKm = mileageRate(read)
  if (tenthsPerKm === null) return refuse({ type: 'NoMileageRate' })
  const total = mileageAmount(mileage.distance, tenthsPerKm)
  if (total === 0) return refuse({ type: 'NothingSpent' })
  const driven = { rate: 0, total, vat: cents(0), deductible: false }
  return ok({ lines: [driven], mileage: { ...mileage, tenthsPerKm } })
}

function paidBy(
  context: CommandContext,
  { paidBy: payer, purpose }: ExpenseInput,
  total: Cents,
): Result<
  ExpenseFacts['paidBy'],
  NoOpenSession | NotEnoughCash | { readonly type: 'NotYourAdvance' } | { readonly type: 'UnknownMember' }
> {
  const { read, by, caller } = context
  // What the group kept is the group's to spend.
  if (purpose?.type === 'fund' && caller !== 'manager') return refuse({ type: 'NotYourAdvance' })
  if (payer.type === 'drawer') return fromDrawer(context, total)
  const own = payer.type === 'member' && payer.member === by
  if (caller !== 'manager' && !own) return refuse({ type: 'NotYourAdvance' })
  if (payer.type === 'member' && !memberById(read, payer.member)) return refuse({ type: 'UnknownMember' })
  return ok(payer)
}

/** The open drawer, if it holds the amount; the money leaves it by the entry after the next. */
function fromDrawer(context: CommandContext, amount: Cents): Result<Drawer, NoOpenSession | NotEnoughCash> {
  const open = backInDrawer(context)
  if (!open.ok) return open
  const session = openSession(context.read, context.till)
  const inDrawer = session ? cashExpected(drawerSums(context.read, session)) : cents(0)
  return amount > inDrawer ? refuse({ type: 'NotEnoughCash', inDrawer }) : open
}

function backInDrawer({ read, till, nextSeq }: CommandContext): Result<Drawer, NoOpenSession> {
  const session = openSession(read, till)
  if (!session) return refuse({ type: 'NoOpenSession' })
  return ok({ type: 'drawer', session: session.seq, movement: nextSeq + 1 })
}

function takenBack(
  context: CommandContext,
  { paidBy: payer }: ExpenseFacts,
): Result<ExpenseFacts['paidBy'], NoOpenSession> {
  return payer.type === 'drawer' ? backInDrawer(context) : ok(payer)
}

/** The drawer's own fact of what it paid: one amount and its VAT, under the rate that most of it bears. */
function paidOut({ paidBy: payer, total: amount, vat, category, ...facts }: ExpenseFacts): NewEntry[] {
  if (payer.type !== 'drawer') return []
  const { session } = payer
  const data = { session, amount, vat, category, vatRate: mainRate(facts.lines), reason: reasonOf(facts) }
  return [{ kind: 'cashSession.paidOut', data }]
}

function paidBack(
  { paidBy: payer, total: amount, vat, category, lines }: ExpenseFacts,
  of: { readonly till: ExpenseRef['till']; readonly seq: number },
  reason: string,
): NewEntry {
  if (payer.type !== 'drawer') throw new Error('Nothing comes back to a drawer that did not pay')
  const data = {
    session: payer.session,
    of,
    amount,
    vat,
    category,
    vatRate: mainRate(lines),
    reason: reason.slice(0, 120),
  }
  return { kind: 'cashSession.payOutReversed', data }
}

type ExpenseRef = NonNullable<ReturnType<typeof expenseFacts>>['ref']

function mainRate(lines: readonly ExpenseLine[]): number {
  return lines.reduce((main, own) => (Math.abs(own.total) > Math.abs(main.total) ? own : main)).rate
}

function reasonOf({
  supplier,
  label,
  category,
}: Pick<ExpenseFacts, 'supplier' | 'label'> & { category?: string }): string {
  return (
    [supplier, label]
      .filter((word) => word !== '')
      .join(' · ')
      .slice(0, 120) ||
    (category ?? '')
  )
}

function handedOver({ from, member, amount }: RepaymentFacts, reason: string): NewEntry[] {
  if (from.type !== 'drawer') return []
  return [{ kind: 'cashSession.advanceRepaid', data: { session: from.session, member, amount, reason } }]
}
