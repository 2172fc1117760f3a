// Hours of work as a share counts them.

import type { WorkedHours } from './split.ts'

/** Weighted minutes of the kinds of work that count; of all of them when none is named. Units: a minute is 10,000. */
export function weightOf(hours: readonly WorkedHours[], works: readonly string[]): number {
  const counted = hours.filter(({ work }) => works.length === 0 || works.includes(work))
  return counted.reduce((sum, { minutes, weightBp }) => sum + Math.max(0, minutes) * weightBp, 0)
}

/** Minutes, whatever the kind of work. */
export function minutesOf(hours: readonly WorkedHours[]): number {
  return hours.reduce((sum, { minutes }) => sum + minutes, 0)
}
