// Reads where a coop's last evening stands: its drawer, shares, story, what remains, and whether it ended.

import type { EndingState, OpenTill, Remains, Review } from '../../shared/ending/contract.ts'
import type { Head } from '../../shared/journal/journal.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { MemberId, TillId } from '../../shared/kernel/id.ts'
import { cents, sumCents, type Cents } from '../../shared/kernel/money.ts'
import type { Unit } from '../../shared/kernel/quantity.ts'
import { ok } from '../../shared/kernel/result.ts'
import { drawerToCount } from '../cash-session/open-session.ts'
import { lastPeriods } from '../closing/periods.ts'
import { owedExpenses } from '../expenses/queries.ts'
import type { QueryHandlers } from '../handlers.ts'
import { isEnded } from '../host/ended.ts'
import { lineageOf, tillBefore } from '../host/lineage.ts'
import { readProfile } from '../host/queries.ts'
import { memberById } from '../members/queries.ts'
import { openInvoices } from '../invoices/queries.ts'
import { depositsHeld } from '../orders/money.ts'
import { periodResult } from '../results/queries.ts'
import { readHeld } from '../split/account.ts'
import { readFund } from '../split/fund.ts'
import { readSplits } from '../split/kept.ts'
import type { Reader } from '../sql.ts'

export const endingQueries = {
  'ending.state': ({ read, till, today }) => ok(endingState(read, till, today)),
} satisfies Partial<QueryHandlers>

/** When and how the coop ended; null while it goes on, or goes on again. */
export function endOf(read: Reader): EndingState['ended'] {
  return isEnded(read) ? (lastEnd(read) ?? null) : null
}

function lastEnd(read: Reader): EndingState['ended'] | undefined {
  return read.get('SELECT at, successor, name FROM endings ORDER BY at DESC, till DESC, seq DESC LIMIT 1')
}

/**
 * The archive that holds every day up to the last sale and the last closings of this till; undefined when there is none,
 * something is not closed, or nothing was sold.
 */
export function lastArchive(read: Reader, till: TillId, today: Day): { till: TillId; seq: number } | undefined {
  const days = soldDays(read)
  const yearStartsInMonth = readProfile(read)?.exerciceStartMonth ?? 1
  if (!days || lastPeriods(read, { till, lastDay: today, yearStartsInMonth }).length > 0) return undefined
  return read.get(
    `SELECT till, seq FROM archives WHERE from_day <= ? AND to_day >= ? AND till = ?
       AND seq > (SELECT coalesce(max(seq), 0) FROM period_closings WHERE till = ?)
     ORDER BY seq DESC LIMIT 1`,
    days.from,
    days.to,
    ...[till, till],
  )
}

/** The journal's head when the coop ended: the entry of its end; null while it goes on. */
export function endHead(read: Reader): Head | null {
  const row = read.get<{ till: TillId; seq: number; isEnded: number; hash: Uint8Array }>(
    `SELECT e.till, e.seq, e.is_ended AS isEnded, j.hash FROM endings e JOIN journal j ON j.till = e.till AND j.seq = e.seq
     ORDER BY e.at DESC, e.till DESC, e.seq DESC LIMIT 1`,
  )
  return row?.isEnded === 1 ? { till: row.till, seq: row.seq, hash: Buffer.from(row.hash).toString('hex') } : null
}

/** What is left when everything is counted. */
export function remainsOf(read: Reader): Remains {
  const stock = read
    .all<{ name: string; unit: Unit; quantity: number; value: number }>(
      `SELECT coalesce(a.name, m.name) AS name, coalesce(a.unit, m.unit) AS unit, sum(l.quantity_thousandths) AS quantity,
         sum(l.value_cents) AS value
       FROM stock_levels l LEFT JOIN articles a ON a.id = l.item LEFT JOIN materials m ON m.id = l.item
       GROUP BY l.item HAVING (quantity <> 0 OR value <> 0) AND coalesce(a.name, m.name) IS NOT NULL ORDER BY value DESC, 1`,
    )
    .map((row) => ({ ...row, value: cents(row.value) }))
  return {
    stock,
    stockValue: sumCents(stock.map(({ value }) => value)),
    owed: owedByMember(read),
    held: readHeld(read)
      .filter(({ held }) => held !== 0)
      .map(({ member, name, held }) => ({ member, name, amount: held })),
    deposits: depositsHeld(read),
    invoices: openInvoices(read),
  }
}

