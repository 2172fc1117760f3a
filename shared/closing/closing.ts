// A closing: the figures of a session, a day, a month or a year, decided once and chained in the journal.

import type { FloatSource, Pieces } from '../cash-session/cash-session.ts'
import type { TipTotals } from '../cash-session/tips.ts'
import type { Head } from '../journal/journal.ts'
import type { Day, Instant } from '../kernel/day.ts'
import type { InvoiceId, TillId } from '../kernel/id.ts'
import type { Cents } from '../kernel/money.ts'
import type { VatRate } from '../kernel/vat.ts'
import type { SalesClass } from '../catalogue/catalogue.ts'
import type { TenderKind } from '../sale/sale.ts'

/** Sums of tickets: never recomputed from prices. Returns are negative. */
export interface SalesTotals {
  readonly tickets: number
  readonly returns: number
  /** Totals of all tickets, returns negative, consigne and gift vouchers included. */
  readonly gross: Cents
  /** The same with returns positive. */
  readonly absolute: Cents
  readonly consigne: Cents
  readonly giftVouchers: Cents
  /** Deposits taken, less those used or given back, VAT included; absent when no ticket holds any. */
  readonly deposits?: HeldDeposits
  /** What was paid on invoices, less what was paid out; absent when no ticket holds any. */
  readonly invoices?: Cents
  readonly vat: readonly { readonly rate: VatRate; readonly net: Cents; readonly vat: Cents }[]
  /** By nature, account class and rate: what postings and e-reporting need. */
  readonly natures: readonly {
    readonly nature: 'goods' | 'services'
    readonly salesClass: SalesClass
    readonly rate: VatRate
    readonly net: Cents
    readonly vat: Cents
  }[]
  readonly tenders: readonly { readonly kind: TenderKind; readonly amount: Cents; readonly count: number }[]
}

/** Deposits on orders, with the VAT that is due on them when they come and given back when they are used. */
export interface HeldDeposits {
  readonly amount: Cents
  readonly byRate: readonly {
    readonly nature: 'goods' | 'services'
    readonly rate: VatRate
    /** Of an organisation: no report of sales to private persons holds it. */
    readonly business: boolean
    readonly net: Cents
    readonly vat: Cents
  }[]
}

/** What the law also wants counted. */
export interface TechnicalCounts {
  readonly linesRemoved: number
  readonly basketsAbandoned: number
  readonly drawerOpened: number
  readonly reprints: number
  readonly tendersCorrected: number
}

/** Turnover with VAT since the till's first day, never reset. */
export interface PerpetualTotals {
  /** Sales − returns. */
  readonly net: Cents
  /** Sales + |returns|. */
  readonly absolute: Cents
}

/** Why the count differs; `unknown` is an honest answer. */
export const VARIANCE_REASONS = [
  'unknown',
  'wrongChange',
  'forgottenMovement',
  'countedTwice',
  'theft',
  'other',
] as const
export type VarianceReason = (typeof VARIANCE_REASONS)[number]

/** The Z of a drawer. */
export interface SessionClosing {
  readonly number: number
  readonly session: number
  /** The till whose drawer it is, when it was left open by one that this till goes on from; absent for its own. */
  readonly sessionTill?: TillId
  readonly event: string | null
  readonly eventName: string | null
  /** Business day the Z belongs to: the day the drawer was opened. */
  readonly day: Day
  readonly openedAt: Instant
  readonly closedAt: Instant
  readonly totals: SalesTotals
  readonly float: Cents
  readonly floatSource: FloatSource
  readonly paidIn: Cents
  readonly paidOut: Cents
  readonly banked: Cents
  /** What customers left for the group; absent when nobody left anything and nothing was passed on. */
  readonly tips?: TipTotals
  readonly cashExpected: Cents
  readonly cashCounted: Cents
  /** counted − expected: short is negative. */
  readonly difference: Cents
  readonly reason: VarianceReason | null
  readonly note: string
  readonly pieces: Pieces
  /** The card terminal's own total, when it was typed in. */
  readonly cardTerminal: Cents | null
  readonly technical: TechnicalCounts
  readonly perpetual: PerpetualTotals
  /** The journal's head before this entry. */
  readonly head: Head | null
  /** What was paid on each invoice; absent when none was. */
  readonly invoicePayments?: readonly {
    readonly invoice: InvoiceId
    readonly code: string
    readonly amount: Cents
  }[]
  readonly firstTicket: number | null
  readonly lastTicket: number | null
}

/** Closing of a day, a month or a year. */
export interface PeriodClosing {
  readonly number: number
  readonly period: 'day' | 'month' | 'year'
  readonly from: Day
  readonly to: Day
  readonly totals: SalesTotals
  /** What customers left for the group and what of it was passed on, by all drawers; absent when there was none. */
  readonly tips?: TipTotals
  readonly perpetual: PerpetualTotals
  readonly head: Head | null
}
