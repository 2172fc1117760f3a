// What a basket's lines are in the catalogue: priced, with their makers frozen and what leaves the stock.

import { natureOf, rateFor, type MakerPart } from '../../shared/catalogue/catalogue.ts'
import type { ArticleId } from '../../shared/kernel/id.ts'
import { cents, type Cents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import { ok, refuse, type Result } from '../../shared/kernel/result.ts'
import type { ConsumptionMode } from '../../shared/kernel/vat.ts'
import type { SaleRefusal } from '../../shared/sale/contract.ts'
import { priceBasket, type PricedBasket } from '../../shared/sale/pricing.ts'
import type { SaleInput, SaleToCheck, TicketLine } from '../../shared/sale/sale.ts'
import { valueOut, type Level } from '../../shared/stock/stock.ts'
import type { SellingContext } from '../handlers.ts'
import { activeMembers } from '../members/queries.ts'
import { listedPriceAt } from '../price/lists.ts'
import { costingLevel, lastCost } from '../stock/levels.ts'
import { wareOf, type Ware } from '../till-state.ts'
import type { ResolvedLine } from './resolved-line.ts'
import { isSettling, settled, type Settling } from './settling.ts'

/** The lines of a sale and its sums. */
export interface SoldLines {
  readonly lines: readonly TicketLine[]
  readonly priced: PricedBasket
  readonly resolved: readonly ResolvedLine[]
}

type SoldInput = Exclude<SaleInput['lines'][number], { type: 'return' }>
type Numbered = readonly [line: SoldInput, index: number]

/** Resolves and prices what is sold; refuses what the catalogue does not say, naming the line of the basket. */
export function soldLines(
  context: SellingContext,
  input: SaleToCheck,
  settling: Settling,
): Result<SoldLines, SaleRefusal> {
  const sold = input.lines.flatMap((line, index): Numbered[] => (line.type === 'return' ? [] : [[line, index]]))
  const group = lazy(() => activeMembers(context.read).map((member): MakerPart => ({ member, part: 1 })))
  const resolved: ResolvedLine[] = []
  const leaving = new Map<string, number>()
  for (const [line, index] of sold) {
    if (isSettling(line)) {
      const lines = settled(settling, context, { line, index, before: resolved })
      if (!lines.ok) return lines
      resolved.push(...lines.value.map((own) => withGroup(own, group)))
      continue
    }
    const one =
      line.type === 'free'
        ? freeLine(line, input.mode)
        : articleLine(context, { line, index, mode: input.mode, leaving })
    if (!one.ok) return one
    resolved.push({ ...withGroup(one.value, group), vatRate: context.franchise ? 0 : one.value.vatRate })
  }
  const priced = priceBasket(resolved, input.basketDiscount)
  return ok({ lines: ticketLines(context, resolved, priced), priced, resolved })
}

/** Nobody in particular made it: the whole group did. Money that is only held or owed was made by no one. */
function withGroup(line: ResolvedLine, group: () => readonly MakerPart[]): ResolvedLine {
  return line.makers.length > 0 || line.nature === 'deposit' || line.nature === 'invoice'
    ? line
    : { ...line, makers: group() }
}

interface Asked {
  readonly line: Extract<SoldInput, { type: 'article' }>
  readonly index: number
  readonly mode: ConsumptionMode | null
  /** What earlier lines of this basket take of each one-off piece. */
  readonly leaving: Map<string, number>
}

function articleLine(
  context: SellingContext,
  { line, index, mode, leaving }: Asked,
): Result<ResolvedLine, SaleRefusal> {
  const ware = wareOf(context.read, context.tillState, line.article)
  if (!ware) return refuse({ type: 'UnknownArticle', line: index })
  const wrong = quantityRefusal(ware, line.quantity, index)
  if (wrong) return refuse(wrong)
  const price = priceHere(context, line.article, ware)
  if (price !== line.unitPrice) return refuse({ type: 'PriceChanged', line: index, price })
  if (ware.oneOff) {
    const taken = (leaving.get(line.article) ?? 0) + line.quantity
    if (costingLevel(context.read, line.article, null).quantity < taken)
      return refuse({ type: 'PieceAlreadySold', line: index })
    leaving.set(line.article, taken)
  }
  return ok({
    article: line.article,
    label: ware.name,
    unit: ware.unit,
    quantity: line.quantity,
    unitPrice: price,
    vatRate: rateFor(ware.vat, mode),
    ...natureOf(ware, mode),
    discount: line.discount,
    makers: ware.makers,
    stocked: ware.stocked,
  })
}

/** At a kind of event with a price of its own, that one. */
function priceHere({ read, tillState: { session } }: SellingContext, article: ArticleId, ware: Ware): Cents {
  return (session?.event ? listedPriceAt(read, session.event, article) : null) ?? ware.price
}

function quantityRefusal(ware: Ware, quantity: number, line: number): SaleRefusal | null {
  if (quantity === 0 || (quantity < 0 && ware.kind !== 'deposit')) return { type: 'NegativeQuantity', line }
  if (ware.unit === 'piece' && quantity % 1000 !== 0) return { type: 'WholePiecesOnly', line }
  return null
}

function freeLine(
  line: Extract<SoldInput, { type: 'free' }>,
  mode: ConsumptionMode | null,
): Result<ResolvedLine, SaleRefusal> {
  const { label, unitPrice, quantity, vatRate, makers, discount, pictogram } = line
  return ok({
    article: null,
    label,
    unit: 'piece',
    quantity,
    unitPrice,
    vatRate,
    ...natureOf({ kind: line.kind, resold: false }, mode),
    discount,
    makers,
    stocked: false,
    ...(pictogram ? { pictogram } : {}),
  })
}

/** Several lines may take from one level: each takes its share of what the ones before left. */
function ticketLines(context: SellingContext, resolved: readonly ResolvedLine[], priced: PricedBasket): TicketLine[] {
  const levels = new Map<string, Level>()
  return resolved.map((line, index) => {
    const { stocked, discount: _asked, agreed: _agreed, vatRate, pictogram, ...facts } = line
    const sums = priced.lines[index]
    if (!sums) throw new Error('A line without a price')
    const rate = line.nature === 'consigne' || line.nature === 'giftVoucher' ? 0 : vatRate
    const ticketLine = { ...facts, ...sums, vatRate: rate, ...(pictogram ? { pictogram } : {}) }
    if (!stocked || line.article === null) return ticketLine
    const level = levels.get(line.article) ?? costingLevel(context.read, line.article, null)
    const value = valueOut(level, line.quantity, level.quantity > 0 ? null : lastCost(context.read, line.article))
    levels.set(line.article, {
      quantity: thousandths(level.quantity - line.quantity),
      value: cents(level.value - value),
    })
    return { ...ticketLine, stock: { quantity: line.quantity, value } }
  })
}

function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
