// What making something takes: materials, minutes of work, steps; for how many, and what follows for any other number.

import { z } from 'zod'
import { BlobHash, ItemId } from '../kernel/id.ts'
import { multiplyDivide } from '../kernel/money.ts'
import { PositiveThousandths, thousandths, type Thousandths, type Unit } from '../kernel/quantity.ts'
import { line, optionalLine } from '../kernel/text.ts'

export const WORK_KINDS = ['cutting', 'sewing', 'finishing', 'cooking', 'packing', 'other'] as const
export const WorkKind = z.enum(WORK_KINDS)
export type WorkKind = z.infer<typeof WorkKind>

/** One thing, or whatever there is of a family: "any wax". */
const Wanted = z.discriminatedUnion('type', [
  z.object({ type: z.literal('item'), item: ItemId }),
  z.object({ type: z.literal('family'), family: line(40) }),
])
export type Wanted = z.output<typeof Wanted>

export const RecipeLine = z.object({
  wanted: Wanted,
  /** For the whole yield, without waste. */
  quantity: PositiveThousandths,
  /** What is lost on top of it, in basis points. */
  wasteBp: z.int().min(0).max(10_000),
  packaging: z.boolean(),
})
export type RecipeLine = z.output<typeof RecipeLine>

export const RecipeFields = z.object({
  /** How much of the item one go makes. */
  yield: PositiveThousandths,
  lines: z.array(RecipeLine).max(40),
  /** Minutes for the whole yield, by kind of work. */
  work: z.array(z.object({ kind: WorkKind, minutes: z.int().min(1).max(100_000) })).max(12),
  /** A meal: how many guests the yield feeds. */
  guests: z.int().min(1).max(10_000).nullable(),
  steps: z.array(z.object({ text: optionalLine(400), photo: BlobHash.nullable() })).max(40),
})
export type RecipeFields = z.output<typeof RecipeFields>

/** One thing that stands in a recipe for another. */
export const Swap = z.object({ from: ItemId, to: ItemId })
export type Swap = z.output<typeof Swap>

const WHOLE = 10_000

/** What a line needs to make a quantity, waste included, to the nearest thousandth; whole pieces are rounded up. */
export function needed(
  { quantity, wasteBp }: Pick<RecipeLine, 'quantity' | 'wasteBp'>,
  { made, per, isPiece }: { readonly made: number; readonly per: number; readonly isPiece: boolean },
): Thousandths {
  const need = multiplyDivide(quantity * (WHOLE + wasteBp), made, per * WHOLE)
  return thousandths(isPiece ? Math.ceil(need / 1000) * 1000 : need)
}

/** How much to make for a number of guests; the quantity itself when the recipe is not for guests. */
export function forGuests({ yield: makes, guests: feeds }: Pick<RecipeFields, 'yield' | 'guests'>, guests: number) {
  return thousandths(feeds === null ? makes : multiplyDivide(makes, guests, feeds))
}

/** Seconds of work that a quantity takes, by kind. */
export function workSeconds(
  { work, yield: per }: Pick<RecipeFields, 'work' | 'yield'>,
  made: number,
): readonly { readonly kind: WorkKind; readonly seconds: number }[] {
  return work.map(({ kind, minutes }) => ({ kind, seconds: multiplyDivide(minutes * 60, made, per) }))
}

/**
 * The recipe of another size: lengths, weights and volumes by a percentage (100: the same); pieces stay as many, and
 * so do the minutes.
 */
export function resized(recipe: RecipeFields, percent: number, isPiece: (line: RecipeLine) => boolean): RecipeFields {
  const lines = recipe.lines.map((one) =>
    isPiece(one) ? one : { ...one, quantity: thousandths(Math.max(1, multiplyDivide(one.quantity, percent, 100))) },
  )
  return { ...recipe, lines }
}

/**
 * How much of a dish to make for guests: what its recipe says it feeds, else a piece for each; whole pieces, and null for
 * what is weighed or poured when nobody said how many it feeds.
 */
export function portionsFor(
  recipe: Pick<RecipeFields, 'yield' | 'guests'>,
  { unit, guests }: { readonly unit: Unit; readonly guests: number },
): Thousandths | null {
  if (recipe.guests === null) return unit === 'piece' ? thousandths(guests * 1000) : null
  const quantity = forGuests(recipe, guests)
  return unit === 'piece' ? thousandths(Math.ceil(quantity / 1000) * 1000) : quantity
}

/** The same recipe with one thing for another: the red cloth for the blue one. */
export function swapped(recipe: RecipeFields, swaps: readonly Swap[]): RecipeFields {
  const inPlaceOf = new Map<string, ItemId>(swaps.map(({ from, to }) => [from, to]))
  const lines = recipe.lines.map((one) => {
    const item = one.wanted.type === 'item' ? inPlaceOf.get(one.wanted.item) : undefined
    return item === undefined ? one : { ...one, wanted: { type: 'item' as const, item } }
  })
  return { ...recipe, lines }
}

/** Whether making `item` so would need `item` itself, through whatever its lines are made of. */
export function wouldCycle(
  item: ItemId,
  lines: readonly RecipeLine[],
  /** What a line may take from, and the lines of what has a recipe. */
  book: { membersOf(wanted: Wanted): readonly ItemId[]; linesOf(item: ItemId): readonly RecipeLine[] },
): boolean {
  const seen = new Set<ItemId>()
  const waiting = [...lines]
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    for (const member of book.membersOf(one.wanted)) {
      if (member === item) return true
      if (seen.has(member)) continue
      seen.add(member)
      waiting.push(...book.linesOf(member))
    }
  }
  return false
}
