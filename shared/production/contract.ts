// What can be asked of the workshop: recipes, what can be made, what must be bought, what was made and what it costs.

import { z } from 'zod'
import type { ALLERGENS, ArticleKind, KeptAt } from '../catalogue/catalogue.ts'
import { command, job, KEEPERS, MEMBERS, query, SELLERS } from '../kernel/contract.ts'
import { Day } from '../kernel/day.ts'
import { BlobHash, ItemId, LotId, PlaceId, type EntryRef, type MemberId, type SupplierId } from '../kernel/id.ts'
import type { Cents } from '../kernel/money.ts'
import { MAX_THOUSANDTHS, PositiveThousandths, thousandths, type Thousandths } from '../kernel/quantity.ts'
import { Language } from '../kernel/language.ts'
import { optionalLine } from '../kernel/text.ts'
import type { StockRefusal, UnknownItem } from '../stock/contract.ts'
import { LotFields } from '../stock/materials.ts'
import { Worker, type Offcut, type Use } from './production.ts'
import { RecipeFields, Swap, type RecipeLine, type WorkKind } from './recipe.ts'

/** How an article or a material is drawn. */
export interface ItemFace {
  readonly item: ItemId
  readonly type: 'article' | 'material'
  readonly name: string
  readonly unit: 'piece' | 'm' | 'kg' | 'l'
  readonly colour: string
  readonly pattern: string
  readonly photo: BlobHash | null
  readonly pictogram: string | null
  readonly byLot: boolean
  /** Whether the stock book counts it: what it does not count has a recipe, but is not put into stock. */
  readonly isCounted: boolean
  /** Materials of one family can stand in for one another; empty: none can. */
  readonly family: string
}

export interface ItemRecipe {
  readonly face: ItemFace
  /** Null: nobody said yet how it is made. */
  readonly recipe: RecipeFields | null
  /** How the things its lines name are drawn, and all that can stand in for a family. */
  readonly faces: readonly ItemFace[]
  /** Of its materials, through what they are made of. */
  readonly allergens: readonly (typeof ALLERGENS)[number][]
  /** Of an article: what it is, and how it is kept when somebody said; null for a material. */
  readonly article: { readonly kind: ArticleKind; readonly keptAt: KeptAt | null } | null
  /** Where what was made of it last went, if that place is still in use; null: the store. */
  readonly lastPlace: PlaceId | null
}

/** What something costs, at the average of what there is and at what was last paid. */
export interface TwoCosts {
  readonly average: Cents
  readonly last: Cents
}

export interface CostLine {
  readonly wanted: RecipeLine['wanted']
  readonly name: string
  readonly unit: ItemFace['unit']
  /** For the yield, waste included. */
  readonly quantity: Thousandths
  readonly packaging: boolean
  readonly cost: TwoCosts
  /** The part of the cost that is waste. */
  readonly waste: TwoCosts
  /** Nobody knows what it costs: it counts as nothing. */
  readonly isUnknown: boolean
}

/** Costs of a quantity: `materials` without waste and packaging, which stand beside it. */
export interface CostOf {
  readonly materials: TwoCosts
  readonly waste: TwoCosts
  readonly packaging: TwoCosts
  readonly work: readonly { readonly kind: WorkKind; readonly seconds: number }[]
}

export interface ItemCost {
  readonly yield: Thousandths
  /** For the whole yield. */
  readonly lines: readonly CostLine[]
  readonly whole: CostOf
  /** For one unit, each to the nearest cent. */
  readonly unit: CostOf
}

/** A place or lot that a line may be taken from. */
export interface PlanSpot {
  readonly face: ItemFace
  readonly lot: LotId | null
  readonly label: string
  readonly isOffcut: boolean
  readonly place: PlaceId | null
  readonly placeName: string | null
  readonly quantity: Thousandths
  readonly useBy: Day | null
  /** How many pieces can be cut from it; null when it need not be one length. */
  readonly pieces: number | null
  /** What the plan takes from it. */
  readonly taken: Thousandths
}

