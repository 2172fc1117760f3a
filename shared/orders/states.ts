// Where an order stands, and what may follow: the one table that every move is checked against.

/** In the order of the board. */
export const ORDER_STATES = [
  'quote',
  'accepted',
  'making',
  'ready',
  'delivered',
  'declined',
  'cancelled',
  'uncollected',
] as const
export type OrderState = (typeof ORDER_STATES)[number]

/**
 * What may follow what. `delivered` is never asked for: the last delivery brings it, and taking a delivery back leads
 * out of it. A way back is a way out: nothing that was done by mistake stays done.
 */
export const MOVES: Readonly<Record<OrderState, readonly OrderState[]>> = {
  quote: ['accepted', 'declined'],
  accepted: ['making', 'ready', 'cancelled', 'quote'],
  making: ['ready', 'accepted', 'cancelled'],
  ready: ['making', 'uncollected', 'cancelled'],
  delivered: [],
  declined: ['quote'],
  cancelled: ['accepted'],
  uncollected: ['ready', 'cancelled'],
}

/** What is promised in these is reserved, planned, and shown on the board. */
export const OPEN_STATES: readonly OrderState[] = ['accepted', 'making', 'ready']

/** Whether something may still be delivered or paid in advance. */
export const isOpen = (state: OrderState) => OPEN_STATES.includes(state)

/** What is promised in these is settled one way or the other: nothing of it is changed any more. */
export const isClosed = (state: OrderState) => state !== 'quote' && !isOpen(state)
