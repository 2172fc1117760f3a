// How what was handed over is known to have arrived, beside its delivery or its ticket, so that it can be erased.

import type { EntryData, NewEntry } from '../../shared/entries.ts'
import type { Entry } from '../../shared/journal/journal.ts'
import type { EntryRef, OrderId } from '../../shared/kernel/id.ts'
import type { Edit } from '../../shared/kernel/result.ts'
import { isProof, NO_PROOF, type Proof } from '../../shared/sale/proof.ts'
import { applyEdit } from '../edits.ts'
import { given } from '../host/projection.ts'
import type { Settling } from '../sale/settling.ts'
import type { Reader, Writer } from '../sql.ts'

/** What is recorded with a delivery; nothing where nothing was said. */
export function received(order: OrderId, of: EntryRef, proof: Proof): NewEntry[] {
  const { receivedBy, differences, signature, photo } = proof
  return isProof(proof)
    ? [{ kind: 'order.received', data: { order, of, receivedBy, differences, signature, photo } }]
    : []
}

/** Beside a ticket, of each order it hands over: its lines say it each, so that none that goes takes it along. */
export const receivedAtTill: Settling['received'] = (ticket, lines) => {
  const told = new Map<OrderId, Proof>()
  for (const line of lines)
    if (line.type === 'order' && line.proof && !told.has(line.order)) told.set(line.order, line.proof)
  return [...told].flatMap(([order, proof]) => received(order, ticket, proof))
}

/** Nothing, said after all that was: what version 1 kept in the delivery itself is not shown any more. */
export function unreceived(order: OrderId, of: EntryRef): NewEntry {
  return { kind: 'order.received', data: { order, of, ...NO_PROOF } }
}

/** Writes what an `order.received` says, or a delivery of version 1 held in itself. */
export function writeReceived(
  write: Writer,
  entry: Entry<EntryData['order.received']> | Entry<EntryData['order.delivered']>,
): void {
  const { data } = entry
  const of = 'receivedBy' in data ? data.of : entry
  const { receivedBy, differences, signature, photo }: Edit<Proof> = data
  const fields = given({ received_by: receivedBy, differences, signature, photo })
  if (Object.keys(fields).length === 0) return
  const blank = { order: data.order, of_till: of.till, of_seq: of.seq, ...BLANK }
  applyEdit(write, entry, { table: 'order_received', id: `${of.till} ${of.seq} ${data.order}`, fields, blank })
}

/** How each thing that was handed over of an order is known, by the till and number of its entry. */
export function proofsOf(read: Reader, order: string): ReadonlyMap<string, Proof> {
  const rows = read.all<Proof & EntryRef>(
    `SELECT of_till AS till, of_seq AS seq, received_by AS receivedBy, differences, signature, photo
     FROM order_received WHERE "order" = ?`,
    order,
  )
  return new Map(rows.map(({ till, seq, ...proof }) => [`${till} ${seq}`, proof]))
}

const BLANK = { received_by: '', differences: '', signature: null, photo: null }
