// Reads what open orders must hand over today or should have before: their meals still owed, as meals to make.

import { addDays, instantOf, type Day } from '../../shared/kernel/day.ts'
import type { OrderId } from '../../shared/kernel/id.ts'
import type { Thousandths } from '../../shared/kernel/quantity.ts'
import type { DishState, Meal, MealDish, Promised } from '../../shared/kitchen/kitchen.ts'
import type { OrderLine } from '../../shared/orders/orders.ts'
import { isOpen } from '../../shared/orders/states.ts'
import type { Context } from '../handlers.ts'
import { allergicAt } from '../orders/allergic.ts'
import { faceOfLine } from '../orders/line-faces.ts'
import { soFar } from '../orders/progress.ts'
import { numberOf, readOrder, type KnownOrder } from '../orders/read.ts'
import type { Reader } from '../sql.ts'
import { statesOfOrder } from './marks.ts'

type Place = Pick<Context, 'read' | 'desk' | 'today' | 'coop'>

/** So many orders of a kind are looked into: a kitchen that was never told what was handed over must not wait for a year of them. */
const MOST_ORDERS = 60

/** Orders to cook, and how many were not looked into. */
export interface PromisedMeals {
  readonly meals: readonly Meal[]
  readonly beyond: number
}

/** Due on a day before and not handed over, the latest day first: what is long past has least to do with tonight. */
export function mealsLate(place: Place): PromisedMeals {
  return mealsOf(
    place,
    `due_on < ?1 AND kind <> 'subscription' ORDER BY due_on DESC, coalesce(due_at, '99:99'), opened_at, id`,
  )
}

/** Due today, by the hour they were promised for, those without an hour last; of a subscription, today's time. */
export function mealsDueToday(place: Place): PromisedMeals {
  return mealsOf(
    place,
    `(due_on = ?1 AND kind <> 'subscription' OR EXISTS (SELECT 1 FROM json_each(dates) d WHERE d.value = ?1))
     ORDER BY coalesce(due_at, '99:99'), opened_at, id`,
  )
}

function mealsOf(place: Place, which: string): PromisedMeals {
  const rows = place.read.all<{ id: OrderId }>(
    `SELECT id FROM orders o WHERE present = 1 AND state IN ('accepted', 'making', 'ready')
       AND EXISTS (SELECT 1 FROM order_parts p
         WHERE p."order" = o.id AND p.type = 'line' AND json_extract(p.part, '$.kind') = 'meal')
       AND ${which}`,
    place.today,
  )
  const meals = rows.slice(0, MOST_ORDERS).flatMap(({ id }) => mealOfOrder(place, id) ?? [])
  return { meals, beyond: Math.max(0, rows.length - MOST_ORDERS) }
}

/** An order's meals still owed; null when it is not open, not due yet, or has none left. */
export function mealOfOrder(place: Place, id: string): Meal | null {
  const { read, desk, today } = place
  const order = readOrder(read, id)
  if (!order || !isOpen(order.state) || !isDue(order, today)) return null
  const states = statesOfOrder(desk, today, id)
  const left = leftToday(read, order, today)
  // Marks are of one day: what the orders say is ready is not cooked again the next.
  const unsaid = order.state === 'ready' ? 'ready' : 'waiting'
  const dishes = order.fields.lines
    .filter(({ kind, key }) => kind === 'meal' && (left.get(key) ?? 0) > 0)
    .map((line) =>
      dishOf(read, line, { quantity: left.get(line.key) ?? 0, state: states.get(line.key)?.state ?? unsaid }),
    )
  if (dishes.length === 0) return null
  const turn = Math.max(0, ...[...states.values()].map((said) => said.turn))
  const of = { type: 'order', order: order.id } as const
  return {
    of,
    number: numberOf(read, order),
    at: order.openedAt,
    mode: order.fields.mode,
    turn,
    dishes,
    promised: promisedOf(place, order),
  }
}

function promisedOf({ read, today, coop }: Place, order: KnownOrder): Promised {
  const { title, dueOn, dueAt, guests, kind } = order.fields
  const day = kind === 'subscription' ? today : (dueOn ?? today)
  const [on, at]: [Day, string] = dueAt === null ? [addDays(day, 1), '00:00'] : [day, dueAt]
  return {
    ...{ title, dueAt, guests },
    lateSince: day < today ? day : null,
    lateFrom: instantOf(on, at, coop?.timeZone ?? 'Europe/Paris'),
    allergic: allergicAt(read, order),
  }
}

function isDue({ fields }: KnownOrder, today: string): boolean {
  if (fields.kind === 'subscription') return fields.dates.some((date) => date === today)
  return fields.dueOn !== null && fields.dueOn <= today
}

/** By line: what is not handed over yet; of a subscription, of today's time. */
function leftToday(read: Reader, { id, fields }: KnownOrder, today: string): ReadonlyMap<string, number> {
  const isCollected =
    fields.kind === 'subscription' &&
    read.get('SELECT 1 FROM order_deliveries WHERE "order" = ? AND date = ? AND of_seq IS NULL', id, today) !==
      undefined
  const once = new Map<string, number>(fields.lines.map(({ key, quantity }) => [key, quantity]))
  return new Map(
    soFar(read, id, fields).map(({ key, ordered, delivered }) => [
      key,
      isCollected ? 0 : Math.min(once.get(key) ?? 0, ordered - delivered),
    ]),
  )
}

function dishOf(
  read: Reader,
  line: OrderLine,
  { quantity, state }: { readonly quantity: number; readonly state: DishState },
): MealDish {
  const { key, article, label, unit } = line
  const known = read.get<{ allergens: string }>('SELECT allergens FROM articles WHERE id = ?', article)
  return {
    ...{ line: key, article, label, unit, ...faceOfLine(read, line) },
    quantity: quantity as Thousandths,
    allergens: JSON.parse(known?.allergens ?? '[]') as MealDish['allergens'],
    state,
  }
}
