// What each member worked in some days, by kind of work.

import type { MemberId } from '../../shared/kernel/id.ts'
import type { Worked, WorkId } from '../../shared/presence/presence.ts'
import type { ShareHours, ValidatedSplit, WorkedHours } from '../../shared/split/split.ts'
import { workedAsOf, workedBetween } from '../presence/queries.ts'
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
    .filter(knowsHours)
    .flatMap(({ from, to, shares }): Minutes[] => [
      ...workedBetween(read, from, to).rows,
      ...shares.flatMap(({ member, hours }) =>
        hours.map(({ work, minutes }) => ({ member, kind: work as WorkId, minutes: -minutes })),
      ),
    ])
}

function knowsHours({ shares }: ValidatedSplit): boolean {
  return shares.some(({ points, hours }) => points > 0 || hours.length > 0)
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

/** What a share holds of her hours: its days, what it counted by kind of work, and when it was validated. */
export interface CountedHours extends SplitDays {
  readonly hours: readonly Pick<WorkedHours, 'work' | 'minutes'>[]
  readonly upTo: number
}

/**
 * Her days of work, in order, then what was written since of days shared before: of each kind of work their minutes add
 * up to what the share counts. What no day explains was corrected since.
 */
export function readShareHours(read: Reader, { from, to, hours, upTo }: CountedHours, member: MemberId): ShareHours[] {
  const earlier = keptShares(read).filter(({ at }) => at < upTo)
  const since = Math.max(Number.MIN_SAFE_INTEGER, ...earlier.map(({ at }) => at))
  const rowsOf = (days: SplitDays) => workedAsOf(read, { ...days, upTo }).filter((row) => row.member === member)
  const own = rowsOf({ from, to }).map((row) => lineOf(row, false))
  const late = earlier
    .filter(knowsHours)
    .flatMap((days) => rowsOf(days).filter(({ recordedAt }) => recordedAt > since))
    .map((row) => lineOf(row, true))
  const days = [...own, ...late].filter(({ work }) => hours.some((counted) => counted.work === work))
  const corrected = hours.map(({ work, minutes }): ShareHours => {
    const explained = days.filter((day) => day.work === work).reduce((sum, day) => sum + day.minutes, 0)
    return { on: null, since: true, work, minutes: minutes - explained }
  })
  return [...days, ...corrected.filter(({ minutes }) => minutes !== 0)]
}

function lineOf({ on, kind: work, minutes }: Worked, since: boolean): ShareHours {
  return { on, since, work, minutes }
}
