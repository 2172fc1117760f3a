// Writes rows as a file for a spreadsheet: CSV as a French one opens it, or XLSX. No text of it can be a formula.

import { stringify } from 'csv-stringify/sync'
import writeWorkbook from 'write-excel-file/node'
import { harmless } from '../../shared/exchange/cells.ts'
import { cellWords, type OutCell } from '../../shared/exchange/numbers.ts'

export type Format = 'csv' | 'xlsx'

/** What the file is called before its end, and what is in it; the first row is its headings. */
export interface TableFile {
  readonly name: string
  readonly rows: readonly (readonly OutCell[])[]
  readonly isRightToLeft: boolean
}

/** Media types by format. */
export const MEDIA_TYPE: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The bytes of a file. */
export async function writeTable(file: TableFile, format: Format): Promise<Uint8Array> {
  return format === 'csv' ? csvBytes(file) : workbookBytes(file)
}

function csvBytes({ rows }: TableFile): Uint8Array {
  const texts = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? harmless(cell) : cellWords(cell))))
  return Buffer.from(stringify(texts, { delimiter: ';', record_delimiter: '\r\n', bom: true }), 'utf8')
}

async function workbookBytes({ name, rows, isRightToLeft }: TableFile): Promise<Uint8Array> {
  const [head = [], ...body] = rows
  const data = [
    head.map((title) => ({ value: cellWords(title), type: String, fontWeight: 'bold' as const })),
    ...body.map((row) => row.map(workbookCell)),
  ]
  const columns = head.map((title) => ({ width: Math.max(10, cellWords(title).length + 2) }))
  const options = { sheet: name.slice(0, 31), columns, stickyRowsCount: 1, rightToLeft: isRightToLeft }
  return writeWorkbook(data, options).toBuffer()
}

/** A number stays a number; a text is a text, whatever it begins with. */
function workbookCell(cell: OutCell) {
  if (cell === '') return null
  if (typeof cell === 'string') return { value: harmless(cell), type: String }
  const { units, decimals } = cell
  const format = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`
  return { value: units / 10 ** decimals, type: Number, format }
}
