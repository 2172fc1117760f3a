// Journal kinds of the drawer.

import type { EntryKind } from '../journal/entries.ts'
import type { EntryRef, EventId, MemberId, PlaceId } from '../kernel/id.ts'
import type { Cents } from '../kernel/money.ts'
import type { VatRate } from '../kernel/vat.ts'
import type { FloatSource, Pieces } from './cash-session.ts'
import type { TipShare, TipTender } from './tips.ts'

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
  /** A pay-out that should not have been: its counter-entry, the same facts with amounts below zero. */
  'cashSession.payOutReversed': {
    readonly session: number
    readonly of: EntryRef
    readonly amount: Cents
    readonly reason: string
    readonly category: string
    readonly vatRate: VatRate
    readonly vat: Cents
  }
  /** Given back to a member for what she had advanced: money out, but no expense, which was counted when she made it. */
  'cashSession.advanceRepaid': {
    readonly session: number
    readonly member: MemberId
    readonly amount: Cents
    readonly reason: string
  }
  /** The counter-entry of such a repayment, its amount below zero. */
  'cashSession.repaymentReversed': {
    readonly session: number
    readonly of: EntryRef
    readonly member: MemberId
    readonly amount: Cents
    readonly reason: string
  }
  'cashSession.banked': { readonly session: number; readonly amount: Cents }
  /** Left for the group by a customer, with a ticket or without; `pieces` stayed in the drawer with it. */
  'cashSession.tipTaken': {
    readonly session: number
    readonly tender: TipTender
    readonly amount: Cents
    readonly ticket: EntryRef | null
    readonly pieces: Pieces
  }
  /** Its counter-entry, the amount below zero. */
  'cashSession.tipReversed': {
    readonly session: number
    readonly of: EntryRef
    readonly tender: TipTender
    readonly amount: Cents
  }
  /** Paid out of the drawer to those who were there, or to those chosen. */
  'cashSession.tipsPassedOn': {
    readonly session: number
    readonly amount: Cents
    readonly shares: readonly TipShare[]
  }
  /** Its counter-entry, the amount below zero: they put it back. */
  'cashSession.tipsPassedOnReversed': { readonly session: number; readonly of: EntryRef; readonly amount: Cents }
  'cashSession.drawerOpened': { readonly session: number; readonly reason: string }
}

export const cashSessionEntryKinds: { readonly [K in keyof CashSessionEntries]: EntryKind } = {
  'cashSession.opened': { version: 1 },
  'cashSession.paidIn': { version: 1 },
  'cashSession.paidOut': { version: 1 },
  'cashSession.payOutReversed': { version: 1 },
  'cashSession.advanceRepaid': { version: 1 },
  'cashSession.repaymentReversed': { version: 1 },
  'cashSession.banked': { version: 1 },
  'cashSession.tipTaken': { version: 1 },
  'cashSession.tipReversed': { version: 1 },
  'cashSession.tipsPassedOn': { version: 1 },
  'cashSession.tipsPassedOnReversed': { version: 1 },
  'cashSession.drawerOpened': { version: 1 },
}
