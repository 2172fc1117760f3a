// What a cell of a stock file means: quantities with their unit, prices, lengths, minutes, days, yes and no.

import { readDecimal } from '../catalogue/import-cells.ts'
import { Barcode, Colour } from '../catalogue/catalogue.ts'
import { Day } from '../kernel/day.ts'
import { MAX_CENTS } from '../kernel/money.ts'
import { MAX_THOUSANDTHS, type Unit } from '../kernel/quantity.ts'
import { cleanLine, plainText } from '../kernel/text.ts'
import { ANSWER_OF, UNIT_OF, wordOf, type Meanings } from './words.ts'

/** A cell as a file's reader gives it; a formula is never computed. */
export type Cell = string | number | boolean | null | undefined
export type Table = readonly (readonly Cell[])[]

export const PROBLEM_REASONS = [
  'missing',
  'tooLong',
  'notANumber',
  'negative',
  'tooLarge',
  'tooMany',
  'unknownUnit',
  'otherUnit',
  'unitFixed',
  'wholePiecesOnly',
  'unknownWord',
  'notABarcode',
  'barcodeTaken',
  'notADay',
  'notAColour',
  'duplicate',
  'disagrees',
  'severalNamed',
  'unknownPlace',
  'rollNeeded',
  'notByRoll',
  'unknownThing',
  'unknownFamily',
  'ofItself',
  'withOther',
  'notStocked',
  'unknownKeptAt',
  'onlySold',
] as const
/** Why a cell, or a whole line, is refused. */
export type ProblemReason = (typeof PROBLEM_REASONS)[number]

/** A cell's meaning, or why it has none. */
export type Read<Value> = { readonly value: Value } | { readonly reason: ProblemReason }

/** No cell that a person fills is longer: beyond this it is not read. */
const LONGEST_CELL = 2_000
/** What stands for a cell that is too long, so that every reader refuses it. */
const TOO_LONG = '#'.repeat(LONGEST_CELL)

/**
 * The text of a cell: one line, without what cannot be printed. The sign that keeps a text from being a formula is
 * taken away again: what we wrote comes back as it was.
 */
export function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return Number.isSafeInteger(cell) ? String(cell) : String(Number(cell.toPrecision(12)))
  const text = String(cell)
  if (text.length > LONGEST_CELL) return TOO_LONG
  const clean = cleanLine(text.isWellFormed() ? text : text.toWellFormed())
  return FORMULA_KEPT.test(clean) ? clean.slice(1) : clean
}

/** Signs that a spreadsheet takes for the beginning of a formula, those of wide letters too. */
const FORMULA = '=+@|%\\-\uFF1D\uFF0B\uFF0D\uFF20'
const FORMULA_KEPT = new RegExp(`^'+[${FORMULA}]`, 'u')
const FORMULA_BEGUN = new RegExp(`^'*[${FORMULA}]`, 'u')

/** A text that begins like a formula is kept from being one. {@link cellText} gives it back. */
export function harmless(text: string): string {
  return FORMULA_BEGUN.test(text) && !/^-?\d+([.,]\d+)?$/u.test(text) ? `'${text}` : text
}

/** A short text. */
export function readText(text: string, max: number): Read<string> {
  return text.length > max ? { reason: 'tooLong' } : { value: text }
}

/** A word with a meaning in one of the languages. */
export function readWord<Value>(text: string, meanings: Meanings<Value>): Read<Value> {
  const value = meanings.get(wordOf(text))
  return value === undefined ? { reason: 'unknownWord' } : { value }
}

/** Yes or no. */
export function readAnswer(text: string): Read<boolean> {
  const read = readWord(text, ANSWER_OF)
  return 'value' in read ? { value: read.value === 'yes' } : read
}

/** `7,50`, `7.50 €`, `7,50 €/m`: cents. */
export function readMoney(text: string): Read<number> {
  const [amount = '', ...per] = plainText(text).split('/')
  const bare = amount.replace(/€|eur(os?)?$/giu, '')
  if (per.length > 1 || (per[0] !== undefined && !UNIT_OF.has(wordOf(per[0])))) return { reason: 'notANumber' }
  return signed(bare, { decimals: 2, max: MAX_CENTS })
}

/** A quantity and the unit it names, if it does. */
export interface Amount {
  readonly thousandths: number
  readonly unit: Unit | null
}

