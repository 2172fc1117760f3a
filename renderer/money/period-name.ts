// What a closed day, month or year is called.

import type { KeptPeriod } from '../../shared/closing/contract.ts'
import type { Text } from '../text/use-text.ts'

/** `sam. 14 nov.`, `novembre 2026`, `2026`. */
export function periodName({ period, from }: Pick<KeptPeriod, 'period' | 'from'>, { day }: Pick<Text, 'day'>): string {
  if (period === 'day') return day(from, 'short')
  return period === 'month' ? day(from, 'month') : from.slice(0, 4)
}