/** The coop's whole life; null before the first sale. */
export function reviewOf(read: Reader): Review | null {
  const days = soldDays(read)
  if (!days) return null
  const { whole, articles } = periodResult(read, days)
  const { tickets, takings, left, minutes } = whole
  return {
    ...days,
    ...{ tickets, sold: takings, left, minutes },
    // What is not left was paid: for goods, stalls and expenses, to the host, as VAT.
    cost: cents(takings - left),
    fund: fundOfGroup(read),
    liked: articles
      .slice(0, LIKED)
      .map(({ label, unit, quantity, takings: total }) => ({ label, unit, quantity, total })),
  }
}

function fundOfGroup(read: Reader): Review['fund'] {
  const { putIn, spent, balance, spendings, bills } = readFund(read)
  const standing = [...spendings.filter(({ reversed }) => !reversed), ...bills]
  return { putIn, spent, balance, spendings: standing.map(({ what, on, amount }) => ({ what, on, amount })) }
}

const LIKED = 10

function endingState(read: Reader, till: TillId, today: Day): EndingState {
  return {
    ended: endOf(read),
    drawerOpen: drawerToCount(read, till) !== undefined,
    otherTills: openTills(read, till),
    statements: lastStatements(read),
    review: reviewOf(read),
    remains: remainsOf(read),
    isArchived: lastArchive(read, till, today) !== undefined,
  }
}

/** Tills that this one does not go on from, and that nobody went on from, with a drawer or days still open. */
function openTills(read: Reader, till: TillId): OpenTill[] {
  const own = lineageOf(read, till)
  const tills = read.all<{ till: TillId; number: number }>('SELECT till, number FROM tills ORDER BY number, till')
  const replaced = new Set(tills.map((other) => tillBefore(read, other.till)))
  return tills
    .filter((other) => !own.includes(other.till) && !replaced.has(other.till))
    .map(({ till: other, number }) => ({
      number,
      drawerSince: drawerToCount(read, other)?.day ?? null,
      days: unclosedDays(read, other),
    }))
    .filter(({ drawerSince, days }) => drawerSince !== null || days > 0)
}

function unclosedDays(read: Reader, till: TillId): number {
  const row = read.get<{ days: number }>(
    `SELECT count(*) AS days FROM sale_days WHERE till = ?1
       AND day > coalesce((SELECT max(to_day) FROM period_closings WHERE till = ?1 AND period = 'day'), '')`,
    till,
  )
  return row?.days ?? 0
}

function lastStatements(read: Reader): EndingState['statements'] {
  const [last] = readSplits(read).filter(({ reversed }) => !reversed)
  return last ? last.shares.map(({ member, name }) => ({ split: last.split, member, name })) : []
}

function owedByMember(read: Reader): { member: MemberId; name: string; amount: Cents }[] {
  const owed = Map.groupBy(owedExpenses(read, null), ({ member }) => member)
  return [...owed].map(([member, advances]) => ({
    member,
    name: memberById(read, member)?.name ?? '',
    amount: sumCents(advances.map(({ amount }) => amount)),
  }))
}

function soldDays(read: Reader): { from: Day; to: Day } | null {
  const row = read.get<{ from: Day | null; to: Day | null }>(
    'SELECT min(day) AS "from", max(day) AS "to" FROM sale_days',
  )
  return row?.from && row.to ? { from: row.from, to: row.to } : null
}
