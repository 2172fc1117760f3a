// Writes orders from their entries: edits field by field, lines and steps by their key, sums by adding.

import type { EntryData } from '../../shared/entries.ts'
import type { Entry } from '../../shared/journal/journal.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import type { ItemId, OrderId } from '../../shared/kernel/id.ts'
import { cents, type Cents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import type { Edit } from '../../shared/kernel/result.ts'
import type { OrderEvent } from '../../shared/orders/contract.ts'
import type { WordlessFields } from '../../shared/orders/entries.ts'
import { lineWithoutWords } from '../../shared/orders/told.ts'
import type { Move } from '../../shared/stock/stock.ts'
import { noteUse } from '../customers/projection.ts'
import { applyEdit } from '../edits.ts'
import { given } from '../host/projection.ts'
import type { Projection } from '../projection.ts'
import type { SqlValue, Writer } from '../sql.ts'
import { addMoves } from '../stock/projection.ts'
import { followUp } from './follow-up.ts'
import { writeReceived } from './received.ts'
import { orderDeliveries, orderDeliveryLines, orderEvents, orderQuotes, orderQuoteWords } from './tables.ts'
import { writeWords } from './words.ts'

export const orderProjection = {
  'order.opened': (write, entry) => {
    const { order, number, lines, steps, ...plain } = entry.data
    editOrder(write, entry, {
      ...plainFields(plain),
      ...{ number, opened_till: entry.till, opened_at: entry.at, present: 1 },
    })
    writeWords(write, entry)
    lines.forEach((line, place) =>
      editPart(write, entry, { type: 'line', key: line.key, part: lineWithoutWords(line), place }),
    )
    steps.forEach((step, place) => editPart(write, entry, { type: 'step', key: step.key, part: step, place }))
    if (plain.customer) noteUse(write, plain.customer, entry.at)
    tell(write, entry, { what: 'opened', detail: [], amount: null })
    followUp(write, order)
  },
  'order.changed': (write, entry) => {
    const { order, fields, told, lines, steps } = entry.data
    editOrder(write, entry, plainFields(fields))
    writeWords(write, entry)
    lines.forEach(({ key, line }, place) =>
      editPart(write, entry, { type: 'line', key, part: line && lineWithoutWords(line), place }),
    )
    steps.forEach(({ key, step }, place) => editPart(write, entry, { type: 'step', key, part: step, place }))
    if (fields.customer) noteUse(write, fields.customer, entry.at)
    const detail = [
      ...[...Object.keys(fields), ...told].sort(),
      ...(lines.length > 0 ? ['lines'] : []),
      ...(steps.length > 0 ? ['steps'] : []),
    ]
    tell(write, entry, { what: 'changed', detail, amount: null })
    followUp(write, order)
  },
  'order.told': (write, entry) => {
    writeWords(write, entry)
    followUp(write, entry.data.order)
  },
  'order.quoteTold': (write, { till, data: { order, quote, ...told } }) =>
    write.insert(orderQuoteWords, { till, quote, order, told: canonical(told) }),
  'order.quoteIssued': (write, entry) => {
    const { order, version, language, total, fields } = entry.data
    const { till, seq, at } = entry
    write.insert(orderQuotes, { till, seq, order, version, at, language, total, fields: canonical(fields) })
    tell(write, entry, { what: 'quoteIssued', detail: [String(version)], amount: total })
  },
  'order.moved': (write, entry) => {
    const { order, to } = entry.data
    editOrder(write, entry, { moved_to: to })
    tell(write, entry, { what: 'moved', detail: [to], amount: null })
    followUp(write, order)
  },
  'order.delivered': (write, entry) => {
    const { order, lines, total, of } = entry.data
    addDelivery(write, entry)
    writeReceived(write, entry)
    for (const { key, quantity, total: charged } of lines) addSums(write, order, { key, delivered: quantity, charged })
    const moves = lines.flatMap(({ article, stock }) => (article && stock ? [leaving(article, stock)] : []))
    addMoves(write, entry, { moves, cause: of ? 'returned' : 'sold', note: '' })
    tell(write, entry, { what: 'delivered', detail: of ? ['takenBack'] : [], amount: total })
    followUp(write, order)
  },
  'order.received': writeReceived,
  'order.crockeryBack': (write, entry) => {
    const { order, lines, moves } = entry.data
    for (const { key, back, missing } of lines) addSums(write, order, { key, back, missing })
    addMoves(write, entry, { moves, cause: 'returned', note: '' })
    tell(write, entry, { what: 'crockeryBack', detail: [], amount: null })
  },
} satisfies Partial<Projection>

interface Added {
  readonly key: string
  readonly delivered?: number
  readonly charged?: number
  readonly back?: number
  readonly missing?: number
}

/** Adds to what is known of an order's line: the same in any order. */
export function addSums(write: Writer, order: OrderId, { key, delivered, charged, back, missing }: Added): void {
  write.run(
    `INSERT INTO order_sums ("order", key, delivered_thousandths, charged_cents, back_thousandths, missing_thousandths)
     VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
       delivered_thousandths = delivered_thousandths + excluded.delivered_thousandths,
       charged_cents = charged_cents + excluded.charged_cents, back_thousandths = back_thousandths + excluded.back_thousandths,
       missing_thousandths = missing_thousandths + excluded.missing_thousandths`,
    ...[order, key, delivered ?? 0, charged ?? 0, back ?? 0, missing ?? 0],
  )
}

function leaving(item: ItemId, { quantity, value }: { readonly quantity: number; readonly value: number }): Move {
  return { item, place: null, lot: null, quantity: thousandths(-quantity), value: cents(-value) }
}

function addDelivery(write: Writer, { till, seq, at, by, data }: Entry<EntryData['order.delivered']>): void {
  const { order, number, on, date, lines, total, of } = data
  const facts = { order, number, at, by, on, date, total }
  write.insert(orderDeliveries, { till, seq, ...facts, ofTill: of?.till, ofSeq: of?.seq })
  lines.forEach(({ stock, makers, pictogram: _pictogram, ...line }, idx) => {
    const left = { stockQuantity: stock?.quantity, stockValue: stock?.value }
    write.insert(orderDeliveryLines, { till, seq, idx, ...line, makers: canonical(makers), ...left })
  })
}

/** Keeps what an entry did to its order, for its story. */
function tell(
  write: Writer,
  { till, seq, at, by, data }: Entry<{ readonly order: OrderId }>,
  { what, detail, amount }: Pick<OrderEvent, 'what' | 'detail'> & { readonly amount: Cents | null },
): void {
  write.insert(orderEvents, { till, seq, order: data.order, at, by, what, detail: canonical(detail), amount })
}

const BLANK = {
  ...{ kind: 'madeToOrder', caller: '', title: '', place: '', service: 'fetched', allergic: '[]', discount: 'null' },
  ...{ deposit: 'null', staff_minutes: 0, expected_cents: 0, notes: '', terms: '', photos: '[]', dates: '[]' },
  ...{ moved_to: 'quote', present: 0, state: 'quote', found: '', total_cents: 0, deposit_asked_cents: 0 },
  ...{ steps: 0, steps_done: 0, minutes_left: 0, partly: 0, charged_cents: 0, who: '' },
}

function editOrder(write: Writer, entry: Entry<{ readonly order: OrderId }>, fields: Record<string, SqlValue>): void {
  applyEdit(write, entry, { table: 'orders', id: entry.data.order, fields, blank: BLANK })
}

function plainFields(fields: Edit<WordlessFields>): Record<string, SqlValue> {
  const { kind, customer, event, guests, service, mode } = fields
  const json = (value: unknown) => (value === undefined ? undefined : canonical(value))
  return given({
    ...{ kind, customer, event, guests, service, mode },
    due_on: fields.dueOn,
    due_at: fields.dueAt,
    staff_minutes: fields.staffMinutes,
    expected_cents: fields.expected,
    valid_until: fields.validUntil,
    discount: json(fields.discount),
    deposit: json(fields.deposit),
    photos: json(fields.photos),
    dates: json(fields.dates),
  })
}

interface EditedPart {
  readonly type: 'line' | 'step'
  readonly key: string
  readonly part: object | null
  /** Among those of its entry. */
  readonly place: number
}

/** A part stands where the first entry that knew it put it, whichever entry arrives first. */
function editPart(
  write: Writer,
  entry: Entry<{ readonly order: OrderId }>,
  { type, key, part, place }: EditedPart,
): void {
  const { order } = entry.data
  const id = `${order} ${type} ${key}`
  const placed = [pad(entry.at, 15), pad(entry.till, 15), pad(entry.seq, 10), pad(place, 4)].join(' ')
  const fields = { part: part && canonical(part) }
  applyEdit(write, entry, { table: 'order_parts', id, fields, blank: { order, type, key, placed } })
  write.run('UPDATE order_parts SET placed = min(placed, ?) WHERE id = ?', placed, id)
}

const pad = (value: number, width: number) => String(value).padStart(width, '0')
