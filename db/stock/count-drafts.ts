// Counts being walked: they lie on the desk, where several people add to one of them, line by line.

import { ok, refuse, type Result } from '../../shared/kernel/result.ts'
import { thousandths, type Thousandths } from '../../shared/kernel/quantity.ts'
import type { CountLineRefusal } from '../../shared/stock/count-contract.ts'
import type { CountedAmount, CountSpot, EarlierCount, WalkedCount, WalkedLine } from '../../shared/stock/count.ts'
import { lengthByWeight } from '../../shared/stock/materials.ts'
import type { MaterialId } from '../../shared/kernel/id.ts'
import type { Desk } from '../desk.ts'
import type { Context, DraftHandlers } from '../handlers.ts'
import type { Reader } from '../sql.ts'
import { levelAt, spotKey, thingsByKey, type CountedThing } from './count-sheet.ts'
import { itemToMove, knownPlace } from './items.ts'

const KIND = 'count'
/** How many earlier words on one line are kept to be seen. */
const EARLIER_KEPT = 5

export const countDrafts = {
  'count.begin': ({ desk, read, now, by }, { count, place, scope, blind }) => {
    if (!knownPlace(read, place)) return refuse({ type: 'UnknownPlace' })
    if (readCount(desk, count)) return ok({})
    const begun = { id: count, place, scope, blind, tare: 0, begunAt: now, begunBy: by }
    desk.put({ kind: KIND, id: count, at: now }, { ...begun, revision: 0, lines: [], found: [], newLots: [] })
    return ok({})
  },
  'count.setLine': (context, { count: id, item, lot, amount }) => {
    const { read, now, by } = context
    const count = readCount(context.desk, id)
    if (!count) return refuse({ type: 'UnknownCount' })
    const thing = thingToCount(read, count, { item, lot })
    if (!thing.ok) return thing
    const measured = measure(thing.value, amount, count.tare)
    if (!measured.ok) return measured
    const expected = levelAt(read, count.place, { item, lot })
    const earlier = earlierOf(count, { item, lot }, by)
    const line: WalkedLine = { item, lot, expected, ...measured.value, how: amount.how, at: now, by, earlier }
    keepCount(context, { ...count, lines: [...without(count.lines, { item, lot }), line] })
    return ok({ counted: line.counted })
  },
  'count.removeLine': (context, { count: id, ...spot }) => {
    const count = readCount(context.desk, id)
    if (!count) return refuse({ type: 'UnknownCount' })
    keepCount(context, {
      ...count,
      lines: without(count.lines, spot),
      found: without(count.found, spot),
      newLots: count.newLots.filter(({ lot }) => lot !== spot.lot),
    })
    return ok({})
  },
  'count.setTube': (context, { count: id, grams }) => {
    const count = readCount(context.desk, id)
    if (!count) return refuse({ type: 'UnknownCount' })
    keepCount(context, { ...count, tare: grams })
    return ok({})
  },
  'count.found': (context, { count: id, item, lot, newLot }) => {
    const count = readCount(context.desk, id)
    if (!count) return refuse({ type: 'UnknownCount' })
    const isNew = newLot !== null && lot !== null
    const checked = itemToMove(context.read, { item, lot: isNew ? null : lot, quantity: 0, isNewLot: isNew })
    if (!checked.ok) return checked
    const newLots = isNew
      ? [...count.newLots.filter((known) => known.lot !== lot), { lot, material: item as MaterialId, label: newLot }]
      : count.newLots
    keepCount(context, { ...count, found: [...without(count.found, { item, lot }), { item, lot }], newLots })
    return ok({})
  },
  'count.discard': ({ desk }, { count }) => {
    if (!readCount(desk, count)) return refuse({ type: 'UnknownCount' })
    desk.remove(KIND, count)
    return ok({})
  },
} satisfies Partial<DraftHandlers>

/** A count being walked, or null. */
export function readCount(desk: Desk, id: string): WalkedCount | null {
  return desk.get<WalkedCount>(KIND, id)
}

/** Every count being walked, the last one touched first. */
export function readCounts(desk: Desk): WalkedCount[] {
  return desk.list<WalkedCount>(KIND)
}

/** A count that was closed leaves the desk. */
export function forgetCount(desk: Desk, id: string): void {
  desk.remove(KIND, id)
}

/** Keeps a count on the desk as it is now. */
export function keepCount({ desk, now }: Context, count: WalkedCount): void {
  desk.put({ kind: KIND, id: count.id, at: now }, { ...count, revision: count.revision + 1 })
}

function without<T extends CountSpot>(lines: readonly T[], spot: CountSpot): T[] {
  return lines.filter((line) => spotKey(line) !== spotKey(spot))
}

/** What others, or this person herself, had said of it: somebody who goes on tapping says it once. */
function earlierOf({ lines }: WalkedCount, spot: CountSpot, by: WalkedLine['by']): readonly EarlierCount[] {
  const before = lines.find((line) => spotKey(line) === spotKey(spot))
  if (!before) return []
  if (before.by === by) return before.earlier
  const { counted, at } = before
  return [{ counted, at, by: before.by }, ...before.earlier].slice(0, EARLIER_KEPT)
}

/** A thing that can be counted: known, and a roll of its own when it is kept by rolls. */
function thingToCount(read: Reader, count: WalkedCount, spot: CountSpot): Result<CountedThing, CountLineRefusal> {
  const thing = thingsByKey(read, [spot]).get(spotKey(spot))
  if (!thing) return refuse({ type: 'UnknownItem' })
  // What was left without a roll when rolls began to be kept can still be counted away.
  const isListed = count.newLots.some(({ lot }) => lot === spot.lot) || levelAt(read, count.place, spot) !== 0
  if (isListed) return ok(thing)
  const checked = itemToMove(read, { ...spot, quantity: 0 })
  return checked.ok ? ok(thing) : checked
}

interface Measured {
  readonly counted: Thousandths
  readonly grams: number | null
  readonly tare: number
}

function measure(thing: CountedThing, amount: CountedAmount, tube: number): Result<Measured, CountLineRefusal> {
  if (amount.how !== 'weight') {
    if (thing.unit === 'piece' && amount.quantity % 1000 !== 0) return refuse({ type: 'WholePiecesOnly' })
    return ok({ counted: amount.quantity, grams: null, tare: 0 })
  }
  const tare = amount.withTube ? tube : 0
  const net = amount.grams - tare
  if (net < 0) return refuse({ type: 'LighterThanTube' })
  const counted = byWeight(thing, net)
  return counted === null ? refuse({ type: 'CannotWeigh' }) : ok({ counted, grams: amount.grams, tare })
}

/** A kilo's thousandths are grams; a metre's follow from the cloth. */
function byWeight({ unit, widthMm, gsm }: CountedThing, grams: number): Thousandths | null {
  if (unit === 'kg') return thousandths(grams)
  return unit === 'm' ? lengthByWeight(grams, { widthMm, gsm }) : null
}
