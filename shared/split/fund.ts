// The group's fund: what its shares put there, and what it was spent on.

import { z } from 'zod'
import { Day } from '../kernel/day.ts'
import { EventId, type EntryRef, type ExpenseId, type FundSpendingId, type SplitId } from '../kernel/id.ts'
import { PositiveCents, type Cents } from '../kernel/money.ts'
import { line } from '../kernel/text.ts'

export const FundSpendingInput = z.object({
  amount: PositiveCents,
  /** What it was for. */
  what: line(120),
  on: Day,
  /** Null: for no market in particular. */
  event: EventId.nullable(),
})

/** Money the group took out of its fund; the shares are left as they are. */
export interface FundSpending extends z.output<typeof FundSpendingInput> {
  readonly spending: FundSpendingId
}

export interface KeptFundSpending extends FundSpending, EntryRef {
  readonly at: number
  readonly reversed: boolean
  /** Empty when it is for none. */
  readonly eventName: string
}

/** What was bought out of the fund with a receipt, by its cost: an expense like any other in the host's books. */
export interface FundBill {
  readonly expense: ExpenseId
  readonly on: Day
  readonly what: string
  /** Without the VAT that the host deducts; below zero when it was taken back. */
  readonly amount: Cents
}

/** The fund as it stands; `balance` = `putIn` − `spent`. */
export interface Fund {
  readonly putIn: Cents
  readonly spent: Cents
  readonly balance: Cents
  /** What each share that stands put in, latest first; those that put nothing left out. */
  readonly shares: readonly { readonly split: SplitId; readonly from: Day; readonly to: Day; readonly amount: Cents }[]
  /** Latest first, those undone too. */
  readonly spendings: readonly KeptFundSpending[]
  /** Latest first, with what took one back. */
  readonly bills: readonly FundBill[]
}
