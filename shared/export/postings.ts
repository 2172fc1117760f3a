// One balanced list of postings; every format has one writer over it.

import type { Cents } from '../kernel/money.ts'
import type { Day } from '../kernel/day.ts'

/** One line of an accounting entry: one side is zero. */
export interface Posting {
  readonly account: string
  readonly accountLabel: string
  /** Third-party account, empty when none. */
  readonly thirdParty: string
  readonly thirdPartyLabel: string
  /** The invoice it is owed or paid on, and until when. */
  readonly invoice?: string
  readonly dueOn?: Day
  readonly taxCode: string
  readonly label: string
  readonly debit: Cents
  readonly credit: Cents
  /** Analytic section, empty when this line has none. */
  readonly section: string
  /** The field of the host's profile its account comes from (`accounts.cash`): where to mend it, and its plain word. */
  readonly from: string
}

/** A balanced entry, made from one record. */
export interface AccountingEntry {
  readonly journal: string
  readonly journalLabel: string
  /** EcritureNum: given at first export, never again. */
  readonly number: number
  readonly date: Day
  readonly piece: string
  /** The piece under the coop's section: FEC's PieceRef. */
  readonly reference: string
  readonly pieceDate: Day
  /** Date of the closing it comes from (FEC's ValidDate). */
  readonly validDate: Day
  readonly postings: readonly Posting[]
  /** How long its host wanted accounts when it was written; 0 for any length. */
  readonly accountLength: number
  /** Which of CAERP's three files it belongs to. */
  readonly book: 'sales' | 'expenses' | 'payments'
  /** How a payment was made; empty for what is none. */
  readonly paidBy: string
  /** The record, in plain words for the assistant. */
  readonly source: {
    readonly kind: SourceKind
    readonly till: number
    readonly seq: number
  }
}

/** What postings are made from. */
export type SourceKind =
  | 'z'
  | 'float'
  | 'paidIn'
  | 'paidOut'
  | 'repaid'
  | 'banked'
  | 'tipsPassedOn'
  | 'expense'
  | 'repaidByHost'
  | 'consigneKept'
  | 'contribution'
  | 'invoice'
  | 'creditNote'
  | 'invoicePaid'
