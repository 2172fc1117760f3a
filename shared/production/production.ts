// "We made six of these": what left is worth what came of it, off-cuts at the cost of their roll.

import { z } from 'zod'
import { MemberId, type ItemId, type LotId, type MaterialId, type PlaceId } from '../kernel/id.ts'
import { cents, multiplyDivide, sumCents, type Cents } from '../kernel/money.ts'
import type { Thousandths } from '../kernel/quantity.ts'
import type { StockLedger } from '../stock/stock.ts'

/** Who worked on it: her part of the work (only the ratio counts) and how long. */
export const Worker = z.object({
  member: MemberId,
  part: z.int().min(1).max(1000),
  minutes: z.int().min(0).max(100_000),
})
export type Worker = z.output<typeof Worker>

/** A material that was used, from where. What was cut from a roll includes the off-cuts that were kept of it. */
export interface Use {
  readonly item: ItemId
  readonly lot: LotId | null
  readonly place: PlaceId | null
  readonly quantity: Thousandths
  readonly value: Cents
}

/** A piece kept of what was cut; `lot` null when its material is not kept by lots. */
export interface Offcut {
  readonly material: MaterialId
  readonly lot: LotId | null
  readonly quantity: Thousandths
  readonly value: Cents
}

/** What is to be booked: uses with the pieces kept of each. */
export interface Run {
  readonly item: ItemId
  readonly lot: LotId | null
  readonly place: PlaceId | null
  readonly made: number
  readonly uses: readonly (Omit<Use, 'value'> & { readonly offcuts: readonly Omit<Offcut, 'value'>[] })[]
}

export interface Booked {
  readonly uses: readonly Use[]
  readonly offcuts: readonly Offcut[]
  /** What the good ones are worth together: all that left, without the off-cuts. When none is good: what was lost. */
  readonly value: Cents
}

/**
 * Books a run: materials leave at their cost, off-cuts come back at the cost of their roll, and what was made comes in
 * at the rest, so that nothing is lost. Failed pieces are paid for by the good ones; without a good one it is waste.
 */
export function bookRun(ledger: StockLedger, { item, lot, place, made, uses }: Run): Booked {
  const out: Use[] = []
  const offcuts: Offcut[] = []
  for (const { offcuts: kept, ...use } of uses) {
    const value = ledger.takeOut({ item: use.item, place: use.place, lot: use.lot }, use.quantity)
    out.push({ ...use, value })
    // Each from what is left, so that a piece cut wholly into off-cuts gives back all it was worth.
    let rest: { quantity: number; value: number } = { quantity: use.quantity, value }
    for (const offcut of kept) {
      const worth = cents(rest.quantity === 0 ? 0 : multiplyDivide(rest.value, offcut.quantity, rest.quantity))
      offcuts.push({ ...offcut, value: worth })
      rest = { quantity: rest.quantity - offcut.quantity, value: rest.value - worth }
    }
  }
  for (const { material, lot: into, quantity, value } of offcuts)
    ledger.bringIn({ item: material, place, lot: into }, quantity, value)
  const value = cents(sumCents(out.map((use) => use.value)) - sumCents(offcuts.map((one) => one.value)))
  if (made > 0) ledger.bringIn({ item, place, lot }, made as Thousandths, value)
  return { uses: out, offcuts, value }
}
