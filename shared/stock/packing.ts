// What to load for a day of selling, and what a day of selling should leave.

import { thousandths, type Thousandths } from '../kernel/quantity.ts'

/** What is known of an article before loading; all in thousandths. */
export interface Packing {
  /** Sold at each of the earlier events of the kind. */
  readonly sold: readonly number[]
  /** Where it is taken from. */
  readonly available: number
  /** Where it goes: what is there already need not be loaded. */
  readonly there: number
}

/** As much as sold at the best of the earlier events, less what is there already; never more than there is. */
export function proposedQuantity({ sold, available, there }: Packing): Thousandths {
  const wanted = Math.max(0, ...sold) - Math.max(0, there)
  return thousandths(Math.max(0, Math.min(wanted, available)))
}
