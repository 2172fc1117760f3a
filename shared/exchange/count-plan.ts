// A count brought in from a file: what was counted of each thing in each place, beside what the book says there.

import type { ItemId, LotId, PlaceId } from '../kernel/id.ts'
import type { Language } from '../kernel/language.ts'
import type { Unit } from '../kernel/quantity.ts'
import { fold } from '../kernel/text.ts'
import { readQuantityOf, readText } from './cells.ts'
import { readPlace } from './materials-spot.ts'
import { quantityWords } from './materials-words.ts'
import { LineReader, type PlannedLine, type Row } from './plan.ts'
import { wordOf } from './words.ts'

/** Something that can be counted. */
export interface CountableThing {
  readonly item: ItemId
  readonly name: string
  readonly unit: Unit
  readonly byLot: boolean
  readonly isStocked: boolean
  readonly barcode: string | null
  readonly lots: readonly { readonly id: LotId; readonly label: string }[]
}

/** What the book says of something in one place. */
export interface BookSpot {
  readonly item: ItemId
  readonly lot: LotId | null
  readonly place: PlaceId | null
  readonly quantity: number
}

export interface CountContext {
  readonly language: Language
  readonly things: readonly CountableThing[]
  readonly places: readonly { readonly id: PlaceId; readonly name: string }[]
  readonly spots: readonly BookSpot[]
}

/** A counted line, with the label of a roll that the book does not know. */
export interface CountedInFile {
  readonly place: PlaceId | null
  readonly item: ItemId
  readonly lot: LotId | null
  readonly newLot: string | null
  readonly quantity: number
  readonly unit: Unit
}

export interface CountLine extends PlannedLine {
  /** Null: refused, or nobody wrote a number. */
  readonly counted: CountedInFile | null
}

/** Each line against the book as it is now; a line without a number was not counted. */
export function planCount(rows: readonly Row[], context: CountContext): CountLine[] {
  const shelf = shelfOf(context)
  return rows.map((row) => planLine(row, shelf))
}

interface Shelf {
  readonly language: Language
  readonly byRef: ReadonlyMap<string, CountableThing>
  readonly byName: ReadonlyMap<string, readonly CountableThing[]>
  readonly places: ReadonlyMap<string, PlaceId>
  readonly levels: ReadonlyMap<string, number>
  /** The line that counted a spot before. */
  readonly used: Map<string, number>
}

function shelfOf({ language, things, places, spots }: CountContext): Shelf {
  const refs = things.flatMap((thing) => {
    const codes = [thing.item, ...thing.lots.map(({ id }) => id), ...(thing.barcode === null ? [] : [thing.barcode])]
    return codes.map((code) => [code, thing] as const)
  })
  return {
    language,
    byRef: new Map<string, CountableThing>(refs),
    byName: Map.groupBy(things, ({ name }) => fold(name)),
    places: new Map([...places].toReversed().map(({ id, name }) => [wordOf(name), id] as const)),
    levels: new Map(spots.map(({ item, lot, place, quantity }) => [spotKey(item, lot, place), quantity])),
    used: new Map(),
  }
}

const spotKey = (item: string, lot: string | null, place: string | null) => `${item} ${lot ?? ''} ${place ?? ''}`

function planLine(row: Row, shelf: Shelf): CountLine {
  const line = new LineReader(row)
  const thing = readThing(line, shelf)
  const place = readPlace(line, shelf.places)
  const name = [thing?.name ?? row.cell('name'), row.cell('lot')].filter((part) => part !== '').join(' · ')
  const counted = thing && readCounted({ line, thing, place }, shelf)
  const said = { row: row.row, name, changes: [], problems: line.problems, note: null, counted: null }
  if (line.problems.length > 0) return { ...said, outcome: 'refused' }
  if (!counted) return { ...said, outcome: 'same', note: 'notCounted' }
  return { ...said, ...differenceOf(counted, shelf), counted }
}

interface Counting {
  readonly line: LineReader
  readonly thing: CountableThing
  readonly place: PlaceId | null
}

/** What was counted of a thing in a place; null when nobody wrote a number. */
function readCounted({ line, thing, place }: Counting, shelf: Shelf): CountedInFile | null {
  const { lot, label } = readLot(line, thing)
  const quantity = line.take('quantity', (text) => readQuantityOf(text, thing.unit))
  if (quantity === undefined) return null
  if (quantity < 0) line.refuse('quantity', 'negative')
  checkOnce(line, `${spotKey(thing.item, lot, place)} ${fold(label ?? '')}`, shelf)
  return { place, item: thing.item, lot, newLot: lot === null ? label : null, quantity, unit: thing.unit }
}

function checkOnce(line: LineReader, key: string, { used }: Shelf): void {
  const before = used.get(key)
  if (before !== undefined) line.refuse('name', 'duplicate', before)
  else used.set(key, line.row)
}

function readThing(line: LineReader, { byRef, byName }: Shelf): CountableThing | null {
  const [ref, name] = [line.text('ref'), line.text('name')]
  const named = byName.get(fold(name)) ?? []
  const thing = byRef.get(ref) ?? named[0] ?? byRef.get(name)
  if (!byRef.has(ref) && named.length > 1) line.refuse('name', 'severalNamed')
  if (!thing) line.refuse('name', name === '' ? 'missing' : 'unknownThing')
  else if (!thing.isStocked) line.refuse('name', 'notStocked')
  return thing ?? null
}

/** Which roll: known by its reference or label, or one that the book does not know. */
function readLot(line: LineReader, thing: CountableThing): { lot: LotId | null; label: string | null } {
  const byRef = thing.lots.find(({ id }) => id === line.text('ref'))
  if (byRef) return { lot: byRef.id, label: byRef.label }
  const label = line.take('lot', (text) => readText(text, 40))
  if (label !== undefined) return lotLabelled(line, label, thing)
  // What was left without a roll when rolls began to be kept is counted without one.
  const isLoose = line.text('ref') !== ''
  if (thing.byLot && !isLoose && line.text('quantity') !== '') line.refuse('lot', 'rollNeeded')
  return { lot: null, label: null }
}

function lotLabelled(line: LineReader, label: string, { lots, byLot }: CountableThing) {
  const named = lots.filter((lot) => fold(lot.label) === fold(label))
  if (named.length > 1) line.refuse('lot', 'severalNamed')
  if (named.length === 0 && !byLot) line.refuse('lot', 'notByRoll')
  return { lot: named[0]?.id ?? null, label }
}

function differenceOf(counted: CountedInFile, { levels, language }: Shelf): Pick<CountLine, 'outcome' | 'changes'> {
  const { item, lot, place, quantity, unit, newLot } = counted
  const known = newLot === null ? levels.get(spotKey(item, lot, place)) : undefined
  const words = (amount: number) => quantityWords(amount, unit, language)
  if (quantity === (known ?? 0) && newLot === null) return { outcome: 'same', changes: [] }
  const change = { field: 'quantity', before: words(known ?? 0), after: words(quantity) } as const
  return { outcome: known === undefined ? 'add' : 'change', changes: [change] }
}
