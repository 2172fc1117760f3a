// Keeps the count of the open drawer on the desk until the drawer is closed.

import type { CashSession } from '../../shared/cash-session/cash-session.ts'
import { NOTHING_COUNTED, type DrawerCount } from '../../shared/closing/drawer-count.ts'
import { ok } from '../../shared/kernel/result.ts'
import { drawerToCount } from '../cash-session/open-session.ts'
import type { Desk } from '../desk.ts'
import type { DraftHandlers, QueryHandlers } from '../handlers.ts'

const KIND = 'drawerCount'

export const drawerCountQueries = {
  'drawerCount.kept': ({ read, till, desk }) => {
    const session = drawerToCount(read, till)
    return ok((session && desk.get<DrawerCount>(KIND, nameOf(session))) ?? NOTHING_COUNTED)
  },
} satisfies Partial<QueryHandlers>

export const drawerCountDrafts = {
  'drawerCount.keep': ({ read, till, desk, now }, { session, count }) => {
    const open = drawerToCount(read, till)
    if (open && nameOf(open) === nameOf(session)) desk.put({ kind: KIND, id: nameOf(open), at: now }, count)
    return ok({})
  },
} satisfies Partial<DraftHandlers>

/** Once its drawer is closed. */
export function forgetCount(desk: Desk, session: CashSession): void {
  desk.remove(KIND, nameOf(session))
}

function nameOf({ till, seq }: Pick<CashSession, 'till' | 'seq'>): string {
  return `${till}:${seq}`
}
