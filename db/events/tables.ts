// Tables of events.

import { centsColumn, sqliteTable, stamps, text, words } from '../columns.ts'

export const events = sqliteTable('events', {
  id: text('id').primaryKey(),
  name: words('name'),
  kind: words('kind'),
  place: words('place'),
  startsOn: words('starts_on'),
  endsOn: words('ends_on'),
  stallCost: centsColumn('stall_cost_cents'),
  stamps: stamps(),
})
