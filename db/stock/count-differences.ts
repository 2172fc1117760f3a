// Why a counted line may differ from the book: facts about the last days, other places and the other lines.

import { thousandths } from '../../shared/kernel/quantity.ts'
import { likelyCause, type Cause, type CountedLine } from '../../shared/stock/count.ts'
import type { Context } from '../handlers.ts'
import { spotKey, type CountedThing } from './count-sheet.ts'
import { stockQueries } from './queries.ts'

/** A line that differs, and the thing it is about. */
export interface Differing {
  readonly line: CountedLine
  readonly thing: CountedThing
}

/** How far back a fact is looked for: a month of market days. */
const LATELY = 31 * 86_400_000

/** The likeliest cause of each line that differs, by its key. */
export function causesOf(
  context: Context,
  place: string | null,
  differing: readonly Differing[],
): ReadonlyMap<string, Cause> {
  return new Map(differing.map((one) => [spotKey(one.line), causeOf(context, place, { one, others: differing })]))
}

function causeOf(
  context: Context,
  place: string | null,
  { one, others }: { readonly one: Differing; readonly others: readonly Differing[] },
): Cause {
  const { line, thing } = one
  const difference = line.counted - line.expected
  const lately = latelyOf(context, place, line)
  return likelyCause({
    difference,
    expected: line.expected,
    how: line.how,
    type: thing.type,
    opposite: oppositeOf(one, others),
    elsewhere: elsewhere(context, place, { item: line.item, difference }),
    soldLately: lately.sold,
    usedLately: lately.used,
  })
}

/** A line of the same kind and unit that differs by as much the other way. */
function oppositeOf({ line, thing }: Differing, others: readonly Differing[]): string | null {
  const difference = line.counted - line.expected
  const found = others.find(
    (other) =>
      other.line.counted - other.line.expected === -difference &&
      other.thing.type === thing.type &&
      other.thing.unit === thing.unit &&
      other.thing.kind === thing.kind &&
      other.thing.range === thing.range,
  )
  if (!found) return null
  return [found.thing.name, found.thing.label].filter((word) => word !== '').join(' ')
}

/** A place that has less than nothing of what is missing here, or enough of what is too many here. */
function elsewhere(
  { read }: Context,
  place: string | null,
  { item, difference }: { readonly item: string; readonly difference: number },
): { place: string | null; quantity: number } | null {
  const rows = read.all<{ place: string; quantity: number; name: string | null }>(
    `SELECT l.place, p.name, sum(l.quantity_thousandths) AS quantity FROM stock_levels l LEFT JOIN places p ON p.id = l.place
     WHERE l.item = ? AND l.place <> ? GROUP BY l.place ORDER BY l.place`,
    item,
    place ?? '',
  )
  const found = rows.find(({ quantity }) => (difference < 0 ? quantity < 0 : quantity >= difference))
  return found ? { place: found.place === '' ? null : found.name, quantity: Math.abs(found.quantity) } : null
}

function latelyOf(context: Context, place: string | null, { item }: CountedLine) {
  const lately = { sold: 0, used: 0 }
  const asked = stockQueries['stock.movements'](context, { item, limit: 100 })
  if (!asked.ok) return lately
  for (const move of asked.value.movements) {
    if (move.at < context.now - LATELY || move.place !== place) continue
    if (move.cause === 'sold') lately.sold -= move.quantity
    if (move.cause === 'usedUp') lately.used -= move.quantity
  }
  return { ...lately, sold: thousandths(Math.max(0, lately.sold)) }
}
