// Decides about orders: opening, quoting; changes and moves have files of their own.

import type { OrderId } from '../../shared/kernel/id.ts'
import { refuse } from '../../shared/kernel/result.ts'
import type { OrderFields } from '../../shared/orders/orders.ts'
import { totalsOf } from '../../shared/orders/pricing.ts'
import { lineWithoutWords, toldOf, withoutWords } from '../../shared/orders/told.ts'
import { decide, type CommandHandler, type CommandHandlers } from '../handlers.ts'
import { changeOrder, isKnownCustomer } from './change.ts'
import { deliver } from './deliver.ts'
import { moveOrder } from './move.ts'
import { lastVersion, numberOf, readOrder } from './read.ts'
import { crockeryBack, takeBackDelivery } from './take-back.ts'
import { tick } from './tasks.ts'

const openOrder: CommandHandler<'order.open'> = (context, fields) => {
  const { read, till } = context
  if (!isKnownCustomer(read, fields.customer)) return refuse({ type: 'UnknownCustomer' })
  const order = context.newId() as OrderId
  const last = read.get<{ number: number | null }>(
    'SELECT max(number) AS number FROM orders WHERE opened_till = ?',
    till,
  )
  const number = (last?.number ?? 0) + 1
  return decide(
    { order, number: numberOf(read, { till, number }) },
    { kind: 'order.opened', data: { order, number, ...wordless(fields) } },
    { kind: 'order.told', data: { order, ...toldOf(fields) } },
  )
}

const issueQuote: CommandHandler<'order.issueQuote'> = ({ read, franchise, nextSeq }, { order, language }) => {
  const known = readOrder(read, order)
  if (!known) return refuse({ type: 'UnknownOrder' })
  if (known.state !== 'quote') return refuse({ type: 'OrderClosed' })
  const { fields } = known
  if (fields.lines.length === 0) return refuse({ type: 'NothingOrdered' })
  const version = lastVersion(read, order) + 1
  const { total } = totalsOf(fields, franchise)
  return decide(
    { version },
    { kind: 'order.quoteIssued', data: { order, version, language, total, fields: wordless(fields) } },
    { kind: 'order.quoteTold', data: { order, quote: nextSeq, ...toldOf(fields) } },
  )
}

function wordless(fields: OrderFields) {
  return { ...withoutWords(fields), lines: fields.lines.map(lineWithoutWords) }
}

export const orderCommands = {
  'order.open': openOrder,
  'order.change': changeOrder,
  'order.issueQuote': issueQuote,
  'order.move': moveOrder,
  'order.deliver': deliver,
  'order.takeBackDelivery': takeBackDelivery,
  'order.crockeryBack': crockeryBack,
  'order.tick': tick,
} satisfies Partial<CommandHandlers>
