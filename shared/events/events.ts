// Where and when we sell: a market, a fair, a festival day, a lunch service.

import { z } from 'zod'
import { Day } from '../kernel/day.ts'
import type { EventId } from '../kernel/id.ts'
import { PositiveOrZeroCents, type Cents } from '../kernel/money.ts'
import { line, optionalLine } from '../kernel/text.ts'

export const EVENT_KINDS = ['market', 'fair', 'festival', 'lunch', 'workshop', 'shop', 'private'] as const
export const EventKind = z.enum(EVENT_KINDS)
export type EventKind = z.output<typeof EventKind>

export const EventFields = z.object({
  name: line(80),
  kind: EventKind,
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
