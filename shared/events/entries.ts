// Journal kinds of events.

import type { EntryKind } from '../journal/entries.ts'
import type { EventId } from '../kernel/id.ts'
import type { Edit } from '../kernel/result.ts'
import type { EventFields } from './events.ts'

export interface EventEntries {
  'event.created': { readonly event: EventId } & EventFields
  'event.changed': { readonly event: EventId } & Edit<EventFields>
}

export const eventEntryKinds: { readonly [K in keyof EventEntries]: EntryKind } = {
  'event.created': { version: 1 },
  'event.changed': { version: 1 },
}
