// What is kept of a customer, for her to read, and forgetting her; orders name her by an id that then means nothing.

import type { NewEntry } from '../../shared/entries.ts'
import type { CustomerId, EntryRef, OrderId } from '../../shared/kernel/id.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import type { Told } from '../../shared/orders/entries.ts'
import { isOpen, type OrderState } from '../../shared/orders/states.ts'
import { NOTHING_TOLD, UNTOLD } from '../../shared/orders/told.ts'
import { customerById } from '../customers/queries.ts'
import type { CommandHandler, QueryHandler } from '../handlers.ts'
import { DATA_OF_ENTRY } from '../journal/tables.ts'
import type { Reader } from '../sql.ts'
import { lineWords } from './words.ts'

/** Her record, and every entry about her and her orders and invoices as it stands in the journal (GDPR art. 15, 20). */
export const customerData: QueryHandler<'customer.data'> = ({ read, today }, { customer }) => {
  const known = customerById(read, customer)
  if (!known) return refuse({ type: 'UnknownCustomer' })
  const text = JSON.stringify({ asOf: today, customer: known, entries: entriesAbout(read, customer) }, null, 2)
  return ok({ fileName: `${known.name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')}-${today}.json`, text })
}

/** Erases every entry that says who she is, and what was told of her orders: they stay, without a word of hers. */
export const forgetCustomer: CommandHandler<'customer.forget'> = ({ read }, { customer }) => {
  if (!customerById(read, customer)) return refuse({ type: 'UnknownCustomer' })
  const orders = read.all<HerOrder>('SELECT id, state FROM orders WHERE customer = ? AND present = 1', customer)
  if (orders.some(({ state }) => state === 'quote' || isOpen(state))) return refuse({ type: 'CustomerHasOpenOrders' })
  const hers = read.all<EntryRef>(
    `SELECT j.till, j.seq FROM journal j JOIN journal_data d ON ${DATA_OF_ENTRY}
     WHERE (j.kind IN ('customer.added', 'customer.changed') AND json_extract(d.data, '$.customer') = ?1)
       OR (j.kind IN ('order.told', 'order.quoteTold') AND json_extract(d.data, '$.order') IN (${HER_ORDERS}))
     ORDER BY j.till, j.seq`,
    customer,
  )
  const entries: NewEntry[] = [
    { kind: 'customer.forgotten', data: { customer } },
    ...orders.map(({ id }): NewEntry => ({ kind: 'order.told', data: { order: id, ...untold(read, id) } })),
    { kind: 'journal.erased', data: { entries: hers, reason: 'a customer is forgotten' } },
  ]
  return { ok: true, value: { entries, answer: {} } }
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
          AND j.version = 1) AS inJournal,
       (SELECT count(*) FROM invoices WHERE order_id IN (${HER_ORDERS})) AS invoices`,
    customer,
  )
  return ok(row ?? { orders: 0, inJournal: 0, invoices: 0 })
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
