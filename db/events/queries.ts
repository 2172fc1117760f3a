// Reads events.

import { ok } from '../../shared/kernel/result.ts'
import type { SellingEvent } from '../../shared/events/events.ts'
import type { QueryHandlers } from '../handlers.ts'
import type { Reader } from '../sql.ts'

const COLUMNS = 'id, name, kind, place, starts_on AS startsOn, ends_on AS endsOn, stall_cost_cents AS stallCost'

export const eventQueries = {
  'event.list': ({ read, today }) => {
    const all = read.all<SellingEvent>(`SELECT ${COLUMNS} FROM events WHERE name <> '' ORDER BY starts_on, id`)
    const now = all.filter(({ startsOn, endsOn }) => startsOn <= today && endsOn >= today)
    const coming = all.filter(({ startsOn }) => startsOn > today)
    const past = all.filter(({ endsOn }) => endsOn < today).toReversed()
    return ok([...now, ...coming, ...past])
  },
} satisfies Partial<QueryHandlers>

/** One event, or undefined. */
export function eventById(read: Reader, id: string | null): SellingEvent | undefined {
  return id === null
    ? undefined
    : read.get<SellingEvent>(`SELECT ${COLUMNS} FROM events WHERE id = ? AND name <> ''`, id)
}
