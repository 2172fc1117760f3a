// Writes what follows from an order's facts: its total, where it stands, what is left to do, what it is called.

import type { CustomerId } from '../../shared/kernel/id.ts'
import { sumCents } from '../../shared/kernel/money.ts'
import { findable } from '../../shared/orders/find.ts'
import type { OrderFields } from '../../shared/orders/orders.ts'
import { depositAskedOf, totalsOf } from '../../shared/orders/pricing.ts'
import { isOpen } from '../../shared/orders/states.ts'
import type { Writer } from '../sql.ts'
import { keepOpen } from './open-orders.ts'
import { soFar, type SoFar } from './progress.ts'
import { readOrder, type KnownOrder } from './read.ts'
import { copyWords } from './words.ts'

/**
 * Writes these columns again, from tables that any order of entries makes the same: what follows is then the same too.
 * An order of which only an edit or a delivery has arrived has no row of its own yet: nothing follows.
 */
export function followUp(write: Writer, order: string): void {
  copyWords(write, order)
  const known = readOrder(write, order)
  if (!known) return
  const { fields, number } = known
  // VAT is inside prices: an exempt host's totals are the same.
  const totals = totalsOf(fields, false)
  const progress = soFar(write, order, fields)
  const undone = fields.steps.filter(({ doneOn }) => doneOn === null)
  const { state, partly } = whereItStands(known, progress)
  write.run(
    `UPDATE orders SET state = ?, face = ?, total_cents = ?, deposit_asked_cents = ?, steps = ?, steps_done = ?,
       minutes_left = ?, partly = ?, charged_cents = ? WHERE id = ?`,
    state,
    faceOf(fields),
    totals.total,
    depositAskedOf(fields.deposit, totals),
    fields.steps.length,
    fields.steps.length - undone.length,
    undone.reduce((sum, { minutes }) => sum + minutes, 0),
    Number(partly),
    chargedFor(write, order),
    order,
  )
  callIt(write, { id: order, number, ...fields })
  keepOpen(write, known, { state, progress })
}

/** Writes again what the orders of a customer are called and found by, once something about her has changed. */
export function followCustomer(write: Writer, customer: CustomerId): void {
  const hers = write.all<Called>(
    'SELECT id, title, caller, place, number, customer FROM orders WHERE customer = ? AND present = 1',
    customer,
  )
  for (const order of hers) callIt(write, order)
}

interface Called extends Pick<OrderFields, 'title' | 'caller' | 'place' | 'customer'> {
  readonly id: string
  readonly number: number
}

function callIt(write: Writer, { id, number, customer, ...words }: Called): void {
  const known = write.get<{ name: string; found: string }>('SELECT name, found FROM customers WHERE id = ?', customer)
  const found = findable(words, number) + (known?.found ?? '')
  write.run('UPDATE orders SET who = ?, found = ? WHERE id = ?', known?.name || words.caller, found, id)
}

function whereItStands({ movedTo }: KnownOrder, progress: readonly SoFar[]) {
  const hasSome = progress.some(({ delivered }) => delivered > 0)
  const isWhole = hasSome && progress.every(({ delivered, ordered }) => delivered >= ordered)
  return { state: isWhole && isOpen(movedTo) ? ('delivered' as const) : movedTo, partly: hasSome && !isWhole }
}

function faceOf({ photos, lines }: OrderFields): string | null {
  return photos[0] ?? lines.find(({ photo }) => photo !== null)?.photo ?? null
}

/** Of lines that were taken out since as well. */
function chargedFor(write: Writer, order: string): number {
  const rows = write.all<{ charged: number }>(
    'SELECT charged_cents AS charged FROM order_sums WHERE "order" = ?',
    order,
  )
  return sumCents(rows.map(({ charged }) => charged))
}
