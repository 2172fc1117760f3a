// Writes what tickets and invoices do to orders: deposits, what is owed, what was invoiced; each a sum that only grows.

import type { Entry } from '../../shared/journal/journal.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import type { EntryRef, OrderId } from '../../shared/kernel/id.ts'
import { sumCents } from '../../shared/kernel/money.ts'
import type { DepositPart } from '../../shared/sale/deposits.ts'
import type { Ticket, TicketLine } from '../../shared/sale/sale.ts'
import type { Writer } from '../sql.ts'
import { orderDepositParts } from './deposit-tables.ts'
import { followUp } from './follow-up.ts'
import { addSums } from './projection.ts'
import { orderEvents } from './tables.ts'

type OrderTicketLine = TicketLine & { readonly order: NonNullable<TicketLine['order']> }

/** Whether a ticket delivers an order or holds a deposit; an ordinary one asks no more. */
export function settlesOrders({ lines }: Ticket): boolean {
  return lines.some(({ order }) => order !== undefined)
}

/** What a ticket did to the orders on it. */
export function settleOrders(write: Writer, entry: Entry<Ticket>): void {
  const { lines } = entry.data
  const own = lines.flatMap((line, idx) => (isOfOrder(line) ? [{ line, idx }] : []))
  for (const [order, of] of Map.groupBy(own, ({ line }) => line.order.order)) {
    const deposits = of.filter(({ line }) => line.nature === 'deposit')
    const delivered = of.filter(({ line }) => line.nature !== 'deposit').map(({ line }) => line)
    for (const { line, idx } of deposits)
      addDepositPart(write, entry, { order, idx, part: partOf(line), business: line.business === true })
    for (const line of delivered) addDelivered(write, order, line)
    const taken = deposits.map(({ line }) => line.total)
    if (taken.length > 0) tell(write, entry, { order, what: 'deposit', amount: sumCents(taken) })
    if (delivered.length > 0)
      tell(write, entry, { order, what: 'delivered', amount: sumCents(delivered.map(({ total }) => total)) })
    followUp(write, order)
  }
}

function isOfOrder(line: TicketLine): line is OrderTicketLine {
  return line.order !== undefined
}

/** Crockery that comes back at the till was delivered all the same. */
function addDelivered(write: Writer, order: OrderId, line: OrderTicketLine): void {
  const { quantity, total, nature, returnOf } = line
  const { key } = line.order
  if (key === undefined) return
  if (nature === 'consigne' && returnOf) addSums(write, order, { key, back: -quantity })
  else addSums(write, order, { key, delivered: quantity, charged: total })
}

function partOf({ salesClass, vatRate, total, vat }: TicketLine): DepositPart {
  return { nature: salesClass === 'service' ? 'services' : 'goods', rate: vatRate, amount: total, vat }
}

interface AddedPart {
  readonly order: OrderId
  readonly idx: number
  readonly part: DepositPart
  readonly business: boolean
}

/** A part that came, or went below zero. */
export function addDepositPart(
  write: Writer,
  { till, seq }: EntryRef,
  { order, idx, part, business }: AddedPart,
): void {
  write.insert(orderDepositParts, { till, seq, idx, order, business, ...part })
  write.run(
    `INSERT INTO order_deposits ("order", taken_cents, held_cents) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET
       taken_cents = taken_cents + excluded.taken_cents, held_cents = held_cents + excluded.held_cents`,
    order,
    Math.max(0, part.amount),
    part.amount,
  )
}

/** What an invoice or a payment adds to what an order's customer owes. */
export function addOwed(write: Writer, order: OrderId | null, owed: number): void {
  if (order === null) return
  write.run(
    'INSERT INTO order_owed ("order", owed_cents) VALUES (?, ?) ON CONFLICT DO UPDATE SET owed_cents = owed_cents + excluded.owed_cents',
    order,
    owed,
  )
}

/** A delivery was invoiced (1), or may be again (−1). */
export function addInvoiced(write: Writer, { till, seq }: EntryRef, times: 1 | -1): void {
  write.run(
    'INSERT INTO order_invoiced (till, seq, times) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET times = times + excluded.times',
    till,
    seq,
    times,
  )
}

/** Keeps what an entry did to an order, for its story. */
export function tell(
  write: Writer,
  { till, seq, at, by }: Pick<Entry, 'till' | 'seq' | 'at' | 'by'>,
  {
    order,
    what,
    amount,
  }: { readonly order: OrderId; readonly what: 'deposit' | 'delivered' | 'invoiced'; readonly amount: number },
): void {
  write.insert(orderEvents, { till, seq, order, at, by, what, detail: canonical([]), amount })
}
