// Stock is what movements say: each carries its quantity and, decided once, its value in cents.

import { z } from 'zod'
import { MAX_CENTS, multiplyDivide, cents, type Cents } from '../kernel/money.ts'
import { thousandths, type Thousandths } from '../kernel/quantity.ts'

/** Why something left without being sold. */
export const OUT_CAUSES = ['sample', 'gift', 'theft', 'broken'] as const
export const OutCause = z.enum(OUT_CAUSES)
export type OutCause = z.infer<typeof OutCause>

export type MovementCause = OutCause | 'sold' | 'returned' | 'received' | 'counted'

export interface Level {
  readonly quantity: Thousandths
  readonly value: Cents
}

/**
 * Value of what leaves a level: its share of the value; all of it when the level is emptied, the average cost
 * of what is there otherwise, and the same cost going on when the book goes below zero, up to the largest amount there
 * is. Zero when nothing is known.
 */
export function valueOut(level: Level, quantity: Thousandths): Cents {
  if (level.quantity <= 0) return cents(0)
  if (quantity === level.quantity) return level.value
  const value = multiplyDivide(level.value, quantity, level.quantity)
  return cents(Math.max(-MAX_CENTS, Math.min(MAX_CENTS, value)))
}

/** A level after a movement; what comes in is positive. */
export function addLevel(level: Level, movement: { readonly quantity: number; readonly value: number }): Level {
  return {
    quantity: thousandths(level.quantity + movement.quantity),
    value: cents(level.value + movement.value),
  }
}
