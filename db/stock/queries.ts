// Reads materials, lots, places, suppliers, levels and movements.

import type { Output } from '../../shared/contract.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { EntryRef, LotId, MaterialId, PlaceId } from '../../shared/kernel/id.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import { fold } from '../../shared/kernel/text.ts'
import type { Lot, Material, Place, Supplier } from '../../shared/stock/materials.ts'
import type { Level } from '../../shared/stock/stock.ts'
import type { QueryHandlers } from '../handlers.ts'
import type { Reader } from '../sql.ts'
import { stockJourneyQueries } from './journey-queries.ts'
import { levelOf } from './levels.ts'
import { followBack } from './movements.ts'
import { storedIn } from './stored.ts'

export const stockQueries = {
  ...stockJourneyQueries,
  'stock.places': ({ read }) =>
    ok(
      read
        .all<Omit<Place, 'archived'> & { archived: number }>(
          'SELECT id, name, kind, member, archived FROM places WHERE present = 1 ORDER BY archived, name, id',
        )
        .map((row): Place => ({ ...row, archived: row.archived === 1 })),
    ),
  'stock.suppliers': ({ read }) =>
    ok(
      read
        .all<Omit<Supplier, 'archived'> & { archived: number }>(
          `SELECT id, name, contact, archived, (SELECT count(*) FROM materials m WHERE m.supplier = s.id AND m.archived = 0) AS materials
           FROM suppliers s WHERE present = 1 ORDER BY archived, name, id`,
        )
        .map((row): Supplier => ({ ...row, archived: row.archived === 1 })),
    ),
  'stock.materials': ({ read }, { text, kind, archived, offset, limit }) => {
    const where = `m.present = 1 AND m.archived = ?1 AND (?2 IS NULL OR m.kind = ?2) AND (?3 = '' OR instr(m.folded, ?3) > 0)`
    const values = [Number(archived), kind, fold(text)] as const
    const total = read.get<{ count: number }>(`SELECT count(*) AS count FROM materials m WHERE ${where}`, ...values)
    const order = `${(total?.count ?? 0) > MOST_LOW_FIRST ? '' : `${IS_LOW} DESC,`} m.folded, m.id`
    // Chosen by what the order needs alone: only the page's materials are read whole.
    const rows = read.all<MaterialRow>(
      `${SELECT_MATERIALS} WHERE m.id IN (SELECT m.id FROM materials m WHERE ${where} ORDER BY ${order} LIMIT ?4 OFFSET ?5)
       ORDER BY ${order}`,
      ...values,
      limit,
      offset,
    )
    return ok({ materials: rows.map(materialOf), total: total?.count ?? 0 })
  },
  'stock.material': ({ read }, { material }) => {
    const found = materialById(read, material)
    return found ? ok({ ...found, lotList: lotsOf(read, material) }) : refuse({ type: 'UnknownItem' })
  },
  'stock.inPlace': ({ read }, { place }) => ok(storedIn(read, place).filter(({ quantity }) => quantity !== 0)),
  'stock.nextRoll': ({ read }) => {
    const last = read.get<{ number: number | null }>(
      "SELECT max(CAST(substr(label, 2) AS INTEGER)) AS number FROM lots WHERE label GLOB 'R[0-9]*' AND present = 1",
    )
    return ok({ number: (last?.number ?? 0) + 1 })
  },
  'stock.level': ({ read }, { item }) => {
    const spots = read.all<{ place: string; lot: string } & Level>(
      `SELECT place, lot, sum(quantity_thousandths) AS quantity, sum(value_cents) AS value
       FROM stock_levels WHERE item = ? GROUP BY place, lot ORDER BY place, lot`,
      item,
    )
    return ok({
      level: levelOf(read, item),
      spots: spots.map((spot) => ({
        ...spot,
        place: orNull<PlaceId>(spot.place),
        lot: orNull<LotId>(spot.lot),
      })),
    })
  },
  'stock.movements': ({ read }, { item, limit }) =>
    ok({ level: levelOf(read, item), movements: lastMovements(read, item, limit) }),
} satisfies Partial<QueryHandlers>

interface MaterialRow extends Omit<Material, 'byLot' | 'archived' | 'isLow' | 'allergens'> {
  readonly byLot: number
  readonly archived: number
  readonly is_low: number
  readonly allergens: string
}

const LEVELS = `(SELECT coalesce(sum(l.quantity_thousandths), 0) FROM stock_levels l WHERE l.item = m.id)`
const IS_LOW = `(${LEVELS} < coalesce(m.minimum_thousandths, 0))`
/**
 * What is low stands first, up to so many: to know it of more, every level would be added up before the first swatch is
 * seen. Of more, the list goes by name, and what is low is told where the stock is watched.
 */
