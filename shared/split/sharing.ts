// Parting what is to share over the members: by a rule, with a minimum, rounded, and always adding up.

import { allocate, cents, sumCents, type Cents } from '../kernel/money.ts'
import { weightOf } from './hours.ts'
import type { RulePart, SplitRule, SplitTerms } from './rule.ts'
import type { Rest, WorkedHours } from './split.ts'

/** A member who may share: `shares` is false for someone who left, who still receives for what she made or worked. */
export interface Sharer {
  readonly shares: boolean
  readonly made: Cents
  readonly hours: readonly WorkedHours[]
  readonly points: number
}

/** What one receives, and how it came together. */
export interface SharedAmount {
  readonly parts: readonly Cents[]
  readonly raised: Cents
  readonly rounded: Cents
  readonly amount: Cents
}

/**
 * Amounts in the order of `sharers`, which with the rest add up to `toShare`. A part of the rule for which nobody counts
 * (nobody made or worked) is shared equally. A loss is shared likewise or, where the group chose so, carried whole.
 */
export function share(
  toShare: Cents,
  { rule, terms }: { readonly rule: SplitRule; readonly terms: SplitTerms },
  sharers: readonly Sharer[],
): { readonly shares: readonly SharedAmount[]; readonly rest: Rest } {
  if (toShare < 0 && terms.loss === 'carried') return carried(toShare, rule, sharers)
  const sums = allocate(
    toShare,
    rule.parts.map(({ shareBp }) => shareBp),
  )
  const byPart = rule.parts.map((part, index) => allocate(sums[index] ?? 0, weightsOf(part, sharers)))
  const plain = sharers.map((_, index) => sumCents(byPart.map((amounts) => amounts[index] ?? 0)))
  const raised = withMinimum(plain, minimumsOf(terms.minimum, sharers))
  const shares = sharers.map((_, index): SharedAmount => {
    const before = raised[index] ?? cents(0)
    const amount = roundedDown(before, terms)
    return {
      parts: byPart.map((amounts) => amounts[index] ?? cents(0)),
      raised: cents(before - (plain[index] ?? 0)),
      rounded: cents(amount - before),
      amount,
    }
  })
  const rest = cents(toShare - sumCents(shares.map(({ amount }) => amount)))
  return { shares, rest: { amount: rest, to: terms.roundingTo } }
}

function carried(toShare: Cents, rule: SplitRule, sharers: readonly Sharer[]) {
  const nothing = { parts: rule.parts.map(() => cents(0)), raised: cents(0), rounded: cents(0), amount: cents(0) }
  return { shares: sharers.map(() => nothing), rest: { amount: toShare, to: 'carryOver' as const } }
}

/** Someone with more returned than sold counts as having made nothing. */
function weightsOf(part: RulePart, sharers: readonly Sharer[]): number[] {
  const equal = sharers.map(({ shares }) => Number(shares))
  const weights = sharers.map((sharer, index) => {
    switch (part.by) {
      case 'equal':
        return equal[index] ?? 0
      case 'byMaker':
        return Math.max(0, sharer.made)
      case 'byHours':
        return weightOf(sharer.hours, part.works)
      case 'byPoints':
        return sharer.shares ? sharer.points : 0
    }
  })
  return weights.some((weight) => weight > 0) ? weights : equal
}

/** The minimum is for those who took part: who worked or made something; everyone who shares when no hours are known. */
function minimumsOf(minimum: number, sharers: readonly Sharer[]): number[] {
  const areHoursKnown = sharers.some(({ hours }) => hours.length > 0)
  const tookPart = ({ shares, made, hours }: Sharer) => shares && (!areHoursKnown || hours.length > 0 || made > 0)
  return sharers.map((sharer) => (tookPart(sharer) ? minimum : 0))
}

/**
 * Raises amounts to their minimum; what is missing comes from those above theirs, in proportion of what they have above
 * it. When there is not enough for all, those with a minimum share everything equally.
 */
function withMinimum(amounts: readonly Cents[], minimums: readonly number[]): Cents[] {
  const sum = sumCents(amounts)
  const missing = sumCents(amounts.map((amount, index) => Math.max(0, (minimums[index] ?? 0) - amount)))
  if (missing === 0 || sum <= 0) return [...amounts]
  if (sum <= sumCents(minimums)) return allocate(sum, minimums)
  const above = amounts.map((amount, index) => Math.max(0, amount - (minimums[index] ?? 0)))
  const taken = allocate(missing, above)
  return amounts.map((amount, index) => cents(Math.max(amount, minimums[index] ?? 0) - (taken[index] ?? 0)))
}

/** A debt is not rounded; nor does rounding take from the minimum. */
function roundedDown(amount: Cents, { roundTo, minimum }: SplitTerms): Cents {
  if (amount <= 0) return amount
  return cents(Math.max(amount - (amount % roundTo), Math.min(amount, minimum)))
}
