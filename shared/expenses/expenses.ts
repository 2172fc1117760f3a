// An expense: what was bought for the coop, from whom, its VAT by rate, and whose money paid it.

import { z } from 'zod'
import { Day } from '../kernel/day.ts'
import { BlobHash, EventId, MemberId, type EntryRef, type ExpenseId, type RepaymentId } from '../kernel/id.ts'
import { cents, multiplyDivide, PositiveCents, sumCents, type Cents } from '../kernel/money.ts'
import { PositiveThousandths, type Thousandths } from '../kernel/quantity.ts'
import { line, optionalLine } from '../kernel/text.ts'
import { vatOf, VatRate } from '../kernel/vat.ts'

/**
 * What it was for: an event (its stall itself, or anything else there), things that now lie in the stock, or what the group
 * chose to buy out of its fund: that was kept from earlier shares, and is no cost of the next.
 */
export const Purpose = z.discriminatedUnion('type', [
  z.object({ type: z.literal('event'), event: EventId, stall: z.boolean() }),
  z.object({ type: z.literal('stock') }),
  z.object({ type: z.literal('fund') }),
])
export type Purpose = z.output<typeof Purpose>

/** Whose money: the drawer's, the host's, or a member's, to whom it is then owed. */
export const Payer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('drawer') }),
  z.object({ type: z.literal('host') }),
  z.object({ type: z.literal('member'), member: MemberId }),
])
export type Payer = z.output<typeof Payer>

/** A total of the receipt with VAT, at one rate; VAT that the host may not deduct stays part of the cost. */
export const ExpenseLineInput = z.object({ rate: VatRate, total: PositiveCents, deductible: z.boolean() })

/** A drive in someone's own car: paid by the kilometre, no receipt and no VAT. */
const MileageInput = z.object({
  /** Thousandths of a kilometre. */
  distance: PositiveThousandths,
  vehicle: optionalLine(60),
  from: line(80),
  to: line(80),
})

/** What is asked to be written down. */
export const ExpenseInput = z
  .object({
    on: Day,
    supplier: optionalLine(80),
    label: optionalLine(120),
    /** An expense category of the host's profile. */
    category: line(30),
    lines: z.array(ExpenseLineInput).max(8),
    mileage: MileageInput.nullable(),
    photo: BlobHash.nullable(),
    purpose: Purpose.nullable(),
    paidBy: Payer,
  })
  .refine(({ lines, mileage }) => (mileage === null) === lines.length > 0, 'either amounts or a drive')
export type ExpenseInput = z.output<typeof ExpenseInput>

/** A line as recorded: `vat` is what the host may deduct, nothing when it may not; `total − vat` is the cost. */
export interface ExpenseLine {
  readonly rate: VatRate
  readonly total: Cents
  readonly vat: Cents
  readonly deductible: boolean
}

export interface Mileage extends z.output<typeof MileageInput> {
  /** Tenths of a cent for each kilometre: 529 is 0.529 €. */
  readonly tenthsPerKm: number
}

/** A mileage rate: tenths of a cent for each kilometre, at most ten euros. */
export const MileageRate = z.int().min(1).max(10_000)

/** The facts of an expense; its counter-entry has the same with every amount below zero. */
export interface ExpenseFacts {
  readonly expense: ExpenseId
  /** Gapless per till, with counter-entries and repayments: the number of the piece in the host's books. */
  readonly number: number
  /** The day it counts on: the receipt's; of a counter-entry, or of what the drawer pays, the day it was recorded. */
  readonly on: Day
  readonly supplier: string
  readonly label: string
  readonly category: string
  readonly lines: readonly ExpenseLine[]
  readonly total: Cents
  readonly vat: Cents
  readonly mileage: Mileage | null
  readonly photo: BlobHash | null
  readonly purpose: Purpose | null
  /** Of the drawer: its session, and the entry of the same till by which the money left it (or came back). */
  readonly paidBy:
    | { readonly type: 'drawer'; readonly session: number; readonly movement: number }
    | Exclude<Payer, { type: 'drawer' }>
}

