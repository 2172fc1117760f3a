// What a count says against what the drawer should hold.

import { cents, type Cents } from '../../shared/kernel/money.ts'

/** `exact`, `over` (too much) or `short` (missing), and by how much (never negative). */
export interface Difference {
  readonly side: 'exact' | 'over' | 'short'
  readonly size: Cents
}

/** Compares a count with what is expected. */
export function differenceOf(counted: number, expected: number): Difference {
  const difference = counted - expected
  return {
    side: difference === 0 ? 'exact' : difference > 0 ? 'over' : 'short',
    size: cents(Math.abs(difference)),
  }
}

/** What the till took by card (returns and corrections taken off). */
export function cardTakings(tenders: readonly { readonly kind: string; readonly amount: Cents }[]): Cents {
  return cents(tenders.filter(({ kind }) => kind === 'card').reduce((sum, { amount }) => sum + amount, 0))
}
