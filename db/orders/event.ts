// The event an order makes of its own, so that hours and expenses hang on it.

import type { Day } from '../../shared/kernel/day.ts'
import { cents } from '../../shared/kernel/money.ts'
import type { EventFields } from '../../shared/events/events.ts'
import type { OrderFields } from '../../shared/orders/orders.ts'

/** On the day it is due, else on `day`; a name and a place are cut to what an event may have. */
export function eventOf(
  { title, place, dueOn }: Pick<OrderFields, 'title' | 'place' | 'dueOn'>,
  day: Day,
): EventFields {
  const on = dueOn ?? day
  return {
    name: title.slice(0, 80).trim(),
    kind: 'private',
    place: place.slice(0, 120).trim(),
    startsOn: on,
    endsOn: on,
    stallCost: cents(0),
  }
}
