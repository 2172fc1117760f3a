// A sheet for people: its columns, what their values mean, and its rows, read while they are written.

import type { Day } from '../shared/kernel/day.ts'

/** How a column's values are meant: `money` in cents, `quantity` in thousandths, `rate` in basis points; a `code` is a word of ours. */
export type CellKind = 'text' | 'code' | 'whole' | 'money' | 'quantity' | 'rate' | 'day'

export interface SheetColumn {
  readonly title: string
  readonly kind: CellKind
}

export type Cell = string | number | null

/** A sheet: its rows are read while they are written, and never all held. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  /** How many rows there will be. */
  readonly count: number
  readonly rows: () => Iterable<readonly Cell[]>
}

export interface SheetDays {
  readonly from: Day
  readonly to: Day
  readonly timeZone: string
}

export const text = (title: string): SheetColumn => ({ title, kind: 'text' })
export const code = (title: string): SheetColumn => ({ title, kind: 'code' })
export const whole = (title: string): SheetColumn => ({ title, kind: 'whole' })
export const money = (title: string): SheetColumn => ({ title, kind: 'money' })
export const day = (title: string): SheetColumn => ({ title, kind: 'day' })
