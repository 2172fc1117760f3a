// VAT of a total that includes it, and the shares of it that each line carries.

import { z } from 'zod'
import { allocate, cents, multiplyDivide, sumCents, type Cents } from './money.ts'

/** Basis points: 2000 is 20 %. */
export const VatRate = z.int().min(0).max(10_000)
export type VatRate = z.infer<typeof VatRate>

/** How something is consumed; the rate may depend on it (CGI art. 278-0 bis, 279). */
export const ConsumptionMode = z.enum(['onSite', 'takeAway', 'keep'])
export type ConsumptionMode = z.infer<typeof ConsumptionMode>

/** A total of one rate, in its two parts. */
export interface VatAmount {
  readonly rate: VatRate
  readonly net: Cents
  readonly vat: Cents
}

/** VAT included in a total: `round(total × rate ÷ (10000 + rate))`. */
export function vatOf(total: number, rate: VatRate): Cents {
  return cents(multiplyDivide(total, rate, 10_000 + rate))
}

/**
 * VAT of a ticket, per rate on the rate's total, and shared over its lines (ties: first line first), so that
 * every later breakdown sums lines and still agrees with the ticket to the cent.
 */
export function vatOfTicket(lines: readonly { readonly total: Cents; readonly vatRate: VatRate }[]): {
  readonly byRate: VatAmount[]
  readonly byLine: Cents[]
} {
  const byLine: Cents[] = lines.map(() => cents(0))
  const rates = [...new Set(lines.map((line) => line.vatRate))].sort((a, b) => b - a)
  const byRate = rates.map((rate) => {
    const indexes = lines.flatMap((line, index) => (line.vatRate === rate ? [index] : []))
    const totals = indexes.map((index) => lines[index]?.total ?? 0)
    const total = sumCents(totals)
    const vat = vatOf(total, rate)
    const parts = allocateSigned(vat, totals)
    indexes.forEach((lineIndex, i) => (byLine[lineIndex] = parts[i] ?? cents(0)))
    return { rate, net: cents(total - vat), vat }
  })
  return { byRate, byLine }
}

/** Line totals of one ticket have one sign, save free gifts at zero; weights are their sizes. */
function allocateSigned(sum: number, totals: readonly number[]): Cents[] {
  return allocate(
    sum,
    totals.map((total) => Math.abs(total)),
  )
}
