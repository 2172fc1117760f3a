// Looks at an export before it is made, and at those made.

import { checkExport } from '../../shared/export/checks.ts'
import type { ExportCheck, ExportPreview } from '../../shared/export/contract.ts'
import type { ExportFormat } from '../../shared/export/formats.ts'
import { fitEntries } from '../../shared/export/fit-entries.ts'
import { shapeOf } from '../../shared/export/formats.ts'
import { selectEntries, type Asked, type Ledger, type Selection } from '../../shared/export/numbering.ts'
import { partsOf, sharedLines, type SharedLine } from '../../shared/export/shares.ts'
import { addDays, type Day } from '../../shared/kernel/day.ts'
import { sumCents } from '../../shared/kernel/money.ts'
import { ok, refuse, type Result } from '../../shared/kernel/result.ts'
import type { QueryHandlers } from '../handlers.ts'
import { readProfile } from '../host/queries.ts'
import type { Progress } from '../rebuild.ts'
import type { Reader } from '../sql.ts'
import { readSharedParts } from './contributions.ts'
import { readLedger, readOpenDrawers } from './ledger.ts'

/** An export as it would be written now. */
export interface Prepared extends Selection {
  readonly checks: readonly ExportCheck[]
  readonly shares: readonly SharedLine[]
  readonly transliterated: ExportPreview['transliterated']
}

export type PrepareRefusal = { type: 'PeriodReversed' } | { type: 'NoProfile' } | { type: 'NothingToExport' }

/** Steps of preparing, as its progress counts them: read, numbered, fitted, checked. */
const STEPS = 4

/** Chooses, numbers, fits and checks the entries of a period. */
export function prepareExport(
  read: Reader,
  asked: Asked,
  progress: Progress = () => undefined,
): Result<Prepared, PrepareRefusal> {
  if (asked.from > asked.to) return refuse({ type: 'PeriodReversed' })
  const profile = readProfile(read)
  if (!profile) return refuse({ type: 'NoProfile' })
  const ledger = readLedger(read, profile, asked)
  progress(1, STEPS)
  const selection = selectEntries(ledger, asked)
  progress(2, STEPS)
  const open = readOpenDrawers(read, asked)
  const shares = readShares(read, asked, { ...ledger, profile: selection.profile })
  if (selection.entries.length === 0 && open.length === 0 && shares.length === 0)
    return refuse({ type: 'NothingToExport' })
  const { entries, transliterated } = fitEntries(selection.entries, shapeOf(asked.format, selection.profile))
  progress(3, STEPS)
  const { records, inPart } = selection
  const checks = checkExport({ asked, entries, records, profile: selection.profile, open, inPart })
  progress(STEPS, STEPS)
  return ok({ ...selection, entries, shares, transliterated, checks })
}

/** Analytic lines of what the group shared, for the one format that has them; a year back, for what came late. */
function readShares(read: Reader, asked: Asked, { earlier, profile }: Ledger): SharedLine[] {
  if (asked.format !== 'caerp') return []
  const parts = readSharedParts(read, addDays(asked.from, -366), asked.to)
  return sharedLines(partsOf(parts, earlier, asked), profile, asked)
}

/** Entries that a look shows: more are not read by anybody, and must be drawn. */
const SHOWN = 500

/** What a period gives, and whether it is right. */
export function previewExport(read: Reader, asked: Asked, progress?: Progress): Result<ExportPreview, PrepareRefusal> {
  const prepared = prepareExport(read, asked, progress)
  if (!prepared.ok) return prepared
  const { entries, shares, checks, transliterated, again } = prepared.value
  const sum = (side: 'debit' | 'credit') =>
    sumCents(entries.flatMap(({ postings }) => postings.map((posting) => posting[side])))
  return ok({
    entries: entries.slice(0, SHOWN),
    more: Math.max(0, entries.length - SHOWN),
    shares,
    checks,
    transliterated,
    again,
    totalDebit: sum('debit'),
    totalCredit: sum('credit'),
  })
}

export const exportQueries = {
  'export.preview': ({ read }, asked) => previewExport(read, asked),
  'export.list': ({ read }) => ok(read.all<ExportRow>(LIST).map((row) => ({ ...row, files: filesOf(row.files) }))),
} satisfies Partial<QueryHandlers>

const LIST = `SELECT at, format, from_day AS "from", to_day AS "to", files FROM exports ORDER BY at DESC, till, seq DESC`

interface ExportRow {
  readonly at: number
  readonly format: ExportFormat
  readonly from: Day
  readonly to: Day
  readonly files: string
}

function filesOf(json: string): { name: string; sha256: string }[] {
  const files = JSON.parse(json) as { name: string; sha256: string; bytes: number }[]
  return files.map(({ name, sha256 }) => ({ name, sha256 }))
}
