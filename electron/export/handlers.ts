// Files for people, asked for by a screen: written off the main thread, handed out piece by piece; and how far files are.

import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Book } from '../../db/book.ts'
import { headOf } from '../../db/journal/append.ts'
import { readProfile } from '../../db/host/queries.ts'
import { exportFileName } from '../../shared/export/export-file.ts'
import { digitsOf } from '../../shared/export/fields.ts'
import type { SheetFormat } from '../../shared/host/programs.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import type { OutsideHandlers } from '../outside.ts'
import { booksProgress, cancelBooks } from './books.ts'
import { cancelSheet, exportFolder, makeSheet, sheetProgress } from './making.ts'

/** Bytes handed over at once. */
const A_PART = 3_000_000

export const exportHandlers = {
  'export.sheet': async ({ book, folder, changed, recordInTurn }, { format, from, to }) => {
    if (from > to) return refuse({ type: 'PeriodReversed' })
    if (sheetProgress(book) ?? booksProgress(book)) return refuse({ type: 'ExportUnderway' })
    const fileName = fileNameOf(book, { format, from, to })
    const timeZone = book.coop?.timeZone ?? 'Europe/Paris'
    const head = headOf(book.key.till, book.tail)
    const sheet = { format, from, to, timeZone }
    const tell = () => changed(['exportProgress'])
    const written = await makeSheet({ book, folder, fileName, sheet, changed: tell })
    if (written === 'nothing') return refuse({ type: 'NothingToExport' })
    if (written === 'cancelled') return refuse({ type: 'ExportCancelled' })
    const { bytes, sha256, cut } = written
    const files = [{ name: fileName, sha256, bytes }]
    const data = { format, from, to, files, numbered: [], head }
    const recorded = await recordInTurn([{ kind: 'export.made', data }])
    if (!recorded.ok) return recorded
    changed(['export', 'journal'])
    return ok({ fileName, bytes, sha256, cut })
  },
  'export.progress': ({ book }) => ok(sheetProgress(book) ?? booksProgress(book)),
  'export.cancel': ({ book }) => {
    cancelSheet(book)
    cancelBooks(book)
    return ok({})
  },
  'export.part': ({ book, folder }, { sha256, from }) => {
    // Only a name the journal gave to a file with these bytes is ever opened, and only in the one folder.
    const known = book.file.read.get<{ name: string }>(
      `SELECT json_extract(f.value, '$.name') AS name FROM exports, json_each(exports.files) f
       WHERE exports.format IN ('lines', 'xlsx') AND json_extract(f.value, '$.sha256') = ? ORDER BY at DESC LIMIT 1`,
      sha256,
    )
    const path = known && join(exportFolder(folder), basename(known.name))
    if (!path || !existsSync(path)) return refuse({ type: 'UnknownFile' })
    return ok(readPart(path, from))
  },
} satisfies Partial<OutsideHandlers>

function fileNameOf(book: Book, { format, from, to }: { format: SheetFormat; from: Day; to: Day }): string {
  const section = readProfile(book.file.read)?.section ?? ''
  const [name, extension] = format === 'lines' ? ['LIGNES', 'csv'] : ['TABLEUR', 'xlsx']
  return exportFileName([name, section, digitsOf(from), digitsOf(to)], extension)
}

function readPart(path: string, from: number): { base64: string; next: number | null } {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const part = Buffer.alloc(Math.max(0, Math.min(A_PART, size - from)))
    const read = readSync(file, part, 0, part.length, from)
    const next = from + read
    return { base64: part.subarray(0, read).toString('base64'), next: next < size ? next : null }
  } finally {
    closeSync(file)
  }
}
