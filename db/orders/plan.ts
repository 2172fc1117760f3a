// Reads what orders need: what is made and of what, what must be bought, what nobody may eat, what others want too.

import { ALLERGENS } from '../../shared/catalogue/catalogue.ts'
import type { ItemId } from '../../shared/kernel/id.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import type { OrderPlan } from '../../shared/orders/contract.ts'
import type { OrderLine } from '../../shared/orders/orders.ts'
import { workSeconds } from '../../shared/production/recipe.ts'
import { articleById } from '../catalogue/queries.ts'
import { faceById } from '../production/faces.ts'
import { plannedLines } from '../production/planning.ts'
import { itemRecipe } from '../production/queries.ts'
import { shoppingFor, type Wish } from '../production/shopping.ts'
import type { Reader } from '../sql.ts'
import { levelOf } from '../stock/levels.ts'
import { Needs, promisesOf, type PromisedLine } from './needs.ts'
import { openOrders } from './open-orders.ts'
import { soFar } from './progress.ts'
import type { KnownOrder } from './read.ts'
import { atLeastNothing, makingOf, minutesOf } from './recipes.ts'

interface Left {
  readonly line: OrderLine
  readonly left: number
}

/** Of several orders together; what is on the shelf and nobody else was promised is not made again. */
export function planOf(read: Reader, orders: readonly KnownOrder[]): OrderPlan {
  const lines = orders.flatMap((known) => leftOf(read, known))
  const own = new Set<string>(orders.map(({ id }) => id))
  const all = promisesOf(openOrders(read))
  const others = new Needs(
    read,
    all.filter(({ order }) => !own.has(order)),
  )
  const promised = new Map([...others.items].map(([item, by]) => [item, sum(by.values())]))
  const shelf = new Map<string, number>()
  const made = lines.map((one) => ({ ...one, toMake: one.left - fromShelf(read, one, { promised, shelf }) }))
  return {
    lines: made.map((one) => planLine(read, one)),
    shops: shoppingFor(
      read,
      made.flatMap((one) => wishOf(read, one)),
      promised,
    ),
    ...allergensIn(read, orders, lines),
    shared: sharedWith(read, all, { own, promised }),
  }
}

/** What is left to deliver of each line; of a quote, all of it. */
function leftOf(read: Reader, { id, fields }: KnownOrder): Left[] {
  const progress = new Map(soFar(read, id, fields).map((one) => [one.key, one]))
  return fields.lines.flatMap((line): Left[] => {
    const done = progress.get(line.key)
    const left = done ? done.ordered - done.delivered : 0
    return left > 0 && line.kind !== 'deposit' ? [{ line, left }] : []
  })
}

interface Shelf {
  readonly promised: ReadonlyMap<string, number>
  /** Taken by lines before. */
  readonly shelf: Map<string, number>
}

function fromShelf(read: Reader, { line, left }: Left, { promised, shelf }: Shelf): number {
  if (line.article === null) return 0
  const before = shelf.get(line.article) ?? 0
  const free = levelOf(read, line.article).quantity - (promised.get(line.article) ?? 0) - before
  const taken = Math.min(left, atLeastNothing(free))
  shelf.set(line.article, before + taken)
  return taken
}

interface ToMake extends Left {
  readonly toMake: number
}

function planLine(read: Reader, { line, left, toMake }: ToMake): OrderPlan['lines'][number] {
  const making = makingOf(read, line)
  const face = line.article === null ? undefined : faceById(read, line.article)
  const inPieces = line.unit === 'piece'
  return {
    key: line.key,
    face: face ?? null,
    label: line.label,
    quantity: thousandths(left),
    uses: making && toMake > 0 ? plannedLines(read, making.recipe, { made: toMake, inPieces }) : [],
    seconds: making
      ? workSeconds(making.recipe, toMake).reduce((total, { seconds }) => total + seconds, 0)
      : minutesOf(null, line, toMake) * 60,
  }
}

function wishOf(read: Reader, { line, toMake }: ToMake): Wish[] {
  const making = makingOf(read, line)
  return making && toMake > 0 ? [{ item: making.item, quantity: toMake, recipe: making.recipe }] : []
}

/** What the catalogue and the recipes say is in what is eaten, in the regulation's order. */
function allergensIn(read: Reader, orders: readonly KnownOrder[], lines: readonly Left[]) {
  const told = lines.map(({ line }) => ({ line, allergens: allergensOf(read, line) }))
  const allergic = orders.flatMap(({ fields }) => fields.allergic)
  return {
    allergens: ALLERGENS.flatMap((allergen) => {
      const keys = told.filter(({ allergens }) => allergens?.has(allergen)).map(({ line }) => line.key)
      const guests = allergic.filter((one) => one.allergen === allergen).reduce((count, one) => count + one.guests, 0)
      return keys.length > 0 || guests > 0 ? [{ allergen, keys, guests }] : []
    }),
    untold: told.filter(({ line, allergens }) => isEaten(read, line) && allergens === null).map(({ line }) => line.key),
  }
}

/** Null when nobody can know: a line that no article stands behind. */
function allergensOf(read: Reader, { article }: Pick<OrderLine, 'article'>): ReadonlySet<string> | null {
  if (article === null) return null
  const own = articleById(read, article)?.allergens ?? []
  return new Set([...own, ...(itemRecipe(read, article)?.allergens ?? [])])
}

function isEaten(read: Reader, { kind, article }: OrderLine): boolean {
  return kind === 'meal' || (article !== null && articleById(read, article)?.kind === 'meal')
}

/** Materials that other orders were promised as well, and whether there is enough for all. */
function sharedWith(
  read: Reader,
  all: readonly PromisedLine[],
  { own, promised }: { readonly own: ReadonlySet<string>; readonly promised: ReadonlyMap<string, number> },
): OrderPlan['shared'] {
  const ours = new Needs(
    read,
    all.filter(({ order }) => own.has(order)),
  )
  return [...ours.items].flatMap(([item, by]) => {
    const face = faceById(read, item as ItemId)
    const others = promised.get(item) ?? 0
    if (!face?.isCounted || others === 0) return []
    return [{ face, there: levelOf(read, item).quantity, needed: thousandths(others + sum(by.values())) }]
  })
}

function sum(amounts: Iterable<number>): number {
  let total = 0
  for (const amount of amounts) total += amount
  return total
}