const MOST_LOW_FIRST = 1000
const SELECT_MATERIALS = `SELECT m.id, m.name, m.kind, m.unit, m.family, m.colour, m.pattern, m.photo, m.pictogram,
  m.width_mm AS widthMm, m.gsm, m.composition, m.origin, m.supplier, s.name AS supplierName, m.price_cents AS price,
  m.minimum_thousandths AS minimum, m.by_lot AS byLot, m.barcode, m.allergens, m.archived,
  ${LEVELS} AS quantity, (SELECT coalesce(sum(l.value_cents), 0) FROM stock_levels l WHERE l.item = m.id) AS value,
  (SELECT count(*) FROM (SELECT 1 FROM stock_levels l WHERE l.item = m.id AND l.lot <> ''
    GROUP BY l.lot HAVING sum(l.quantity_thousandths) > 0)) AS lots,
  (SELECT min(o.use_by) FROM lots o WHERE o.material = m.id AND o.use_by IS NOT NULL AND
    (SELECT sum(l.quantity_thousandths) FROM stock_levels l WHERE l.item = m.id AND l.lot = o.id) > 0) AS useBy,
  ${IS_LOW} AS is_low
  FROM materials m LEFT JOIN suppliers s ON s.id = m.supplier`

function materialOf({ is_low: isLow, ...row }: MaterialRow): Material {
  return {
    ...row,
    byLot: row.byLot === 1,
    archived: row.archived === 1,
    isLow: isLow === 1,
    allergens: JSON.parse(row.allergens) as Material['allergens'],
  }
}

/** One material with its level, or undefined. */
function materialById(read: Reader, id: string): Material | undefined {
  const row = read.get<MaterialRow>(`${SELECT_MATERIALS} WHERE m.id = ? AND m.present = 1`, id)
  return row && materialOf(row)
}

/** The lots of a material that have something somewhere, in each place; what must be used first comes first, then the shortest. */
function lotsOf(read: Reader, material: string): Lot[] {
  return read
    .all<Omit<Lot, 'isOffcut' | 'place'> & { isOffcut: number; place: string; useBy: Day | null }>(
      `SELECT o.id, o.material, o.label, o.photo, o.width_mm AS widthMm, o.use_by AS useBy, o.is_offcut AS isOffcut,
         l.place, sum(l.quantity_thousandths) AS quantity, sum(l.value_cents) AS value
       FROM lots o JOIN stock_levels l ON l.item = o.material AND l.lot = o.id
       WHERE o.material = ? GROUP BY o.id, l.place HAVING sum(l.quantity_thousandths) <> 0
       ORDER BY o.use_by IS NULL, o.use_by, quantity, o.label, o.id`,
      material,
    )
    .map((row): Lot => ({ ...row, isOffcut: row.isOffcut === 1, place: orNull<PlaceId>(row.place) }))
}

/** What a lot belongs to, or undefined. */
export function materialOfLot(read: Reader, lot: string): MaterialId | undefined {
  return read.get<{ material: MaterialId }>('SELECT material FROM lots WHERE id = ? AND present = 1', lot)?.material
}

function orNull<T extends string>(text: string): T | null {
  return text === '' ? null : (text as T)
}

type Movement = Output<'stock.movements'>['movements'][number]

/** The latest movements of an item: those of each till, place and lot are followed back from the last one. */
function lastMovements(read: Reader, item: string, limit: number): Movement[] {
  const lasts = read.all<{ till: number; last: number }>(
    'SELECT till, last_move AS last FROM stock_levels WHERE item = ?',
    item,
  )
  const moves = lasts.flatMap(({ till, last }) => followBack(read, { till, last, limit }))
  moves.sort((a, b) => b.at - a.at || a.till - b.till || b.seq - a.seq || b.idx - a.idx)
  return moves.slice(0, limit).map(({ before: _before, idx: _idx, day: _day, ...move }) => ({
    ...move,
    place: orNull<PlaceId>(move.place),
    lot: orNull<LotId>(move.lot),
    isReversed: isReversed(read, move) || isLineReversed(read, move, item),
  }))
}

/** Whether what an entry moved of an item and lot was undone by itself. */
function isLineReversed(read: Reader, { till, seq, lot }: EntryRef & { readonly lot: string }, item: string): boolean {
  const sql = 'SELECT 1 FROM stock_line_reversals WHERE of_till = ? AND of_seq = ? AND item = ? AND lot = ?'
  return read.get(sql, till, seq, item, lot) !== undefined
}

/** Whether an entry of stock was undone, or undoes another. */
export function isReversed(read: Reader, { till, seq }: { readonly till: number; readonly seq: number }): boolean {
  return (
    read.get(
      'SELECT 1 FROM stock_reversals WHERE (of_till = ?1 AND of_seq = ?2) OR (till = ?1 AND seq = ?2)',
      till,
      seq,
    ) !== undefined
  )
}
