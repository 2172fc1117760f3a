// Reads what each event of a period brought and cost; what belongs to none is under null. Together they are the period.

import type { CountedExpense } from '../../shared/expenses/expenses.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { EventId } from '../../shared/kernel/id.ts'
import { cents, sumCents, type Cents } from '../../shared/kernel/money.ts'
import { addSold, outcomeOf, partContribution, type Outcome } from '../../shared/results/results.ts'
import { keptBetween, netKept } from '../consigne/queries.ts'
import { expensesBetween, stallCostsBetween } from '../expenses/queries.ts'
import { workedBetween } from '../presence/queries.ts'
import type { Reader } from '../sql.ts'
import { contributionOnDays } from './contribution.ts'
import { netByDay, ticketsByEvent, type Period, type SoldRow } from './sold.ts'

type ByEvent<Value> = ReadonlyMap<EventId | null, Value>

/** Amounts of one kind, added up by event. */
class Tally {
  readonly sums = new Map<EventId | null, number>()
  add(event: EventId | null, amount: number): void {
    this.sums.set(event, (this.sums.get(event) ?? 0) + amount)
  }
  of(event: EventId | null): Cents {
    return cents(this.sums.get(event) ?? 0)
  }
}

/** The outcome of each event that anything of the period belongs to. */
export function outcomesByEvent(read: Reader, period: Period, rows: readonly SoldRow[]): ByEvent<Outcome> {
  const { from, to } = period
  const spent = spentByEvent(expensesBetween(read, from, to))
  for (const { event, amount } of stallCostsBetween(read, from, to)) spent.stall.add(event, amount)
  const contribution = contributionByEvent(read, period, rows)
  const difference = differences(read, period)
  const consigneKept = netKept(keptBetween(read, from, to))
  const minutes = new Tally()
  for (const row of workedBetween(read, from, to).rows) minutes.add(row.event, row.minutes)
  const tickets = ticketsByEvent(read, period)
  const sold = Map.groupBy(rows, ({ event }) => event)
  const tallies = [spent.stall, spent.expenses, spent.forStock, contribution, difference, minutes]
  const events = new Set([...sold.keys(), ...tickets.keys(), ...tallies.flatMap(({ sums }) => [...sums.keys()])])
  if (consigneKept !== 0) events.add(null)
  return new Map(
    [...events].map((event) => {
      const outcome = outcomeOf(addSold(sold.get(event) ?? []), {
        tickets: tickets.get(event) ?? 0,
        stall: spent.stall.of(event),
        expenses: spent.expenses.of(event),
        forStock: spent.forStock.of(event),
        contribution: contribution.of(event),
        difference: difference.of(event),
        consigneKept: event === null ? consigneKept : cents(0),
        minutes: minutes.of(event),
      })
      return [event, outcome]
    }),
  )
}

/** Of an event: everything it sold, whenever it was paid for. */
export function outcomeOfEvent(read: Reader, event: EventId, { period, rows }: SoldAt): Outcome {
  const within = outcomesByEvent(read, period, rows).get(event)
  const all = spentByEvent(expensesBetween(read, FIRST, LAST).filter((expense) => expense.event === event))
  const planned = stallCostsBetween(read, FIRST, LAST).filter((stall) => stall.event === event)
  const minutes = workedBetween(read, FIRST, LAST).rows.filter((row) => row.event === event)
  return outcomeOf(within ?? addSold([]), {
    tickets: within?.tickets ?? 0,
    stall: cents(all.stall.of(event) + sumCents(planned.map(({ amount }) => amount))),
    expenses: all.expenses.of(event),
    forStock: all.forStock.of(event),
    contribution: within?.contribution ?? cents(0),
    difference: within?.difference ?? cents(0),
    consigneKept: cents(0),
    minutes: minutes.reduce((sum, row) => sum + row.minutes, 0),
  })
}

/** Days on which an event sold or stood, and what was sold on them by anybody. */
export interface SoldAt {
  readonly period: Period
  readonly rows: readonly SoldRow[]
}

const FIRST = '1970-01-01' as Day
const LAST = '2199-12-31' as Day

function spentByEvent(expenses: readonly CountedExpense[]) {
  const spent = { stall: new Tally(), expenses: new Tally(), forStock: new Tally() }
  for (const { event, net, isStall, isForStock, isFromFund } of expenses) {
    if (isFromFund) continue
    const into = isForStock ? spent.forStock : isStall ? spent.stall : spent.expenses
    into.add(event, net)
  }
  return spent
}

/** Each selling day's contribution over the events of that day; what falls due on other days belongs to none. */
function contributionByEvent(read: Reader, period: Period, rows: readonly SoldRow[]): Tally {
  const days = netByDay(rows)
  const { total, onDays } = contributionOnDays(read, period, [...days.keys()])
  const tally = new Tally()
  let parted = 0
  for (const [day, amount] of onDays) {
    const events = [...(days.get(day) ?? [])]
    const { parts } = partContribution(
      amount,
      events.map(([, net]) => net),
    )
    events.forEach(([event], index) => tally.add(event, parts[index] ?? 0))
    parted += sumCents(parts)
  }
  if (total !== parted) tally.add(null, total - parted)
  return tally
}

function differences(read: Reader, { from, to }: Period): Tally {
  const tally = new Tally()
  const counted = read.all<{ event: EventId | null; difference: number }>(
    `SELECT json_extract(closing, '$.event') AS event, json_extract(closing, '$.difference') AS difference
     FROM session_closings WHERE day BETWEEN ? AND ? AND difference <> 0`,
    from,
    to,
  )
  for (const { event, difference } of counted) tally.add(event, difference)
  return tally
}
