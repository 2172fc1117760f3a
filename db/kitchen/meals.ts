// Reads the meals of the day: dishes of the tickets, less what came back, with what the cooks said of them.

import type { ALLERGENS } from '../../shared/catalogue/catalogue.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { ArticleId, TillId } from '../../shared/kernel/id.ts'
import type { Thousandths, Unit } from '../../shared/kernel/quantity.ts'
import type { ConsumptionMode } from '../../shared/kernel/vat.ts'
import { stateOf, type DishState, type Meal, type MealDish, type MealOf } from '../../shared/kitchen/kitchen.ts'
import type { Context } from '../handlers.ts'
import type { Desk } from '../desk.ts'
import { statesFrom, type States } from './marks.ts'
import { LINES_OF_TICKET } from '../ticket-lines.ts'

/** A meal that was sold. */
export interface TicketMeal extends Meal {
  readonly of: Extract<MealOf, { type: 'ticket' }>
}

type Place = Pick<Context, 'read' | 'desk' | 'today'>

/** Meals of the day in the order they were sold, those left out that are all handed over and before every open one. */
export function mealsOfToday(place: Place): TicketMeal[] {
  const days = tillsOf(place)
  const meals = days.flatMap((day) => {
    const from = Math.max(day.firstSeq, firstOpen(place, day.till))
    const sold = mealsOf(place, { ...day, from, to: Number.MAX_SAFE_INTEGER, isAlone: days.length === 1 })
    const open = sold.findIndex((meal) => stateOf(meal) !== 'handed')
    const rest = open === -1 ? [] : sold.slice(open)
    rememberOpen(place, day.till, rest[0]?.of.seq ?? (sold.at(-1)?.of.seq ?? from - 1) + 1)
    return rest
  })
  return days.length === 1 ? meals : meals.sort((a, b) => a.at - b.at || a.of.till - b.of.till || a.of.seq - b.of.seq)
}

/** One ticket's dishes; null when it has none, or is not of the day. */
export function mealOf(
  place: Place,
  { till, seq }: { readonly till: number; readonly seq: number },
): TicketMeal | null {
  const days = tillsOf(place)
  const day = days.find((one) => one.till === till)
  if (!day || seq < day.firstSeq) return null
  return mealsOf(place, { ...day, from: seq, to: seq, isAlone: days.length === 1 })[0] ?? null
}

/** The next question reads the day from its beginning: a mark was taken back. */
export function forgetOpen(desk: Desk): void {
  opened.delete(desk)
}

/** Whether a ticket lies before every open one, as far as was found. */
export function isBeforeOpen(place: Place, { till, seq }: { readonly till: number; readonly seq: number }): boolean {
  return seq < firstOpen(place, till)
}

// Where each till's first open meal stands: a convenience of this process, found again by reading the day once.
const opened = new WeakMap<Desk, { readonly day: Day; readonly seqs: Map<number, number> }>()

function firstOpen({ desk, today }: Place, till: number): number {
  const known = opened.get(desk)
  return known?.day === today ? (known.seqs.get(till) ?? 0) : 0
}

function rememberOpen({ desk, today }: Place, till: number, seq: number): void {
  const known = opened.get(desk)
  if (known?.day === today) known.seqs.set(till, seq)
  else opened.set(desk, { day: today, seqs: new Map([[till, seq]]) })
}

interface TillDay {
  readonly till: TillId
  readonly firstSeq: number
  /** Its number in the coop. */
  readonly number: number | null
}

function tillsOf({ read, today }: Place): TillDay[] {
  return read.all<TillDay>(
    `SELECT d.till, d.first_seq AS firstSeq, t.number FROM sale_days d LEFT JOIN tills t ON t.till = d.till
     WHERE d.day = ? ORDER BY d.till`,
    today,
  )
}

interface DishRow {
  readonly seq: number
  readonly number: number
  readonly at: number
  readonly mode: ConsumptionMode | null
  readonly idx: number
  readonly article: ArticleId | null
  readonly label: string
  readonly unit: Unit
  readonly quantity: number
  readonly photo: string | null
  readonly pictogram: string | null
  readonly colour: string | null
  readonly pattern: string | null
  readonly allergens: string | null
}

// A dish is a meal of the catalogue, or what was priced by hand as a dish: the till draws those as a meal. What a ticket
// hands over of an order was cooked for it.
const DISHES = `SELECT s.seq, s.number, s.sold_at AS at, s.mode, l.idx, l.article, l.label, l.unit,
    l.quantity_thousandths + coalesce((SELECT sum(b.quantity_thousandths) FROM sale_lines b
      WHERE b.return_of_till = s.till AND b.return_of_seq = s.seq AND b.return_of_line = l.idx AND b.return_of_seq IS NOT NULL), 0) AS quantity,
    a.photo, coalesce(a.pictogram, l.pictogram) AS pictogram, coalesce(a.tint, r.colour) AS colour, r.pattern, a.allergens
  FROM sales s JOIN sale_lines l ON ${LINES_OF_TICKET}
    LEFT JOIN articles a ON a.id = l.article LEFT JOIN ranges r ON r.id = a.range
  WHERE s.till = ? AND s.seq BETWEEN ? AND ? AND s.sold_on = ? AND s.type = 'sale'
    AND (a.kind = 'meal' OR (l.article IS NULL AND l.pictogram = 'meal'))
    AND NOT EXISTS (SELECT 1 FROM settled_lines o WHERE o.till = l.till AND o.seq = l.seq AND o.idx = l.idx)
  ORDER BY s.seq, l.idx`

interface Span extends TillDay {
  readonly from: number
  readonly to: number
  /** No other till sells that day. */
  readonly isAlone: boolean
}

function mealsOf({ read, desk, today }: Place, { till, number, from, to, isAlone }: Span): TicketMeal[] {
  const rows = read.all<DishRow>(DISHES, till, from, to, today)
  const states = statesFrom(desk, { day: today, till, from, to })
  const meals: Growing[] = []
  for (const row of rows) {
    if (row.quantity <= 0) continue
    if (meals.at(-1)?.of.seq !== row.seq) {
      const called = isAlone ? String(row.number) : `${number ?? 1}-${row.number}`
      const of = { type: 'ticket', till, seq: row.seq } as const
      meals.push({ of, number: called, at: row.at, mode: row.mode, turn: 0, dishes: [] })
    }
    addDish(meals.at(-1), row, states)
  }
  return meals
}

interface Growing extends TicketMeal {
  turn: number
  readonly dishes: MealDish[]
}

function addDish(meal: Growing | undefined, row: DishRow, states: States): void {
  const said = states.get(`${row.seq} ${row.idx}`)
  meal?.dishes.push(dishOf(row, said?.state ?? 'waiting'))
  if (meal && said) meal.turn = Math.max(meal.turn, said.turn)
}

function dishOf(row: DishRow, state: DishState): MealDish {
  const { article, label, unit, photo, pictogram } = row
  return {
    line: String(row.idx),
    article,
    label,
    unit,
    quantity: row.quantity as Thousandths,
    photo,
    pictogram,
    colour: row.colour ?? 'brick',
    pattern: row.pattern ?? 'wax-ovals',
    allergens: row.allergens === null ? [] : (JSON.parse(row.allergens) as (typeof ALLERGENS)[number][]),
    state,
  }
}
