// An order as lines of the till's basket: what is handed over at the price agreed, what is held for it.

import type { Invoice } from '../../shared/invoices/contract.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { cents, sumCents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import type { LineProgress, Order } from '../../shared/orders/contract.ts'
import type { OrderLine } from '../../shared/orders/orders.ts'
import { chargeFor, natureOfLine, priceOrder, timesOf } from '../../shared/orders/pricing.ts'
import { isProof, type Proof } from '../../shared/sale/proof.ts'
import type { BasketLine } from '../../shared/sale/sale.ts'

/** What a basket needs of an order. */
export type Payable = Pick<Order, 'listed' | 'fields' | 'money' | 'progress'>

/** What is handed over now, in thousandths by line; a subscription hands out one date's basket. */
export type HandedOver = ReadonlyMap<string, number>

/** The same lines, for the basket of a subscription's day. */
export function forDay(lines: readonly BasketLine[], date: Day): readonly BasketLine[] {
  return lines.map((line) => (line.sale.type === 'order' ? { ...line, sale: { ...line.sale, date } } : line))
}

/** The same lines, with how their handing over is known: each says it, so that none that goes takes it along. */
export function withProof(lines: readonly BasketLine[], proof: Proof): readonly BasketLine[] {
  if (!isProof(proof)) return lines
  return lines.map((line) => (line.sale.type === 'order' ? { ...line, sale: { ...line.sale, proof } } : line))
}

/** All that is left of it, or of a subscription one basket. */
export function leftToHand({ fields, progress }: Pick<Payable, 'fields' | 'progress'>): HandedOver {
  const left = fields.lines.map(({ key, quantity }): [string, number] => {
    const rest = restOf(progress.find((one) => one.key === key))
    return [key, timesOf(fields) > 1 ? Math.min(quantity, rest) : rest]
  })
  return new Map(left.filter(([, quantity]) => quantity > 0))
}

/**
 * The lines handed over, each at its share of what was agreed, then what is held for the order, used up to what they
 * come to. `franchise`: the host bills without VAT.
 */
export function linesToPay(order: Payable, handed: HandedOver, franchise: boolean): readonly BasketLine[] {
  const { fields, listed, money, progress } = order
  const priced = priceOrder(fields, franchise).lines
  const lines = fields.lines.flatMap((line, index) => {
    const quantity = handed.get(line.key) ?? 0
    const so = progress.find(({ key }) => key === line.key)
    if (quantity <= 0 || !so) return []
    const total = (priced[index]?.total ?? 0) * timesOf(fields)
    return [lineOf(line, { order, quantity, total: chargeFor({ ...so, total }, quantity), franchise })]
  })
  const due = sumCents(lines.map(({ agreed }) => agreed?.total ?? 0))
  const used = Math.min(money.depositHeld, Math.max(0, due))
  return used > 0 ? [...lines, depositLine(listed, { amount: -used, label: '' })] : lines
}

/** Money taken for an order (above zero), used or given back (below). */
export function depositLine(
  { id, number }: Pick<Payable['listed'], 'id' | 'number'>,
  { amount, label }: { readonly amount: number; readonly label: string },
): BasketLine {
  return {
    key: `deposit-${number}-${amount < 0 ? 'used' : 'taken'}`,
    sale: { type: 'deposit', order: id, amount: cents(amount) },
    label: label === '' ? number : label,
    ...{ unit: 'piece', photo: null, pictogram: 'scale', colour: '#8a6a00', pattern: 'plain', model: null },
    unitPrice: cents(Math.abs(amount)),
    nature: 'deposit',
    vat: { keep: 0 },
    agreed: { gross: cents(amount), total: cents(amount) },
  }
}

/** Money for an invoice: all that is open of it; below zero when it is owed to the customer. */
export function invoiceLine({ whole, open }: Pick<Invoice, 'whole' | 'open'>, label: string): BasketLine {
  return {
    key: `invoice-${whole.invoice}`.slice(0, 40),
    sale: { type: 'invoice', invoice: whole.invoice, amount: open },
    label: label.slice(0, 80),
    ...{ unit: 'piece', photo: null, pictogram: 'scale', colour: '#47505c', pattern: 'plain', model: null },
    unitPrice: cents(Math.abs(open)),
    nature: 'invoice',
    vat: { keep: 0 },
    agreed: { gross: open, total: open },
  }
}

interface Handing {
  readonly order: Payable
  readonly quantity: number
  readonly total: number
  readonly franchise: boolean
}

function lineOf(line: OrderLine, { order, quantity, total, franchise }: Handing): BasketLine {
  const { listed, fields } = order
  return {
    key: `order-${listed.number}-${line.key}`.slice(0, 40),
    sale: {
      ...{ type: 'order', order: listed.id, key: line.key },
      quantity: thousandths(quantity),
      unitPrice: line.unitPrice,
    },
    label: line.label.slice(0, 80),
    unit: line.unit,
    photo: line.photo,
    pictogram: line.pictogram,
    ...{ colour: '#23388f', pattern: 'wax-rings', model: null },
    unitPrice: line.unitPrice,
    nature: natureOfLine(line, fields.mode).nature,
    vat: { keep: franchise ? 0 : line.vatRate },
    agreed: { gross: cents(total), total: cents(total) },
  }
}

function restOf(so: LineProgress | undefined): number {
  return so ? Math.max(0, so.ordered - so.delivered) : 0
}
