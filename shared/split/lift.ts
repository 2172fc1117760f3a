// Shares validated by earlier versions, read as today's.

import { cents } from '../kernel/money.ts'
import { FIRST_SETTINGS, termsOf, wholeBy } from './rule.ts'
import type { Proceeds, Proposal, Share, ValidatedSplit } from './split.ts'

/** Versions 1 and 2: one of two rules by its name, one contribution by its rate, and each amount whole. */
interface OldSplit extends Omit<ValidatedSplit, 'rule' | 'terms' | 'rest' | 'proceeds' | 'shares'> {
  readonly rule: 'equal' | 'byMaker'
  readonly proceeds: Pick<
    Proceeds,
    'turnoverNet' | 'vat' | 'contribution' | 'expenses' | 'stallCosts' | 'cashDifferences' | 'toShare'
  > & { readonly contributionRateBp: number }
  readonly shares: readonly Omit<Share, 'section' | 'hours' | 'points' | 'parts' | 'raised' | 'rounded'>[]
}

/** What earlier versions did not know is nothing: no material, no fund, no hours, no rounding. */
export function liftNamedRule(data: unknown): ValidatedSplit {
  const { rule, proceeds, shares, ...rest } = data as OldSplit
  const { contributionRateBp: rateBp, ...sums } = proceeds
  const none = cents(0)
  const { contribution: amount, turnoverNet: baseAmount } = sums
  const lifted: Omit<Proposal, 'from' | 'to' | 'late'> = {
    rule: wholeBy(rule),
    terms: termsOf(FIRST_SETTINGS),
    proceeds: {
      ...sums,
      materials: none,
      cardFees: none,
      consigneKept: none,
      carriedIn: none,
      fund: none,
      contributions: [{ name: '', base: 'turnoverNet', rateBp, baseAmount, amount }],
    },
    shares: shares.map((share) => ({
      ...share,
      section: '',
      hours: [],
      points: 0,
      parts: [share.amount],
      raised: none,
      rounded: none,
    })),
    rest: { amount: none, to: 'carryOver' },
  }
  return { ...rest, ...lifted }
}
