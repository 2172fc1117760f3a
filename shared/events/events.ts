// Where and when we sell: a market, a fair, a festival day, a lunch service.

import { z } from 'zod'
import { Day } from '../kernel/day.ts'
import type { EventId } from '../kernel/id.ts'
import { PositiveOrZeroCents, type Cents } from '../kernel/money.ts'
import { line, optionalLine } from '../kernel/text.ts'

export const EVENT_KINDS = ['market', 'fair', 'festival', 'lunch', 'workshop', 'shop'] as const

export const EventFields = z.object({
  name: line(80),
  kind: z.enum(EVENT_KINDS),
  place: optionalLine(120),
  startsOn: Day,
  endsOn: Day,
  stallCost: PositiveOrZeroCents,
})
export type EventFields = z.output<typeof EventFields>

export interface SellingEvent extends EventFields {
  readonly id: EventId
  readonly stallCost: Cents
}
