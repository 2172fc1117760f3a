// Quantities are whole thousandths of an article's unit: a metre counts millimetres, a kilo grams, a piece 1,000.

import { z } from 'zod'
import { cents, multiplyDivide, type Cents } from './money.ts'

/** Whole thousandths of a unit. */
export type Thousandths = number & { readonly __brand: 'Thousandths' }

/** A million units: beyond this a quantity is a typing mistake. */
export const MAX_THOUSANDTHS = 1_000_000_000

/** Any quantity, negative allowed. */
export const Thousandths = z.int().min(-MAX_THOUSANDTHS).max(MAX_THOUSANDTHS).transform(thousandths)
/** A quantity above zero. */
export const PositiveThousandths = z.int().min(1).max(MAX_THOUSANDTHS).transform(thousandths)

/** What an article is counted in. */
export const Unit = z.enum(['piece', 'm', 'kg', 'l'])
export type Unit = z.infer<typeof Unit>

/** One whole piece. */
export const ONE = 1000 as Thousandths

/** Brands a whole number as thousandths. Throws on a fraction: that is a bug. */
export function thousandths(value: number): Thousandths {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not whole thousandths: ${value}`)
  return (value === 0 ? 0 : value) as Thousandths
}

/** Price of a quantity, rounded half away from zero. */
export function priceOf(quantity: number, unitPrice: number): Cents {
  return cents(multiplyDivide(quantity, unitPrice, 1000))
}
