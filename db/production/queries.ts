// Reads recipes, what can be made, what must be bought, what it costs and what was made.

import type { Output } from '../../shared/contract.ts'
import { ALLERGENS } from '../../shared/catalogue/catalogue.ts'
import type { ItemId, PlaceId } from '../../shared/kernel/id.ts'
import { ok, refuse, type Result } from '../../shared/kernel/result.ts'
import { fold } from '../../shared/kernel/text.ts'
import type { GuestDish, ItemFace, ItemRecipe, Run } from '../../shared/production/contract.ts'
import { portionsFor, workSeconds, type RecipeFields } from '../../shared/production/recipe.ts'
import type { QueryHandlers } from '../handlers.ts'
import type { Reader } from '../sql.ts'
import { isReversed } from '../stock/queries.ts'
import { costOf } from './cost.ts'
import { faceById, faceOf, FACES, facesOf, recipeOf } from './faces.ts'
import { plannedLines, possible } from './planning.ts'
import { shoppingFor } from './shopping.ts'

export const productionQueries = {
  'production.recipe': ({ read }, { item }) => {
    const found = itemRecipe(read, item)
    return found ? ok(found) : refuse({ type: 'UnknownItem' })
  },
  'production.cost': ({ read }, { item }) => {
    if (!faceById(read, item)) return refuse({ type: 'UnknownItem' })
    const recipe = recipeOf(read, item)
    return recipe ? ok(costOf(read, recipe)) : refuse({ type: 'NoRecipe' })
  },
  'production.items': ({ read }, { text, limit }) =>
    ok(
      read
        .all<Parameters<typeof faceOf>[0] & { hasRecipe: number }>(
          `SELECT f.*, EXISTS (SELECT 1 FROM recipes c WHERE c.id = f.item AND c.recipe IS NOT NULL) AS hasRecipe
           FROM (${FACES}) f WHERE f.archived = 0 AND (?1 = '' OR instr(f.folded, ?1) > 0)
           ORDER BY f.folded, f.item LIMIT ?2`,
          fold(text),
          limit,
        )
        .map((row) => ({ ...faceOf(row), hasRecipe: row.hasRecipe === 1 })),
    ),
  'production.plan': ({ read }, { item, quantity }) => {
    const face = faceById(read, item)
    if (!face) return refuse({ type: 'UnknownItem' })
    const recipe = recipeOf(read, item)
    if (!recipe) return refuse({ type: 'NoRecipe' })
    const lines = plannedLines(read, recipe, { made: quantity, inPieces: face.unit === 'piece' })
    return ok({ lines, work: workSeconds(recipe, quantity) })
  },
  'production.possible': ({ read }) => ok(possible(read)),
  'production.shopping': ({ read }, { wanted }) => {
    if (wanted.some(({ item }) => !faceById(read, item))) return refuse({ type: 'UnknownItem' })
    return ok(shoppingFor(read, wanted))
  },
  'production.forGuests': ({ read }, { guests, dishes }) => meal(read, guests, [...new Set(dishes)]),
  'production.list': ({ read }, { item, limit }) => ok(runs(read, item, limit)),
} satisfies Partial<QueryHandlers>

/** How a thing is made, with what its lines name; undefined when nobody knows it. */
export function itemRecipe(read: Reader, item: ItemId): ItemRecipe | undefined {
  const face = faceById(read, item)
  if (!face) return undefined
  const recipe = recipeOf(read, item)
  const faces = new Map<ItemId, ItemFace>()
  for (const { wanted } of recipe?.lines ?? []) for (const one of facesOf(read, wanted)) faces.set(one.item, one)
  return {
    face,
    recipe,
    faces: [...faces.values()],
    allergens: recipe ? allergensOf(read, recipe) : [],
    article: read.get('SELECT kind, kept_at AS keptAt FROM articles WHERE id = ?', item) ?? null,
    lastPlace: lastPlaceOf(read, item),
  }
}

