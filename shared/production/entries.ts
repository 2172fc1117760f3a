// Journal kinds of the workshop: a whole recipe, and what was made of what.

import type { EntryKind } from '../journal/entries.ts'
import type { Day } from '../kernel/day.ts'
import type { ItemId, PlaceId } from '../kernel/id.ts'
import type { Cents } from '../kernel/money.ts'
import type { Thousandths } from '../kernel/quantity.ts'
import type { NewLot } from '../stock/entries.ts'
import type { Move } from '../stock/stock.ts'
import type { Offcut, Use, Worker } from './production.ts'
import type { RecipeFields } from './recipe.ts'

export interface ProductionEntries {
  /** The whole recipe; null: there is none any more. */
  'production.recipeSet': { readonly item: ItemId; readonly recipe: RecipeFields | null }
  'production.recorded': {
    readonly item: ItemId
    readonly made: Thousandths
    readonly failed: Thousandths
    /** Where it was put; null: the store. */
    readonly place: PlaceId | null
    readonly workers: readonly Worker[]
    /** The day it was made; the movements are of the day of the entry. */
    readonly madeOn: Day
    readonly uses: readonly Use[]
    readonly offcuts: readonly Offcut[]
    /** What the good ones are worth together; what was lost when there is none. */
    readonly value: Cents
    readonly moves: readonly Move[]
    readonly lots: readonly NewLot[]
    readonly note: string
  }
}

export const productionEntryKinds: { readonly [K in keyof ProductionEntries]: EntryKind } = {
  'production.recipeSet': { version: 1 },
  'production.recorded': { version: 1 },
}
