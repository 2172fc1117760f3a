// Follows an item's movements back from the last one: each leads to the one before it, without an index.

import type { Output } from '../../shared/contract.ts'
import type { Reader } from '../sql.ts'
import { PLACES } from './tables.ts'

type Movement = Output<'stock.movements'>['movements'][number]

/** A movement as its row says it. */
export interface MoveRow extends Omit<Movement, 'isReversed' | 'place' | 'lot'> {
  readonly place: string
  readonly lot: string
  readonly idx: number
  readonly day: string
  readonly before: number | null
}

/** Where the last movement of an item in one place and lot stands in a till's journal, and where to stop. */
export interface Trail {
  readonly till: number
  readonly last: number
  readonly limit: number
  /** Movements of earlier days are left out. */
  readonly since?: string
}

/** Latest first. */
export function followBack(read: Reader, from: Trail): MoveRow[] {
  const moves: MoveRow[] = []
  let place: number | null = from.last
  while (place !== null && moves.length < from.limit) {
    const move: MoveRow | undefined = read.get(
      `SELECT till, seq, idx, at, day, "by", place, lot, quantity_thousandths AS quantity, value_cents AS value, cause, note,
         move_before AS before FROM stock_movements WHERE till = ? AND seq = ? AND idx = ?`,
      from.till,
      Math.floor(place / PLACES),
      place % PLACES,
    )
    if (!move || move.day < (from.since ?? '')) break
    moves.push(move)
    place = move.before
  }
  return moves
}
