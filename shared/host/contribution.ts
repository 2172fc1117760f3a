// What the host takes: its contribution, as one or several named lines of parameters.

import { z } from 'zod'
import { cents, PositiveCents, PositiveOrZeroCents } from '../kernel/money.ts'
import { line, optionalLine } from '../kernel/text.ts'

const Base = z.enum(['turnoverNet', 'grossMargin', 'cashReceived'])
export type ContributionBase = z.infer<typeof Base>

/** No amount. */
const NOTHING = cents(0)

const Rate = z.int().min(0).max(10_000)

/** What is taken off a base before the rate: stock used up, costs of events, kinds of expense (all, or those named). */
export const Reductions = z.object({
  materials: z.boolean(),
  events: z.boolean(),
  expenses: z.union([z.literal('all'), z.array(line(30)).max(60)]),
})
export type Reductions = z.output<typeof Reductions>

/**
 * One line of what a host takes. The rate applies to the base cumulated over the exercice; from each tier's amount on,
 * the tier's rate applies to what is above. The month's amount is never under the floor, the exercice's never over the cap.
 */
export const ContributionLine = z.object({
  /** Empty: screens and papers say "contribution" in the reader's language. */
  name: optionalLine(60).default(''),
  base: Base,
  rateBp: Rate,
  tiers: z
    .array(z.object({ from: PositiveCents, rateBp: Rate }))
    .max(12)
    .refine((tiers) => tiers.every(({ from }, index) => from > (tiers[index - 1]?.from ?? 0)), 'tiers must rise')
    .default([]),
  fixedCentsPerMonth: PositiveOrZeroCents.default(NOTHING),
  floorCentsPerMonth: PositiveOrZeroCents.default(NOTHING),
  capCentsPerYear: PositiveOrZeroCents.optional(),
  reducedBy: Reductions,
})
export type ContributionLine = z.output<typeof ContributionLine>

/** The shape of before there were several lines: one base, one rate, one monthly amount. */
const ThinContribution = z.object({
  base: Base,
  rateBp: Rate,
  fixedCentsPerMonth: PositiveOrZeroCents.optional(),
})

/** Read in either shape, so that a profile file of an earlier version still opens. */
export const Contribution = z.union([
  z.array(ContributionLine).max(8),
  ThinContribution.transform((thin): ContributionLine[] => [plainLine(thin)]),
])
export type Contribution = z.output<typeof Contribution>

/** A line with a rate alone. A gross margin is what is left after events and all expenses: purchases are among these. */
export function plainLine({
  base,
  rateBp,
  fixedCentsPerMonth = NOTHING,
}: z.output<typeof ThinContribution>): ContributionLine {
  return {
    name: '',
    base,
    rateBp,
    tiers: [],
    fixedCentsPerMonth,
    floorCentsPerMonth: NOTHING,
    reducedBy: usualReductions(base),
  }
}

/** What usually comes off a base. */
export function usualReductions(base: ContributionBase): Reductions {
  const isMargin = base === 'grossMargin'
  return { materials: false, events: isMargin, expenses: isMargin ? 'all' : [] }
}
