// How kinds of work and lengths of time are said.

import type { Work } from '../../shared/presence/presence.ts'
import { COMMON_WORK } from '../../shared/presence/presence.ts'
import type { Text } from '../text/use-text.ts'

/** The word of a kind of work: the coop's own, else the reader's. */
export function workWord(works: readonly Pick<Work, 'work' | 'name'>[], work: string, { t }: Text): string {
  const own = works.find((one) => one.work === work)?.name
  const common = COMMON_WORK.find((one) => one === work)
  return own || t(`presence.work.${common ?? 'other'}`)
}

/** Minutes as one says them: `45 min`, `2 h 30`. */
export function timeWords(minutes: number, { t, number }: Text): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return t('presence.minutes', { m: number(rest) })
  return t('presence.duration', { h: number(hours), m: String(rest).padStart(2, '0') })
}

/** Minutes by kind of work, the longest first. */
export function minutesByWork(rows: readonly { readonly work: string; readonly minutes: number }[]) {
  const sums = new Map<string, number>()
  for (const { work, minutes } of rows) sums.set(work, (sums.get(work) ?? 0) + minutes)
  return [...sums].map(([work, minutes]) => ({ work, minutes })).toSorted((a, b) => b.minutes - a.minutes)
}
