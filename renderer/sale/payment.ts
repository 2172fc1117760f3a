// A payment being made: what was taken so far, what is still due, what the cash in hand changes into.

import { addPieces, changeFrom, piecesTotal, type Pieces } from '../../shared/cash-session/cash-session.ts'
import { cents, type Cents } from '../../shared/kernel/money.ts'
import { CASH_LIMIT, type TenderInput, type TenderKind } from '../../shared/sale/sale.ts'

/** A part already taken; cash remembers its notes and coins when they were tapped. */
export interface Taken {
  readonly kind: TenderKind
  readonly amount: Cents
  readonly pieces?: Pieces
}

export interface Payment {
  /** What the basket costs; below zero the money goes the other way. */
  readonly total: Cents
  readonly taken: readonly Taken[]
  /** How the rest is being paid. */
  readonly kind: TenderKind
  /** Cash in hand as tapped notes and coins. */
  readonly pieces: Pieces
  /** An amount typed instead: cash in hand, or a part by another tender. Null: nothing typed. */
  readonly typed: Cents | null
  /** The cash to give back is there, she says, though the drawer should hold less. */
  readonly evenIfShort?: true
}

/** Starts paying a total with a tender. */
export function startPayment(total: number, kind: TenderKind): Payment {
  return { total: cents(total), taken: [], kind, pieces: {}, typed: null }
}

/** What is still due (below zero: still to give back) before the tender in hand. */
export function stillDue(payment: Payment): Cents {
  return cents(payment.total - payment.taken.reduce((sum, part) => sum + part.amount, 0))
}

/** Whether money goes from the drawer to the customer. */
export function isRefund(payment: Payment): boolean {
  return payment.total < 0
}

/** Cash handed over and not yet counted as a part. Nothing tapped nor typed means the exact amount. */
export function cashInHand(payment: Payment): Cents {
  if (payment.typed !== null) return payment.typed
  return cents(piecesTotal(payment.pieces))
}

/** Whether anything was tapped or typed for the tender in hand. */
export function isUntouched(payment: Payment): boolean {
  return payment.typed === null && piecesTotal(payment.pieces) === 0
}

/** A note or coin received; it takes the place of a typed amount. */
export function received(payment: Payment, pieces: Pieces): Payment {
  return { ...payment, typed: null, pieces: addPieces(payment.pieces, pieces) }
}

/** A note or coin handed back before counting. */
export function takenBack(payment: Payment, denomination: number): Payment {
  return { ...payment, pieces: addPieces(payment.pieces, { [denomination]: 1 }, -1) }
}

/** An amount typed; it takes the place of tapped notes. */
export function amountTyped(payment: Payment, amount: number | null): Payment {
  return { ...payment, pieces: {}, typed: amount === null ? null : cents(amount) }
}

/** Starts the tender in hand again. */
export function cleared(payment: Payment): Payment {
  return { ...payment, pieces: {}, typed: null }
}

/**
 * Goes on with another tender. Cash already in hand that does not cover the rest becomes a part; an untouched or
 * sufficient amount is forgotten.
 */
export function changedTo(payment: Payment, kind: TenderKind): Payment {
  if (kind === payment.kind) return payment
  const part = isUntouched(payment) ? 0 : amountInHand(payment)
  const isPart = part !== 0 && Math.abs(part) < Math.abs(stillDue(payment))
  const kept = isPart ? partTaken(payment) : cleared(payment)
  return { ...kept, kind }
}

/** Counts what is in hand as a part; the rest is paid otherwise. */
export function partTaken(payment: Payment): Payment {
  const amount = amountInHand(payment)
  if (amount === 0) return payment
  const part: Taken = { kind: payment.kind, amount, ...(payment.kind === 'cash' && { pieces: payment.pieces }) }
  return { ...cleared(payment), taken: merged([...payment.taken, part]) }
}

/** Takes a part off again. */
export function partRemoved(payment: Payment, kind: TenderKind): Payment {
  return { ...payment, taken: payment.taken.filter((part) => part.kind !== kind) }
}

