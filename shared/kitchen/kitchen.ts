// What a kitchen has to make now: what was sold or promised, in order, how far each dish is, and all of them summed.

import { z } from 'zod'
import type { ALLERGENS } from '../catalogue/catalogue.ts'
import type { Day } from '../kernel/day.ts'
import { EntryRef, OrderId, type ArticleId } from '../kernel/id.ts'
import type { Thousandths, Unit } from '../kernel/quantity.ts'
import type { ConsumptionMode } from '../kernel/vat.ts'

/** How far a dish is, in order. */
const DISH_STATES = ['waiting', 'started', 'ready', 'handed'] as const
export const DishState = z.enum(DISH_STATES)
export type DishState = z.infer<typeof DishState>

/** What a dish was sold on, or promised by. */
export const MealOf = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ticket'), ...EntryRef.shape }),
  z.object({ type: z.literal('order'), order: OrderId }),
])
export type MealOf = z.output<typeof MealOf>

/** Names a meal among all of the day. */
export function mealKey(of: MealOf): string {
  return of.type === 'ticket' ? `${of.till} ${of.seq}` : of.order
}

/** Dishes of one ticket, less what was given back; or of one order, less what was handed over. */
export interface Meal {
  readonly of: MealOf
  /** As it is called out: the ticket's, with its till's in front on a day when several tills sell. */
  readonly number: string
  readonly at: number
  readonly mode: ConsumptionMode | null
  /** Grows with every mark: of two that are ready, the lower was so first. */
  readonly turn: number
  readonly dishes: readonly MealDish[]
  readonly promised?: Promised
}

/** Of an order: what it is called, the hour it was promised for, for how many, and what they must not eat. */
export interface Promised {
  readonly title: string
  /** The day it was promised for, when that is over; null: it is of today. */
  readonly lateSince: Day | null
  /** From this instant on it is late: its hour, else the end of its day. */
  readonly lateFrom: number
  readonly dueAt: string | null
  readonly guests: number | null
  /** In the order of the fourteen; `guests` null: the customer told it of herself, of no number of guests. */
  readonly allergic: readonly {
    readonly allergen: (typeof ALLERGENS)[number]
    readonly guests: number | null
    readonly notes: readonly string[]
  }[]
}

/** How a dish looks. */
export interface DishFace {
  readonly article: ArticleId | null
  readonly label: string
  readonly unit: Unit
  readonly photo: string | null
  readonly pictogram: string | null
  readonly colour: string
  readonly pattern: string
  readonly allergens: readonly (typeof ALLERGENS)[number][]
}

export interface MealDish extends DishFace {
  /** Names it within its meal. */
  readonly line: string
  readonly quantity: Thousandths
  readonly state: DishState
}

/** One dish summed over all meals: what is still to be made. */
export interface DishToMake extends DishFace {
  readonly quantity: Thousandths
  readonly takeAway: Thousandths
}

/** A meal is as far as its dish that is least so. */
export function stateOf({ dishes }: Pick<Meal, 'dishes'>): DishState {
  return DISH_STATES.find((state) => dishes.some((dish) => dish.state === state)) ?? 'handed'
}

/** Sums what is neither ready nor handed over, by dish; each stays at its place in the alphabet. */
export function dishesToMake(meals: readonly Meal[]): DishToMake[] {
  const byDish = new Map<string, DishToMake>()
  for (const { mode, dishes } of meals) {
    for (const dish of dishes) {
      if (dish.state === 'ready' || dish.state === 'handed') continue
      const key = dish.article ?? `${dish.label} ${dish.unit}`
      byDish.set(key, oneMore(byDish.get(key), dish, mode))
    }
  }
  return [...byDish.values()].sort((a, b) => Number(a.label > b.label) - Number(a.label < b.label))
}

function oneMore(
  known: DishToMake | undefined,
  { line: _line, state: _state, quantity, ...face }: MealDish,
  mode: ConsumptionMode | null,
): DishToMake {
  const away = mode === 'takeAway' ? quantity : 0
  return {
    ...(known ?? face),
    quantity: ((known?.quantity ?? 0) + quantity) as Thousandths,
    takeAway: ((known?.takeAway ?? 0) + away) as Thousandths,
  }
}
