// How a group shares: the rule it tries, and the terms it keeps from one share to the next.

import { z } from 'zod'
import { MemberId } from '../kernel/id.ts'
import { cents, PositiveOrZeroCents } from '../kernel/money.ts'

export const SHARE_BASES = ['equal', 'byMaker', 'byHours', 'byPoints'] as const
export type ShareBase = (typeof SHARE_BASES)[number]

/** All of a sum, in basis points. */
export const WHOLE = 10_000

const RulePart = z.object({
  by: z.enum(SHARE_BASES),
  /** Its part of what is shared. */
  shareBp: z.int().min(1).max(WHOLE),
  /** For hours: the kinds of work that count, all of them when empty. */
  works: z
    .array(z.string().regex(/^[a-z][a-z0-9-]{1,39}$/))
    .max(40)
    .default([]),
})
export type RulePart = z.output<typeof RulePart>

/** One basis, or a mix in percent. */
export const SplitRule = z.object({
  parts: z
    .array(RulePart)
    .min(1)
    .max(6)
    .refine((parts) => parts.reduce((sum, { shareBp }) => sum + shareBp, 0) === WHOLE, 'the parts are not the whole'),
})
export type SplitRule = z.output<typeof SplitRule>

/** All of it on one basis. */
export function wholeBy(by: ShareBase): SplitRule {
  return { parts: [{ by, shareBp: WHOLE, works: [] }] }
}

const Rate = z.int().min(0).max(WHOLE)

/** What the group decided once and keeps; every share states the terms it was made by. */
export const SplitTerms = z.object({
  /**
   * `bought`: cloth and food count when they are bought, as expenses. `used`: they count at their average cost when what
   * they became is sold, and purchases for the stock are left out. So nothing is taken off twice.
   */
  materials: z.enum(['bought', 'used']),
  cardFees: z.object({ rateBp: Rate, perPayment: PositiveOrZeroCents }),
  /** What the group keeps of each share: a rate, then an amount, never more than there is. */
  fund: z.object({ rateBp: Rate, amount: PositiveOrZeroCents }),
  /** Each who took part receives at least this, as far as there is enough. */
  minimum: PositiveOrZeroCents,
  /** Shares are rounded down to a multiple of it: 1 is the cent. */
  roundTo: z.union([1, 10, 50, 100, 500, 1000].map((cent) => z.literal(cent))),
  /** Where what rounding leaves goes. */
  roundingTo: z.enum(['fund', 'carryOver']),
  loss: z.enum(['shared', 'carried']),
})
export type SplitTerms = z.output<typeof SplitTerms>

const MemberPoints = z.object({ member: MemberId, points: z.int().min(0).max(1000) })

/** What else the group chose: points, its own mix, and what is open to all. */
const SplitHabits = z.object({
  /** Who is not named has one. */
  points: z.array(MemberPoints).max(200),
  /** The group's own mix; absent until it made one. */
  mix: SplitRule.optional(),
  /** Whether every member sees what each receives; else her own only. */
  openToAll: z.boolean(),
  /** Whether comparing rules shows who gains and who loses. */
  showDifferences: z.boolean(),
})

export const SplitSettings = z.object({ ...SplitTerms.shape, ...SplitHabits.shape })
export type SplitSettings = z.output<typeof SplitSettings>

/** Until the group chooses: everything is shared to the cent, purchases are expenses, each sees her own. */
export const FIRST_SETTINGS: SplitSettings = {
  materials: 'bought',
  cardFees: { rateBp: 0, perPayment: cents(0) },
  fund: { rateBp: 0, amount: cents(0) },
  minimum: cents(0),
  roundTo: 1,
  roundingTo: 'carryOver',
  loss: 'shared',
  points: [],
  openToAll: false,
  showDifferences: false,
}

/** The terms alone, as a share states them. */
export function termsOf(settings: SplitSettings): SplitTerms {
  const { materials, cardFees, fund, minimum, roundTo, roundingTo, loss } = settings
  return { materials, cardFees, fund, minimum, roundTo, roundingTo, loss }
}