/** What the tender in hand settles: never more than what is due. */
function amountInHand(payment: Payment): Cents {
  const due = stillDue(payment)
  if (isUntouched(payment)) return due
  const hand = cashInHand(payment)
  return isRefund(payment) ? cents(-Math.min(hand, -due)) : cents(Math.min(hand, due))
}

/** What goes back to the customer out of the cash in hand. */
export function changeDue(payment: Payment): Cents {
  if (isRefund(payment) || payment.kind !== 'cash' || isUntouched(payment)) return cents(0)
  return cents(Math.max(0, cashInHand(payment) - stillDue(payment)))
}

/** What is missing before it can be recorded; zero when it can. */
export function missing(payment: Payment): Cents {
  return cents(Math.abs(stillDue(payment) - amountInHand(payment)))
}

/** All cash of the payment, change taken off. */
export function cashOf(payment: Payment): Cents {
  const before = payment.taken.filter((part) => part.kind === 'cash').reduce((sum, part) => sum + part.amount, 0)
  return cents(before + (payment.kind === 'cash' ? amountInHand(payment) : 0))
}

/** Whether it is more cash than the law lets be taken, or given back, at once. */
export function isOverCashLimit(payment: Payment): boolean {
  return Math.abs(cashOf(payment)) > CASH_LIMIT
}

/** The payment with as much cash as the law allows, the rest by card. */
export function withinCashLimit(payment: Payment): Payment {
  const others = payment.taken.filter((part) => part.kind !== 'cash')
  const amount = isRefund(payment) ? cents(-CASH_LIMIT) : CASH_LIMIT
  return { ...payment, taken: [...others, { kind: 'cash', amount }], kind: 'card', pieces: {}, typed: null }
}

/** A refund with as much cash as the drawer should hold, the rest by card. */
export function withinDrawer(payment: Payment, inDrawer: Cents): Payment {
  const others = payment.taken.filter((part) => part.kind !== 'cash')
  const taken: readonly Taken[] = inDrawer > 0 ? [...others, { kind: 'cash', amount: cents(-inDrawer) }] : others
  return { ...cleared(payment), taken, kind: 'card' }
}

/** The tenders as the command takes them; over-payment is cash given. */
export function tendersOf(payment: Payment): readonly TenderInput[] {
  const inHand = amountInHand(payment)
  const last: Taken[] = inHand === 0 ? [] : [lastPart(payment, inHand)]
  return merged([...payment.taken, ...last]).map((part) => tenderOf(part, changeDue(payment)))
}

/** The pieces to hand over: change of a sale, or the cash part of a refund. */
export function toHandOver(
  payment: Payment,
  drawer: Pieces,
): { readonly pieces: Pieces; readonly fromDrawer: boolean } {
  const change = isRefund(payment) ? -Math.min(0, cashOf(payment)) : changeDue(payment)
  return changeFrom(addPieces(drawer, payment.pieces), cents(change))
}

function lastPart(payment: Payment, amount: Cents): Taken {
  const tapped = payment.kind === 'cash' && piecesTotal(payment.pieces) > 0
  return { kind: payment.kind, amount, ...(tapped && { pieces: payment.pieces }) }
}

function tenderOf(part: Taken, change: Cents): TenderInput {
  if (part.kind !== 'cash' || part.amount <= 0) return { kind: part.kind, amount: part.amount }
  const given = part.amount + change
  const told = part.pieces !== undefined && piecesTotal(part.pieces) === given
  return { kind: 'cash', amount: part.amount, given, ...(told && { givenPieces: part.pieces }) }
}

function merged(parts: readonly Taken[]): Taken[] {
  const byKind = new Map<TenderKind, Taken>()
  for (const part of parts) {
    const before = byKind.get(part.kind)
    const amount = cents((before?.amount ?? 0) + part.amount)
    const pieces = before ? addPieces(before.pieces ?? {}, part.pieces ?? {}) : part.pieces
    byKind.set(part.kind, { kind: part.kind, amount, ...(pieces && { pieces }) })
  }
  return [...byKind.values()]
}
