// Journal kinds of deposits on cups that nobody claims any more.

import type { EntryKind } from '../journal/entries.ts'
import type { Day } from '../kernel/day.ts'
import type { EntryRef, KeptConsigneId } from '../kernel/id.ts'
import type { Cents } from '../kernel/money.ts'
import type { VatRate } from '../kernel/vat.ts'

/** A decision to keep deposits; amounts below zero in its counter-entry. */
export interface KeptConsigneFacts {
  readonly kept: KeptConsigneId
  /** Its piece's, by till, without a gap. */
  readonly number: number
  readonly on: Day
  /** VAT included. */
  readonly amount: Cents
  readonly vatRate: VatRate
  readonly vat: Cents
}

export interface ConsigneEntries {
  'consigne.kept': KeptConsigneFacts
  /** The counter-entry: the same facts, amounts below zero, on the day it was taken back. */
  'consigne.keptReversed': KeptConsigneFacts & { readonly of: EntryRef }
}

export const consigneEntryKinds: { readonly [K in keyof ConsigneEntries]: EntryKind } = {
  'consigne.kept': { version: 1 },
  'consigne.keptReversed': { version: 1 },
}
