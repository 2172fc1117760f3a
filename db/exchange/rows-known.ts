// The rows of a file that may come back: materials with their rolls, recipes line by line, and a sheet to count with.

import type { LotId, PlaceId } from '../../shared/kernel/id.ts'
import type { Language } from '../../shared/kernel/language.ts'
import { COLUMN_OF, materialCell, SAID_FIELDS } from '../../shared/exchange/materials-fields.ts'
import type { KnownMaterial } from '../../shared/exchange/materials-shelf.ts'
import { amountCell, moneyCell, percentText, type OutCell } from '../../shared/exchange/numbers.ts'
import { NO_WORDS } from '../../shared/exchange/recipes-line.ts'
import type { KnownThing } from '../../shared/exchange/recipes-shelf.ts'
import { COLUMNS, type FileField, type Sheet } from '../../shared/exchange/sheets.ts'
import { fileWords } from '../../shared/exchange/words.ts'
import type { RecipeFields, RecipeLine } from '../../shared/production/recipe.ts'
import type { Reader } from '../sql.ts'
import { readCountable, readLevels, readMaterials, readThings, type KnownLevel } from './known.ts'

/** A row by column; what is not there is empty. */
type CellsByField = Readonly<Partial<Record<FileField, OutCell>>>

/** Everything of a sheet, without its headings. */
export function knownRows(read: Reader, sheet: Sheet, language: Language): OutCell[][] {
  const rows = { materials: materialRows, recipes: recipeRows, count: countRows }[sheet](read, language)
  return rows.map((row) => COLUMNS[sheet].map((field) => row[field] ?? ''))
}

/** A line to follow, in a file that is otherwise empty. */
export function exampleRow(sheet: Sheet, language: Language): OutCell[] {
  const { kinds, units, work } = fileWords[language]
  const examples: Readonly<Record<Sheet, CellsByField>> = {
    materials: {
      ...{ name: 'Wax', kind: kinds.cloth, unit: units.m, price: moneyCell(750), minimum: amountCell(2000, 'm') },
      ...{ width: { units: 1150, decimals: 1 }, gsm: '140', lot: 'R1', quantity: amountCell(10_000, 'm') },
      value: moneyCell(7500),
    },
    recipes: {
      ...{ article: 'Tote bag', yield: '1', ingredient: 'Wax', quantity: amountCell(300, 'm'), unit: units.m },
      ...{ waste: percentText(500), work: work.sewing, minutes: '25' },
    },
    count: { name: 'Wax', lot: 'R1', unit: units.m, quantity: amountCell(6000, 'm') },
  }
  return COLUMNS[sheet].map((field) => examples[sheet][field] ?? '')
}

/** How places are written; the store's word, unless a place has it. */
function placeWords(read: Reader, language: Language): (place: PlaceId | null) => string {
  const names = new Map(
    read.all<{ id: string; name: string }>('SELECT id, name FROM places').map(({ id, name }) => [id, name]),
  )
  const { store } = fileWords[language]
  return (place) => (place === null ? store : (names.get(place) ?? ''))
}

function materialRows(read: Reader, language: Language): CellsByField[] {
  const { answers } = fileWords[language]
  const placeOf = placeWords(read, language)
  const levels = Map.groupBy(readLevels(read), ({ item }) => item)
  return readMaterials(read, language).materials.flatMap((material) => {
    const { said, id } = material
    const lots = new Map(material.lots.map((lot) => [lot.id, lot]))
    const fields = Object.fromEntries(
      SAID_FIELDS.map((field) => [COLUMN_OF[field], materialCell(field, said, language)]),
    ) as CellsByField
    const spots = (levels.get(id) ?? []).filter(({ quantity, value }) => quantity !== 0 || value !== 0)
    if (spots.length === 0) return [{ ...fields, ref: id }]
    return spots.map((spot): CellsByField => {
      const lot = spot.lot === null ? undefined : lots.get(spot.lot)
      const ofLot = lot && { lot: lot.label, offcut: lot.isOffcut ? answers.yes : '', useBy: lot.useBy ?? '' }
      return { ...fields, ...ofLot, ...spotCells(spot, { material, placeOf }), ref: spot.lot ?? id }
    })
  })
}

