// What can be asked about exports: look, check, make.

import { z } from 'zod'
import { ACCOUNTS, command, job, query } from '../kernel/contract.ts'
import { Day } from '../kernel/day.ts'
import { BlobHash } from '../kernel/id.ts'
import type { Cents } from '../kernel/money.ts'
import type { MadeFile } from '../receipt/contract.ts'
import { SHEET_FORMATS } from '../host/programs.ts'
import { PERIOD_FORMATS, type ExportFormat } from './formats.ts'
import type { AccountingEntry } from './postings.ts'
import type { SharedLine } from './shares.ts'

/** One check made before a file is offered. */
export interface ExportCheck {
  readonly type:
    | 'balanced'
    | 'agreesWithClosings'
    | 'continuous'
    | 'charset'
    | 'lengths'
    | 'accountsMapped'
    | 'accountsRight'
    | 'datesWithin'
    | 'sessionsClosed'
    | 'notExportedInPart'
    | 'platformNamed'
  readonly passed: boolean
  /** What is wrong; empty when passed. */
  readonly details: readonly string[]
  /** Fields of the host's profile that mend it: `accounts.mealVoucher`, `vatCollected.550`, `section`. */
  readonly mend: readonly string[]
}

export interface ExportPreview {
  /** The first of them, and how many more the file holds. */
  readonly entries: readonly AccountingEntry[]
  readonly more: number
  /** Lines that are analytic alone, of formats that have them: from the coop's section to the members'. */
  readonly shares: readonly SharedLine[]
  readonly checks: readonly ExportCheck[]
  readonly totalDebit: Cents
  readonly totalCredit: Cents
  /** Characters the charset lacks, and what is written instead. */
  readonly transliterated: readonly { readonly from: string; readonly to: string }[]
  /** Whole period exported before: the same bytes come out. */
  readonly again: boolean
}

/** A file for people, as it was written. */
export interface SheetMade {
  readonly fileName: string
  readonly bytes: number
  readonly sha256: string
  /** Sheets that stop at the last row a spreadsheet has, though there was more. */
  readonly cut: readonly string[]
}

type ExportRefusal =
  | { readonly type: 'PeriodReversed' }
  | { readonly type: 'NoProfile' }
  | { readonly type: 'NothingToExport' }
  | { readonly type: 'ChecksFailed'; readonly checks: readonly ExportCheck[] }

const Period = z.object({ format: z.enum(PERIOD_FORMATS), from: Day, to: Day })

export const exportContract = {
  'export.preview': query<ExportPreview, ExportRefusal>()({
    roles: ACCOUNTS,
    input: Period,
    reads: ['closing', 'cashSession', 'expense', 'consigne', 'invoice', 'split', 'host', 'export'],
  }),
  /** Makes the files, off the main thread, and records that they were made. One at a time. A coop that ended gives copies, and no new numbers. */
  'export.make': command<
    { readonly files: readonly MadeFile[]; readonly again: boolean },
    | ExportRefusal
    | { readonly type: 'CoopEnded' }
    | { readonly type: 'ExportUnderway' }
    | { readonly type: 'ExportCancelled' }
  >()({
    roles: ACCOUNTS,
    input: Period,
  }),
  /** Writes a file for people beside the data, off the main thread, and records that it was made. One at a time. */
  'export.sheet': job<
    SheetMade,
    | { readonly type: 'PeriodReversed' }
    | { readonly type: 'NothingToExport' }
    | { readonly type: 'ExportUnderway' }
    | { readonly type: 'ExportCancelled' }
  >()({ roles: ACCOUNTS, input: z.object({ format: z.enum(SHEET_FORMATS), from: Day, to: Day }) }),
  /** How far the file being made is, in rows or in steps; null when none is. */
  'export.progress': query<{ readonly done: number; readonly all: number } | null>()({
    roles: ACCOUNTS,
    input: z.object({}),
    reads: ['exportProgress'],
  }),
  /** Stops the writing, if there is any: nothing of it stays. */
  'export.cancel': job<Record<string, never>>()({ roles: ACCOUNTS, input: z.object({}) }),
  /** A piece of a file for people that was made here, from a byte on; `next` is null at its end. */
  'export.part': query<{ readonly base64: string; readonly next: number | null }, { readonly type: 'UnknownFile' }>()({
    roles: ACCOUNTS,
    input: z.object({ sha256: BlobHash, from: z.int().min(0) }),
    reads: ['export'],
  }),
  'export.list': query<
    readonly {
      at: number
      format: ExportFormat
      from: Day
      to: Day
      files: readonly { name: string; sha256: string }[]
    }[]
  >()({ roles: ACCOUNTS, input: z.object({}), reads: ['export'] }),
} as const