/** `12`, `1,50 m`, `80 cm`, `250 g`: thousandths of the unit; what is below zero keeps its sign. */
export function readAmount(text: string): Read<Amount> {
  const [, number = '', word = ''] = /^([-\d\s.,'’]+)(.*)$/u.exec(plainText(text)) ?? []
  if (number.trim() === '') return { reason: 'notANumber' }
  const measure = measureOf(word)
  if (!measure) return { reason: 'unknownUnit' }
  const read = signed(number, { decimals: 3, max: MAX_THOUSANDTHS })
  if ('reason' in read) return read
  const whole = read.value * measure.part
  return whole % 1000 === 0 ? { value: { thousandths: whole / 1000, unit: measure.unit } } : { reason: 'notANumber' }
}

/** The unit a word names, and how many thousandths of it one is; undefined for a word that names none. */
function measureOf(word: string): { readonly unit: Unit | null; readonly part: number } | undefined {
  if (word === '') return { unit: null, part: 1000 }
  const small = SMALL_UNITS[wordOf(word)]
  if (small) return small
  const unit = UNIT_OF.get(wordOf(word))
  return unit && { unit, part: 1000 }
}

/** A quantity of something counted in `unit`: not in another, and pieces whole. */
export function readQuantityOf(text: string, unit: Unit): Read<number> {
  const read = readAmount(text)
  if ('reason' in read) return read
  if (read.value.unit !== null && read.value.unit !== unit) return { reason: 'otherUnit' }
  if (unit === 'piece' && read.value.thousandths % 1000 !== 0) return { reason: 'wholePiecesOnly' }
  return { value: read.value.thousandths }
}

/** `115`, `115 cm`, `1,15 m`: millimetres; centimetres when nothing is said. */
export function readWidth(text: string): Read<number> {
  const word = wordOf(text.replace(/^[\d\s.,]+/u, ''))
  const read = readAmount(word === '' ? `${text} cm` : text)
  if ('reason' in read) return read
  if (read.value.unit !== 'm') return { reason: 'otherUnit' }
  return within(read.value.thousandths, 1, 20_000)
}

/** A whole number, whatever stands after it (`140 g/m²`, `25 min`). */
export function readWhole(
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
): Read<number> {
  const [, number = ''] = /^([\d\s.,]+)/u.exec(plainText(text)) ?? []
  const read = signed(number === '' ? text : number, { decimals: 0, max: MAX_CENTS })
  return 'reason' in read ? read : within(read.value, least, most)
}

/** `25`, `25 min`, `1 h 30`, `1:30`: minutes. */
export function readMinutes(text: string): Read<number> {
  const hours = /^(\d{1,4})\s*(?:h|:|ч|год|س|ساعت)\s*(\d{1,2})?/iu.exec(text)
  if (hours) return within(Number(hours[1]) * 60 + Number(hours[2] ?? 0), 1, 100_000)
  return readWhole(text, { least: 1, most: 100_000 })
}

/** `5`, `5 %`, `12,5 %`: basis points. */
export function readPercent(text: string): Read<number> {
  const read = signed(plainText(text).replace('%', ''), { decimals: 2, max: MAX_CENTS })
  return 'reason' in read ? read : within(read.value, 0, 10_000)
}

/** `2026-12-24`, `24/12/2026`, `24.12.26`, or a spreadsheet's own number of days. */
export function readDay(text: string): Read<Day> {
  const read = Day.safeParse(isoOf(text))
  return read.success ? { value: read.data } : { reason: 'notADay' }
}

/** A spreadsheet that wrote a barcode as `3,76E+12` has lost it. */
export function readBarcode(text: string): Read<string> {
  const barcode = text.replaceAll(' ', '')
  const lost = /^\d[.,]\d+E\+\d+$/iu.test(barcode)
  return Barcode.safeParse(barcode).success && !lost ? { value: barcode } : { reason: 'notABarcode' }
}

/** `#23388f`, or without its sign. */
export function readColour(text: string): Read<string> {
  const colour = text.startsWith('#') ? text : `#${text}`
  return Colour.safeParse(colour).success ? { value: colour } : { reason: 'notAColour' }
}

const SMALL_UNITS: Readonly<Record<string, { readonly unit: Unit; readonly part: number }>> = {
  cm: { unit: 'm', part: 10 },
  mm: { unit: 'm', part: 1 },
  см: { unit: 'm', part: 10 },
  سم: { unit: 'm', part: 10 },
  g: { unit: 'kg', part: 1 },
  gr: { unit: 'kg', part: 1 },
  г: { unit: 'kg', part: 1 },
  غ: { unit: 'kg', part: 1 },
  dl: { unit: 'l', part: 100 },
  cl: { unit: 'l', part: 10 },
  ml: { unit: 'l', part: 1 },
  мл: { unit: 'l', part: 1 },
}

function signed(text: string, bounds: { readonly decimals: number; readonly max: number }): Read<number> {
  const bare = text.trim()
  const isBelow = bare.startsWith('-')
  const read = readDecimal(isBelow ? bare.slice(1) : bare, bounds)
  if ('value' in read) return { value: isBelow && read.value !== 0 ? -read.value : read.value }
  return { reason: read.reason === 'tooLarge' || read.reason === 'missing' ? read.reason : 'notANumber' }
}

function within(value: number, least: number, most: number): Read<number> {
  if (value < least) return { reason: value < 0 ? 'negative' : 'notANumber' }
  return value > most ? { reason: 'tooLarge' } : { value }
}

/** Days from 30 December 1899, as spreadsheets count them. */
const SHEET_DAYS = 25_569

function isoOf(text: string): string {
  if (/^\d{5}$/u.test(text)) return new Date((Number(text) - SHEET_DAYS) * 86_400_000).toISOString().slice(0, 10)
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/u.exec(text) ?? []
  if (day === '') return text.slice(0, 10)
  return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