function spotCells(
  { place, quantity, value }: KnownLevel,
  { material, placeOf }: { readonly material: KnownMaterial; readonly placeOf: (place: PlaceId | null) => string },
): CellsByField {
  return { place: placeOf(place), quantity: amountCell(quantity, material.said.unit), value: moneyCell(value) }
}

function recipeRows(read: Reader, language: Language): CellsByField[] {
  const { things } = readThings(read, language)
  const byId = new Map<string, KnownThing>(things.map((thing) => [thing.item, thing]))
  const families = new Map(things.filter(({ family }) => family !== '').map(({ family, unit }) => [family, unit]))
  const unitOf = ({ wanted }: RecipeLine) =>
    wanted.type === 'item' ? byId.get(wanted.item)?.unit : families.get(wanted.family)
  return things.flatMap(({ item, name, unit, archived, recipe, keptAt }) => {
    if (!recipe || archived) return []
    const head: CellsByField = {
      ...{ article: name, ref: item, yield: amountCell(recipe.yield, unit) },
      guests: recipe.guests === null ? '' : String(recipe.guests),
      keptAt: keptAt === null ? '' : fileWords[language].kept[keptAt],
    }
    const parts: CellsByField[] = [
      ...recipe.lines.map((line) => ingredientCells(line, { byId, unit: unitOf(line), language })),
      ...workCells(recipe, language),
      ...recipe.steps.map(({ text }) => ({ step: text === '' ? NO_WORDS : text })),
    ]
    return parts.length === 0 ? [head] : parts.map((part) => ({ ...head, ...part }))
  })
}

function ingredientCells(
  { wanted, quantity, wasteBp, packaging }: RecipeLine,
  known: { byId: ReadonlyMap<string, KnownThing>; unit: KnownThing['unit'] | undefined; language: Language },
): CellsByField {
  const { byId, unit, language } = known
  const words = fileWords[language]
  const what: CellsByField =
    wanted.type === 'family'
      ? { anyOf: wanted.family }
      : { ingredient: byId.get(wanted.item)?.name ?? '', ingredientRef: wanted.item }
  return {
    ...what,
    quantity: amountCell(quantity, unit ?? 'm'),
    unit: unit === undefined ? '' : words.units[unit],
    waste: wasteBp === 0 ? '' : percentText(wasteBp),
    packaging: packaging ? words.answers.yes : '',
  }
}

function workCells({ work }: RecipeFields, language: Language): CellsByField[] {
  return work.map(({ kind, minutes }) => ({ work: fileWords[language].work[kind], minutes: String(minutes) }))
}

/** What the book says is where: whoever counts puts her own number over it. */
function countRows(read: Reader, language: Language): CellsByField[] {
  const { things, spots } = readCountable(read, language)
  const byId = new Map<string, (typeof things)[number]>(things.map((thing) => [thing.item, thing]))
  const placeOf = placeWords(read, language)
  const labels = new Map<LotId, string>(things.flatMap(({ lots }) => lots.map(({ id, label }) => [id, label] as const)))
  return spots
    .flatMap((spot) => {
      const thing = byId.get(spot.item)
      if (!thing?.isStocked || spot.quantity === 0) return []
      const { lot, place, quantity } = spot
      // Below zero nobody can count.
      const counted = quantity < 0 ? '' : amountCell(quantity, thing.unit)
      const label = lot === null ? '' : (labels.get(lot) ?? '')
      const cells = { lot: label, place: placeOf(place), unit: fileWords[language].units[thing.unit] }
      return [{ name: thing.name, ...cells, quantity: counted, ref: lot ?? spot.item }]
    })
    .sort((a, b) => compare(a.place, b.place) || compare(a.name, b.name) || compare(a.lot, b.lot))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
