// Sharing out: what a period brought after what it cost and what the host takes, among the members, to the cent.

import { z } from 'zod'
import type { OwedLine } from '../host/owed.ts'
import { Day } from '../kernel/day.ts'
import type { BlobHash, MemberId, EntryRef, SplitId } from '../kernel/id.ts'
import type { Language } from '../kernel/language.ts'
import type { Cents } from '../kernel/money.ts'
import { SplitRule, type SplitTerms } from './rule.ts'

/**
 * The sums a split starts from; `toShare` = turnoverNet − materials − stallCosts − expenses − cardFees
 * + cashDifferences + consigneKept − contribution + carriedIn − fund.
 */
export interface Proceeds {
  readonly turnoverNet: Cents
  readonly vat: Cents
  /** Average cost of what was sold, when the group counts what it uses instead of what it buys. */
  readonly materials: Cents
  readonly expenses: Cents
  readonly stallCosts: Cents
  readonly cardFees: Cents
  readonly cashDifferences: Cents
  /** Consignes that will not be given back, net of VAT. */
  readonly consigneKept: Cents
  /** The sum of `contributions`. */
  readonly contribution: Cents
  readonly contributions: readonly OwedLine[]
  /** What earlier shares left over (negative: a loss they carried). */
  readonly carriedIn: Cents
  readonly fund: Cents
  readonly toShare: Cents
}

/** Hours of one kind of work, and what an hour of it counted for (10,000: an hour). */
export interface WorkedHours {
  readonly work: string
  readonly minutes: number
  readonly weightBp: number
}

/** What each member made (net of VAT), worked, and will receive; `amount` = the sum of `parts` + `raised` + `rounded`. */
export interface Share {
  readonly member: MemberId
  readonly name: string
  readonly colour: string
  readonly photo: BlobHash | null
  readonly language: Language
  /** Her analytic section at the host; empty when she has none. */
  readonly section: string
  /** Net turnover of the lines she made, by her frozen parts. */
  readonly made: Cents
  readonly lines: number
  readonly hours: readonly WorkedHours[]
  readonly points: number
  /** In the order of the rule's parts. */
  readonly parts: readonly Cents[]
  /** What the minimum gave her, or took from her for others. */
  readonly raised: Cents
  /** What rounding took, zero or less. */
  readonly rounded: Cents
  readonly amount: Cents
}

/** What was recorded in a day after an instant: its earlier share does not hold it. */
export interface LateSales {
  readonly day: Day
  readonly after: number
}

/** What is not given to anybody: rounding, or a loss that is carried. Shares and rest add up to `toShare`. */
export interface Rest {
  readonly amount: Cents
  readonly to: SplitTerms['roundingTo']
}

export interface Proposal {
  readonly from: Day
  readonly to: Day
  /** What came late to earlier shares and is in this one; absent when nothing did. */
  readonly late?: readonly LateSales[]
  readonly rule: SplitRule
  readonly terms: SplitTerms
  readonly proceeds: Proceeds
  readonly shares: readonly Share[]
  readonly rest: Rest
}

/** A validated split: the proposal as the group saw it, and who was there. */
export interface ValidatedSplit extends Proposal {
  readonly split: SplitId
  readonly present: readonly MemberId[]
}

/** `day` is the day it was validated. */
export type KeptSplit = ValidatedSplit &
  EntryRef & { readonly at: number; readonly day: Day; readonly reversed: boolean }

/** A line behind a member's amount. */
export interface ShareLine {
  readonly ticket: EntryRef & { readonly number: number; readonly day: Day }
  readonly label: string
  readonly quantity: number
  readonly net: Cents
  /** Her part of the line. */
  readonly part: Cents
}

/** What one thing brought, net of VAT. */
export interface Liked {
  readonly label: string
  readonly net: Cents
}

/**
 * Days of work behind a member's hours. `since`: not of the share's own days, but of days shared before, and written or
 * corrected after that; what was only corrected has no day.
 */
export interface ShareHours {
  readonly on: Day | null
  readonly since: boolean
  readonly work: string
  readonly minutes: number
}

export const SplitDays = z.object({ from: Day, to: Day })
export const SplitPeriod = z.object({ ...SplitDays.shape, rule: SplitRule })
