// Decides changes of an order: only what differs is written, so that two tablets lose nothing of each other's.

import { isDeepStrictEqual } from 'node:util'
import type { NewEntry } from '../../shared/entries.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { CustomerId, OrderId } from '../../shared/kernel/id.ts'
import { refuse, type Edit } from '../../shared/kernel/result.ts'
import type { OrderWords, PlainOrderFields } from '../../shared/orders/entries.ts'
import type { OrderFields, OrderLine } from '../../shared/orders/orders.ts'
import { isClosed } from '../../shared/orders/states.ts'
import { hasWords, lineWithoutWords, wordsIn, wordsOfLine, withoutWords } from '../../shared/orders/told.ts'
import { customerById } from '../customers/queries.ts'
import { eventById } from '../events/queries.ts'
import type { CommandHandler } from '../handlers.ts'
import type { Reader } from '../sql.ts'
import { eventOf } from './event.ts'
import { soFar } from './progress.ts'
import { readOrder, type KnownOrder } from './read.ts'

export const changeOrder: CommandHandler<'order.change'> = ({ read, today }, { order, ...asked }) => {
  const known = readOrder(read, order)
  if (!known) return refuse({ type: 'UnknownOrder' })
  if (isClosed(known.state)) return refuse({ type: 'OrderClosed' })
  if (asked.fields.customer !== undefined && !isKnownCustomer(read, asked.fields.customer))
    return refuse({ type: 'UnknownCustomer' })
  const fields = changedFields(known.fields, asked.fields)
  const lines = changedParts(known.fields.lines, new Map(asked.lines.map(({ key, line }) => [key, line])))
  const steps = changedParts(known.fields.steps, new Map(asked.steps.map(({ key, step }) => [key, step])))
  const after: OrderFields = { ...known.fields, ...fields, lines: edited(known.fields.lines, lines) }
  const short = soFar(read, order, { ...after, lines: [...after.lines, ...takenOut(known.fields.lines, lines)] }).find(
    (one) => one.delivered > one.ordered || (one.delivered > 0 && !after.lines.some(({ key }) => key === one.key)),
  )
  if (short) return refuse({ type: 'LessThanDelivered', key: short.key })
  const entries: NewEntry[] = []
  if (Object.keys(fields).length + lines.length + steps.length > 0) {
    const told = wordsIn(fields)
    const data = {
      order,
      fields: withoutWords(fields),
      told: Object.keys(told) as (keyof OrderWords)[],
      lines: lines.map(({ key, part }) => ({ key, line: part && lineWithoutWords(part) })),
      steps: steps.map(({ key, part }) => ({ key, step: part })),
    }
    entries.push({ kind: 'order.changed', data }, ...tellChange(order, { told, lines, before: known.fields.lines }))
    entries.push(...eventFollows(read, { before: known, after, today }))
  }
  return { ok: true, value: { entries, answer: {} } }
}

interface Telling {
  readonly told: Edit<OrderWords>
  readonly lines: readonly Changed<OrderLine>[]
  readonly before: readonly OrderLine[]
}

/** The words of what changed; a line that never had any says nothing. */
function tellChange(order: OrderId, { told, lines, before }: Telling): NewEntry[] {
  const had = new Set(before.filter(hasWords).map(({ key }) => key))
  const ofLines = lines.flatMap(({ key, part }) =>
    part && (hasWords(part) || had.has(key)) ? [wordsOfLine(part)] : [],
  )
  if (Object.keys(told).length + ofLines.length === 0) return []
  return [{ kind: 'order.told', data: { order, fields: told, lines: ofLines } }]
}

/** Nobody at all, or somebody who was not forgotten. */
export function isKnownCustomer(read: Reader, customer: CustomerId | null): boolean {
  return customer === null || customerById(read, customer) !== undefined
}

function changedFields(before: OrderFields, asked: Edit<PlainOrderFields>): Partial<PlainOrderFields> {
  const changed = Object.entries(asked).filter(
    ([name, value]) => value !== undefined && !isDeepStrictEqual(value, before[name as keyof PlainOrderFields]),
  )
  return Object.fromEntries(changed)
}

interface Changed<Part> {
  readonly key: string
  readonly part: Part | null
}

/** A part goes by the key it is asked under. */
function changedParts<Part extends { readonly key: string }>(
  before: readonly Part[],
  asked: ReadonlyMap<string, Part | null>,
): Changed<Part>[] {
  return [...asked]
    .map(([key, part]) => ({ key, part: part && { ...part, key } }))
    .filter(({ key, part }) => !isDeepStrictEqual(part, before.find((one) => one.key === key) ?? null))
}

function edited<Part extends { readonly key: string }>(before: readonly Part[], changed: readonly Changed<Part>[]) {
  const byKey = new Map<string, Part | null>(before.map((part) => [part.key, part]))
  for (const { key, part } of changed) byKey.set(key, part)
  return [...byKey.values()].filter((part) => part !== null)
}

function takenOut<Part extends { readonly key: string }>(before: readonly Part[], changed: readonly Changed<Part>[]) {
  return before.filter(({ key }) => changed.some((one) => one.key === key && one.part === null))
}

/** An event that the order made itself goes where the order goes. */
function eventFollows(
  read: Reader,
  { before, after, today }: { readonly before: KnownOrder; readonly after: OrderFields; readonly today: Day },
): NewEntry[] {
  const { event: id } = before.fields
  if (id === null || after.event !== id) return []
  const event = eventById(read, id)
  if (event?.kind !== 'private' || event.name !== eventOf(read, before, today).name) return []
  const { name, place, startsOn, endsOn } = eventOf(read, { ...before, fields: after }, event.startsOn)
  if (isDeepStrictEqual([name, place, startsOn, endsOn], [event.name, event.place, event.startsOn, event.endsOn]))
    return []
  return [{ kind: 'event.changed', data: { event: event.id, name, place, startsOn, endsOn } }]
}
