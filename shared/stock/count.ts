// Counting: what is counted where, how, against which level of the book, and why it may differ.

import { z } from 'zod'
import { ItemId, LotId, RangeId, type CountId, type MaterialId, type MemberId, type PlaceId } from '../kernel/id.ts'
import { cents, type Cents } from '../kernel/money.ts'
import { MAX_THOUSANDTHS, thousandths, type Thousandths } from '../kernel/quantity.ts'
import { MaterialKind } from './materials.ts'
import { valueOut, type Cost, type Level, type StockLedger } from './stock.ts'

/** What a count walks through. */
export const CountScope = z.discriminatedUnion('type', [
  z.object({ type: z.literal('all') }),
  z.object({ type: z.literal('kind'), kind: MaterialKind }),
  z.object({ type: z.literal('range'), range: RangeId }),
  z.object({ type: z.literal('items'), items: z.array(ItemId).min(1).max(500) }),
])
export type CountScope = z.output<typeof CountScope>

/** How a line was counted; `gone`: nobody counted it, the group decided that nothing is left. */
export type CountedHow = 'piece' | 'length' | 'weight' | 'scan' | 'gone'

/** An item, and which of its lots. */
export const CountSpot = z.object({ item: ItemId, lot: LotId.nullable().default(null) })
export type CountSpot = z.output<typeof CountSpot>

/** What somebody says of a line: so much, or so many grams on the scale, with the tube or without. */
export const CountedAmount = z.discriminatedUnion('how', [
  z.object({
    how: z.enum(['piece', 'length', 'scan']),
    quantity: z.int().min(0).max(MAX_THOUSANDTHS).transform(thousandths),
  }),
  z.object({ how: z.literal('weight'), grams: z.int().min(0).max(1_000_000), withTube: z.boolean().default(false) }),
])
export type CountedAmount = z.output<typeof CountedAmount>

/** Why a difference became a movement. */
export const COUNT_REASONS = [
  'mixedUp',
  'notMoved',
  'notMade',
  'notReceived',
  'notSold',
  'cutting',
  'measure',
  'lost',
  'unknown',
] as const
export const CountReason = z.enum(COUNT_REASONS)
export type CountReason = z.infer<typeof CountReason>

/** One counted line: `expected` is what the book said at the moment it was counted. */
export interface CountedLine extends CountSpot {
  readonly expected: Thousandths
  readonly counted: Thousandths
  readonly how: CountedHow
  /** Of the scale, tube included; null when it was not weighed. */
  readonly grams: number | null
  /** Of the tube, taken off. */
  readonly tare: number
  readonly at: number
  readonly by: MemberId | null
}

/** What somebody else had said of the same line before. */
export interface EarlierCount {
  readonly counted: Thousandths
  readonly at: number
  readonly by: MemberId | null
}

/** A line of a count that is still being walked. */
export interface WalkedLine extends CountedLine {
  readonly earlier: readonly EarlierCount[]
}

/** A roll without a line in the book, and what is written on it. */
export interface FoundLot {
  readonly lot: LotId
  readonly material: MaterialId
  readonly label: string
}

/** A count being walked: it lies on the desk, for days if need be, until it is closed or let go. */
export interface WalkedCount {
  readonly id: CountId
  readonly place: PlaceId | null
  readonly scope: CountScope
  /** Nobody sees what the book says before she has counted. */
  readonly blind: boolean
  /** Grams of the tube cloth is rolled on; 0 when there is none. */
  readonly tare: number
  readonly begunAt: number
  readonly begunBy: MemberId | null
  /** Grows with every change: who closes it closes what she saw. */
  readonly revision: number
  readonly lines: readonly WalkedLine[]
  /** Things found that were not on the list. */
  readonly found: readonly CountSpot[]
  /** Rolls found that the book does not know. */
  readonly newLots: readonly FoundLot[]
}

/** A guess at why a line differs, from facts. */
export interface Cause {
  readonly reason: CountReason
  /** The other line (`mixedUp`) or the other place (`notMoved`; null there: the store). */
  readonly other: string | null
  /** How much the fact is about: sold lately, lying elsewhere. */
  readonly quantity: Thousandths
}

/** Facts about a line that differs. */
interface DifferenceFacts {
  readonly difference: number
  readonly expected: number
  readonly how: CountedHow
  readonly type: 'article' | 'material'
  /** A line of the same count that differs by exactly the opposite, of the same kind. */
  readonly opposite: string | null
  /** Where else the book has enough of it, or less than nothing; `place` null is the store. */
  readonly elsewhere: { readonly place: string | null; readonly quantity: number } | null
  /** Sold here in the last days. */
  readonly soldLately: number
  /** Cut for making in the last days. */
  readonly usedLately: number
}

/** Weighed cloth is believed to two parts in a hundred. */
const SCALE_PART = 50
/** Cutting loses up to a tenth of what was used. */
const CUTTING_PART = 10

/** The likeliest cause, by the strongest fact first; always one of the reasons, `unknown` at worst. */
export function likelyCause(facts: DifferenceFacts): Cause {
  const { difference, opposite, elsewhere } = facts
  if (opposite !== null) return { reason: 'mixedUp', other: opposite, quantity: thousandths(Math.abs(difference)) }
  if (facts.how === 'weight' && Math.abs(difference) * SCALE_PART <= Math.abs(facts.expected))
    return { reason: 'measure', other: null, quantity: thousandths(0) }
  if (elsewhere) return { reason: 'notMoved', other: elsewhere.place, quantity: thousandths(elsewhere.quantity) }
  return difference > 0 ? causeOfGain(facts) : causeOfLoss(facts)
}

function causeOfGain({ type, soldLately, expected }: DifferenceFacts): Cause {
  if (type === 'material') return { reason: 'notReceived', other: null, quantity: thousandths(0) }
  const sold = expected < 0 ? Math.max(soldLately, -expected) : soldLately
  return { reason: 'notMade', other: null, quantity: thousandths(sold) }
}

function causeOfLoss({ type, difference, usedLately, soldLately }: DifferenceFacts): Cause {
  if (type === 'material' && -difference * CUTTING_PART <= usedLately)
    return { reason: 'cutting', other: null, quantity: thousandths(usedLately) }
  if (type === 'article' && soldLately > 0) return { reason: 'notSold', other: null, quantity: thousandths(soldLately) }
  return { reason: 'lost', other: null, quantity: thousandths(0) }
}

/** How to put right what a count found: of one line, what comes in or goes, at what value. */
export function settleLine(ledger: StockLedger, { place, line, gain }: Settling): Cents {
  const { item, lot, expected, counted } = line
  const difference = counted - expected
  if (difference === 0) return cents(0)
  if (difference < 0) return cents(-ledger.takeOut({ item, place, lot }, thousandths(-difference)))
  const value = valueOut(gain.level, thousandths(difference), gain.last)
  ledger.bringIn({ item, place, lot }, thousandths(difference), value)
  return value
}

/** A counted line, where it was counted, and what a gain of it is worth. */
interface Settling {
  readonly place: PlaceId | null
  readonly line: CountedLine
  readonly gain: Gain
}

/** What a gain is valued by: the average of what is there, else the last known cost. */
interface Gain {
  readonly level: Level
  readonly last: Cost | null
}
