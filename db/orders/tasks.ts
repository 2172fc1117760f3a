// Reads what is to be made in a room, order by order; and ticks it off.

import type { NewEntry } from '../../shared/entries.ts'
import { addDays, type Day } from '../../shared/kernel/day.ts'
import type { OrderId } from '../../shared/kernel/id.ts'
import type { Thousandths } from '../../shared/kernel/quantity.ts'
import { refuse } from '../../shared/kernel/result.ts'
import type { OrderKind, OrderLine, OrderStep } from '../../shared/orders/orders.ts'
import { orderNumber } from '../../shared/orders/find.ts'
import { isOpen, type OrderState } from '../../shared/orders/states.ts'
import {
  kindsIn,
  MOST_TASKS,
  READY_SHOWN,
  TASKS_SHOWN,
  THINGS_SHOWN,
  type TaskMember,
  type TaskOrder,
  type TaskRoom,
  type Tasks,
  type TaskThing,
} from '../../shared/orders/tasks.ts'
import { decide, type CommandHandler, type Context } from '../handlers.ts'
import { memberById } from '../members/queries.ts'
import type { Reader } from '../sql.ts'
import { allergicAt } from './allergic.ts'
import { faceOfLine, faceOfMaterial } from './line-faces.ts'
import { alarmOf } from './list.ts'
import { soFar } from './progress.ts'
import { numberOf, readOrder, type KnownOrder } from './read.ts'
import { alarmsOf } from './work.ts'

interface Waiting {
  readonly id: OrderId
  readonly state: OrderState
  readonly dueOn: Day | null
  readonly dueAt: string | null
  readonly steps: number
  /** JSON: of each undone step, its day. */
  readonly undone: string
}

/** Everything a screen of work shows, as it is now. */
export function tasksIn(
  { read, today, coop }: Pick<Context, 'read' | 'today' | 'coop'>,
  { room, near, all }: { readonly room: TaskRoom; readonly near: boolean; readonly all: boolean },
): Tasks {
  const most = all ? MOST_TASKS : TASKS_SHOWN
  const alarms = alarmsOf(read, today)
  const kinds = kindsIn(room, coop?.activities ?? [])
  const waiting = waitingIn(read, kinds)
    .map((row) => ({ ...row, on: firstDay(row), alarm: alarmOf(row, alarms) }))
    .filter(({ on, steps }) => !near || (steps > 0 && isNear(on, today)))
    .sort((a, b) => rank(a) - rank(b) || compare(a.on, b.on) || compare(a.dueAt, b.dueAt))
  return {
    toMake: waiting.slice(0, most).flatMap(({ id, on, alarm }) => taskOf(read, id, { on, alarm }) ?? []),
    more: Math.max(0, waiting.length - most),
    ready: readyIn(read, kinds),
    members: read.all<TaskMember>(
      "SELECT id, name, colour FROM members WHERE active = 1 AND role <> 'accountant' ORDER BY name, id",
    ),
    today,
  }
}

function waitingIn(read: Reader, kinds: readonly OrderKind[]): Waiting[] {
  return read.all<Waiting>(
    `SELECT w.id, w.state, o.due_on AS dueOn, o.due_at AS dueAt, w.steps, w.steps_left AS undone
     FROM open_orders w JOIN orders o ON o.id = w.id
     WHERE w.state IN ('accepted', 'making') AND o.kind IN (SELECT value FROM json_each(?)) ORDER BY o.opened_at, o.id`,
    JSON.stringify(kinds),
  )
}

/** Those due last first: what is ready for long has been seen. */
function readyIn(read: Reader, kinds: readonly OrderKind[]): Tasks['ready'] {
  return read
    .all<Omit<Tasks['ready'][number], 'number'> & { readonly number: number; readonly tillNumber: number | null }>(
      `SELECT w.id AS "order", o.number, t.number AS tillNumber, o.title, o.kind
       FROM open_orders w JOIN orders o ON o.id = w.id LEFT JOIN tills t ON t.till = o.opened_till
       WHERE w.state = 'ready' AND o.kind IN (SELECT value FROM json_each(?)) ORDER BY o.due_on DESC, o.opened_at DESC LIMIT ?`,
      JSON.stringify(kinds),
      READY_SHOWN,
    )
    .map(({ number, tillNumber, ...row }) => ({ ...row, number: orderNumber(number, tillNumber ?? 1) }))
}

