// Sums of tickets for a closing: grouped in SQL over the entries of a session or the days of a period.

import type { SalesClass } from '../../shared/catalogue/catalogue.ts'
import type { HeldDeposits, SalesTotals, SessionClosing, TechnicalCounts } from '../../shared/closing/closing.ts'
import { cents, sumCents, type Cents } from '../../shared/kernel/money.ts'
import type { TenderKind } from '../../shared/sale/sale.ts'
import type { Reader } from '../sql.ts'
import { LINE_OF_SETTLED, LINES_OF_TICKET } from '../ticket-lines.ts'

/** Which entries: of one till, after one and up to another (both of its own journal). */
export interface Span {
  readonly till: number
  readonly after: number
  readonly upTo: number
}

/**
 * Totals of the tickets in one span or several (a period may hold what the till before left unclosed), and the
 * turnover that perpetual totals add up.
 */
export function salesTotals(
  read: Reader,
  ...spans: readonly Span[]
): { totals: SalesTotals; turnover: Cents; absoluteTurnover: Cents } {
  const bounds = spans.flatMap(({ till, after, upTo }) => [till, after, upTo])
  const within = `(${spans.map(() => '(till = ? AND seq > ? AND seq <= ?)').join(' OR ')})`
  const sums = read.get<
    Record<'tickets' | 'returns' | 'gross' | 'absolute' | 'consigne' | 'gifts' | 'net' | 'abs', number>
  >(
    `SELECT count(*) AS tickets, count(*) FILTER (WHERE type = 'return') AS returns, coalesce(sum(total_cents), 0) AS gross,
       coalesce(sum(CASE type WHEN 'return' THEN -total_cents ELSE total_cents END), 0) AS absolute,
       coalesce(sum(consigne_cents), 0) AS consigne, coalesce(sum(gift_vouchers_cents), 0) AS gifts,
       coalesce(sum(turnover_cents), 0) AS net, coalesce(sum(abs(turnover_cents)), 0) AS abs
     FROM sales WHERE ${within}`,
    ...bounds,
  )
  if (!sums) throw new Error('An aggregate without a row')
  const natures = read.all<SalesTotals['natures'][number]>(
    `SELECT nature, sales_class AS salesClass, vat_rate_bp AS rate, sum(total_cents) - sum(vat_cents) AS net, sum(vat_cents) AS vat
     FROM (SELECT local_line, lines FROM sales WHERE ${within}) s JOIN sale_lines l ON ${LINES_OF_TICKET}
     WHERE nature IN ('goods', 'services')
     GROUP BY nature, sales_class, vat_rate_bp ORDER BY sales_class, vat_rate_bp DESC, nature`,
    ...bounds,
  )
  const tenders = read.all<{ kind: TenderKind; amount: Cents; count: number }>(
    `SELECT kind, sum(amount_cents) AS amount, count(*) AS count FROM sale_tenders
     WHERE ${within} AND kind <> 'exchange' GROUP BY kind ORDER BY kind`,
    ...bounds,
  )
  const { deposits, invoices } = settledSums(read, within, bounds)
  const totals: SalesTotals = {
    tickets: sums.tickets,
    returns: sums.returns,
    gross: cents(sums.gross),
    absolute: cents(sums.absolute),
    consigne: cents(sums.consigne),
    giftVouchers: cents(sums.gifts),
    ...(deposits.byRate.length > 0 ? { deposits } : {}),
    ...(invoices === null ? {} : { invoices: cents(invoices) }),
    vat: vatByRate(natures),
    natures: natures.map((row) => ({ ...row, salesClass: row.salesClass as SalesClass })),
    tenders,
  }
  return { totals, turnover: cents(sums.net), absoluteTurnover: cents(sums.abs) }
}

/** Deposits by rate and what was paid on invoices, null when nothing was; read from the few lines that are such. */
function settledSums(read: Reader, within: string, bounds: readonly number[]) {
  const lines = (natures: string) =>
    `FROM settled_lines p JOIN sales s ON s.till = p.till AND s.seq = p.seq JOIN sale_lines l ON ${LINE_OF_SETTLED}
     WHERE ${within.replaceAll('till', 'p.till').replaceAll('seq', 'p.seq')} AND l.nature = ${natures}`
  const byRate = read
    .all<Omit<HeldDeposits['byRate'][number], 'business'> & { readonly business: number }>(
      `SELECT CASE l.sales_class WHEN 'service' THEN 'services' ELSE 'goods' END AS nature, l.vat_rate_bp AS rate, p.business,
         sum(l.total_cents) - sum(l.vat_cents) AS net, sum(l.vat_cents) AS vat ${lines("'deposit'")}
       GROUP BY 1, 2, 3 HAVING sum(l.total_cents) <> 0 OR sum(l.vat_cents) <> 0 ORDER BY 2 DESC, 1, 3`,
      ...bounds,
    )
    .map((row) => ({ ...row, business: row.business === 1 }))
  const amount = sumCents(byRate.flatMap(({ net, vat }) => [net, vat]))
  const paid = read.get<{ sum: number | null }>(`SELECT sum(l.total_cents) AS sum ${lines("'invoice'")}`, ...bounds)
  return { deposits: { amount, byRate }, invoices: paid?.sum ?? null }
}

/** What was paid on each invoice in a span. */
export function invoicePayments(read: Reader, span: Span): NonNullable<SessionClosing['invoicePayments']> {
  return read.all(
    `SELECT p.invoice, max(l.label) AS code, sum(l.total_cents) AS amount
     FROM settled_lines p JOIN sales s ON s.till = p.till AND s.seq = p.seq JOIN sale_lines l ON ${LINE_OF_SETTLED}
     WHERE p.till = ? AND p.seq > ? AND p.seq <= ? AND p.invoice IS NOT NULL GROUP BY p.invoice ORDER BY code, p.invoice`,
    span.till,
    span.after,
    span.upTo,
  )
}

/** Technical events counted in a span. */
export function technicalCounts(read: Reader, span: Span): TechnicalCounts {
  const rows = read.all<{ type: string; count: number }>(
    'SELECT type, count(*) AS count FROM technical_events WHERE till = ? AND seq > ? AND seq <= ? GROUP BY type',
    span.till,
    span.after,
    span.upTo,
  )
  const of = (type: string) => rows.find((row) => row.type === type)?.count ?? 0
  return {
    linesRemoved: of('lineRemoved'),
    basketsAbandoned: of('basketAbandoned'),
    drawerOpened: of('drawerOpened'),
    reprints: of('reprinted'),
    tendersCorrected: of('tenderCorrected'),
  }
}

/** First and last ticket numbers of a span. */
export function ticketNumbers(read: Reader, span: Span): { first: number | null; last: number | null } {
  const row = read.get<{ first: number | null; last: number | null }>(
    'SELECT min(number) AS first, max(number) AS last FROM sales WHERE till = ? AND seq > ? AND seq <= ?',
    span.till,
    span.after,
    span.upTo,
  )
  return row ?? { first: null, last: null }
}

function vatByRate(natures: readonly SalesTotals['natures'][number][]): SalesTotals['vat'] {
  const rates = [...new Set(natures.map(({ rate }) => rate))].sort((a, b) => b - a)
  return rates.map((rate) => {
    const ofRate = natures.filter((row) => row.rate === rate)
    const sum = (field: 'net' | 'vat') => cents(ofRate.reduce((total, row) => total + row[field], 0))
    return { rate, net: sum('net'), vat: sum('vat') }
  })
}
