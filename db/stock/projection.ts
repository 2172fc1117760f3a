// Writes materials, places, lots and movements from their entries, and adds movements to levels.

import type { Entry } from '../../shared/journal/journal.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import type { Edit } from '../../shared/kernel/result.ts'
import { fold } from '../../shared/kernel/text.ts'
import type { NewLot } from '../../shared/stock/entries.ts'
import type { LotFields, MaterialFields, PlaceFields, SupplierFields } from '../../shared/stock/materials.ts'
import type { Move, MovementCause } from '../../shared/stock/stock.ts'
import { applyEdit } from '../edits.ts'
import { given } from '../host/projection.ts'
import type { Projection } from '../projection.ts'
import type { SqlValue, Writer } from '../sql.ts'
import { heldLevels, type LevelMove } from './held-levels.ts'
import { PLACES, stockChanges, stockLineReversals, stockReversals } from './tables.ts'

export const stockProjection = {
  'stock.materialAdded': (write, entry) =>
    editMaterial(write, entry, { ...materialFields(entry.data.fields), present: 1 }),
  'stock.materialChanged': (write, entry) => editMaterial(write, entry, materialFields(entry.data.fields)),
  'stock.placeAdded': (write, entry) => editPlace(write, entry, { ...placeFields(entry.data.fields), present: 1 }),
  'stock.placeChanged': (write, entry) => editPlace(write, entry, placeFields(entry.data.fields)),
  'stock.supplierAdded': (write, entry) =>
    editSupplier(write, entry, { ...supplierFields(entry.data.fields), present: 1 }),
  'stock.supplierChanged': (write, entry) => editSupplier(write, entry, supplierFields(entry.data.fields)),
  'stock.lotChanged': (write, entry) => {
    const { lot, material, fields } = entry.data
    editLot(write, entry, { lot, fields: { ...lotFields(fields), material } })
  },
  'stock.received': (write, entry) => {
    const { lots, moves, note } = entry.data
    addLots(write, entry, lots)
    addMoves(write, entry, { moves, cause: 'received', note })
    noteCosts(write, entry, moves)
  },
  'stock.delivered': (write, entry) => {
    const { lots, moves, source, note } = entry.data
    addLots(write, entry, lots)
    addMoves(write, entry, { moves, cause: source, note })
    noteCosts(write, entry, moves)
  },
  'stock.transferred': (write, entry) => addMoves(write, entry, { ...entry.data, cause: 'transferred' }),
  'stock.takenOut': (write, entry) => addMoves(write, entry, entry.data),
  'stock.reversed': (write, entry) => {
    const { of, moves, reason } = entry.data
    write.insert(stockReversals, { ofTill: of.till, ofSeq: of.seq, till: entry.till, seq: entry.seq })
    addMoves(write, entry, { moves, cause: 'reversed', note: reason })
  },
  'stock.lineReversed': (write, entry) => {
    const { till, seq } = entry
    const { of, item, lot, moves, reason } = entry.data
    write.insert(stockLineReversals, { ofTill: of.till, ofSeq: of.seq, item, lot: lot ?? '', till, seq })
    addMoves(write, entry, { moves, cause: 'reversed', note: reason })
  },
} satisfies Partial<Projection>

/**
 * Adds the movement of an entry's line to its item's level. Returns the place of the movement before it, to be
 * kept with it; null for the first.
 */
export function moveLevel(
  write: Writer,
  { till, seq, idx }: EntryRef & { idx: number },
  move: Omit<LevelMove, 'till' | 'at'>,
): number | null {
  return heldLevels(write).move({ ...move, till, at: seq * PLACES + idx })
}

interface Moved {
  readonly moves: readonly Move[]
  /** One for all, or by movement. */
  readonly cause: MovementCause | ((move: Move) => MovementCause)
  readonly note: string
}

