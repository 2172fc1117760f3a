// Writes what follows from an order's facts: its total, where it stands, what is left to do.

import { soFar } from './progress.ts'
import { depositAskedOf, totalsOf } from '../../shared/orders/pricing.ts'
import { isOpen } from '../../shared/orders/states.ts'
import { findable } from '../../shared/orders/find.ts'
import type { Writer } from '../sql.ts'
import { readOrder } from './read.ts'

/**
 * Writes these columns again, from tables that any order of entries makes the same: what follows is then the same too.
 * An order of which only an edit or a delivery has arrived has no row of its own yet: nothing follows.
 */
export function followUp(write: Writer, order: string): void {
  const known = readOrder(write, order)
  if (!known) return
  const { fields, movedTo, number } = known
  // VAT is inside prices: an exempt host's totals are the same.
  const totals = totalsOf(fields, false)
  const progress = soFar(write, order, fields)
  const hasSome = progress.some(({ delivered }) => delivered > 0)
  const isWhole = hasSome && progress.every(({ delivered, ordered }) => delivered >= ordered)
  const undone = fields.steps.filter(({ doneOn }) => doneOn === null)
  write.run(
    `UPDATE orders SET state = ?, found = ?, face = ?, total_cents = ?, deposit_asked_cents = ?, steps = ?, steps_done = ?,
       minutes_left = ?, partly = ? WHERE id = ?`,
    isWhole && isOpen(movedTo) ? 'delivered' : movedTo,
    findable(fields, number),
    fields.photos[0] ?? fields.lines.find(({ photo }) => photo !== null)?.photo ?? null,
    totals.total,
    depositAskedOf(fields.deposit, totals),
    fields.steps.length,
    fields.steps.length - undone.length,
    undone.reduce((sum, { minutes }) => sum + minutes, 0),
    Number(hasSome && !isWhole),
    order,
  )
}
