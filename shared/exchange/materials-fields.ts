// What a file can say of a material, cell by cell, and how a material is written into one.

import type { ALLERGENS } from '../catalogue/catalogue.ts'
import { allergenWords } from '../catalogue/allergen-words.ts'
import { given } from '../catalogue/import-line.ts'
import type { Language } from '../kernel/language.ts'
import { cents } from '../kernel/money.ts'
import { thousandths, type Unit } from '../kernel/quantity.ts'
import type { MaterialFields } from '../stock/materials.ts'
import {
  readAnswer,
  readBarcode,
  readColour,
  readMoney,
  readQuantityOf,
  readText,
  readWhole,
  readWidth,
  readWord,
  type Read,
} from './cells.ts'
import { amountCell, moneyCell, type OutCell } from './numbers.ts'
import type { LineReader } from './plan.ts'
import type { FileField } from './sheets.ts'
import { ALLERGEN_OF, fileWords, KIND_OF, ORIGIN_OF, UNIT_OF } from './words.ts'

/** What a file can say of a material; its supplier by name. Pictures are not in files. */
export interface SaidMaterial extends Pick<
  MaterialFields,
  'name' | 'kind' | 'unit' | 'family' | 'price' | 'minimum' | 'widthMm' | 'gsm' | 'composition' | 'origin' | 'colour'
> {
  readonly supplierName: string | null
  readonly barcode: string | null
  readonly allergens: readonly (typeof ALLERGENS)[number][]
  readonly byLot: boolean
}

/** The column that each is written in. */
export const COLUMN_OF: Readonly<Record<keyof SaidMaterial, FileField>> = {
  ...{ name: 'name', kind: 'kind', unit: 'unit', family: 'family', supplierName: 'supplier', price: 'price' },
  ...{ minimum: 'minimum', widthMm: 'width', gsm: 'gsm', composition: 'composition', origin: 'origin' },
  ...{ colour: 'colour', barcode: 'barcode', allergens: 'allergens', byLot: 'byLot' },
}
export const SAID_FIELDS = Object.keys(COLUMN_OF) as readonly (keyof SaidMaterial)[]

/** What the cells of a line say of the material; `usual` is its unit when the file does not name one. */
export function readMaterial(line: LineReader, usual: (said: Partial<SaidMaterial>) => Unit): Partial<SaidMaterial> {
  const take: LineReader['take'] = (field, read) => line.take(field, read)
  const said: Partial<SaidMaterial> = given({
    name: take('name', (text) => readText(text, 80)),
    kind: take('kind', (text) => readWord(text, KIND_OF)),
    unit: take('unit', readUnit),
    family: take('family', (text) => readText(text, 40)),
    supplierName: take('supplier', (text) => readText(text, 60)),
    price: take('price', (text) => notBelow(readMoney(text), cents)),
    widthMm: take('width', readWidth),
    gsm: take('gsm', (text) => readWhole(text, { least: 1, most: 5000 })),
    composition: take('composition', (text) => readText(text, 120)),
    origin: take('origin', (text) => readWord(text, ORIGIN_OF)),
    colour: take('colour', readColour),
    barcode: take('barcode', readBarcode),
    allergens: take('allergens', readAllergens),
    byLot: take('byLot', readAnswer),
  })
  const minimum = take('minimum', (text) => notBelow(readQuantityOf(text, said.unit ?? usual(said)), thousandths))
  return given({ ...said, minimum })
}

/** A unit's word; its reason is its own, since everything else in the line hangs on it. */
function readUnit(text: string): Read<Unit> {
  const read = readWord(text, UNIT_OF)
  return 'value' in read ? read : { reason: 'unknownUnit' }
}

/** Nothing below zero, branded. */
function notBelow<Value>(read: Read<number>, brand: (value: number) => Value): Read<Value> {
  if ('reason' in read) return read
  return read.value < 0 ? { reason: 'negative' } : { value: brand(read.value) }
}

function readAllergens(text: string): Read<SaidMaterial['allergens']> {
  const words = text.split(/[,;+/|،]/u).filter((word) => word.trim() !== '')
  const read = words.map((word) => readWord(word, ALLERGEN_OF))
  const known = read.flatMap((one) => ('value' in one ? [one.value] : []))
  return known.length < read.length ? { reason: 'unknownWord' } : { value: [...new Set(known)].toSorted() }
}

/** How one thing about a material is written in a file. */
export function materialCell(field: keyof SaidMaterial, said: SaidMaterial, language: Language): OutCell {
  const words = fileWords[language]
  switch (field) {
    case 'kind':
      return words.kinds[said.kind]
    case 'unit':
      return words.units[said.unit]
    case 'origin':
      return words.origins[said.origin]
    case 'byLot':
      return words.answers[said.byLot ? 'yes' : 'no']
    case 'allergens':
      return said.allergens.map((allergen) => allergenWords[language][allergen]).join(', ')
    default:
      return plainCell(field, said)
  }
}

function plainCell(
  field: Exclude<keyof SaidMaterial, 'kind' | 'unit' | 'origin' | 'byLot' | 'allergens'>,
  said: SaidMaterial,
): OutCell {
  const value = said[field]
  if (typeof value !== 'number') return value ?? ''
  if (field === 'price') return moneyCell(value)
  if (field === 'minimum') return amountCell(value, said.unit)
  // Tenths of a centimetre.
  return { units: value, decimals: field === 'widthMm' ? 1 : 0 }
}

/** What the file says otherwise than what is known. */
export function changesOf(said: Partial<SaidMaterial>, known: SaidMaterial): readonly (keyof SaidMaterial)[] {
  return SAID_FIELDS.filter((field) => said[field] !== undefined && !isSame(said[field], known[field]))
}

/** The same value; the order of allergens, and the capitals of a colour, say nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  return sameForm(one) === sameForm(other)
}

function sameForm(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.toSorted())
  return JSON.stringify(typeof value === 'string' && value.startsWith('#') ? value.toLowerCase() : value)
}
