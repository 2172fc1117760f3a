// A line of a basket that is known and not priced yet.

import type { MakerPart } from '../../shared/catalogue/catalogue.ts'
import type { ArticleId } from '../../shared/kernel/id.ts'
import type { Cents } from '../../shared/kernel/money.ts'
import type { Thousandths, Unit } from '../../shared/kernel/quantity.ts'
import type { LineToPrice } from '../../shared/sale/pricing.ts'
import type { TicketLine } from '../../shared/sale/sale.ts'

/** A line of a basket before it is priced. */
export interface ResolvedLine extends LineToPrice, Pick<TicketLine, 'order' | 'business' | 'invoice'> {
  readonly article: ArticleId | null
  readonly label: string
  readonly unit: Unit
  readonly quantity: Thousandths
  readonly unitPrice: Cents
  readonly makers: readonly MakerPart[]
  readonly stocked: boolean
  readonly pictogram?: string
}
