// What each member worked in some days, by kind of work.

import type { MemberId } from '../../shared/kernel/id.ts'
import type { WorkId } from '../../shared/presence/presence.ts'
import type { ShareHours, WorkedHours } from '../../shared/split/split.ts'
import { workedBetween } from '../presence/queries.ts'
import type { Reader } from '../sql.ts'
import { keptShares, type SplitDays } from './late.ts'

/**
 * Minutes by kind of work, with what an hour of each counts for today: those of the days, and what was entered or
 * corrected in the days of other shares since, so that the hours of all shares add up to those of their days. What was
 * taken off beyond the hours of these days waits for the share after.
 */
export function readHours(read: Reader, { from, to }: SplitDays): Map<MemberId, WorkedHours[]> {
  const { rows, weightBp } = workedBetween(read, from, to)
  const late = lateMinutes(read)
  const byMember = Map.groupBy([...rows, ...late], ({ member }) => member)
  return new Map([...byMember].map(([member, own]) => [member, byWork(own, weightBp)]))
}

type Minutes = Pick<ReturnType<typeof workedBetween>['rows'][number], 'member' | 'kind' | 'minutes'>

/**
 * Of the days of shares that stand: what is written of them now, less what was counted in those shares. The first
 * versions knew neither hours nor points: nothing of theirs is late.
 */
function lateMinutes(read: Reader): Minutes[] {
  return keptShares(read)
    .filter(({ shares }) => shares.some(({ points, hours }) => points > 0 || hours.length > 0))
    .flatMap(({ from, to, shares }): Minutes[] => [
      ...workedBetween(read, from, to).rows,
      ...shares.flatMap(({ member, hours }) =>
        hours.map(({ work, minutes }) => ({ member, kind: work as WorkId, minutes: -minutes })),
      ),
    ])
}

function byWork(rows: readonly Minutes[], weightBp: ReturnType<typeof workedBetween>['weightBp']): WorkedHours[] {
  const kinds = [...new Set(rows.map(({ kind }) => kind))].toSorted()
  return kinds
    .map((work) => ({
      work,
      minutes: rows.filter(({ kind }) => kind === work).reduce((sum, { minutes }) => sum + minutes, 0),
      weightBp: weightBp.get(work) ?? 10_000,
    }))
    .filter(({ minutes }) => minutes > 0)
}

/** Her days of work, in order: their minutes add up to her hours. */
export function readShareHours(read: Reader, { from, to }: SplitDays, member: MemberId): ShareHours[] {
  return workedBetween(read, from, to)
    .rows.filter((row) => row.member === member)
    .map(({ on, kind: work, minutes }) => ({ on, work, minutes }))
}