function firstDay({ dueOn, undone }: Waiting): Day | null {
  const days = (JSON.parse(undone) as { readonly on: Day | null }[]).map(({ on }) => on)
  return [dueOn, ...days].filter((day) => day !== null).toSorted()[0] ?? null
}

const isNear = (on: Day | null, today: Day) => on !== null && on <= addDays(today, 1)

const rank = ({ alarm }: Pick<TaskOrder, 'alarm'>) => (alarm === 'late' ? 0 : alarm === 'risk' ? 1 : 2)

/** What has no day comes last. */
function compare(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null) return 1
  return b === null || a < b ? -1 : 1
}

function taskOf(
  read: Reader,
  id: OrderId,
  { on, alarm }: { readonly on: Day | null; readonly alarm: TaskOrder['alarm'] },
): TaskOrder | null {
  const order = readOrder(read, id)
  if (!order) return null
  const { kind, title, dueOn, dueAt, guests, steps, lines } = order.fields
  const left = new Map(
    soFar(read, id, order.fields).map(({ key, ordered, delivered }) => [key, ordered - delivered] as const),
  )
  const owed = lines.filter(({ key, kind: sort }) => sort !== 'deposit' && (left.get(key) ?? 0) > 0)
  return {
    ...{ order: order.id, number: numberOf(read, order), kind, title, dueOn, dueAt, guests, alarm, on, steps },
    things: owed.slice(0, THINGS_SHOWN).map((line) => thingOf(read, line, left.get(line.key) ?? 0)),
    moreThings: Math.max(0, owed.length - THINGS_SHOWN),
    allergic: allergicAt(read, order),
  }
}

function thingOf(read: Reader, line: OrderLine, left: number): TaskThing {
  const { key, label, unit, note, work, measures, cloth } = line
  return {
    ...{ key, label, unit, note, work, measures },
    quantity: left as Thousandths,
    face: faceOfLine(read, line),
    cloth: cloth === null ? null : (faceOfMaterial(read, cloth) ?? null),
  }
}

export const tick: CommandHandler<'order.tick'> = (context, { order: id, step: key, done, member }) => {
  const { read, today } = context
  const order = readOrder(read, id)
  if (!order) return refuse({ type: 'UnknownOrder' })
  if (!isOpen(order.state)) return refuse({ type: 'OrderNotOpen' })
  if (member !== null && !memberById(read, member)?.active) return refuse({ type: 'UnknownMember' })
  if (key !== null && !order.fields.steps.some((step) => step.key === key)) return refuse({ type: 'UnknownStep' })
  const steps = order.fields.steps.flatMap((step) => {
    const after = ticked(step, { key, done, member, today })
    return after ? [{ key: step.key, step: after }] : []
  })
  const changed: NewEntry[] =
    steps.length === 0 ? [] : [{ kind: 'order.changed', data: { order: id, fields: {}, told: [], lines: [], steps } }]
  return decide({}, ...changed, ...moved(order, { to: stateAfter(order.state, { key, done }), today }))
}

interface Ticking {
  readonly key: string | null
  readonly done: boolean
  readonly member: OrderStep['members'][number] | null
  readonly today: Day
}

/** The step as it is then, when that is something else. Taking a whole order back leaves its steps as they were done. */
function ticked(step: OrderStep, { key, done, member, today }: Ticking): OrderStep | null {
  if (key === null ? !done || step.doneOn !== null : step.key !== key) return null
  const doneOn = done ? (step.doneOn ?? today) : null
  const isHers = member === null || step.members.includes(member)
  if (doneOn === step.doneOn && isHers) return null
  return { ...step, doneOn, members: isHers ? step.members : [...step.members, member] }
}

function stateAfter(state: OrderState, { key, done }: Pick<Ticking, 'key' | 'done'>): OrderState {
  if (key === null) return done ? 'ready' : 'making'
  return state === 'accepted' ? 'making' : state
}

function moved(
  { id, state: from }: KnownOrder,
  { to, today }: { readonly to: OrderState; readonly today: Day },
): NewEntry[] {
  if (to === from) return []
  const data = { order: id, from, to, on: today, means: null, signature: null, version: null, reason: '' }
  return [{ kind: 'order.moved', data }]
}
