// Journal kinds of expenses.

import type { EntryKind } from '../journal/entries.ts'
import type { EntryRef } from '../kernel/id.ts'
import type { ExpenseFacts, RepaymentFacts } from './expenses.ts'

export interface ExpenseEntries {
  'expense.recorded': ExpenseFacts
  /** The counter-entry of one that should not have been: the same facts, amounts below zero. */
  'expense.cancelled': ExpenseFacts & { readonly of: EntryRef; readonly reason: string }
  'expense.repaid': RepaymentFacts
  'expense.repaymentCancelled': RepaymentFacts & { readonly of: EntryRef; readonly reason: string }
  /** Tenths of a cent for each kilometre. */
  'expense.mileageRateSet': { readonly tenthsPerKm: number }
}

export const expenseEntryKinds: { readonly [K in keyof ExpenseEntries]: EntryKind } = {
  // 2: may be out of the group's fund.
  'expense.recorded': { version: 2, lift: { 1: (data) => data } },
  'expense.cancelled': { version: 2, lift: { 1: (data) => data } },
  'expense.repaid': { version: 1 },
  'expense.repaymentCancelled': { version: 1 },
  'expense.mileageRateSet': { version: 1 },
}
