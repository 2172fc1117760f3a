// A member's account: what she earned share by share, what the host holds for her, what was paid.

import type { Day } from '../kernel/day.ts'
import type { MemberId, SplitId } from '../kernel/id.ts'
import { sumCents, type Cents } from '../kernel/money.ts'
import type { KeptOpening } from './opening.ts'
import type { AccountFact, KeptPayout, Quarter } from './payout.ts'
import { SHARE_BASES, type ShareBase } from './rule.ts'
import type { KeptSplit, Share } from './split.ts'

type Face = Pick<Share, 'member' | 'name' | 'colour' | 'photo' | 'language'>

/** What the host holds for a member: `heldBefore` + `shared` − `paid`. */
export interface Held extends Face {
  /** Before Étal began. */
  readonly heldBefore: Cents
  readonly paidBefore: Cents
  readonly shared: Cents
  readonly paid: Cents
  readonly held: Cents
}

/** A part of what she earned; `other` is what a minimum gave or took, and rounding. */
export interface EarnedPart {
  readonly by: ShareBase | 'other'
  readonly amount: Cents
}

/** What one share brought her. */
export interface EarnedShare {
  readonly split: SplitId
  readonly from: Day
  readonly to: Day
  /** When it was validated. */
  readonly on: Day
  readonly amount: Cents
  readonly made: Cents
  readonly lines: number
  readonly hours: Share['hours']
  readonly parts: readonly EarnedPart[]
}

export interface Account extends Held {
  /** The sum of all shares by what they were for. */
  readonly parts: readonly EarnedPart[]
  /** Latest first. */
  readonly shares: readonly EarnedShare[]
  readonly payouts: readonly KeptPayout[]
  /** Latest first, those undone too: one at most stands. */
  readonly openings: readonly KeptOpening[]
  readonly facts: readonly AccountFact[]
  readonly quarters: readonly Quarter[]
  /** Purchases she paid that nobody gave back yet. */
  readonly owed: Cents
}

/** Her share of a validated split in parts; undefined when she is not in it. */
export function earnedShare(split: KeptSplit, member: MemberId): EarnedShare | undefined {
  const own = split.shares.find((share) => share.member === member)
  if (!own) return undefined
  const { amount, made, lines, hours } = own
  const byBase = SHARE_BASES.map((by) => ({
    by,
    amount: sumCents(own.parts.filter((_, index) => split.rule.parts[index]?.by === by)),
  }))
  const parts = summed([...byBase, { by: 'other', amount: sumCents([own.raised, own.rounded]) }])
  return { split: split.split, from: split.from, to: split.to, on: split.day, amount, made, lines, hours, parts }
}

/** Parts added up by what they are for, in one order, those of nothing left out. */
export function summed(parts: readonly EarnedPart[]): EarnedPart[] {
  return [...SHARE_BASES, 'other' as const].flatMap((by) => {
    const amount = sumCents(parts.filter((part) => part.by === by).map((part) => part.amount))
    return amount === 0 ? [] : [{ by, amount }]
  })
}
