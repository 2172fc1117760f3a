// The price of a basket: line totals, discounts, VAT; the same function on the screen and in the command.

import { z } from 'zod'
import type { LineNature, SalesClass } from '../catalogue/catalogue.ts'
import { allocate, cents, multiplyDivide, PositiveOrZeroCents, sumCents, type Cents } from '../kernel/money.ts'
import { priceOf } from '../kernel/quantity.ts'
import { vatOfTicket, type VatAmount, type VatRate } from '../kernel/vat.ts'

/** A discount on a line or on the basket: a percentage (basis points) or an amount. */
export const Discount = z.discriminatedUnion('type', [
  z.object({ type: z.literal('percent'), bp: z.int().min(1).max(10_000) }),
  z.object({ type: z.literal('amount'), amount: PositiveOrZeroCents }),
])
export type Discount = z.output<typeof Discount>

/** What pricing needs of a line; quantities are positive save consigne given back. */
export interface LineToPrice {
  readonly quantity: number
  readonly unitPrice: number
  readonly vatRate: VatRate
  readonly nature: LineNature
  readonly salesClass: SalesClass
  readonly discount?: Discount | undefined
  /** Of a line agreed elsewhere (an order's, a deposit, what is paid on an invoice): what it comes to, as agreed. */
  readonly agreed?: AgreedAmounts | undefined
}

/** Amounts that are not computed here; `vat` only of what is outside the ticket's own VAT. */
export interface AgreedAmounts {
  readonly gross: Cents
  readonly total: Cents
  readonly vat: Cents
}

export interface PricedLine {
  /** `round(quantity × unit price)`. */
  readonly gross: Cents
  /** Of the line and of its part of the basket's discount, as a positive amount subtracted. */
  readonly discount: Cents
  readonly total: Cents
  /** Its share of the ticket's VAT; net is total − vat. */
  readonly vat: Cents
}

export interface PricedBasket {
  readonly lines: readonly PricedLine[]
  readonly byRate: readonly VatAmount[]
  /** With VAT, everything included: what the customer pays. */
  readonly total: Cents
  /** With VAT, of what is sold: without held money and paid invoices. */
  readonly turnover: Cents
  readonly consigne: Cents
  readonly giftVouchers: Cents
  readonly deposits: Cents
  readonly invoices: Cents
}

/**
 * Prices a basket. A percentage discount is the rounded amount `round(gross × percent)` subtracted; the basket's
 * discount is spread over line totals by largest remainder; consigne and gift vouchers are outside discounts and VAT
 * (`4-accounting.md` §1), what was agreed elsewhere outside discounts. A discount is never more than what it is taken
 * from.
 */
export function priceBasket(lines: readonly LineToPrice[], basketDiscount?: Discount): PricedBasket {
  const gross = lines.map((line) => line.agreed?.gross ?? priceOf(line.quantity, line.unitPrice))
  const own = lines.map((line, index) => ownDiscount(line, gross[index] ?? 0))
  const afterOwn = lines.map((line, index) =>
    isTurnover(line) && !line.agreed ? (gross[index] ?? 0) - (own[index] ?? 0) : 0,
  )
  const spread = spreadDiscount(afterOwn, basketDiscount)
  const totals = lines.map((_, index) => cents((gross[index] ?? 0) - (own[index] ?? 0) - (spread[index] ?? 0)))
  const vat = vatOfLines(lines, totals)
  const sumOf = (nature: LineNature) => sumCents(totals.filter((_, index) => lines[index]?.nature === nature))
  const consigne = sumOf('consigne')
  const giftVouchers = sumOf('giftVoucher')
  const deposits = sumOf('deposit')
  const invoices = sumOf('invoice')
  const total = sumCents(totals)
  return {
    lines: lines.map((_, index) => ({
      gross: gross[index] ?? cents(0),
      discount: cents((own[index] ?? 0) + (spread[index] ?? 0)),
      total: totals[index] ?? cents(0),
      vat: vat.byLine[index] ?? cents(0),
    })),
    byRate: vat.byRate,
    total,
    turnover: cents(total - consigne - giftVouchers - deposits - invoices),
    consigne,
    giftVouchers,
    deposits,
    invoices,
  }
}

/** Whether a line is turnover: discounts and VAT apply to nothing else. */
export function isTurnover(line: { readonly nature: LineNature }): boolean {
  return line.nature === 'goods' || line.nature === 'services'
}

/** The rounded amount a discount takes from a sum, never more than the sum. */
export function discountOn(sum: number, discount: Discount | undefined): Cents {
  if (!discount || sum <= 0) return cents(0)
  const amount = discount.type === 'percent' ? multiplyDivide(sum, discount.bp, 10_000) : discount.amount
  return cents(Math.min(amount, sum))
}

/**
 * What a part return gives back in all once `returned` of `quantity` has come back: `round(total × returned ÷ quantity)`;
 * the caller subtracts what was refunded before, so that a whole return in parts gives back the whole to the cent.
 */
export function refundedFor(total: number, returned: number, quantity: number): Cents {
  return cents(multiplyDivide(total, returned, quantity))
}

function ownDiscount(line: LineToPrice, gross: number): number {
  if (line.agreed) return line.agreed.gross - line.agreed.total
  return isTurnover(line) ? discountOn(gross, line.discount) : 0
}

function spreadDiscount(totals: readonly number[], discount: Discount | undefined): readonly number[] {
  const base = sumCents(totals)
  const amount = discountOn(base, discount)
  return amount === 0 ? totals.map(() => 0) : allocate(amount, totals)
}

function vatOfLines(lines: readonly LineToPrice[], totals: readonly Cents[]): { byRate: VatAmount[]; byLine: Cents[] } {
  const indexes = lines.flatMap((line, index) => (isTurnover(line) ? [index] : []))
  const { byRate, byLine } = vatOfTicket(
    indexes.map((index) => ({ total: totals[index] ?? cents(0), vatRate: lines[index]?.vatRate ?? 0 })),
  )
  const all: Cents[] = lines.map((line) => (isTurnover(line) ? undefined : line.agreed?.vat) ?? cents(0))
  indexes.forEach((lineIndex, i) => (all[lineIndex] = byLine[i] ?? cents(0)))
  return { byRate, byLine: all }
}
