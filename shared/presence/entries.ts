// Journal kinds of presence: tapped in and out, hours entered after, counter-entries, the week, today's lead.

import type { EntryKind } from '../journal/entries.ts'
import type { Day } from '../kernel/day.ts'
import type { EntryRef, EventId, MemberId } from '../kernel/id.ts'
import type { Edit } from '../kernel/result.ts'
import type { Coming, DayPart, WorkFields, WorkId } from './presence.ts'

/** Hours as a fact: who, at what, on which day, where (null: the workshop), how long. */
export interface Hours {
  readonly member: MemberId
  readonly work: WorkId
  readonly on: Day
  readonly event: EventId | null
  readonly minutes: number
}

export interface PresenceEntries {
  'presence.workSet': { readonly work: WorkId } & Edit<WorkFields>
  'presence.tappedIn': Pick<Hours, 'member' | 'work' | 'on' | 'event'>
  /** States the hours whole, so that nothing need be looked up; `tappedIn` is the entry it ends. */
  'presence.tappedOut': Hours & { readonly tappedIn: EntryRef }
  /** `insteadOf`: the hours that were wrong, taken back by a `presence.corrected`. */
  'presence.entered': Hours & { readonly insteadOf: EntryRef | null }
  /** The opposite of hours recorded before, which it names and states again. */
  'presence.corrected': Hours & { readonly of: EntryRef }
  /** Erasable: what somebody wrote beside hours, or why they were corrected. */
  'presence.noted': { readonly of: EntryRef; readonly member: MemberId; readonly note: string }
  /** A member, a day, a part of it: the latest word counts. */
  'presence.planned': {
    readonly member: MemberId
    readonly on: Day
    readonly part: DayPart
    readonly coming?: Coming | undefined
    readonly event?: EventId | null | undefined
  }
  /** Who leads that day; null: nobody. */
  'presence.leadSet': { readonly on: Day; readonly member: MemberId | null }
}

export const presenceEntryKinds: { readonly [K in keyof PresenceEntries]: EntryKind } = {
  'presence.workSet': { version: 1 },
  'presence.tappedIn': { version: 1 },
  'presence.tappedOut': { version: 1 },
  'presence.entered': { version: 1 },
  'presence.corrected': { version: 1 },
  'presence.noted': { version: 1, erasable: true },
  'presence.planned': { version: 1 },
  'presence.leadSet': { version: 1 },
}
