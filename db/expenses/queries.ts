// Reads expenses: what counts in a period, once whatever paid it, what is owed for advances, and what stalls cost.

import type { ListedExpense, Owed, OwedExpense } from '../../shared/expenses/contract.ts'
import type { CountedExpense, CountedRepayment, ExpenseLine } from '../../shared/expenses/expenses.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { EntryRef, EventId, ExpenseId, MemberId, TillId } from '../../shared/kernel/id.ts'
import { cents, sumCents, type Cents } from '../../shared/kernel/money.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import type { QueryHandlers } from '../handlers.ts'
import type { Reader } from '../sql.ts'

export const expenseQueries = {
  'expense.mileageRate': ({ read }) => ok({ tenthsPerKm: mileageRate(read) }),
  'expense.list': ({ read }, { from, to, event }) => {
    if (from > to) return refuse({ type: 'PeriodReversed' })
    const repayments = repaymentsBetween(read, from, to).toReversed()
    return ok({ expenses: listed(read, { from, to, event }), repayments: event === null ? repayments : [] })
  },
  'expense.owed': ({ read }) => ok(readOwed(read)),
} satisfies Partial<QueryHandlers>

/**
 * Every expense that counts in a period, in the order they were recorded, whatever paid it: what the drawer paid is
 * there once, with its receipt's details where somebody gave them. A counter-entry counts on its own day.
 */
export function expensesBetween(read: Reader, from: Day, to: Day): CountedExpense[] {
  return read
    .all<Row>(`SELECT * FROM (${RECORDED} UNION ALL ${PAID_OUT}) ORDER BY recordedAt, till, seq`, from, to)
    .map(countedExpense)
}

/** Repayments of advances that count in a period: no expenses, which were counted when the members made them. */
export function repaymentsBetween(read: Reader, from: Day, to: Day): CountedRepayment[] {
  return read
    .all<Omit<CountedRepayment, 'isReversal' | 'movement'> & { type: string; movementSeq: number | null }>(
      `SELECT till, seq, id AS repayment, type, number, on_day AS "on", at AS recordedAt, member, amount_cents AS amount,
         paid_from AS "from", movement_seq AS movementSeq
       FROM expense_repayments WHERE on_day BETWEEN ? AND ? ORDER BY at, till, seq`,
      from,
      to,
    )
    .map(({ type, movementSeq, ...row }) => ({
      ...row,
      isReversal: type === 'cancelled',
      movement: entryOf(row.till, movementSeq),
    }))
}

/**
 * What the stalls of events that start in a period cost by their plan. A stall that was written down as an expense is
 * not among them: that expense counts instead.
 */
export function stallCostsBetween(read: Reader, from: Day, to: Day): { event: EventId; amount: Cents }[] {
  return read.all(
    `SELECT id AS event, stall_cost_cents AS amount FROM events
     WHERE stall_cost_cents > 0 AND name <> '' AND starts_on BETWEEN ? AND ? AND id NOT IN (
       SELECT event FROM expenses WHERE stall = 1 GROUP BY event HAVING count(*) > 2 * count(*) FILTER (WHERE type = 'cancelled'))
     ORDER BY starts_on, id`,
    from,
    to,
  )
}

/** Tenths of a cent for each kilometre, or null. */
export function mileageRate(read: Reader): number | null {
  const row = read.get<{ rate: number }>("SELECT tenths_per_km AS rate FROM expense_rates WHERE id = 'coop'")
  return row?.rate ?? null
}

/** Advances not wholly given back, the oldest first; of one member, or of all. */
export function owedExpenses(read: Reader, member: MemberId | null): (OwedExpense & { readonly member: MemberId })[] {
  return read.all(
    `SELECT e.id AS expense, e.member, e.on_day AS "on", e.supplier, e.label, e.total_cents - coalesce(p.repaid, 0) AS amount
     FROM expenses e LEFT JOIN (${REPAID}) p ON p.expense = e.id
     WHERE e.paid_by = 'member' AND e.type = 'recorded' AND (?1 IS NULL OR e.member = ?1) AND amount <> 0
       AND NOT EXISTS (SELECT 1 FROM expenses c WHERE c.id = e.id AND c.type = 'cancelled')
     ORDER BY e.on_day, e.at, e.till, e.seq`,
    member,
  )
}

/** What was given back so far of each advance. */
const REPAID = `SELECT json_extract(k.value, '$.expense') AS expense, sum(json_extract(k.value, '$.amount')) AS repaid
  FROM expense_repayments r, json_each(r.parts) k GROUP BY 1`

