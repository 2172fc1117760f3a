// Reads whether there is time: what open orders still take, against the hours of those who said they come.

import { addDays, type Day } from '../../shared/kernel/day.ts'
import type { OrderId } from '../../shared/kernel/id.ts'
import type { DayLoad } from '../../shared/orders/contract.ts'
import type { Reader } from '../sql.ts'
import { listed, type Alarms } from './list.ts'
import { Needs, promisesOf } from './needs.ts'
import { openOrders, type OpenOrder } from './open-orders.ts'

/** Minutes that somebody works who said she comes for a morning, an afternoon or an evening. */
const MINUTES_OF_PART = 210

interface ToDo {
  readonly order: OrderId
  readonly on: Day | null
  readonly minutes: number
}

/** What is left to do: steps on their own day, else on the order's; of an order without steps, the work of its lines. */
function leftToDo(open: readonly OpenOrder[], needs: Needs): ToDo[] {
  return open.filter(isUnmade).flatMap(({ order, dueOn, steps, stepsLeft }): ToDo[] => {
    if (steps === 0) return [{ order, on: dueOn, minutes: needs.minutes.get(order) ?? 0 }]
    return stepsLeft.map(({ on, minutes }) => ({ order, on: on ?? dueOn, minutes }))
  })
}

const isUnmade = ({ state }: OpenOrder) => state !== 'ready'

/** Minutes of those who said they come, by day. */
function comingMinutes(read: Reader, from: Day, to: Day): ReadonlyMap<Day, number> {
  const rows = read.all<{ on: Day; parts: number }>(
    `SELECT planned_on AS "on", count(*) AS parts FROM presence_plans
     WHERE planned_on BETWEEN ? AND ? AND coming = 'comes' GROUP BY planned_on`,
    from,
    to,
  )
  return new Map(rows.map(({ on, parts }) => [on, parts * MINUTES_OF_PART]))
}

/** Far enough for any promise. */
const YEARS = 800

interface Kept {
  readonly last: number
  readonly today: Day
  readonly needs: Needs
  readonly toDo: readonly ToDo[]
  readonly alarms: Alarms
}

const kept = new WeakMap<Reader, Kept>()

/**
 * What open orders need and which of them are at risk, reckoned once for each state of the journal: a board that is
 * scrolled and searched asks again and again, and nothing of it changes but by an entry or a new day.
 */
function reckoned(read: Reader, today: Day): Kept {
  const last = read.get<{ id: number | null }>('SELECT max(id) AS id FROM journal_data')?.id ?? 0
  const known = kept.get(read)
  if (known && known.last === last && known.today === today) return known
  const open = openOrders(read)
  const needs = new Needs(read, promisesOf(open))
  const toDo = leftToDo(open, needs)
  const fresh = { last, today, needs, toDo, alarms: { today, atRisk: atRisk(read, { open, needs, toDo }, today) } }
  kept.set(read, fresh)
  return fresh
}

/** Orders that are late or at risk today. */
export function alarmsOf(read: Reader, today: Day): Alarms {
  return reckoned(read, today).alarms
}

/** What open orders were promised and need. */
export function needsNow(read: Reader, today: Day): Needs {
  return reckoned(read, today).needs
}

interface Reckoning extends Pick<Kept, 'needs' | 'toDo'> {
  readonly open: readonly OpenOrder[]
}

/**
 * Orders that will be late unless something is done: a material is short, a step's day is past, or what is left to do
 * until they are due takes more than those who said they come have. A group that does not plan who comes is not warned
 * of time.
 */
function atRisk(read: Reader, { open, needs, toDo }: Reckoning, today: Day): ReadonlySet<string> {
  const due = new Map(
    open.flatMap((one) => (isUnmade(one) && one.dueOn !== null && one.dueOn >= today ? [[one.order, one.dueOn]] : [])),
  )
  const found = new Set<string>()
  for (const order of due.keys()) if (needs.short.has(order)) found.add(order)
  for (const { order, on } of toDo) if (due.has(order) && on !== null && on < today) found.add(order)
  for (const order of tooMuch(due, toDo, comingMinutes(read, today, addDays(today, YEARS)))) found.add(order)
  return found
}

function tooMuch(due: ReadonlyMap<OrderId, Day>, toDo: readonly ToDo[], coming: ReadonlyMap<Day, number>): OrderId[] {
  if (coming.size === 0) return []
  const work = Map.groupBy(toDo, ({ order }) => order)
  let taken = 0
  return [...due].flatMap(([order, dueOn]) => {
    const minutes = (work.get(order) ?? []).reduce((sum, one) => sum + one.minutes, 0)
    taken += minutes
    return minutes > 0 && taken > minutesUntil(coming, dueOn) ? [order] : []
  })
}

function minutesUntil(coming: ReadonlyMap<Day, number>, day: Day): number {
  let there = 0
  for (const [on, minutes] of coming) if (on <= day) there += minutes
  return there
}

/** Each day's work, and who is there for it; what is late stands on its own day. */
export function loadOf(
  read: Reader,
  { from, days }: { readonly from: Day; readonly days: number },
  today: Day,
): DayLoad[] {
  const to = addDays(from, days - 1)
  const alarms = alarmsOf(read, today)
  const toDo = Map.groupBy(reckoned(read, today).toDo, ({ on }) => on)
  const dueThen = read.all<{ id: string; on: Day }>(
    `SELECT id, due_on AS "on" FROM orders WHERE present = 1 AND state IN ('accepted', 'making', 'ready')
       AND due_on BETWEEN ? AND ? ORDER BY due_on, due_at IS NULL, due_at, id`,
    from,
    to,
  )
  const due = Map.groupBy(dueThen, ({ on }) => on)
  const coming = comingMinutes(read, from, to)
  return Array.from({ length: days }, (_, index): DayLoad => {
    const on = addDays(from, index)
    const work = toDo.get(on) ?? []
    const ids = new Set([...(due.get(on) ?? []).map(({ id }) => id), ...work.map(({ order }) => order as string)])
    return {
      on,
      toDo: work.reduce((sum, { minutes }) => sum + minutes, 0),
      there: coming.get(on) ?? 0,
      orders: listed(read, [...ids], alarms),
    }
  })
}
