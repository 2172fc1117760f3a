// Reads tips: what was left for the group, who got it, what is still in the drawer for them.

import type { CashSession } from '../../shared/cash-session/cash-session.ts'
import type { KeptTip, Tips, TipShare, TipTender, TipTotals } from '../../shared/cash-session/tips.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import { cents, sumCents, type Cents } from '../../shared/kernel/money.ts'
import type { Reader } from '../sql.ts'

const MOST = 100

/** Of all tills: whoever passes tips on takes them from her own drawer. */
export function readTips(read: Reader): Tips {
  const all = (type: TipRow['type']) =>
    read.all<TipRow>(`${TIPS} AND type = ? ORDER BY at DESC, till, seq DESC LIMIT ${MOST}`, type)
  return {
    left: leftOfTips(read),
    taken: all('taken').map((row) => ({ ...keptOf(row), tender: row.tender })),
    passedOn: all('passedOn').map((row) => ({ ...keptOf(row), shares: JSON.parse(row.shares) as TipShare[] })),
  }
}

/** What was left and not passed on yet. */
export function leftOfTips(read: Reader): Cents {
  const row = read.get<{ sum: number }>(
    "SELECT coalesce(sum(CASE type WHEN 'taken' THEN amount_cents ELSE -amount_cents END), 0) AS sum FROM tips",
  )
  return cents(row?.sum ?? 0)
}

/** One tip, or one passing on, that is no counter-entry; undefined when there is none. */
export function tipOf(
  read: Reader,
  { till, seq }: EntryRef,
  type: TipRow['type'],
): (KeptTip & Pick<TipRow, 'tender'>) | undefined {
  const row = read.get<TipRow>(`${TIPS} AND type = ? AND till = ? AND seq = ?`, type, till, seq)
  return row && { ...keptOf(row), tender: row.tender }
}

/** Tips of a drawer; undefined when it saw none, so that closings of before say what they said. */
export function tipsOfSession(read: Reader, { till, seq }: Pick<CashSession, 'till' | 'seq'>): TipTotals | undefined {
  return tipTotals(read, 'till = ? AND seq > ? AND session_seq = ?', [till, seq, seq])
}

/** Tips among the entries of some spans of journals; undefined when there are none. */
export function tipsWithin(
  read: Reader,
  spans: readonly { readonly till: number; readonly after: number; readonly upTo: number }[],
): TipTotals | undefined {
  const within = spans.map(() => '(till = ? AND seq > ? AND seq <= ?)').join(' OR ')
  const bounds = spans.flatMap(({ till, after, upTo }) => [till, after, upTo])
  return spans.length === 0 ? undefined : tipTotals(read, within, bounds)
}

function tipTotals(read: Reader, within: string, bounds: readonly number[]): TipTotals | undefined {
  const rows = read.all<{ type: TipRow['type']; tender: TipTender; amount: Cents }>(
    `SELECT type, tender, sum(amount_cents) AS amount FROM tips WHERE ${within}
     GROUP BY type, tender ORDER BY type, tender`,
    ...bounds,
  )
  if (rows.length === 0) return undefined
  return {
    taken: rows.filter(({ type }) => type === 'taken').map(({ tender, amount }) => ({ tender, amount })),
    passedOn: sumCents(rows.filter(({ type }) => type === 'passedOn').map(({ amount }) => amount)),
  }
}

interface TipRow extends EntryRef {
  readonly at: number
  readonly type: 'taken' | 'passedOn'
  readonly tender: TipTender
  readonly amount: Cents
  readonly shares: string
  readonly undone: number
}

/** Counter-entries are in the sums, not in the lists: what they undo says so. */
const TIPS = `SELECT t.till, t.seq, t.at, t.type, t.tender, t.amount_cents AS amount, t.shares,
    EXISTS (SELECT 1 FROM tips u WHERE u.of_seq = t.seq AND u.of_till = t.till) AS undone
  FROM tips t WHERE t.of_seq IS NULL`

function keptOf({ till, seq, at, amount, undone }: TipRow): KeptTip {
  return { till, seq, at, amount, undone: undone === 1 }
}
