// What can be asked about customers: find, add, change, her data, forget.

import { z } from 'zod'
import { ACCOUNTS, command, DECIDERS, job, MEMBERS, query, SELLERS } from '../kernel/contract.ts'
import { CustomerId } from '../kernel/id.ts'
import { CustomerFields, type Customer } from './customers.ts'

type UnknownCustomer = { readonly type: 'UnknownCustomer' }
type SirenWrong = { readonly type: 'SirenWrong' }

/** Counts of what names her, or did. */
export interface CustomerTraces {
  /** They stay, without a word of hers. */
  readonly orders: number
  /** Of these, whose words a version before 0.5 wrote where nothing can be erased. */
  readonly inJournal: number
  /** They keep her name for as long as the law asks. */
  readonly invoices: number
}

export const customerContract = {
  /** By any part of a name, contact, phone (digits only) or SIREN, folded; latest used first when nothing is typed. */
  'customer.find': query<readonly Customer[]>()({
    roles: MEMBERS,
    input: z.object({ text: z.string().max(80), limit: z.int().min(1).max(100).default(30) }),
    reads: ['customer', 'order'],
  }),
  'customer.get': query<Customer, UnknownCustomer>()({
    roles: MEMBERS,
    input: z.object({ customer: CustomerId }),
    reads: ['customer'],
  }),
  'customer.add': command<{ readonly customer: CustomerId }, SirenWrong>()({ roles: SELLERS, input: CustomerFields }),
  'customer.change': command<Record<string, never>, UnknownCustomer | SirenWrong>()({
    roles: SELLERS,
    input: z.object({ customer: CustomerId, fields: CustomerFields.partial() }),
  }),
  'customer.archive': command<Record<string, never>, UnknownCustomer>()({
    roles: SELLERS,
    input: z.object({ customer: CustomerId, archived: z.boolean() }),
  }),
  /** All that is kept of her, as a JSON text (GDPR art. 15, 20). */
  'customer.data': query<{ readonly fileName: string; readonly text: string }, UnknownCustomer>()({
    roles: ACCOUNTS,
    input: z.object({ customer: CustomerId }),
    reads: ['customer', 'order', 'invoice'],
  }),
  /** What stays of her when she is forgotten: see `CustomerTraces`. */
  'customer.traces': query<CustomerTraces, UnknownCustomer>()({
    roles: DECIDERS,
    input: z.object({ customer: CustomerId }),
    reads: ['customer', 'order', 'invoice'],
  }),
  /** Refused while something of hers is open; invoices keep what the law wants on them for six years. */
  'customer.forget': job<Record<string, never>, UnknownCustomer | { readonly type: 'CustomerHasOpenOrders' }>()({
    roles: DECIDERS,
    input: z.object({ customer: CustomerId }),
  }),
} as const
