// Reads customers: found as somebody types, the latest used first when nothing is typed.

import { soughtIn } from '../../shared/customers/find.ts'
import type { Customer } from '../../shared/customers/customers.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import { fold } from '../../shared/kernel/text.ts'
import type { QueryHandlers } from '../handlers.ts'
import type { Reader } from '../sql.ts'

interface CustomerRow extends Omit<Customer, 'allergens' | 'archived' | 'forgotten'> {
  readonly allergens: string
  readonly archived: number
  readonly forgotten: number
}

export const customerQueries = {
  'customer.find': ({ read }, { text, limit }) => {
    const sought = soughtIn(text)
    return ok((sought.length === 0 ? lastUsed(read, limit) : found(read, { text, sought, limit })).map(customerOf))
  },
  'customer.get': ({ read }, { customer }) => {
    const known = customerById(read, customer)
    return known ? ok(known) : refuse({ type: 'UnknownCustomer' })
  },
} satisfies Partial<QueryHandlers>

const COLUMNS = `c.id, c.kind, c.name, c.contact, c.phone, c.email, c.street, c.postcode, c.city, c.country, c.siren,
  c.vat_number AS vatNumber, c.cost_reference AS costReference, c.language, c.notes, c.allergens, c.archived, c.forgotten`

/** One customer, archived or not; undefined when nobody knows her or she was forgotten. */
export function customerById(read: Reader, id: string): Customer | undefined {
  const row = read.get<CustomerRow>(
    `SELECT ${COLUMNS} FROM customers c WHERE c.id = ? AND c.present = 1 AND c.forgotten = 0`,
    id,
  )
  return row && customerOf(row)
}

interface Sought {
  readonly text: string
  readonly sought: readonly string[]
  readonly limit: number
}

/** All words must be there; names that begin with the text come first, then in the order of names. */
function found(read: Reader, { text, sought, limit }: Sought): CustomerRow[] {
  const begins = ` ${fold(text)}`
  const all = sought.map(() => 'AND instr(found, ?) > 0').join(' ')
  // The best are chosen in the index alone: only those shown are read.
  const best = (which: string, ...values: readonly string[]) =>
    read
      .all<{ id: string }>(
        `SELECT id FROM customers INDEXED BY customers_found WHERE present = 1 AND archived = 0 ${all} ${which}
         ORDER BY found, id LIMIT ?`,
        ...[...sought, ...values, limit],
      )
      .map(({ id }) => id)
  // Most often enough begin so, and they stand together: the others are not looked through.
  const first = best('AND found >= ? AND found < ?', begins, `${begins}${LAST_LETTER}`)
  const others = first.length < limit ? best('AND instr(found, ?) <> 1', begins) : []
  const ids = JSON.stringify([...first, ...others].slice(0, limit))
  return read.all<CustomerRow>(
    `SELECT ${COLUMNS} FROM json_each(?) best CROSS JOIN customers c ON c.id = best.value
     WHERE c.forgotten = 0 ORDER BY best.key`,
    ids,
  )
}

/** Comes after every letter that a name may have. */
const LAST_LETTER = '\u{10FFFF}'

/** For whom something was ordered last, or who was added last. */
function lastUsed(read: Reader, limit: number): CustomerRow[] {
  return read.all<CustomerRow>(
    `SELECT ${COLUMNS} FROM (SELECT id, max(at) AS at FROM (
         SELECT * FROM (SELECT id, used_at AS at FROM customer_uses ORDER BY used_at DESC LIMIT ?1)
         UNION ALL SELECT * FROM (SELECT id, added_at FROM customers WHERE added_at IS NOT NULL ORDER BY added_at DESC LIMIT ?1))
       GROUP BY id) u CROSS JOIN customers c ON c.id = u.id
     WHERE c.present = 1 AND c.archived = 0 AND c.forgotten = 0 ORDER BY u.at DESC, c.id LIMIT ?2`,
    limit * 4,
    limit,
  )
}

function customerOf({ allergens, archived, forgotten, ...row }: CustomerRow): Customer {
  return {
    ...row,
    allergens: JSON.parse(allergens) as Customer['allergens'],
    archived: archived === 1,
    forgotten: forgotten === 1,
  }
}
