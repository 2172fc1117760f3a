// What is kept of a customer, for her to read, and forgetting her; orders name her by an id that then means nothing.

import type { NewEntry } from '../../shared/entries.ts'
import type { CustomerId, EntryRef } from '../../shared/kernel/id.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import { customerById } from '../customers/queries.ts'
import type { CommandHandler, QueryHandler } from '../handlers.ts'
import { DATA_OF_ENTRY } from '../journal/tables.ts'
import type { Reader } from '../sql.ts'

/** Her record, and every entry about her and her orders and invoices as it stands in the journal (GDPR art. 15, 20). */
export const customerData: QueryHandler<'customer.data'> = ({ read, today }, { customer }) => {
  const known = customerById(read, customer)
  if (!known) return refuse({ type: 'UnknownCustomer' })
  const text = JSON.stringify({ asOf: today, customer: known, entries: entriesAbout(read, customer) }, null, 2)
  return ok({ fileName: `${known.name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')}-${today}.json`, text })
}

/** Erases every entry that says who she is. Her orders stay, without a name. */
export const forgetCustomer: CommandHandler<'customer.forget'> = ({ read }, { customer }) => {
  if (!customerById(read, customer)) return refuse({ type: 'UnknownCustomer' })
  const open = read.get(
    "SELECT 1 FROM orders WHERE customer = ? AND present = 1 AND state IN ('quote', 'accepted', 'making', 'ready') LIMIT 1",
    customer,
  )
  if (open) return refuse({ type: 'CustomerHasOpenOrders' })
  const hers = read.all<EntryRef>(
    `SELECT j.till, j.seq FROM journal j JOIN journal_data d ON ${DATA_OF_ENTRY}
     WHERE j.kind IN ('customer.added', 'customer.changed') AND json_extract(d.data, '$.customer') = ? ORDER BY j.till, j.seq`,
    customer,
  )
  const entries: NewEntry[] = [
    { kind: 'customer.forgotten', data: { customer } },
    { kind: 'journal.erased', data: { entries: hers, reason: 'a customer is forgotten' } },
  ]
  return { ok: true, value: { entries, answer: {} } }
}

function entriesAbout(read: Reader, customer: CustomerId) {
  return read
    .all<EntryRef & { day: string; kind: string; data: string }>(
      `SELECT j.till, j.seq, j.day, j.kind, d.data FROM journal j JOIN journal_data d ON ${DATA_OF_ENTRY}
       WHERE (j.kind LIKE 'customer.%' AND json_extract(d.data, '$.customer') = ?1)
         OR (j.kind LIKE 'invoice.%' AND instr(d.data, ?1) > 0)
         OR (j.kind LIKE 'order.%' AND json_extract(d.data, '$.order') IN (SELECT id FROM orders WHERE customer = ?1))
       ORDER BY j.at, j.till, j.seq`,
      customer,
    )
    .map(({ data, ...row }) => ({ ...row, data: withoutSalt(JSON.parse(data) as Record<string, unknown>) }))
}

/** The salt only keeps a hash from being guessed back into a name. */
function withoutSalt({ salt: _salt, ...data }: Record<string, unknown>): unknown {
  return data
}
