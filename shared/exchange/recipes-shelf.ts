// What recipes are about, as lines of a file look it up: things by reference and name, and families of materials.

import type { KeptAt } from '../catalogue/catalogue.ts'
import type { ArticleId, ItemId } from '../kernel/id.ts'
import type { Language } from '../kernel/language.ts'
import type { Unit } from '../kernel/quantity.ts'
import { fold } from '../kernel/text.ts'
import type { RecipeFields, Wanted } from '../production/recipe.ts'
import type { PlannedLine } from './plan.ts'

/** An article or a material that is made or used. */
export interface KnownThing {
  readonly item: ItemId
  readonly type: 'article' | 'material'
  readonly name: string
  readonly unit: Unit
  /** Empty: nothing stands in for it. */
  readonly family: string
  /** Put away: only its reference still names it. */
  readonly archived: boolean
  /** Of an article: how it is kept; null: nobody said. */
  readonly keptAt: KeptAt | null
  readonly recipe: RecipeFields | null
}

/** What the coop holds before the import. */
export interface RecipesContext {
  readonly language: Language
  readonly things: readonly KnownThing[]
}

/** A recipe that a file sets, and the line it begins in. */
export interface FileRecipe {
  readonly row: number
  readonly item: ItemId
  readonly recipe: RecipeFields
  /** There was none before. */
  readonly isNew: boolean
}

/** How a dish is kept, as a file says it: of the article, beside its recipe. */
export interface FileKept {
  readonly article: ArticleId
  readonly keptAt: KeptAt
  /** Its recipe stays as it is. */
  readonly isAlone: boolean
}

export interface RecipesPlan {
  readonly lines: readonly PlannedLine[]
  /** Those that change, in the order of the file. */
  readonly recipes: readonly FileRecipe[]
  readonly kept: readonly FileKept[]
}

/** What lines look up. */
export interface RecipeShelf {
  readonly language: Language
  readonly byRef: ReadonlyMap<string, KnownThing>
  readonly byName: ReadonlyMap<string, readonly KnownThing[]>
  /** By its folded name: how the materials write it, and what they are counted in. */
  readonly families: ReadonlyMap<string, { readonly family: string; readonly unit: Unit }>
  readonly membersOf: (wanted: Wanted) => readonly ItemId[]
}

/** Puts the things of a coop where lines find them. */
export function recipeShelfOf({ language, things }: RecipesContext): RecipeShelf {
  const live = things.filter(({ archived }) => !archived)
  const related = live.filter(({ family }) => family !== '')
  const members = Map.groupBy(related, ({ family }) => family)
  const families = new Map(related.map(({ family, unit }) => [fold(family), { family, unit }]))
  return {
    language,
    byRef: new Map(things.map((thing) => [thing.item, thing])),
    byName: Map.groupBy(live, ({ name }) => fold(name)),
    families,
    membersOf: (wanted) =>
      wanted.type === 'item' ? [wanted.item] : (members.get(wanted.family) ?? []).map(({ item }) => item),
  }
}

/** The things of a name; of several, the only material. */
export function thingsNamed(name: string, { byName }: RecipeShelf): readonly KnownThing[] {
  const named = byName.get(fold(name)) ?? []
  const materials = named.filter(({ type }) => type === 'material')
  return named.length > 1 && materials.length === 1 ? materials : named
}
