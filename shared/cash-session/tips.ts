// Tips: what customers leave for the group, never turnover; kept in the drawer until it is passed on.

import { z } from 'zod'
import { EntryRef, MemberId } from '../kernel/id.ts'
import { cents, PositiveCents, type Cents } from '../kernel/money.ts'
import { Pieces } from './cash-session.ts'

/** How a tip can be left: what gives no money back later (vouchers) is none. */
export const TIP_TENDERS = ['cash', 'card', 'cheque', 'transfer'] as const
export type TipTender = (typeof TIP_TENDERS)[number]

export const TipInput = z.object({
  tender: z.enum(TIP_TENDERS),
  amount: PositiveCents,
  /** The ticket it was left with; null: put on the counter. */
  ticket: EntryRef.nullable().default(null),
  /** Notes and coins that stay in the drawer with it, as far as they are known. */
  pieces: Pieces.default({}),
})

/** A member's part of tips that were passed on. */
export interface TipShare {
  readonly member: MemberId
  readonly amount: Cents
}

/** Equal parts, to the cent, for these faces; paid out of the drawer. */
export const PassTipsInput = z.object({ amount: PositiveCents, members: z.array(MemberId).min(1).max(60) })

/** Tips of one drawer, as its closing states them; those passed on left it in cash. */
export interface TipTotals {
  readonly taken: readonly { readonly tender: TipTender; readonly amount: Cents }[]
  readonly passedOn: Cents
}

/** Tips left by one tender. */
export function tippedBy(tips: TipTotals | undefined, by: TipTender): Cents {
  return tips?.taken.find(({ tender }) => tender === by)?.amount ?? cents(0)
}

export interface KeptTip extends EntryRef {
  readonly at: number
  readonly amount: Cents
  readonly undone: boolean
}

/** All tips of the coop: `left` = taken − passed on. */
export interface Tips {
  readonly left: Cents
  /** Latest first, those undone too; the last hundred of each. */
  readonly taken: readonly (KeptTip & { readonly tender: TipTender })[]
  readonly passedOn: readonly (KeptTip & { readonly shares: readonly TipShare[] })[]
}
