// Reads how things are drawn, what stands in for a family, and how each thing is made.

import type { ItemId } from '../../shared/kernel/id.ts'
import type { ItemFace } from '../../shared/production/contract.ts'
import type { RecipeFields, RecipeLine, Wanted } from '../../shared/production/recipe.ts'
import type { Reader } from '../sql.ts'

interface FaceRow extends Omit<ItemFace, 'byLot' | 'isCounted'> {
  readonly byLot: number
  readonly isCounted: number
}

/** What is made or used: goods, meals and materials; `folded` to look for names. */
export const FACES = `SELECT a.id AS item, 'article' AS type, a.name, a.unit, coalesce(a.tint, r.colour) AS colour,
    r.pattern, a.photo, a.pictogram,
    0 AS byLot, a.stocked AS isCounted, '' AS family, a.folded, a.archived FROM articles a JOIN ranges r ON r.id = a.range
    WHERE a.present = 1 AND a.kind IN ('good', 'meal')
  UNION ALL SELECT m.id, 'material', m.name, m.unit, m.colour, m.pattern, m.photo, m.pictogram,
    m.by_lot, 1, m.family, m.folded, m.archived FROM materials m WHERE m.present = 1`

/** A row of {@link FACES} as a screen draws it. */
export function faceOf(row: FaceRow): ItemFace {
  const { item, type, name, unit, colour, pattern, photo, pictogram, family } = row
  return {
    item,
    type,
    name,
    unit,
    colour,
    pattern,
    photo,
    pictogram,
    family,
    byLot: row.byLot === 1,
    isCounted: row.isCounted === 1,
  }
}

/** How a thing is drawn, or undefined when nobody knows it. */
export function faceById(read: Reader, item: string): ItemFace | undefined {
  const row = read.get<FaceRow>(`SELECT * FROM (${FACES}) WHERE item = ?`, item)
  return row && faceOf(row)
}

/** What a line may be taken from, drawn: the thing itself, or the materials of a family by name. */
export function facesOf(read: Reader, wanted: Wanted): ItemFace[] {
  if (wanted.type === 'item') {
    const face = faceById(read, wanted.item)
    return face ? [face] : []
  }
  return read
    .all<FaceRow>(`SELECT * FROM (${FACES}) WHERE family = ? AND archived = 0 ORDER BY folded, item`, wanted.family)
    .map(faceOf)
}

/** What a line is called. */
export function nameOf(wanted: Wanted, faces: readonly ItemFace[]): string {
  return wanted.type === 'family' ? wanted.family : (faces[0]?.name ?? '')
}

/** How a thing is made, or null. */
export function recipeOf(read: Reader, item: string): RecipeFields | null {
  const row = read.get<{ recipe: string | null }>('SELECT recipe FROM recipes WHERE id = ?', item)
  return row?.recipe ? (JSON.parse(row.recipe) as RecipeFields) : null
}

/** What the search for a thing made of itself needs to know. */
export function cycleBook(read: Reader) {
  return {
    membersOf: (wanted: Wanted): readonly ItemId[] =>
      wanted.type === 'item' ? [wanted.item] : facesOf(read, wanted).map(({ item }) => item),
    linesOf: (item: ItemId): readonly RecipeLine[] => recipeOf(read, item)?.lines ?? [],
  }
}
