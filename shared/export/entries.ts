// Journal kinds of exports: what was given to the host, when, to which format, with which hash and head.

import type { EntryKind } from '../journal/entries.ts'
import type { Head } from '../journal/journal.ts'
import type { Day } from '../kernel/day.ts'
import type { EntryRef } from '../kernel/id.ts'
import type { ExportFormat } from './formats.ts'

export interface ExportEntries {
  'export.made': {
    readonly format: ExportFormat
    readonly from: Day
    readonly to: Day
    readonly files: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[]
    /**
     * Each record exported for the first time, in order: by its EcritureNum in a format of the books; in a report of
     * sales by its place in that series.
     */
    readonly numbered: readonly (EntryRef & { readonly number: number })[]
    readonly head: Head | null
  }
}

export const exportEntryKinds: { readonly [K in keyof ExportEntries]: EntryKind } = {
  'export.made': { version: 1 },
}
