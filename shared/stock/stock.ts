// Stock is what movements say: each carries its quantity and, decided once, its value in cents.

import { z } from 'zod'
import type { ItemId, LotId, PlaceId } from '../kernel/id.ts'
import { allocate, MAX_CENTS, multiplyDivide, cents, type Cents } from '../kernel/money.ts'
import { thousandths, type Thousandths } from '../kernel/quantity.ts'

/** Why something left without being sold; `missing`: it did not come back from a stand. */
export const OUT_CAUSES = ['sample', 'gift', 'theft', 'broken', 'waste', 'used', 'missing'] as const
export const OutCause = z.enum(OUT_CAUSES)
/** Those of them that happen to articles on a stand. */
export const GONE_CAUSES = ['sample', 'gift', 'theft', 'broken'] as const satisfies readonly OutCause[]
export type GoneCause = (typeof GONE_CAUSES)[number]
export type OutCause = z.infer<typeof OutCause>

/** How something came in that was not made here. */
export const SOURCES = ['purchase', 'gift', 'reuse'] as const
export const Source = z.enum(SOURCES)
export type Source = z.infer<typeof Source>

/** `revalued`: no quantity, the cents by which what was below zero had been reckoned wrong. */
export type MovementCause =
  | OutCause
  | Source
  | 'sold'
  | 'returned'
  | 'received'
  | 'transferred'
  | 'made'
  | 'usedUp'
  | 'counted'
  | 'reversed'
  | 'revalued'

export interface Level {
  readonly quantity: Thousandths
  readonly value: Cents
}

/** Where something lies; `place` null is the store, `lot` null what is not kept by lots. */
export interface Spot {
  readonly item: ItemId
  readonly place: PlaceId | null
  readonly lot: LotId | null
}

/** One movement: what comes in is positive, what leaves negative; the value is a fact from then on. */
export interface Move extends Spot, Level {}

/** A cost somebody paid or reckoned: so much for so much. */
export interface Cost {
  readonly quantity: number
  readonly value: number
}

/**
 * Value of what leaves a level: its share of the value; all of it when the level is emptied, and the same cost going
 * on when the book goes below zero, up to the largest amount there is. At zero or below: the last known cost; zero
 * when nothing is known.
 */
export function valueOut(level: Level, quantity: Thousandths, last: Cost | null = null): Cents {
  if (level.quantity <= 0)
    return last === null ? cents(0) : bounded(multiplyDivide(last.value, quantity, last.quantity))
  if (quantity === level.quantity) return level.value
  return bounded(multiplyDivide(level.value, quantity, level.quantity))
}

function bounded(value: number): Cents {
  return cents(Math.max(-MAX_CENTS, Math.min(MAX_CENTS, value)))
}

/** A level after a movement; what comes in is positive. */
export function addLevel(level: Level, movement: { readonly quantity: number; readonly value: number }): Level {
  return {
    quantity: thousandths(level.quantity + movement.quantity),
    value: cents(level.value + movement.value),
  }
}

/**
 * What each line of a delivery is worth with its part of what the delivery cost: shared by value, by quantity when
 * nothing has a value. Cents; they add up to the lines and the delivery.
 */
export function landedValues(lines: readonly Cost[], delivery: number): Cents[] {
  const worth = lines.some(({ value }) => value > 0)
  const weights = lines.map(({ value, quantity }) => (worth ? value : quantity))
  if (weights.every((weight) => weight === 0)) return lines.map(({ value }) => cents(value))
  const shares = allocate(cents(delivery), weights)
  return lines.map(({ value }, index) => cents(value + (shares[index] ?? 0)))
}

/**
 * By how much the value is wrong after something came in over a level below zero: what was below zero had been
 * reckoned at a cost that now turns out to be another. Zero when the level was not below zero.
 */
function residueAfter(before: Level, incoming: Cost): Cents {
  if (before.quantity >= 0) {
    // Cents that stayed at zero, or value without quantity, belong to nothing.
    return before.quantity === 0 ? before.value : cents(0)
  }
  const covered = Math.min(incoming.quantity, -before.quantity)
  const right =
    incoming.quantity > covered
      ? incoming.value - multiplyDivide(incoming.value, covered, incoming.quantity)
      : before.value - multiplyDivide(before.value, covered, -before.quantity)
  return cents(before.value + incoming.value - right)
}

/** Reads what the movements of one command start from. */
export interface LevelReader {
  /** What is there of an item kept together, or of one of its lots, wherever it lies: what it costs follows from it. */
  levelOf(item: ItemId, lot: LotId | null): Level
  lastCost(item: ItemId): Cost | null
}

/** The movements of one command, each reckoned on what the ones before it left. */
export interface StockLedger {
  readonly moves: readonly Move[]
  /** Takes out at the cost of what is there; gives the value that left. */
  takeOut(spot: Spot, quantity: Thousandths): Cents
  /** Brings in at a known value; what had been below zero is put right by a movement without quantity. */
  bringIn(spot: Spot, quantity: Thousandths, value: Cents): void
  /** Takes to another place at the same cost. */
  transfer(spot: Spot, to: PlaceId | null, quantity: Thousandths): void
}

/** Opens a ledger over what is there now. */
export function stockLedger(reader: LevelReader): StockLedger {
  const moves: Move[] = []
  const levels = new Map<string, Level>()
  const level = ({ item, lot }: Spot) => levels.get(`${item} ${lot}`) ?? reader.levelOf(item, lot)
  const move = (spot: Spot, quantity: number, value: number) => {
    const { item, place, lot } = spot
    levels.set(`${item} ${lot}`, addLevel(level(spot), { quantity, value }))
    moves.push({ item, place, lot, quantity: thousandths(quantity), value: cents(value) })
  }
  const takeOut = (spot: Spot, quantity: Thousandths) => {
    const before = level(spot)
    const value = valueOut(before, quantity, before.quantity > 0 ? null : reader.lastCost(spot.item))
    move(spot, -quantity, -value)
    return value
  }
  return {
    moves,
    takeOut,
    bringIn: (spot, quantity, value) => {
      const residue = residueAfter(level(spot), { quantity, value })
      move(spot, quantity, value)
      if (residue !== 0) move(spot, 0, -residue)
    },
    transfer: (spot, to, quantity) => {
      const value = takeOut(spot, quantity)
      move({ ...spot, place: to }, quantity, value)
    },
  }
}
