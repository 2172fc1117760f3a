// Reads one expense or repayment with all its facts, as its counter-entry needs them, and the next piece's number.

import type { ExpenseFacts, ExpenseLine, Mileage, RepaidPart, RepaymentFacts } from '../../shared/expenses/expenses.ts'
import type { EntryRef, EventId, MemberId, TillId } from '../../shared/kernel/id.ts'
import type { Reader } from '../sql.ts'

interface Kept<Facts> {
  readonly facts: Facts
  readonly ref: EntryRef
  readonly isCancelled: boolean
}

/** The number of the next piece of a till: expenses, repayments and counter-entries together, without a gap. */
export function nextNumber(read: Reader, till: TillId): number {
  const row = read.get<{ last: number | null }>(
    `SELECT max(number) AS last FROM (SELECT number FROM expenses WHERE till = ?1 UNION ALL
       SELECT number FROM expense_repayments WHERE till = ?1)`,
    till,
  )
  return (row?.last ?? 0) + 1
}

/** An expense as it was recorded; undefined when there is none. */
export function expenseFacts(read: Reader, expense: string): Kept<ExpenseFacts> | undefined {
  const row = read.get<ExpenseRow>(
    `SELECT till, seq, id AS expense, number, on_day AS "on", supplier, label, category, lines, total_cents AS total,
       vat_cents AS vat, mileage, photo, event, stall, stock, fund, paid_by AS payer, member, session_seq AS session, movement_seq AS movement,
       EXISTS (SELECT 1 FROM expenses c WHERE c.id = e.id AND c.type = 'cancelled') AS cancelled
     FROM expenses e WHERE id = ? AND type = 'recorded'`,
    expense,
  )
  if (!row) return undefined
  const {
    till,
    seq,
    lines,
    mileage,
    event,
    stall,
    stock,
    fund,
    payer,
    member,
    session,
    movement,
    cancelled,
    ...facts
  } = row
  return {
    facts: {
      ...facts,
      lines: JSON.parse(lines) as ExpenseLine[],
      mileage: mileage === null ? null : (JSON.parse(mileage) as Mileage),
      purpose: purposeOf({ event, stall, stock, fund }),
      paidBy: payerOf({ payer, member, session, movement }),
    },
    ref: { till, seq },
    isCancelled: cancelled === 1,
  }
}

/** What was given back of an advance so far. */
export function repaidOf(read: Reader, expense: string): number {
  const row = read.get<{ repaid: number | null }>(
    `SELECT sum(json_extract(k.value, '$.amount')) AS repaid FROM expense_repayments r, json_each(r.parts) k
     WHERE json_extract(k.value, '$.expense') = ?`,
    expense,
  )
  return row?.repaid ?? 0
}

/** A repayment as it was recorded; undefined when there is none. */
export function repaymentFacts(read: Reader, repayment: string): Kept<RepaymentFacts> | undefined {
  const row = read.get<RepaymentRow>(
    `SELECT till, seq, id AS repayment, number, on_day AS "on", member, amount_cents AS amount, parts, paid_from AS paidFrom,
       session_seq AS session, movement_seq AS movement,
       EXISTS (SELECT 1 FROM expense_repayments c WHERE c.id = r.id AND c.type = 'cancelled') AS cancelled
     FROM expense_repayments r WHERE id = ? AND type = 'recorded'`,
    repayment,
  )
  if (!row) return undefined
  const { till, seq, parts, paidFrom, session, movement, cancelled, ...facts } = row
  const from =
    paidFrom === 'drawer'
      ? ({ type: 'drawer', session: session ?? 0, movement: movement ?? 0 } as const)
      : ({ type: 'host' } as const)
  return {
    facts: { ...facts, parts: JSON.parse(parts) as RepaidPart[], from },
    ref: { till, seq },
    isCancelled: cancelled === 1,
  }
}

interface Paid {
  readonly payer: string
  readonly member: MemberId | null
  readonly session: number | null
  readonly movement: number | null
}

interface ForWhat {
  readonly event: EventId | null
  readonly stall: number
  readonly stock: number
  readonly fund: number
}

type ExpenseRow = EntryRef &
  Paid &
  ForWhat &
  Omit<ExpenseFacts, 'lines' | 'mileage' | 'purpose' | 'paidBy'> & {
    readonly lines: string
    readonly mileage: string | null
    readonly cancelled: number
  }

type RepaymentRow = EntryRef &
  Pick<Paid, 'session' | 'movement'> &
  Omit<RepaymentFacts, 'parts' | 'from'> & {
    readonly parts: string
    readonly paidFrom: string
    readonly cancelled: number
  }

function purposeOf({ event, stall, stock, fund }: ForWhat): ExpenseFacts['purpose'] {
  if (event !== null) return { type: 'event', event, stall: stall === 1 }
  if (fund === 1) return { type: 'fund' }
  return stock === 1 ? { type: 'stock' } : null
}

function payerOf({ payer, member, session, movement }: Paid): ExpenseFacts['paidBy'] {
  if (payer === 'member' && member !== null) return { type: 'member', member }
  return payer === 'drawer' ? { type: 'drawer', session: session ?? 0, movement: movement ?? 0 } : { type: 'host' }
}
