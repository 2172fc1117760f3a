// The Z of the market day, summed from the file's own lines by the rules of pricing, and the records around it.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SessionClosing } from '../../shared/closing/closing.ts'
import type { MoneyRecord } from '../../shared/export/records.ts'
import { DEFAULT_PROFILE, HostProfile } from '../../shared/host/host.ts'
import type { Day, Instant } from '../../shared/kernel/day.ts'
import type { TillId } from '../../shared/kernel/id.ts'
import { cents, sumCents } from '../../shared/kernel/money.ts'
import { vatOf } from '../../shared/kernel/vat.ts'
import { priceBasket } from '../../shared/sale/pricing.ts'
import type { TenderKind } from '../../shared/sale/sale.ts'

interface MarketDay {
  readonly date: Day
  readonly floatCents: number
  readonly countedCents: number
  readonly sales: readonly {
    readonly lines: readonly {
      readonly article: string
      readonly quantity: number
      readonly unitPriceCents: number
      readonly vatBp: number
      readonly discountBp?: number
    }[]
    readonly basketDiscountCents?: number
    readonly totalCents: number
  }[]
  readonly return: { readonly returnOf: number; readonly line: number; readonly totalCents: number }
  readonly paidOut: { readonly amountCents: number; readonly reason: string; readonly vatBp: number }
  readonly expected: {
    readonly tickets: number
    readonly grossCents: number
    readonly absoluteCents: number
    readonly vat: Readonly<Record<string, { readonly netCents: number; readonly vatCents: number }>>
    readonly tenders: Readonly<Record<'cash' | 'card' | 'cheque', number>>
    readonly cashExpectedCents: number
    readonly cashDifferenceCents: number
  }
}

function fixture<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures', name), 'utf8')) as Shape
}

const marketDay = fixture<MarketDay>('market-day.json')
const coop = fixture<{
  coop: { host: { name: string; siret: string; vatNumber: string; address: string; section: string } }
  articles: readonly { name: string; kind: string; resold?: boolean }[]
}>('cyprielles.json')

export const profile = HostProfile.parse({
  ...DEFAULT_PROFILE,
  ...coop.coop.host,
  contribution: DEFAULT_PROFILE.contribution,
})

type Nature = SessionClosing['totals']['natures'][number]

function classOf(article: string): Pick<Nature, 'nature' | 'salesClass'> {
  const known = coop.articles.find(({ name }) => name === article)
  if (known?.kind === 'service' || known?.kind === 'workshop') return { nature: 'services', salesClass: 'service' }
  return { nature: 'goods', salesClass: known?.resold ? 'resold' : 'made' }
}

/** Net and VAT of every line sold, and of the one that came back. */
function soldLines(): (Pick<Nature, 'nature' | 'salesClass'> & { net: number; vat: number })[] {
  const lines = marketDay.sales.flatMap((sale) => {
    const asked = sale.lines.map((line) => ({
      ...classOf(line.article),
      quantity: line.quantity,
      unitPrice: line.unitPriceCents,
      vatRate: line.vatBp,
      discount: line.discountBp ? ({ type: 'percent', bp: line.discountBp } as const) : undefined,
    }))
    const discount = sale.basketDiscountCents
      ? ({ type: 'amount', amount: cents(sale.basketDiscountCents) } as const)
      : undefined
    const priced = priceBasket(asked, discount)
    if (priced.total !== sale.totalCents)
      throw new Error(`The file says ${sale.totalCents}, pricing says ${priced.total}`)
    return priced.lines.map((line, index) => ({ ...asked[index]!, net: line.total - line.vat, vat: line.vat }))
  })
  const back = marketDay.sales[marketDay.return.returnOf - 1]?.lines[marketDay.return.line]
  if (!back) throw new Error('The returned line is not in the file')
  const vat = vatOf(marketDay.return.totalCents, back.vatBp)
  return [...lines, { ...classOf(back.article), net: marketDay.return.totalCents - vat, vat }].map(
    ({ nature, salesClass, net, vat }) => ({ nature, salesClass, net, vat }),
  )
}

function natures(): Nature[] {
  const lines = soldLines()
  return (['made', 'service', 'resold'] as const).map((salesClass) => {
    const own = lines.filter((line) => line.salesClass === salesClass)
    const nature = salesClass === 'service' ? 'services' : 'goods'
    return {
      nature,
      salesClass,
      rate: 2000,
      net: sumCents(own.map((l) => l.net)),
      vat: sumCents(own.map((l) => l.vat)),
    }
  })
}

/** An empty closing, to be given figures. */
export const emptyClosing: SessionClosing = {
  number: 1,
  session: 2,
  event: null,
  eventName: null,
  day: '2026-11-14' as Day,
  openedAt: 0 as Instant,
  closedAt: 0 as Instant,
  totals: {
    tickets: 0,
    returns: 0,
    gross: cents(0),
    absolute: cents(0),
    consigne: cents(0),
    giftVouchers: cents(0),
    vat: [],
    natures: [],
    tenders: [],
  },
  float: cents(0),
  floatSource: 'lastSession',
  paidIn: cents(0),
  paidOut: cents(0),
  banked: cents(0),
  cashExpected: cents(0),
  cashCounted: cents(0),
  difference: cents(0),
  reason: null,
  note: '',
  pieces: {},
  cardTerminal: null,
  technical: { linesRemoved: 0, basketsAbandoned: 0, drawerOpened: 0, reprints: 0, tendersCorrected: 0 },
  perpetual: { net: cents(0), absolute: cents(0) },
  head: null,
  firstTicket: null,
  lastTicket: null,
}

const { expected } = marketDay

export const marketClosing: SessionClosing = {
  ...emptyClosing,
  day: marketDay.date,
  totals: {
    ...emptyClosing.totals,
    tickets: expected.tickets,
    returns: 1,
    gross: cents(expected.grossCents),
    absolute: cents(expected.absoluteCents),
    vat: Object.entries(expected.vat).map(([rate, { netCents, vatCents }]) => ({
      rate: Number(rate),
      net: cents(netCents),
      vat: cents(vatCents),
    })),
    natures: natures(),
    tenders: Object.entries(expected.tenders).map(([kind, amount]) => ({
      kind: kind as TenderKind,
      amount: cents(amount),
      count: 1,
    })),
  },
  float: cents(marketDay.floatCents),
  floatSource: 'bank',
  paidOut: cents(marketDay.paidOut.amountCents),
  cashExpected: cents(expected.cashExpectedCents),
  cashCounted: cents(marketDay.countedCents),
  difference: cents(expected.cashDifferenceCents),
  reason: 'unknown',
}

/** Where a record of the market day stands. */
export function at(seq: number): Pick<MoneyRecord, 'till' | 'seq' | 'tillNumber' | 'zNumber' | 'day' | 'closedOn'> {
  return { till: 7 as TillId, seq, tillNumber: 1, zNumber: 1, day: marketDay.date, closedOn: marketDay.date }
}

const { amountCents, vatBp, reason } = marketDay.paidOut

/** The day's records: the float from the bank, the expense, the Z. */
export const marketRecords: readonly MoneyRecord[] = [
  { ...at(2), kind: 'float', amount: cents(marketDay.floatCents), source: 'bank', expected: null },
  {
    ...at(70),
    kind: 'paidOut',
    amount: cents(amountCents),
    vat: vatOf(amountCents, vatBp),
    category: 'supplies',
    reason,
  },
  { ...at(71), kind: 'z', closing: marketClosing, tickets: { goods: 55, services: 19 } },
]
