// A sheet as CSV for people: UTF-8 with its mark, semicolons, decimal commas, no formula.

import { harmless } from '../../shared/kernel/text.ts'
import { kept } from '../kept-words.ts'
import type { CellKind, Sheet } from '../sheet.ts'

/** Characters gathered before they are written. */
const A_CHUNK = 1 << 18
const MARK = '\uFEFF'

/** Writes a sheet chunk by chunk; `row` is told after each row. */
export function writeSheetCsv(sheet: Sheet, write: (chunk: Buffer) => void, row: () => void): void {
  const textOf = kept((text) => quoted(harmless(text)))
  const isPlain = sheet.columns.map(({ kind }) => kind === 'code' || kind === 'day')
  const written = sheet.columns.map(({ kind }) => NUMBERS[kind] ?? String)
  let text = `${MARK}${sheet.columns.map(({ title }) => title).join(';')}\r\n`
  for (const cells of sheet.rows()) {
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index]
      if (index > 0) text += ';'
      if (typeof cell === 'string') text += isPlain[index] ? cell : textOf(cell)
      else if (typeof cell === 'number') text += written[index]?.(cell) ?? ''
    }
    text += '\r\n'
    row()
    if (text.length < A_CHUNK) continue
    write(Buffer.from(text))
    text = ''
  }
  write(Buffer.from(text))
}

const NUMBERS: { readonly [K in CellKind]?: (value: number) => string } = {
  money: hundredths,
  rate: hundredths,
  quantity: quantityText,
}

function quoted(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** `12,05` from 1205. */
function hundredths(value: number): string {
  const magnitude = Math.abs(value)
  const rest = magnitude % 100
  return `${value < 0 ? '-' : ''}${(magnitude - rest) / 100},${rest < 10 ? '0' : ''}${rest}`
}

/** `0,4`, `2`: no zeros that say nothing. */
function quantityText(thousandths: number): string {
  const magnitude = Math.abs(thousandths)
  const rest = magnitude % 1000
  const whole = `${thousandths < 0 ? '-' : ''}${(magnitude - rest) / 1000}`
  return rest === 0 ? whole : `${whole},${String(rest).padStart(3, '0').replace(/0+$/, '')}`
}
