// What a count walks through: what the book has in a place, of the scope, and what was counted or found besides.

import type { ItemId, LotId, RangeId } from '../../shared/kernel/id.ts'
import { thousandths, type Thousandths } from '../../shared/kernel/quantity.ts'
import type { CountThing } from '../../shared/stock/count-contract.ts'
import type { CountScope, CountSpot, WalkedCount } from '../../shared/stock/count.ts'
import type { Reader } from '../sql.ts'

/** A thing to count: how it is drawn, what it weighs, and what the book says is there now. */
export interface CountedThing extends CountThing {
  readonly range: RangeId | null
  readonly byLot: boolean
  readonly level: Thousandths
}

/** The name of a line within its count. */
export const spotKey = ({ item, lot }: CountSpot) => `${item} ${lot ?? ''}`

/** Every line of a count as the book stands now, by type, then name and label. */
export function thingsToWalk(read: Reader, count: WalkedCount): CountedThing[] {
  const { scope, lines, found, newLots } = count
  const kept = [...lines, ...found, ...(scope.type === 'items' ? scope.items.map((item) => ({ item, lot: null })) : [])]
  const keptKeys = new Set([...lines, ...found].map(spotKey))
  const labels = new Map<string, string>(newLots.map(({ lot, label }) => [lot, label]))
  return thingRows(read, {
    place: count.place ?? '',
    spots: kept.map(({ item, lot }) => [item, lot ?? '']),
    // Where nothing is written to be, only the store lists what it is out of.
    range: scope.type === 'range' && count.place === null ? scope.range : '',
    kind: scope.type === 'kind' && count.place === null ? scope.kind : '',
  })
    .map((row) => thingOf(row, labels))
    .filter((thing) => keptKeys.has(spotKey(thing)) || isWalked(thing, scope))
}

/** Things by what is on them or what they are called: articles, materials, rolls with something left. */
export function findThings(read: Reader, folded: string, limit: number): CountedThing[] {
  const code = folded.trim()
  if (code === '') return []
  const rows = read.all<{ item: string; lot: string }>(
    `SELECT item, lot FROM (
       SELECT id AS item, '' AS lot, name, 0 AS rank FROM articles
         WHERE archived = 0 AND present = 1 AND stocked = 1 AND (instr(folded, ?1) > 0 OR lower(barcode) = ?1 OR id = ?1)
       UNION ALL SELECT id, '', name, 1 FROM materials
         WHERE archived = 0 AND present = 1 AND (instr(folded, ?1) > 0 OR lower(barcode) = ?1 OR id = ?1)
       UNION ALL SELECT o.material, o.id, m.name, 2 FROM lots o JOIN materials m ON m.id = o.material
         WHERE o.present = 1 AND (instr(lower(o.label), ?1) > 0 OR instr(m.folded, ?1) > 0 OR o.id = ?1))
     ORDER BY rank, name, item, lot LIMIT ?2`,
    code,
    limit,
  )
  const spots = rows.map(({ item, lot }) => [item, lot] as const)
  return thingRows(read, { place: NOWHERE, spots, range: '', kind: '' }).map((row) => thingOf(row, new Map()))
}

/** How given spots are drawn, by their key. */
export function thingsByKey(read: Reader, spots: readonly CountSpot[]): Map<string, CountedThing> {
  const asked = spots.map(({ item, lot }) => [item, lot ?? ''] as const)
  const rows = thingRows(read, { place: NOWHERE, spots: asked, range: '', kind: '' })
  return new Map(rows.map((row) => thingOf(row, new Map())).map((thing) => [spotKey(thing), thing]))
}

/** What is drawn of a thing, without what only the host needs. */
export function drawn({ range: _range, byLot: _byLot, level: _level, ...thing }: CountedThing): CountThing {
  return thing
}

