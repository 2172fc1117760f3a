// Writes a file for people while it is read: bytes to whoever keeps them, progress, and the hash of all of it.

import { createHash } from 'node:crypto'
import type { SheetFormat } from '../../shared/host/programs.ts'
import type { Reader } from '../sql.ts'
import { writeSheetCsv } from './sheet-csv.ts'
import type { SheetDays } from '../sheet.ts'
import { linesSheet, sheetsOf } from './sheets.ts'
import { writeXlsx } from '../workbook.ts'

export interface SheetAsked extends SheetDays {
  readonly format: SheetFormat
}

export interface SheetWritten {
  readonly bytes: number
  readonly sha256: string
  /** See `SheetMade.cut`. */
  readonly cut: readonly string[]
  readonly rows: number
}

/** Where bytes go, and who hears how far it is. */
export interface SheetSink {
  readonly keep: (chunk: Uint8Array) => void
  readonly progress: (done: number, all: number) => void
}

/** Rows between two words about how far it is. */
const A_STEP = 4096

/** Null when the period holds nothing at all: then nothing was written either. */
export function writeSheet(
  read: Reader,
  { format, ...days }: SheetAsked,
  { keep, progress }: SheetSink,
): SheetWritten | null {
  const sheets = format === 'lines' ? [linesSheet(read, days)] : sheetsOf(read, days)
  const all = sheets.reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return null
  const hash = createHash('sha256')
  let [bytes, rows] = [0, 0]
  const write = (chunk: Uint8Array) => {
    bytes += chunk.length
    hash.update(chunk)
    keep(chunk)
  }
  const row = () => {
    rows += 1
    if (rows % A_STEP === 0) progress(rows, all)
  }
  let cut: string[] = []
  const [first] = sheets
  if (format === 'lines' && first) writeSheetCsv(first, write, row)
  else cut = writeXlsx(sheets, { write, row })
  return { bytes, sha256: hash.digest('hex'), cut, rows }
}
