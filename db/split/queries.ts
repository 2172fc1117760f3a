// Reads what is to share: a period's figures, what each member made, proposals, and the splits the group validated.

import type { Day } from '../../shared/kernel/day.ts'
import type { MemberId, TillId } from '../../shared/kernel/id.ts'
import type { Language } from '../../shared/kernel/language.ts'
import { cents, sumCents, type Cents } from '../../shared/kernel/money.ts'
import { ok, refuse, type Result } from '../../shared/kernel/result.ts'
import { madeBy, proceedsOf, sharesOf, type ReturnedLine, type SoldLines } from '../../shared/split/rules.ts'
import type { KeptSplit, LateSales, Proposal, Share, SplitRule, ValidatedSplit } from '../../shared/split/split.ts'
import type { QueryHandlers } from '../handlers.ts'
import { contributionBetween } from '../results/contribution.ts'
import { SALES_BETWEEN } from '../sale/spans.ts'
import type { Reader } from '../sql.ts'
import { redated } from './redated.ts'
import { lateBefore, windowsOf, type Window } from './late.ts'
import { makersDecoder } from './makers.ts'
import { readShareLines } from './share-lines.ts'

export const splitQueries = {
  'split.propose': ({ read, today }, { from, to, rule }) =>
    propose(read, { from, to: soFar({ from, to }, today), rule }),
  'split.lines': ({ read }, { from, to, member }) =>
    from > to
      ? refuse({ type: 'PeriodReversed' })
      : ok(readShareLines(read, windowsOf({ from, to, late: lateBefore(read, from) }), member)),
  'split.list': ({ read }) => ok(readSplits(read)),
} satisfies Partial<QueryHandlers>

export interface SplitPeriod {
  readonly from: Day
  readonly to: Day
}

/** The end of a period as far as it is over: days to come are left for another share, with what will be sold in them. */
export function soFar({ from, to }: SplitPeriod, today: Day): Day {
  return to > today && from <= today ? today : to
}

/** The proposal for a period and a rule, as anyone sees it now. */
export function propose(
  read: Reader,
  { from, to, rule }: SplitPeriod & { readonly rule: SplitRule },
): Result<Proposal, { type: 'PeriodReversed' } | { type: 'NoMembers' }> {
  if (from > to) return refuse({ type: 'PeriodReversed' })
  const faces = readFaces(read)
  const group = faces.filter(({ shares }) => shares).map(({ member }) => member)
  if (group.length === 0) return refuse({ type: 'NoMembers' })
  const late = lateBefore(read, from)
  const windows = windowsOf({ from, to, late })
  const sold = windows.flatMap((window) => readSold(read, window))
  const returned = readReturned(read, { from, to, late })
  const made = madeBy(sold, returned, group)
  const turnoverNet = sumCents([
    ...sold.map(({ net, times }) => net * times),
    ...returned.map((r) => r.after - r.before),
  ])
  const figures = { ...readCosts(read, { from, to }, windows), turnoverNet }
  const proceeds = proceedsOf(
    { ...figures, vat: sumCents([...sold, ...returned].map(({ vat }) => vat)) },
    contributionBetween(read, { from, to }, (days) => redated(read, days, { from, late })),
  )
  const sharers = faces
    .map((face) => ({ ...face, made: cents(0), lines: 0, ...made.get(face.member) }))
    .filter(({ shares, made }) => shares || made !== 0)
  const amounts = sharesOf(proceeds.toShare, rule, sharers)
  const shares = sharers.map(({ shares: _shares, ...share }, index): Share => ({
    ...share,
    amount: amounts[index] ?? cents(0),
  }))
  return ok({ from, to, ...(late.length > 0 ? { late } : {}), rule, proceeds, shares })
}

/** Validated splits, latest first, those reversed too. */
export function readSplits(read: Reader): KeptSplit[] {
  return read.all<SplitRow>(`SELECT ${SPLIT} WHERE split <> '' ORDER BY at DESC, till, seq DESC`).map(splitOf)
}

/** One validated split; undefined when there is none. */
export function readSplit(read: Reader, split: string): KeptSplit | undefined {
  const row = read.get<SplitRow>(`SELECT ${SPLIT} WHERE split <> '' AND id = ?`, split)
  return row && splitOf(row)
}

const SPLIT = 'till, seq, at, split, reversed_by_seq IS NOT NULL AS reversed FROM splits'

interface SplitRow {
  readonly till: number
  readonly seq: number
  readonly at: number
  readonly split: string
  readonly reversed: number
}

