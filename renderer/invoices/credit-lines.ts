// How much of an invoice's lines is taken back, by their place on it.

import type { Invoice } from '../../shared/invoices/contract.ts'
import type { TicketLine } from '../../shared/sale/sale.ts'

/** Thousandths by place of the line. */
export type Credited = ReadonlyMap<number, number>

/** A line, its place, and how much of it no credit note took back. */
export interface Placed {
  readonly line: TicketLine
  readonly index: number
  readonly left: number
}

/** Lines of which something can be taken back. */
export function creditable({ whole, creditLeft }: Pick<Invoice, 'whole' | 'creditLeft'>): readonly Placed[] {
  return whole.lines
    .map((line, index) => ({ line, index, left: creditLeft[index] ?? 0 }))
    .filter(({ left }) => left > 0)
}

/** A press on a stepper: a piece, or a tenth of a length or weight; never above what is left. */
export function withStep(credited: Credited, { line, index, left }: Placed, by: 1 | -1): Credited {
  const step = line.unit === 'piece' ? 1000 : 100
  const next = Math.min(left, Math.max(0, (credited.get(index) ?? 0) + by * step))
  return new Map([...credited, [index, next]])
}
