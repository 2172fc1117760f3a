// Makes the files of an export, beside the till or at it: what they hold, read at one state of the journal.

import type { ExportCheck } from '../../shared/export/contract.ts'
import { exportContract } from '../../shared/export/contract.ts'
import { salesReport, type SalesReport } from '../../shared/export/flux10.ts'
import { seriesOf } from '../../shared/export/formats.ts'
import type { Asked, Selection } from '../../shared/export/numbering.ts'
import type { HostProfile } from '../../shared/host/host.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import { ok, refuse, type Result } from '../../shared/kernel/result.ts'
import type { Progress } from '../rebuild.ts'
import type { Reader } from '../sql.ts'
import { writeFiles } from './files.ts'
import { prepareExport, type PrepareRefusal } from './queries.ts'

/** A file as it is handed over and as the journal names it. */
export interface FileToGive {
  readonly name: string
  readonly mediaType: string
  readonly base64: string
  readonly sha256: string
  readonly bytes: number
}

/** An export that only has to be recorded. */
export interface MadeExport extends Pick<Selection, 'numbered' | 'again' | 'givenAt'> {
  /** Where each till's journal ended when it was read. */
  readonly ends: readonly EntryRef[]
  /** The files of the books; of a report what it says: its file names the moment it was first given. */
  readonly files: readonly FileToGive[] | ReportToWrite
}

interface ReportToWrite {
  readonly report: SalesReport
  readonly profile: HostProfile
}

/** What stands in the way of making an export. */
export type MakeRefusal = PrepareRefusal | { readonly type: 'ChecksFailed'; readonly checks: readonly ExportCheck[] }

/** Reads, checks and writes what a period gives; nothing is recorded. */
export function makeExport(read: Reader, asked: Asked, progress?: Progress): Result<MadeExport, MakeRefusal> {
  const ends = journalEnds(read)
  const prepared = prepareExport(read, asked, progress)
  if (!prepared.ok) return prepared
  const { entries, records, checks, numbered, again, givenAt, profile } = prepared.value
  if (checks.some(({ passed }) => !passed)) return refuse({ type: 'ChecksFailed', checks })
  const made = { numbered, again, givenAt, ends }
  if (seriesOf(asked.format) === 'reports')
    return ok({ ...made, files: { report: salesReport(entries, records, profile), profile } })
  return ok({ ...made, files: writeFiles({ asked, ...prepared.value, issued: '' }).map(given) })
}

/** The files of what was made, `issued` at a moment (`AAAAMMJJHHMMSS`) that reports name. */
export function filesToGive({ files }: MadeExport, asked: Asked, issued: string): readonly FileToGive[] {
  if (!('report' in files)) return files
  return writeFiles({ asked, entries: [], records: [], ...files, issued }).map(given)
}

/** Whether anything an export is made from was recorded since: then it must be made again. A sale changes nothing of it. */
export function isOutdated(read: Reader, { ends }: Pick<MadeExport, 'ends'>): boolean {
  const known = new Map<number, number>(ends.map(({ till, seq }) => [till, seq]))
  return journalEnds(read).some(({ till, seq }) => {
    const from = known.get(till) ?? 0
    if (from >= seq) return false
    const kinds = read.all<{ kind: string }>('SELECT DISTINCT kind FROM journal WHERE till = ? AND seq > ?', till, from)
    return kinds.some(({ kind }) => READ.has(kind.slice(0, kind.indexOf('.'))))
  })
}

const READ: ReadonlySet<string> = new Set(exportContract['export.preview'].reads)

function journalEnds(read: Reader): EntryRef[] {
  return read.all(
    'SELECT t.till, coalesce((SELECT max(j.seq) FROM journal j WHERE j.till = t.till), 0) AS seq FROM tills t',
  )
}

function given({ name, mediaType, bytes, sha256 }: ReturnType<typeof writeFiles>[number]): FileToGive {
  return { name, mediaType, sha256, base64: Buffer.from(bytes).toString('base64'), bytes: bytes.length }
}
