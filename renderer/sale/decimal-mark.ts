// The reader's decimal mark, for the key of a pad.

import type { Text } from '../text/use-text.ts'

/** `,` or `.`, as her numbers are written. */
export function decimalMark({ number }: Pick<Text, 'number'>): string {
  return /[.,]/u.exec(number(1.5))?.[0] ?? ','
}
