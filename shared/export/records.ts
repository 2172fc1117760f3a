// What is posted: the records of closed drawers that moved money, their order, and the host's exercice they fall in.

import type { FloatSource } from '../cash-session/cash-session.ts'
import type { HeldDeposits, SessionClosing } from '../closing/closing.ts'
import type { Day } from '../kernel/day.ts'
import type { EntryRef, MemberId } from '../kernel/id.ts'
import type { Cents } from '../kernel/money.ts'
import type { VatRate } from '../kernel/vat.ts'

/** Where a record stands: its journal entry, its till, the Z of its drawer, its own day and the day of that Z's count. */
interface RecordPlace extends EntryRef {
  /** 1 for the first till of the coop. */
  readonly tillNumber: number
  readonly zNumber: number
  /** Business day of the record; of a Z, the day its drawer was opened. */
  readonly day: Day
  /** Day the drawer was counted and closed. */
  readonly closedOn: Day
}

/** A record that postings are made from; `expected` is what the last count left, null when nothing was counted. */
export type MoneyRecord = RecordPlace &
  (
    | {
        readonly kind: 'z'
        readonly closing: SessionClosing
        /** Tickets with goods on them, and with services: read for reports of sales only. */
        readonly tickets?: { readonly goods: number; readonly services: number }
        /** Whose invoices were paid there, in the order of the closing. */
        readonly payers?: readonly ThirdParty[]
      }
    | {
        readonly kind: 'float'
        readonly amount: Cents
        readonly source: FloatSource
        readonly expected: Cents | null
      }
    | { readonly kind: 'paidIn'; readonly amount: Cents; readonly from: 'bank' | 'member'; readonly reason: string }
    | {
        readonly kind: 'paidOut'
        readonly amount: Cents
        readonly vat: Cents
        readonly category: string
        readonly reason: string
      }
    | { readonly kind: 'repaid'; readonly amount: Cents; readonly member: MemberId; readonly reason: string }
    | { readonly kind: 'banked'; readonly amount: Cents }
    | { readonly kind: 'tipsPassedOn'; readonly amount: Cents }
    | {
        /** What a member advanced or the host paid: by its receipt's lines, amounts below zero in a counter-entry. */
        readonly kind: 'expense'
        readonly piece: string
        readonly net: Cents
        readonly vat: Cents
        readonly category: string
        readonly reason: string
        /** Whose money; null: the host's. */
        readonly member: MemberId | null
      }
    | {
        readonly kind: 'repaidByHost'
        readonly piece: string
        readonly amount: Cents
        readonly member: MemberId
        readonly reason: string
      }
    | {
        /** Deposits on cups that nobody claims any more; below zero in a counter-entry. */
        readonly kind: 'consigneKept'
        readonly piece: string
        /** VAT included. */
        readonly amount: Cents
        readonly vat: Cents
        readonly rate: VatRate
      }
    | {
        /** What somebody owes for what was delivered; a credit note below zero. */
        readonly kind: 'invoice' | 'creditNote'
        readonly piece: string
        readonly invoice: InvoicedRecord
      }
    | {
        /** What came for an invoice: what the till took is in its Z, and only the VAT that falls due is posted here. */
        readonly kind: 'invoicePaid'
        readonly piece: string
        readonly invoice: Pick<InvoicedRecord, 'code' | 'payer' | 'business'>
        readonly amount: Cents
        readonly by: 'till' | 'transfer' | 'cheque' | 'card'
        readonly due: readonly ServiceAmount[]
        readonly reason: string
      }
    | {
        /** What the host takes of a shared period; negative when that sharing was taken back. */
        readonly kind: 'contribution'
        readonly amount: Cents
        readonly piece: string
        readonly reason: string
      }
  )

/** A customer in the host's books; without an account, only the general one is written. */
export interface ThirdParty {
  readonly account: string
  readonly label: string
}

/** Services with VAT that were paid for, or are not yet, and the VAT in them. */
export interface ServiceAmount {
  readonly rate: VatRate
  readonly amount: Cents
  readonly vat: Cents
}

/** An invoice as the books need it: what was sold, what was held for it, what is left to pay. */
export interface InvoicedRecord {
  readonly code: string
  readonly payer: ThirdParty
  /** Made out to an organisation: in no report of sales to private persons. */
  readonly business: boolean
  readonly dueOn: Day
  readonly natures: SessionClosing['totals']['natures']
  readonly consigne: Cents
  readonly deposits: HeldDeposits
  readonly toPay: Cents
  readonly pending: readonly ServiceAmount[]
}

/** Order of numbering: day, till, Z, then as they happened (`4-accounting.md` §3). */
export function compareRecords(a: MoneyRecord, b: MoneyRecord): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  return a.tillNumber - b.tillNumber || a.till - b.till || a.zNumber - b.zNumber || a.seq - b.seq
}

/** `till:seq`, to look a record up. */
export function keyOf(ref: { readonly till: number; readonly seq: number }): string {
  return `${ref.till}:${ref.seq}`
}

/** First and last day of the host's exercice that holds a day. */
export function exerciceOf(day: Day, startMonth: number): { readonly from: Day; readonly to: Day } {
  const month = Number(day.slice(5, 7))
  const year = Number(day.slice(0, 4)) - (month < startMonth ? 1 : 0)
  const from = `${year}-${String(startMonth).padStart(2, '0')}-01` as Day
  const next = Date.UTC(year + 1, startMonth - 1, 1)
  return { from, to: new Date(next - 86_400_000).toISOString().slice(0, 10) as Day }
}

/** The later of two days. */
export function laterDay(a: Day, b: Day): Day {
  return a > b ? a : b
}
