// What a period, an event, a range or an article brought, what it cost, and what is left: sums of facts, to the cent.

import { allocate, cents, sumCents, type Cents } from '../kernel/money.ts'

/** What was sold, returns taken off. */
export interface Sold {
  /** With VAT; cups and gift vouchers apart, as in the closings. */
  readonly takings: Cents
  readonly vat: Cents
  readonly net: Cents
  /** Value at which it left the stock. */
  readonly cost: Cents
  /** Of `net`, what no stock was kept of: its cost is not known, and counts as nothing. */
  readonly uncosted: Cents
}

/** Everything a market is judged by. */
export interface Outcome extends Sold {
  readonly tickets: number
  /** Planned, or as its receipt said. */
  readonly stall: Cents
  /** Net of the VAT that is deducted; what was bought for the stock is in `forStock` instead. */
  readonly expenses: Cents
  /** Bought for the stock: no cost yet, it comes back in `cost` when it is sold. */
  readonly forStock: Cents
  /** What the host takes. */
  readonly contribution: Cents
  /** What counts of the drawer found too much, less what they found missing. */
  readonly difference: Cents
  /** Deposits on cups that nobody claims any more, net of their VAT. */
  readonly consigneKept: Cents
  /** `net − cost − stall − expenses − contribution + difference + consigneKept`. */
  readonly left: Cents
  readonly minutes: number
}

/** Sums of what was sold. */
export function addSold(all: Iterable<Sold>): Sold {
  const sum = { takings: 0, vat: 0, net: 0, cost: 0, uncosted: 0 }
  for (const one of all) {
    sum.takings += one.takings
    sum.vat += one.vat
    sum.net += one.net
    sum.cost += one.cost
    sum.uncosted += one.uncosted
  }
  return {
    takings: cents(sum.takings),
    vat: cents(sum.vat),
    net: cents(sum.net),
    cost: cents(sum.cost),
    uncosted: cents(sum.uncosted),
  }
}

/** An outcome from its parts: what is left is reckoned here, once. */
export function outcomeOf(sold: Sold, rest: Omit<Outcome, keyof Sold | 'left'>): Outcome {
  const { net, cost } = sold
  const { stall, expenses, contribution, difference, consigneKept } = rest
  return { ...sold, ...rest, left: cents(net - cost - stall - expenses - contribution + difference + consigneKept) }
}

/** Sums of outcomes: those of the parts are that of the whole. */
export function addOutcomes(all: readonly Outcome[]): Outcome {
  const sum = (field: Exclude<keyof Outcome, keyof Sold | 'left'>) => sumCents(all.map((one) => one[field]))
  return outcomeOf(addSold(all), {
    tickets: sum('tickets'),
    stall: sum('stall'),
    expenses: sum('expenses'),
    forStock: sum('forStock'),
    contribution: sum('contribution'),
    difference: sum('difference'),
    consigneKept: sum('consigneKept'),
    minutes: sum('minutes'),
  })
}

/**
 * A day's contribution over what sold that day, by net turnover; where nothing sold more than came back, all of it
 * stays with no event in particular (the last part).
 */
export function partContribution(amount: Cents, nets: readonly number[]): { parts: Cents[]; rest: Cents } {
  const weights = nets.map((net) => Math.max(0, net))
  if (weights.every((weight) => weight === 0)) return { parts: nets.map(() => cents(0)), rest: amount }
  return { parts: allocate(amount, weights), rest: cents(0) }
}

/** What an hour brought, in cents; null when no hours were noted. */
export function perHour({ left, minutes }: Pick<Outcome, 'left' | 'minutes'>): Cents | null {
  return minutes > 0 ? cents(Math.round((left * 60) / minutes)) : null
}
