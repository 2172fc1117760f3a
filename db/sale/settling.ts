// Basket lines that pay for orders and invoices: what resolves them is given from above, so that selling knows neither.

import type { NewEntry } from '../../shared/entries.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import type { Result } from '../../shared/kernel/result.ts'
import type { SaleRefusal } from '../../shared/sale/contract.ts'
import type { SaleInput } from '../../shared/sale/sale.ts'
import type { CommandContext, SellingContext } from '../handlers.ts'
import type { ResolvedLine } from './resolved-line.ts'

type Line = SaleInput['lines'][number]
type SettlingType = 'order' | 'deposit' | 'invoice'

/** A line of the basket, and its place in it. */
export interface AskedLine<Type extends SettlingType> {
  readonly line: Extract<Line, { readonly type: Type }>
  readonly index: number
}

/** What lines before it in this basket come to: what was not there to be read yet. */
export type Before = readonly ResolvedLine[]

/** What a line of one kind becomes on the ticket; a deposit several, one per rate. */
export type Settle<Type extends SettlingType> = (
  context: SellingContext,
  asked: AskedLine<Type>,
  before: Before,
) => Result<readonly ResolvedLine[], SaleRefusal>

/** Resolvers of the kinds of line that selling does not know itself. */
export interface Settling {
  readonly order: Settle<'order'>
  readonly deposit: Settle<'deposit'>
  readonly invoice: Settle<'invoice'>
  /** What else is recorded with the ticket that pays invoices. */
  paid(context: CommandContext, ticket: EntryRef, lines: readonly ResolvedLine[]): NewEntry[]
  /** What is recorded with the ticket that hands orders over: how that is known. */
  received(ticket: EntryRef, lines: readonly Line[]): NewEntry[]
}

/** Whether a line is resolved from above. */
export function isSettling(line: Line): line is AskedLine<SettlingType>['line'] {
  return line.type === 'order' || line.type === 'deposit' || line.type === 'invoice'
}

/** A settling line by its resolver. */
export function settled(
  settling: Settling,
  context: SellingContext,
  { line, index, before }: AskedLine<SettlingType> & { readonly before: Before },
): Result<readonly ResolvedLine[], SaleRefusal> {
  switch (line.type) {
    case 'order':
      return settling.order(context, { line, index }, before)
    case 'deposit':
      return settling.deposit(context, { line, index }, before)
    case 'invoice':
      return settling.invoice(context, { line, index }, before)
  }
}
