// Reads what open orders still have to deliver, and what that takes: the one due first is served first.

import type { ItemId, OrderId } from '../../shared/kernel/id.ts'
import { thousandths, type Thousandths } from '../../shared/kernel/quantity.ts'
import type { Reserved } from '../../shared/orders/contract.ts'
import { needed, type RecipeFields } from '../../shared/production/recipe.ts'
import { facesOf, recipeOf } from '../production/faces.ts'
import type { Reader } from '../sql.ts'
import { levelOf } from '../stock/levels.ts'
import type { LineLeft, OpenOrder } from './open-orders.ts'
import { makingOf, minutesOf, type Making } from './recipes.ts'

/** A line that an open order still has to deliver. */
export interface PromisedLine extends Pick<OpenOrder, 'order' | 'number'> {
  /** It is made already: nothing more goes into it. */
  readonly isMade: boolean
  readonly line: LineLeft
}

/** Lines of open orders with something left, in their orders' order. */
export function promisesOf(orders: readonly OpenOrder[]): PromisedLine[] {
  return orders.flatMap(({ order, number, state, linesLeft }) =>
    linesLeft.map((line) => ({ order, number, line, isMade: state === 'ready' })),
  )
}

/** What is promised of each article, needed of each material, and by which orders; whose needs there is not enough for. */
export class Needs {
  readonly items = new Map<ItemId, Map<OrderId, number>>()
  readonly short = new Set<OrderId>()
  readonly numbers = new Map<OrderId, string>()
  /** Minutes of work, by order. */
  readonly minutes = new Map<OrderId, number>()
  readonly #read: Reader
  readonly #left = new Map<ItemId, number>()
  readonly #makings = new Map<string, Making | null>()
  readonly #recipes = new Map<ItemId, RecipeFields | null>()
  readonly #materials = new Map<string, { readonly item: ItemId; readonly isPiece: boolean } | null>()

  constructor(read: Reader, promised: readonly PromisedLine[]) {
    this.#read = read
    for (const one of promised) this.#serve(one)
  }

  /** What is on the shelf already is not made again. */
  #serve({ order, number, line, isMade }: PromisedLine): void {
    const { left } = line
    this.numbers.set(order, number)
    const making = this.#makingOf(line)
    const onShelf = line.article !== null ? this.#takeFromShelf(order, line.article, left) : 0
    const toMake = left - onShelf
    if (!isMade) this.minutes.set(order, (this.minutes.get(order) ?? 0) + minutesOf(making, line, toMake))
    if (making && toMake > 0 && !isMade) this.#make(order, making.recipe, { quantity: toMake, depth: 0 })
  }

  #takeFromShelf(order: OrderId, item: ItemId, quantity: number): number {
    this.#note(order, item, quantity)
    const there = this.#there(item)
    const taken = Math.min(Math.max(0, there), quantity)
    this.#left.set(item, there - taken)
    return taken
  }

  #make(order: OrderId, recipe: RecipeFields, { quantity, depth }: { quantity: number; depth: number }): void {
    for (const line of recipe.lines) {
      const material = this.#materialOf(line)
      if (!material) continue
      const need = needed(line, { made: quantity, per: recipe.yield, isPiece: material.isPiece })
      const missing = need - this.#takeFromShelf(order, material.item, need)
      if (missing <= 0) continue
      const prepared = depth < DEEPEST ? this.#recipeOf(material.item) : null
      if (prepared) this.#make(order, prepared, { quantity: missing, depth: depth + 1 })
      else this.short.add(order)
    }
  }

  #note(order: OrderId, item: ItemId, quantity: number): void {
    const orders = this.items.get(item) ?? new Map<OrderId, number>()
    orders.set(order, (orders.get(order) ?? 0) + quantity)
    this.items.set(item, orders)
  }

  /** What is there and promised to nobody; null for what the stock book does not count. */
  freeOf(item: ItemId): Thousandths | null {
    const article = this.#read.get<{ stocked: number }>('SELECT stocked FROM articles WHERE id = ?', item)
    return article?.stocked === 0 ? null : thousandths(this.#there(item))
  }

  #there(item: ItemId): number {
    return this.#left.get(item) ?? levelOf(this.#read, item).quantity
  }

  #makingOf(line: LineLeft): Making | null {
    const key = `${line.article} ${line.cloth} ${line.unit}`
    const known = this.#makings.get(key)
    if (known !== undefined) return known
    const making = makingOf(this.#read, line)
    this.#makings.set(key, making)
    return making
  }

  #recipeOf(item: ItemId): RecipeFields | null {
    const known = this.#recipes.get(item)
    if (known !== undefined) return known
    const recipe = recipeOf(this.#read, item)
    this.#recipes.set(item, recipe)
    return recipe
  }

  /** The thing itself; of a family, what there is most of. */
  #materialOf({ wanted }: RecipeFields['lines'][number]) {
    const key = wanted.type === 'item' ? wanted.item : `family ${wanted.family}`
    const known = this.#materials.get(key)
    if (known !== undefined) return known
    const [most] = facesOf(this.#read, wanted)
      .map((face) => ({ face, there: this.#there(face.item) }))
      .sort((a, b) => b.there - a.there)
    const material = most ? { item: most.face.item, isPiece: most.face.unit === 'piece' } : null
    this.#materials.set(key, material)
    return material
  }
}

/** A prepared thing of a prepared thing…: no kitchen goes deeper. */
const DEEPEST = 12

/** What is promised of each thing, and to whom; by the orders' own order. */
export function reservedBy(needs: Needs): Reserved[] {
  const { items, numbers } = needs
  return [...items].map(([item, orders]) => ({
    item,
    free: needs.freeOf(item),
    quantity: thousandths([...orders.values()].reduce((sum, quantity) => sum + quantity, 0)),
    orders: [...orders].map(([order, quantity]) => ({
      order,
      number: numbers.get(order) ?? '',
      quantity: thousandths(quantity),
    })),
  }))
}
