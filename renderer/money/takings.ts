// Takings told by day, by place and by tender: sums of closed drawers, never of prices.

import type { KeptSession } from '../../shared/closing/contract.ts'
import type { SellingEvent } from '../../shared/events/events.ts'
import { cents, type Cents } from '../../shared/kernel/money.ts'
import type { TenderKind } from '../../shared/sale/sale.ts'

/** What some drawers took together. */
export interface Takings {
  readonly gross: Cents
  readonly tickets: number
  readonly tenders: readonly { readonly kind: TenderKind; readonly amount: Cents }[]
}

interface Totalled {
  readonly totals: {
    readonly gross: Cents
    readonly tickets: number
    readonly tenders: readonly { readonly kind: TenderKind; readonly amount: Cents }[]
  }
}

/** Adds drawers up; the largest tender first. */
export function takingsOf(drawers: readonly Totalled[]): Takings {
  const byKind = new Map<TenderKind, number>()
  for (const { totals } of drawers) {
    for (const { kind, amount } of totals.tenders) byKind.set(kind, (byKind.get(kind) ?? 0) + amount)
  }
  return {
    gross: cents(drawers.reduce((sum, { totals }) => sum + totals.gross, 0)),
    tickets: drawers.reduce((sum, { totals }) => sum + totals.tickets, 0),
    tenders: [...byKind]
      .map(([kind, amount]) => ({ kind, amount: cents(amount) }))
      .filter(({ amount }) => amount !== 0)
      .sort((a, b) => b.amount - a.amount),
  }
}

/** What one place brought. */
export interface PlaceTakings {
  /** Null: sold without saying where. */
  readonly id: string | null
  readonly name: string | null
  readonly from: string
  readonly to: string
  readonly gross: Cents
  readonly tickets: number
  readonly stallCost: Cents
}

/** Takings by place, the last sold at first; a place's stall is counted once. */
export function takingsByPlace(
  sessions: readonly KeptSession[],
  events: readonly SellingEvent[],
): readonly PlaceTakings[] {
  const byPlace = Map.groupBy(sessions, ({ event }) => event)
  const places = [...byPlace].map(([id, drawers]) => {
    const unknown = { name: drawers[0]?.eventName ?? null, stallCost: cents(0) }
    const { name, stallCost } = events.find((event) => event.id === id) ?? unknown
    const { gross, tickets } = takingsOf(drawers)
    return { id, name, stallCost, gross, tickets, ...firstAndLastDay(drawers) }
  })
  return places.sort((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : 0))
}

function firstAndLastDay(drawers: readonly KeptSession[]): { readonly from: string; readonly to: string } {
  const days = drawers.map(({ day }) => day).sort()
  return { from: days[0] ?? '', to: days.at(-1) ?? '' }
}