/** What the book says of one spot now. */
export function levelAt(read: Reader, place: string | null, { item, lot }: CountSpot): Thousandths {
  const row = read.get<{ quantity: number }>(
    'SELECT coalesce(sum(quantity_thousandths), 0) AS quantity FROM stock_levels WHERE item = ? AND place = ? AND lot = ?',
    item,
    place ?? '',
    lot ?? '',
  )
  return thousandths(row?.quantity ?? 0)
}

function isWalked(thing: CountedThing, scope: CountScope): boolean {
  switch (scope.type) {
    case 'all':
      return true
    case 'kind':
      return thing.kind === scope.kind
    case 'range':
      return thing.range === scope.range
    case 'items':
      // A material kept by lots is walked by its lots.
      return scope.items.includes(thing.item) && (!thing.byLot || thing.lot !== null || thing.level !== 0)
  }
}

/** No place has this name: nothing lies there. */
const NOWHERE = '-'

interface Asked {
  readonly place: string
  readonly spots: readonly (readonly [item: string, lot: string])[]
  readonly range: string
  readonly kind: string
}

interface ThingRow extends Omit<CountedThing, 'codes' | 'canWeigh' | 'lot' | 'item' | 'level' | 'byLot'> {
  readonly item: ItemId
  readonly lot: string
  readonly quantity: number
  readonly barcode: string | null
  readonly byLot: number
}

function thingRows(read: Reader, { place, spots, range, kind }: Asked): ThingRow[] {
  return read.all<ThingRow>(
    `WITH spots AS (
       SELECT item, lot, sum(quantity) AS quantity FROM (
         SELECT item, lot, quantity_thousandths AS quantity, 0 AS kept FROM stock_levels WHERE place = ?1
         UNION ALL SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), 0, 1 FROM json_each(?2)
         UNION ALL SELECT id, '', 0, 1 FROM articles
           WHERE ?3 <> '' AND range = ?3 AND archived = 0 AND present = 1 AND stocked = 1
         UNION ALL SELECT id, '', 0, 1 FROM materials
           WHERE ?4 <> '' AND kind = ?4 AND archived = 0 AND present = 1 AND by_lot = 0)
       GROUP BY item, lot HAVING sum(quantity) <> 0 OR max(kept) = 1)
     SELECT s.item, s.lot, s.quantity, CASE WHEN a.id IS NULL THEN 'material' ELSE 'article' END AS type,
       m.kind, a.range, coalesce(a.name, m.name) AS name, coalesce(o.label, '') AS label,
       coalesce(a.unit, m.unit) AS unit, coalesce(a.tint, r.colour, m.colour, '#6b5f55') AS colour,
       coalesce(r.pattern, m.pattern, 'weave') AS pattern, coalesce(o.photo, a.photo, m.photo) AS photo,
       coalesce(a.pictogram, m.pictogram) AS pictogram, coalesce(a.barcode, m.barcode) AS barcode,
       coalesce(o.width_mm, m.width_mm) AS widthMm, m.gsm, coalesce(m.by_lot, 0) AS byLot
     FROM spots s LEFT JOIN articles a ON a.id = s.item AND a.present = 1 LEFT JOIN ranges r ON r.id = a.range
       LEFT JOIN materials m ON m.id = s.item AND m.present = 1 LEFT JOIN lots o ON o.id = s.lot AND o.present = 1
     WHERE coalesce(a.name, m.name) IS NOT NULL
     ORDER BY type DESC, name, label, s.item, s.lot`,
    place,
    JSON.stringify(spots),
    range,
    kind,
  )
}

function thingOf({ quantity, barcode, byLot, ...row }: ThingRow, labels: ReadonlyMap<string, string>): CountedThing {
  const lot = row.lot === '' ? null : (row.lot as LotId)
  const isWeighed = row.unit === 'kg' || (row.unit === 'm' && row.widthMm !== null && row.gsm !== null)
  return {
    ...row,
    lot,
    label: lot === null ? '' : row.label || (labels.get(lot) ?? ''),
    byLot: byLot === 1,
    codes: lot === null ? [row.item, ...(barcode === null ? [] : [barcode])] : [lot],
    canWeigh: isWeighed,
    level: thousandths(quantity),
  }
}
