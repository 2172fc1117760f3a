// Whose the lines of a ticket are: one ticket may hand over the orders of several customers, each with a document of her own.

import type { CustomerFace } from '../../shared/invoices/contract.ts'
import type { InvoiceFacts } from '../../shared/invoices/invoices.ts'
import type { CustomerId, EntryRef } from '../../shared/kernel/id.ts'
import { isTurnover } from '../../shared/sale/pricing.ts'
import type { TicketLine } from '../../shared/sale/sale.ts'
import { customerById } from '../customers/queries.ts'
import { readOrder } from '../orders/read.ts'
import type { Reader } from '../sql.ts'

/** Lines of one order, or those of none, that no document states yet. */
export interface TicketPart {
  readonly lines: readonly TicketLine[]
  /** Who alone may have them on a document; null: whoever asks. */
  readonly whose: CustomerFace | null
}

/** The parts of a ticket without a document, and whom the whole of it is for. */
export interface TicketParts {
  readonly left: readonly TicketPart[]
  readonly customers: ReadonlySet<CustomerId>
}

/**
 * An organisation's order is made out to it. What a person ordered may be made out to another (her association, her
 * employer), unless several customers are on the ticket: then each has what is hers.
 */
export function ticketParts(read: Reader, of: EntryRef, lines: readonly TicketLine[]): TicketParts {
  const byOrder = Map.groupBy(lines.filter(isInvoiced), ({ order }) => order?.order ?? null)
  const faces = new Map([...byOrder.keys()].map((order) => [order, order === null ? null : whoOrdered(read, order)]))
  const customers = new Set([...faces.values()].flatMap((face) => face?.id ?? []))
  const isStated = statedOn(read, of)
  const left = [...byOrder].flatMap(([order, own]): TicketPart[] => {
    if (isStated.has(order)) return []
    const face = faces.get(order) ?? null
    const isHers = face !== null && (customers.size > 1 || face.kind === 'organisation')
    return [{ lines: own, whose: isHers ? { id: face.id, name: face.name } : null }]
  })
  return { left, customers }
}

/** Of what is left, what a document made out to her states: hers first, then what is nobody's. */
export function partsFor({ left, customers }: TicketParts, customer: CustomerId): readonly TicketPart[] {
  const own = left.filter(({ whose }) => whose?.id === customer)
  const free = left.filter(({ whose }) => whose === null)
  const isAlone = [...customers].every((one) => one === customer) || !left.some(({ whose }) => whose !== null)
  if (isAlone) return [...own, ...free]
  return own.length > 0 ? own : free
}

/** Turnover and lent crockery; money held has documents of its own. */
export function isInvoiced(line: TicketLine): boolean {
  return isTurnover(line) || line.nature === 'consigne'
}

function whoOrdered(read: Reader, order: string) {
  const id = readOrder(read, order)?.fields.customer
  return id ? (customerById(read, id) ?? null) : null
}

/** The orders that documents of the ticket state; null among them: what is of no order. */
function statedOn(read: Reader, { till, seq }: EntryRef): ReadonlySet<string | null> {
  const documents = read.all<{ facts: string }>(
    "SELECT facts FROM invoices WHERE of_till = ? AND of_seq = ? AND json_extract(facts, '$.advance') IS NULL",
    till,
    seq,
  )
  return new Set(
    documents.flatMap(({ facts }) =>
      (JSON.parse(facts) as InvoiceFacts).lines.map(({ order }) => order?.order ?? null),
    ),
  )
}
