// An expense as it is being told, one question after another, before it is written down.

import type { Input, Output } from '../../shared/contract.ts'
import type { Day } from '../../shared/kernel/day.ts'

/** An expense as the list has it. */
export type Listed = Output<'expense.list'>['expenses'][number]

/** A part of the receipt at one rate. */
interface DraftLine {
  readonly rate: number
  readonly total: number
}

export interface ExpenseDraft {
  readonly photo: string | null
  readonly supplier: string
  readonly label: string
  readonly category: string | null
  readonly isDrive: boolean
  /** Parts of the receipt already told; the last one is being typed. */
  readonly lines: readonly DraftLine[]
  readonly rate: number
  readonly amount: number | null
  readonly deductible: boolean
  /** Thousandths of a kilometre. */
  readonly distance: number | null
  readonly vehicle: string
  readonly start: string
  readonly end: string
  readonly on: Day
  readonly event: string | null
  readonly forWhat: 'event' | 'stall' | 'stock' | 'fund' | 'all'
  readonly payer: 'drawer' | 'host' | 'member'
  readonly member: string | null
}

/** What a question is given: what is told so far, and how to tell more. */
export interface StepProps {
  readonly draft: ExpenseDraft
  readonly onChange: (changed: Partial<ExpenseDraft>) => void
}

/** The first question, with what is likeliest: today, the event of the open drawer, the drawer if it is open. */
export function firstDraft(today: Day, { event, drawer }: { event: string | null; drawer: boolean }): ExpenseDraft {
  return {
    ...{ photo: null, supplier: '', label: '', category: null, isDrive: false, lines: [], rate: 0, amount: null },
    ...{ deductible: true, distance: null, vehicle: '', start: '', end: '', on: today, event, member: null },
    forWhat: event === null ? 'all' : 'event',
    payer: drawer ? 'drawer' : 'member',
  }
}

/** Every part of the receipt, with the one being typed. */
export function allLines({ lines, rate, amount }: Pick<ExpenseDraft, 'lines' | 'rate' | 'amount'>): DraftLine[] {
  const typed = amount !== null && amount > 0 ? [{ rate, total: amount }] : []
  return [...lines, ...typed]
}

/** Whether the amounts, or the drive, are all told. */
export function isSpent(draft: ExpenseDraft): boolean {
  if (!draft.isDrive) return allLines(draft).length > 0
  return (draft.distance ?? 0) > 0 && draft.start.trim() !== '' && draft.end.trim() !== ''
}

/** Whether it is known whose money it was. */
export function isPayerKnown({ payer, member }: ExpenseDraft): boolean {
  return payer !== 'member' || member !== null
}

/** What is asked of the till. */
export function inputOf(draft: ExpenseDraft): Input<'expense.record'> {
  const { photo, supplier, label, category, isDrive, deductible, on, payer, member } = draft
  const lines = isDrive ? [] : allLines(draft).map((line) => ({ ...line, deductible: deductible && line.rate > 0 }))
  return {
    ...{ photo, supplier, label, category: category ?? '', lines, on },
    mileage: isDrive ? driveOf(draft) : null,
    purpose: purposeOf(draft),
    paidBy: payer === 'member' ? { type: payer, member: member ?? '' } : { type: payer },
  }
}

function driveOf({ distance, vehicle, start, end }: ExpenseDraft) {
  return { distance: distance ?? 0, vehicle, from: start, to: end }
}

function purposeOf({ forWhat, event }: ExpenseDraft): Input<'expense.record'>['purpose'] {
  if (forWhat === 'stock' || forWhat === 'fund') return { type: forWhat }
  return event !== null && forWhat !== 'all' ? { type: 'event', event, stall: forWhat === 'stall' } : null
}
