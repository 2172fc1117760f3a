// The note before payment of an unfinished basket: priced as the sale will be.

import type { Book } from '../../db/book.ts'
import { eventById } from '../../db/events/queries.ts'
import { openSession } from '../../db/cash-session/open-session.ts'
import { paperFrame } from '../../db/receipt/facts.ts'
import { rateFor } from '../../shared/catalogue/catalogue.ts'
import { cents } from '../../shared/kernel/money.ts'
import type { Language } from '../../shared/kernel/language.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import type { NoteFacts } from '../../shared/receipt/layout-note.ts'
import { priceBasket } from '../../shared/sale/pricing.ts'
import { quantityOf, type Basket } from '../../shared/sale/sale.ts'

/** Who the note is for, when and in which words. */
export interface NoteOccasion {
  readonly customer: string
  readonly at: number
  readonly language: Language
}

/** The note's facts; what comes back in the same basket is no service to announce and stays out. */
export function noteFacts(
  book: Pick<Book, 'file' | 'key' | 'software' | 'franchise'>,
  basket: Basket,
  occasion: NoteOccasion,
): NoteFacts {
  const lines = basket.lines.filter(({ sale }) => sale.type !== 'return')
  const toPrice = lines.map((line) => ({
    quantity: quantityOf(line.sale),
    unitPrice: line.unitPrice,
    vatRate: book.franchise ? 0 : rateFor(line.vat, basket.mode),
    nature: line.nature,
    salesClass: 'none' as const,
    discount: 'discount' in line.sale ? line.sale.discount : undefined,
    agreed: line.agreed && { ...line.agreed, vat: cents(0) },
  }))
  const priced = priceBasket(toPrice, basket.discount ?? undefined)
  const { read } = book.file
  const event = openSession(read, book.key.till)?.event ?? null
  return {
    ...paperFrame(read, book.key.till, book.software),
    ...occasion,
    eventName: eventById(read, event)?.name ?? null,
    lines: lines.map(({ label, unit, unitPrice, nature }, index) => ({
      label,
      unit,
      quantity: thousandths(toPrice[index]?.quantity ?? 0),
      unitPrice,
      discount: priced.lines[index]?.discount ?? cents(0),
      total: priced.lines[index]?.total ?? cents(0),
      vatRate: toPrice[index]?.vatRate ?? 0,
      nature,
    })),
    byRate: priced.byRate,
    total: priced.total,
  }
}
