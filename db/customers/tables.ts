// Tables of customers: who they are, and when something was last ordered for them.

import { flag, index, integer, json, sqliteTable, stamps, text, words } from '../columns.ts'

export const customers = sqliteTable(
  'customers',
  {
    id: text('id').primaryKey(),
    kind: words('kind'),
    name: words('name'),
    contact: words('contact'),
    phone: words('phone'),
    email: words('email'),
    street: words('street'),
    postcode: words('postcode'),
    city: words('city'),
    country: words('country'),
    siren: words('siren'),
    vatNumber: words('vat_number'),
    costReference: words('cost_reference'),
    language: words('language'),
    notes: words('notes'),
    allergens: json('allergens'),
    /** Everything she is found by: see `findable`. */
    found: words('found'),
    addedAt: integer('added_at'),
    archived: flag('archived'),
    forgotten: flag('forgotten'),
    present: flag('present'),
    stamps: stamps(),
  },
  (table) => [
    // Holds all that a search looks at, so that twenty thousand customers are looked through without reading one.
    index('customers_found').on(table.present, table.archived, table.found, table.id),
    index('customers_added').on(table.addedAt),
  ],
)

/** When something was last ordered for her. It names nobody: it stays when she is forgotten. */
export const customerUses = sqliteTable(
  'customer_uses',
  { id: text('id').primaryKey(), usedAt: integer('used_at').notNull() },
  (table) => [index('customer_uses_at').on(table.usedAt)],
)
