// Decides credit notes: what is taken back of an invoice, what that takes off what is owed, and what goes back.

import { addedAdvances, advancesOf, takenAway } from '../../shared/invoices/advances.ts'
import { pendingBack, pendingOf } from '../../shared/invoices/settling.ts'
import { cents, sumCents, type Cents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import { refuse } from '../../shared/kernel/result.ts'
import { usedDeposit, type DepositPart } from '../../shared/sale/deposits.ts'
import { refundedFor } from '../../shared/sale/pricing.ts'
import type { TicketLine } from '../../shared/sale/sale.ts'
import type { CommandHandler } from '../handlers.ts'
import { readProfile } from '../host/queries.ts'
import { issued, numbered, sumsOf } from './issue.ts'
import { creditedOf, depositsLeft, readInvoice, type KnownInvoice } from './read.ts'

export const creditInvoice: CommandHandler<'invoice.credit'> = (context, input) => {
  const known = readInvoice(context.read, input.invoice)
  const profile = readProfile(context.read)
  if (!known || !profile || known.facts.type !== 'invoice') return refuse({ type: 'UnknownInvoice' })
  if (known.facts.ofTicket) return refuse({ type: 'PaidAtTill' })
  const credited = creditedOf(known)
  const left = known.facts.lines.map(({ quantity }, line) => ({ line, quantity: quantity - (credited[line] ?? 0) }))
  const asked = input.lines.length > 0 ? merged(input.lines) : left.filter(({ quantity }) => quantity > 0)
  const tooMuch = asked.find(({ line, quantity }) => quantity > (left[line]?.quantity ?? 0))
  if (tooMuch) return refuse({ type: 'MoreThanInvoiced', line: tooMuch.line })
  if (asked.length === 0) return refuse({ type: 'NothingLeftToCredit' })
  const lines = asked.map((one) => lineBack(known, one, credited[one.line] ?? 0))
  const isWhole = left.every(
    ({ line, quantity }) => quantity === (asked.find((one) => one.line === line)?.quantity ?? 0),
  )
  const { to, order, event, deliveries, deliveredTo, suppliedOn, franchise } = known.facts
  const sums = sumsOf(lines)
  const taken = settledBy(known, sums.total)
  const services = pendingOf(lines, taken.deposits)
  return issued(
    {
      ...numbered(context, profile),
      ...{ franchise, to, order, event, deliveredTo, suppliedOn, lines, ...sums, ...taken },
      type: 'creditNote',
      dueOn: context.today,
      ofTicket: null,
      of: { invoice: known.facts.invoice, code: known.facts.code, on: known.facts.on },
      deliveries: isWhole ? deliveries : [],
      pending: pendingBack(known.pending, services),
      reason: input.reason,
    },
    profile,
  )
}

interface Asked {
  readonly line: number
  readonly quantity: number
}

/** A line asked for twice is one. */
function merged(lines: readonly Asked[]): Asked[] {
  return [...Map.groupBy(lines, ({ line }) => line)].map(([line, own]) => ({
    line,
    quantity: own.reduce((sum, { quantity }) => sum + quantity, 0),
  }))
}

/** Its share of the line, so that all of it in parts is the whole to the cent. */
function lineBack({ till, seq, facts }: KnownInvoice, { line, quantity }: Asked, before: number): TicketLine {
  const sold = facts.lines[line]
  if (!sold) throw new Error('A line that no invoice has')
  const { stock, returnOf: _of, ...same } = sold
  const back = (amount: number) =>
    cents(refundedFor(amount, before, sold.quantity) - refundedFor(amount, before + quantity, sold.quantity))
  const [gross, total] = [back(sold.gross), back(sold.total)]
  return {
    ...same,
    ...{ quantity: thousandths(-quantity), gross, total, discount: cents(gross - total), vat: back(sold.vat) },
    ...(stock ? { stock: { quantity: thousandths(-quantity), value: back(stock.value) } } : {}),
    returnOf: { till, seq, line },
  }
}

/** First off what is owed, then deposits that were used come back to the order; the rest is owed to the customer. */
function settledBy(known: KnownInvoice, total: Cents) {
  const credit = -total
  const settles = Math.min(credit, Math.max(0, known.open))
  const used = depositsLeft(known)
  const restored = Math.min(credit - settles, sumCents(used.map(({ amount }) => amount)))
  const deposits = usedDeposit(cents(restored), used, []).map((part): DepositPart => ({
    ...part,
    amount: cents(-part.amount),
    vat: cents(-part.vat),
  }))
  const given = advancesOf(
    takenAway(deposits),
    addedAdvances([known.facts, ...known.credits].flatMap(({ advances = [] }) => advances)),
  )
  return { deposits, advances: takenAway(given), toPay: cents(total + restored), settles: cents(-settles) }
}
