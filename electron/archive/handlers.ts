// Handlers of archives that leave the tables: writing, reading and verifying their files.

import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { fiscalRows } from '../../db/archive/fiscal-rows.ts'
import { countsOf, daySpans } from '../../db/archive/period.ts'
import { archiveAt } from '../../db/archive/queries.ts'
import { csvOf } from '../../db/archive/write.ts'
import { ARCHIVE_NAMES } from '../../shared/archive/archive.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import type { Outside, OutsideHandlers } from '../outside.ts'
import { archiveFolder, archiveProgress, cancelArchive, makeArchive } from './making.ts'
import { verifierPage } from './verifier-page.ts'
import { sha256OfFile, verifyArchive } from './verify-archive.ts'

/** Bytes a screen is given at once. */
const A_PIECE = 3_000_000
/** What one CSV made in memory may hold. */
const MOST_TICKETS = 100_000

export const archiveHandlers = {
  'archive.make': async (outside, days) => {
    const { book, folder, context, changed } = outside
    if (days.from > days.to) return refuse({ type: 'PeriodReversed' })
    if (archiveProgress(book)) return refuse({ type: 'ArchiveUnderway' })
    const tell = () => changed(['archiving'])
    const made = await makeArchive({ book, folder, days, at: context.now, changed: tell })
    if (made === 'nothing') return refuse({ type: 'NothingToArchive' })
    if (made === 'tooLarge') return refuse({ type: 'ArchiveTooLarge' })
    if (made === 'cancelled') return refuse({ type: 'ArchiveCancelled' })
    const { fileName, bytes, sha256, counts, asked } = made
    const data = { ...days, fileName, bytes, sha256, counts, head: asked.head }
    const recorded = await outside.recordInTurn([{ kind: 'archive.made', data }])
    if (!recorded.ok) return recorded
    changed(['archive', 'till', 'journal'])
    return ok({ of: { till: book.key.till, seq: recorded.value.seq }, fileName, bytes, sha256 })
  },
  'archive.progress': ({ book }) => ok(archiveProgress(book)),
  'archive.cancel': ({ book }) => {
    cancelArchive(book)
    return ok({})
  },
  'archive.read': (outside, { of, from }) => {
    const path = pathOf(outside, of)
    if (path === null) return refuse({ type: 'UnknownArchive' })
    const bytes = Buffer.alloc(A_PIECE)
    const file = openSync(path, 'r')
    const count = readSync(file, bytes, 0, A_PIECE, from)
    closeSync(file)
    return ok({ base64: bytes.toString('base64', 0, count), next: count === A_PIECE ? from + count : null })
  },
  'archive.verify': async (outside, { of }) => {
    const { context, changed } = outside
    const path = pathOf(outside, of)
    const kept = archiveAt(context.read, of)
    if (path === null || !kept) return refuse({ type: 'UnknownArchive' })
    const { entries, findings } = await verifyArchive(path)
    const isWhole = findings.length === 0 && (await sha256OfFile(path)) === kept.sha256
    const data = { of, isWhole, findings: findings.length }
    const recorded = await outside.recordInTurn([{ kind: 'archive.verified', data }])
    if (!recorded.ok) return recorded
    changed(['archive', 'till', 'journal'])
    return ok({
      entries,
      findings: isWhole || findings.length > 0 ? findings : [{ type: 'zipDamaged', file: kept.fileName }],
    })
  },
  'archive.verifier': () =>
    ok({
      fileName: ARCHIVE_NAMES.verifier,
      mediaType: 'text/html',
      base64: Buffer.from(verifierPage(), 'utf8').toString('base64'),
    }),
  'archive.fiscalTable': ({ context, book }, { table, ...days }) => {
    const { read } = context
    if (days.from > days.to) return refuse({ type: 'PeriodReversed' })
    const spans = daySpans(read, days)
    if (countsOf(read, spans, days).tickets > MOST_TICKETS) return refuse({ type: 'TooMuchForOneFile' })
    const period = { spans, ...days, timeZone: book.coop?.timeZone ?? 'Europe/Paris' }
    const text = [...csvOf(fiscalRows(read, table, period))].join('')
    return ok({
      fileName: `${days.from}-${days.to}-${ARCHIVE_NAMES[table]}`,
      mediaType: 'text/csv; charset=utf-8',
      base64: Buffer.from(text, 'utf8').toString('base64'),
    })
  },
} satisfies Partial<OutsideHandlers>

/** Where an archive of this book lies; null when it is not known, or not there any more. */
function pathOf({ context, folder }: Outside, of: EntryRef): string | null {
  const kept = archiveAt(context.read, of)
  const path = kept ? join(archiveFolder(folder), kept.fileName) : null
  return path !== null && existsSync(path) ? path : null
}
