// Reads what a file is held against: materials with their rolls and levels, recipes, what can be counted where.

import type { ItemId, LotId, MaterialId, PlaceId } from '../../shared/kernel/id.ts'
import type { Language } from '../../shared/kernel/language.ts'
import type { Unit } from '../../shared/kernel/quantity.ts'
import type { CountableThing, CountContext } from '../../shared/exchange/count-plan.ts'
import type { SaidMaterial } from '../../shared/exchange/materials-fields.ts'
import type { KnownLot, KnownMaterial, MaterialsContext } from '../../shared/exchange/materials-shelf.ts'
import type { KnownThing, RecipesContext } from '../../shared/exchange/recipes-shelf.ts'
import type { RecipeFields } from '../../shared/production/recipe.ts'
import { FACES } from '../production/faces.ts'
import type { Reader } from '../sql.ts'

/** What lies of something in one place, of one lot, with its value. */
export interface KnownLevel {
  readonly item: ItemId
  readonly lot: LotId | null
  readonly place: PlaceId | null
  readonly quantity: number
  readonly value: number
}

/** Materials that are not put away, by name. */
export function readMaterials(read: Reader, language: Language): MaterialsContext {
  const lots = Map.groupBy(readLots(read), ({ material }) => material)
  const spots = Map.groupBy(readLevels(read), ({ item }) => item)
  const materials = readSaid(read).map(({ id, said }): KnownMaterial => {
    return { id, said, lots: lots.get(id) ?? [], spots: spots.get(id) ?? [] }
  })
  return { language, materials, places: readPlaces(read), barcodes: readBarcodes(read) }
}

/** What can have a recipe or be part of one. */
export function readThings(read: Reader, language: Language): RecipesContext {
  const things = read
    .all<Omit<KnownThing, 'recipe' | 'archived'> & { archived: number; recipe: string | null }>(
      `SELECT f.item, f.type, f.name, f.unit, f.family, f.archived, c.recipe, a.kept_at AS keptAt
       FROM (${FACES}) f LEFT JOIN recipes c ON c.id = f.item LEFT JOIN articles a ON a.id = f.item ORDER BY f.type, f.folded, f.item`,
    )
    .map(({ archived, recipe, ...thing }): KnownThing => {
      return { ...thing, archived: archived === 1, recipe: recipe ? (JSON.parse(recipe) as RecipeFields) : null }
    })
  return { language, things }
}

/** What can be counted, and what the book says of it where. */
export function readCountable(read: Reader, language: Language): CountContext {
  const lots = Map.groupBy(readLots(read), ({ material }) => material)
  const things = read
    .all<Omit<CountableThing, 'lots' | 'byLot' | 'isStocked'> & { byLot: number; isStocked: number; archived: number }>(
      `SELECT id AS item, name, unit, 0 AS byLot, stocked AS isStocked, barcode FROM articles
         WHERE present = 1 AND archived = 0 AND kind IN ('good', 'meal')
       UNION ALL SELECT id, name, unit, by_lot, 1, barcode FROM materials WHERE present = 1 AND archived = 0
       ORDER BY name, item`,
    )
    .map((row): CountableThing => {
      const { item, name, unit, barcode } = row
      const ofItem = lots.get(item as MaterialId) ?? []
      return { item, name, unit, barcode, byLot: row.byLot === 1, isStocked: row.isStocked === 1, lots: ofItem }
    })
  return { language, things, places: readPlaces(read), spots: readLevels(read) }
}

/** Everything that lies somewhere, or is worth something there. */
export function readLevels(read: Reader): KnownLevel[] {
  return read
    .all<{ item: ItemId; lot: string; place: string; quantity: number; value: number }>(
      `SELECT item, lot, place, sum(quantity_thousandths) AS quantity, sum(value_cents) AS value FROM stock_levels
       GROUP BY item, place, lot ORDER BY item, lot, place`,
    )
    .map(({ lot, place, ...level }) => ({
      ...level,
      lot: lot === '' ? null : (lot as LotId),
      place: place === '' ? null : (place as PlaceId),
    }))
}

/** Places, those still used first. */
function readPlaces(read: Reader): { id: PlaceId; name: string }[] {
  return read.all('SELECT id, name FROM places WHERE present = 1 ORDER BY archived, name, id')
}

/** Suppliers that are still bought from, by name. */
export function readSuppliers(read: Reader): { id: string; name: string }[] {
  return read.all('SELECT id, name FROM suppliers WHERE present = 1 AND archived = 0 ORDER BY name, id')
}

function readLots(read: Reader): (KnownLot & { readonly material: MaterialId })[] {
  return read
    .all<Omit<KnownLot, 'isOffcut'> & { material: MaterialId; isOffcut: number }>(
      'SELECT id, material, label, use_by AS useBy, is_offcut AS isOffcut FROM lots WHERE present = 1 ORDER BY label, id',
    )
    .map((row) => ({ ...row, isOffcut: row.isOffcut === 1 }))
}

function readSaid(read: Reader): { id: MaterialId; said: SaidMaterial }[] {
  return read
    .all<Omit<SaidMaterial, 'allergens' | 'byLot'> & { id: MaterialId; allergens: string; byLot: number; unit: Unit }>(
      `SELECT m.id, m.name, m.kind, m.unit, m.family, s.name AS supplierName, m.price_cents AS price,
         m.minimum_thousandths AS minimum, m.width_mm AS widthMm, m.gsm, m.composition, m.origin, m.colour, m.barcode,
         m.allergens, m.by_lot AS byLot
       FROM materials m LEFT JOIN suppliers s ON s.id = m.supplier
       WHERE m.present = 1 AND m.archived = 0 ORDER BY m.folded, m.id`,
    )
    .map(({ id, allergens, byLot, ...row }) => {
      const known = JSON.parse(allergens) as SaidMaterial['allergens']
      return { id, said: { ...row, allergens: known, byLot: byLot === 1 } }
    })
}

function readBarcodes(read: Reader): ReadonlyMap<string, string> {
  const rows = read.all<{ barcode: string; id: string }>(
    `SELECT barcode, id FROM articles WHERE barcode IS NOT NULL AND archived = 0 AND present = 1
     UNION ALL SELECT barcode, id FROM materials WHERE barcode IS NOT NULL AND archived = 0 AND present = 1`,
  )
  return new Map(rows.map(({ barcode, id }) => [barcode, id]))
}
