// Money is whole cents, VAT included unless a name says `net`; one rounding and one way to part a sum.

import { z } from 'zod'

/** Whole cents of a euro, a safe integer. */
export type Cents = number & { readonly __brand: 'Cents' }

/** Ten million euros: beyond this an amount is a typing mistake, and sums of amounts stay safe integers. */
export const MAX_CENTS = 1_000_000_000

/** Any amount, negative allowed. */
export const Cents = z.int().min(-MAX_CENTS).max(MAX_CENTS).transform(cents)
/** An amount of zero or more. */
export const PositiveOrZeroCents = z.int().min(0).max(MAX_CENTS).transform(cents)
/** An amount above zero. */
export const PositiveCents = z.int().min(1).max(MAX_CENTS).transform(cents)

/** Brands a whole number as cents. Throws on a fraction or an unsafe integer: that is a bug. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not whole cents: ${value}`)
  return (value === 0 ? 0 : value) as Cents
}

/** Adds amounts. */
export function sumCents(amounts: Iterable<number>): Cents {
  let total = 0
  for (const amount of amounts) total += amount
  return cents(total)
}

/**
 * `numerator ÷ denominator` to the nearest whole number, half away from zero: the only rounding of the app.
 * Exact for any safe integers.
 */
function divideRounded(numerator: number, denominator: number): number {
  if (denominator <= 0) throw new RangeError(`Not a positive denominator: ${denominator}`)
  const magnitude = Math.abs(numerator)
  const quotient = Math.floor(magnitude / denominator)
  const remainder = magnitude - quotient * denominator
  const rounded = remainder * 2 >= denominator ? quotient + 1 : quotient
  return numerator < 0 ? -rounded : rounded
}

/** `value × factor ÷ divisor`, rounded half away from zero, exact whatever the size of the product. */
export function multiplyDivide(value: number, factor: number, divisor: number): number {
  const product = value * factor
  if (Number.isSafeInteger(product) && Number.isSafeInteger(product * 2)) return divideRounded(product, divisor)
  const exact = BigInt(value) * BigInt(factor)
  const magnitude = exact < 0n ? -exact : exact
  const by = BigInt(divisor)
  const rounded = (magnitude * 2n + by) / (by * 2n)
  return Number(exact < 0n ? -rounded : rounded)
}

/**
 * Parts a sum over weights by largest remainder (ties: first weight first); the parts always add up to the sum.
 * Weights are whole numbers of zero or more; all zero means equal parts; no weight at all is a bug and throws.
 */
export function allocate(sum: number, weights: readonly number[]): Cents[] {
  if (weights.length === 0) throw new RangeError('Nothing to allocate over')
  const used = weights.every((weight) => weight === 0) ? weights.map(() => 1) : weights
  const total = used.reduce((a, b) => a + b, 0)
  const magnitude = Math.abs(sum)
  const shares = used.map((weight) => floorShare(magnitude, weight, total))
  let left = magnitude - shares.reduce((a, share) => a + share.whole, 0)
  const byRemainder = shares.map((share, index) => ({ ...share, index }))
  byRemainder.sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
  const parts = shares.map((share) => share.whole)
  for (const { index } of byRemainder) {
    if (left === 0) break
    parts[index] = (parts[index] ?? 0) + 1
    left -= 1
  }
  return parts.map((part) => cents(sum < 0 ? -part : part))
}

function floorShare(magnitude: number, weight: number, total: number): { whole: number; remainder: bigint } {
  if (weight < 0 || !Number.isSafeInteger(weight)) throw new RangeError(`Not a weight: ${weight}`)
  const product = BigInt(magnitude) * BigInt(weight)
  const by = BigInt(total)
  return { whole: Number(product / by), remainder: product % by }
}
