// Writes customers from their entries.

import { findable } from '../../shared/customers/find.ts'
import type { CustomerFields } from '../../shared/customers/customers.ts'
import type { Entry } from '../../shared/journal/journal.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import type { CustomerId } from '../../shared/kernel/id.ts'
import type { Edit } from '../../shared/kernel/result.ts'
import { applyEdit } from '../edits.ts'
import { given } from '../host/projection.ts'
import type { Projection } from '../projection.ts'
import type { SqlValue, Writer } from '../sql.ts'

export const customerProjection = {
  'customer.added': (write, entry) => edit(write, entry, { ...fieldsOf(entry.data), added_at: entry.at, present: 1 }),
  'customer.changed': (write, entry) => edit(write, entry, fieldsOf(entry.data)),
  'customer.archived': (write, entry) => edit(write, entry, { archived: Number(entry.data.archived) }),
  'customer.forgotten': (write, entry) => edit(write, entry, { forgotten: 1 }),
} satisfies Partial<Projection>

/** Notes that something was ordered for her: the latest time stays, whatever came first. */
export function noteUse(write: Writer, customer: CustomerId, at: number): void {
  write.run(
    'INSERT INTO customer_uses (id, used_at) VALUES (?, ?) ON CONFLICT DO UPDATE SET used_at = max(used_at, excluded.used_at)',
    customer,
    at,
  )
}

const BLANK = {
  ...{ kind: 'person', name: '', contact: '', phone: '', email: '', street: '', postcode: '', city: '', country: 'FR' },
  ...{ siren: '', vat_number: '', cost_reference: '', language: 'fr', notes: '', allergens: '[]', found: '' },
  ...{ archived: 0, forgotten: 0, present: 0 },
}

function edit(write: Writer, entry: Entry<{ readonly customer: CustomerId }>, fields: Record<string, SqlValue>): void {
  const id = entry.data.customer
  applyEdit(write, entry, { table: 'customers', id, fields, blank: BLANK })
  if (!FOUND_BY.some((field) => field in fields)) return
  const row = write.get<Pick<CustomerFields, (typeof FOUND_BY)[number]>>(
    'SELECT name, contact, phone, siren FROM customers WHERE id = ?',
    id,
  )
  if (row) write.run('UPDATE customers SET found = ? WHERE id = ?', findable(row), id)
}

const FOUND_BY = ['name', 'contact', 'phone', 'siren'] as const

function fieldsOf(fields: Edit<CustomerFields>): Record<string, SqlValue> {
  const { kind, name, contact, phone, email, street, postcode, city, country, siren, language, notes } = fields
  return given({
    ...{ kind, name, contact, phone, email, street, postcode, city, country, siren, language, notes },
    vat_number: fields.vatNumber,
    cost_reference: fields.costReference,
    allergens: fields.allergens && canonical(fields.allergens),
  })
}