export interface PlannedLine {
  readonly wanted: RecipeLine['wanted']
  readonly name: string
  readonly unit: ItemFace['unit']
  readonly packaging: boolean
  readonly needed: Thousandths
  /** Length that one piece must have in one lot. */
  readonly piece: Thousandths | null
  readonly missing: Thousandths
  /** Each roll is known: nothing can be taken that lies nowhere. */
  readonly byLot: boolean
  readonly spots: readonly PlanSpot[]
}

/** A dish of a meal. `quantity` null: nobody said how many its recipe feeds. */
export interface GuestDish {
  readonly face: ItemFace
  readonly quantity: Thousandths | null
  readonly lines: readonly PlannedLine[]
  readonly allergens: ItemRecipe['allergens']
}

export interface Possible {
  readonly face: ItemFace
  /** Whole units that can be made with what there is. */
  readonly units: number
  /** What is short for one more. */
  readonly shortOf: readonly string[]
}

export interface ShoppingLine {
  readonly face: ItemFace
  readonly needed: Thousandths
  readonly there: Thousandths
  readonly minimum: Thousandths | null
  /** Enough to make it and to stay above the minimum. */
  readonly buy: Thousandths
  /** What that costs at its supplier's price; null when nobody knows. */
  readonly price: Cents | null
}

export interface ShoppingAt {
  readonly supplier: SupplierId | null
  readonly name: string | null
  readonly contact: string
  readonly lines: readonly ShoppingLine[]
  readonly total: Cents
}

/** Something that was made. */
export interface Run extends EntryRef {
  readonly face: ItemFace
  readonly at: number
  readonly madeOn: Day
  readonly by: MemberId | null
  readonly made: Thousandths
  readonly failed: Thousandths
  readonly value: Cents
  readonly workers: readonly Worker[]
  readonly uses: readonly (Use & { readonly name: string; readonly unit: ItemFace['unit'] })[]
  readonly offcuts: readonly Offcut[]
  readonly note: string
  readonly isUndone: boolean
}

/** A sheet made to be kept or printed. */
export interface MadeSheet {
  readonly fileName: string
  readonly mediaType: 'application/pdf'
  readonly base64: string
}

const ZeroOrMore = z.int().min(0).max(MAX_THOUSANDTHS).transform(thousandths)
const OffcutInput = z.object({ length: PositiveThousandths, label: optionalLine(40), photo: BlobHash.nullable() })

type NoRecipe = { readonly type: 'NoRecipe' }
const READS = ['stock', 'production', 'catalogue', 'sale'] as const

