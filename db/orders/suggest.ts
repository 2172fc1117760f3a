// Reads what lines of an order are thought to cost, and a price per unit that pays for them by the group's rates.

import { cents, multiplyDivide, type Cents } from '../../shared/kernel/money.ts'
import { priceOf } from '../../shared/kernel/quantity.ts'
import { vatOf } from '../../shared/kernel/vat.ts'
import type { Contribution } from '../../shared/host/contribution.ts'
import type { Suggestion } from '../../shared/orders/contract.ts'
import type { OrderLine } from '../../shared/orders/orders.ts'
import { priceParts, type PriceRates } from '../../shared/price/price.ts'
import { isTurnover } from '../../shared/sale/pricing.ts'
import { natureOfLine } from '../../shared/orders/pricing.ts'
import { readProfile } from '../host/queries.ts'
import { ratesOf } from '../price/queries.ts'
import { costOf } from '../production/cost.ts'
import type { Reader } from '../sql.ts'
import { lastCost, levelOf } from '../stock/levels.ts'
import { makingOf, minutesOf, type Making } from './recipes.ts'

/** Of each line; `franchise`: the host is exempt, prices carry no VAT. */
export function suggestions(read: Reader, lines: readonly OrderLine[], franchise: boolean): Suggestion[] {
  const book = { contribution: readProfile(read)?.contribution ?? [], rates: ratesOf(read) }
  return lines.map((line) => suggestionFor(read, line, { ...book, franchise }))
}

interface Reckoning {
  readonly contribution: Contribution
  readonly rates: PriceRates
  readonly franchise: boolean
}

function suggestionFor(read: Reader, line: OrderLine, reckoning: Reckoning): Suggestion {
  const making = makingOf(read, line)
  const materials = materialsOf(read, line, making)
  const minutes = minutesOf(making, line, line.quantity)
  const vatRate = reckoning.franchise ? 0 : line.vatRate
  const gross = priceOf(line.quantity, line.unitPrice)
  const isSold = isTurnover(natureOfLine(line, null))
  const price =
    isSold && (materials !== null || minutes > 0) ? priceFor(line, { materials, minutes, vatRate }, reckoning) : null
  const margin = materials === null || !isSold ? null : cents(gross - vatOf(gross, vatRate) - materials)
  return { key: line.key, materials, minutes, price, margin }
}

/** What goes into the whole line, at the average of what there is; null when nobody knows. */
export function materialsOf(
  read: Reader,
  { article, quantity }: Pick<OrderLine, 'article' | 'quantity'>,
  making: Making | null,
): Cents | null {
  if (making) {
    const { whole } = costOf(read, making.recipe)
    const made = whole.materials.average + whole.waste.average + whole.packaging.average
    return cents(multiplyDivide(made, quantity, making.recipe.yield))
  }
  if (article === null) return null
  const level = levelOf(read, article)
  const known = level.quantity > 0 ? level : lastCost(read, article)
  return known && known.quantity > 0 ? cents(multiplyDivide(known.value, quantity, known.quantity)) : null
}

interface Cost {
  readonly materials: number | null
  readonly minutes: number
  readonly vatRate: number
}

/** The lowest price per unit that leaves nothing unpaid: materials, work, the host's part and VAT. */
function priceFor({ quantity }: OrderLine, { materials, minutes, vatRate }: Cost, { contribution, rates }: Reckoning) {
  const unit = {
    materials: multiplyDivide(materials ?? 0, 1000, quantity),
    packaging: 0,
    seconds: multiplyDivide(minutes * 60, 1000, quantity),
  }
  const isPaid = (price: number) => priceParts({ price, vatRate, contribution, rates, ...unit }).rest >= 0
  let [low, high] = [-1, 1]
  while (high < DEAREST && !isPaid(high)) [low, high] = [high, high * 2]
  if (!isPaid(high)) return null
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (isPaid(middle)) high = middle
    else low = middle
  }
  return cents(high)
}

/** A million euros: beyond it the host takes more than all. */
const DEAREST = 100_000_000
