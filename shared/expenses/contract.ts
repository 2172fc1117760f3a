// What can be asked about expenses: write one down, see them, repay an advance, take back a mistake.

import { z } from 'zod'
import { ACCOUNTS, command, DECIDERS, MEMBERS, query, SELLERS } from '../kernel/contract.ts'
import type { NoOpenSession } from '../cash-session/contract.ts'
import { Day } from '../kernel/day.ts'
import { EventId, ExpenseId, MemberId, RepaymentId } from '../kernel/id.ts'
import { PositiveCents, type Cents } from '../kernel/money.ts'
import { line } from '../kernel/text.ts'
import { ExpenseInput, MileageRate, type CountedExpense, type CountedRepayment } from './expenses.ts'

type NotEnoughCash = { readonly type: 'NotEnoughCash'; readonly inDrawer: Cents }
type UnknownMember = { readonly type: 'UnknownMember' }
/** Only the manager writes down what the host or somebody else paid. */
type NotYourAdvance = { readonly type: 'NotYourAdvance' }

/** An advance that is not wholly given back. */
export interface OwedExpense {
  readonly expense: ExpenseId
  readonly on: Day
  readonly supplier: string
  readonly label: string
  readonly amount: Cents
}

/** What is owed to a member, the oldest first. */
export interface Owed {
  readonly member: MemberId
  readonly name: string
  readonly amount: Cents
  readonly expenses: readonly OwedExpense[]
}

/** An expense as the list shows it. */
export interface ListedExpense extends CountedExpense {
  readonly by: MemberId | null
  readonly eventName: string | null
  readonly isCancelled: boolean
  /** Still owed of an advance; 0 for anything else. */
  readonly owed: Cents
}

export const expenseContract = {
  /**
   * Writes down an expense; paid from the drawer, the money leaves it in the same breath. Anyone who sells records what
   * the drawer paid or what she advanced herself; the manager, anything, and what is bought out of the group's fund.
   */
  'expense.record': command<
    { readonly expense: ExpenseId; readonly number: number; readonly total: Cents },
    | NoOpenSession
    | NotEnoughCash
    | NotYourAdvance
    | UnknownMember
    | { type: 'DayAhead' }
    | { type: 'DrawerPaysToday' }
    | { type: 'UnknownCategory' }
    | { type: 'UnknownEvent' }
    | { type: 'NoMileageRate' }
    | { type: 'NothingSpent' }
  >()({ roles: SELLERS, input: ExpenseInput }),
  /** Takes an expense back by a counter-entry: the manager, or whoever made the advance while nothing of it is repaid. */
  'expense.cancel': command<
    Record<string, never>,
    | NoOpenSession
    | NotYourAdvance
    | { type: 'UnknownExpense' }
    | { type: 'ExpenseCancelled' }
    | { type: 'AdvanceRepaid' }
  >()({ roles: SELLERS, input: z.object({ expense: ExpenseId, reason: line(200) }) }),
  /** Gives a member back all or a part of what she advanced, the oldest first; the host may have done it on another day. */
  'expense.repay': command<
    { readonly repayment: RepaymentId; readonly number: number },
    | NoOpenSession
    | NotEnoughCash
    | UnknownMember
    | { type: 'DayAhead' }
    | { type: 'DrawerPaysToday' }
    | { type: 'MoreThanOwed'; amount: Cents }
  >()({
    roles: DECIDERS,
    input: z.object({ member: MemberId, amount: PositiveCents, from: z.enum(['drawer', 'host']), on: Day }),
  }),
  'expense.cancelRepayment': command<
    Record<string, never>,
    NoOpenSession | { type: 'UnknownRepayment' } | { type: 'RepaymentCancelled' }
  >()({ roles: DECIDERS, input: z.object({ repayment: RepaymentId, reason: line(200) }) }),
  'expense.setMileageRate': command<Record<string, never>>()({
    roles: ACCOUNTS,
    input: z.object({ tenthsPerKm: MileageRate }),
  }),
  /** Tenths of a cent for each kilometre; null until the host's rate is known. */
  'expense.mileageRate': query<{ readonly tenthsPerKm: number | null }>()({
    roles: MEMBERS,
    input: z.object({}),
    reads: ['expense'],
  }),
  /** Expenses of a period, of one event if named, the latest first; drawer pay-outs too, and what was given back. */
  'expense.list': query<
    { readonly expenses: readonly ListedExpense[]; readonly repayments: readonly CountedRepayment[] },
    { readonly type: 'PeriodReversed' }
  >()({
    roles: MEMBERS,
    input: z.object({ from: Day, to: Day, event: EventId.nullable() }),
    reads: ['expense', 'cashSession', 'event'],
  }),
  /** Whom the group owes what. */
  'expense.owed': query<readonly Owed[]>()({ roles: MEMBERS, input: z.object({}), reads: ['expense', 'member'] }),
} as const
