// Journal kinds of sharing out.

import type { EntryKind } from '../journal/entries.ts'
import type { SplitId } from '../kernel/id.ts'
import type { ValidatedSplit } from './split.ts'

export interface SplitEntries {
  /** Erasable: it names members. */
  'split.validated': ValidatedSplit
  'split.reversed': { readonly split: SplitId; readonly reason: string }
}

export const splitEntryKinds: { readonly [K in keyof SplitEntries]: EntryKind } = {
  'split.validated': { version: 1, erasable: true },
  'split.reversed': { version: 1 },
}
