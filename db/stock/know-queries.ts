// Reads what asks for a look, what there was on a past day, what sleeps, and how fast materials go.

import type { Output } from '../../shared/contract.ts'
import { addDays, type Day } from '../../shared/kernel/day.ts'
import type { ItemId, LotId, MemberId, PlaceId } from '../../shared/kernel/id.ts'
import { cents, sumCents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import { ok } from '../../shared/kernel/result.ts'
import type { Stored } from '../../shared/stock/contract.ts'
import {
  likelyRecord,
  USE_BY_DAYS,
  lastDayState,
  usePerWeek,
  weeksLeft,
  type BelowZero,
} from '../../shared/stock/know.ts'
import type { QueryHandlers } from '../handlers.ts'
import type { Reader } from '../sql.ts'
import { firstAfter, levelsOn, tillsOf } from './past.ts'
import { PLACES } from './tables.ts'

/** As many of each as a screen can be asked to show. */
const SHOWN = 100

export const stockKnowQueries = {
  'stock.watch': ({ read, today }) =>
    ok({ belowZero: belowZero(read), low: lowMaterials(read), useBy: soonPast(read, today) }),
  'stock.onDay': ({ read }, { day, place, offset, limit }) => {
    const sums = sumLevels(levelsOn(read, day))
    const places = new Map<string, { value: number; items: number }>()
    for (const { place: where, quantity, value } of sums.values()) {
      if (quantity === 0 && value === 0) continue
      const worth = places.get(where) ?? { value: 0, items: 0 }
      places.set(where, { value: worth.value + value, items: worth.items + 1 })
    }
    const wanted = place === 'store' ? '' : place
    const levels = itemLevels([...sums.values()].filter((level) => wanted === null || level.place === wanted))
    return ok({
      value: sumCents(levels.map(({ value }) => value)),
      items: levels.length,
      places: [...places]
        .map(([id, { value, items }]) => ({ place: orNull<PlaceId>(id), value: cents(value), items }))
        .sort((a, b) => b.value - a.value || (String(a.place) < String(b.place) ? -1 : 1)),
      stored: levels.slice(offset, offset + limit).flatMap((level) => stored(read, level)),
    })
  },
  'stock.pace': ({ read, today }, { weeks }) => {
    const since = addDays(today, -7 * weeks)
    const before = tillsOf(read).map((till) => ({ till, seq: firstAfter(read, till, since) }))
    return ok({ ...asleepSince(read, before), used: usedSince(read, before, { from: since, to: today }) })
  },
} satisfies Partial<QueryHandlers>

interface ItemLevel {
  readonly item: string
  readonly quantity: number
  readonly value: number
}

/** By item and place. */
function sumLevels(rows: readonly (ItemLevel & { readonly place: string })[]) {
  const sums = new Map<string, { item: string; place: string; quantity: number; value: number }>()
  for (const { item, place, quantity, value } of rows) {
    const key = `${item} ${place}`
    const sum = sums.get(key)
    if (sum) {
      sum.quantity += quantity
      sum.value += value
    } else sums.set(key, { item, place, quantity, value })
  }
  return sums
}

/** By item, dearest first; what is not there is left out. */
function itemLevels(rows: Iterable<ItemLevel>): ItemLevel[] {
  const sums = new Map<string, { item: string; quantity: number; value: number }>()
  for (const { item, quantity, value } of rows) {
    const sum = sums.get(item)
    if (sum) {
      sum.quantity += quantity
      sum.value += value
    } else sums.set(item, { item, quantity, value })
  }
  return [...sums.values()]
    .filter(({ quantity, value }) => quantity !== 0 || value !== 0)
    .sort((a, b) => b.value - a.value || (a.item < b.item ? -1 : 1))
}

const THING = `SELECT a.id AS item, 'article' AS type, a.name, a.unit, coalesce(a.tint, r.colour, '#6b5f55') AS colour,
    coalesce(r.pattern, 'weave') AS pattern, a.photo, a.pictogram
  FROM articles a LEFT JOIN ranges r ON r.id = a.range WHERE a.id = ?1 AND a.present = 1
  UNION ALL
  SELECT id, 'material', name, unit, colour, pattern, photo, pictogram FROM materials WHERE id = ?1 AND present = 1`

/** An item with its picture, or nothing when it has not arrived from its till yet. */
function stored(read: Reader, { item, quantity, value }: ItemLevel): Stored[] {
  const thing = read.get<Omit<Stored, 'quantity' | 'value'>>(THING, item)
  return thing ? [{ ...thing, quantity: thousandths(quantity), value: cents(value) }] : []
}

interface SpotLevel extends ItemLevel {
  readonly place: string
  readonly lot: string
}

function belowZero(read: Reader): BelowZero[] {
  const rows = read.all<SpotLevel>(
    `SELECT item, place, lot, sum(quantity_thousandths) AS quantity, sum(value_cents) AS value
     FROM stock_levels GROUP BY item, place, lot HAVING sum(quantity_thousandths) < 0
     ORDER BY value, item, place, lot LIMIT ?`,
    SHOWN,
  )
  return rows.flatMap((row) => stored(read, row).map((thing) => suspect(read, row, thing)))
}

function suspect(read: Reader, { item, place, lot, quantity, value }: SpotLevel, thing: Stored): BelowZero {
  const most = read.get<{ place: string; quantity: number }>(
    `SELECT place, sum(quantity_thousandths) AS quantity FROM stock_levels WHERE item = ? AND lot = ? AND place <> ?
     GROUP BY place ORDER BY quantity DESC, place LIMIT 1`,
    ...[item, lot, place],
  )
  const label = read.get<{ label: string }>('SELECT label FROM lots WHERE id = ?', lot)?.label
  const missing = thousandths(-quantity)
  const { isMade, makers } = makingOf(read, item)
  const elsewhere = most ? { place: orNull<PlaceId>(most.place), quantity: most.quantity } : null
  return {
    ...thing,
    ...likelyRecord({ missing, most: elsewhere, isMade }),
    place: orNull<PlaceId>(place),
    lot: orNull<LotId>(lot),
    lotLabel: label ?? '',
    missing,
    worth: cents(Math.max(0, -value)),
    makers,
    ...lastOf(lastMovement(read, { item, place, lot })),
  }
}

/** Whether we make an item ourselves, and who does. */
function makingOf(read: Reader, item: string): { readonly isMade: boolean; readonly makers: readonly MemberId[] } {
  const article = read.get<{ kind: string; resold: number; makers: string }>(
    'SELECT kind, resold, makers FROM articles WHERE id = ?',
    item,
  )
  if (!article) return { isMade: false, makers: [] }
  const makers = (JSON.parse(article.makers) as { member: MemberId }[]).map(({ member }) => member)
  return { isMade: article.resold === 0 && ['good', 'meal'].includes(article.kind), makers }
}

function lastOf(last: ReturnType<typeof lastMovement>): Pick<BelowZero, 'lastDay' | 'lastBy'> {
  return { lastDay: last?.day ?? null, lastBy: last?.by ?? null }
}

/** The latest movement of an item, in one place and of one lot when they are said. */
function lastMovement(
  read: Reader,
  { item, place, lot }: { readonly item: string; readonly place?: string; readonly lot?: string },
): { readonly day: Day; readonly by: MemberId | null } | undefined {
  const lasts = read.all<{ till: number; last: number }>(
    `SELECT till, max(last_move) AS last FROM stock_levels
     WHERE item = ?1 AND (?2 IS NULL OR place = ?2) AND (?3 IS NULL OR lot = ?3) GROUP BY till`,
    ...[item, place ?? null, lot ?? null],
  )
  const moves = lasts.flatMap(({ till, last }) =>
    read.all<{ day: Day; at: number; by: MemberId | null }>(
      'SELECT day, at, "by" FROM stock_movements WHERE till = ? AND seq = ? AND idx = ?',
      ...[till, Math.floor(last / PLACES), last % PLACES],
    ),
  )
  return moves.sort((a, b) => b.at - a.at)[0]
}

function lowMaterials(read: Reader): Output<'stock.watch'>['low'] {
  const rows = read.all<ItemLevel & { minimum: number; supplierName: string | null }>(
    `SELECT m.id AS item, m.minimum_thousandths AS minimum, s.name AS supplierName,
       coalesce(sum(l.quantity_thousandths), 0) AS quantity, coalesce(sum(l.value_cents), 0) AS value
     FROM materials m LEFT JOIN stock_levels l ON l.item = m.id LEFT JOIN suppliers s ON s.id = m.supplier
     WHERE m.minimum_thousandths IS NOT NULL AND m.archived = 0 AND m.present = 1
     GROUP BY m.id HAVING quantity < m.minimum_thousandths
     ORDER BY CAST(quantity AS REAL) / m.minimum_thousandths, m.folded, m.id LIMIT ?`,
    SHOWN,
  )
  return rows.flatMap((row) => {
    const { minimum, supplierName } = row
    return stored(read, row).map((thing) => ({ ...thing, minimum: thousandths(minimum), supplierName }))
  })
}

function soonPast(read: Reader, today: Day): Output<'stock.watch'>['useBy'] {
  const rows = read.all<SpotLevel & { label: string; useBy: Day }>(
    `SELECT l.item, l.place, o.id AS lot, o.label, o.use_by AS useBy, sum(l.quantity_thousandths) AS quantity,
       sum(l.value_cents) AS value
     FROM lots o JOIN stock_levels l ON l.item = o.material AND l.lot = o.id
     WHERE o.use_by <= ? GROUP BY o.id, l.place HAVING sum(l.quantity_thousandths) > 0
     ORDER BY o.use_by, o.label, o.id, l.place LIMIT ?`,
    ...[addDays(today, USE_BY_DAYS), SHOWN],
  )
  return rows.flatMap((row) => {
    const { place, lot, label, useBy } = row
    const isPast = lastDayState(useBy, today) === 'past'
    return stored(read, row).map((thing) => ({
      ...thing,
      ...{ place: orNull<PlaceId>(place), lot: lot as LotId, lotLabel: label, useBy, isPast },
    }))
  })
}

/** Where the weeks that are looked at begin in each till's journal. */
type Since = readonly { readonly till: number; readonly seq: number }[]

function asleepSince(read: Reader, since: Since) {
  const woken = new Set<string>()
  for (const { till, seq } of since) {
    const moved = read.all<{ item: string }>(
      'SELECT DISTINCT item FROM stock_levels WHERE till = ? AND last_move >= ?',
      ...[till, seq * PLACES],
    )
    for (const { item } of moved) woken.add(item)
  }
  const levels = read.all<ItemLevel>(
    'SELECT item, sum(quantity_thousandths) AS quantity, sum(value_cents) AS value FROM stock_levels GROUP BY item',
  )
  const asleep = itemLevels(levels.filter(({ item, quantity }) => quantity > 0 && !woken.has(item)))
  return {
    asleep: asleep
      .slice(0, SHOWN)
      .flatMap((level) => stored(read, level))
      .map((thing) => ({ ...thing, lastDay: lastMovement(read, { item: thing.item })?.day ?? null })),
    asleepItems: asleep.length,
    asleepValue: sumCents(asleep.map(({ value }) => value)),
  }
}

/** Causes by which a material goes; what was undone since does not count. */
const GOES = `('usedUp', 'used', 'waste', 'sample', 'gift', 'broken', 'theft')`

function usedSince(read: Reader, since: Since, { from, to }: { readonly from: Day; readonly to: Day }) {
  const gone = new Map<ItemId, number>()
  let first = to
  for (const { till, seq } of since) {
    const began = read.get<{ day: Day }>('SELECT day FROM stock_changes WHERE till = ? ORDER BY seq LIMIT 1', till)?.day
    if (began && began < first) first = began
    const rows = read.all<{ item: ItemId; used: number }>(
      `SELECT c.item, -sum(c.quantity_thousandths) AS used FROM stock_changes c JOIN materials m ON m.id = c.item
       WHERE c.till = ? AND c.seq >= ? AND c.quantity_thousandths < 0 AND c.cause IN ${GOES}
         AND NOT EXISTS (SELECT 1 FROM stock_reversals r WHERE r.of_till = c.till AND r.of_seq = c.seq)
       GROUP BY c.item`,
      ...[till, seq],
    )
    for (const { item, used } of rows) gone.set(item, (gone.get(item) ?? 0) + used)
  }
  const span = { from: first > from ? first : addDays(from, 1), to }
  return [...gone]
    .flatMap(([item, used]) => {
      const level = read.get<{ quantity: number; value: number }>(
        'SELECT sum(quantity_thousandths) AS quantity, sum(value_cents) AS value FROM stock_levels WHERE item = ?',
        item,
      )
      const perWeek = usePerWeek(used, span)
      return stored(read, { item, quantity: level?.quantity ?? 0, value: level?.value ?? 0 }).map((thing) => ({
        ...thing,
        perWeek,
        weeksLeft: weeksLeft(thing.quantity, perWeek),
      }))
    })
    .sort((a, b) => a.weeksLeft - b.weeksLeft || (a.name < b.name ? -1 : 1))
    .slice(0, SHOWN)
}

function orNull<T extends string>(text: string): T | null {
  return text === '' ? null : (text as T)
}
