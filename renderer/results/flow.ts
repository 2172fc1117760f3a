// Where a market's money went, as lengths of one scale: what came in, what it was used for, what is left.

import type { Input, Output } from '../../shared/contract.ts'

export type Outcome = Output<'results.period'>['whole']

/** Days, and the event if only one is meant. */
export type Within = Pick<Input<'results.lines'>, 'from' | 'to' | 'event'>

/** Parts of what came in that are gone, in the order they are drawn. */
const GONE = ['vat', 'cost', 'stall', 'expenses', 'contribution', 'missing'] as const
export type Gone = (typeof GONE)[number]

export interface Flow {
  /** Takings, what counts of the drawer found too much, and deposits on cups that were kept. */
  readonly came: number
  /** Each with where it begins: what is left after those before it and itself. */
  readonly gone: readonly { readonly id: Gone; readonly value: number; readonly from: number }[]
  /** Below zero: more went than came. */
  readonly left: number
  /** Where nothing is: everything is drawn from there, a loss before it. */
  readonly zero: number
  /** What the whole length stands for; never 0. */
  readonly scale: number
}

/** `came − everything gone = left`, to the cent. */
export function flowOf(outcome: Outcome): Flow {
  const { takings, difference, consigneKept, left } = outcome
  const values = { ...outcome, missing: Math.max(0, -difference) + Math.max(0, -consigneKept) }
  const came = takings + Math.max(0, difference) + Math.max(0, consigneKept)
  const zero = Math.max(0, ...lowestOf(came, values))
  let after = zero + came
  const gone = GONE.map((id) => {
    after -= Math.max(0, values[id])
    return { id, value: values[id], from: after }
  })
  return { came, gone, left, zero, scale: Math.max(1, zero + came) }
}

/** How far below nothing each step leads. */
function lowestOf(came: number, values: Readonly<Record<Gone, number>>): number[] {
  const all = GONE.map((_, index) => GONE.slice(0, index + 1).map((id) => Math.max(0, values[id])))
  return all.map((steps) => steps.reduce((sum, step) => sum + step, 0) - came)
}

/** A length in percent of the scale. */
export function lengthOf(value: number, scale: number): string {
  return `${Math.max(0, Math.min(100, (value * 100) / scale))}%`
}
