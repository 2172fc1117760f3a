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
  // 2: may hold what came late to earlier shares (`late`).
  'split.validated': { version: 2, erasable: true, lift: { 1: (data) => data } },
  'split.reversed': { version: 1 },
}
