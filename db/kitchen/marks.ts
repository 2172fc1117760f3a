// The cooks' marks on the desk: one row for each, the last of a line counts, those made together are taken back together.

import type { Day } from '../../shared/kernel/day.ts'
import type { OrderId, TillId } from '../../shared/kernel/id.ts'
import type { DishState, MealOf } from '../../shared/kitchen/kitchen.ts'
import type { Desk } from '../desk.ts'

/** What was said last of each line, by `seq line` or by an order's key; `turn` grows from mark to mark. */
export type States = ReadonlyMap<string, { readonly state: DishState; readonly turn: number }>

export interface Mark {
  readonly of: MealOf
  readonly line: string
  readonly to: DishState
}

/** How far the lines of a till's tickets are, where anything was said of them. */
export function statesFrom(
  desk: Desk,
  { day, till, from, to }: { readonly day: Day; readonly till: number; readonly from: number; readonly to: number },
): States {
  const rows = desk.write.all<{ seq: number; line: string; state: DishState; turn: number }>(
    'SELECT seq, line, state, id AS turn FROM kitchen_marks WHERE day = ? AND till = ? AND seq BETWEEN ? AND ? ORDER BY id',
    day,
    till,
    from,
    to,
  )
  return new Map(rows.map(({ seq, line, state, turn }) => [`${seq} ${line}`, { state, turn }]))
}

/** The same of an order's lines, by their key. */
export function statesOfOrder(desk: Desk, day: Day, order: string): States {
  const rows = desk.write.all<{ line: string; state: DishState; turn: number }>(
    'SELECT line, state, id AS turn FROM kitchen_marks WHERE day = ? AND till = 0 AND seq = 0 AND order_id = ? ORDER BY id',
    day,
    order,
  )
  return new Map(rows.map(({ line, state, turn }) => [line, { state, turn }]))
}

/** Keeps marks made together; what was said on days before goes. Gives what takes them back. */
export function keepMarks(
  desk: Desk,
  { day, at }: { readonly day: Day; readonly at: number },
  marks: readonly Mark[],
): number {
  desk.write.run('DELETE FROM kitchen_marks WHERE day < ?', day)
  // The number of its first row: never given twice, so that what one screen takes back is never another's.
  const known = desk.write.get<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'kitchen_marks'")
  const batch = (known?.seq ?? 0) + 1
  for (const { of, line, to } of marks) {
    desk.write.run(
      'INSERT INTO kitchen_marks (day, batch, at, till, seq, order_id, line, state) VALUES (?,?,?,?,?,?,?,?)',
      day,
      batch,
      at,
      ...placeOf(of),
      line,
      to,
    )
  }
  return batch
}

/** Takes back what was marked together; false when there is no such thing any more. */
export function dropMarks(desk: Desk, day: Day, batch: number): boolean {
  return desk.write.run('DELETE FROM kitchen_marks WHERE day = ? AND batch = ?', day, batch) > 0
}

export interface LastMarks {
  readonly batch: number
  readonly to: DishState
  readonly meals: readonly MealOf[]
}

/** What was marked last; of many meals only the first few. */
export function lastMarks(desk: Desk, day: Day): LastMarks | null {
  const last = desk.write.get<{ batch: number; state: DishState; day: Day }>(
    'SELECT batch, state, day FROM kitchen_marks ORDER BY id DESC LIMIT 1',
  )
  if (last?.day !== day) return null
  const meals = desk.write.all<PlaceRow>(
    'SELECT till, seq, order_id AS "order" FROM kitchen_marks WHERE batch = ? GROUP BY till, seq, order_id ORDER BY min(id) LIMIT 3',
    last.batch,
  )
  return { batch: last.batch, to: last.state, meals: meals.map(ofRow) }
}

/** Meals of which something was handed over last, the latest first. */
export function lastHanded(desk: Desk, day: Day, limit: number): MealOf[] {
  // The `+` leaves the index of days aside: the last rows are read, not the day's.
  const rows = desk.write.all<PlaceRow>(
    `SELECT till, seq, order_id AS "order", max(id) AS last FROM (SELECT id, till, seq, order_id FROM kitchen_marks WHERE +day = ? AND state = 'handed' ORDER BY id DESC LIMIT ?)
     GROUP BY till, seq, order_id ORDER BY last DESC LIMIT ?`,
    day,
    limit * 8,
    limit,
  )
  return rows.map(ofRow)
}

interface PlaceRow {
  readonly till: TillId
  readonly seq: number
  /** Empty: a ticket's. */
  readonly order: string
}

function placeOf(of: MealOf): [till: number, seq: number, order: string] {
  return of.type === 'ticket' ? [of.till, of.seq, ''] : [0, 0, of.order]
}

function ofRow({ till, seq, order }: PlaceRow): MealOf {
  return order === '' ? { type: 'ticket', till, seq } : { type: 'order', order: order as OrderId }
}
