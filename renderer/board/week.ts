// A week told to the whole group: takings day by day.

import type { Day } from '../../shared/kernel/day.ts'
import { cents, type Cents } from '../../shared/kernel/money.ts'

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
