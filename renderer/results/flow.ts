// Where a market's money went, as lengths of one scale: what came in, what it was used for, what is left.

import type { Input, Output } from '../../shared/contract.ts'

export type Outcome = Output<'results.period'>['whole']

/** Days, and the event if only one is meant. */
export type Within = Pick<Input<'results.lines'>, 'from' | 'to' | 'event'>

/** Parts of what came in that are gone, in the order they are drawn. */
const GONE = ['vat', 'cost', 'stall', 'expenses', 'contribution', 'missing'] as const
export type Gone = (typeof GONE)[number]

export interface Flow {
  /** Takings, and what counts of the drawer found too much. */
  readonly came: number
  /** Each with where it begins: what is left after those before it and itself. */
  readonly gone: readonly { readonly id: Gone; readonly value: number; readonly from: number }[]
  /** Below zero: more went than came. */
  readonly left: number
  /** What the longest bar stands for; never 0. */
  readonly scale: number
}

/** `came − everything gone = left`, to the cent. */
export function flowOf(outcome: Outcome): Flow {
  const { takings, difference, left } = outcome
  const values = { ...outcome, missing: Math.max(0, -difference) }
  const came = takings + Math.max(0, difference)
  let after = came
  const gone = GONE.map((id) => {
    after -= values[id]
    return { id, value: values[id], from: Math.max(0, after) }
  })
  const drawn = gone.reduce((sum, { value }) => sum + Math.max(0, value), 0)
  return { came, gone, left, scale: Math.max(1, came, drawn + Math.max(0, left)) }
}

/** A length in percent of the scale. */
export function lengthOf(value: number, scale: number): string {
  return `${Math.max(0, Math.min(100, (value * 100) / scale))}%`
}
