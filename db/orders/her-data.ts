// What is kept of a customer, for her to read, and forgetting her; orders name her by an id that then means nothing.

import type { NewEntry } from '../../shared/entries.ts'
import type { BlobHash, CustomerId, EntryRef, OrderId } from '../../shared/kernel/id.ts'
import { ok, refuse, type Result } from '../../shared/kernel/result.ts'
import type { Told } from '../../shared/orders/entries.ts'
import { isOpen, type OrderState } from '../../shared/orders/states.ts'
import { NOTHING_TOLD, UNTOLD } from '../../shared/orders/told.ts'
import type { Basket } from '../../shared/sale/sale.ts'
import { customerById } from '../customers/queries.ts'
import type { Desk } from '../desk.ts'
import type { QueryHandler } from '../handlers.ts'
import { DATA_OF_ENTRY } from '../journal/tables.ts'
import type { Reader } from '../sql.ts'
import { unreceived } from './received.ts'
import { lineWords } from './words.ts'

/** Her record, and every entry about her and her orders and invoices as it stands in the journal (GDPR art. 15, 20). */
export const customerData: QueryHandler<'customer.data'> = ({ read, today }, { customer }) => {
  const known = customerById(read, customer)
  if (!known) return refuse({ type: 'UnknownCustomer' })
  const text = JSON.stringify({ asOf: today, customer: known, entries: entriesAbout(read, customer) }, null, 2)
  return ok({ fileName: `${known.name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')}-${today}.json`, text })
}

/** What is to be done so that she is forgotten. */
export interface ForgettingHer {
  readonly entries: readonly NewEntry[]
  readonly orders: readonly OrderId[]
  /** Signatures and photos of what she was handed: the files of those that nothing else shows can go. */
  readonly pictures: readonly BlobHash[]
}

/**
 * Decides to erase every entry that says who she is, what was told of her orders and who received them: they stay,
 * without a word of hers.
 */
export function forgetCustomer(
  read: Reader,
  customer: CustomerId,
): Result<ForgettingHer, { readonly type: 'UnknownCustomer' } | { readonly type: 'CustomerHasOpenOrders' }> {
  if (!customerById(read, customer)) return refuse({ type: 'UnknownCustomer' })
  const orders = read.all<HerOrder>('SELECT id, state FROM orders WHERE customer = ? AND present = 1', customer)
  if (orders.some(({ state }) => state === 'quote' || isOpen(state))) return refuse({ type: 'CustomerHasOpenOrders' })
  const hers = read.all<EntryRef>(
    `SELECT j.till, j.seq FROM journal j JOIN journal_data d ON ${DATA_OF_ENTRY}
     WHERE (j.kind IN ('customer.added', 'customer.changed') AND json_extract(d.data, '$.customer') = ?1)
       OR (j.kind IN ('order.told', 'order.quoteTold', 'order.received') AND json_extract(d.data, '$.order') IN (${HER_ORDERS}))
     ORDER BY j.till, j.seq`,
    customer,
  )
  const entries: NewEntry[] = [
    { kind: 'customer.forgotten', data: { customer } },
    ...orders.map(({ id }): NewEntry => ({ kind: 'order.told', data: { order: id, ...untold(read, id) } })),
    ...receivedBefore(read, customer).map(({ order, till, seq }) => unreceived(order, { till, seq })),
    { kind: 'journal.erased', data: { entries: hers, reason: 'a customer is forgotten' } },
  ]
  return ok({ entries, orders: orders.map(({ id }) => id), pictures: picturesOf(read, customer) })
}

/** Those of them that nothing in the journal shows any more. */
export function shownNowhere(read: Reader, pictures: readonly BlobHash[]): BlobHash[] {
  return pictures.filter(
    (picture) => read.get('SELECT 1 FROM journal_data WHERE instr(data, ?) > 0 LIMIT 1', picture) === undefined,
  )
}

/** Baskets that were to hand these orders over keep nothing of who received them. */
export function dropProofs(desk: Desk, orders: readonly OrderId[]): void {
  for (const basket of desk.list<Basket>('basket')) {
    const lines = basket.lines.map((line) => {
      if (line.sale.type !== 'order' || !line.sale.proof || !orders.includes(line.sale.order)) return line
      const { proof: _proof, ...sale } = line.sale
      return { ...line, sale }
    })
    if (lines.some((line, index) => line !== basket.lines[index]))
      desk.put({ kind: 'basket', id: basket.id, at: basket.savedAt }, { ...basket, lines })
  }
}

