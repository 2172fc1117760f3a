// A workbook written as it is read (ECMA-376): a sheet at a time, a row at a time, never held whole.

import { constants, crc32, deflateRawSync } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'
import { harmless } from '../shared/kernel/text.ts'
import { kept } from './kept-words.ts'
import type { Cell, CellKind, Sheet } from './sheet.ts'

/** The last row a spreadsheet has. */
const LAST_ROW = 1_048_576
/** Characters gathered before they are packed. */
const A_CHUNK = 1 << 18
/** The same sheets give the same bytes, whenever they are written. */
const NO_TIME = new Date(1980, 0, 1, 12)

/** Where packed bytes go, and what is told after each row; `lastRow` is a spreadsheet's, but for a test. */
interface WorkbookSink {
  readonly write: (chunk: Uint8Array) => void
  readonly row?: () => void
  readonly lastRow?: number
}

/** Writes the sheets of a workbook; gives back the names of those that had more rows than a spreadsheet has. */
export function writeXlsx(sheets: readonly Sheet[], { write, row, lastRow = LAST_ROW }: WorkbookSink): string[] {
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    write(chunk)
  })
  const add = (name: string) => packed(zip, name)
  for (const [name, text] of frame(sheets)) add(name)(text, true)
  const cut = sheets.filter((sheet, index) => {
    const push = add(`xl/worksheets/sheet${index + 1}.xml`)
    return writeSheet(sheet, push, { row, lastRow })
  })
  zip.end()
  return cut.map(({ name }) => name)
}

/** A file of the zip, packed piece by piece by the computer's own zlib: ten times as fast as in JavaScript. */
function packed(zip: Zip, filename: string): (text: string, isLast?: boolean) => void {
  const file: ZipInputFile = { filename, size: 0, crc: 0, compression: 8, mtime: NO_TIME }
  zip.add(file)
  return (text, isLast = false) => {
    const bytes = Buffer.from(text)
    file.crc = crc32(bytes, file.crc)
    file.size = (file.size ?? 0) + bytes.length
    const finishFlush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH
    file.ondata?.(null, deflateRawSync(bytes, { finishFlush, level: 2 }), isLast)
  }
}

/** Whether the sheet was cut. */
function writeSheet(
  sheet: Sheet,
  push: (text: string, isLast?: boolean) => void,
  { row, lastRow }: { readonly row: (() => void) | undefined; readonly lastRow: number },
): boolean {
  const kinds = sheet.columns.map(({ kind }) => kind)
  let text = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${widths(kinds)}<sheetData>`
  const heads = kinds.map(() => 'head' as const)
  text += rowText(
    1,
    sheet.columns.map(({ title }) => title),
    heads,
  )
  let written = 1
  let isCut = false
  for (const cells of sheet.rows()) {
    if (written === lastRow) {
      isCut = true
      break
    }
    written += 1
    text += rowText(written, cells, kinds)
    row?.()
    if (text.length < A_CHUNK) continue
    push(text)
    text = ''
  }
  push(`${text}</sheetData></worksheet>`, true)
  return isCut
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Numbers of the formats in `STYLES`. */
const STYLE = { text: 0, code: 0, whole: 0, money: 1, quantity: 2, rate: 3, day: 4, head: 5 } as const

function rowText(row: number, cells: readonly Cell[], kinds: readonly (CellKind | 'head')[]): string {
  let text = `<row r="${row}">`
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index] ?? null
    if (cell !== null && cell !== '') text += cellXml(`${LETTERS[index]}${row}`, cell, kinds[index] ?? 'text')
  }
  return `${text}</row>`
}

const inCell = kept((text) => escaped(harmless(text)))

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

function cellXml(at: string, cell: string | number, kind: CellKind | 'head'): string {
  if (kind === 'day') return `<c r="${at}" s="4"><v>${serialOf(String(cell))}</v></c>`
  if (typeof cell === 'string') {
    const style = kind === 'head' ? ' s="5"' : ''
    return `<c r="${at}" t="inlineStr"${style}><is><t xml:space="preserve">${inCell(cell)}</t></is></c>`
  }
  return `<c r="${at}" s="${STYLE[kind]}"><v>${numberOf(cell, kind)}</v></c>`
}

/** Whole units as decimals, exactly: never a division whose binary fraction would be shown. */
function numberOf(value: number, kind: CellKind | 'head'): string {
  const digits = kind === 'money' ? 2 : kind === 'quantity' ? 3 : kind === 'rate' ? 4 : 0
  if (digits === 0) return String(value)
  const magnitude = String(Math.abs(value)).padStart(digits + 1, '0')
  return `${value < 0 ? '-' : ''}${magnitude.slice(0, -digits)}.${magnitude.slice(-digits)}`
}

/** Days since 30 December 1899. */
function serialOf(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 25_569
}

function escaped(text: string): string {
  // oxlint-disable-next-line no-control-regex -- XML has no place for them
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function widths(kinds: readonly CellKind[]): string {
  const cols = kinds.map((kind, index) => {
    const width = kind === 'text' ? 18 : 12
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
  })
  return `<cols>${cols.join('')}</cols>`
}

/** Everything of a workbook but its sheets. */
function frame(sheets: readonly Sheet[]): [string, string][] {
  const parts = sheets.map((_, index) => `/xl/worksheets/sheet${index + 1}.xml`)
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const overrides = parts.map((part) => `<Override PartName="${part}" ContentType="${type}.worksheet+xml"/>`)
  const links = parts.map((_, index) => link(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
  const names = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return [
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${overrides.join('')}</Types>`,
    ],
    ['_rels/.rels', relations([link('rId1', 'officeDocument', 'xl/workbook.xml')])],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.join('')}</sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', relations([...links, link('rIdStyles', 'styles', 'styles.xml')])],
    ['xl/styles.xml', STYLES],
  ]
}

function link(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
}

function relations(links: readonly string[]): string {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`
}

const FORMATS = [
  '<xf numFmtId="0"/>',
  '<xf numFmtId="4" applyNumberFormat="1"/>',
  '<xf numFmtId="164" applyNumberFormat="1"/>',
  '<xf numFmtId="10" applyNumberFormat="1"/>',
  '<xf numFmtId="14" applyNumberFormat="1"/>',
  '<xf numFmtId="0" fontId="1" applyFont="1"/>',
]

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.###"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="${FORMATS.length}">${FORMATS.join('')}</cellXfs></styleSheet>`
