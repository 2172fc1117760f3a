// Goals that the group sets itself for some days: pieces sold, orders, hours, euros.

import { z } from 'zod'
import { Day } from '../kernel/day.ts'
import { RangeId, type GoalId } from '../kernel/id.ts'
import { optionalLine } from '../kernel/text.ts'

const GoalKind = z.enum(['sold', 'orders', 'hours', 'euros'])

export const GoalFields = z.object({
  what: GoalKind,
  /** Pieces for `sold`, how many for `orders`, minutes for `hours`, cents with VAT for `euros`. */
  target: z.int().min(1).max(1_000_000_000),
  from: Day,
  to: Day,
  /** Only what is sold of this range; null: everything. Orders and hours have none. */
  range: RangeId.nullable(),
  name: optionalLine(60),
})
export type GoalFields = z.output<typeof GoalFields>

/** A goal and how near it is, in the unit of its target. */
export interface Goal extends GoalFields {
  readonly goal: GoalId
  readonly value: number
}
