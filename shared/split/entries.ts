// Journal kinds of sharing out and of what was paid of it.

import type { EntryKind } from '../journal/entries.ts'
import type { PayoutId, SplitId } from '../kernel/id.ts'
import type { Edit } from '../kernel/result.ts'
import { liftNamedRule } from './lift.ts'
import type { Payout } from './payout.ts'
import type { SplitSettings } from './rule.ts'
import type { ValidatedSplit } from './split.ts'

export interface SplitEntries {
  /** Erasable: it names members. */
  'split.validated': ValidatedSplit
  'split.reversed': { readonly split: SplitId; readonly reason: string }
  /** What the group decided to keep from one share to the next: only what changed. */
  'split.settingsChanged': Edit<SplitSettings>
  /** What was paid to a member of what the host holds for her. */
  'payout.recorded': Payout
  'payout.reversed': { readonly payout: PayoutId; readonly reason: string }
}

export const splitEntryKinds: { readonly [K in keyof SplitEntries]: EntryKind } = {
  // 2: may hold what came late to earlier shares (`late`). 3: a mix of rules, its terms, and each amount in its parts.
  'split.validated': { version: 3, erasable: true, lift: { 1: (data) => data, 2: liftNamedRule } },
  'split.reversed': { version: 1 },
  'split.settingsChanged': { version: 1 },
  'payout.recorded': { version: 1 },
  'payout.reversed': { version: 1 },
}
