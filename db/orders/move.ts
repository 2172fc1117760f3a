// Decides where an order goes, against the one table of moves; accepting a catering order makes its event.

import type { NewEntry } from '../../shared/entries.ts'
import type { EtalContract } from '../../shared/contract.ts'
import type { ParsedOf } from '../../shared/kernel/contract.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { EventId } from '../../shared/kernel/id.ts'
import { refuse } from '../../shared/kernel/result.ts'
import { MOVES } from '../../shared/orders/states.ts'
import { decide, type CommandContext, type CommandHandler } from '../handlers.ts'
import { eventOf } from './event.ts'
import { depositsOf } from './money.ts'
import { lastVersion, readOrder, type KnownOrder } from './read.ts'

export const moveOrder: CommandHandler<'order.move'> = (context, input) => {
  const { read, today } = context
  const known = readOrder(read, input.order)
  if (!known) return refuse({ type: 'UnknownOrder' })
  const { order, to, means, signature, reason } = input
  const on = input.on ?? today
  if (on > today) return refuse({ type: 'DayAhead' })
  const from = known.state
  const ways = MOVES[from]
  if (!ways.includes(to)) return refuse({ type: 'ForbiddenMove', from, ways })
  if (to === 'accepted') return accept(context, known, { ...input, on })
  const { held } = depositsOf(read, order)
  if (held !== 0 && (to === 'cancelled' || to === 'declined')) return refuse({ type: 'DepositHeld', amount: held })
  return decide({}, { kind: 'order.moved', data: { order, from, to, on, means, signature, version: null, reason } })
}

interface Acceptance extends Pick<
  ParsedOf<EtalContract['order.move']>,
  'means' | 'signature' | 'reason' | 'evenExpired'
> {
  readonly on: Day
}

/** A quote whose time is over is accepted only by somebody who says so; work begun again needs no such word. */
function accept(
  context: CommandContext,
  known: KnownOrder,
  { on, evenExpired, ...words }: Acceptance,
): ReturnType<CommandHandler<'order.move'>> {
  const { id: order, state: from, fields } = known
  const { validUntil } = fields
  if (fields.lines.length === 0) return refuse({ type: 'NothingOrdered' })
  if (from === 'quote' && validUntil !== null && on > validUntil && !evenExpired)
    return refuse({ type: 'QuoteExpired', validUntil })
  const version = lastVersion(context.read, order) || null
  const { means, signature, reason } = words
  return decide({}, ...ownEvent(context, known), {
    kind: 'order.moved',
    data: { order, from, to: 'accepted', on, means, signature, version, reason },
  })
}

function ownEvent(context: CommandContext, known: KnownOrder): NewEntry[] {
  const { id: order, fields } = known
  if (fields.kind !== 'catering' || fields.event !== null) return []
  const event = context.newId() as EventId
  return [
    { kind: 'event.created', data: { event, ...eventOf(context.read, known, context.today) } },
    { kind: 'order.changed', data: { order, fields: { event }, told: [], lines: [], steps: [] } },
  ]
}
