// Reads the board: orders as lists show them, late and at risk first.

import { soughtIn } from '../../shared/customers/find.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { OrderId } from '../../shared/kernel/id.ts'
import { cents, type Cents } from '../../shared/kernel/money.ts'
import { orderNumber, readNumber } from '../../shared/orders/find.ts'
import type { ListedOrder } from '../../shared/orders/orders.ts'
import type { OrderState } from '../../shared/orders/states.ts'
import type { Reader, SqlValue } from '../sql.ts'

/** Which orders are wanted; an empty list of states is all of them. */
export interface Wanted {
  readonly states: readonly OrderState[]
  readonly kind: string | null
  readonly customer: string | null
  readonly text: string
  readonly limit: number
}

/** What makes an order alarming today. */
export interface Alarms {
  readonly today: Day
  readonly atRisk: ReadonlySet<string>
}

const OPEN = "'accepted', 'making', 'ready'"

/** Late and at risk first; then what is open by the day it is due, quotes that wait, and what is over, the latest first. */
export function listOrders(read: Reader, wanted: Wanted, alarms: Alarms): ListedOrder[] {
  const { where, values } = conditions(wanted)
  const rows = read.all<{ id: OrderId }>(
    `SELECT o.id FROM orders o WHERE o.present = 1 ${where.join(' ')}
     ORDER BY CASE WHEN o.state IN ('accepted', 'making') AND o.due_on < ? THEN 0
         WHEN o.id IN (SELECT value FROM json_each(?)) THEN 1
         WHEN o.state IN (${OPEN}) THEN 2 WHEN o.state = 'quote' THEN 3 ELSE 4 END,
       CASE WHEN o.state IN (${OPEN}, 'quote') THEN coalesce(o.due_on, '9999') END,
       o.due_on DESC, o.opened_at DESC, o.id
     LIMIT ?`,
    ...values,
    alarms.today,
    JSON.stringify([...alarms.atRisk]),
    wanted.limit,
  )
  return listed(
    read,
    rows.map(({ id }) => id),
    alarms,
  )
}

interface ListedRow extends Omit<ListedOrder, 'number' | 'alarm' | 'partly' | 'allergic' | 'toPay'> {
  readonly number: number
  readonly tillNumber: number | null
  readonly partly: number
  readonly allergic: string
  readonly charged: Cents
}

/** These orders, in their order. */
export function listed(read: Reader, ids: readonly string[], alarms: Alarms): ListedOrder[] {
  const rows = read.all<ListedRow>(
    `SELECT o.id, o.number, t.number AS tillNumber, o.kind, o.state, o.title, o.customer,
       o.who, o.due_on AS dueOn, o.due_at AS dueAt, o.guests, o.face AS photo,
       o.total_cents AS total, o.deposit_asked_cents AS depositAsked, coalesce(d.held_cents, 0) AS depositHeld,
       o.charged_cents AS charged,
       o.steps, o.steps_done AS stepsDone, o.partly, o.valid_until AS validUntil, o.allergic
     FROM json_each(?) i CROSS JOIN orders o ON o.id = i.value  LEFT JOIN tills t ON t.till = o.opened_till LEFT JOIN order_deposits d ON d."order" = o.id
     WHERE o.present = 1 ORDER BY i.key`,
    JSON.stringify(ids),
  )
  return rows.map((row) => listedOf(row, alarms))
}

function listedOf({ number, tillNumber, partly, allergic, charged, ...row }: ListedRow, alarms: Alarms): ListedOrder {
  return {
    ...row,
    number: orderNumber(number, tillNumber ?? 1),
    partly: partly === 1,
    allergic: allergic !== '[]',
    toPay: cents(row.total - charged - row.depositHeld),
    alarm: alarmOf(row, alarms),
  }
}

/** Not made and its day is past, else what `Alarms` says of it. */
export function alarmOf(
  { id, state, dueOn }: Pick<ListedOrder, 'id' | 'state' | 'dueOn'>,
  { today, atRisk }: Alarms,
): ListedOrder['alarm'] {
  const isWaiting = state === 'accepted' || state === 'making'
  if (isWaiting && dueOn !== null && dueOn < today) return 'late'
  return atRisk.has(id) ? 'risk' : null
}

function conditions({ states, kind, customer, text }: Wanted): { where: string[]; values: SqlValue[] } {
  const where: string[] = []
  const values: SqlValue[] = []
  const add = (sql: string, ...given: readonly SqlValue[]) => {
    where.push(`AND ${sql}`)
    values.push(...given)
  }
  if (states.length > 0) add(`o.state IN (${states.map(() => '?').join(', ')})`, ...states)
  if (kind !== null) add('o.kind = ?', kind)
  if (customer !== null) add('o.customer = ?', customer)
  // A whole number is that order's, or a phone's: it must not find every order with such a digit in it.
  const number = readNumber(text)
  if (number && text.trim().length < PHONE) add('o.number = ?', number.number)
  else for (const word of soughtIn(text)) add('instr(o.found, ?) > 0', word)
  return { where, values }
}

/** Digits from which a number is a telephone's. */
const PHONE = 6
