// The event an order makes of its own, so that hours and expenses hang on it; and what else of it is said for ever.

import type { Day } from '../../shared/kernel/day.ts'
import { cents } from '../../shared/kernel/money.ts'
import type { EventFields } from '../../shared/events/events.ts'
import { customerById } from '../customers/queries.ts'
import type { Reader } from '../sql.ts'
import { numberOf, type KnownOrder } from './read.ts'

type Named = Pick<KnownOrder, 'till' | 'number' | 'fields'>

/** On the day it is due, else on `day`; a name and a place are cut to what an event may have. */
export function eventOf(read: Reader, order: Named, day: Day): EventFields {
  const { place, dueOn } = order.fields
  const on = dueOn ?? day
  return {
    name: nameForEver(read, order).slice(0, 80).trim(),
    kind: 'private',
    place: isOfOrganisation(read, order) ? place.slice(0, 120).trim() : '',
    startsOn: on,
    endsOn: on,
    stallCost: cents(0),
  }
}

/**
 * What an order is called where no word can be erased, on a ticket and in an event: its title when an organisation
 * ordered it, else its number, for a person's title may say who she is.
 */
export function nameForEver(read: Reader, order: Named): string {
  return isOfOrganisation(read, order) ? order.fields.title : `N° ${numberOf(read, order)}`
}

function isOfOrganisation(read: Reader, { fields: { customer } }: Named): boolean {
  return customer !== null && customerById(read, customer)?.kind === 'organisation'
}
