// Reads what to load for an event, from what sold at earlier ones, and what a day of selling should leave.

import { ok } from '../../shared/kernel/result.ts'
import type { PlaceId } from '../../shared/kernel/id.ts'
import type { Stored, ToUnload } from '../../shared/stock/contract.ts'
import { proposedQuantity } from '../../shared/stock/packing.ts'
import type { QueryHandlers } from '../handlers.ts'
import type { Reader } from '../sql.ts'
import { followBack, type MoveRow } from './movements.ts'
import { storedIn } from './stored.ts'
import { LINES_OF_TICKET } from '../ticket-lines.ts'

/** Earlier events that a packing list looks at. */
const LOOKED_AT = 5
/** Movements of one item in one place on a day of selling. */
const A_LOT = 5000

export const stockJourneyQueries = {
  'stock.packingList': ({ read, today }, { kind, from, to }) => {
    const events = soldAtEvents(read, kind, today)
    const there = new Map(storedIn(read, to).map((one) => [keyOf(one), one.quantity]))
    const lines = storedIn(read, from)
      .filter(({ type, quantity }) => type === 'article' && quantity > 0)
      .map((one) => {
        const sold = events.map((articles) => articles.get(one.item) ?? 0)
        const packing = { sold, available: one.quantity, there: there.get(keyOf(one)) ?? 0 }
        return { ...one, best: Math.max(0, ...sold), there: packing.there, proposed: proposedQuantity(packing) }
      })
    return ok({ events: events.length, lines: lines.toSorted((one, other) => other.best - one.best) })
  },
  'stock.unloading': ({ read }, { place, since }) =>
    ok(
      storedIn(read, place)
        .map((one) => fateOf(one, movesSince(read, { ...one, place, since })))
        .filter(({ quantity, brought, sold, gone }) => quantity !== 0 || brought > 0 || sold !== 0 || gone > 0),
    ),
} satisfies Partial<QueryHandlers>

const keyOf = ({ item, lot }: Stored) => `${item} ${lot ?? ''}`

/** What each of the latest events of a kind sold, by article; the latest first, those without a sale left out. */
function soldAtEvents(read: Reader, kind: string, today: string): ReadonlyMap<string, number>[] {
  const events = read.all<{ id: string; startsOn: string; endsOn: string }>(
    `SELECT id, starts_on AS startsOn, ends_on AS endsOn FROM events
     WHERE kind = ? AND name <> '' AND starts_on <= ? ORDER BY starts_on DESC, id LIMIT ?`,
    kind,
    today,
    LOOKED_AT * 2,
  )
  return events
    .map((event) => soldAt(read, event))
    .filter((sold) => sold.size > 0)
    .slice(0, LOOKED_AT)
}

/** Only the tickets of the event's own days are read. */
function soldAt(read: Reader, event: { readonly id: string; readonly startsOn: string; readonly endsOn: string }) {
  const rows = read.all<{ article: string; sold: number }>(
    `SELECT l.article, sum(l.stock_quantity_thousandths) AS sold FROM
       (SELECT d.till, min(d.first_seq) AS start,
          coalesce((SELECT min(n.first_seq) FROM sale_days n WHERE n.till = d.till AND n.day > ?2), 9007199254740991) AS stop
        FROM sale_days d WHERE d.day BETWEEN ?1 AND ?2 GROUP BY d.till) span
       JOIN sales s ON s.till = span.till AND s.seq >= span.start AND s.seq < span.stop
       JOIN sale_lines l ON ${LINES_OF_TICKET}
     WHERE s.event = ?3 AND l.article IS NOT NULL AND l.stock_quantity_thousandths IS NOT NULL GROUP BY l.article`,
    event.startsOn,
    event.endsOn,
    event.id,
  )
  return new Map(rows.map(({ article, sold }) => [article, sold]))
}

interface Since {
  readonly item: string
  readonly lot: string | null
  readonly place: PlaceId
  readonly since: string
}

function movesSince(read: Reader, { item, lot, place, since }: Since): MoveRow[] {
  return read
    .all<{ till: number; last: number }>(
      'SELECT till, last_move AS last FROM stock_levels WHERE item = ? AND place = ? AND lot = ?',
      item,
      place,
      lot ?? '',
    )
    .flatMap(({ till, last }) => followBack(read, { till, last, limit: A_LOT, since }))
}

/** What was there before the day counts as brought. */
function fateOf(one: Stored, moves: readonly MoveRow[]): ToUnload {
  const sum = (isOf: (move: MoveRow) => boolean) =>
    moves.filter(isOf).reduce((total, { quantity }) => total + quantity, 0)
  const sold = -sum(({ cause }) => cause === 'sold' || cause === 'returned')
  const gone = -sum(({ cause, quantity }) => cause !== 'sold' && cause !== 'transferred' && quantity < 0)
  return { ...one, brought: one.quantity + sold + gone, sold, gone }
}
