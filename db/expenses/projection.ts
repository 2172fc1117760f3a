// Writes expenses, repayments and their counter-entries from their entries.

import type { ExpenseFacts, RepaymentFacts } from '../../shared/expenses/expenses.ts'
import type { Entry } from '../../shared/journal/journal.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import { applyEdit } from '../edits.ts'
import type { Projection } from '../projection.ts'
import type { Writer } from '../sql.ts'
import { expenseRepayments, expenses } from './tables.ts'

type Type = 'recorded' | 'cancelled'

export const expenseProjection = {
  'expense.recorded': (write, entry) => addExpense(write, entry, 'recorded'),
  'expense.cancelled': (write, entry) => addExpense(write, entry, 'cancelled'),
  'expense.repaid': (write, entry) => addRepayment(write, entry, 'recorded'),
  'expense.repaymentCancelled': (write, entry) => addRepayment(write, entry, 'cancelled'),
  'expense.mileageRateSet': (write, entry) => {
    const fields = { tenths_per_km: entry.data.tenthsPerKm }
    applyEdit(write, entry, { table: 'expense_rates', id: 'coop', fields, blank: {} })
  },
} satisfies Partial<Projection>

function addExpense(write: Writer, entry: Entry<ExpenseFacts>, type: Type): void {
  const { till, seq, at, by, data } = entry
  if (!isFirst(write, 'expenses', { id: data.expense, type, entry })) return
  const { number, on, supplier, label, category, total, vat, photo, purpose, paidBy } = data
  write.insert(expenses, {
    ...{ id: data.expense, type, till, seq, at, by, number, on, supplier, label, category, total, vat, photo },
    lines: canonical(data.lines),
    mileage: data.mileage === null ? null : canonical(data.mileage),
    ...purposeColumns(purpose),
    paidBy: paidBy.type,
    member: paidBy.type === 'member' ? paidBy.member : null,
    session: paidBy.type === 'drawer' ? paidBy.session : null,
    movement: paidBy.type === 'drawer' ? paidBy.movement : null,
  })
}

function purposeColumns(purpose: ExpenseFacts['purpose']) {
  const kept = { stock: purpose?.type === 'stock', fund: purpose?.type === 'fund' }
  if (purpose?.type !== 'event') return { event: null, stall: false, ...kept }
  return { event: purpose.event, stall: purpose.stall, ...kept }
}

function addRepayment(write: Writer, entry: Entry<RepaymentFacts>, type: Type): void {
  const { till, seq, at, by, data } = entry
  if (!isFirst(write, 'expense_repayments', { id: data.repayment, type, entry })) return
  const { number, on, member, amount, parts, from } = data
  write.insert(expenseRepayments, {
    ...{ id: data.repayment, type, till, seq, at, by, number, on, member, amount },
    parts: canonical(parts),
    paidFrom: from.type,
    session: from.type === 'drawer' ? from.session : null,
    movement: from.type === 'drawer' ? from.movement : null,
  })
}

/**
 * Two tills may each take the same thing back before they hear of one another: it is taken back once, by whichever was
 * first, in whatever order they are read.
 */
function isFirst(
  write: Writer,
  table: 'expenses' | 'expense_repayments',
  { id, type, entry }: { readonly id: string; readonly type: Type; readonly entry: Entry },
): boolean {
  const { at, till, seq } = entry
  const other = write.get<{ earlier: number }>(
    `SELECT (at, till, seq) < (?3, ?4, ?5) AS earlier FROM ${table} WHERE id = ?1 AND type = ?2`,
    id,
    type,
    at,
    till,
    seq,
  )
  if (other?.earlier === 1) return false
  if (other) write.run(`DELETE FROM ${table} WHERE id = ? AND type = ?`, id, type)
  return true
}
