// How a host lets its coops invoice: who numbers, under which prefix, and the terms the law wants printed.

import { z } from 'zod'
import { optionalLine } from '../kernel/text.ts'

/** Set by the host. The terms are frozen into each invoice. */
export const InvoiceSettings = z.object({
  /** `issue`: the coop numbers and makes them; `request`: it sends the lines to the host, who does. */
  by: z.enum(['issue', 'request']).default('issue'),
  /** In front of the number: `CYP-{year}-`; `{year}` and `{till}` are replaced. */
  prefix: z
    .string()
    .regex(/^[A-Za-z0-9{}_-]{0,20}$/)
    .default('{year}-'),
  /** Days to pay, for organisations (C. com. L441-10: 60 at most); persons pay on receipt. */
  days: z.int().min(0).max(60).default(30),
  /** Yearly rate of late penalties, in basis points: at least three times the legal rate (C. com. L441-10). */
  penaltyBp: z.int().min(0).max(10_000).default(1_215),
  /** `2 %` for early payment; empty: none is given, and the invoice says so. */
  earlyDiscount: optionalLine(120).default(''),
  iban: z
    .string()
    .regex(/^([A-Z]{2}[0-9]{2}[A-Z0-9]{10,30})?$/)
    .default(''),
  bic: z
    .string()
    .regex(/^([A-Z0-9]{8}|[A-Z0-9]{11})?$/)
    .default(''),
  /** Legal form and capital, RCS: what else the host must print. */
  legal: optionalLine(200).default(''),
  /** Before each customer's own third-party account; empty: the general account alone is written. */
  customerPrefix: z
    .string()
    .regex(/^[A-Z]{0,1}$/)
    .default('C'),
})
export type InvoiceSettings = z.output<typeof InvoiceSettings>

/** Of a host that said nothing: the coop numbers, organisations pay within thirty days. */
export const DEFAULT_INVOICING: InvoiceSettings = InvoiceSettings.parse({})