function splitOf({ till, seq, at, split, reversed }: SplitRow): KeptSplit {
  return { ...(JSON.parse(split) as ValidatedSplit), till: till as TillId, seq, at, reversed: reversed === 1 }
}

type Face = Pick<Share, 'member' | 'name' | 'colour' | 'photo' | 'language'> & { readonly shares: boolean }

/** Whoever sells or sold with the group, in the order they came, with who shares today; who keeps the accounts is none of them. */
function readFaces(read: Reader): Face[] {
  const rows = read.all<Omit<Face, 'shares' | 'language'> & { language: string; shares: number }>(
    `SELECT id AS member, name, colour, photo, language, active AS shares FROM members WHERE role <> 'accountant' ORDER BY id`,
  )
  return rows.map((row) => ({ ...row, language: row.language as Language, shares: row.shares === 1 }))
}

/** Lines sold in a period, those alike together: a distinct text of makers is decoded once. */
function readSold(read: Reader, { from, to, after, upTo }: Window): (SoldLines & { vat: number })[] {
  const makersOf = makersDecoder()
  return read
    .all<{ makers: string; net: Cents; vat: number; times: number }>(
      `SELECT l.makers, l.total_cents - l.vat_cents AS net, sum(l.vat_cents) AS vat, count(*) AS times
       FROM ${SALES_BETWEEN} JOIN sale_lines l ON l.till = s.till AND l.seq = s.seq
       WHERE l.nature IN ('goods', 'services') AND l.return_of_seq IS NULL AND s.sold_at > ? AND s.sold_at <= ?
       GROUP BY l.makers, net`,
      from,
      to,
      after,
      upTo,
    )
    .map(({ makers, ...row }) => ({ ...row, makers: makersOf(makers) }))
}

/** Lines of which something came back in a period: what had come back before it, and by its end. */
function readReturned(
  read: Reader,
  { from, to, late }: SplitPeriod & { readonly late: readonly LateSales[] },
): (ReturnedLine & { vat: number })[] {
  const makersOf = makersDecoder()
  return read
    .all<{ makers: string; before: Cents; after: Cents; vat: number }>(
      `SELECT max(l.makers) AS makers, sum(l.total_cents - l.vat_cents) AS after,
         sum(CASE WHEN s.sold_on < ?1 AND NOT ${LATE} THEN l.total_cents - l.vat_cents ELSE 0 END) AS before,
         sum(CASE WHEN s.sold_on >= ?1 OR ${LATE} THEN l.vat_cents ELSE 0 END) AS vat
       FROM sale_lines l JOIN sales s ON s.till = l.till AND s.seq = l.seq
       WHERE l.return_of_seq IS NOT NULL AND s.sold_on <= ?2 AND l.nature IN ('goods', 'services')
       GROUP BY l.return_of_till, l.return_of_seq, l.return_of_line HAVING max(s.sold_on >= ?1 OR ${LATE})`,
      from,
      to,
      JSON.stringify(late),
    )
    .map(({ makers, ...row }) => ({ ...row, makers: makersOf(makers) }))
}

/** A ticket of an earlier day that its share does not hold; `?3` is the list, as JSON. */
const LATE = `EXISTS (SELECT 1 FROM json_each(?3) k
  WHERE s.sold_on = json_extract(k.value, '$.day') AND s.sold_at > json_extract(k.value, '$.after'))`

function readCosts(read: Reader, { from, to }: SplitPeriod, windows: readonly Window[]) {
  const within = (sql: string) =>
    sumCents(
      windows.map((window) => {
        const { from: first, to: last, after, upTo } = window
        return read.get<{ sum: number }>(`SELECT coalesce(sum(${sql}`, first, last, after, upTo)?.sum ?? 0
      }),
    )
  const sum = (sql: string) => cents(read.get<{ sum: number }>(`SELECT coalesce(sum(${sql}`, from, to)?.sum ?? 0)
  return {
    expenses: within(
      `amount_cents - vat_cents), 0) AS sum FROM cash_movements WHERE type = 'paidOut' AND day BETWEEN ? AND ? AND at > ? AND at <= ?`,
    ),
    stallCosts: sum('stall_cost_cents), 0) AS sum FROM events WHERE starts_on BETWEEN ? AND ?'),
    cashDifferences: within(
      `json_extract(closing, '$.difference')), 0) AS sum FROM session_closings WHERE day BETWEEN ? AND ? AND at > ? AND at <= ?`,
    ),
  }
}

/** Members of a split, for the statement. */
export function shareOf(split: KeptSplit, member: MemberId): Share | undefined {
  return split.shares.find((share) => share.member === member)
}
