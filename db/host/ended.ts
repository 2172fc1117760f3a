// Whether the coop ended, for what is no longer begun then.

import type { Reader } from '../sql.ts'

/** Not while it goes on, nor when it goes on again. */
export function isEnded(read: Reader): boolean {
  const row = read.get<{ isEnded: number }>(
    'SELECT is_ended AS isEnded FROM endings ORDER BY at DESC, till DESC, seq DESC LIMIT 1',
  )
  return row?.isEnded === 1
}