/** Writes the movements of an entry; one without a quantity puts a value right. */
export function addMoves(write: Writer, entry: Entry, { moves, cause, note }: Moved): void {
  const { till, seq, at, day, by } = entry
  moves.forEach((move, idx) => {
    const { item, quantity, value } = move
    const spot = { item, place: move.place ?? '', lot: move.lot ?? '' }
    const moveBefore = moveLevel(write, { till, seq, idx }, { ...spot, quantity, value })
    const why = quantity === 0 ? 'revalued' : typeof cause === 'string' ? cause : cause(move)
    write.insert(stockChanges, {
      ...{ till, seq, idx, ...spot, at, day, by },
      ...{ quantity, value, cause: why, note, moveBefore },
    })
  })
}

/** Lots that an entry makes known. */
export function addLots(write: Writer, entry: Entry, lots: readonly NewLot[]): void {
  for (const { lot, material, fields } of lots)
    editLot(write, entry, { lot, fields: { ...lotFields(fields), material, present: 1 } })
}

/** Keeps what last came in as its item's last known cost. */
export function noteCosts(write: Writer, entry: Entry, moves: readonly Move[]): void {
  for (const { item, quantity, value } of moves) {
    if (quantity <= 0 || value <= 0) continue
    const fields = { quantity_thousandths: quantity, value_cents: value }
    applyEdit(write, entry, { table: 'stock_costs', id: item, fields, blank: {} })
  }
}

const BLANK_MATERIAL = {
  ...{ name: '', folded: '', kind: 'other', unit: 'piece', family: '', colour: '#6b5f55', pattern: 'weave' },
  ...{ composition: '', origin: 'new', by_lot: 0, allergens: '[]', archived: 0, present: 0 },
}

function editMaterial(write: Writer, entry: Entry<{ readonly material: string }>, fields: Fields): void {
  applyEdit(write, entry, { table: 'materials', id: entry.data.material, fields, blank: BLANK_MATERIAL })
}

function editPlace(write: Writer, entry: Entry<{ readonly place: string }>, fields: Fields): void {
  const blank = { name: '', kind: 'other', archived: 0, present: 0 }
  applyEdit(write, entry, { table: 'places', id: entry.data.place, fields, blank })
}

function editSupplier(write: Writer, entry: Entry<{ readonly supplier: string }>, fields: Fields): void {
  const blank = { name: '', contact: '', archived: 0, present: 0 }
  applyEdit(write, entry, { table: 'suppliers', id: entry.data.supplier, fields, blank })
}

function editLot(write: Writer, entry: Entry, { lot, fields }: { lot: string; fields: Fields }): void {
  const blank = { material: '', label: '', is_offcut: 0, present: 0 }
  applyEdit(write, entry, { table: 'lots', id: lot, fields, blank })
}

type Fields = Record<string, SqlValue>
const flagOf = (value: boolean | undefined) => (value === undefined ? undefined : Number(value))

function materialFields(fields: Edit<MaterialFields>): Fields {
  const { name, kind, unit, family, colour, pattern, photo, pictogram, gsm, composition, origin } = fields
  return given({
    ...{ name, kind, unit, family, colour, pattern, photo, pictogram, gsm, composition, origin },
    folded: name === undefined ? undefined : fold(name),
    width_mm: fields.widthMm,
    supplier: fields.supplier,
    price_cents: fields.price,
    minimum_thousandths: fields.minimum,
    by_lot: flagOf(fields.byLot),
    barcode: fields.barcode,
    allergens: fields.allergens && canonical(fields.allergens),
    archived: flagOf(fields.archived),
  })
}

function placeFields({ name, kind, member, archived }: Edit<PlaceFields>): Fields {
  return given({ name, kind, member, archived: flagOf(archived) })
}

function supplierFields({ name, contact, archived }: Edit<SupplierFields>): Fields {
  return given({ name, contact, archived: flagOf(archived) })
}

function lotFields({ label, photo, widthMm, useBy, isOffcut }: Edit<LotFields>): Fields {
  return given({ label, photo, width_mm: widthMm, use_by: useBy, is_offcut: flagOf(isOffcut) })
}
