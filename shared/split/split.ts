// Sharing out: what a period brought after the host's contribution and the expenses, among the members, to the cent.

import { z } from 'zod'
import { Day } from '../kernel/day.ts'
import type { BlobHash, MemberId, EntryRef, SplitId } from '../kernel/id.ts'
import type { Language } from '../kernel/language.ts'
import type { Cents } from '../kernel/money.ts'

export const SplitRule = z.enum(['equal', 'byMaker'])
export type SplitRule = z.infer<typeof SplitRule>

/** The sums a split starts from; `toShare` = turnoverNet − contribution − expenses − stallCosts + cashDifferences. */
export interface Proceeds {
  readonly turnoverNet: Cents
  readonly vat: Cents
  readonly contribution: Cents
  readonly contributionRateBp: number
  readonly expenses: Cents
  readonly stallCosts: Cents
  readonly cashDifferences: Cents
  readonly toShare: Cents
}

/** What each member made (net of VAT) and will receive. */
export interface Share {
  readonly member: MemberId
  readonly name: string
  readonly colour: string
  readonly photo: BlobHash | null
  readonly language: Language
  /** Net turnover of the lines she made, by her frozen parts. */
  readonly made: Cents
  readonly lines: number
  readonly amount: Cents
}

/** What was recorded in a day after an instant: its earlier share does not hold it. */
export interface LateSales {
  readonly day: Day
  readonly after: number
}

export interface Proposal {
  readonly from: Day
  readonly to: Day
  /** What came late to earlier shares and is in this one; absent when nothing did. */
  readonly late?: readonly LateSales[]
  readonly rule: SplitRule
  readonly proceeds: Proceeds
  readonly shares: readonly Share[]
}

/** A validated split: the proposal as the group saw it, and who was there. */
export interface ValidatedSplit extends Proposal {
  readonly split: SplitId
  readonly present: readonly MemberId[]
}

export type KeptSplit = ValidatedSplit & EntryRef & { readonly at: number; readonly reversed: boolean }

/** A line behind a member's amount. */
export interface ShareLine {
  readonly ticket: EntryRef & { readonly number: number; readonly day: Day }
  readonly label: string
  readonly quantity: number
  readonly net: Cents
  /** Her part of the line. */
  readonly part: Cents
}

export const SplitPeriod = z.object({ from: Day, to: Day, rule: SplitRule })
