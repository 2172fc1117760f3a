// Reads the splits the group validated, what was paid of them, and what was held before.

import type { Day } from '../../shared/kernel/day.ts'
import type { MemberId, TillId } from '../../shared/kernel/id.ts'
import type { KeptOpening } from '../../shared/split/opening.ts'
import type { KeptPayout } from '../../shared/split/payout.ts'
import type { KeptSplit, Share, ValidatedSplit } from '../../shared/split/split.ts'
import type { Reader } from '../sql.ts'

/** Validated splits, latest first, those reversed too. */
export function readSplits(read: Reader): KeptSplit[] {
  return read.all<SplitRow>(`SELECT ${SPLIT} WHERE split <> '' ORDER BY at DESC, till, seq DESC`).map(splitOf)
}

/** One validated split; undefined when there is none. */
export function readSplit(read: Reader, split: string): KeptSplit | undefined {
  const row = read.get<SplitRow>(`SELECT ${SPLIT} WHERE split <> '' AND id = ?`, split)
  return row && splitOf(row)
}

/** Her share of a split. */
export function shareOf(split: KeptSplit, member: MemberId): Share | undefined {
  return split.shares.find((share) => share.member === member)
}

/** Payments, latest first, those reversed too; of one member, or of all. */
export function readPayouts(read: Reader, member: MemberId | null): KeptPayout[] {
  return read
    .all<Omit<KeptPayout, 'reversed'> & { reversed: number }>(
      `SELECT id AS payout, till, seq, at, member, amount_cents AS amount, on_day AS "on", means,
         reversed_by_seq IS NOT NULL AS reversed FROM payouts
       WHERE member <> '' AND (?1 IS NULL OR member = ?1) ORDER BY on_day DESC, at DESC, till, seq DESC`,
      member,
    )
    .map((row) => ({ ...row, reversed: row.reversed === 1 }))
}

/** What was held and paid before Étal, latest first, those undone too; of one member, or of all. */
export function readOpenings(read: Reader, member: MemberId | null): KeptOpening[] {
  return read
    .all<Omit<KeptOpening, 'reversed'> & { reversed: number }>(
      `SELECT id AS opening, till, seq, at, member, held_cents AS held, paid_cents AS paid, on_day AS "on",
         reversed_by_seq IS NOT NULL AS reversed FROM openings
       WHERE member <> '' AND (?1 IS NULL OR member = ?1) ORDER BY at DESC, till, seq DESC`,
      member,
    )
    .map((row) => ({ ...row, reversed: row.reversed === 1 }))
}

const SPLIT = 'till, seq, at, on_day AS day, split, reversed_by_seq IS NOT NULL AS reversed FROM splits'

interface SplitRow {
  readonly till: number
  readonly seq: number
  readonly at: number
  readonly day: Day
  readonly split: string
  readonly reversed: number
}

function splitOf({ till, seq, at, day, split, reversed }: SplitRow): KeptSplit {
  return { ...(JSON.parse(split) as ValidatedSplit), till: till as TillId, seq, at, day, reversed: reversed === 1 }
}
