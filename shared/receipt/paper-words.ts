// The words a paper is made of, as a shape: a language that lacks one does not compile.

import type { ConsumptionMode } from '../kernel/vat.ts'
import type { Tender } from '../sale/sale.ts'

/** Why a count differs, as closings name it. */
export type DifferenceReason = 'unknown' | 'wrongChange' | 'forgottenMovement' | 'countedTwice' | 'theft' | 'other'

/** The words of tickets, notes and closings; short enough for 32 characters a line with a figure beside them. */
export interface PaperWords {
  /** Before a number: `n°`. */
  readonly number: string
  /** Between a word and what it names, with its spaces. */
  readonly colon: string
  readonly ticket: string
  readonly returnTicket: string
  /** Followed by the number of the ticket whose goods came back. */
  readonly returnOf: string
  readonly till: string
  readonly soldBy: string
  readonly place: string
  readonly vat: string
  readonly rate: string
  readonly net: string
  readonly gross: string
  readonly total: string
  readonly totalNet: string
  readonly refunded: string
  readonly discount: string
  readonly lines: string
  readonly consigne: string
  readonly giftVoucher: string
  /** Money held for an order, and the VAT that is in it. */
  readonly deposit: string
  readonly vatOfDeposit: string
  /** Before the number of an invoice that is paid. */
  readonly invoice: string
  readonly given: string
  readonly change: string
  readonly vatNumber: string
  readonly software: string
  readonly signature: string
  readonly journal: string
  readonly tenders: Readonly<Record<Tender['kind'], string>>
  readonly modes: Readonly<Record<ConsumptionMode, string>>
  readonly units: Readonly<Record<'m' | 'kg' | 'l', string>>
  /** Beside DUPLICATA, which is always printed as the law's own word; empty in French. */
  readonly duplicate: string
  /** Beside FACTICE, likewise. */
  readonly rehearsal: string
  readonly note: {
    readonly title: string
    readonly customer: string
    readonly toPay: string
    readonly notPaid: string
  }
  readonly closing: {
    readonly z: string
    readonly x: string
    readonly notClosed: string
    /** Before the number of the till that went before: its drawer was still open. */
    readonly leftOpenBy: string
    readonly day: string
    readonly dayClosing: string
    readonly monthClosing: string
    readonly yearClosing: string
    readonly from: string
    readonly to: string
    readonly opened: string
    readonly closed: string
    readonly sales: string
    readonly returns: string
    readonly turnover: string
    readonly takings: string
    readonly vatByRate: string
    readonly byNature: string
    readonly goods: string
    readonly services: string
    readonly resold: string
    readonly byTender: string
    readonly drawer: string
    readonly float: string
    readonly floatFrom: Readonly<Record<'bank' | 'lastSession' | 'member', string>>
    readonly cashSales: string
    readonly tips: string
    readonly tipsPassedOn: string
    readonly paidIn: string
    readonly paidOut: string
    readonly banked: string
    readonly expected: string
    readonly counted: string
    readonly difference: string
    readonly reason: string
    readonly reasons: Readonly<Record<DifferenceReason, string>>
    readonly cardTerminal: string
    readonly pieces: string
    readonly events: string
    readonly linesRemoved: string
    readonly basketsAbandoned: string
    readonly drawerOpened: string
    readonly reprints: string
    readonly tendersCorrected: string
    readonly perpetual: string
    readonly perpetualNet: string
    readonly perpetualAbsolute: string
    /** `{law}` is the duty's own name on the day (`shared/host/law.ts`). */
    readonly unattested: string
  }
  readonly recovery: { readonly title: string; readonly keep: string; readonly use: string }
  readonly test: { readonly title: string; readonly ask: string }
}
