// Invoices of deposits: which of them a deposit was invoiced by, so that the last invoice takes each off by its number.

import type { Day } from '../kernel/day.ts'
import type { InvoiceId } from '../kernel/id.ts'
import { cents, multiplyDivide } from '../kernel/money.ts'
import { addedParts, type DepositPart } from '../sale/deposits.ts'
import type { TicketLine } from '../sale/sale.ts'

/** A part of a deposit, with the invoice that says it. */
export interface AdvancePart extends DepositPart {
  readonly invoice: InvoiceId
  readonly code: string
  readonly on: Day
}

/** Deposits on a ticket's lines, as they stand there: above zero taken, below zero used or given back. */
export function depositParts(lines: readonly TicketLine[]): DepositPart[] {
  const held = lines.filter(({ nature }) => nature === 'deposit')
  return addedParts(
    held.map(({ salesClass, vatRate: rate, total: amount, vat }) => ({
      nature: salesClass === 'service' ? 'services' : 'goods',
      ...{ rate, amount, vat },
    })),
  )
}

/** So much of what was invoiced, the oldest first, each amount with its own VAT; what nobody invoiced is left out. */
export function advancesOf(used: readonly DepositPart[], left: readonly AdvancePart[]): AdvancePart[] {
  return used.flatMap(({ nature, rate, amount, vat }) => {
    const found: AdvancePart[] = []
    let [amountLeft, vatLeft] = [amount as number, vat as number]
    for (const one of left) {
      if (one.nature !== nature || one.rate !== rate || amountLeft <= 0 || one.amount <= 0) continue
      const taken = Math.min(one.amount, amountLeft)
      const inIt = taken === amountLeft ? vatLeft : multiplyDivide(vatLeft, taken, amountLeft)
      found.push({ ...one, amount: cents(taken), vat: cents(inIt) })
      ;[amountLeft, vatLeft] = [amountLeft - taken, vatLeft - inIt]
    }
    return found
  })
}

/** Parts of one invoice, nature and rate added together, in the order they first came; what comes to nothing is left out. */
export function addedAdvances(parts: readonly AdvancePart[]): AdvancePart[] {
  return [...Map.groupBy(parts, ({ invoice }) => invoice).values()].flatMap((own) => {
    const [first] = own
    return first ? addedParts(own).map((part) => ({ ...first, ...part })) : []
  })
}

/** The same below zero. */
export function takenAway<P extends DepositPart>(parts: readonly P[]): P[] {
  return parts.map((part) => ({ ...part, amount: cents(-part.amount), vat: cents(-part.vat) }))
}
