// Makes a file of what the book says, in the words of whoever asks.

import type { Day } from '../../shared/kernel/day.ts'
import { directionOf, type Language } from '../../shared/kernel/language.ts'
import type { OutCell } from '../../shared/exchange/numbers.ts'
import type { Sheet } from '../../shared/exchange/sheets.ts'
import { fileWords } from '../../shared/exchange/words.ts'
import type { Reader } from '../sql.ts'
import { headingsOf } from './plan-file.ts'
import { levelRows, movementRows } from './rows-book.ts'
import { exampleRow, knownRows } from './rows-known.ts'
import { writeTable, type Format } from './write-table.ts'

/** Which file, and in whose words. */
export interface FileAsked {
  readonly file:
    | { readonly what: Sheet; readonly empty: boolean }
    | { readonly what: 'levels' }
    | { readonly what: 'movements'; readonly from: Day; readonly to: Day }
  readonly format: Format
  readonly language: Language
  readonly today: Day
  readonly timeZone: string
}

/** A file's name and bytes. */
export async function makeFile(read: Reader, asked: FileAsked): Promise<{ fileName: string; bytes: Uint8Array }> {
  const { file, format, language } = asked
  const name = fileName(asked)
  const rows = [headingsOf(file.what, language), ...bodyOf(read, asked)]
  const bytes = await writeTable({ name, rows, isRightToLeft: directionOf(language) === 'rtl' }, format)
  return { fileName: `${name}.${format}`, bytes }
}

function fileName({ file, language, today }: FileAsked): string {
  const { files } = fileWords[language]
  if (file.what === 'movements') return `${files.movements}-${file.from}-${file.to}`
  if (file.what !== 'levels' && file.empty) return `${files[file.what]}-${files.template}`
  return `${files[file.what]}-${today}`
}

function bodyOf(read: Reader, { file, language, timeZone }: FileAsked): OutCell[][] {
  if (file.what === 'levels') return levelRows(read, language)
  if (file.what === 'movements') return movementRows(read, language, { ...file, timeZone })
  return file.empty ? [exampleRow(file.what, language)] : knownRows(read, file.what, language)
}
