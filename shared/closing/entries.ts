// Journal kinds of closings.

import type { EntryKind } from '../journal/entries.ts'
import type { PeriodClosing, SessionClosing } from './closing.ts'

export interface ClosingEntries {
  'closing.sessionClosed': SessionClosing
  'closing.periodClosed': PeriodClosing
}

export const closingEntryKinds: { readonly [K in keyof ClosingEntries]: EntryKind } = {
  'closing.sessionClosed': { version: 1 },
  'closing.periodClosed': { version: 1 },
}
