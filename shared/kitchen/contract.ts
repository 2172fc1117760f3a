// What can be asked about the kitchen: what to make now, the numbers that customers look for, and the marks of the cooks.

import { z } from 'zod'
import { draft, MEMBERS, query, SELLERS } from '../kernel/contract.ts'
import { DishState, MealOf, type DishToMake, type Meal } from './kitchen.ts'

/** Everything a kitchen screen shows. */
export interface KitchenNow {
  /** Summed over all open meals, not only those listed. */
  readonly dishes: readonly DishToMake[]
  /** Of open orders due today or late, the late first, by their hour; not in the sums: whoever cooks for 45 at noon does not cook them now. At most `LATE_SHOWN` and `PROMISED_SHOWN` of them, unless all are asked for. */
  readonly promised: readonly Meal[]
  /** Others of them that are not listed. */
  readonly morePromised: number
  /** Sold, neither ready nor handed over, the first sold first: at most `MEALS_SHOWN`. */
  readonly toMake: readonly Meal[]
  /** Open ones that are not listed. */
  readonly more: number
  /** Wait to be fetched, the first ready first: at most `MEALS_SHOWN`. */
  readonly ready: readonly Meal[]
  /** Handed over last, the latest first. */
  readonly handed: readonly Meal[]
  /** What was marked last and may be undone. */
  readonly last: { readonly batch: number; readonly to: DishState; readonly numbers: readonly string[] } | null
  /** The host's clock: a tablet's own may be wrong. */
  readonly now: number
}

/** Numbers for customers: nothing of what they bought. */
export interface KitchenBoard {
  /** The first sold first. */
  readonly preparing: readonly string[]
  /** The latest ready first. */
  readonly ready: readonly string[]
}

export const MEALS_SHOWN = 24
/** Late orders that nobody said were handed over must not hide tonight's. */
export const LATE_SHOWN = 6
export const PROMISED_SHOWN = 24

const READS = ['sale', 'kitchen', 'catalogue', 'order', 'customer'] as const

export const kitchenContract = {
  /** Of the business day, all tills of the file. */
  'kitchen.now': query<KitchenNow>()({
    roles: [...MEMBERS, 'kitchen'],
    input: z.object({ all: z.boolean().default(false) }),
    reads: READS,
  }),
  'kitchen.board': query<KitchenBoard>()({
    roles: [...MEMBERS, 'kitchen', 'board'],
    input: z.object({}),
    reads: READS,
  }),
  /**
   * Says how far dishes are: a meal's line, or all its lines when none is named. Kept on the desk until the day is over:
   * no fact of the books.
   */
  'kitchen.mark': draft<{ readonly batch: number }, { type: 'UnknownMeal' }>()({
    roles: [...SELLERS, 'kitchen'],
    input: z.object({
      marks: z
        .array(z.object({ of: MealOf, line: z.string().max(40).nullable(), to: DishState }))
        .min(1)
        .max(200),
    }),
  }),
  /** Everything open is handed over: for a screen opened in the middle of a day. */
  'kitchen.clear': draft<{ readonly batch: number }>()({ roles: [...SELLERS, 'kitchen'], input: z.object({}) }),
  /** Takes marks back that were made together. */
  'kitchen.undo': draft<Record<string, never>, { type: 'NothingToUndo' }>()({
    roles: [...SELLERS, 'kitchen'],
    input: z.object({ batch: z.int().min(1) }),
  }),
} as const
