// Reads what an order's papers say: the order as it is, or as a version of its quote froze it.

import { usuallyKeptAt, type KeptAt } from '../../shared/catalogue/catalogue.ts'
import type { Customer } from '../../shared/customers/customers.ts'
import type { Coop, HostProfile } from '../../shared/host/host.ts'
import { localDate, type Day } from '../../shared/kernel/day.ts'
import type { OrderId } from '../../shared/kernel/id.ts'
import type { Language } from '../../shared/kernel/language.ts'
import type { OrderPlan } from '../../shared/orders/contract.ts'
import type { OrderFields } from '../../shared/orders/orders.ts'
import { depositAskedOf, priceOrder, totalsOf, type OrderTotals } from '../../shared/orders/pricing.ts'
import type { PricedBasket } from '../../shared/sale/pricing.ts'
import { articleById } from '../catalogue/queries.ts'
import { customerById } from '../customers/queries.ts'
import type { Context } from '../handlers.ts'
import { readProfile } from '../host/queries.ts'
import type { Reader } from '../sql.ts'
import { planOf } from './plan.ts'
import { soFar, type SoFar } from './progress.ts'
import { lastVersion, numberOf, readOrder, readQuote } from './read.ts'

/** What a paper is made from. */
export interface OrderPaperFacts {
  readonly number: string
  /** Of the quote; null before the first. */
  readonly version: number | null
  readonly on: Day
  readonly fields: OrderFields
  readonly customer: Customer | null
  readonly priced: PricedBasket
  readonly totals: OrderTotals
  readonly depositAsked: number
  readonly progress: readonly SoFar[]
  readonly host: HostProfile | null
  readonly plan: OrderPlan
  /** How each line is kept, by its key; none: nobody said. */
  readonly kept: ReadonlyMap<string, KeptAt>
  /** Names of those its steps are for. */
  readonly names: ReadonlyMap<string, string>
  /** The customer's own language, else the coop's papers'. */
  readonly language: Language
}

/** The facts; undefined when nobody knows the order, or that version of its quote. */
export function readOrderPaper(
  context: Context,
  { order, version }: { readonly order: OrderId; readonly version: number | null },
): OrderPaperFacts | undefined {
  const { read, today, coop, franchise } = context
  const known = readOrder(read, order)
  const quote = version === null ? undefined : readQuote(read, order, version)
  if (!known || (version !== null && !quote)) return undefined
  const fields = quote?.fields ?? known.fields
  const customer = customerOf(read, fields)
  const totals = totalsOf(fields, franchise)
  return {
    number: numberOf(read, known),
    version: quote?.version ?? lastIssued(read, order),
    on: quote ? issuedOn(context, quote) : today,
    ...{ fields, customer, totals, priced: priceOrder(fields, franchise) },
    depositAsked: depositAskedOf(fields.deposit, totals),
    progress: soFar(read, order, fields),
    host: readProfile(read),
    plan: planOf(read, [known]),
    kept: keptOf(read, fields),
    names: namesOf(read),
    language: paperLanguage(customer, coop),
  }
}

/** As the catalogue says, else as its kind usually is. */
function keptOf(read: Reader, { lines }: OrderFields): ReadonlyMap<string, KeptAt> {
  return new Map(
    lines.flatMap(({ key, kind, article }): [string, KeptAt][] => {
      const said = article === null ? undefined : articleById(read, article)?.keptAt
      const kept = said ?? usuallyKeptAt(kind)
      return kept === null ? [] : [[key, kept]]
    }),
  )
}

function customerOf(read: Reader, { customer }: OrderFields): Customer | null {
  return customer === null ? null : (customerById(read, customer) ?? null)
}

function issuedOn({ coop }: Context, { at }: { readonly at: number }): Day {
  return localDate(at, coop?.timeZone ?? 'Europe/Paris')
}

function paperLanguage(customer: Customer | null, coop: Coop | null): Language {
  return customer?.language ?? coop?.receiptLanguage ?? 'fr'
}

function lastIssued(read: Reader, order: OrderId): number | null {
  return lastVersion(read, order) || null
}

function namesOf(read: Reader): ReadonlyMap<string, string> {
  const rows = read.all<{ id: string; name: string }>('SELECT id, name FROM members')
  return new Map(rows.map(({ id, name }) => [id, name]))
}
