// The worked ticket: two rates, a discount, a consigne, cash with change.

import type { LineNature } from '../../shared/catalogue/catalogue.ts'
import type { MemberId, TillId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import { thousandths, type Unit } from '../../shared/kernel/quantity.ts'
import type { Language } from '../../shared/kernel/language.ts'
import type { ReceiptFacts } from '../../shared/receipt/receipt.ts'
import { priceBasket, type PricedLine } from '../../shared/sale/pricing.ts'

export interface TestLine {
  readonly label: string
  readonly quantity: number
  readonly unitPrice: number
  readonly vatRate?: number
  readonly unit?: Unit
  readonly nature?: LineNature
  readonly percentOff?: number
}

export const WORKED: readonly TestLine[] = [
  { label: 'Guirlande fanions', quantity: 2500, unitPrice: 650, unit: 'm' },
  { label: 'Tote bag wax', quantity: 1000, unitPrice: 2500, percentOff: 1000 },
  { label: 'Nœud papillon', quantity: 2000, unitPrice: 1200 },
  { label: 'Crème brûlée « façon » Masuma', quantity: 1000, unitPrice: 450, vatRate: 550 },
  { label: 'Gobelet', quantity: 2000, unitPrice: 100, nature: 'consigne', vatRate: 0 },
]

/** A ticket of these lines, paid in cash with 100 € given. */
export function factsOf(
  lines: readonly TestLine[],
  change: Partial<ReceiptFacts> & { language?: Language } = {},
): ReceiptFacts {
  const filled = lines.map((line) => ({ unit: 'piece' as const, nature: 'goods' as const, vatRate: 2000, ...line }))
  const priced = priceBasket(
    filled.map(({ quantity, unitPrice, vatRate, nature, percentOff }) => {
      const discount = percentOff === undefined ? undefined : ({ type: 'percent', bp: percentOff } as const)
      return { quantity, unitPrice, vatRate, nature, salesClass: 'made' as const, discount }
    }),
  )
  const given = cents(Math.max(10_000, priced.total))
  const cash = { kind: 'cash', amount: priced.total, given, change: cents(given - priced.total) } as const
  return {
    ticket: {
      type: 'sale',
      number: 41,
      session: 2,
      event: null,
      place: null,
      mode: null,
      lines: filled.map(({ label, quantity, unitPrice, unit, nature, vatRate }, index) => ({
        ...figuresOf(priced.lines[index]),
        article: null,
        label,
        unit,
        quantity: thousandths(quantity),
        unitPrice: cents(unitPrice),
        vatRate,
        nature,
        salesClass: 'made',
        makers: [],
      })),
      byRate: priced.byRate,
      total: priced.total,
      turnover: priced.turnover,
      consigne: priced.consigne,
      giftVouchers: priced.giftVouchers,
      tenders: [cash],
      till: 12_345 as TillId,
      seq: 187,
      at: Date.parse('2026-11-14T08:40:00Z'),
      day: '2026-11-14',
      by: '00000000-0000-7000-8000-000000000001' as MemberId,
      cashier: 'Awa',
      paidBy: [cash],
      returned: lines.map(() => 0),
      returnTickets: [],
      printed: 0,
    },
    coop: { name: 'Cyprielles', timeZone: 'Europe/Paris' },
    host: {
      name: 'CAE hôte (exemple)',
      siret: '12345678200010',
      vatNumber: 'FR11123456782',
      address: "1 rue de l'Exemple, 75018 Paris",
      vatRegime: 'subject',
    },
    eventName: 'Foire des savoir-faire',
    till: { id: 12_345 as TillId, number: 1 },
    software: { name: 'Étal', version: '0.1.0' },
    signature: 'abCdefGhijklMnopqrStuv==',
    hash: '0123456789abcdef'.repeat(4),
    rehearsal: false,
    duplicate: 0,
    language: 'fr',
    ...change,
  }
}

function figuresOf(line: PricedLine | undefined): PricedLine {
  if (!line) throw new Error('a line without a price')
  return line
}