function meal(
  read: Reader,
  guests: number,
  items: readonly ItemId[],
): Result<Output<'production.forGuests'>, { type: 'UnknownItem' } | { type: 'NoRecipe' }> {
  const dishes: GuestDish[] = []
  for (const item of items) {
    const face = faceById(read, item)
    if (!face) return refuse({ type: 'UnknownItem' })
    const recipe = recipeOf(read, item)
    if (!recipe) return refuse({ type: 'NoRecipe' })
    const quantity = portionsFor(recipe, { unit: face.unit, guests })
    const inPieces = face.unit === 'piece'
    const lines = quantity === null ? [] : plannedLines(read, recipe, { made: quantity, inPieces })
    dishes.push({ face, quantity, lines, allergens: allergensOf(read, recipe) })
  }
  const wanted = dishes.flatMap(({ face: { item }, quantity }) => (quantity === null ? [] : [{ item, quantity }]))
  return ok({ dishes, shops: shoppingFor(read, wanted) })
}

/** By the last run that was not undone: where its pieces came in, unless that place was put away. */
function lastPlaceOf(read: Reader, item: ItemId): PlaceId | null {
  const run = read.get<{ place: PlaceId | null }>(
    `SELECT p.id AS place FROM productions r JOIN stock_changes c ON c.till = r.till AND c.seq = r.seq
     LEFT JOIN places p ON p.id = c.place AND p.present = 1 AND p.archived = 0
     WHERE r.item = ?1 AND c.item = ?1 AND c.cause = 'made'
       AND NOT EXISTS (SELECT 1 FROM stock_reversals v WHERE v.of_till = r.till AND v.of_seq = r.seq)
     ORDER BY r.at DESC, r.till, r.seq DESC LIMIT 1`,
    item,
  )
  return run?.place ?? null
}

/** Allergens of all that may go in, through what is prepared; in the order of the regulation. */
function allergensOf(read: Reader, recipe: RecipeFields): ItemRecipe['allergens'] {
  const found = new Set<string>()
  const seen = new Set<ItemId>()
  const waiting = [recipe]
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    for (const { item } of one.lines.flatMap(({ wanted }) => facesOf(read, wanted))) {
      if (seen.has(item)) continue
      seen.add(item)
      for (const allergen of ownAllergens(read, item)) found.add(allergen)
      const prepared = recipeOf(read, item)
      if (prepared) waiting.push(prepared)
    }
  }
  return ALLERGENS.filter((allergen) => found.has(allergen))
}

function ownAllergens(read: Reader, item: ItemId): readonly string[] {
  const row = read.get<{ allergens: string }>(
    'SELECT allergens FROM materials WHERE id = ?1 UNION ALL SELECT allergens FROM articles WHERE id = ?1',
    item,
  )
  return row ? (JSON.parse(row.allergens) as string[]) : []
}

/** What a member worked on, the latest first. */
export function runsOf(read: Reader, member: string) {
  return read
    .all<{ item: ItemId; madeOn: string; made: number; minutes: number; till: number; seq: number }>(
      `SELECT p.item, p.made_on AS madeOn, p.made_thousandths AS made, w.value ->> 'minutes' AS minutes, p.till, p.seq
       FROM productions p, json_each(p.workers) w WHERE w.value ->> 'member' = ? ORDER BY p.made_on DESC, p.till, p.seq DESC`,
      member,
    )
    .filter((run) => !isReversed(read, run))
    .map(({ item, madeOn, made, minutes }) => ({ what: faceById(read, item)?.name ?? '', madeOn, made, minutes }))
}

interface RunRow extends Omit<Output<'production.list'>[number], 'face' | 'workers' | 'uses' | 'offcuts' | 'isUndone'> {
  readonly item: ItemId
  readonly workers: string
  readonly uses: string
  readonly offcuts: string
}

function runs(read: Reader, item: ItemId | null, limit: number): Run[] {
  const rows = read.all<RunRow>(
    `SELECT till, seq, at, "by", item, made_on AS madeOn, made_thousandths AS made, failed_thousandths AS failed,
       value_cents AS value, workers, uses, offcuts, note FROM productions WHERE (?1 IS NULL OR item = ?1)
     ORDER BY at DESC, till, seq DESC LIMIT ?2`,
    item,
    limit,
  )
  return rows.flatMap(({ item: made, workers, uses, offcuts, ...row }) => {
    const face = faceById(read, made)
    if (!face) return []
    const named = (JSON.parse(uses) as Run['uses']).map((use) => {
      const used = faceById(read, use.item)
      return { ...use, name: used?.name ?? '', unit: used?.unit ?? 'piece' }
    })
    return [
      {
        ...{ ...row, face, uses: named, isUndone: isReversed(read, row) },
        workers: JSON.parse(workers) as Run['workers'],
        offcuts: JSON.parse(offcuts) as Run['offcuts'],
      },
    ]
  })
}
