// Journal kinds of closings.

import type { EntryKind } from '../journal/entries.ts'
import type { PeriodClosing, SessionClosing } from './closing.ts'

export interface ClosingEntries {
  'closing.sessionClosed': SessionClosing
  'closing.periodClosed': PeriodClosing
}

export const closingEntryKinds: { readonly [K in keyof ClosingEntries]: EntryKind } = {
  // 2: may close the drawer of the till it goes on from (`sessionTill`). 3: may state deposits and paid invoices.
  'closing.sessionClosed': { version: 3, lift: { 1: (data) => data, 2: (data) => data } },
  // 2: may state deposits and paid invoices. 3: may state tips.
  'closing.periodClosed': { version: 3, lift: { 1: (data) => data, 2: (data) => data } },
}