export const productionContract = {
  /** How an article or a material is made. */
  'production.recipe': query<ItemRecipe, UnknownItem>()({
    roles: MEMBERS,
    input: z.object({ item: ItemId }),
    reads: READS,
  }),
  /**
   * Sets the whole recipe, or none. Refused when something would be made of itself, or when it is no longer what it was
   * `before`, as a form was opened on it.
   */
  'production.setRecipe': command<
    Record<string, never>,
    UnknownItem | { readonly type: 'RecipeCycle' } | { readonly type: 'ChangedMeanwhile' }
  >()({
    roles: KEEPERS,
    input: z.object({
      item: ItemId,
      recipe: RecipeFields.nullable(),
      before: RecipeFields.nullable().optional(),
    }),
  }),
  /**
   * The recipe of `item` for others made the same way: lengths, weights and volumes by a percentage (100: as many),
   * one cloth for another; pieces and minutes stay. Whatever recipe they had is replaced.
   */
  'production.varyRecipe': command<Record<string, never>, UnknownItem | NoRecipe | { readonly type: 'RecipeCycle' }>()({
    roles: KEEPERS,
    input: z.object({
      item: ItemId,
      others: z
        .array(z.object({ item: ItemId, percent: z.int().min(5).max(1000), swaps: z.array(Swap).max(40).default([]) }))
        .min(1)
        .max(60),
    }),
  }),
  /** What one costs to make: materials, waste, packaging, minutes; nothing of the price. */
  'production.cost': query<ItemCost, UnknownItem | NoRecipe>()({
    roles: MEMBERS,
    input: z.object({ item: ItemId }),
    reads: READS,
  }),
  /** Everything that is made or used: goods, meals and materials; by name. */
  'production.items': query<readonly (ItemFace & { readonly hasRecipe: boolean })[]>()({
    roles: MEMBERS,
    input: z.object({ text: z.string().max(80).default(''), limit: z.int().min(1).max(200).default(60) }),
    reads: READS,
  }),
  /** What making so many needs, line by line, and from where; refuses nothing but says what is missing. */
  'production.plan': query<
    {
      readonly lines: readonly PlannedLine[]
      readonly work: CostOf['work']
    },
    UnknownItem | NoRecipe
  >()({
    roles: MEMBERS,
    input: z.object({ item: ItemId, quantity: PositiveThousandths }),
    reads: READS,
  }),
  /** Everything that has a recipe, what most of can be made first. */
  'production.possible': query<readonly Possible[]>()({ roles: MEMBERS, input: z.object({}), reads: READS }),
  /** What must be bought to make all this, by supplier; what is prepared here is bought as its materials. */
  'production.shopping': query<readonly ShoppingAt[], UnknownItem>()({
    roles: MEMBERS,
    input: z.object({ wanted: z.array(z.object({ item: ItemId, quantity: PositiveThousandths })).max(40) }),
    reads: READS,
  }),
  /** A meal for so many guests: how much of each dish, what goes in, who may not eat it, and what must be bought. */
  'production.forGuests': query<
    { readonly dishes: readonly GuestDish[]; readonly shops: readonly ShoppingAt[] },
    UnknownItem | NoRecipe
  >()({
    roles: MEMBERS,
    input: z.object({ guests: z.int().min(1).max(10_000), dishes: z.array(ItemId).min(1).max(40) }),
    reads: READS,
  }),
  /** What was made, the latest first. */
  'production.list': query<readonly Run[]>()({
    roles: MEMBERS,
    input: z.object({ item: ItemId.nullable().default(null), limit: z.int().min(1).max(200).default(30) }),
    reads: READS,
  }),
  /** A4, PDF: `product` what to tell who buys it, `technical` how to make it again. */
  'production.sheet': job<MadeSheet, UnknownItem | NoRecipe | { readonly type: 'NoPdfMaker' }>()({
    roles: MEMBERS,
    input: z.object({ item: ItemId, sheet: z.enum(['product', 'technical']), language: Language }),
  }),
  /** "We made six of these." What was cut from a roll includes the off-cuts kept of it. */
  'production.record': command<
    EntryRef & { readonly value: Cents; readonly lots: readonly LotId[] },
    | StockRefusal
    | { readonly type: 'NothingMade' }
    | { readonly type: 'OffcutTooLong' }
    | { readonly type: 'DayAhead' }
    | { readonly type: 'UnknownMember' }
  >()({
    roles: SELLERS,
    input: z.object({
      item: ItemId,
      made: ZeroOrMore,
      failed: ZeroOrMore.default(thousandths(0)),
      place: PlaceId.nullable().default(null),
      /** Needed when what is made is kept by lots. */
      newLot: LotFields.nullable().default(null),
      /** Default: today. */
      madeOn: Day.nullable().default(null),
      workers: z.array(Worker).max(40).default([]),
      uses: z
        .array(
          z.object({
            item: ItemId,
            lot: LotId.nullable().default(null),
            place: PlaceId.nullable().default(null),
            quantity: PositiveThousandths,
            offcuts: z.array(OffcutInput).max(20).default([]),
          }),
        )
        .max(60),
      note: optionalLine(200),
    }),
  }),
} as const
