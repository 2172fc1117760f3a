// What was chosen of a list, by item and roll: what is not touched keeps what was proposed.

import { useState } from 'react'
import type { ItemId, LotId } from '../../shared/kernel/id.ts'

interface Named {
  readonly item: ItemId
  readonly lot: LotId | null
}

/** The amounts of a list. */
export interface Picks {
  readonly amountOf: (one: Named, proposed: number) => number
  readonly pick: (one: Named, amount: number) => void
  readonly clear: () => void
}

/** The key of a line. */
export function keyOf({ item, lot }: Named): string {
  return `${item} ${lot ?? ''}`
}

/** Amounts as they are chosen. */
export function usePicks(): Picks {
  const [amounts, setAmounts] = useState<Readonly<Record<string, number>>>({})
  return {
    amountOf: (one, proposed) => amounts[keyOf(one)] ?? proposed,
    pick: (one, amount) => setAmounts((before) => ({ ...before, [keyOf(one)]: amount })),
    clear: () => setAmounts({}),
  }
}
