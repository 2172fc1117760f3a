// How a line of an order is made: by its article's recipe, of the cloth that was chosen for it.

import type { ItemId } from '../../shared/kernel/id.ts'
import { multiplyDivide } from '../../shared/kernel/money.ts'
import { ONE, thousandths } from '../../shared/kernel/quantity.ts'
import type { OrderLine } from '../../shared/orders/orders.ts'
import { workSeconds, type RecipeFields } from '../../shared/production/recipe.ts'
import { faceById, recipeOf } from '../production/faces.ts'
import type { Reader } from '../sql.ts'

/** What is made, and how. */
export interface Making {
  readonly item: ItemId
  readonly recipe: RecipeFields
}

type Made = Pick<OrderLine, 'article' | 'cloth' | 'unit'>

/**
 * The article's recipe, its family of cloth being the one chosen. Without a recipe, what is counted in metres takes as
 * much of its cloth; of anything else nobody knows: null.
 */
export function makingOf(read: Reader, { article, cloth, unit }: Made): Making | null {
  const recipe = article === null ? null : recipeOf(read, article)
  if (article !== null && recipe)
    return { item: article, recipe: cloth === null ? recipe : ofCloth(read, recipe, cloth) }
  if (cloth === null || unit !== 'm') return null
  const line = { wanted: { type: 'item' as const, item: cloth }, quantity: ONE, wasteBp: 0, packaging: false }
  return { item: cloth, recipe: { yield: ONE, lines: [line], work: [], guests: null, steps: [] } }
}

/** Minutes of work in so much of a line: what somebody estimated for the whole of it, else what its recipe says. */
export function minutesOf(
  making: Making | null,
  { quantity, minutes }: Pick<OrderLine, 'quantity' | 'minutes'>,
  part: number,
): number {
  if (minutes > 0) return multiplyDivide(minutes, part, quantity)
  if (!making) return 0
  const seconds = workSeconds(making.recipe, part).reduce((sum, one) => sum + one.seconds, 0)
  return multiplyDivide(seconds, 1, 60)
}

function ofCloth(read: Reader, recipe: RecipeFields, cloth: ItemId): RecipeFields {
  const family = faceById(read, cloth)?.family ?? ''
  const lines = recipe.lines.map((line) =>
    family !== '' && line.wanted.type === 'family' && line.wanted.family === family
      ? { ...line, wanted: { type: 'item' as const, item: cloth } }
      : line,
  )
  return { ...recipe, lines }
}

/** So much of something, never below zero. */
export const atLeastNothing = (quantity: number) => thousandths(Math.max(0, quantity))
