// Journal kinds of exports: what was given to the host, when, to which format, with which hash and head.

import type { EntryKind } from '../journal/entries.ts'
import type { Head } from '../journal/journal.ts'
import type { Day } from '../kernel/day.ts'
import type { EntryRef } from '../kernel/id.ts'

export const EXPORT_FORMATS = ['caerp', 'fec'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export interface ExportEntries {
  'export.made': {
    readonly format: ExportFormat
    readonly from: Day
    readonly to: Day
    readonly files: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[]
    /** EcritureNum of each record exported for the first time, in order. */
    readonly numbered: readonly (EntryRef & { readonly number: number })[]
    readonly head: Head | null
  }
}

export const exportEntryKinds: { readonly [K in keyof ExportEntries]: EntryKind } = {
  'export.made': { version: 1 },
}
