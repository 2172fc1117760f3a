// Closes a count: each difference, against the level of the moment its line was counted, becomes a movement with a reason.

import type { NewEntry } from '../../shared/entries.ts'
import { cents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import type { NewLot, SettledLine } from '../../shared/stock/entries.ts'
import {
  settleLine,
  type CountedLine,
  type CountReason,
  type CountSpot,
  type WalkedCount,
} from '../../shared/stock/count.ts'
import type { CommandContext, CommandHandlers } from '../handlers.ts'
import { causesOf, type Differing } from './count-differences.ts'
import { forgetCount, readCount } from './count-drafts.ts'
import { gainOf } from './count-queries.ts'
import { levelAt, spotKey, thingsByKey } from './count-sheet.ts'
import { ledgerOver } from './levels.ts'
import { materialOfLot } from './queries.ts'

/** Each line moves at most twice, and an entry has room for some more than a thousand movements. */
const LINES_OF_AN_ENTRY = 400

export const countCommands = {
  'count.close': (context, { count: id, revision, gone, reasons, note }) => {
    const count = readCount(context.desk, id)
    if (!count) return refuse({ type: 'UnknownCount' })
    if (count.revision !== revision) return refuse({ type: 'CountChanged' })
    const reasonByKey = new Map(reasons.map((one) => [spotKey(one), one.reason]))
    const lines = [...count.lines.map(countedOf), ...goneLines(context, count, gone)]
    const entries: NewEntry[] = []
    let value = 0
    for (let start = 0; start < lines.length; start += LINES_OF_AN_ENTRY) {
      const part = lines.slice(start, start + LINES_OF_AN_ENTRY)
      const data = settle(context, { count, note }, { lines: part, reasonByKey })
      value += data.lines.reduce((sum, line) => sum + line.value, 0)
      entries.push({ kind: 'stock.counted', data })
    }
    const moved = lines.filter(({ counted, expected }) => counted !== expected).length
    return ok({ entries, answer: { moved, value: cents(value) }, after: () => forgetCount(context.desk, id) })
  },
} satisfies Partial<CommandHandlers>

interface Part {
  readonly lines: readonly CountedLine[]
  readonly reasonByKey: ReadonlyMap<string, CountReason>
}

function settle(
  context: CommandContext,
  { count, note }: { readonly count: WalkedCount; readonly note: string },
  { lines, reasonByKey }: Part,
) {
  const { read } = context
  const things = thingsByKey(read, lines)
  const differing = lines.flatMap((line): Differing[] => {
    const thing = things.get(spotKey(line))
    return thing && line.counted !== line.expected ? [{ line, thing }] : []
  })
  const causes = causesOf(context, count.place, differing)
  const ledger = ledgerOver(read)
  const settled = lines.map((line): SettledLine => {
    const key = spotKey(line)
    const value = settleLine(ledger, { place: count.place, line, gain: gainOf(read, line) })
    const differs = line.counted !== line.expected
    return { ...line, value, reason: differs ? (reasonByKey.get(key) ?? causes.get(key)?.reason ?? 'unknown') : null }
  })
  const { id, place, scope, blind, begunAt, begunBy } = count
  const lots = lotsOf(context, count, lines)
  return { count: id, place, scope, blind, begunAt, begunBy, lines: settled, lots, moves: ledger.moves, note }
}

function countedOf({ earlier: _earlier, ...line }: WalkedCount['lines'][number]): CountedLine {
  return line
}

/** What nobody counted and the group says is gone, against what the book says now. */
function goneLines(context: CommandContext, count: WalkedCount, gone: readonly CountSpot[]): CountedLine[] {
  const known = new Set(count.lines.map(spotKey))
  const { now: at, by, read } = context
  return gone
    .filter((spot) => !known.has(spotKey(spot)))
    .map(({ item, lot }) => {
      const expected = levelAt(read, count.place, { item, lot })
      return { item, lot, expected, counted: thousandths(0), how: 'gone', grams: null, tare: 0, at, by }
    })
}

/** Rolls that were counted and that the book does not know yet. */
function lotsOf({ read }: CommandContext, { newLots }: WalkedCount, lines: readonly CountedLine[]): NewLot[] {
  const counted = new Set(lines.map(({ lot }) => lot))
  return newLots
    .filter(({ lot }) => counted.has(lot) && materialOfLot(read, lot) === undefined)
    .map(({ lot, material, label }) => {
      const fields = { label, photo: null, widthMm: null, useBy: null, isOffcut: false }
      return { lot, material, fields }
    })
}
