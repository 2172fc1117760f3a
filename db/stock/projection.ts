// Writes stock movements and adds them to levels.

import type { Entry } from '../../shared/journal/journal.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import type { Projection } from '../projection.ts'
import type { Writer } from '../sql.ts'
import { PLACES, stockChanges } from './tables.ts'

export const stockProjection = {
  'stock.received': (write, entry) => addChange(write, entry, { ...entry.data, cause: 'received' }),
  'stock.takenOut': (write, entry) => {
    const { quantity, value } = entry.data
    addChange(write, entry, { ...entry.data, quantity: -quantity, value: -value })
  },
} satisfies Partial<Projection>

/** A movement: what comes in is positive. */
export interface Movement {
  readonly article: string
  readonly quantity: number
  readonly value: number
}

/**
 * Adds the movement of an entry's line to its article's level. Returns the place of the movement before it, to be
 * kept with it; null for the first.
 */
export function moveLevel(
  write: Writer,
  { till, seq, idx }: EntryRef & { idx: number },
  move: Movement,
): number | null {
  const moved = write.get<{ before: number | null }>(
    `INSERT INTO stock_levels (article, till, quantity_thousandths, value_cents, last_move, move_before)
     VALUES (?, ?, ?, ?, ?, NULL) ON CONFLICT DO UPDATE SET
       quantity_thousandths = quantity_thousandths + excluded.quantity_thousandths, value_cents = value_cents + excluded.value_cents,
       move_before = last_move, last_move = excluded.last_move RETURNING move_before AS before`,
    move.article,
    till,
    move.quantity,
    move.value,
    seq * PLACES + idx,
  )
  return moved?.before ?? null
}

type ChangeRow = Movement & { readonly cause: string; readonly note: string }

function addChange(write: Writer, { till, seq, at }: Entry, change: ChangeRow): void {
  const { article, quantity, value, cause, note } = change
  const moveBefore = moveLevel(write, { till, seq, idx: 0 }, change)
  write.insert(stockChanges, { till, seq, idx: 0, article, at, quantity, value, cause, note, moveBefore })
}
