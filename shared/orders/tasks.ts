// What those see who make an order: what it is, for when, and its steps, each ticked by whoever did it.

import { z } from 'zod'
import type { ALLERGENS } from '../catalogue/catalogue.ts'
import type { Activity } from '../host/host.ts'
import { command, MEMBERS, query, SELLERS } from '../kernel/contract.ts'
import type { Day } from '../kernel/day.ts'
import { MemberId, OrderId, type BlobHash } from '../kernel/id.ts'
import type { Thousandths } from '../kernel/quantity.ts'
import { ORDER_KINDS, OrderKey, type ListedOrder, type OrderKind, type OrderLine, type OrderStep } from './orders.ts'

/** Where work is done, each with a screen of its own: what is cooked, what is sewn. */
export const TASK_ROOMS = ['kitchen', 'workshop'] as const
export type TaskRoom = (typeof TASK_ROOMS)[number]

const COOKED: readonly OrderKind[] = ['catering', 'subscription']

/** The kinds of orders that are made in a room: a coop that only cooks, or only sews, makes them all there. */
export function kindsIn(room: TaskRoom, activities: readonly Activity[]): readonly OrderKind[] {
  const hasOther = activities.includes(room === 'kitchen' ? 'textile' : 'food')
  return hasOther ? ORDER_KINDS.filter((kind) => COOKED.includes(kind) === (room === 'kitchen')) : ORDER_KINDS
}

/** How something is drawn. */
export interface TaskFace {
  readonly photo: BlobHash | null
  readonly pictogram: string | null
  readonly colour: string
  readonly pattern: string
}

/** A line of the order that is still owed. */
export interface TaskThing extends Pick<OrderLine, 'key' | 'label' | 'unit' | 'note' | 'work' | 'measures'> {
  /** What is left to hand over. */
  readonly quantity: Thousandths
  readonly face: TaskFace
  /** The cloth that was chosen for it. */
  readonly cloth: (TaskFace & { readonly name: string }) | null
}

/** An order to make. Nothing of whose it is but its title: a tablet on a wall shows it. */
export interface TaskOrder {
  readonly order: OrderId
  readonly number: string
  readonly kind: OrderKind
  readonly title: string
  readonly dueOn: Day | null
  readonly dueAt: string | null
  readonly guests: number | null
  readonly alarm: ListedOrder['alarm']
  /** The day by which something must be done: the first of its undone steps' days and its own. */
  readonly on: Day | null
  /** At most `THINGS_SHOWN`. */
  readonly things: readonly TaskThing[]
  readonly moreThings: number
  /** All of them, done or not, in the order they are done. */
  readonly steps: readonly OrderStep[]
  /** By allergen, how many must not eat it (null: the customer told it of herself), and what was noted. */
  readonly allergic: readonly {
    readonly allergen: (typeof ALLERGENS)[number]
    readonly guests: number | null
    readonly notes: readonly string[]
  }[]
}

/** Somebody who works, as she is drawn: no photo goes to a tablet. */
export interface TaskMember {
  readonly id: MemberId
  readonly name: string
  readonly colour: string
}

/** Everything a screen of work shows. */
export interface Tasks {
  /** Late and at risk first, then by their day: at most `TASKS_SHOWN`, or `MOST_TASKS` when all are asked for. */
  readonly toMake: readonly TaskOrder[]
  /** Others that are not listed. */
  readonly more: number
  /** Made and not fetched yet, those due last first: at most `READY_SHOWN`. */
  readonly ready: readonly Pick<TaskOrder, 'order' | 'number' | 'title' | 'kind'>[]
  readonly members: readonly TaskMember[]
  readonly today: Day
}

export const TASKS_SHOWN = 24
export const MOST_TASKS = 200
export const THINGS_SHOWN = 12
export const READY_SHOWN = 40

export const taskContract = {
  /** Orders of a room that are not made yet; `near`: those with steps that want something until tomorrow. */
  'order.tasks': query<Tasks>()({
    roles: [...MEMBERS, 'kitchen', 'workshop'],
    input: z.object({
      room: z.enum(TASK_ROOMS),
      near: z.boolean().default(false),
      all: z.boolean().default(false),
    }),
    reads: ['order', 'customer', 'sale', 'invoice', 'stock', 'production', 'presence', 'catalogue', 'member'],
  }),
  /**
   * Ticks a step off, or takes the tick back; null: the whole order, which is then ready, or not yet after all. `member`
   * is put among those the step is for. Work that begins on an accepted order says so.
   */
  'order.tick': command<
    Record<string, never>,
    { type: 'UnknownOrder' } | { type: 'UnknownStep' } | { type: 'OrderNotOpen' } | { type: 'UnknownMember' }
  >()({
    roles: [...SELLERS, 'kitchen', 'workshop'],
    input: z.object({
      order: OrderId,
      step: OrderKey.nullable(),
      done: z.boolean(),
      member: MemberId.nullable().default(null),
    }),
  }),
} as const
