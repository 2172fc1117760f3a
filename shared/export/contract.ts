// What can be asked about exports: look, check, make.

import { z } from 'zod'
import { ACCOUNTS, command, query } from '../kernel/contract.ts'
import { Day } from '../kernel/day.ts'
import type { Cents } from '../kernel/money.ts'
import type { MadeFile } from '../receipt/contract.ts'
import { PERIOD_FORMATS, type ExportFormat } from './formats.ts'
import type { AccountingEntry } from './postings.ts'

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
  readonly entries: readonly AccountingEntry[]
  readonly checks: readonly ExportCheck[]
  readonly totalDebit: Cents
  readonly totalCredit: Cents
  /** Characters the charset lacks, and what is written instead. */
  readonly transliterated: readonly { readonly from: string; readonly to: string }[]
  /** Whole period exported before: the same bytes come out. */
  readonly again: boolean
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
    reads: ['closing', 'cashSession', 'host', 'export'],
  }),
  /** Makes the files and records that they were made. */
  'export.make': command<{ readonly files: readonly MadeFile[]; readonly again: boolean }, ExportRefusal>()({
    roles: ACCOUNTS,
    input: Period,
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
