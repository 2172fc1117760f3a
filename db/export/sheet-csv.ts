// A sheet as CSV for people: UTF-8 with its mark, semicolons, decimal commas, no formula.

import { amountText } from '../../shared/export/fields.ts'
import { harmless } from '../../shared/kernel/text.ts'
import type { Cell, CellKind, Sheet } from './sheets.ts'

/** Characters gathered before they are written. */
const A_CHUNK = 1 << 18
const MARK = '\uFEFF'

/** Writes a sheet chunk by chunk; `row` is told after each row. */
export function writeSheetCsv(sheet: Sheet, write: (chunk: Buffer) => void, row: () => void): void {
  const kinds = sheet.columns.map(({ kind }) => kind)
  let text = `${MARK}${sheet.columns.map(({ title }) => title).join(';')}\r\n`
  for (const cells of sheet.rows()) {
    for (let index = 0; index < cells.length; index += 1) {
      if (index > 0) text += ';'
      text += cellText(cells[index] ?? null, kinds[index] ?? 'text')
    }
    text += '\r\n'
    row()
    if (text.length < A_CHUNK) continue
    write(Buffer.from(text))
    text = ''
  }
  write(Buffer.from(text))
}

function cellText(cell: Cell, kind: CellKind): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return quoted(harmless(cell))
  switch (kind) {
    case 'money':
    case 'rate':
      return amountText(cell)
    case 'quantity':
      return quantityText(cell)
    default:
      return String(cell)
  }
}

function quoted(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** `0,4`, `2`: no zeros that say nothing. */
function quantityText(thousandths: number): string {
  const magnitude = Math.abs(thousandths)
  const sign = thousandths < 0 ? '-' : ''
  const rest = magnitude % 1000
  const whole = Math.floor(magnitude / 1000)
  return rest === 0 ? `${sign}${whole}` : `${sign}${whole},${String(rest).padStart(3, '0').replace(/0+$/, '')}`
}
