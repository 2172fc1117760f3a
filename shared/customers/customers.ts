// Customers: a person or an organisation that orders; how to reach her, what she must not eat, what her invoice needs.

import { z } from 'zod'
import { Allergen } from '../catalogue/catalogue.ts'
import type { CustomerId } from '../kernel/id.ts'
import { Language } from '../kernel/language.ts'
import { line, optionalLine } from '../kernel/text.ts'

export const CUSTOMER_KINDS = ['person', 'organisation'] as const

/** What can be set about a customer. Only a name is needed. */
export const CustomerFields = z.object({
  kind: z.enum(CUSTOMER_KINDS),
  name: line(120),
  /** Whom to ask for, in an organisation. */
  contact: optionalLine(80),
  phone: optionalLine(30),
  email: optionalLine(120),
  /** Where the invoice goes; lines as on an envelope. */
  street: optionalLine(200),
  postcode: optionalLine(12),
  city: optionalLine(80),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** Of an organisation; empty when she gave none. */
  siren: z.string().regex(/^([0-9]{9})?$/),
  vatNumber: optionalLine(20),
  /** What their books want on the invoice: an order number, a service. */
  costReference: optionalLine(60),
  /** What her papers speak. */
  language: Language,
  notes: optionalLine(400),
  allergens: z.array(Allergen).max(14),
})
export type CustomerFields = z.output<typeof CustomerFields>

export interface Customer extends CustomerFields {
  readonly id: CustomerId
  readonly archived: boolean
  /** Name and everything personal are gone; what she bought is not. */
  readonly forgotten: boolean
}
