// Journal kinds of customers; all of what they say is personal and may be erased.

import type { EntryKind } from '../journal/entries.ts'
import type { CustomerId } from '../kernel/id.ts'
import type { Edit } from '../kernel/result.ts'
import type { CustomerFields } from './customers.ts'

export interface CustomerEntries {
  'customer.added': { readonly customer: CustomerId } & CustomerFields
  'customer.changed': { readonly customer: CustomerId } & Edit<CustomerFields>
  'customer.archived': { readonly customer: CustomerId; readonly archived: boolean }
  /** Her data is erased by a `journal.erased` that follows. */
  'customer.forgotten': { readonly customer: CustomerId }
}

export const customerEntryKinds: { readonly [K in keyof CustomerEntries]: EntryKind } = {
  'customer.added': { version: 1, erasable: true },
  'customer.changed': { version: 1, erasable: true },
  'customer.archived': { version: 1 },
  'customer.forgotten': { version: 1 },
}
