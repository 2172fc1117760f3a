// Days' figures as they were shared: what came late to an earlier share counts in the share that took it.

import type { DayFigures } from '../../shared/host/owed.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { LateSales } from '../../shared/split/split.ts'
import { lateFigures } from '../results/days.ts'
import type { Reader } from '../sql.ts'
import { keptShares } from './late.ts'

/**
 * Moves what came late to the first day of the share that took it, or takes it now: so shares that follow each other add
 * up to the whole, and the contribution of each to that of all; no month's amount is taken twice.
 */
export function redated(
  read: Reader,
  days: readonly DayFigures[],
  now: { readonly from: Day; readonly late: readonly LateSales[] },
): DayFigures[] {
  const counted = keptShares(read)
  const shares = [...counted, { ...now, at: Number.MAX_SAFE_INTEGER }]
  const moved = shares.flatMap(({ from, late = [], at: upTo }) =>
    late
      .flatMap(({ day, after }) => lateFigures(read, { from: day, to: day }, { after, upTo, counted }))
      .flatMap((figures) => [opposite(figures), { ...figures, day: from }]),
  )
  return [...days, ...moved]
}

function opposite({ day, turnoverNet, vat, materials, events, expenses, purchases }: DayFigures): DayFigures {
  return {
    day,
    turnoverNet: -turnoverNet,
    vat: -vat,
    materials: -materials,
    events: -events,
    expenses: negated(expenses),
    purchases: negated(purchases),
  }
}

function negated(amounts: DayFigures['expenses']): DayFigures['expenses'] {
  return Object.fromEntries(Object.entries(amounts).map(([category, amount]) => [category, -amount]))
}
