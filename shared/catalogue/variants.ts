// Variants: a model that comes in sizes and cloths, of which each is an ordinary article with a name of its own.

import { z } from 'zod'
import { BlobHash, type ArticleId, type ModelId, type RangeId } from '../kernel/id.ts'
import { PositiveOrZeroCents } from '../kernel/money.ts'
import { MAX_THOUSANDTHS, thousandths } from '../kernel/quantity.ts'
import { cleanLine, fold, line } from '../kernel/text.ts'
import { ArticleFields, Barcode, VariantFields, type Tile } from './catalogue.ts'

export const ModelFields = z.object({
  name: line(80),
  /** On its tile; null: a picture of one of its variants. */
  photo: BlobHash.nullable(),
})
export type ModelFields = z.output<typeof ModelFields>

/** A variant to be made: what it is, and what it has of its own. */
export const NewVariant = VariantFields.extend({
  price: PositiveOrZeroCents,
  barcode: Barcode.nullable(),
  photo: BlobHash.nullable(),
  /** How many there are already, in thousandths. */
  stock: z.int().min(0).max(MAX_THOUSANDTHS).transform(thousandths),
}).refine(({ size, cloth }) => size !== '' || cloth !== '', 'neither a size nor a cloth')
export type NewVariant = z.output<typeof NewVariant>

/** What a change of the model gives to all its variants. */
export const SharedFields = ArticleFields.pick({
  range: true,
  price: true,
  vat: true,
  pictogram: true,
  resold: true,
  stocked: true,
  makers: true,
}).partial()

/** More than any stall lays out of one thing. */
export const MOST_VARIANTS = 60

/** A variant as the screens draw it: a tile, and what is its own. */
export interface VariantTile extends Tile, Omit<VariantFields, 'colour'> {
  /** Its own colour; null: what is drawn is its range's. */
  readonly tint: string | null
  readonly barcode: string | null
  readonly archived: boolean
}

/** A model with all that comes of it, in the order of its cloths and sizes. */
export interface Model extends ModelFields {
  readonly id: ModelId
  readonly range: RangeId
  readonly rangeName: string
  readonly variants: readonly VariantTile[]
}

const LONGEST_NAME = 80

/** The name of a variant everywhere it stands alone: on a ticket, a label, in a list. */
export function variantName(model: string, { size, cloth }: Pick<VariantFields, 'size' | 'cloth'>): string {
  const own = [cloth, size].filter((word) => word !== '').join(' ')
  // A name is never cut in the middle of a character.
  const kept = model.slice(0, LONGEST_NAME - own.length - 1).replace(/[\uD800-\uDBFF]$/, '')
  return cleanLine(`${kept} ${own}`)
}

/** Two variants of a model with one mark are the same. */
export function markOf({ size, cloth }: Pick<VariantFields, 'size' | 'cloth'>): string {
  return `${fold(cloth)}\n${fold(size)}`
}

/** The order variants are laid out in: cloth by cloth, and sizes from small to large. */
export function compareVariants(
  one: Pick<VariantFields, 'size' | 'cloth'>,
  other: Pick<VariantFields, 'size' | 'cloth'>,
): number {
  return compareWords(fold(one.cloth), fold(other.cloth)) || compareSizes(one.size, other.size)
}

/** Letters from XXS to XXXL, then figures by their value, then words. */
export function compareSizes(one: string, other: string): number {
  const [a, b] = [rankOf(one), rankOf(other)]
  return a[0] - b[0] || a[1] - b[1] || compareWords(fold(one), fold(other))
}

const LETTERS = ['xxxs', 'xxs', 'xs', 's', 'm', 'l', 'xl', 'xxl', 'xxxl']

function rankOf(size: string): readonly [group: number, rank: number] {
  const letters = LETTERS.indexOf(fold(size).replace(/^([2-9])(?=x)/u, (_, times) => 'x'.repeat(Number(times) - 1)))
  if (letters >= 0) return [0, letters]
  const figures = /\d+(?:[.,]\d+)?/u.exec(size)?.[0]
  return figures === undefined ? [2, 0] : [1, Number(figures.replace(',', '.'))]
}

function compareWords(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** What search knows of a thing it found. */
export interface Found {
  readonly id: ArticleId
  readonly model: ModelId | null
  readonly size: string
}

/**
 * Search results with the variants of one model gathered at the place of the best: `opens` when several were found. A
 * size that was typed as a word of its own leaves the other sizes out.
 */
export function gathered<Row extends Found>(
  rows: readonly Row[],
  words: readonly string[],
): readonly { readonly row: Row; readonly opens: boolean }[] {
  const models = new Map<ModelId, readonly Row[]>()
  for (const { model } of rows) {
    if (model === null || models.has(model)) continue
    const sisters = rows.filter((row) => row.model === model)
    const sized = sisters.filter(({ size }) => size !== '' && words.includes(fold(size)))
    models.set(model, sized.length > 0 ? sized : sisters)
  }
  return rows.flatMap((row) => {
    const sisters = row.model === null ? [row] : (models.get(row.model) ?? [])
    return sisters[0] === row ? [{ row, opens: sisters.length > 1 }] : []
  })
}
