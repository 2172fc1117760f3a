// What can be asked about deposits on cups: how much nobody claimed, keep it, take that back.

import { z } from 'zod'
import { ACCOUNTS, command, DECIDERS, MEMBERS, query } from '../kernel/contract.ts'
import { Day } from '../kernel/day.ts'
import { KeptConsigneId, type MemberId } from '../kernel/id.ts'
import { PositiveCents, type Cents } from '../kernel/money.ts'
import { VatRate, type VatAmount } from '../kernel/vat.ts'

/** Deposits that were kept, as the list shows them. */
export interface KeptConsigne {
  readonly kept: KeptConsigneId
  readonly on: Day
  readonly by: MemberId | null
  readonly amount: Cents
  readonly vatRate: VatRate
  readonly isTakenBack: boolean
}

/** Deposits of every drawer since the beginning. */
export interface Unclaimed {
  /** Charged, less what was given back, less what is kept already; below zero when more came back than was left. */
  readonly amount: Cents
  /** Rates that the host's profile collects VAT at, the highest first; only 0 under CGI art. 293 B. */
  readonly rates: readonly VatRate[]
  /** Latest first. */
  readonly kept: readonly KeptConsigne[]
}

export const consigneContract = {
  'consigne.unclaimed': query<Unclaimed>()({
    roles: ACCOUNTS,
    input: z.object({}),
    reads: ['sale', 'consigne', 'invoice', 'host'],
  }),
  /** What was kept in some days, by rate, less what was taken back: owed VAT that no ticket bears. */
  'consigne.keptIn': query<readonly VatAmount[]>()({
    roles: MEMBERS,
    input: z.object({ from: Day, to: Day }),
    reads: ['consigne'],
  }),
  /** Says that deposits nobody claims any more are the group's, VAT included in the amount. */
  'consigne.keep': command<
    { readonly kept: KeptConsigneId; readonly vat: Cents },
    { type: 'DayAhead' } | { type: 'UnknownVatRate' } | { readonly type: 'MoreThanUnclaimed'; readonly amount: Cents }
  >()({ roles: DECIDERS, input: z.object({ amount: PositiveCents, vatRate: VatRate, on: Day }) }),
  /** Takes it back by a counter-entry of today: somebody came with the cups after all. */
  'consigne.takeBack': command<
    Record<string, never>,
    { type: 'UnknownKeptConsigne' } | { type: 'KeptConsigneTakenBack' }
  >()({ roles: DECIDERS, input: z.object({ kept: KeptConsigneId }) }),
} as const
