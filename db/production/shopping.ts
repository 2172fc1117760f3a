// Reads what must be bought to make a list of things, by supplier: what is prepared here is bought as its materials.

import type { ItemId, SupplierId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import { priceOf, thousandths, type Thousandths } from '../../shared/kernel/quantity.ts'
import type { ItemFace, ShoppingAt, ShoppingLine } from '../../shared/production/contract.ts'
import type { RecipeFields } from '../../shared/production/recipe.ts'
import type { Reader } from '../sql.ts'
import { levelOf } from '../stock/levels.ts'
import { faceById, facesOf, recipeOf } from './faces.ts'
import { plannedLines } from './planning.ts'

/** What is to be made; `recipe` when it is made otherwise than usual: of a cloth somebody chose. */
export interface Wish {
  readonly item: ItemId
  readonly quantity: number
  readonly recipe?: RecipeFields
}

/** What there is and is promised elsewhere: it cannot be counted on. */
export type Promised = ReadonlyMap<string, number>

interface Basket {
  readonly promised: Promised
  /** Needed of each material, in all. */
  readonly needs: Map<ItemId, number>
  /** What no roll is long enough for, though together they would be. */
  readonly short: Map<ItemId, number>
}

/** Lines by supplier, those nobody sells last; only what must be bought. */
export function shoppingFor(read: Reader, wanted: readonly Wish[], promised: Promised = new Map()): ShoppingAt[] {
  const basket: Basket = { promised, needs: new Map(), short: new Map() }
  for (const wish of wanted) collect(read, { ...wish, depth: 0 }, basket)
  const shops = new Map<string, ShoppingAt>()
  for (const [item, need] of basket.needs) {
    const there = freeOf(read, item, basket)
    const line = lineOf(read, item, { need, there, short: basket.short.get(item) ?? 0 })
    if (!line) continue
    const shop = shopOf(read, item)
    const at = shops.get(shop.supplier ?? '') ?? { ...shop, lines: [], total: cents(0) }
    const total = cents(at.total + (line.price ?? 0))
    shops.set(shop.supplier ?? '', { ...at, lines: [...at.lines, line], total })
  }
  return [...shops.values()].sort((a, b) => Number(a.supplier === null) - Number(b.supplier === null))
}

/** Adds what making a wish needs. A prepared thing is taken from what there is, and the rest of it is made. */
function collect(read: Reader, { item, quantity, depth, ...wish }: Wish & { depth: number }, basket: Basket): void {
  const recipe = wish.recipe ?? recipeOf(read, item)
  const face = faceById(read, item)
  if (!recipe || !face) return
  const planned = plannedLines(read, recipe, { made: quantity, inPieces: face.unit === 'piece' })
  recipe.lines.forEach((line, index) => {
    const found = planned[index]
    const material = found?.spots[0]?.face ?? facesOf(read, line.wanted)[0]
    if (found && material) add(read, { item: material.item, need: found.needed, missing: found.missing, depth }, basket)
  })
}

function add(
  read: Reader,
  { item, need, missing, depth }: { item: ItemId; need: number; missing: number; depth: number },
  basket: Basket,
): void {
  const before = basket.needs.get(item) ?? 0
  basket.needs.set(item, before + need)
  if (depth >= DEEPEST || recipeOf(read, item) === null) {
    basket.short.set(item, (basket.short.get(item) ?? 0) + missing)
    return
  }
  const there = Math.max(0, freeOf(read, item, basket))
  const toMake = Math.max(0, before + need - there) - Math.max(0, before - there)
  // What is prepared here is never bought.
  basket.short.set(item, Number.NEGATIVE_INFINITY)
  if (toMake > 0) collect(read, { item, quantity: toMake, depth: depth + 1 }, basket)
}

const DEEPEST = 12

interface Asked {
  readonly need: number
  readonly there: number
  readonly short: number
}

/** Below zero when more is promised than there is: that is bought too. */
function freeOf(read: Reader, item: ItemId, { promised }: Basket): number {
  return levelOf(read, item).quantity - (promised.get(item) ?? 0)
}

function lineOf(read: Reader, item: ItemId, asked: Asked): ShoppingLine | null {
  const face = faceById(read, item)
  if (!face || asked.short < 0) return null
  const { price, minimum } = read.get<{ price: number | null; minimum: number | null }>(
    'SELECT price_cents AS price, minimum_thousandths AS minimum FROM materials WHERE id = ?',
    item,
  ) ?? { price: null, minimum: null }
  const there = thousandths(asked.there)
  const missing = Math.max(asked.need - there, asked.short)
  const buy = Math.max(asked.need + (minimum ?? 0) - there, asked.short)
  if (missing <= 0) return null
  const rounded = wholeOf(face, buy)
  return {
    ...{ face, needed: thousandths(asked.need), there, buy: rounded },
    minimum: minimum === null ? null : thousandths(minimum),
    price: price === null ? null : priceOf(rounded, price),
  }
}

/** Nobody sells half a zip, nor 3.437 m: pieces whole, the rest to the next tenth. */
function wholeOf({ unit }: ItemFace, quantity: number): Thousandths {
  const step = unit === 'piece' ? 1000 : 100
  return thousandths(Math.ceil(quantity / step) * step)
}

function shopOf(read: Reader, item: ItemId): Pick<ShoppingAt, 'supplier' | 'name' | 'contact'> {
  return (
    read.get<{ supplier: SupplierId; name: string; contact: string }>(
      'SELECT s.id AS supplier, s.name, s.contact FROM materials m JOIN suppliers s ON s.id = m.supplier WHERE m.id = ?',
      item,
    ) ?? { supplier: null, name: null, contact: '' }
  )
}
