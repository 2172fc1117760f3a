// The basket being filled: what a tap, a step or a key changes in it; nothing here waits, stores or shows.

import { natureOf, type Tile } from '../../shared/catalogue/catalogue.ts'
import type { BasketId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import { MAX_THOUSANDTHS, thousandths, type Unit } from '../../shared/kernel/quantity.ts'
import type { ConsumptionMode } from '../../shared/kernel/vat.ts'
import type { Discount } from '../../shared/sale/pricing.ts'
import { quantityOf as asked, type Basket, type BasketLine } from '../../shared/sale/sale.ts'

/** Keys of lines that hold a one-off piece begin so: one is all there is. */
const ONE_OFF = 'one-'

/** What one press on a stepper adds, in thousandths: a piece, ten centimetres, fifty grams, ten centilitres. */
export const STEP: Readonly<Record<Unit, number>> = { piece: 1000, m: 100, kg: 50, l: 100 }

/** A basket with nothing in it. */
export function emptyBasket(id: BasketId, mode: ConsumptionMode | null): Basket {
  return { id, lines: [], mode, discount: null, parked: false, note: '', savedAt: 0 }
}

/** What a tap changed: the basket, and the line to show. */
export interface Added {
  readonly basket: Basket
  readonly key: string
}

/**
 * Puts an article in the basket. The same piece at the same price and without discount joins its line; a length or a
 * weight is a cut of its own; a one-off piece is there once at most; a consigne given back has its own line.
 */
export function addArticle(basket: Basket, tile: Tile, is: { quantity: number; key: string }): Added {
  const joined = basket.lines.find((line) => joins(line, tile, is.quantity))
  if (joined) {
    const quantity = tile.oneOff ? quantityOf(joined) : quantityOf(joined) + is.quantity
    return { basket: withQuantity(basket, joined.key, quantity), key: joined.key }
  }
  const key = tile.oneOff ? `${ONE_OFF}${is.key}` : is.key
  const line: BasketLine = {
    key,
    sale: {
      type: 'article',
      article: tile.id,
      quantity: bounded(tile.oneOff ? 1000 : is.quantity),
      unitPrice: cents(tile.price),
    },
    label: tile.name,
    unit: tile.unit,
    photo: tile.photo,
    pictogram: tile.pictogram,
    colour: tile.colour,
    pattern: tile.pattern,
    model: tile.model,
    unitPrice: cents(tile.price),
    nature: natureOf(tile, basket.mode).nature,
    vat: tile.vat,
  }
  return { basket: withLine(basket, line), key }
}

/** Puts a line made elsewhere (free price, return) at the end. */
export function withLine(basket: Basket, line: BasketLine): Basket {
  return { ...basket, lines: [...basket.lines, line] }
}

/** Gives a line a quantity; zero takes the line away, returns keep theirs. */
export function withQuantity(basket: Basket, key: string, quantity: number): Basket {
  if (quantity === 0) return withoutLine(basket, key)
  return withEach(basket, key, (line) => {
    if (!canStep(line)) return line
    const exact = bounded(line.unit === 'piece' ? Math.trunc(quantity / 1000) * 1000 : quantity)
    return exact === 0 ? line : ({ ...line, sale: { ...line.sale, quantity: exact } } as BasketLine)
  })
}

/** One press on a stepper; what falls to nothing or changes side leaves the basket. */
export function stepped(basket: Basket, key: string, presses: number): Basket {
  const line = basket.lines.find((each) => each.key === key)
  if (!line || !canStep(line)) return basket
  const before = quantityOf(line)
  const side = before < 0 ? -1 : 1
  const after = before + side * presses * STEP[line.unit]
  return withQuantity(basket, key, Math.sign(after) === Math.sign(before) ? after : 0)
}

/** Takes a line away. */
export function withoutLine(basket: Basket, key: string): Basket {
  return { ...basket, lines: basket.lines.filter((line) => line.key !== key) }
}

/** Puts a line back where it was. */
export function withLineAt(basket: Basket, line: BasketLine, index: number): Basket {
  if (basket.lines.some((each) => each.key === line.key)) return basket
  return { ...basket, lines: [...basket.lines.slice(0, index), line, ...basket.lines.slice(index)] }
}

/** Gives a line a discount, or takes it off. Returns, consigne and gift vouchers have none. */
export function withLineDiscount(basket: Basket, key: string, discount: Discount | null): Basket {
  return withEach(basket, key, (line) => {
    if (!canDiscount(line)) return line
    const { discount: _, ...sale } = line.sale as Extract<BasketLine['sale'], { type: 'article' | 'free' }>
    return { ...line, sale: discount ? { ...sale, discount } : sale } as BasketLine
  })
}

/** Gives a line the price the catalogue now has. */
export function withPrice(basket: Basket, key: string, price: number): Basket {
  return withEach(basket, key, (line) =>
    line.sale.type === 'article'
      ? { ...line, unitPrice: cents(price), sale: { ...line.sale, unitPrice: cents(price) } }
      : line,
  )
}

/** The quantity of a line, negative for what comes back. */
export function quantityOf(line: BasketLine): number {
  return line.sale.type === 'return' ? -line.sale.quantity : asked(line.sale)
}

/** Whether a line is the only piece of its kind. */
function isOneOff(line: BasketLine): boolean {
  return line.key.startsWith(ONE_OFF)
}

/** Whether its quantity can be changed where it stands. */
export function canStep(line: BasketLine): boolean {
  return isOfCatalogue(line) && !isOneOff(line)
}

/** Whether a discount means anything on it. */
export function canDiscount(line: BasketLine): boolean {
  return isOfCatalogue(line) && (line.nature === 'goods' || line.nature === 'services')
}

/** What was agreed in an order, held for it or owed on an invoice is not changed at the till. */
function isOfCatalogue({ sale }: BasketLine): boolean {
  return sale.type === 'article' || sale.type === 'free'
}

function joins(line: BasketLine, tile: Tile, quantity: number): boolean {
  return (
    line.sale.type === 'article' &&
    line.sale.article === tile.id &&
    line.unit === 'piece' &&
    line.sale.unitPrice === tile.price &&
    line.sale.discount === undefined &&
    line.sale.quantity > 0 === quantity > 0
  )
}

function withEach(basket: Basket, key: string, change: (line: BasketLine) => BasketLine): Basket {
  return { ...basket, lines: basket.lines.map((line) => (line.key === key ? change(line) : line)) }
}

function bounded(quantity: number) {
  return thousandths(Math.max(-MAX_THOUSANDTHS, Math.min(MAX_THOUSANDTHS, quantity)))
}
