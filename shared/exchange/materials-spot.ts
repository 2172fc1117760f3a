// Where a line says that a material lies, and how much of it: only what is new brings a quantity in.

import type { PlaceId } from '../kernel/id.ts'
import { MAX_CENTS } from '../kernel/money.ts'
import { priceOf, type Unit } from '../kernel/quantity.ts'
import { fold } from '../kernel/text.ts'
import { USUAL_UNIT } from '../stock/materials.ts'
import { readAmount, readMoney, readQuantityOf } from './cells.ts'
import type { SaidMaterial } from './materials-fields.ts'
import { readRoll, type Reading, type ReadRoll } from './materials-roll.ts'
import type { FileLot, MaterialStep } from './materials-shelf.ts'
import type { LineNote, LineReader } from './plan.ts'
import { STORE_WORDS, wordOf } from './words.ts'

/** Where a line says that something lies, and how much. */
export interface FileSpot extends ReadRoll {
  readonly place: PlaceId | null
  readonly stock: MaterialStep['stock']
  readonly note: LineNote | null
}

/** Reads where a line says that something lies, and refuses what cannot lie there. */
export function readSpot(reading: Reading): FileSpot {
  const { line, material, shelf } = reading
  const place = readPlace(line, shelf.places)
  const roll = readRoll(reading)
  const amount = readStock(reading)
  checkOnce(reading, roll.lot, place)
  if (material.known && !isNewRoll(roll.lot)) {
    return { ...roll, place, stock: null, note: amount && noteOf(reading, { ...roll, place, amount }) }
  }
  if (amount) checkStock(reading, amount, roll.lot)
  const stock = amount && amount.quantity > 0 ? amount : null
  if (stock && roll.lot === null && line.problems.length === 0) material.hasLoose = true
  return { ...roll, place, stock, note: null }
}

/** A roll that the book does not know. */
export function isNewRoll(lot: FileLot | null): boolean {
  return lot !== null && lot.known === null
}

/** The place a cell names: nothing, or the store's word, is the store. */
export function readPlace(line: LineReader, places: ReadonlyMap<string, PlaceId>): PlaceId | null {
  const word = wordOf(line.text('place'))
  const place = places.get(word)
  if (place !== undefined) return place
  if (word !== '' && !STORE_WORDS.has(word)) line.refuse('place', 'unknownPlace')
  return null
}

/** What something new is counted in: as its quantity says, else as its kind usually is. */
export function usualUnit(said: Partial<SaidMaterial>, line: LineReader): Unit {
  return namedUnit(line) ?? USUAL_UNIT[usualKind(said)]
}

/** The unit that a line's quantity names, if it does. */
export function namedUnit(line: LineReader): Unit | null {
  const amount = readAmount(line.text('quantity'))
  return 'value' in amount ? amount.value.unit : null
}

/** What something is whose kind the file does not say. */
export function usualKind({ kind, widthMm, gsm, unit }: Partial<SaidMaterial>): SaidMaterial['kind'] {
  if (kind !== undefined) return kind
  if (widthMm !== undefined || gsm !== undefined) return 'cloth'
  return unit === 'kg' || unit === 'l' ? 'food' : 'other'
}

interface StockSaid {
  readonly quantity: number
  readonly value: number
}

function readStock({ line, said, material }: Reading): StockSaid | null {
  const all = { ...material.known?.said, ...material.said, ...said }
  const quantity = line.take('quantity', (text) => readQuantityOf(text, all.unit ?? usualUnit(all, line)))
  const value = line.take('value', readMoney)
  if (quantity === undefined) return null
  const worth = value ?? priceOf(Math.max(0, quantity), all.price ?? 0)
  if (worth > MAX_CENTS) line.refuse('value', 'tooLarge')
  return { quantity, value: worth }
}

/** One line for a roll in a place: a second one is refused. */
function checkOnce({ line, said, material, shelf }: Reading, lot: FileLot | null, place: PlaceId | null): void {
  if (line.problems.length > 0) return
  const ofMaterial = material.known?.id ?? fold(said.name ?? '')
  const mark = `${ofMaterial} ${lot ? rollMark(lot) : ''} ${place ?? ''}`
  if (shelf.used.has(mark)) line.refuse('name', 'duplicate')
  shelf.used.add(mark)
}

function rollMark({ known, fields }: FileLot): string {
  return known?.id ?? fold(fields.label)
}

function checkStock({ line, said, material }: Reading, { quantity, value }: StockSaid, lot: FileLot | null): void {
  if (quantity < 0) line.refuse('quantity', 'negative')
  if (value < 0) line.refuse('value', 'negative')
  const isKept = said.byLot ?? material.said.byLot ?? material.lots.size > 0
  if (isKept && lot === null && quantity > 0) line.refuse('lot', 'rollNeeded')
}

/** A quantity of what is there already is left to a count. */
function noteOf(
  { material }: Reading,
  { lot, place, amount }: { readonly lot: FileLot | null; readonly place: PlaceId | null; readonly amount: StockSaid },
): LineNote | null {
  const spots = material.known?.spots ?? []
  const there = spots.find((spot) => spot.lot === (lot?.known?.id ?? null) && spot.place === place)
  return amount.quantity === (there?.quantity ?? 0) ? null : 'quantityLeft'
}
