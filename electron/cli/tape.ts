// Rings up a till tape (date, time, ticket, item; one line a piece) in a rehearsal: each business day opened and closed.

import Papa from 'papaparse'
import { z } from 'zod'
import { instantOf } from '../../shared/kernel/day.ts'
import type { RangeId } from '../../shared/kernel/id.ts'
import { asked, deskAt, type Desk } from './counter-client.ts'
import { articleIds } from './replay.ts'

const TapeLine = z.object({ date: z.iso.date(), time: z.string(), ticket: z.string(), item: z.string() })
const PriceLine = z.object({ item: z.string(), price_cents: z.coerce.number().int(), vat_bp: z.coerce.number().int() })

/** What came of a tape. */
export interface Taped {
  readonly days: number
  readonly tickets: number
  readonly lines: number
  readonly totalCents: number
  /** Items that are no article, and how many lines they had. */
  readonly skipped: Readonly<Record<string, number>>
}

interface Price {
  readonly article: string
  readonly price: number
}

/** Rings up every ticket of the tape for exact cash. Throws when a command is refused. */
export async function ringUpTape(
  desk: Desk,
  {
    tape,
    prices,
    timeZone,
    progress,
  }: { tape: string; prices: string; timeZone: string; progress: (text: string) => void },
): Promise<Taped> {
  const lines = parse(tape, TapeLine)
  const first = lines[0]
  if (!first) throw new Error('The tape is empty')
  const start = instantOf(first.date, first.time, timeZone) - 3_600_000
  const articles = await pricedArticles(desk, parse(prices, PriceLine), start)
  const skipped: Record<string, number> = {}
  const sums = { days: 0, tickets: 0, lines: 0, totalCents: 0 }
  for (const [date, ofDay] of groupBy(lines, ({ date }) => date)) {
    let at = instantOf(date, ofDay[0]?.time ?? '09:00:00', timeZone) - 600_000
    await asked(deskAt(desk, at), 'cashSession.open', { event: null, pieces: {}, source: 'bank' })
    for (const [, ofTicket] of groupBy(ofDay, ({ ticket }) => ticket)) {
      at = Math.max(at, instantOf(date, ofTicket[0]?.time ?? '', timeZone))
      const sold = ofTicket.flatMap(({ item }) => articles.get(item.trim()) ?? skip(skipped, item))
      if (sold.length === 0) continue
      sums.totalCents += await ringUp(desk, sold, at)
      sums.tickets += 1
      sums.lines += sold.length
    }
    await closeDay(desk, at + 60_000)
    sums.days += 1
    progress(`${date}: ${sums.tickets} tickets so far`)
  }
  return { ...sums, skipped }
}

function skip(skipped: Record<string, number>, item: string): [] {
  skipped[item] = (skipped[item] ?? 0) + 1
  return []
}

async function ringUp(desk: Desk, sold: readonly Price[], at: number): Promise<number> {
  const total = sold.reduce((sum, { price }) => sum + price, 0)
  const lines = [...groupBy(sold, ({ article }) => article)].map(([article, pieces]) => ({
    type: 'article',
    article,
    quantity: pieces.length * 1000,
    unitPrice: pieces[0]?.price,
  }))
  const tenders = total === 0 ? [] : [{ kind: 'cash', amount: total, given: total }]
  await asked(deskAt(desk, at), 'sale.record', { lines, mode: null, tenders, expectedTotal: total })
  return total
}

/** The evening: everything goes to the bank and the drawer is counted empty. */
async function closeDay(desk: Desk, at: number): Promise<void> {
  const { expected } = (await asked(deskAt(desk, at), 'cashSession.drawer', {})) as { expected: number }
  if (expected > 0) await asked(deskAt(desk, at), 'cashSession.bank', { amount: expected })
  await asked(deskAt(desk, at), 'closing.closeSession', { pieces: {} })
}

async function pricedArticles(
  desk: Desk,
  prices: readonly z.output<typeof PriceLine>[],
  at: number,
): Promise<Map<string, Price>> {
  const known = await articleIds(desk)
  const priced = new Map<string, Price>()
  let range: RangeId | null = null
  for (const { item, price_cents: price, vat_bp: rate } of prices) {
    const name = item.trim()
    let article = known.get(name)
    if (!article) {
      const look = { name: 'Till tape', colour: '#a84b12', pattern: 'dots', position: 50 }
      range ??= ((await asked(deskAt(desk, at), 'catalogue.addRange', look)) as { range: RangeId }).range
      const fields = {
        range,
        name,
        kind: 'good',
        unit: 'piece',
        price,
        vat: { keep: rate },
        barcode: null,
        photo: null,
      }
      const rest = { pictogram: null, resold: false, oneOff: false, stocked: false, makers: [], allergens: [] }
      article = ((await asked(deskAt(desk, at), 'catalogue.addArticle', { ...fields, ...rest })) as { article: string })
        .article
    }
    priced.set(name, { article, price })
  }
  return priced
}

function parse<T>(text: string, schema: z.ZodType<T>): T[] {
  const parsed = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  return parsed.data.map((row) => schema.parse(row))
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  return Map.groupBy(items, keyOf)
}
