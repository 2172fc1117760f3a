// Journal kinds of archives: made, put somewhere safe, and verified since.

import type { EntryKind } from '../journal/entries.ts'
import type { Head } from '../journal/journal.ts'
import type { Day } from '../kernel/day.ts'
import type { EntryRef } from '../kernel/id.ts'
import type { ArchiveCounts } from './archive.ts'

/** Where a copy was put, so that somebody finds it in six years. */
export const ARCHIVE_PLACES = ['usbKey', 'host', 'otherComputer', 'online', 'other'] as const
export type ArchivePlace = (typeof ARCHIVE_PLACES)[number]

export interface ArchiveEntries {
  'archive.made': {
    readonly from: Day
    readonly to: Day
    readonly fileName: string
    readonly bytes: number
    /** Of the whole zip. */
    readonly sha256: string
    readonly counts: ArchiveCounts
    /** The journal's head that its manifest states. */
    readonly head: Head | null
  }
  /** A copy was put somewhere; `note` says where exactly. */
  'archive.placed': { readonly of: EntryRef; readonly place: ArchivePlace; readonly note: string }
  'archive.verified': { readonly of: EntryRef; readonly isWhole: boolean; readonly findings: number }
}

export const archiveEntryKinds: { readonly [K in keyof ArchiveEntries]: EntryKind } = {
  'archive.made': { version: 1 },
  'archive.placed': { version: 1 },
  'archive.verified': { version: 1 },
}
