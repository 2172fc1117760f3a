// Journal kinds of sharing out and of what was paid of it.

import type { EntryKind } from '../journal/entries.ts'
import type { FundSpendingId, OpeningId, PayoutId, SplitId } from '../kernel/id.ts'
import type { Edit } from '../kernel/result.ts'
import type { FundSpending } from './fund.ts'
import { liftNamedRule } from './lift.ts'
import type { Opening } from './opening.ts'
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
  /** What the host held for a member and had paid her before Étal began. */
  'payout.opened': Opening
  'payout.openingReversed': { readonly opening: OpeningId; readonly reason: string }
  /** What was taken out of the group's fund. */
  'split.fundSpent': FundSpending
  'split.fundSpendingReversed': { readonly spending: FundSpendingId; readonly reason: string }
}

export const splitEntryKinds: { readonly [K in keyof SplitEntries]: EntryKind } = {
  // 2: may hold what came late to earlier shares (`late`). 3: a mix of rules, its terms, and each amount in its parts.
  'split.validated': { version: 3, erasable: true, lift: { 1: (data) => data, 2: liftNamedRule } },
  'split.reversed': { version: 1 },
  'split.settingsChanged': { version: 1 },
  'payout.recorded': { version: 1 },
  'payout.reversed': { version: 1 },
  'payout.opened': { version: 1 },
  'payout.openingReversed': { version: 1 },
  'split.fundSpent': { version: 1 },
  'split.fundSpendingReversed': { version: 1 },
}
