// How much of an invoice's lines is taken back, by their place on it.

import type { TicketLine } from '../../shared/sale/sale.ts'

/** Thousandths by place of the line. */
export type Credited = ReadonlyMap<number, number>

/** A line and its place. */
export interface Placed {
  readonly line: TicketLine
  readonly index: number
}

/** Lines of which something can be taken back. */
export function creditable(lines: readonly TicketLine[]): readonly Placed[] {
  return lines.map((line, index) => ({ line, index })).filter(({ line }) => line.quantity > 0)
}

/** A press on a stepper: a piece, or a tenth of a length or weight; never above what was billed. */
export function withStep(credited: Credited, { line, index }: Placed, by: 1 | -1): Credited {
  const step = line.unit === 'piece' ? 1000 : 100
  const next = Math.min(line.quantity, Math.max(0, (credited.get(index) ?? 0) + by * step))
  return new Map([...credited, [index, next]])
}
