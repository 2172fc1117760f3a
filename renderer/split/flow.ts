// From what was sold to what is shared: the parts of the bar.

import { cents, type Cents } from '../../shared/kernel/money.ts'
import type { Proceeds } from '../../shared/split/split.ts'

/** One step between sold and shared; `amount` is what it takes away (negative: it adds). */
export interface FlowStep {
  readonly id:
    | 'materials'
    | 'expenses'
    | 'stalls'
    | 'cardFees'
    | 'differences'
    | 'consigneKept'
    | 'contribution'
    | 'carried'
    | 'fund'
  readonly amount: Cents
}

/** A whole: what was sold, what was taken off, what is left (negative when there is less than nothing). */
export interface Flow {
  readonly sold: Cents
  readonly steps: readonly FlowStep[]
  readonly toShare: Cents
}

/** The steps that move something, in the order money goes; sold less every step is what is left, to the cent. */
export function flowOf(proceeds: Proceeds): Flow {
  const steps: readonly FlowStep[] = [
    { id: 'materials', amount: proceeds.materials },
    { id: 'expenses', amount: proceeds.expenses },
    { id: 'stalls', amount: proceeds.stallCosts },
    { id: 'cardFees', amount: proceeds.cardFees },
    { id: 'differences', amount: cents(-proceeds.cashDifferences) },
    { id: 'consigneKept', amount: cents(-proceeds.consigneKept) },
    { id: 'contribution', amount: proceeds.contribution },
    { id: 'carried', amount: cents(-proceeds.carriedIn) },
    { id: 'fund', amount: proceeds.fund },
  ]
  return {
    sold: proceeds.turnoverNet,
    steps: steps.filter(({ amount }) => amount !== 0),
    toShare: proceeds.toShare,
  }
}
