// What is held for a member and what was paid to her: facts with their dates, by quarter for her own declarations.

import { z } from 'zod'
import { Day } from '../kernel/day.ts'
import { MemberId, type EntryRef, type PayoutId } from '../kernel/id.ts'
import { cents, PositiveCents, sumCents, type Cents } from '../kernel/money.ts'

/** How it was paid; `wages` when the host paid it as a wage. */
export const MEANS = ['transfer', 'wages', 'cheque', 'cash', 'other'] as const
export const Means = z.enum(MEANS)
export type Means = z.infer<typeof Means>

export const PayoutInput = z.object({ member: MemberId, amount: PositiveCents, on: Day, means: Means })

/** A payment as recorded: the app never pays, it states what the host paid. */
export interface Payout extends z.output<typeof PayoutInput> {
  readonly payout: PayoutId
}

export type KeptPayout = Payout & EntryRef & { readonly at: number; readonly reversed: boolean }

/**
 * A dated fact of a member's account; `advance` and `repaid` are purchases she paid and got back: no earning. `heldBefore`
 * and `paidBefore` are the host's figures of before Étal: when each euro of them was paid is not known, so no quarter holds them.
 */
export interface AccountFact {
  readonly type: 'shared' | 'paid' | 'advance' | 'repaid' | 'heldBefore' | 'paidBefore'
  readonly on: Day
  readonly amount: Cents
  /** How it was paid, for what was paid. */
  readonly means?: Means
}

/** Sums of a quarter, `2026-Q4`. */
export interface Quarter {
  readonly quarter: string
  readonly shared: Cents
  readonly paid: Cents
  readonly repaid: Cents
}

/** The quarter of a day. */
function quarterOf(day: Day): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** Facts by quarter, the latest first; only quarters in which something happened. */
export function byQuarter(facts: readonly AccountFact[]): Quarter[] {
  const dated = facts.filter(({ type }) => type !== 'heldBefore' && type !== 'paidBefore')
  const quarters = [...new Set(dated.map(({ on }) => quarterOf(on)))].toSorted().toReversed()
  return quarters.map((quarter) => {
    const own = dated.filter(({ on }) => quarterOf(on) === quarter)
    const sum = (type: AccountFact['type']) => sumOf(own, type)
    return { quarter, shared: sum('shared'), paid: sum('paid'), repaid: sum('repaid') }
  })
}

/** What the host holds: what it held before, and all that was shared to her, less all that was paid. */
export function heldOf(facts: readonly AccountFact[]): Cents {
  return cents(sumOf(facts, 'heldBefore') + sumOf(facts, 'shared') - sumOf(facts, 'paid'))
}

function sumOf(facts: readonly AccountFact[], type: AccountFact['type']): Cents {
  return sumCents(facts.filter((fact) => fact.type === type).map(({ amount }) => amount))
}