const RECORDED = `SELECT e.till, e.seq, e.id AS expense, e.number, e.type, e.on_day AS "on", e.at AS recordedAt, e."by",
    e.supplier, e.label, e.category, e.lines, e.total_cents AS total, e.vat_cents AS vat, e.event, e.stall, e.stock, e.fund,
    e.paid_by AS paidBy, e.member, e.movement_seq AS movementSeq, e.photo, NULL AS rate
  FROM expenses e WHERE e.on_day BETWEEN ?1 AND ?2`

/** Of the drawer, and not yet told as an expense; for the event it stood at. */
const PAID_OUT = `SELECT m.till, m.seq, NULL AS expense, NULL AS number, 'recorded' AS type, m.day AS "on", m.at AS recordedAt,
    j."by", '' AS supplier, m.reason AS label, m.detail AS category, NULL AS lines, m.amount_cents AS total, m.vat_cents AS vat,
    s.event, 0 AS stall, 0 AS stock, 0 AS fund, 'drawer' AS paidBy, NULL AS member, m.seq AS movementSeq, NULL AS photo, m.vat_rate_bp AS rate
  FROM cash_movements m LEFT JOIN cash_sessions s ON s.till = m.till AND s.seq = m.session_seq
    LEFT JOIN journal j ON j.till = m.till AND j.seq = m.seq
  WHERE m.type = 'paidOut' AND m.day BETWEEN ?1 AND ?2
    AND NOT EXISTS (SELECT 1 FROM expenses e WHERE e.till = m.till AND e.movement_seq = m.seq)`

interface Row {
  readonly till: TillId
  readonly seq: number
  readonly expense: ExpenseId | null
  readonly number: number | null
  readonly type: 'recorded' | 'cancelled'
  readonly on: Day
  readonly recordedAt: number
  readonly by: MemberId | null
  readonly supplier: string
  readonly label: string
  readonly category: string
  readonly lines: string | null
  readonly total: Cents
  readonly vat: Cents
  readonly event: EventId | null
  readonly stall: number
  readonly stock: number
  readonly fund: number
  readonly paidBy: CountedExpense['paidBy']
  readonly member: MemberId | null
  readonly movementSeq: number | null
  readonly photo: CountedExpense['photo']
  readonly rate: number | null
}

function countedExpense(row: Row): CountedExpense & { readonly by: MemberId | null } {
  const { lines, type, stall, stock, fund, movementSeq, rate, ...facts } = row
  const { till, total, vat } = facts
  return {
    ...facts,
    isReversal: type === 'cancelled',
    lines:
      lines === null ? [{ rate: rate ?? 0, total, vat, deductible: vat !== 0 }] : (JSON.parse(lines) as ExpenseLine[]),
    net: cents(total - vat),
    isStall: stall === 1,
    isForStock: stock === 1,
    isFromFund: fund === 1,
    movement: entryOf(till, movementSeq),
  }
}

function entryOf(till: TillId, seq: number | null): EntryRef | null {
  return seq === null ? null : { till, seq }
}

function listed(
  read: Reader,
  { from, to, event }: { readonly from: Day; readonly to: Day; readonly event: EventId | null },
): ListedExpense[] {
  const owed = new Map(owedExpenses(read, null).map(({ expense, amount }) => [expense, amount]))
  const cancelled = new Set(
    read.all<{ id: ExpenseId }>("SELECT id FROM expenses WHERE type = 'cancelled'").map(({ id }) => id),
  )
  const names = new Map(
    read.all<{ id: EventId; name: string }>('SELECT id, name FROM events').map((e) => [e.id, e.name]),
  )
  return (expensesBetween(read, from, to) as (CountedExpense & { by: MemberId | null })[])
    .filter((expense) => event === null || expense.event === event)
    .map((expense) => ({
      ...expense,
      eventName: (expense.event && names.get(expense.event)) ?? null,
      isCancelled: expense.expense !== null && cancelled.has(expense.expense),
      owed: (!expense.isReversal && expense.expense && owed.get(expense.expense)) || cents(0),
    }))
    .toReversed()
}

function readOwed(read: Reader): Owed[] {
  const owed = Map.groupBy(owedExpenses(read, null), ({ member }) => member)
  const names = read.all<{ id: MemberId; name: string }>('SELECT id, name FROM members ORDER BY name, id')
  return names.flatMap(({ id, name }) => {
    const expenses = owed.get(id)
    if (!expenses) return []
    const amount = sumCents(expenses.map((expense) => expense.amount))
    return [{ member: id, name, amount, expenses: expenses.map(({ member: _member, ...expense }) => expense) }]
  })
}
