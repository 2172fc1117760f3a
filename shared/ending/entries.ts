// Journal kinds of a coop's end: closed by the group, opened again by a manager who says why.

import type { EntryKind } from '../journal/entries.ts'
import type { EntryRef } from '../kernel/id.ts'
import type { Cents } from '../kernel/money.ts'

/** Who takes over what remains. */
export const SUCCESSORS = ['host', 'association', 'nobody'] as const
export type Successor = (typeof SUCCESSORS)[number]

export interface EndingEntries {
  'ending.closed': {
    readonly successor: Successor
    /** Its name; empty for the host or nobody. */
    readonly name: string
    readonly stockValue: Cents
    /** Advances not repaid. */
    readonly owed: Cents
    /** What the host holds for members. */
    readonly held: Cents
    /** The archive that holds the coop's last day. */
    readonly archive: EntryRef
  }
  'ending.reopened': { readonly reason: string }
}

export const endingEntryKinds: { readonly [K in keyof EndingEntries]: EntryKind } = {
  'ending.closed': { version: 1 },
  'ending.reopened': { version: 1 },
}
