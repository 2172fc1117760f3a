// Ringing up in a demo: sales, cups lent and brought back, and remembering each for those who come back to it.

import type { Cents } from '../../shared/kernel/money.ts'
import type { ConsumptionMode } from '../../shared/kernel/vat.ts'
import type { SaleLineInput, TenderInput } from '../../shared/sale/sale.ts'
import type { PricedBasket } from '../../shared/sale/pricing.ts'
import { basketDiscount, payFor, priceOfTaken, takeSome, type Taken } from './baskets.ts'
import { ask, type Stall, type Ware } from './stall.ts'

/** Cups that never come back. */
const CUPS_KEPT = 5

/** One customer: she takes something, is told the total, pays. */
export function sell(stall: Stall, { cups }: { readonly cups: boolean }): void {
  const taken = [...takeSome(stall)]
  if (taken.length === 0) return
  if (cups) taken.push(...cupsFor(stall, taken))
  const mode = stall.chance.weighted(stall.coop.habits.modes)
  const { priced } = priceOfTaken(stall, taken, { mode })
  sellExactly(stall, taken, { mode, discount: basketDiscount(stall, priced.turnover) })
}

/** Sells what is named, paid as `tenders` say, or as customers pay. */
export function sellExactly(
  stall: Stall,
  taken: readonly Taken[],
  how: {
    readonly mode: ConsumptionMode | null
    readonly discount?: ReturnType<typeof basketDiscount>
    readonly tenders?: (due: Cents) => TenderInput[]
  },
): void {
  const { lines, priced } = priceOfTaken(stall, taken, how)
  const tenders = how.tenders?.(priced.total) ?? payFor(stall, priced.total)
  const { mode, discount } = how
  ring(
    stall,
    { lines, mode, tenders, expectedTotal: priced.total, ...(discount ? { basketDiscount: discount } : {}) },
    {
      taken,
      priced,
    },
  )
}

/** Customers bring their cups back after the last drink, before the till is counted. */
export function takeCupsBack(stall: Stall): void {
  const cup = cupOf(stall)
  const back = stall.cupsOut - CUPS_KEPT
  if (!cup || back <= 0) return
  sellExactly(stall, [{ ware: cup, quantity: -back * 1000 }], { mode: null })
  stall.cupsOut -= back
}

interface Asked {
  readonly lines: SaleLineInput[]
  readonly mode: ConsumptionMode | null
  readonly tenders: TenderInput[]
  readonly expectedTotal: number
}

function ring(stall: Stall, input: Asked, { taken, priced }: { taken: readonly Taken[]; priced: PricedBasket }): void {
  const [ref] = ask(stall, 'sale.record', input).tickets
  if (!ref) throw new Error('A sale without a ticket')
  const lines = priced.lines.map((line, index) => ({ ...line, quantity: taken[index]?.quantity ?? 0 }))
  stall.rung.push({
    ref: { till: ref.till, seq: ref.seq },
    wares: taken.map(({ ware }) => ware),
    lines,
    tenders: input.tenders,
  })
}

/** A cup goes out with each drink that wants one; some come back at the same moment. */
function cupsFor(stall: Stall, taken: readonly Taken[]): Taken[] {
  const cup = cupOf(stall)
  const drinks = taken.filter(({ ware }) => ware.demo.inCup).reduce((sum, { quantity }) => sum + quantity / 1000, 0)
  const returned = stall.chance.happens(30) ? stall.chance.between(1, 3) : 0
  const back = Math.max(0, Math.min(stall.cupsOut - CUPS_KEPT, returned))
  const out = drinks - back
  stall.cupsOut += out
  return cup && out !== 0 ? [{ ware: cup, quantity: out * 1000 }] : []
}

function cupOf(stall: Stall): Ware | undefined {
  return stall.wares.find(({ demo }) => demo.kind === 'deposit')
}
