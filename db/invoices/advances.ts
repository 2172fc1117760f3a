// Reads deposits of organisations: those without a document yet, and what the invoices of them still leave to take off.

import { addedAdvances, advancesOf, depositParts, takenAway, type AdvancePart } from '../../shared/invoices/advances.ts'
import type { UninvoicedDeposit } from '../../shared/invoices/contract.ts'
import type { InvoiceFacts } from '../../shared/invoices/invoices.ts'
import type { EntryRef, OrderId } from '../../shared/kernel/id.ts'
import type { DepositPart } from '../../shared/sale/deposits.ts'
import type { Reader } from '../sql.ts'

/** Of an organisation: what came to an order, and what went back of what was invoiced, that have no document yet. */
export function uninvoicedDeposits(read: Reader, order: OrderId): UninvoicedDeposit[] {
  const rows = read.all<UninvoicedDeposit>(
    `SELECT p.till, p.seq, sum(p.amount_cents) AS amount FROM order_deposit_parts p
     JOIN sales s ON s.till = p.till AND s.seq = p.seq
     JOIN order_events t ON t."order" = p."order" AND t.till = p.till AND t.seq = p.seq AND t.what = 'deposit'
     WHERE p."order" = ? AND p.business = 1 AND (p.amount_cents > 0 OR NOT EXISTS (${DELIVERED}))
       AND NOT EXISTS (SELECT 1 FROM invoices i WHERE i.of_till = p.till AND i.of_seq = p.seq AND i.order_id = p."order"
         AND json_extract(i.facts, '$.advance') = 1)
     GROUP BY p.till, p.seq HAVING amount <> 0 ORDER BY t.at, p.till, p.seq`,
    order,
  )
  const isInvoiced = advancesLeft(read, order, null).some(({ amount }) => amount > 0)
  return rows.filter(({ amount }) => amount > 0 || isInvoiced)
}

/** A ticket that hands something over uses the deposit; another gives it back. */
const DELIVERED = `SELECT 1 FROM order_events e WHERE e."order" = p."order" AND e.till = p.till AND e.seq = p.seq AND e.what = 'delivered'`

/** What the invoices of an order's deposits say that no later document took off, nor any ticket but `besides`. */
export function advancesLeft(read: Reader, order: OrderId, besides: EntryRef | null): AdvancePart[] {
  const facts = read
    .all<{ facts: string }>(
      `SELECT facts FROM invoices WHERE order_id = ?1 OR (of_till, of_seq) IN (
         SELECT till, seq FROM order_deposit_parts WHERE "order" = ?1 AND amount_cents < 0) ORDER BY at, till, seq`,
      order,
    )
    .map((row) => JSON.parse(row.facts) as InvoiceFacts)
  const own = new Set(facts.filter((one) => one.order === order && one.advance).map(({ invoice }) => invoice))
  const invoiced = facts.flatMap((one) => {
    const { invoice, code, on } = one
    if (one.advance && one.type === 'invoice') {
      if (one.order !== order) return []
      return depositParts(one.lines).map((part): AdvancePart => ({ ...part, invoice, code, on }))
    }
    // A ticket's document may take off those of several orders.
    const advances = (one.advances ?? []).filter((part) => own.has(part.invoice))
    return one.advance ? advances : takenAway(advances)
  })
  const left = addedAdvances(invoiced)
  return addedAdvances([...left, ...takenAway(advancesOf(usedAtTill(read, order, besides), left))])
}

/** Used on tickets of which no document states the order. */
function usedAtTill(read: Reader, order: OrderId, besides: EntryRef | null): DepositPart[] {
  return read.all<DepositPart>(
    `SELECT p.nature, p.vat_rate_bp AS rate, -sum(p.amount_cents) AS amount, -sum(p.vat_cents) AS vat
     FROM order_deposit_parts p JOIN sales s ON s.till = p.till AND s.seq = p.seq
     WHERE p."order" = ? AND p.amount_cents < 0 AND NOT (p.till = ? AND p.seq = ?) AND EXISTS (${DELIVERED})
       AND NOT EXISTS (SELECT 1 FROM invoices i WHERE i.of_till = p.till AND i.of_seq = p.seq
         AND json_extract(i.facts, '$.advance') IS NULL AND EXISTS (SELECT 1 FROM json_each(i.facts, '$.lines') l
           WHERE json_extract(l.value, '$.order.order') = p."order"))
     GROUP BY p.nature, p.vat_rate_bp`,
    order,
    besides?.till ?? 0,
    besides?.seq ?? 0,
  )
}
