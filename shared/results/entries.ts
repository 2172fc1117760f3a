// Journal kinds of goals; results themselves are only read.

import type { EntryKind } from '../journal/entries.ts'
import type { GoalId } from '../kernel/id.ts'
import type { GoalFields } from './goals.ts'

export interface ResultEntries {
  'goal.set': { readonly goal: GoalId } & GoalFields
  'goal.dropped': { readonly goal: GoalId }
}

export const resultEntryKinds: { readonly [K in keyof ResultEntries]: EntryKind } = {
  // 2: may count orders.
  'goal.set': { version: 2, lift: { 1: (data) => data } },
  'goal.dropped': { version: 1 },
}
