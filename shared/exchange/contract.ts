// What can be asked of files: a look at one before it is brought in, bringing it in, undoing that, and the files we make.

import { z } from 'zod'
import { job, KEEPERS, MEMBERS, query } from '../kernel/contract.ts'
import { Day } from '../kernel/day.ts'
import { ImportId, type CountId, type MemberId, type PlaceId } from '../kernel/id.ts'
import { Language } from '../kernel/language.ts'
import { line } from '../kernel/text.ts'
import type { ImportStopped } from '../catalogue/contract.ts'
import type { PlannedLine } from './plan.ts'
import { Sheet, type BroughtSheet } from './sheets.ts'

/** A file as it is handed over. */
export interface MadeFile {
  readonly fileName: string
  readonly mediaType: string
  readonly base64: string
}

/** A line of the preview; `field` is named by its heading in the reader's language. */
export interface PreviewLine extends Omit<PlannedLine, 'changes' | 'problems'> {
  readonly changes: readonly { readonly heading: string; readonly before: string; readonly after: string }[]
  readonly problems: readonly {
    readonly heading: string
    readonly reason: PlannedLine['problems'][number]['reason']
    readonly other: number | null
  }[]
}

/** How many lines of a file come to what. */
export interface LineSums {
  readonly adds: number
  readonly changes: number
  readonly same: number
  readonly refused: number
}

export interface FilePreview extends LineSums {
  /** Refused lines first, then what changes; at most some hundreds of each outcome. */
  readonly lines: readonly PreviewLine[]
  /** Suppliers that the file makes known. */
  readonly newSuppliers: readonly string[]
  /** Headings that nothing is read from. */
  readonly unread: readonly string[]
  /** Names exactly what was seen: what is brought in is this and nothing else. */
  readonly digest: string
}

/** What came of bringing a file in. */
export interface Brought extends LineSums {
  /** Of a file of counts: one for each place, to be reviewed. */
  readonly counts: readonly { readonly count: CountId; readonly place: PlaceId | null }[]
}

/** An import of this coop. */
export interface PastImport {
  readonly import: ImportId
  readonly sheet: BroughtSheet
  readonly fileName: string
  readonly at: number
  readonly by: MemberId | null
  readonly adds: number
  readonly changes: number
  readonly isWhole: boolean
  readonly isUndone: boolean
}

export type FileRefusal =
  | { readonly type: 'UnreadableFile' }
  | { readonly type: 'HeadingsMissing'; readonly heading: string }
  | { readonly type: 'TooManyLines'; readonly most: number }
type ImportUnderWay = { readonly type: 'ImportUnderWay' }

const ReadFile = z.object({
  sheet: Sheet,
  fileName: line(200),
  /** CSV (UTF-8, UTF-16 or Windows-1252) or XLSX, at most 10 MB; an empty file is refused as any that cannot be read. */
  base64: z.string().max(14_000_000),
  language: Language,
})

export const exchangeContract = {
  /** What a file would do, line by line; nothing is written. */
  'exchange.preview': query<FilePreview, FileRefusal>()({ roles: KEEPERS, input: ReadFile }),
  /**
   * Brings in what the preview showed: all of it, however long it takes and whatever cuts it short, or nothing. The
   * client names the import, so that asking twice brings in once. Refused lines stop everything unless they are left out.
   */
  'exchange.bring': job<
    Brought,
    | FileRefusal
    | ImportUnderWay
    | ImportStopped
    | { readonly type: 'FileChanged' }
    | { readonly type: 'LinesRefused'; readonly refused: number }
  >()({
    roles: KEEPERS,
    input: ReadFile.extend({
      import: ImportId,
      digest: z.string().regex(/^[0-9a-f]{64}$/u),
      leaveOut: z.boolean().default(false),
    }),
  }),
  /** Stops the import or the undoing under way, if there is any, after the part in hand. */
  'exchange.stop': job<Record<string, never>>()({ roles: KEEPERS, input: z.object({}) }),
  /** Undoes an import by its opposite; what was used or changed since is left as it is, and counted in `left`. */
  'exchange.undo': job<
    { readonly undone: number; readonly left: number },
    ImportUnderWay | ImportStopped | { readonly type: 'UnknownImport' } | { readonly type: 'ImportUndone' }
  >()({
    roles: KEEPERS,
    input: z.object({ import: ImportId }),
  }),
  /** The last imports, and how far the one under way is. */
  'exchange.list': query<{
    readonly imports: readonly PastImport[]
    readonly underWay: { readonly done: number; readonly all: number } | null
  }>()({ roles: KEEPERS, input: z.object({}), reads: ['exchange'] }),
  /**
   * A file for a spreadsheet, its words in the reader's language: CSV in UTF-8 with its mark, semicolons, commas in
   * numbers; or XLSX. `empty`: headings and one line to follow.
   */
  'exchange.file': job<
    MadeFile,
    { readonly type: 'DaysReversed' } | { readonly type: 'TooManyLines'; readonly most: number }
  >()({
    roles: MEMBERS,
    input: z.object({
      file: z.discriminatedUnion('what', [
        z.object({ what: Sheet, empty: z.boolean().default(false) }),
        z.object({ what: z.literal('levels') }),
        z.object({ what: z.literal('movements'), from: Day, to: Day }),
      ]),
      format: z.enum(['csv', 'xlsx']),
      language: Language,
    }),
  }),
} as const
