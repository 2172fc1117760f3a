// Decides about events.

import type { EventId } from '../../shared/kernel/id.ts'
import { refuse } from '../../shared/kernel/result.ts'
import { decide, type CommandHandlers } from '../handlers.ts'
import { eventById } from './queries.ts'

export const eventCommands = {
  'event.create': (context, fields) => {
    if (fields.endsOn < fields.startsOn) return refuse({ type: 'DatesReversed' })
    const event = context.newId() as EventId
    return decide({ event }, { kind: 'event.created', data: { event, ...fields } })
  },
  'event.change': (context, { event, fields }) => {
    const known = eventById(context.read, event)
    if (!known) return refuse({ type: 'UnknownEvent' })
    const startsOn = fields.startsOn ?? known.startsOn
    const endsOn = fields.endsOn ?? known.endsOn
    if (endsOn < startsOn) return refuse({ type: 'DatesReversed' })
    return decide({}, { kind: 'event.changed', data: { event, ...fields } })
  },
} satisfies Partial<CommandHandlers>
