// What a basket costs, line by line, priced as the command will price it.

import { rateFor } from '../../shared/catalogue/catalogue.ts'
import { cents, sumCents, type Cents } from '../../shared/kernel/money.ts'
import { priceBasket, type Discount, type LineToPrice } from '../../shared/sale/pricing.ts'
import type { Basket, BasketLine, SaleInput, SaleToCheck, TenderInput } from '../../shared/sale/sale.ts'
import { quantityOf } from './basket.ts'

export interface PricedRow {
  readonly line: BasketLine
  /** Before discounts; what a return gives back is negative. */
  readonly gross: Cents
  /** Of the line and its part of the basket's discount. */
  readonly discount: Cents
  readonly total: Cents
}

export interface BasketPrice {
  readonly rows: readonly PricedRow[]
  /** What the customer pays; below zero, what she gets. */
  readonly total: Cents
  /** What the basket's own discount takes, lines' discounts left out. */
  readonly basketDiscount: Cents
  /** Pieces, a length or a weight counting for one. */
  readonly pieces: number
}

/** Prices a basket; lines that come back give their refund, everything else goes through `priceBasket`. */
export function priceOfBasket(basket: Basket): BasketPrice {
  const sold = basket.lines.filter((line) => line.sale.type !== 'return')
  const toPrice = sold.map((line) => toPriced(line, basket))
  const priced = priceBasket(toPrice, basket.discount ?? undefined)
  const undiscounted = basket.discount ? priceBasket(toPrice) : priced
  const byKey = new Map(sold.map((line, index) => [line.key, priced.lines[index]]))
  const rows = basket.lines.map((line): PricedRow => {
    const row = byKey.get(line.key)
    if (row) return { line, gross: row.gross, discount: row.discount, total: row.total }
    const refund = cents(-(line.refund ?? 0))
    return { line, gross: refund, discount: cents(0), total: refund }
  })
  return {
    rows,
    total: sumCents(rows.map((row) => row.total)),
    basketDiscount: cents(undiscounted.total - priced.total),
    pieces: basket.lines.reduce((sum, line) => sum + piecesOf(line), 0),
  }
}

/** What is to pay with a discount, or without one. */
export type TotalWith = (discount: Discount | null) => number

/** What a discount can take at most; nothing of cups, returns and what was agreed in an order. */
export function mostTaken(totalWith: TotalWith): number {
  return totalWith(null) - totalWith({ type: 'percent', bp: 10_000 })
}

/** The basket as the command takes it. */
export function saleOf(basket: Basket, tenders: readonly TenderInput[], expectedTotal: number) {
  return { ...saleToCheckOf(basket, expectedTotal), tenders: [...tenders] } satisfies Partial<
    Record<keyof SaleInput, unknown>
  >
}

/** The basket as it is asked about before anyone pays. */
export function saleToCheckOf(basket: Basket, expectedTotal: number) {
  return {
    basket: basket.id,
    lines: basket.lines.map((line) => line.sale),
    mode: basket.mode,
    ...(basket.discount && { basketDiscount: basket.discount }),
    expectedTotal: cents(expectedTotal),
  } satisfies Partial<Record<keyof SaleToCheck, unknown>>
}

function toPriced(line: BasketLine, basket: Basket): LineToPrice {
  return {
    quantity: quantityOf(line),
    unitPrice: line.unitPrice,
    vatRate: line.sale.type === 'free' ? line.sale.vatRate : rateFor(line.vat, basket.mode),
    nature: line.nature,
    salesClass: 'none',
    discount: 'discount' in line.sale ? line.sale.discount : undefined,
    agreed: line.agreed && { ...line.agreed, vat: cents(0) },
  }
}

function piecesOf(line: BasketLine): number {
  return line.unit === 'piece' ? Math.abs(quantityOf(line)) / 1000 : 1
}
