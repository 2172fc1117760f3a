// A run of days in the reader's words.

import type { Text } from '../text/use-text.ts'

/** One day, or `from … to …`. */
export function rangeWords({ from, to }: { readonly from: string; readonly to: string }, { t, day }: Text): string {
  if (from === to) return day(from, 'short')
  return t('split.days', { from: day(from, 'short'), to: day(to, 'short') })
}