/** What is given back to a member of her advances, and for which of them. */
export interface RepaymentFacts {
  readonly repayment: RepaymentId
  readonly number: number
  readonly on: Day
  readonly member: MemberId
  readonly amount: Cents
  readonly parts: readonly RepaidPart[]
  readonly from: { readonly type: 'drawer'; readonly session: number; readonly movement: number } | { type: 'host' }
}

export interface RepaidPart {
  readonly expense: ExpenseId
  readonly amount: Cents
}

/**
 * An expense that counts in a period, whatever paid it: once, its counter-entry as another with amounts below zero. A
 * pay-out made at the drawer without a receipt's details is one too (`expense` null).
 */
export interface CountedExpense extends EntryRef {
  readonly expense: ExpenseId | null
  /** Its piece; null for a pay-out, whose piece is the drawer's. */
  readonly number: number | null
  readonly isReversal: boolean
  readonly on: Day
  readonly recordedAt: number
  readonly supplier: string
  readonly label: string
  readonly category: string
  readonly lines: readonly ExpenseLine[]
  readonly total: Cents
  /** Deductible. */
  readonly vat: Cents
  /** `total − vat`: what it cost. */
  readonly net: Cents
  readonly event: EventId | null
  /** The event's stall itself: its planned cost no longer counts (`stallCostsBetween`). */
  readonly isStall: boolean
  /** Bought to lie in the stock, whose value it is in: counted again when it is sold or used up. */
  readonly isForStock: boolean
  /** Bought out of the group's fund: the fund has less, and no period has it among its costs. */
  readonly isFromFund: boolean
  readonly paidBy: Payer['type']
  readonly member: MemberId | null
  /** The entry by which the drawer paid, which the export of its Z posts already; null unless the drawer paid. */
  readonly movement: EntryRef | null
  readonly photo: BlobHash | null
}

/** A repayment that counts in a period; its counter-entry has amounts below zero. */
export interface CountedRepayment extends EntryRef {
  readonly repayment: RepaymentId
  readonly number: number
  readonly isReversal: boolean
  readonly on: Day
  readonly recordedAt: number
  readonly member: MemberId
  readonly amount: Cents
  readonly from: 'drawer' | 'host'
  /** The drawer's own entry, which the export of its Z posts already; null when the host paid. */
  readonly movement: EntryRef | null
}

/** A receipt's totals as they are kept; nothing is deducted under CGI art. 293 B. */
export function expenseLines(
  lines: readonly z.output<typeof ExpenseLineInput>[],
  { franchise }: { readonly franchise: boolean },
): ExpenseLine[] {
  return lines.map(({ rate, total, deductible }) => {
    const deducts = deductible && !franchise
    return { rate, total, vat: deducts ? vatOf(total, rate) : cents(0), deductible: deducts }
  })
}

/** What a drive is paid: distance × rate, to the cent. */
export function mileageAmount(distance: Thousandths, tenthsPerKm: number): Cents {
  return cents(multiplyDivide(distance, tenthsPerKm, 10_000))
}

/** Total and deductible VAT of lines. */
export function totalsOf(lines: readonly ExpenseLine[]): { readonly total: Cents; readonly vat: Cents } {
  return { total: sumCents(lines.map(({ total }) => total)), vat: sumCents(lines.map(({ vat }) => vat)) }
}

/** The same lines taken back. */
export function reversedLines(lines: readonly ExpenseLine[]): ExpenseLine[] {
  return lines.map((own) => ({ ...own, total: cents(-own.total), vat: cents(-own.vat) }))
}

/** Parts of a sum over what is owed, the oldest first; no more than is owed of each. */
export function repaidParts(amount: Cents, owed: readonly RepaidPart[]): RepaidPart[] {
  let left: number = amount
  return owed.flatMap(({ expense, amount: due }) => {
    const part = Math.min(left, due)
    left -= part
    return part > 0 ? [{ expense, amount: cents(part) }] : []
  })
}
