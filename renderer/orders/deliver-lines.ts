// What is handed over, line by line: all that is left at first, less by steppers; and crockery that is still out.

import type { LineProgress, Order } from '../../shared/orders/contract.ts'
import type { OrderLine } from '../../shared/orders/orders.ts'
import { leftToHand, type HandedOver } from '../app/order-basket.ts'
import { stepOf } from './counts.ts'

/** One line with how much of it goes now, and how much could. */
export interface HandedLine {
  readonly line: OrderLine
  readonly quantity: number
  readonly left: number
}

/** Lines of which something is left. */
export function handedLines(order: Pick<Order, 'fields' | 'progress'>, handed: HandedOver): readonly HandedLine[] {
  const left = leftToHand(order)
  return order.fields.lines
    .filter(({ key }) => left.has(key))
    .map((line) => ({ line, quantity: handed.get(line.key) ?? 0, left: left.get(line.key) ?? 0 }))
}

/** A press on a stepper: never below nothing nor above what is left. */
export function withStep(handed: HandedOver, { line, quantity, left }: HandedLine, by: 1 | -1): HandedOver {
  const next = Math.min(left, Math.max(0, quantity + by * stepOf(line.unit)))
  return new Map([...handed, [line.key, next]])
}

/** What is asked for: lines of which something goes. */
export function asked(handed: HandedOver): readonly { readonly key: string; readonly quantity: number }[] {
  return [...handed].filter(([, quantity]) => quantity > 0).map(([key, quantity]) => ({ key, quantity }))
}

/** Crockery that was handed over and did not come back. */
export interface Out {
  readonly line: OrderLine
  readonly out: number
}

export function crockeryOut({ fields, progress }: Pick<Order, 'fields' | 'progress'>): readonly Out[] {
  return fields.lines
    .filter(({ kind }) => kind === 'deposit')
    .map((line) => ({ line, out: outOf(progress.find(({ key }) => key === line.key)) }))
    .filter(({ out }) => out > 0)
}

function outOf(so: LineProgress | undefined): number {
  return so ? so.delivered - so.back - so.missing : 0
}
