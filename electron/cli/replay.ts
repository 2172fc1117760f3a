// Replays a recorded day through the commands of a rehearsal, and holds the closing against what the file expects.

import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { changeFrom } from '../../shared/cash-session/cash-session.ts'
import type { SessionClosing } from '../../shared/closing/closing.ts'
import { instantOf } from '../../shared/kernel/day.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import type { TicketDetail } from '../../shared/sale/contract.ts'
import { asked, deskAt, type Desk } from './counter-client.ts'

const Tender = z.object({ kind: z.string(), amountCents: z.int(), givenCents: z.int().optional() })
const Mode = z.enum(['onSite', 'takeAway', 'keep']).nullable().default(null)

/** A day in a file: float, sales in order, a return, an expense, the count, and what the closing must say. */
export const MarketDay = z.object({
  event: z.string(),
  date: z.iso.date(),
  floatCents: z.int(),
  sales: z.array(
    z.object({
      at: z.string(),
      number: z.int(),
      totalCents: z.int(),
      basketDiscountCents: z.int().optional(),
      lines: z.array(
        z.object({
          article: z.string(),
          quantity: z.int(),
          unitPriceCents: z.int(),
          mode: Mode,
          discountBp: z.int().optional(),
        }),
      ),
      tenders: z.array(Tender),
    }),
  ),
  return: z
    .object({
      at: z.string(),
      returnOf: z.int(),
      line: z.int(),
      quantity: z.int(),
      totalCents: z.int(),
      tenders: z.array(Tender),
    })
    .optional(),
  paidOut: z.object({ amountCents: z.int(), reason: z.string(), vatBp: z.int() }).optional(),
  countedCents: z.int(),
  expected: z.record(z.string(), z.unknown()).optional(),
})
export type MarketDay = z.output<typeof MarketDay>

/** What a replay gave: the figures of the closing under the file's own keys, and whether they are those expected. */
export interface Replayed {
  readonly actual: Readonly<Record<string, unknown>>
  readonly expected: Readonly<Record<string, unknown>> | null
  readonly agrees: boolean
  readonly closing: SessionClosing
}

interface Stage {
  readonly desk: Desk
  readonly ids: ReadonlyMap<string, string>
  readonly refs: Map<number, EntryRef>
  at: number
}

/** Rings the day up; each command's time is the file's. Throws when a command is refused. */
export async function replayDay(desk: Desk, day: MarketDay, timeZone: string): Promise<Replayed> {
  const time = (text: string) => instantOf(day.date, text, timeZone)
  const first = day.sales[0]?.at ?? '09:00'
  const stage: Stage = { desk, ids: await articleIds(desk), refs: new Map(), at: time(first) - 600_000 }
  await open(stage, day)
  for (const sale of day.sales) await ringUp(stage, sale, time(sale.at))
  if (day.return) await giveBack(stage, day.return, time(day.return.at))
  if (day.paidOut) {
    const { amountCents: amount, reason, vatBp: vatRate } = day.paidOut
    await ask(stage, 'cashSession.payOut', { amount, reason, category: 'supplies', vatRate })
  }
  const closed = (await ask(stage, 'closing.closeSession', {
    pieces: piecesFor(day.countedCents),
    reason: 'unknown',
  })) as {
    closing: SessionClosing
  }
  const actual = await figures(stage, closed.closing)
  const expected = day.expected ?? null
  return { actual, expected, agrees: expected === null || isDeepStrictEqual(actual, expected), closing: closed.closing }
}

function ask(stage: Stage, name: string, input: unknown): Promise<unknown> {
  return asked(deskAt(stage.desk, stage.at), name, input)
}

/** The articles of the coop by name, all pages of them. */
export async function articleIds(desk: Desk): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (let offset = 0; ; offset += 500) {
    const page = (await asked(desk, 'catalogue.tiles', { range: null, offset, limit: 500 })) as {
      tiles: { id: string; name: string }[]
      total: number
    }
    for (const { id, name } of page.tiles) ids.set(name, id)
    if (offset + 500 >= page.total) return ids
  }
}

async function open(stage: Stage, { event: name, date, floatCents }: MarketDay): Promise<void> {
  const dates = { startsOn: date, endsOn: date }
  const created = (await ask(stage, 'event.create', { name, kind: 'fair', place: '', ...dates, stallCost: 0 })) as {
    event: string
  }
  await ask(stage, 'cashSession.open', { event: created.event, pieces: piecesFor(floatCents), source: 'bank' })
}

async function ringUp(stage: Stage, sale: MarketDay['sales'][number], at: number): Promise<void> {
  stage.at = Math.max(stage.at, at)
  const lines = sale.lines.map(({ article, quantity, unitPriceCents, discountBp }) => ({
    type: 'article',
    article: stage.ids.get(article),
    quantity,
    unitPrice: unitPriceCents,
    ...(discountBp === undefined ? {} : { discount: { type: 'percent', bp: discountBp } }),
  }))
  const { basketDiscountCents, totalCents: expectedTotal } = sale
  const recorded = (await ask(stage, 'sale.record', {
    lines,
    mode: sale.lines[0]?.mode ?? null,
    tenders: tendersOf(sale.tenders),
    expectedTotal,
    ...(basketDiscountCents === undefined
      ? {}
      : {
          basketDiscount: {
            type: 'amount',
            amount: basketDiscountCents,
          },
        }),
  })) as { tickets: [EntryRef] }
  stage.refs.set(sale.number, recorded.tickets[0])
}

async function giveBack(stage: Stage, back: NonNullable<MarketDay['return']>, at: number): Promise<void> {
  stage.at = Math.max(stage.at, at)
  const line = { type: 'return', of: stage.refs.get(back.returnOf), line: back.line, quantity: back.quantity }
  await ask(stage, 'sale.record', {
    lines: [line],
    mode: null,
    tenders: tendersOf(back.tenders),
    expectedTotal: back.totalCents,
  })
}

function tendersOf(tenders: readonly z.output<typeof Tender>[]) {
  return tenders.map(({ kind, amountCents: amount, givenCents }) =>
    kind === 'cash' && givenCents !== undefined ? { kind, amount, given: givenCents } : { kind, amount },
  )
}

/** The fewest notes and coins of an amount. */
function piecesFor(amount: number) {
  return changeFrom({}, cents(amount)).pieces
}

/** The closing's figures, and the quantities sold read ticket by ticket from the tables. */
async function figures(
  stage: Stage,
  { totals, cashExpected, difference }: SessionClosing,
): Promise<Record<string, unknown>> {
  const byRate = totals.vat.map(({ rate, net, vat }) => [String(rate), { netCents: net, vatCents: vat }] as const)
  return {
    tickets: totals.tickets,
    grossCents: totals.gross,
    absoluteCents: totals.absolute,
    consigneCents: totals.consigne,
    vat: Object.fromEntries(byRate),
    tenders: Object.fromEntries(totals.tenders.map(({ kind, amount }) => [kind, amount])),
    cashExpectedCents: cashExpected,
    cashDifferenceCents: difference,
    soldThousandths: await sold(stage, totals.tickets),
  }
}

async function sold({ desk }: Stage, tickets: number): Promise<Record<string, number>> {
  const list = (await asked(desk, 'sale.list', { limit: Math.min(200, Math.max(1, tickets)) })) as EntryRef[]
  const quantities: Record<string, number> = {}
  for (const { till, seq } of list.toReversed()) {
    const ticket = (await asked(desk, 'sale.ticket', { till, seq })) as TicketDetail
    for (const { label, quantity } of ticket.lines) quantities[label] = (quantities[label] ?? 0) + quantity
  }
  return quantities
}
