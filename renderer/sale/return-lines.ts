// Lines of a past ticket that come back: what can still be returned, and the basket lines it makes.

import { cents, type Cents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import type { TicketDetail } from '../../shared/sale/contract.ts'
import { refundedFor } from '../../shared/sale/pricing.ts'
import type { BasketLine, TicketLine } from '../../shared/sale/sale.ts'

export interface Returnable {
  readonly index: number
  readonly line: TicketLine
  /** Thousandths that may still come back. */
  readonly left: number
}

/** The lines of a sale that may still come back, quantity by quantity; a return itself has none. */
export function returnableLines(ticket: TicketDetail): readonly Returnable[] {
  if (ticket.type === 'return') return []
  return ticket.lines
    .map((line, index) => ({ index, line, left: line.quantity - (ticket.returned[index] ?? 0) }))
    .filter((each) => each.left > 0)
}

/** What giving back `quantity` of a line refunds, after what was given back before. */
export function refundOf(ticket: TicketDetail, index: number, quantity: number): Cents {
  const line = ticket.lines[index]
  if (!line) return cents(0)
  const before = ticket.returned[index] ?? 0
  const inAll = refundedFor(line.total, before + quantity, line.quantity)
  return cents(inAll - refundedFor(line.total, before, line.quantity))
}

/** The basket line that gives back `quantity` of a line. */
export function returnLine(ticket: TicketDetail, is: { index: number; quantity: number; key: string }): BasketLine {
  const line = ticket.lines[is.index]
  if (!line) throw new RangeError(`No line ${is.index} on this ticket`)
  return {
    key: is.key,
    sale: {
      type: 'return',
      of: { till: ticket.till, seq: ticket.seq },
      line: is.index,
      quantity: thousandths(is.quantity),
    },
    label: line.label,
    unit: line.unit,
    photo: null,
    pictogram: line.pictogram ?? null,
    colour: '#23388f',
    pattern: 'wax-rings',
    model: null,
    unitPrice: line.unitPrice,
    nature: line.nature,
    vat: { keep: line.vatRate },
    refund: refundOf(ticket, is.index, is.quantity),
  }
}
