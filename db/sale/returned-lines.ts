// What comes back: the same parts of the same line, never more than was sold, to the cent however it is cut up.

import type { LineNature, MakerPart, SalesClass } from '../../shared/catalogue/catalogue.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { ArticleId, OrderId, TillId } from '../../shared/kernel/id.ts'
import { cents, sumCents, type Cents } from '../../shared/kernel/money.ts'
import { thousandths, type Unit } from '../../shared/kernel/quantity.ts'
import { ok, refuse, type Result } from '../../shared/kernel/result.ts'
import type { VatAmount } from '../../shared/kernel/vat.ts'
import type { SaleRefusal } from '../../shared/sale/contract.ts'
import { refundedFor } from '../../shared/sale/pricing.ts'
import type { SaleInput, SaleToCheck, TicketLine } from '../../shared/sale/sale.ts'
import type { SellingContext } from '../handlers.ts'
import type { Reader } from '../sql.ts'

type ReturnInput = Extract<SaleInput['lines'][number], { type: 'return' }>

interface SoldRow {
  readonly type: string
  readonly article: ArticleId | null
  readonly label: string
  readonly unit: Unit
  readonly quantity: number
  readonly unitPrice: Cents
  readonly gross: Cents
  readonly discount: Cents
  readonly total: Cents
  readonly vatRate: number
  readonly vat: Cents
  readonly nature: LineNature
  readonly salesClass: SalesClass
  readonly makers: string
  readonly stockQuantity: number | null
  readonly stockValue: number | null
}

/** Lines of the return ticket, every amount and quantity negative; refuses more than is left to return. */
export function returnedLines(context: SellingContext, input: SaleToCheck): Result<readonly TicketLine[], SaleRefusal> {
  const lines: TicketLine[] = []
  const inBasket = new Map<string, number>()
  for (const [index, line] of input.lines.entries()) {
    if (line.type !== 'return') continue
    const key = `${line.of.till}:${line.of.seq}:${line.line}`
    const earlier = inBasket.get(key) ?? 0
    const one = returnedLine(context.read, line, { earlier, index })
    if (!one.ok) return one
    inBasket.set(key, earlier + line.quantity)
    lines.push(one.value)
  }
  return ok(lines)
}

/** VAT per rate of a return: the sum of its lines, so that sale and return cancel to the cent. */
export function ratesOfLines(lines: readonly TicketLine[]): VatAmount[] {
  const turnover = lines.filter(({ nature }) => nature === 'goods' || nature === 'services')
  const rates = [...new Set(turnover.map(({ vatRate }) => vatRate))].sort((a, b) => b - a)
  return rates.map((rate) => {
    const ofRate = turnover.filter(({ vatRate }) => vatRate === rate)
    const vat = sumCents(ofRate.map((line) => line.vat))
    return { rate, vat, net: cents(sumCents(ofRate.map((line) => line.total)) - vat) }
  })
}

/** Quantity of a sold line that came back so far. */
function returnedSoFar(read: Reader, of: { till: number; seq: number }, line: number): number {
  const row = read.get<{ quantity: number }>(
    `SELECT coalesce(-sum(quantity_thousandths), 0) AS quantity FROM sale_lines
     WHERE return_of_till = ? AND return_of_seq = ? AND return_of_line = ? AND return_of_seq IS NOT NULL`,
    of.till,
    of.seq,
    line,
  )
  return row?.quantity ?? 0
}

function returnedLine(
  read: Reader,
  { of, line, quantity }: ReturnInput,
  { earlier, index }: { earlier: number; index: number },
): Result<TicketLine, SaleRefusal> {
  const sold = soldLine(read, of, line)
  if (!sold || sold.type !== 'sale' || sold.quantity <= 0) return refuse({ type: 'NothingLeftToReturn', line: index })
  if (sold.unit === 'piece' && quantity % 1000 !== 0) return refuse({ type: 'WholePiecesOnly', line: index })
  const before = returnedSoFar(read, of, line) + earlier
  const after = before + quantity
  if (after > sold.quantity) return refuse({ type: 'NothingLeftToReturn', line: index })
  const back = (amount: number) =>
    cents(refundedFor(amount, before, sold.quantity) - refundedFor(amount, after, sold.quantity))
  const total = back(sold.total)
  const gross = back(sold.gross)
  const { article, label, unit, unitPrice, vatRate, nature, salesClass } = sold
  const facts = { article, label, unit, unitPrice, vatRate, nature, salesClass }
  return ok({
    ...facts,
    quantity: thousandths(-quantity),
    gross,
    discount: cents(gross - total),
    total,
    vat: back(sold.vat),
    makers: JSON.parse(sold.makers) as MakerPart[],
    ...(sold.stockQuantity === null
      ? {}
      : { stock: { quantity: thousandths(-quantity), value: back(sold.stockValue ?? 0) } }),
    returnOf: { till: of.till as TillId, seq: of.seq, line },
    ...orderOf(read, of, line),
  })
}

/** What is brought back is not delivered any more: of a subscription, for the day it was for. */
function orderOf(read: Reader, of: { till: number; seq: number }, line: number): Pick<TicketLine, 'order'> {
  const row = read.get<{ order: OrderId; key: string | null; date: Day | null }>(
    `SELECT p.order_id AS "order", p."key",
       coalesce(p.date, CASE o.kind WHEN 'subscription' THEN s.sold_on END) AS date
     FROM settled_lines p JOIN sales s ON s.till = p.till AND s.seq = p.seq LEFT JOIN orders o ON o.id = p.order_id
     WHERE p.till = ? AND p.seq = ? AND p.idx = ? AND p.order_id IS NOT NULL`,
    of.till,
    of.seq,
    line,
  )
  if (!row) return {}
  const { order, key, date } = row
  return { order: { order, ...(key === null ? {} : { key }), ...(date === null ? {} : { date }) } }
}

/** A deposit is given back by a line of its own, a payment by its invoice: neither was sold. */
function soldLine(read: Reader, of: { till: number; seq: number }, line: number): SoldRow | undefined {
  return read.get<SoldRow>(
    `SELECT s.type, l.article, l.label, l.unit, l.quantity_thousandths AS quantity, l.unit_price_cents AS unitPrice,
       l.gross_cents AS gross, l.discount_cents AS discount, l.total_cents AS total, l.vat_rate_bp AS vatRate,
       l.vat_cents AS vat, l.nature, l.sales_class AS salesClass, l.makers,
       l.stock_quantity_thousandths AS stockQuantity, l.stock_value_cents AS stockValue
     FROM sales s JOIN sale_lines l ON l.local_id = s.local_line + ?3
     WHERE s.till = ?1 AND s.seq = ?2 AND ?3 < s.lines AND l.nature NOT IN ('deposit', 'invoice')`,
    of.till,
    of.seq,
    line,
  )
}
