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
  readonly taxCode: string
  readonly label: string
  readonly debit: Cents
  readonly credit: Cents
  /** Analytic section, empty when this line has none. */
  readonly section: string
}

/** A balanced entry, made from one record. */
export interface AccountingEntry {
  readonly journal: string
  readonly journalLabel: string
  /** EcritureNum: given at first export, never again. */
  readonly number: number
  readonly date: Day
  readonly piece: string
  readonly pieceDate: Day
  /** Date of the closing it comes from (FEC's ValidDate). */
  readonly validDate: Day
  readonly postings: readonly Posting[]
  /** The record, in plain words for the assistant: `z`, `float`, `paidIn`, `paidOut`, `repaid`, `banked`. */
  readonly source: {
    readonly kind: 'z' | 'float' | 'paidIn' | 'paidOut' | 'repaid' | 'banked'
    readonly till: number
    readonly seq: number
  }
}
