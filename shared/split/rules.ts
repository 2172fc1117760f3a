// The arithmetic of sharing out: what is left of a period, who made what, and parts that always add up.

import type { MakerPart } from '../catalogue/catalogue.ts'
import type { OwedLine } from '../host/owed.ts'
import type { MemberId } from '../kernel/id.ts'
import { allocate, cents, sumCents, type Cents } from '../kernel/money.ts'
import type { Proceeds, SplitRule } from './split.ts'

/** What a period brought and cost, net of VAT where VAT is deducted. */
export interface SplitFigures {
  /** Sales less returns, net of VAT. */
  readonly turnoverNet: Cents
  readonly vat: Cents
  /** Paid out of the drawer, net of VAT. */
  readonly expenses: Cents
  /** Stalls of the events that start in the period. */
  readonly stallCosts: Cents
  /** What counts found too much, less what they found missing. */
  readonly cashDifferences: Cents
}

/** What is to share: turnover net − contribution − expenses − stall costs ± drawer differences (`4-accounting.md` §5). */
export function proceedsOf(figures: SplitFigures, owed: readonly OwedLine[]): Proceeds {
  const { turnoverNet, vat, expenses, stallCosts, cashDifferences } = figures
  const contribution = sumCents(owed.map(({ amount }) => amount))
  return {
    turnoverNet,
    vat,
    contribution,
    contributionRateBp: owed.length === 1 ? (owed[0]?.rateBp ?? 0) : 0,
    expenses,
    stallCosts,
    cashDifferences,
    toShare: cents(turnoverNet - contribution - expenses - stallCosts + cashDifferences),
  }
}

/** Lines alike, sold `times` times: who made them, and what one brought net of VAT. */
export interface SoldLines {
  readonly makers: readonly MakerPart[]
  readonly net: Cents
  readonly times: number
}

/** What was given back (negative, net) of one line sold, before the period and by its end. */
export interface ReturnedLine {
  readonly makers: readonly MakerPart[]
  readonly before: Cents
  readonly after: Cents
}

export interface Made {
  readonly made: Cents
  /** Lines sold that she had a part in. */
  readonly lines: number
}

/**
 * What each member made: each line parted by its frozen parts, a line without makers over the whole `group`. What
 * came back is parted on the sum given back so far, so that a line wholly returned, in one time or in many, leaves
 * everybody at zero.
 */
export function madeBy(
  sold: Iterable<SoldLines>,
  returned: Iterable<ReturnedLine>,
  group: readonly MemberId[],
): Map<MemberId, Made> {
  const made = new Map<MemberId, { made: number; lines: number }>()
  const add = (member: MemberId, amount: number, lines: number) => {
    const own = made.get(member) ?? { made: 0, lines: 0 }
    made.set(member, { made: own.made + amount, lines: own.lines + lines })
  }
  for (const { makers, net, times } of sold) {
    for (const { member, amount } of partLine(net, makers, group)) add(member, amount * times, times)
  }
  for (const { makers, before, after } of returned) {
    for (const { member, amount } of partReturn({ makers, before, after }, group)) add(member, amount, 0)
  }
  return new Map([...made].map(([member, own]) => [member, { made: cents(own.made), lines: own.lines }]))
}

/** A member's part of a line. */
export interface LinePart {
  readonly member: MemberId
  readonly amount: Cents
}

/** A line's net parted over its makers, or over the whole group equally; to nobody when there is no group. */
export function partLine(net: Cents, makers: readonly MakerPart[], group: readonly MemberId[]): LinePart[] {
  const over = makers.length > 0 ? makers : group.map((member) => ({ member, part: 1 }))
  if (over.length === 0) return []
  const amounts = allocate(
    net,
    over.map(({ part }) => part),
  )
  return over.map(({ member }, index) => ({ member, amount: amounts[index] ?? cents(0) }))
}

/** What a return takes back from each: the parts of all given back so far, less those taken back before. */
export function partReturn({ makers, before, after }: ReturnedLine, group: readonly MemberId[]): LinePart[] {
  const taken = partLine(before, makers, group)
  return partLine(after, makers, group).map(({ member, amount }, index) => ({
    member,
    amount: cents(amount - (taken[index]?.amount ?? 0)),
  }))
}

/** A member who may share: `shares` is false for someone who left or who only keeps the accounts. */
export interface Sharer {
  readonly shares: boolean
  readonly made: Cents
}

/**
 * Amounts in the order of `sharers`, adding up to `toShare`; a loss is shared likewise. Equally, or in proportion of
 * what each made (someone with more returned than sold counts as nothing); when nobody made anything, equally.
 */
export function sharesOf(toShare: Cents, rule: SplitRule, sharers: readonly Sharer[]): Cents[] {
  const equal = sharers.map(({ shares }) => Number(shares))
  const byMaker = sharers.map(({ made }) => Math.max(0, made))
  const weights = rule === 'byMaker' && byMaker.some((weight) => weight > 0) ? byMaker : equal
  return allocate(toShare, weights)
}
