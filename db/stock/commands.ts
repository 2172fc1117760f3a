// Decides about materials, places, lots and movements: the value of a movement is decided here, once.

import type { NewEntry } from '../../shared/entries.ts'
import type { ItemId, LotId, MaterialId, PlaceId, SupplierId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import { ok, refuse, type Edit, type Result } from '../../shared/kernel/result.ts'
import type { StockRefusal, UnknownSupplier } from '../../shared/stock/contract.ts'
import type { NewLot } from '../../shared/stock/entries.ts'
import type { LotFields, MaterialFields } from '../../shared/stock/materials.ts'
import { landedValues, type Move } from '../../shared/stock/stock.ts'
import { decide, type CommandContext, type CommandHandlers } from '../handlers.ts'
import type { Reader } from '../sql.ts'
import { itemToMove, knownPlace } from './items.ts'
import { ledgerOver, levelOf } from './levels.ts'
import { isReversed, materialOfLot } from './queries.ts'

export const stockCommands = {
  'stock.addPlace': (context, fields) => {
    const place = context.newId() as PlaceId
    return decide({ place }, { kind: 'stock.placeAdded', data: { place, fields } })
  },
  'stock.changePlace': ({ read }, { place, fields }) => {
    if (!knownPlace(read, place)) return refuse({ type: 'UnknownPlace' })
    return decide({}, { kind: 'stock.placeChanged', data: { place, fields } })
  },
  'stock.addSupplier': (context, fields) => {
    const supplier = context.newId() as SupplierId
    return decide({ supplier }, { kind: 'stock.supplierAdded', data: { supplier, fields } })
  },
  'stock.changeSupplier': ({ read }, { supplier, fields }) => {
    if (!knownSupplier(read, supplier)) return refuse({ type: 'UnknownSupplier' })
    return decide({}, { kind: 'stock.supplierChanged', data: { supplier, fields } })
  },
  'stock.addMaterial': (context, fields) => {
    const checked = checkMaterial(context.read, fields, null)
    if (!checked.ok) return checked
    const material = context.newId() as MaterialId
    return decide({ material }, { kind: 'stock.materialAdded', data: { material, fields } })
  },
  'stock.changeMaterial': ({ read }, { material, fields }) => {
    if (!knownMaterial(read, material)) return refuse({ type: 'UnknownItem' })
    const checked = checkMaterial(read, fields, material)
    if (!checked.ok) return checked
    return decide({}, { kind: 'stock.materialChanged', data: { material, fields } })
  },
  'stock.changeLot': ({ read }, { lot, fields }) => {
    const material = materialOfLot(read, lot)
    if (!material) return refuse({ type: 'UnknownLot' })
    return decide({}, { kind: 'stock.lotChanged', data: { lot, material, fields } })
  },
  'stock.receive': (context, { quantity, value, note, ...where }) => {
    const arrived = arrivals(context, { place: where.place, lines: [{ ...where, quantity, value }] })
    if (!arrived.ok) return arrived
    const { moves, lots } = arrived.value
    return decide(levelAfter(context.read, where.item, moves), { kind: 'stock.received', data: { moves, lots, note } })
  },
  'stock.deliver': (context, { source, supplier, delivery, document, place, lines, note }) => {
    if (supplier !== null && !knownSupplier(context.read, supplier)) return refuse({ type: 'UnknownSupplier' })
    const values = landedValues(lines, delivery)
    const landed = lines.map((line, index) => ({ ...line, value: values[index] ?? line.value }))
    const arrived = arrivals(context, { place, lines: landed })
    if (!arrived.ok) return arrived
    const { moves, lots } = arrived.value
    const total = cents(landed.reduce((sum, { value }) => sum + value, 0))
    const data = { source, supplier, delivery, document, moves, lots, note }
    return decide({ lots: lots.map(({ lot }) => lot), total }, { kind: 'stock.delivered', data })
  },
  'stock.transfer': ({ read }, { from, to, lines, note }) => {
    if (from === to) return refuse({ type: 'SamePlace' })
    if (!knownPlace(read, from) || !knownPlace(read, to)) return refuse({ type: 'UnknownPlace' })
    const ledger = ledgerOver(read)
    for (const { item, lot, quantity } of lines) {
      const checked = itemToMove(read, { item, lot, quantity })
      if (!checked.ok) return checked
      ledger.transfer({ item, place: from, lot }, to, quantity)
    }
    return decide({ moved: lines.length }, { kind: 'stock.transferred', data: { moves: ledger.moves, note } })
  },
  'stock.unload': ({ read }, { from, to, lines, note }) => {
    if (from === to) return refuse({ type: 'SamePlace' })
    if (!knownPlace(read, from) || !knownPlace(read, to)) return refuse({ type: 'UnknownPlace' })
    const ledger = ledgerOver(read)
    const moving = (pick: 'back' | 'missing') => lines.filter((line) => line[pick] > 0)
    for (const { item, lot, back } of moving('back')) {
      const checked = itemToMove(read, { item, lot, quantity: back })
      if (!checked.ok) return checked
      ledger.transfer({ item, place: from, lot }, to, back)
    }
    const came = ledger.moves.length
    for (const { item, lot, missing } of moving('missing')) {
      const checked = itemToMove(read, { item, lot, quantity: missing })
      if (!checked.ok) return checked
      ledger.takeOut({ item, place: from, lot }, missing)
    }
    const [back, gone] = [ledger.moves.slice(0, came), ledger.moves.slice(came)]
    const entries: NewEntry[] = []
    if (back.length > 0) entries.push({ kind: 'stock.transferred', data: { moves: back, note } })
    if (gone.length > 0) entries.push({ kind: 'stock.takenOut', data: { moves: gone, cause: 'missing', note } })
    return decide({ back: moving('back').length, missing: moving('missing').length }, ...entries)
  },
  'stock.takeOut': ({ read }, { item, place, lot, quantity, cause, note }) => {
    if (!knownPlace(read, place)) return refuse({ type: 'UnknownPlace' })
    const checked = itemToMove(read, { item, lot, quantity })
    if (!checked.ok) return checked
    const ledger = ledgerOver(read)
    ledger.takeOut({ item, place, lot }, quantity)
    const { moves } = ledger
    return decide(levelAfter(read, item, moves), { kind: 'stock.takenOut', data: { moves, cause, note } })
  },
  'stock.reverse': ({ read }, { of, only, reason }) => {
    const cause = read.get<{ cause: string }>(
      "SELECT cause FROM stock_changes WHERE till = ? AND seq = ? AND cause <> 'revalued' LIMIT 1",
      of.till,
      of.seq,
    )?.cause
    if (cause === undefined) return refuse({ type: 'UnknownMovement' })
    if (isReversed(read, of)) return refuse({ type: 'MovementUndone' })
    if (NEVER_BACK.has(cause) || (only && MADE_WHOLE.has(cause))) return refuse({ type: 'NotReversible' })
    const moves = opposites(read, of).filter(({ item, lot }) => !only || (item === only.item && lot === only.lot))
    if (moves.length === 0) return refuse({ type: 'MovementUndone' })
    if (only) return decide({}, { kind: 'stock.lineReversed', data: { of, ...only, moves, reason } })
    return decide({}, { kind: 'stock.reversed', data: { of, moves, reason } })
  },
} satisfies Partial<CommandHandlers>

const NEVER_BACK: ReadonlySet<string> = new Set(['counted', 'reversed'])
/** What was used up is worth what came of it: one does not go back without the other. */
const MADE_WHOLE: ReadonlySet<string> = new Set(['made', 'usedUp', 'waste'])

interface Arriving {
  readonly item: ItemId
  readonly quantity: Move['quantity']
  readonly value: Move['value']
  readonly lot: LotId | null
  readonly newLot: LotFields | null
}

/** What comes in, each line into its lot; a new lot gets its id here. */
function arrivals(
  context: CommandContext,
  { place, lines }: { readonly place: PlaceId | null; readonly lines: readonly Arriving[] },
): Result<{ moves: readonly Move[]; lots: readonly NewLot[] }, StockRefusal> {
  const { read } = context
  if (!knownPlace(read, place)) return refuse({ type: 'UnknownPlace' })
  const ledger = ledgerOver(read)
  const lots: NewLot[] = []
  for (const { item, quantity, value, lot, newLot } of lines) {
    const checked = itemToMove(read, { item, lot, quantity, isNewLot: newLot !== null })
    if (!checked.ok) return checked
    const into = newLot === null || !checked.value.byLot ? lot : (context.newId() as LotId)
    if (newLot !== null && into !== null && into !== lot)
      lots.push({ lot: into, material: item as MaterialId, fields: newLot })
    ledger.bringIn({ item, place, lot: into }, quantity, value)
  }
  return ok({ moves: ledger.moves, lots })
}

function levelAfter(read: Reader, item: string, moves: readonly Move[]) {
  const { quantity, value } = levelOf(read, item)
  const sum = (field: 'quantity' | 'value') => moves.reduce((total, move) => total + move[field], 0)
  return { quantity: thousandths(quantity + sum('quantity')), value: cents(value + sum('value')) }
}

/** The opposite of every movement of an entry that was not undone line by line, at the value it had. */
export function opposites(read: Reader, { till, seq }: { readonly till: number; readonly seq: number }): Move[] {
  return read
    .all<{ item: ItemId; place: string; lot: string; quantity: number; value: number }>(
      `SELECT item, place, lot, quantity_thousandths AS quantity, value_cents AS value
       FROM stock_changes c WHERE till = ? AND seq = ? AND NOT EXISTS (SELECT 1 FROM stock_line_reversals v
         WHERE v.of_till = c.till AND v.of_seq = c.seq AND v.item = c.item AND v.lot = c.lot)
       ORDER BY idx DESC`,
      till,
      seq,
    )
    .map(({ item, place, lot, quantity, value }) => ({
      item,
      place: place === '' ? null : (place as PlaceId),
      lot: lot === '' ? null : (lot as LotId),
      quantity: thousandths(-quantity),
      value: cents(-value),
    }))
}

function checkMaterial(
  read: Reader,
  { supplier, barcode }: Edit<MaterialFields>,
  self: MaterialId | null,
): Result<null, UnknownSupplier | { readonly type: 'BarcodeTaken'; readonly by: string }> {
  if (supplier && !knownSupplier(read, supplier)) return refuse({ type: 'UnknownSupplier' })
  const other = barcode
    ? read.get<{ id: string; name: string }>(
        `SELECT id, name FROM articles WHERE barcode = ?1 AND archived = 0 AND present = 1
         UNION ALL SELECT id, name FROM materials WHERE barcode = ?1 AND archived = 0 AND present = 1`,
        barcode,
      )
    : undefined
  return other && other.id !== self ? refuse({ type: 'BarcodeTaken', by: other.name }) : ok(null)
}

function knownSupplier(read: Reader, supplier: string): boolean {
  return read.get('SELECT 1 FROM suppliers WHERE id = ? AND present = 1', supplier) !== undefined
}

function knownMaterial(read: Reader, material: string): boolean {
  return read.get('SELECT 1 FROM materials WHERE id = ? AND present = 1', material) !== undefined
}
