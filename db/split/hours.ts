// What each member worked in some days, by kind of work.

import type { MemberId } from '../../shared/kernel/id.ts'
import type { ShareHours, WorkedHours } from '../../shared/split/split.ts'
import { workedBetween } from '../presence/queries.ts'
import type { Reader } from '../sql.ts'
import type { SplitDays } from './late.ts'

/** Minutes by kind of work, with what an hour of each counts for today. */
export function readHours(read: Reader, { from, to }: SplitDays): Map<MemberId, WorkedHours[]> {
  const { rows, weightBp } = workedBetween(read, from, to)
  const byMember = Map.groupBy(rows, ({ member }) => member)
  return new Map([...byMember].map(([member, own]) => [member, byWork(own, weightBp)]))
}

function byWork(
  rows: ReturnType<typeof workedBetween>['rows'],
  weightBp: ReturnType<typeof workedBetween>['weightBp'],
): WorkedHours[] {
  const kinds = [...new Set(rows.map(({ kind }) => kind))].toSorted()
  return kinds.map((work) => ({
    work,
    minutes: rows.filter(({ kind }) => kind === work).reduce((sum, { minutes }) => sum + minutes, 0),
    weightBp: weightBp.get(work) ?? 10_000,
  }))
}

/** Her days of work, in order: their minutes add up to her hours. */
export function readShareHours(read: Reader, { from, to }: SplitDays, member: MemberId): ShareHours[] {
  return workedBetween(read, from, to)
    .rows.filter((row) => row.member === member)
    .map(({ on, kind: work, minutes }) => ({ on, work, minutes }))
}
