// Reads what members advanced, what the host paid itself, and what it gave back: the drawer's own money is in its Z.

import type { MoneyRecord } from '../../shared/export/records.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import { expensesBetween, repaymentsBetween } from '../expenses/queries.ts'
import type { Reader } from '../sql.ts'

/** Expenses and repayments that count between two days and that no drawer paid, each under its own piece. */
export function readExpenseNotes(read: Reader, from: Day, to: Day): MoneyRecord[] {
  const expenses = expensesBetween(read, from, to).flatMap((expense): MoneyRecord[] => {
    if (expense.paidBy === 'drawer') return []
    const { net, vat, category, supplier, label, member } = expense
    const reason = [supplier, label].filter((word) => word !== '').join(' ')
    const place = placeOf(read, expense)
    return [{ ...place, kind: 'expense', net, vat, category, reason: reason === '' ? category : reason, member }]
  })
  const repayments = repaymentsBetween(read, from, to).flatMap((repayment): MoneyRecord[] => {
    if (repayment.from === 'drawer') return []
    const { amount, member } = repayment
    return [{ ...placeOf(read, repayment), kind: 'repaidByHost', amount, member, reason: '' }]
  })
  return [...expenses, ...repayments]
}

interface Noted extends EntryRef {
  readonly on: Day
  readonly number: number | null
}

/** What is noted counts on its own day, and is certain from the day it was written down; its piece by a letter. */
export function placeOf(read: Reader, { till, seq, on, number }: Noted, letter: 'D' | 'C' | 'F' | 'R' = 'D') {
  const row = read.get<{ tillNumber: number; day: Day }>(
    'SELECT t.number AS tillNumber, j.day FROM journal j JOIN tills t ON t.till = j.till WHERE j.till = ? AND j.seq = ?',
    till,
    seq,
  )
  if (!row) throw new Error(`No entry ${till}:${seq}`)
  const text = String(number ?? 0).padStart(4, '0')
  const piece = row.tillNumber === 1 ? `${letter}${text}` : `${letter}${row.tillNumber}-${text}`
  return { till, seq, tillNumber: row.tillNumber, zNumber: 0, day: on, closedOn: row.day, piece }
}
