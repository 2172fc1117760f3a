// The baskets of a demo: what a customer takes, at the prices of the catalogue, and how she pays for it.

import { natureOf, rateFor } from '../../shared/catalogue/catalogue.ts'
import { changeFrom, type Pieces } from '../../shared/cash-session/cash-session.ts'
import { cents, type Cents } from '../../shared/kernel/money.ts'
import type { ConsumptionMode } from '../../shared/kernel/vat.ts'
import { priceBasket, type Discount, type PricedBasket } from '../../shared/sale/pricing.ts'
import type { SaleLineInput, TenderInput } from '../../shared/sale/sale.ts'
import type { DemoTender } from './demo-coop.ts'
import { articleOf, leftOf, type Stall, type Ware } from './stall.ts'

export interface Taken {
  readonly ware: Ware
  /** Thousandths; negative only for cups that come back. */
  readonly quantity: number
  readonly discount?: Discount
}

export interface PricedTaking {
  readonly lines: SaleLineInput[]
  readonly priced: PricedBasket
}

/** What a customer takes: different wares that are there, each as often as it is wanted; sometimes nothing. */
export function takeSome(stall: Stall): Taken[] {
  const { coop, chance, wares } = stall
  const taken: Taken[] = []
  const count = chance.weighted(coop.habits.lines)
  for (let line = 0; line < count; line += 1) {
    const others = wares.filter((one) => !taken.some(({ ware }) => ware === one))
    const ware = chance.weighted(others.map((one) => [one, one.demo.wanted] as const))
    const quantity = quantityOf(stall, ware)
    if (quantity > leftOf(stall, ware)) continue
    const discounted = chance.happens(4) && ware.demo.kind === 'good'
    taken.push({ ware, quantity, ...(discounted ? { discount: { type: 'percent', bp: 1000 } } : {}) })
  }
  return taken
}

/** Prices what was taken, as the screen does before the customer is told. */
export function priceOfTaken(
  stall: Stall,
  taken: readonly Taken[],
  { mode, discount }: { readonly mode: ConsumptionMode | null; readonly discount?: Discount | undefined },
): PricedTaking {
  const lines = taken.map(({ ware, quantity, discount: own }) => {
    const article = articleOf(stall, ware)
    const facts = { quantity, unitPrice: article.price, ...(own ? { discount: own } : {}) }
    return {
      asked: { type: 'article', article: article.id, ...facts } as const,
      toPrice: { ...facts, vatRate: rateFor(article.vat, mode), ...natureOf(article, mode) },
    }
  })
  const priced = priceBasket(
    lines.map(({ toPrice }) => toPrice),
    discount,
  )
  return { lines: lines.map(({ asked }) => asked), priced }
}

/** Now and then the whole basket is let go for a little less. */
export function basketDiscount({ chance }: Stall, total: number): Discount | undefined {
  if (total < 2500 || !chance.happens(6)) return undefined
  return chance.happens(50)
    ? { type: 'percent', bp: 500 }
    : { type: 'amount', amount: cents(100 + chance.below(2) * 100) }
}

/** How an amount is paid; what is due to the customer goes back in cash. */
export function payFor({ coop, chance }: Stall, due: Cents): TenderInput[] {
  if (due === 0) return []
  if (due < 0) return [{ kind: 'cash', amount: due }]
  const options = coop.habits.tenders.filter(([kind]) => fits(kind, due))
  const kind = chance.weighted(options)
  if (kind === 'cash') return [cashFor(due, givenFor(due, chance.below(100)))]
  if (kind === 'mixed') {
    const cash = due > 3000 ? 2000 : 1000
    return [
      { kind: 'cash', amount: cash, given: cash, givenPieces: notesFor(cash) },
      { kind: 'card', amount: due - cash },
    ]
  }
  if (kind === 'mealVoucher') return vouchersFor(due)
  return [{ kind, amount: due }]
}

/** A meal voucher is worth 9 €, and at most 25 € of them are taken. */
const VOUCHER = 900
const MOST_VOUCHERS = 2

function vouchersFor(due: number): TenderInput[] {
  const amount = Math.min(Math.floor(due / VOUCHER), MOST_VOUCHERS) * VOUCHER
  const rest = due - amount
  return [{ kind: 'mealVoucher', amount }, ...(rest > 0 ? [{ kind: 'card' as const, amount: rest }] : [])]
}

function fits(kind: DemoTender, due: number): boolean {
  if (kind === 'cash') return due <= 12_000
  if (kind === 'cheque') return due >= 2000
  if (kind === 'mixed') return due > 1400
  if (kind === 'mealVoucher') return due >= VOUCHER
  return due >= 400
}

/** The whole sum as it is, or the next round sum in coins and notes. */
function givenFor(due: number, luck: number): number {
  const next = (step: number) => Math.ceil(due / step) * step
  if (luck < 22) return due
  if (luck < 45) return next(500)
  if (luck < 65) return next(1000)
  if (luck < 92) return next(2000)
  return next(5000)
}

function cashFor(due: number, given: number): TenderInput {
  return { kind: 'cash', amount: due, given, givenPieces: notesFor(given) }
}

/** What customers carry: no note above 50 €. */
const PURSE = { 5000: 4, 2000: 8, 1000: 8, 500: 8, 200: 20, 100: 20, 50: 9, 20: 9, 10: 9, 5: 9, 2: 9, 1: 9 }

function notesFor(amount: number): Pieces {
  return changeFrom(PURSE, cents(amount)).pieces
}

function quantityOf({ coop, chance }: Stall, { demo }: Ware): number {
  if (demo.cuts) return demo.cuts[chance.below(demo.cuts.length)] ?? 1000
  const alone = demo.oneOffSince !== undefined || demo.price >= 2500 || demo.kind === 'service'
  return alone ? 1000 : chance.weighted(coop.habits.pieces) * 1000
}
