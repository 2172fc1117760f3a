// What a cell of a file means: prices, rates, quantities, units and kinds as people type them. Nothing is computed.

import { MAX_CENTS } from '../kernel/money.ts'
import { MAX_THOUSANDTHS, type Unit } from '../kernel/quantity.ts'
import { cleanLine, fold, plainText } from '../kernel/text.ts'
import type { Allergen, ArticleKind, KeptAt } from './catalogue.ts'
import { allergensNamed, keptNamed } from './import-words.ts'

/** A cell's meaning, or why it has none. */
export type Read<Value> = { readonly value: Value } | { readonly reason: ImportReason }

export type ImportReason =
  | 'missing'
  | 'tooLong'
  | 'notANumber'
  | 'negative'
  | 'tooLarge'
  | 'unknownRate'
  | 'unknownUnit'
  | 'unknownKind'
  | 'unknownKeptAt'
  | 'unknownAllergen'
  | 'notABarcode'
  | 'barcodeTaken'
  | 'unknownMaker'
  | 'wholePiecesOnly'
  | 'duplicate'

/** `12,50`, `12.50 €`, `1 250,00`: cents. */
export function readPrice(cell: string): Read<number> {
  return readDecimal(cell.replace(/€|eur(os?)?$/giu, ''), { decimals: 2, max: MAX_CENTS })
}

/** `20`, `20 %`, `5,5`, or a spreadsheet's own percentage `0.2`: basis points, one of the known rates. */
export function readRate(cell: string, known: readonly number[]): Read<number> {
  const read = readDecimal(cell.replace('%', ''), { decimals: 4, max: 1_000_000 })
  if ('reason' in read) return read
  const asFraction = !cell.includes('%') && known.includes(read.value)
  const rate = asFraction ? read.value : read.value / 100
  return known.includes(rate) ? { value: rate } : { reason: 'unknownRate' }
}

/** `12`, `2,5`: thousandths of the unit. */
export function readQuantity(cell: string, unit: Unit): Read<number> {
  const read = readDecimal(cell, { decimals: 3, max: MAX_THOUSANDTHS })
  if ('value' in read && unit === 'piece' && read.value % 1000 !== 0) return { reason: 'wholePiecesOnly' }
  return read
}

/** The unit a word names; a piece when nothing is said. */
export function readUnit(cell: string): Read<Unit> {
  const unit = UNITS.get(wordOf(cell))
  return unit ? { value: unit } : { reason: 'unknownUnit' }
}

/** The kind a word names, a good when nothing is said, and whether it is bought and sold on. */
export function readKind(cell: string): Read<{ readonly kind: ArticleKind; readonly resold: boolean }> {
  const word = wordOf(cell)
  if (RESOLD.includes(word)) return { value: { kind: 'good', resold: true } }
  const kind = KINDS.get(word)
  return kind ? { value: { kind, resold: false } } : { reason: 'unknownKind' }
}

/** How something is kept: a word, or the temperature that its box says. */
export function readKeptAt(cell: string): Read<KeptAt> {
  const [, degrees] = /^\D*?([-−]?\d+)\s*(?:°|º)?\s*c?\b/iu.exec(cell) ?? []
  const keptAt = degrees === undefined ? keptNamed(cell) : DEGREES.get(degrees.replace('−', '-'))
  return keptAt ? { value: keptAt } : { reason: 'unknownKeptAt' }
}

/** The allergens a cell names; one word that is none of them refuses the cell. */
export function readAllergens(cell: string): Read<readonly Allergen[]> {
  const allergens = allergensNamed(cell)
  return allergens ? { value: allergens } : { reason: 'unknownAllergen' }
}

/** `Awa 2; Bintou 1` or `Awa, Bintou`: names and their parts. */
export function readMakers(cell: string): readonly { readonly name: string; readonly part: number }[] {
  return cell
    .split(/[;,/+&|]|\set\s|\sand\s/u)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => {
      const [, name = one, part = '1'] = /^(.*?)[\s:×x*]+(\d{1,4})$/u.exec(one) ?? []
      return { name: name.trim(), part: Number(part) }
    })
}

/** The text of a cell: one line, spaces made plain; a formula stays the text it is. */
export function cellText(cell: string | number | boolean | null | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return numberText(cell)
  return plainText(cleanLine(String(cell)))
}

/** Spreadsheets keep 19.9 as 19.899999999999999; a barcode keeps all its digits. */
function numberText(cell: number): string {
  return Number.isSafeInteger(cell) ? String(cell) : String(Number(cell.toPrecision(12)))
}

/** A decimal number of at most `decimals` digits after the comma, as whole units of its last digit. */
export function readDecimal(cell: string, { decimals, max }: { decimals: number; max: number }): Read<number> {
  const text = cell.replace(/[\s'’]/gu, '')
  if (text === '') return { reason: 'missing' }
  const match = /^(-?)(\d{1,15})(?:[.,](\d+))?$/.exec(withoutGrouping(text))
  if (!match) return { reason: 'notANumber' }
  const [, sign, whole = '', fraction = ''] = match
  const digits = fraction.replace(/0+$/, '')
  if (digits.length > decimals) return { reason: 'notANumber' }
  const value = Number(whole + digits.padEnd(decimals, '0'))
  if (sign === '-' && value > 0) return { reason: 'negative' }
  return value > max ? { reason: 'tooLarge' } : { value }
}

/** `1.250,00` and `1,250.00` are one thousand two hundred and fifty. */
function withoutGrouping(text: string): string {
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(text)) return text.replaceAll('.', '')
  if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(text)) return text.replaceAll(',', '')
  return text
}

function wordOf(cell: string): string {
  return fold(cell)
    .replace(/[^a-z]+/gu, ' ')
    .trim()
}

function words<Value extends string>(table: Readonly<Record<Value, string>>): ReadonlyMap<string, Value> {
  const entries = Object.entries<string>(table) as [Value, string][]
  return new Map(entries.flatMap(([value, list]) => list.split('|').map((word) => [word, value] as const)))
}

const UNITS = words<Unit>({
  piece: '|piece|pieces|pce|pcs|pc|u|unite|unites|unit|units|each|lot',
  m: 'm|metre|metres|meter|meters|ml|metre lineaire',
  kg: 'kg|kilo|kilos|kilogramme|kilogrammes|kilogram|kilograms',
  l: 'l|litre|litres|liter|liters',
})

const KINDS = words<ArticleKind>({
  good: '|good|goods|bien|biens|article|produit|product|marchandise|objet',
  meal: 'meal|meals|repas|plat|plats|dish|food|boisson|drink',
  service: 'service|services|prestation|retouche|reparation|repair',
  workshop: 'workshop|workshops|atelier|ateliers|cours|class',
  deposit: 'deposit|consigne|consignes',
  giftVoucher: 'giftvoucher|gift voucher|bon cadeau|bons cadeaux|cheque cadeau|carte cadeau',
})

const DEGREES = new Map<string, KeptAt>([
  ['4', 'cold'],
  ['63', 'hot'],
  ['-18', 'frozen'],
])

const RESOLD = ['resold', 'resale', 'revente', 'negoce', 'achat revente', 'marchandise revendue']
