// Where an order stands on its way, and what its picture of money is made of.

import type { OrderMoney } from '../../shared/orders/orders.ts'
import type { OrderState } from '../../shared/orders/states.ts'

const WAY = ['quote', 'accepted', 'making', 'ready', 'delivered'] as const satisfies readonly OrderState[]

/** A picture of the row: passed, now, to come, or off the way. */
export interface TrailPlace {
  readonly state: OrderState
  readonly place: 'past' | 'now' | 'ahead' | 'astray'
}

/** The whole way; of an order that left it, only where it began and where it ended. */
export function trailOf(state: OrderState): readonly TrailPlace[] {
  const at = WAY.findIndex((one) => one === state)
  if (at === -1) {
    return [
      { state: state === 'uncollected' ? 'ready' : 'quote', place: 'past' },
      { state, place: 'astray' },
    ]
  }
  return WAY.map((one, index): TrailPlace => ({
    state: one,
    place: index < at ? 'past' : index === at ? 'now' : 'ahead',
  }))
}

/** What was paid or billed, what is held, and what is left: together the total, none below zero. */
export function moneyParts({ settled, depositHeld, toPay }: OrderMoney) {
  return [
    { id: 'settled', amount: settled },
    { id: 'depositHeld', amount: depositHeld },
    { id: 'toPay', amount: toPay },
  ] as const
}
