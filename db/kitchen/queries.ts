// Answers the kitchen's screens and keeps the cooks' marks.

import type { KitchenNow } from '../../shared/kitchen/contract.ts'
import { LATE_SHOWN, MEALS_SHOWN, PROMISED_SHOWN } from '../../shared/kitchen/contract.ts'
import { dishesToMake, stateOf, type Meal, type MealOf } from '../../shared/kitchen/kitchen.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import type { Context, DraftHandlers, QueryHandlers } from '../handlers.ts'
import { dropMarks, keepMarks, lastHanded, lastMarks, type Mark } from './marks.ts'
import { forgetOpen, isBeforeOpen, mealOf, mealsOfToday } from './meals.ts'
import { mealOfOrder, mealsDueToday, mealsLate } from './promised.ts'

/** So many of the last handed over can be called back. */
const HANDED_SHOWN = 8
/** What a board holds that is read from afar. */
const BOARD = { preparing: 30, ready: 12 }

export const kitchenQueries = {
  'kitchen.now': (context, { all }) => {
    const { toMake, ready, late, due, beyond } = sorted(context)
    const shown = { toMake: toMake.slice(0, MEALS_SHOWN), ready: ready.slice(0, MEALS_SHOWN) }
    const owed = all ? [late, due] : [late.slice(0, LATE_SHOWN), due.slice(0, PROMISED_SHOWN)]
    const promised = owed.flatMap((meals, place) => (place === 0 ? meals.toReversed() : meals))
    return ok({
      dishes: dishesToMake(toMake),
      promised,
      morePromised: late.length + due.length - promised.length + beyond,
      ...shown,
      more: toMake.length - shown.toMake.length,
      handed: lastHanded(context.desk, context.today, HANDED_SHOWN)
        .flatMap((of) => mealAt(context, of) ?? [])
        .filter((meal) => stateOf(meal) === 'handed'),
      last: lastOf(context),
      now: context.now,
    })
  },
  'kitchen.board': (context) => {
    const { toMake, ready } = sorted(context)
    return ok({
      preparing: toMake.slice(0, BOARD.preparing).map(({ number }) => number),
      ready: ready
        .filter(({ of }) => of.type === 'ticket')
        .slice(-BOARD.ready)
        .map(({ number }) => number)
        .toReversed(),
    })
  },
} satisfies Partial<QueryHandlers>

export const kitchenDrafts = {
  'kitchen.mark': (context, { marks }) => {
    const kept: Mark[] = []
    for (const { of, line, to } of marks) {
      const dishes = mealAt(context, of)?.dishes.filter((dish) => line === null || dish.line === line) ?? []
      if (dishes.length === 0) return refuse({ type: 'UnknownMeal' })
      kept.push(...dishes.map((dish) => ({ of, line: dish.line, to })))
    }
    if (kept.some(({ of, to }) => of.type === 'ticket' && to !== 'handed' && isBeforeOpen(context, of)))
      forgetOpen(context.desk)
    return ok({ batch: keep(context, kept) })
  },
  'kitchen.clear': (context) => {
    const open = mealsOfToday(context).flatMap(({ of, dishes }) =>
      dishes.filter(({ state }) => state !== 'handed').map(({ line }) => ({ of, line, to: 'handed' as const })),
    )
    return ok({ batch: keep(context, open) })
  },
  'kitchen.undo': ({ desk, today }, { batch }) => {
    if (!dropMarks(desk, today, batch)) return refuse({ type: 'NothingToUndo' })
    forgetOpen(desk)
    return ok({})
  },
} satisfies Partial<DraftHandlers>

interface Sorted {
  readonly toMake: readonly Meal[]
  /** Of orders: the latest day first. */
  readonly late: readonly Meal[]
  /** Of orders of today, by their hour. */
  readonly due: readonly Meal[]
  /** Orders that were not looked into. */
  readonly beyond: number
  readonly ready: readonly Meal[]
}

/** Open meals: those to make in the order they were sold or promised for, those ready in the order they became so. */
function sorted(context: Context): Sorted {
  const isToMake = (meal: Meal) => ['waiting', 'started'].includes(stateOf(meal))
  const sold = mealsOfToday(context)
  const [late, due] = [mealsLate(context), mealsDueToday(context)]
  const ready = [...sold, ...late.meals, ...due.meals].filter((meal) => stateOf(meal) === 'ready')
  return {
    toMake: sold.filter(isToMake),
    late: late.meals.filter(isToMake),
    due: due.meals.filter(isToMake),
    beyond: late.beyond + due.beyond,
    ready: ready.sort((a, b) => a.turn - b.turn),
  }
}

function mealAt(context: Context, of: MealOf): Meal | null {
  return of.type === 'ticket' ? mealOf(context, of) : mealOfOrder(context, of.order)
}

function keep({ desk, today, now }: Context, marks: readonly Mark[]): number {
  return keepMarks(desk, { day: today, at: now }, marks)
}

function lastOf(context: Context): KitchenNow['last'] {
  const last = lastMarks(context.desk, context.today)
  if (!last) return null
  const numbers = last.meals.flatMap((of) => mealAt(context, of)?.number ?? [])
  return { batch: last.batch, to: last.to, numbers }
}
