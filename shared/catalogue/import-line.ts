// What one line of a file says of an article, cell by cell; an empty cell says nothing.

import type { MemberId } from '../kernel/id.ts'
import { cents } from '../kernel/money.ts'
import { fold } from '../kernel/text.ts'
import type { VatRate } from '../kernel/vat.ts'
import {
  Barcode,
  type Allergen,
  type ArticleFields,
  type ArticleKind,
  type KeptAt,
  type MakerPart,
  type VatByMode,
} from './catalogue.ts'
import {
  readAllergens,
  readKeptAt,
  readKind,
  readMakers,
  readPrice,
  readRate,
  readUnit,
  type ImportReason,
  type Read,
} from './import-cells.ts'
import type { ImportColumns, ImportField } from './import-columns.ts'
import { variantName } from './variants.ts'

/** What a file can say of an article; its range by name. */
export interface ImportedFields {
  readonly rangeName: string
  readonly name: string
  readonly kind: ArticleKind
  readonly unit: ArticleFields['unit']
  readonly price: ArticleFields['price']
  readonly vat: VatByMode
  readonly barcode: string | null
  readonly resold: boolean
  readonly makers: readonly MakerPart[]
  /** Absent: the file does not say. */
  readonly allergens?: readonly Allergen[]
  /** Absent: nobody said. */
  readonly keptAt?: KeptAt
  /** A line with a size or a colour: its model by name, of which it is a variant. `name` is then the variant's own. */
  readonly variant?: { readonly model: string; readonly size: string; readonly cloth: string }
}

export interface Problem {
  readonly field: ImportField
  readonly reason: ImportReason
}

/** What reading needs to know of the coop: names are folded. */
export interface Names {
  readonly rangeNames: ReadonlyMap<string, string>
  readonly members: ReadonlyMap<string, MemberId>
  readonly rates: readonly VatRate[]
}

/** A line's cells by field. */
export function cellsOf(cells: readonly string[], columns: ImportColumns): (field: ImportField) => string {
  return (field) => cells[columns[field] ?? -1] ?? ''
}

/** What the cells say, and what is wrong with them. */
export function readLine(
  cell: (field: ImportField) => string,
  names: Names,
): { readonly said: Partial<ImportedFields>; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const take = <Value>(field: ImportField, read: (text: string) => Read<Value>): Value | undefined => {
    const text = cell(field)
    if (text === '') return undefined
    const result = read(text)
    if ('value' in result) return result.value
    problems.push({ field, reason: result.reason })
    return undefined
  }
  const rate = (field: ImportField) => take(field, (text) => readRate(text, names.rates))
  const price = take('price', readPrice)
  const kind = take('kind', readKind)
  const rates = { vat: rate('vat'), onSite: rate('vatOnSite'), takeAway: rate('vatTakeAway') }
  const variant = variantOf(take)
  const said = given({
    name: variant ? variantName(variant.model, variant) : take('name', (text) => short(text, 80)),
    variant,
    rangeName: take('range', (text) => short(names.rangeNames.get(fold(text)) ?? text, 40)),
    price: price === undefined ? undefined : cents(price),
    kind: kind?.kind,
    resold: kind?.resold,
    unit: take('unit', readUnit),
    barcode: take('barcode', readBarcode),
    makers: take('makers', (text) => makersOf(text, names.members)),
    vat: vatByMode(rates),
    keptAt: take('keptAt', readKeptAt),
    allergens: take('allergens', readAllergens),
  })
  return { said, problems }
}

type Take = <Value>(field: ImportField, read: (text: string) => Read<Value>) => Value | undefined

function variantOf(take: Take): ImportedFields['variant'] {
  const size = take('size', (text) => short(text, 12)) ?? ''
  const cloth = take('cloth', (text) => short(text, 24)) ?? ''
  const model = size === '' && cloth === '' ? undefined : take('name', (text) => short(text, 80))
  return model === undefined ? undefined : { model, size, cloth }
}

/** A rate for each mode the file names; one rate alone holds whatever the mode. */
function vatByMode(rates: {
  readonly vat: VatRate | undefined
  readonly onSite: VatRate | undefined
  readonly takeAway: VatRate | undefined
}): VatByMode | undefined {
  const { vat, onSite, takeAway } = rates
  if (onSite === undefined && takeAway === undefined) return vat === undefined ? undefined : { keep: vat }
  return given({ onSite: onSite ?? vat, takeAway: takeAway ?? vat })
}

type Given<Fields> = { [K in keyof Fields]?: Exclude<Fields[K], undefined> }

/** Without what was not said. */
export function given<Fields extends object>(fields: Fields): Given<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<Fields>
}

function short(text: string, max: number): Read<string> {
  return text.length > max ? { reason: 'tooLong' } : { value: text }
}

/** A spreadsheet that wrote a barcode as `3,76E+12` has lost it. */
function readBarcode(text: string): Read<string> {
  const barcode = text.replaceAll(' ', '')
  const lost = /^\d[.,]\d+E\+\d+$/i.test(barcode)
  return Barcode.safeParse(barcode).success && !lost ? { value: barcode } : { reason: 'notABarcode' }
}

function makersOf(text: string, members: Names['members']): Read<readonly MakerPart[]> {
  const parts = readMakers(text).map(({ name, part }) => ({ member: members.get(fold(name)), part }))
  const makers = parts.filter((maker): maker is MakerPart => maker.member !== undefined)
  const sound = makers.length === parts.length && makers.length <= 60
  const counted = makers.every(({ part }) => part >= 1 && part <= 1000)
  const once = new Set(makers.map(({ member }) => member)).size === makers.length
  return sound && counted && once ? { value: makers } : { reason: 'unknownMaker' }
}
