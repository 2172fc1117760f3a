// Decides what comes back of deliveries on account: a whole delivery by its counter-entry, crockery by the piece.

import { cents, multiplyDivide, type Cents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import { refuse } from '../../shared/kernel/result.ts'
import type { EntryRef, ItemId } from '../../shared/kernel/id.ts'
import type { EntryData } from '../../shared/entries.ts'
import type { DeliveredLine } from '../../shared/orders/entries.ts'
import { decide, type CommandContext, type CommandHandler } from '../handlers.ts'
import { DATA_OF_ENTRY } from '../journal/tables.ts'
import type { Reader } from '../sql.ts'
import { ledgerOver } from '../stock/levels.ts'
import { nextDelivery } from './deliver.ts'
import { soFar, type SoFar } from './progress.ts'
import { readOrder, type KnownOrder } from './read.ts'

export const takeBackDelivery: CommandHandler<'order.takeBackDelivery'> = ({ read, today: on, till }, { of }) => {
  const delivery = deliveryOf(read, of)
  if (!delivery || delivery.of) return refuse({ type: 'UnknownDelivery' })
  if (isTakenBack(read, of)) return refuse({ type: 'DeliveryTakenBack' })
  if (isInvoiced(read, of)) return refuse({ type: 'DeliveryInvoiced' })
  const { order, date } = delivery
  return decide(
    {},
    {
      kind: 'order.delivered',
      data: {
        ...{ order, number: nextDelivery(read, till), on, date, of },
        ...{ lines: delivery.lines.map(negative), total: cents(-delivery.total) },
      },
    },
  )
}

export const crockeryBack: CommandHandler<'order.crockeryBack'> = (context, { order, lines }) => {
  const { read, today: on } = context
  const known = readOrder(read, order)
  if (!known) return refuse({ type: 'UnknownOrder' })
  const asked = [...Map.groupBy(lines, ({ key }) => key)].map(([key, each]) => ({
    key,
    back: thousandths(each.reduce((sum, { back }) => sum + back, 0)),
    missing: thousandths(each.reduce((sum, { missing }) => sum + missing, 0)),
  }))
  const some = asked.filter(({ back, missing }) => back !== 0 || missing !== 0)
  if (some.length === 0) return refuse({ type: 'NothingToDeliver' })
  const short = tooMany(known, soFar(read, order, known.fields), some)
  if (short) return refuse({ type: 'MoreThanDelivered', ...short })
  return decide(
    {},
    { kind: 'order.crockeryBack', data: { order, on, lines: some, moves: intoStock(context, known, some) } },
  )
}

/** The first line of which more comes back, or is missing, than is out; or less than nothing. */
function tooMany({ fields }: KnownOrder, progress: readonly SoFar[], lines: readonly Back[]) {
  for (const { key, back, missing } of lines) {
    const done = progress.find((one) => one.key === key)
    const isCrockery = fields.lines.some((line) => line.key === key && line.kind === 'deposit')
    if (!done || !isCrockery) return { key, left: thousandths(0) }
    const left = done.delivered - done.back - done.missing
    if (back + missing > left || done.back + back < 0 || done.missing + missing < 0)
      return { key, left: thousandths(left) }
  }
  return null
}

type Back = EntryData['order.crockeryBack']['lines'][number]

/** What left the stock on account comes back at what it was worth then; what is taken back again leaves as before. */
function intoStock({ read }: CommandContext, { id, fields }: KnownOrder, lines: readonly Back[]) {
  const ledger = ledgerOver(read)
  for (const { key, back } of lines) {
    const article = fields.lines.find((line) => line.key === key)?.article ?? null
    const left = article === null ? undefined : stockLeft(read, id, key)
    if (article === null || !left?.quantity || back === 0) continue
    const spot = { item: article as ItemId, place: null, lot: null }
    if (back < 0) ledger.takeOut(spot, thousandths(-back))
    else ledger.bringIn(spot, back, cents(multiplyDivide(left.value, back, left.quantity)))
  }
  return ledger.moves
}

function stockLeft(read: Reader, order: string, key: string): { quantity: number; value: Cents } | undefined {
  return read.get(
    `SELECT sum(l.stock_quantity_thousandths) AS quantity, sum(l.stock_value_cents) AS value FROM order_deliveries d
     JOIN order_delivery_lines l ON l.till = d.till AND l.seq = d.seq WHERE d."order" = ? AND l.key = ?`,
    order,
    key,
  )
}

function deliveryOf(read: Reader, { till, seq }: EntryRef): EntryData['order.delivered'] | null {
  const row = read.get<{ data: string }>(
    `SELECT d.data FROM journal j JOIN journal_data d ON ${DATA_OF_ENTRY} WHERE j.till = ? AND j.seq = ? AND j.kind = 'order.delivered'`,
    till,
    seq,
  )
  return row ? (JSON.parse(row.data) as EntryData['order.delivered']) : null
}

function isTakenBack(read: Reader, { till, seq }: EntryRef): boolean {
  return read.get('SELECT 1 FROM order_deliveries WHERE of_till = ? AND of_seq = ?', till, seq) !== undefined
}

/** The same line below zero: its stock comes back at what left. */
function negative(line: DeliveredLine): DeliveredLine {
  const { quantity, gross, discount, total, vat, stock } = line
  return {
    ...line,
    quantity: thousandths(-quantity),
    gross: cents(-gross),
    discount: cents(-discount),
    total: cents(-total),
    vat: cents(-vat),
    ...(stock ? { stock: { quantity: thousandths(-stock.quantity), value: cents(-stock.value) } } : {}),
  }
}

/** Credited whole, it may be taken back. */
function isInvoiced(read: Reader, { till, seq }: EntryRef): boolean {
  return read.get('SELECT 1 FROM order_invoiced WHERE till = ? AND seq = ? AND times > 0', till, seq) !== undefined
}
