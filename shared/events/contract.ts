// What can be asked about events.

import { z } from 'zod'
import { command, MEMBERS, query, SELLERS } from '../kernel/contract.ts'
import { EventId } from '../kernel/id.ts'
import { EventFields, type SellingEvent } from './events.ts'

type DatesReversed = { readonly type: 'DatesReversed' }

export const eventContract = {
  /** Today's first, then the coming ones, then the past, latest first. */
  'event.list': query<readonly SellingEvent[]>()({ roles: MEMBERS, input: z.object({}), reads: ['event'] }),
  'event.create': command<{ event: EventId }, DatesReversed>()({ roles: SELLERS, input: EventFields }),
  'event.change': command<Record<string, never>, DatesReversed | { type: 'UnknownEvent' }>()({
    roles: SELLERS,
    input: z.object({ event: EventId, fields: EventFields.partial() }),
  }),
} as const