/**
 * How much of her stays when she is forgotten: orders without a word of hers, those whose words older versions wrote
 * where nothing can be erased, and invoices that keep her name for as long as the law asks.
 */
export const customerTraces: QueryHandler<'customer.traces'> = ({ read }, { customer }) => {
  const known = customerById(read, customer)
  if (!known) return refuse({ type: 'UnknownCustomer' })
  const row = read.get<{ orders: number; inJournal: number; invoices: number }>(
    `SELECT (SELECT count(*) FROM orders WHERE customer = ?1 AND present = 1) AS orders,
       (SELECT count(DISTINCT e."order") FROM order_events e JOIN journal j ON j.till = e.till AND j.seq = e.seq
        WHERE e."order" IN (${HER_ORDERS}) AND j.kind IN ('order.opened', 'order.changed', 'order.quoteIssued')
          AND j.version = 1 OR e."order" IN (${HER_ORDERS}) AND ${HELD_PROOF}) AS inJournal,
       (SELECT count(*) FROM invoices WHERE order_id IN (${HER_ORDERS})) AS invoices`,
    customer,
  )
  return ok(row ?? { orders: 0, inJournal: 0, invoices: 0 })
}

/** A delivery of version 1 that held how it was received. */
const HELD_PROOF = `j.kind = 'order.delivered' AND j.version = 1 AND EXISTS (SELECT 1 FROM order_received r
  WHERE r.of_till = j.till AND r.of_seq = j.seq AND (r.differences <> '' OR r.signature IS NOT NULL OR r.photo IS NOT NULL))`

/** Deliveries of hers whose own entry holds how they were received. */
function receivedBefore(read: Reader, customer: CustomerId): (EntryRef & { readonly order: OrderId })[] {
  return read.all(
    `SELECT j.till, j.seq, e."order" FROM order_events e JOIN journal j ON j.till = e.till AND j.seq = e.seq
     WHERE e."order" IN (${HER_ORDERS}) AND ${HELD_PROOF} ORDER BY j.till, j.seq`,
    customer,
  )
}

function picturesOf(read: Reader, customer: CustomerId): BlobHash[] {
  return read
    .all<{ picture: BlobHash }>(
      `SELECT signature AS picture FROM order_received WHERE "order" IN (${HER_ORDERS}) AND signature IS NOT NULL
       UNION SELECT photo FROM order_received WHERE "order" IN (${HER_ORDERS}) AND photo IS NOT NULL`,
      customer,
    )
    .map(({ picture }) => picture)
}

const HER_ORDERS = 'SELECT id FROM orders WHERE customer = ?1'

interface HerOrder {
  readonly id: OrderId
  readonly state: OrderState
}

/** Nothing, said after all that was: what an older version wrote is not shown any more. */
function untold(read: Reader, order: OrderId): Told {
  const lines = [...lineWords(read, order).keys()].map((key) => ({ key, ...NOTHING_TOLD }))
  return { fields: UNTOLD, lines }
}

function entriesAbout(read: Reader, customer: CustomerId) {
  return read
    .all<EntryRef & { day: string; kind: string; data: string }>(
      `SELECT j.till, j.seq, j.day, j.kind, d.data FROM journal j JOIN journal_data d ON ${DATA_OF_ENTRY}
       WHERE (j.kind LIKE 'customer.%' AND json_extract(d.data, '$.customer') = ?1)
         OR (j.kind LIKE 'invoice.%' AND instr(d.data, ?1) > 0)
         OR (j.kind LIKE 'order.%' AND json_extract(d.data, '$.order') IN (${HER_ORDERS}))
       ORDER BY j.at, j.till, j.seq`,
      customer,
    )
    .map(({ data, ...row }) => ({ ...row, data: withoutSalt(JSON.parse(data) as Record<string, unknown>) }))
}

/** The salt only keeps a hash from being guessed back into a name. */
function withoutSalt({ salt: _salt, ...data }: Record<string, unknown>): unknown {
  return data
}
