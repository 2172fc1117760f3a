// A week told to the whole group: takings day by day and what people liked, never who sold more.

import type { Day } from '../../shared/kernel/day.ts'
import { cents, type Cents } from '../../shared/kernel/money.ts'
import type { ShareLine } from '../../shared/split/split.ts'

interface DrawerOfDay {
  readonly day: Day
  readonly totals: { readonly gross: Cents; readonly tickets: number; readonly consigne: Cents }
}

/** The takings of one day. */
export interface DayTakings {
  readonly day: Day
  readonly gross: Cents
}

/** Takings of each day in order; a day without a drawer is zero. */
export function takingsByDay(drawers: readonly DrawerOfDay[], days: readonly Day[]): readonly DayTakings[] {
  return days.map((day) => {
    const ofDay = drawers.filter((drawer) => drawer.day === day)
    return { day, gross: cents(ofDay.reduce((sum, { totals }) => sum + totals.gross, 0)) }
  })
}

/** Cup deposits still held over these drawers (charged less given back). */
export function consigneHeld(drawers: readonly DrawerOfDay[]): Cents {
  return cents(drawers.reduce((sum, { totals }) => sum + totals.consigne, 0))
}

/** An article and what it brought, net of VAT. */
export interface Liked {
  readonly label: string
  readonly net: Cents
}

/**
 * What brought most, `count` at most, from the lines of every member: each line is parted among its makers to the
 * cent, so adding the parts of all gives the line back whole. Returns are taken off.
 */
export function mostLiked(linesOfAll: readonly (readonly ShareLine[])[], count: number): readonly Liked[] {
  const byLabel = new Map<string, number>()
  for (const line of linesOfAll.flat()) byLabel.set(line.label, (byLabel.get(line.label) ?? 0) + line.part)
  return [...byLabel]
    .filter(([, net]) => net > 0)
    .map(([label, net]) => ({ label, net: cents(net) }))
    .sort((a, b) => b.net - a.net || (a.label < b.label ? -1 : 1))
    .slice(0, count)
}
