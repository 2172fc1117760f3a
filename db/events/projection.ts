// Writes events from their entries.

import type { EventFields } from '../../shared/events/events.ts'
import type { Entry } from '../../shared/journal/journal.ts'
import type { EventId } from '../../shared/kernel/id.ts'
import type { Edit } from '../../shared/kernel/result.ts'
import { applyEdit } from '../edits.ts'
import { given } from '../host/projection.ts'
import type { Projection } from '../projection.ts'
import type { Writer } from '../sql.ts'

export const eventProjection = {
  'event.created': (write, entry) => edit(write, entry),
  'event.changed': (write, entry) => edit(write, entry),
} satisfies Partial<Projection>

const BLANK = { name: '', kind: 'market', place: '', starts_on: '', ends_on: '', stall_cost_cents: 0 }

function edit(write: Writer, entry: Entry<{ readonly event: EventId } & Edit<EventFields>>): void {
  const { event: id, name, kind, place, startsOn, endsOn, stallCost } = entry.data
  const fields = given({ name, kind, place, starts_on: startsOn, ends_on: endsOn, stall_cost_cents: stallCost })
  applyEdit(write, entry, { table: 'events', id, fields, blank: BLANK })
}
