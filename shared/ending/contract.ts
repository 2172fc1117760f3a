// What can be asked about a coop's end: where its last evening stands, its papers, its closing, its opening again.

import { z } from 'zod'
import { ACCOUNTS, command, DECIDERS, job, query } from '../kernel/contract.ts'
import type { Day } from '../kernel/day.ts'
import type { MemberId, SplitId } from '../kernel/id.ts'
import { Language } from '../kernel/language.ts'
import type { Cents } from '../kernel/money.ts'
import type { Unit } from '../kernel/quantity.ts'
import { line, optionalLine } from '../kernel/text.ts'
import type { MadeFile } from '../receipt/contract.ts'
import type { Fund, KeptFundSpending } from '../split/fund.ts'
import { SUCCESSORS, type Successor } from './entries.ts'

/** What is left when everything is counted. */
export interface Remains {
  /** Most value first. */
  readonly stock: readonly {
    readonly name: string
    readonly unit: Unit
    /** Thousandths. */
    readonly quantity: number
    readonly value: Cents
  }[]
  readonly stockValue: Cents
  readonly owed: readonly { readonly member: MemberId; readonly name: string; readonly amount: Cents }[]
  readonly held: readonly { readonly member: MemberId; readonly name: string; readonly amount: Cents }[]
  /** Money of customers that is held for their orders: used or given back. */
  readonly deposits: readonly { readonly number: string; readonly amount: Cents }[]
  /** What invoices leave to pay; below zero: owed to the customer. */
  readonly invoices: readonly { readonly code: string; readonly amount: Cents }[]
}

/** The coop's whole life in a few figures. */
export interface Review {
  readonly from: Day
  readonly to: Day
  readonly tickets: number
  /** With VAT. */
  readonly sold: Cents
  /** Everything that was paid, the host's part and the VAT too: `sold − left`. */
  readonly cost: Cents
  readonly left: Cents
  readonly minutes: number
  /** The group's own fund: what shares put there, and what was spent of it, latest first. */
  readonly fund: Pick<Fund, 'putIn' | 'spent' | 'balance'> & {
    readonly spendings: readonly Pick<KeptFundSpending, 'what' | 'on' | 'amount'>[]
  }
  /** What brought most first, ten at most; quantity in thousandths. */
  readonly liked: readonly {
    readonly label: string
    readonly unit: Unit
    readonly quantity: number
    readonly total: Cents
  }[]
}

/** Another till with something left to do; its days are closed on its own computer. */
export interface OpenTill {
  readonly number: number
  /** The day its drawer was opened and never counted; null when it was. */
  readonly drawerSince: Day | null
  /** Days with sales that it has not closed. */
  readonly days: number
}

export interface EndingState {
  readonly ended: { readonly at: number; readonly successor: Successor; readonly name: string } | null
  readonly drawerOpen: boolean
  /** Other tills of the coop that are not closed yet, as far as this computer knows them. */
  readonly otherTills: readonly OpenTill[]
  /** Who can be given a statement of the last share. */
  readonly statements: readonly { readonly split: SplitId; readonly member: MemberId; readonly name: string }[]
  readonly review: Review | null
  readonly remains: Remains
  /** An archive holds every day up to the last one with a sale, all of them closed. */
  readonly isArchived: boolean
}

type NoPdfMaker = { readonly type: 'NoPdfMaker' }
type DrawerStillOpen = { readonly type: 'DrawerStillOpen' }
type NothingToEnd = { readonly type: 'NothingToEnd' }

export const endingContract = {
  'ending.state': query<EndingState>()({
    roles: ACCOUNTS,
    input: z.object({}),
    reads: [
      'ending',
      'sale',
      'cashSession',
      'closing',
      'split',
      'stock',
      'expense',
      'archive',
      'presence',
      'payout',
      'order',
      'invoice',
    ],
  }),
  /** The group's review as a page (PDF), in the reader's language. */
  'ending.review': job<MadeFile, NoPdfMaker | NothingToEnd>()({
    roles: ACCOUNTS,
    input: z.object({ language: Language }),
  }),
  /** What whoever goes on needs: articles, stock, totals, what is owed, the head of the end (JSON). Persons by id. */
  'ending.handOver': job<MadeFile, NothingToEnd>()({ roles: ACCOUNTS, input: z.object({}) }),
  /**
   * The last closings: the day that lasts, and its month and year as far as they have come. What is written after them
   * is of the day after. Repeated, it closes what came since.
   */
  'ending.closePeriods': job<{ readonly closed: number }, NothingToEnd | DrawerStillOpen>()({
    roles: DECIDERS,
    input: z.object({}),
  }),
  /** From here on everything can be read and no more is recorded. */
  'ending.close': command<Record<string, never>, NothingToEnd | DrawerStillOpen | { readonly type: 'NotArchived' }>()({
    roles: DECIDERS,
    input: z.object({ successor: z.enum(SUCCESSORS), name: optionalLine(120).default('') }),
  }),
  'ending.reopen': command<Record<string, never>, { readonly type: 'NotEnded' }>()({
    roles: DECIDERS,
    input: z.object({ reason: line(200) }),
  }),
} as const
