// Lines of a past ticket that come back: what can still be returned, and the basket lines it makes.

import { cents, type Cents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import type { TicketDetail } from '../../shared/sale/contract.ts'
import { refundedFor } from '../../shared/sale/pricing.ts'
import type { BasketLine, TicketLine } from '../../shared/sale/sale.ts'
import { quantityOf } from './basket.ts'

type InBasket = readonly BasketLine[]

export interface Returnable {
  readonly index: number
  readonly line: TicketLine
  /** Thousandths that may still come back. */
  readonly left: number
}

/**
 * The lines of a sale that may still come back, quantity by quantity, without what already lies in the basket; a return
 * itself has none. Money held for an order or paid on an invoice goes back where it was taken.
 */
export function returnableLines(ticket: TicketDetail, basket: InBasket): readonly Returnable[] {
  if (ticket.type === 'return') return []
  return ticket.lines
    .map((line, index) => ({ index, line, left: line.quantity - comeBack(ticket, index, basket) }))
    .filter(({ line, left }) => left > 0 && line.nature !== 'deposit' && line.nature !== 'invoice')
}

/** What giving back `quantity` of a line refunds, after what was given back before and what lies in the basket. */
export function refundOf(
  ticket: TicketDetail,
  { index, quantity }: { readonly index: number; readonly quantity: number },
  basket: InBasket,
): Cents {
  const line = ticket.lines[index]
  if (!line) return cents(0)
  const before = comeBack(ticket, index, basket)
  const inAll = refundedFor(line.total, before + quantity, line.quantity)
  return cents(inAll - refundedFor(line.total, before, line.quantity))
}

/** The basket's lines with what each return refunds now: others may have brought back a part of the same line since. */
export function withRefunds(lines: InBasket, tickets: readonly TicketDetail[]): readonly BasketLine[] {
  return lines.map((line, place) => {
    const { sale } = line
    if (sale.type !== 'return') return line
    const ticket = tickets.find(({ till, seq }) => till === sale.of.till && seq === sale.of.seq)
    const asked = { index: sale.line, quantity: sale.quantity }
    return ticket ? { ...line, refund: refundOf(ticket, asked, lines.slice(0, place)) } : line
  })
}

/** The basket line that gives back `quantity` of a line. */
export function returnLine(
  ticket: TicketDetail,
  is: { readonly index: number; readonly quantity: number; readonly key: string },
  basket: InBasket,
): BasketLine {
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
    refund: refundOf(ticket, is, basket),
  }
}

/** Thousandths of a line that came back, or are about to. */
function comeBack(ticket: TicketDetail, index: number, basket: InBasket): number {
  const isOfLine = ({ sale }: BasketLine) =>
    sale.type === 'return' && sale.of.till === ticket.till && sale.of.seq === ticket.seq && sale.line === index
  const inBasket = basket.filter(isOfLine).reduce((sum, line) => sum - quantityOf(line), 0)
  return (ticket.returned[index] ?? 0) + inBasket
}
