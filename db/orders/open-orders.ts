// What open orders still have to deliver and to do, kept with each of them so that a board reads one row of an order.

import { canonical } from '../../shared/kernel/canonical.ts'
import type { OrderId } from '../../shared/kernel/id.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { orderNumber } from '../../shared/orders/find.ts'
import type { OrderLine, OrderStep } from '../../shared/orders/orders.ts'
import { isOpen, type OrderState } from '../../shared/orders/states.ts'
import type { Reader, Writer } from '../sql.ts'
import type { SoFar } from './progress.ts'
import type { KnownOrder } from './read.ts'
import { openOrders as table } from './tables.ts'

/** What is left of a line. */
export interface LineLeft extends Pick<OrderLine, 'article' | 'cloth' | 'unit' | 'quantity' | 'minutes'> {
  /** Thousandths, of all its times. */
  readonly left: number
}

export type StepLeft = Pick<OrderStep, 'on' | 'minutes'>

/** An order that is accepted and not delivered whole. */
export interface OpenOrder {
  readonly order: OrderId
  readonly number: string
  readonly dueOn: Day | null
  readonly state: Extract<OrderState, 'accepted' | 'making' | 'ready'>
  /** How many steps it has, done or not. */
  readonly steps: number
  readonly linesLeft: readonly LineLeft[]
  readonly stepsLeft: readonly StepLeft[]
}

interface OpenRow extends Omit<OpenOrder, 'number' | 'linesLeft' | 'stepsLeft'> {
  readonly number: number
  readonly tillNumber: number | null
  readonly lines: string
  readonly undone: string
}

/** The order due first first, those without a day last. */
export function openOrders(read: Reader): OpenOrder[] {
  return read
    .all<OpenRow>(
      `SELECT o.id AS "order", o.number, t.number AS tillNumber, o.due_on AS dueOn, o.state, o.steps,
         o.lines_left AS lines, o.steps_left AS undone
       FROM open_orders o LEFT JOIN tills t ON t.till = o.opened_till
       ORDER BY o.due_on IS NULL, o.due_on, o.opened_at, o.id`,
    )
    .map(({ number, tillNumber, lines, undone, ...row }) => ({
      ...row,
      number: orderNumber(number, tillNumber ?? 1),
      linesLeft: JSON.parse(lines) as LineLeft[],
      stepsLeft: JSON.parse(undone) as StepLeft[],
    }))
}

/** Keeps what is left of an order that is open, and of no other. */
export function keepOpen(
  write: Writer,
  { id, till, openedAt, number, fields }: KnownOrder,
  { state, progress }: { readonly state: OrderState; readonly progress: readonly SoFar[] },
): void {
  write.run('DELETE FROM open_orders WHERE id = ?', id)
  if (!isOpen(state)) return
  const { dueOn, lines, steps } = fields
  const left = { linesLeft: canonical(leftOfLines(lines, progress)), stepsLeft: canonical(leftOfSteps(steps)) }
  write.insert(table, { id, openedTill: till, openedAt, number, dueOn, state, steps: steps.length, ...left })
}

/** Of each line with something left, in their order. */
function leftOfLines(lines: readonly OrderLine[], progress: readonly SoFar[]): LineLeft[] {
  return lines.flatMap(({ article, cloth, unit, quantity, minutes }, place): LineLeft[] => {
    const done = progress[place]
    const left = done ? done.ordered - done.delivered : 0
    return left > 0 ? [{ article, cloth, unit, quantity, minutes, left }] : []
  })
}

function leftOfSteps(steps: readonly OrderStep[]): StepLeft[] {
  return steps.filter(({ doneOn }) => doneOn === null).map(({ on, minutes }) => ({ on, minutes }))
}
