// Reads what is held of an order's deposits, and what is promised and not handed over, by nature and rate.

import { cents, sumCents } from '../../shared/kernel/money.ts'
import { natureOfLine, priceOrder, timesOf } from '../../shared/orders/pricing.ts'
import { addedParts, type DepositPart, type Promised } from '../../shared/sale/deposits.ts'
import { isTurnover } from '../../shared/sale/pricing.ts'
import type { Reader } from '../sql.ts'
import { soFar } from './progress.ts'
import type { KnownOrder } from './read.ts'

/** Deposits held, by nature and rate. */
export function heldParts(read: Reader, order: string): DepositPart[] {
  return addedParts(
    read.all<DepositPart>(
      `SELECT nature, vat_rate_bp AS rate, sum(amount_cents) AS amount, sum(vat_cents) AS vat FROM order_deposit_parts
       WHERE "order" = ? GROUP BY nature, vat_rate_bp`,
      order,
    ),
  )
}

/** Whether the deposits of an order are an organisation's, as they were taken. */
export function areOfBusiness(read: Reader, order: string): boolean {
  const row = read.get<{ business: number }>(
    'SELECT business FROM order_deposit_parts WHERE "order" = ? AND amount_cents > 0 ORDER BY till, seq, idx LIMIT 1',
    order,
  )
  return row?.business === 1
}

/** What is promised and neither paid at the till nor handed over on account yet; consigne bears no VAT and is left out. */
export function promisedParts(read: Reader, { id, fields }: KnownOrder, franchise: boolean): Promised[] {
  const priced = priceOrder(fields, franchise)
  const times = timesOf(fields)
  const progress = soFar(read, id, fields)
  const left = fields.lines.flatMap((line, index): Promised[] => {
    const { nature } = natureOfLine(line, fields.mode)
    if (!isTurnover({ nature }) || (nature !== 'goods' && nature !== 'services')) return []
    const total = (priced.lines[index]?.total ?? 0) * times
    const charged = progress[index]?.charged ?? 0
    return [{ nature, rate: franchise ? 0 : line.vatRate, amount: cents(Math.max(0, total - charged)) }]
  })
  return [...Map.groupBy(left, ({ nature, rate }) => `${nature} ${rate}`).values()]
    .flatMap((own): Promised[] => {
      const [first] = own
      return first ? [{ ...first, amount: sumCents(own.map(({ amount }) => amount)) }] : []
    })
    .filter(({ amount }) => amount > 0)
}
