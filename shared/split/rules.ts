// The arithmetic of sharing out: what is left of a period, and who made what.

import type { MakerPart } from '../catalogue/catalogue.ts'
import type { OwedLine } from '../host/owed.ts'
import type { MemberId } from '../kernel/id.ts'
import { allocate, cents, multiplyDivide, sumCents, type Cents } from '../kernel/money.ts'
import { WHOLE, type SplitTerms } from './rule.ts'
import type { Proceeds } from './split.ts'

/** What a period brought and cost, net of VAT where VAT is deducted; see `Proceeds`. */
export type SplitFigures = Pick<
  Proceeds,
  | 'turnoverNet'
  | 'vat'
  | 'materials'
  | 'expenses'
  | 'stallCosts'
  | 'cardFees'
  | 'cashDifferences'
  | 'consigneKept'
  | 'carriedIn'
>

/** What is to share, after what the host takes and what the group keeps (`4-accounting.md` §5). */
export function proceedsOf(
  figures: SplitFigures,
  contributions: readonly OwedLine[],
  fund: SplitTerms['fund'],
): Proceeds {
  const { turnoverNet, materials, expenses, stallCosts, cardFees, cashDifferences, consigneKept, carriedIn } = figures
  const contribution = sumCents(contributions.map(({ amount }) => amount))
  const costs = materials + stallCosts + expenses + cardFees
  const left = turnoverNet - costs + cashDifferences + consigneKept - contribution + carriedIn
  const kept = fundOf(left, fund)
  return { ...figures, contribution, contributions, fund: kept, toShare: cents(left - kept) }
}

/** A rate of what is left and an amount, never more than there is. */
function fundOf(left: number, { rateBp, amount }: SplitTerms['fund']): Cents {
  return cents(Math.max(0, Math.min(left, multiplyDivide(Math.max(0, left), rateBp, WHOLE) + amount)))
}

/** What the card company takes: a rate of what was paid by card, rounded once, and an amount a payment. */
export function cardFeesOf(
  { rateBp, perPayment }: SplitTerms['cardFees'],
  paid: { readonly amount: number; readonly payments: number },
): Cents {
  return cents(multiplyDivide(paid.amount, rateBp, WHOLE) + paid.payments * perPayment)
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
