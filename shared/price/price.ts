// Where the price of one article goes: every part to the cent, together exactly the price.

import { z } from 'zod'
import type { EventKind } from '../events/events.ts'
import type { Contribution, ContributionLine } from '../host/contribution.ts'
import { cents, multiplyDivide, PositiveOrZeroCents, sumCents, type Cents } from '../kernel/money.ts'
import { vatOf, type VatRate } from '../kernel/vat.ts'

/** What the group chose to reckon with. */
export const PriceRates = z.object({
  /** What an hour of work should bring. */
  hourly: PositiveOrZeroCents,
  /** What one piece sold pays of the stall. */
  stall: PositiveOrZeroCents,
})
export type PriceRates = z.output<typeof PriceRates>

/** Until the group chooses: a round figure to talk about, and nothing for the stall. */
export const FIRST_RATES: PriceRates = { hourly: cents(1200), stall: cents(0) }

/** A price of an article at one kind of event. */
export interface ListedPrice {
  readonly list: EventKind
  readonly price: Cents
}

/** What one unit takes before it can be sold. */
export interface UnitCost {
  readonly materials: number
  readonly packaging: number
  readonly seconds: number
}

interface Priced extends UnitCost {
  /** With VAT. */
  readonly price: number
  readonly vatRate: VatRate
  readonly contribution: Contribution
  readonly rates: PriceRates
}

/** The parts of a price; `rest` is below zero when the price does not pay them all. */
export interface PriceParts {
  readonly materials: Cents
  readonly packaging: Cents
  readonly work: Cents
  readonly stall: Cents
  readonly host: Cents
  readonly vat: Cents
  readonly rest: Cents
}

/**
 * Parts that add up to the price. The host's share follows its own base: turnover without VAT or what was cashed, less
 * the stall and what it is made of where the host takes them off (nothing on a loss). Monthly amounts, floors, caps and
 * tiers belong to no article: the first rate is the prudent one.
 */
export function priceParts({ price, vatRate, contribution, rates, ...cost }: Priced): PriceParts {
  const vat = vatOf(price, vatRate)
  const net = price - vat
  const made = cost.materials + cost.packaging
  const host = sumCents(contribution.map((line) => lineOf(line, { price, net, made, stall: rates.stall })))
  const work = multiplyDivide(rates.hourly, cost.seconds, 3600)
  return {
    materials: cents(cost.materials),
    packaging: cents(cost.packaging),
    work: cents(work),
    stall: rates.stall,
    host: cents(host),
    vat,
    rest: cents(net - made - rates.stall - host - work),
  }
}

/** What an hour of work brings at this price; null when no work is known. */
export function earnedHourly({ work, rest }: PriceParts, seconds: number): Cents | null {
  return seconds <= 0 ? null : cents(multiplyDivide(work + rest, 3600, seconds))
}

/**
 * How many must be sold before the stall is paid: its cost by what each brings besides its part of the stall, work
 * paid. Null when none ever would.
 */
export function breakEven(stallCost: number, { rest, stall }: PriceParts): number | null {
  if (stallCost <= 0) return 0
  const each = rest + stall
  return each <= 0 ? null : Math.ceil(stallCost / each)
}

interface LineParts {
  readonly price: number
  readonly net: number
  readonly made: number
  readonly stall: number
}

/** What it is made of was bought: it is among the expenses where these come off whole. */
function lineOf({ base, rateBp, reducedBy }: ContributionLine, { price, net, made, stall }: LineParts): number {
  const off = (reducedBy.materials || reducedBy.expenses === 'all' ? made : 0) + (reducedBy.events ? stall : 0)
  return multiplyDivide(Math.max(0, (base === 'cashReceived' ? price : net) - off), rateBp, 10_000)
}
