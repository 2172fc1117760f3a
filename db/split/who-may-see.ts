// Whose money may be seen by whom: a page by herself and who decides; shares by who keeps the accounts too, or by all where
// the group chose so.

import { ACCOUNTS, DECIDERS } from '../../shared/kernel/contract.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import type { Share } from '../../shared/split/split.ts'
import type { Context } from '../handlers.ts'
import { readSettings } from './settings.ts'

type Asking = Pick<Context, 'read' | 'caller' | 'by'>

/** Whether a member's own page opens: to herself and to who decides, nobody else. */
export function mayOpen({ caller, by }: Pick<Asking, 'caller' | 'by'>, member: MemberId): boolean {
  return by === member || DECIDERS.includes(caller)
}

/** Whether a member's share may be seen. */
export function maySee(asking: Asking, member: MemberId): boolean {
  return mayOpen(asking, member) || ACCOUNTS.includes(asking.caller) || readSettings(asking.read).openToAll
}

/** The shares that whoever asks may see. */
export function seenBy<S extends { readonly shares: readonly Share[] }>(asking: Asking, split: S): S {
  if (ACCOUNTS.includes(asking.caller) || readSettings(asking.read).openToAll) return split
  return { ...split, shares: split.shares.filter(({ member }) => member === asking.by) }
}
