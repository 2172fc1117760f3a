// Journal kinds of closings.

import type { EntryKind } from '../journal/entries.ts'
import type { PeriodClosing, SessionClosing } from './closing.ts'

export interface ClosingEntries {
  'closing.sessionClosed': SessionClosing
  'closing.periodClosed': PeriodClosing
}

export const closingEntryKinds: { readonly [K in keyof ClosingEntries]: EntryKind } = {
  // 2: may close the drawer of the till it goes on from (`sessionTill`).
  'closing.sessionClosed': { version: 2, lift: { 1: (data) => data } },
  'closing.periodClosed': { version: 1 },
}
