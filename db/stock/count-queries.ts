// Reads counts: those being walked, their list, what they would change, and those that were closed.

import type { Output } from '../../shared/contract.ts'
import type { LotId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import { fold } from '../../shared/kernel/text.ts'
import type {
  ClosedCount,
  CountReview,
  CountSummary,
  DifferenceLine,
  SheetLine,
} from '../../shared/stock/count-contract.ts'
import { settleLine, type CountedLine, type WalkedCount, type WalkedLine } from '../../shared/stock/count.ts'
import type { Context, QueryHandlers } from '../handlers.ts'
import type { Reader } from '../sql.ts'
import { causesOf, type Differing } from './count-differences.ts'
import { readCount, readCounts } from './count-drafts.ts'
import { drawn, findThings, levelAt, spotKey, thingsByKey, thingsToWalk, type CountedThing } from './count-sheet.ts'
import { costingLevel, lastCost, ledgerOver } from './levels.ts'

const FOUND = 24
const CLOSED = 20
const UNCOUNTED = 200

export const countQueries = {
  'count.list': ({ read, desk }) => {
    const open = readCounts(desk).map((count) => summaryOf(count, thingsToWalk(read, count)))
    return ok({ open, closed: closedCounts(read) })
  },
  'count.sheet': ({ read, desk }, { count: id, limit }) => {
    const count = readCount(desk, id)
    if (!count) return refuse({ type: 'UnknownCount' })
    const things = thingsToWalk(read, count)
    const counted = new Map(count.lines.map((line) => [spotKey(line), line]))
    const lines = things.map((thing) => sheetLine(count, thing, counted.get(spotKey(thing))))
    const left = lines.filter((line) => line.counted === null).slice(0, limit)
    const done = lines.filter((line) => line.counted !== null).sort((a, b) => (b.at ?? 0) - (a.at ?? 0))
    return ok({ count: summaryOf(count, things), lines: [...left, ...done] })
  },
  'count.find': ({ read }, { text }) => ok(findThings(read, fold(text), FOUND).map(drawn)),
  'count.review': (context, { count: id }) => {
    const count = readCount(context.desk, id)
    if (!count) return refuse({ type: 'UnknownCount' })
    if (count.blind && context.caller === 'cashier') return refuse({ type: 'BlindCount' })
    return ok(reviewOf(context, count))
  },
  'count.closed': ({ read }, { till, seq }) => {
    const rows = read.all<ClosedLine>(
      `SELECT item, lot, expected_thousandths AS expected, counted_thousandths AS counted, value_cents AS value, reason
       FROM stock_count_lines WHERE till = ? AND seq = ? ORDER BY idx`,
      till,
      seq,
    )
    const lines = rows.map((row) => ({ ...row, lot: row.lot === '' ? null : (row.lot as LotId) }))
    const things = thingsByKey(read, lines)
    return ok(
      lines.flatMap((line) => {
        const thing = things.get(spotKey(line))
        return thing ? [{ ...drawn(thing), ...line }] : []
      }),
    )
  },
} satisfies Partial<QueryHandlers>

type ClosedLine = Omit<Output<'count.closed'>[number], 'lot'> & { readonly lot: string }

/** What a count would change, each line against the level of the moment it was counted. */
function reviewOf(context: Context, count: WalkedCount): CountReview {
  const things = thingsToWalk(context.read, count)
  const thingByKey = new Map(things.map((thing) => [spotKey(thing), thing]))
  const counted = new Set(count.lines.map(spotKey))
  const differing = count.lines.flatMap((line): Differing[] => {
    const thing = thingByKey.get(spotKey(line))
    return thing && line.counted !== line.expected ? [{ line, thing }] : []
  })
  const differences = differenceLines(context, count, differing)
  const sum = (sign: 1 | -1) => cents(differences.reduce((total, { value }) => total + Math.max(0, sign * value), 0))
  const uncounted = things.filter((thing) => !counted.has(spotKey(thing)) && thing.level !== 0)
  return {
    revision: count.revision,
    equal: count.lines.length - differing.length,
    differences,
    gained: sum(1),
    lost: sum(-1),
    uncounted: uncounted.slice(0, UNCOUNTED).map((thing) => ({ ...drawn(thing), expected: thing.level })),
    uncountedTotal: uncounted.length,
  }
}

function differenceLines(context: Context, count: WalkedCount, differing: readonly Differing[]): DifferenceLine[] {
  const { read } = context
  const causes = causesOf(context, count.place, differing)
  const ledger = ledgerOver(read)
  const lines = differing.map(({ line, thing }): DifferenceLine => {
    const value = settleLine(ledger, { place: count.place, line, gain: gainOf(read, line) })
    const cause = causes.get(spotKey(line)) ?? { reason: 'unknown', other: null, quantity: thousandths(0) }
    const { expected, how, by, at } = line
    return {
      ...drawn(thing),
      ...{ expected, counted: line.counted, how, by, at, value, cause },
      difference: thousandths(line.counted - expected),
      movedSince: thousandths(levelAt(read, count.place, line) - expected),
    }
  })
  return lines.sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || a.name.localeCompare(b.name))
}

/** What a gain of this line is valued by. */
export function gainOf(read: Reader, { item, lot }: CountedLine) {
  return { level: costingLevel(read, item, lot), last: lastCost(read, item) }
}

function summaryOf(count: WalkedCount, things: readonly CountedThing[]): CountSummary {
  const { id, place, scope, blind, tare, begunAt, begunBy, lines } = count
  return { id, place, scope, blind, tare, begunAt, begunBy, counted: lines.length, total: things.length }
}

function sheetLine(count: WalkedCount, thing: CountedThing, line: WalkedLine | undefined): SheetLine {
  const expected = count.blind ? null : (line?.expected ?? thing.level)
  if (!line) {
    return { ...drawn(thing), expected, counted: null, how: null, grams: null, at: null, by: null, earlier: [] }
  }
  const { counted, how, grams, at, by, earlier } = line
  return { ...drawn(thing), expected, counted, how, grams, at, by, earlier }
}

function closedCounts(read: Reader): ClosedCount[] {
  return read
    .all<Omit<ClosedCount, 'place'> & { place: string }>(
      `SELECT till, seq, at, "by", place, lines, differences, value_cents AS value
       FROM stock_counts ORDER BY at DESC, till, seq DESC LIMIT ?`,
      CLOSED,
    )
    .map((row) => ({ ...row, place: row.place === '' ? null : (row.place as ClosedCount['place']) }))
}
