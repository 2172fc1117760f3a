// A delivery while it is being written: its lines, and what each is worth with its part of the delivery's cost.

import type { Input, Output } from '../../shared/contract.ts'
import type { LotFields } from '../../shared/stock/materials.ts'
import { landedValues } from '../../shared/stock/stock.ts'

/** A material as the list shows it. */
export type Listed = Output<'stock.materials'>['materials'][number]

/** One line: so much of a material, for so much. */
export interface DeliveryLine {
  readonly key: number
  readonly material: Listed
  /** Thousandths of its unit. */
  readonly quantity: number
  /** Cents, without the delivery. */
  readonly value: number
  readonly newLot: LotFields | null
}

/** Cents of each line with its part, in the order of the lines. */
export function landed(lines: readonly DeliveryLine[], delivery: number): number[] {
  return landedValues(lines, delivery)
}

/** As the command takes them. */
export function inputLines(lines: readonly DeliveryLine[]): Input<'stock.deliver'>['lines'] {
  return lines.map(({ material, quantity, value, newLot }) => ({ item: material.id, quantity, value, newLot }))
}
