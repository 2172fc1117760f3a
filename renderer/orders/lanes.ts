// The lanes of the board: what each asks for, what of it is on this page already, and what a search finds in it.

import type { Answer, Input } from '../../shared/contract.ts'
import { wordsOf } from '../../shared/catalogue/find.ts'
import { soughtIn } from '../../shared/customers/find.ts'
import { fold } from '../../shared/kernel/text.ts'
import { readNumber } from '../../shared/orders/find.ts'
import type { ListedOrder, OrderKind } from '../../shared/orders/orders.ts'
import type { OrderState } from '../../shared/orders/states.ts'
import { answers, asked } from '../app/use-answer.ts'

/** From left to right. */
export const LANES = ['quote', 'accepted', 'making', 'ready', 'delivered'] as const satisfies readonly OrderState[]

export type Lane = (typeof LANES)[number]

/** As many as a search shows. */
export const MOST_FOUND = 60

/** As many as one lane is given; the search finds the others. */
const MOST = 150
/** Of what went out, the last ones are enough. */
const MOST_DELIVERED = 60

/** What a lane asks for. */
export function wantedIn(state: Lane, kind: OrderKind | null) {
  return { states: [state], kind, limit: limitOf(state) } satisfies Input<'order.list'>
}

/** As many as a lane shows at most. */
export function limitOf(state: Lane): number {
  return state === 'delivered' ? MOST_DELIVERED : MOST
}

/** Asks for every lane before the board is gone to, and keeps the answers: it begins with what it last showed. */
export function askLanes(): void {
  for (const state of LANES) {
    void answers.prefetchQuery({ ...asked('order.list', wantedIn(state, null)), gcTime: Infinity })
  }
}

/** What a text finds in the lanes of this page. */
export function foundOnBoard(text: string, kind: OrderKind | null): readonly ListedOrder[] {
  const lanes = LANES.map((state) => {
    const answer = answers.getQueryData<Answer<'order.list'>>(asked('order.list', wantedIn(state, kind)).queryKey)
    return answer?.ok ? answer.value : []
  })
  return foundIn(lanes.flat(), text).slice(0, MOST_FOUND)
}

/**
 * What a text finds among orders at hand, in the order of `order.list`: by what they are and whose they are. Only the
 * host finds by phone and number, so it has the last word; nothing is found here by figures alone.
 */
export function foundIn(orders: readonly ListedOrder[], text: string): readonly ListedOrder[] {
  const sought = soughtIn(text)
  if (sought.length === 0 || readNumber(text) || !/\p{L}/u.test(text)) return []
  return orders.filter((order) => sought.every((word) => wordsIn(order).includes(word))).toSorted(inOrder)
}

const words = new WeakMap<ListedOrder, string>()

/** As the host keeps them: each after a space. */
function wordsIn(order: ListedOrder): string {
  let known = words.get(order)
  if (known === undefined) {
    known = ` ${wordsOf(fold(`${order.title} ${order.who}`)).join(' ')}`
    words.set(order, known)
  }
  return known
}

/** Late, then at risk, then open, quotes, and what is over; then by day. */
function inOrder(one: ListedOrder, other: ListedOrder): number {
  return rankOf(one) - rankOf(other) || byDay(one, other)
}

function rankOf({ alarm, state }: ListedOrder): number {
  if (alarm !== null) return alarm === 'late' ? 0 : 1
  if (state === 'quote') return 3
  return state === 'delivered' ? 4 : 2
}

/** What is over keeps the order of its lane, the latest first. */
function byDay(one: ListedOrder, other: ListedOrder): number {
  if (one.state === 'delivered') return 0
  return (one.dueOn ?? NEVER) < (other.dueOn ?? NEVER) ? -1 : Number((one.dueOn ?? NEVER) > (other.dueOn ?? NEVER))
}

const NEVER = '9999'
