// What a blind count hides from whom while the drawer is open.

import { ACCOUNTS } from '../../shared/kernel/contract.ts'
import { useStatus } from './session.tsx'

/** What must not be shown before the count is entered. */
export interface Blind {
  /** What the drawer should hold, and the cash that came in. */
  readonly hidesCash: boolean
  /** Also every total it could be worked out from: for those who count but do not answer for the accounts. */
  readonly hidesTotals: boolean
}

/** Nothing is hidden where the coop does not count blind. */
export function useBlind(): Blind {
  const { coop, caller } = useStatus()
  const hidesCash = coop?.blindCount ?? false
  return { hidesCash, hidesTotals: hidesCash && !ACCOUNTS.includes(caller) }
}
