// Whether an archive is due: at least once a year, and once more when an exercice is closed (LPF A47 A-1, ISCA).

import { addDays, type Day } from '../kernel/day.ts'

interface Known {
  readonly today: Day
  /** First day with an entry; null before the first. */
  readonly firstDay: Day | null
  readonly archived: readonly { readonly from: Day; readonly to: Day }[]
  /** Last day of the last closed exercice. */
  readonly yearClosedTo: Day | null
}

/** The days that should be archived now; null when nothing is due. */
export function archiveDue({ today, firstDay, archived, yearClosedTo }: Known): { from: Day; to: Day } | null {
  if (firstDay === null) return null
  const from = firstMissing(firstDay, archived)
  const yesterday = addDays(today, -1)
  if (yearClosedTo !== null && from <= yearClosedTo) return { from, to: yearClosedTo }
  return from <= addDays(today, -LONGEST) ? { from, to: yesterday } : null
}

/** A year, in days. */
const LONGEST = 365

/** The first day after which no archive has everything. */
function firstMissing(firstDay: Day, archived: Known['archived']): Day {
  let day = firstDay
  for (const { from, to } of [...archived].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (from <= day && to >= day) day = addDays(to, 1)
  }
  return day
}
