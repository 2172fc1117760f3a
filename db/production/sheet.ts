// Reads what a printed sheet of a thing says: its price, who makes it, what it is made of, and its recipe.

import { usuallyKeptAt, type KeptAt } from '../../shared/catalogue/catalogue.ts'
import type { ItemId } from '../../shared/kernel/id.ts'
import type { ItemFace, ItemRecipe } from '../../shared/production/contract.ts'
import type { RecipeFields, RecipeLine } from '../../shared/production/recipe.ts'
import type { Reader } from '../sql.ts'
import { facesOf, nameOf } from './faces.ts'
import { itemRecipe } from './queries.ts'

/** A line of a recipe as it is printed. */
export interface SheetLine extends Pick<RecipeLine, 'quantity' | 'wasteBp' | 'packaging'> {
  readonly name: string
  readonly unit: ItemFace['unit']
  readonly composition: string
  /** `new`, `reused`, `given`; null for what is made here. */
  readonly origin: string | null
}

/** What a sheet is printed from. */
export interface SheetFacts {
  readonly face: ItemFace
  /** With VAT; null for a material. */
  readonly price: number | null
  /** Empty: the whole group. */
  readonly makers: readonly string[]
  readonly recipe: RecipeFields
  readonly lines: readonly SheetLine[]
  readonly allergens: ItemRecipe['allergens']
  /** What was said, or is usual; null where nobody knows. */
  readonly keptAt: KeptAt | null
}

/** The facts; null when there is no recipe, undefined when nobody knows the thing. */
export function readSheet(read: Reader, item: ItemId): SheetFacts | null | undefined {
  const found = itemRecipe(read, item)
  if (!found) return undefined
  const { recipe, face, allergens, article: made } = found
  if (!recipe) return null
  const article = read.get<{ price: number; makers: string }>(
    'SELECT price_cents AS price, makers FROM articles WHERE id = ?',
    item,
  )
  const makers = article ? (JSON.parse(article.makers) as { member: string }[]) : []
  return {
    ...{ face, recipe, allergens, price: article?.price ?? null },
    keptAt: made && (made.keptAt ?? usuallyKeptAt(made.kind)),
    makers: makers.flatMap(({ member }) => {
      const row = read.get<{ name: string }>('SELECT name FROM members WHERE id = ?', member)
      return row ? [row.name] : []
    }),
    lines: recipe.lines.map((line) => sheetLine(read, line)),
  }
}

function sheetLine(read: Reader, { wanted, quantity, wasteBp, packaging }: RecipeLine): SheetLine {
  const faces = facesOf(read, wanted)
  const material = read.get<{ composition: string; origin: string }>(
    'SELECT composition, origin FROM materials WHERE id = ?',
    faces[0]?.item ?? '',
  )
  return {
    ...{ name: nameOf(wanted, faces), unit: faces[0]?.unit ?? 'piece', quantity, wasteBp, packaging },
    composition: material?.composition ?? '',
    origin: material?.origin ?? null,
  }
}
