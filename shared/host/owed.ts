// What the host's contribution comes to: a function of the whole exercice, so that periods that follow each other never
// take twice.

import { addDays, type Day } from '../kernel/day.ts'
import { cents, multiplyDivide, sumCents, type Cents } from '../kernel/money.ts'
import type { Contribution, ContributionLine } from './contribution.ts'

/** What one day brought and cost; costs are net of the VAT that is deducted. */
export interface DayFigures {
  readonly day: Day
  /** Sales less returns, net of VAT. */
  readonly turnoverNet: number
  readonly vat: number
  /** Value of the stock that left with what was sold. */
  readonly materials: number
  /** Stalls paid that day, and those planned for events that start that day. */
  readonly events: number
  /** By category of the host's profile. */
  readonly expenses: Readonly<Record<string, number>>
  /** Likewise, what was bought to lie in the stock: `materials` counts it when it is sold. */
  readonly purchases: Readonly<Record<string, number>>
}

interface Period {
  readonly from: Day
  readonly to: Day
}

/** When months and years of a contribution are counted. */
export interface ContributionCalendar {
  readonly exerciceStartMonth: number
  /** Days on which the coop lives: a month without one owes no monthly amount. */
  readonly lives: { readonly from: Day; readonly to: Day | null }
}

/** What one line takes of a period. */
export interface OwedLine {
  readonly name: string
  readonly base: ContributionLine['base']
  readonly rateBp: number
  /** What the line is reckoned on, in the period. */
  readonly baseAmount: Cents
  readonly amount: Cents
}

/** All days of the exercice that `from` falls in, up to `to`: what `owedFor` must be given. */
export function daysNeeded({ from, to }: Period, exerciceStartMonth: number): Period {
  return { from: exerciceStart(from, exerciceStartMonth), to }
}

/**
 * What each line takes of a period: what is owed from the start of the exercice to the period's end, less what was owed
 * to the day before it. So consecutive periods add up to the whole, whatever the floors, caps and tiers. A month's fixed
 * amount and its floor are due on the first day of the month that the coop lives; a loss is made up by later months of
 * the exercice, and nothing is owed on what remains of it.
 */
export function owedFor(
  contribution: Contribution,
  { days, period, calendar }: { days: readonly DayFigures[]; period: Period; calendar: ContributionCalendar },
): OwedLine[] {
  const within = days.filter(({ day }) => day >= period.from && day <= period.to)
  return contribution.map((line) => ({
    name: line.name,
    base: line.base,
    rateBp: line.rateBp,
    baseAmount: sumCents(within.map((day) => baseOf(line, day))),
    amount: sumCents(exercicesOf(period, calendar).map((part) => owedWithin(line, { days, part, calendar }))),
  }))
}

/** What a day counts for in a line's base. Where stock counts when it is used, it does not when it is bought. */
function baseOf({ base, reducedBy }: ContributionLine, day: DayFigures): number {
  const { expenses } = reducedBy
  const spent = [...Object.entries(day.expenses), ...(reducedBy.materials ? [] : Object.entries(day.purchases))]
  const counted = spent.filter(([id]) => expenses === 'all' || expenses.includes(id))
  return (
    day.turnoverNet +
    (base === 'cashReceived' ? day.vat : 0) -
    (reducedBy.materials ? day.materials : 0) -
    (reducedBy.events ? day.events : 0) -
    sumCents(counted.map(([, amount]) => amount))
  )
}

/** A period cut where exercices begin; `start` is the first day of the part's exercice. */
interface Part extends Period {
  readonly start: Day
}

function exercicesOf({ from, to }: Period, { exerciceStartMonth }: ContributionCalendar): Part[] {
  const parts: Part[] = []
  for (let first = from; first <= to;) {
    const start = exerciceStart(first, exerciceStartMonth)
    const next = `${Number(start.slice(0, 4)) + 1}${start.slice(4)}` as Day
    const last = addDays(next, -1)
    parts.push({ start, from: first, to: last < to ? last : to })
    first = next
  }
  return parts
}

function exerciceStart(day: Day, startMonth: number): Day {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return `${month < startMonth ? year - 1 : year}-${String(startMonth).padStart(2, '0')}-01` as Day
}

interface Owing {
  readonly days: readonly DayFigures[]
  readonly part: Part
  readonly calendar: ContributionCalendar
}

function owedWithin(line: ContributionLine, owing: Owing): number {
  const before = addDays(owing.part.from, -1)
  return owedUpTo(line, owing, owing.part.to) - owedUpTo(line, owing, before)
}

/** From the first day of the exercice to a day, both included. */
function owedUpTo(line: ContributionLine, { days, part, calendar }: Owing, last: Day): number {
  let base = 0
  let rated = 0
  let owed = 0
  for (const month of monthsOf(part.start, last)) {
    base += sumCents(days.filter(({ day }) => day >= month.from && day <= month.to).map((day) => baseOf(line, day)))
    const upTo = ratedOn(line, Math.max(0, base))
    owed += isCharged(month, calendar) ? monthOf(line, upTo - rated) : upTo - rated
    rated = upTo
  }
  return Math.min(owed, line.capCentsPerYear ?? owed)
}

/** What a month owes with its fixed amount, never under its floor if it has one. */
function monthOf({ fixedCentsPerMonth, floorCentsPerMonth }: ContributionLine, rated: number): number {
  const owed = rated + fixedCentsPerMonth
  return floorCentsPerMonth > 0 ? Math.max(floorCentsPerMonth, owed) : owed
}

/** Months from a first of a month to a day; the last one may end early. */
function monthsOf(from: Day, last: Day): Period[] {
  const months: Period[] = []
  for (let first = from; first <= last;) {
    const next = `${addDays(first, 31).slice(0, 7)}-01` as Day
    const end = addDays(next, -1)
    months.push({ from: first, to: end < last ? end : last })
    first = next
  }
  return months
}

/** Whether the coop lived on a day of a month, as far as the month is over. */
function isCharged({ from, to }: Period, { lives }: ContributionCalendar): boolean {
  return lives.from <= to && (lives.to === null || lives.to >= from)
}

/** The rate on a cumulated base, tier by tier, rounded once. */
function ratedOn({ rateBp, tiers }: ContributionLine, base: number): Cents {
  const steps = [{ from: 0, rateBp }, ...tiers]
  const parts = steps.map((step, index) => {
    const end = steps[index + 1]?.from ?? base
    return Math.max(0, Math.min(base, end) - step.from) * step.rateBp
  })
  return cents(multiplyDivide(sumCents(parts), 1, 10_000))
}
