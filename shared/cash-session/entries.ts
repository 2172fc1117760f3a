// Journal kinds of the drawer.

import type { EntryKind } from '../journal/entries.ts'
import type { EventId, PlaceId } from '../kernel/id.ts'
import type { Cents } from '../kernel/money.ts'
import type { VatRate } from '../kernel/vat.ts'
import type { FloatSource, Pieces } from './cash-session.ts'

export interface CashSessionEntries {
  'cashSession.opened': {
    readonly event: EventId | null
    readonly float: Cents
    readonly pieces: Pieces
    readonly source: FloatSource
    /** What the last count left when the float is said to come from there. */
    readonly expectedFloat: Cents | null
    /** Where what is sold is taken from; null: the store. */
    readonly place: PlaceId | null
  }
  'cashSession.paidIn': {
    readonly session: number
    readonly amount: Cents
    readonly reason: string
    readonly from: 'bank' | 'member'
  }
  'cashSession.paidOut': {
    readonly session: number
    readonly amount: Cents
    readonly reason: string
    /** An expense category of the host's profile. */
    readonly category: string
    readonly vatRate: VatRate
    readonly vat: Cents
  }
  'cashSession.banked': { readonly session: number; readonly amount: Cents }
  'cashSession.drawerOpened': { readonly session: number; readonly reason: string }
}

export const cashSessionEntryKinds: { readonly [K in keyof CashSessionEntries]: EntryKind } = {
  'cashSession.opened': { version: 1 },
  'cashSession.paidIn': { version: 1 },
  'cashSession.paidOut': { version: 1 },
  'cashSession.banked': { version: 1 },
  'cashSession.drawerOpened': { version: 1 },
}
