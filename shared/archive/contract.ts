// What can be asked about archives: make one, keep it, verify it, and look at what an inspection asks for.

import { z } from 'zod'
import type { PeriodClosing, SessionClosing } from '../closing/closing.ts'
import { ACCOUNTS, command, job, query } from '../kernel/contract.ts'
import { Day } from '../kernel/day.ts'
import { EntryRef } from '../kernel/id.ts'
import type { Cents } from '../kernel/money.ts'
import { optionalLine } from '../kernel/text.ts'
import type { VatAmount } from '../kernel/vat.ts'
import type { LawReferences } from '../host/law.ts'
import type { MadeFile } from '../receipt/contract.ts'
import { FISCAL_TABLES, type ArchiveCounts } from './archive.ts'
import type { ArchiveFinding } from './finding.ts'
import { ARCHIVE_PLACES, type ArchivePlace } from './entries.ts'

type UnknownArchive = { readonly type: 'UnknownArchive' }
type NoPdfMaker = { readonly type: 'NoPdfMaker' }
type PeriodRefusal = { readonly type: 'PeriodReversed' } | { readonly type: 'NothingToArchive' }

/** An archive that was made, and what became of it. */
export interface KeptArchive extends EntryRef {
  readonly at: number
  readonly from: Day
  readonly to: Day
  readonly fileName: string
  readonly bytes: number
  readonly sha256: string
  readonly counts: ArchiveCounts
  readonly places: readonly { readonly at: number; readonly place: ArchivePlace; readonly note: string }[]
  /** The last time it was verified; null when it never was. */
  readonly verified: { readonly at: number; readonly isWhole: boolean } | null
}

/** What an inspection looks at first: the figures of a period, and what they rest on. */
export interface FiscalView {
  readonly counts: ArchiveCounts
  readonly returns: number
  readonly gross: Cents
  readonly turnover: Cents
  readonly vat: readonly { readonly rate: number; readonly net: Cents; readonly vat: Cents }[]
  /** Deposits on cups that were kept, by rate: VAT that no ticket bears. */
  readonly consigneKept: readonly VatAmount[]
  readonly tenders: readonly { readonly kind: string; readonly amount: Cents; readonly count: number }[]
  /** Latest first, at most 400. */
  readonly sessions: readonly (EntryRef & SessionClosing)[]
  readonly periods: readonly (EntryRef & PeriodClosing)[]
  readonly events: readonly { readonly type: string; readonly count: number }[]
  readonly versions: readonly {
    readonly version: string
    readonly build: string
    readonly first: number
    readonly last: number
    readonly starts: number
  }[]
  readonly law: LawReferences
}

const Days = z.object({ from: Day, to: Day })

export const archiveContract = {
  'archive.list': query<{
    readonly archives: readonly KeptArchive[]
    /** The days that should be archived now. */
    readonly due: { readonly from: Day; readonly to: Day } | null
    /** The days that hold something: what one archive of everything would take. */
    readonly all: { readonly from: Day; readonly to: Day } | null
  }>()({ roles: ACCOUNTS, input: z.object({}), reads: ['archive', 'closing', 'sale'] }),
  /** Writes the zip beside the data, off the main thread, and records its hash. One at a time. */
  'archive.make': job<
    { readonly of: EntryRef; readonly fileName: string; readonly bytes: number; readonly sha256: string },
    | PeriodRefusal
    | { readonly type: 'ArchiveUnderway' }
    | { readonly type: 'ArchiveCancelled' }
    | { readonly type: 'ArchiveTooLarge' }
  >()({ roles: ACCOUNTS, input: Days }),
  /** How far the writing is; null when none is underway. */
  'archive.progress': query<{ readonly done: number; readonly all: number } | null>()({
    roles: ACCOUNTS,
    input: z.object({}),
    reads: ['archiving'],
  }),
  'archive.cancel': job<Record<string, never>>()({ roles: ACCOUNTS, input: z.object({}) }),
  /** A piece of an archive's file, to be kept elsewhere. `next` is null after the last. */
  'archive.read': job<{ readonly base64: string; readonly next: number | null }, UnknownArchive>()({
    roles: ACCOUNTS,
    input: z.object({
      of: EntryRef,
      from: z
        .int()
        .min(0)
        .max(2 ** 40),
    }),
  }),
  /** Verifies the file as the page does, and records what came of it. */
  'archive.verify': job<{ readonly entries: number; readonly findings: readonly ArchiveFinding[] }, UnknownArchive>()({
    roles: ACCOUNTS,
    input: z.object({ of: EntryRef }),
  }),
  /** Says where a copy was put. */
  'archive.place': command<Record<string, never>, UnknownArchive>()({
    roles: ACCOUNTS,
    input: z.object({ of: EntryRef, place: z.enum(ARCHIVE_PLACES), note: optionalLine(120).default('') }),
  }),
  /** The page that verifies archives, by itself. */
  'archive.verifier': job<MadeFile>()({ roles: ACCOUNTS, input: z.object({}) }),
  /** What this build is and whether it is attested, for the host's file: A4, in French. */
  'archive.attestation': job<MadeFile, NoPdfMaker>()({ roles: ACCOUNTS, input: z.object({}) }),
  /** The sign "ticket on request" for the stand: A4. */
  'archive.standNotice': job<MadeFile, NoPdfMaker>()({ roles: ACCOUNTS, input: z.object({}) }),
  /** The same from the till's own printer. */
  'archive.printStandNotice': job<{ readonly job: string }>()({ roles: ACCOUNTS, input: z.object({}) }),
  'archive.fiscalView': query<FiscalView, { readonly type: 'PeriodReversed' }>()({
    roles: ACCOUNTS,
    input: Days,
    reads: ['sale', 'closing', 'till', 'journal'],
  }),
  /** One of its tables as CSV; for more than 100,000 tickets an archive is the way. */
  'archive.fiscalTable': job<MadeFile, { readonly type: 'PeriodReversed' } | { readonly type: 'TooMuchForOneFile' }>()({
    roles: ACCOUNTS,
    input: Days.extend({ table: z.enum(FISCAL_TABLES) }),
  }),
} as const
