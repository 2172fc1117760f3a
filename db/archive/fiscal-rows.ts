// The tables an inspection asks for, row by row: tickets, lines, tenders, invoices, closings, technical events, versions.

import type { FiscalTable } from '../../shared/archive/archive.ts'
import type { PeriodClosing, SalesTotals, SessionClosing } from '../../shared/closing/closing.ts'
import { localParts } from '../../shared/kernel/day.ts'
import { tillName, type TillId } from '../../shared/kernel/id.ts'
import { settledCents } from '../sale/spans.ts'
import type { Reader } from '../sql.ts'
import { cell, centsCell, decimalCell, percentCell } from './cells.ts'
import type { TillSpan } from './till-span.ts'
import { INVOICE_HEAD, INVOICE_LINE_HEAD, invoiceLineRows, invoiceRows } from './invoice-rows.ts'
import { LINES_OF_TICKET } from '../ticket-lines.ts'

/** Of what a table is written: entries of tills, days of closings, and the coop's clock. */
export interface FiscalPeriod {
  readonly spans: readonly TillSpan[]
  readonly from: string
  readonly to: string
  readonly timeZone: string
}

type Row = readonly string[]

/** A table as rows of text, its head first; names are French, as the law is. */
export function* fiscalRows(read: Reader, table: FiscalTable, period: FiscalPeriod): Generator<Row> {
  yield HEADS[table]
  if (table === 'closings') yield* closingRows(read, period)
  else for (const span of period.spans) yield* ROWS[table](read, span, period.timeZone)
}

const HEADS: Readonly<Record<FiscalTable, Row>> = {
  tickets: [
    ...['caisse', 'écriture', 'ticket', 'type', 'jour', 'date', 'heure', 'personne', 'lieu', 'consommation', 'lignes'],
    ...['total TTC', 'chiffre d’affaires TTC', 'consigne', 'bons cadeaux', 'acomptes', 'factures', 'signature'],
  ],
  lines: [
    ...['caisse', 'écriture', 'ticket', 'ligne', 'libellé', 'quantité', 'unité', 'prix unitaire TTC', 'remise TTC'],
    ...['total TTC', 'taux TVA', 'TVA', 'nature', 'rend la ligne'],
  ],
  tenders: ['caisse', 'écriture', 'ticket de la caisse', 'ticket écriture', 'moyen', 'montant', 'reçu', 'rendu'],
  invoices: INVOICE_HEAD,
  invoiceLines: INVOICE_LINE_HEAD,
  closings: [
    ...['caisse', 'écriture', 'clôture', 'numéro', 'du', 'au', 'tickets', 'retours', 'total TTC', 'total absolu TTC'],
    ...[
      'TVA par taux',
      'acomptes',
      'factures payées',
      'par moyen',
      'attendu',
      'compté',
      'écart',
      'perpétuel net',
      'perpétuel absolu',
      'tête',
      'empreinte',
    ],
  ],
  events: ['caisse', 'écriture', 'date', 'heure', 'personne', 'événement', 'détail'],
  versions: ['caisse', 'version', 'empreinte du programme', 'premier démarrage', 'dernier démarrage', 'démarrages'],
}

const ROWS: Readonly<
  Record<Exclude<FiscalTable, 'closings'>, (read: Reader, span: TillSpan, timeZone: string) => Iterable<Row>>
> = {
  ...{ tickets: ticketRows, lines: lineRows, tenders: tenderRows, events: eventRows, versions: versionRows },
  ...{ invoices: invoiceRows, invoiceLines: invoiceLineRows },
}

interface TicketRow {
  readonly seq: number
  readonly number: number
  readonly type: string
  readonly day: string
  readonly at: number
  readonly by: string | null
  readonly place: string | null
  readonly mode: string | null
  readonly lines: number
  readonly total: number
  readonly turnover: number
  readonly consigne: number
  readonly gifts: number
  /** Deposits and paid invoices, of the few tickets that hold any. */
  readonly deposits: number
  readonly invoices: number
  readonly signature: Uint8Array
}

function* ticketRows(read: Reader, { till, firstSeq, lastSeq }: TillSpan, timeZone: string): Generator<Row> {
  const rows = read.iterate<TicketRow>(
    `SELECT s.seq, s.number, s.type, s.sold_on AS day, s.sold_at AS at, s."by", e.name AS place, s.mode, s.lines, s.total_cents AS total,
       s.turnover_cents AS turnover, s.consigne_cents AS consigne, s.gift_vouchers_cents AS gifts, j.signature,
       ${settledCents('s', 'deposit')} AS deposits, ${settledCents('s', 'invoice')} AS invoices
     FROM sales s JOIN journal j ON j.till = s.till AND j.seq = s.seq LEFT JOIN events e ON e.id = s.event
     WHERE s.till = ? AND s.seq BETWEEN ? AND ? ORDER BY s.seq`,
    till,
    firstSeq,
    lastSeq,
  )
  for (const row of rows) {
    const { date, time } = localParts(row.at, timeZone)
    const type = row.type === 'return' ? 'retour' : 'vente'
    yield [
      ...[
        tillName(till),
        String(row.seq),
        String(row.number),
        type,
        row.day,
        date,
        time,
        cell(row.by),
        cell(row.place),
      ],
      ...[MODES[row.mode ?? ''] ?? '', String(row.lines)],
      ...[row.total, row.turnover, row.consigne, row.gifts, row.deposits, row.invoices].map(centsCell),
      Buffer.from(row.signature).toString('base64'),
    ]
  }
}

const MODES: Readonly<Record<string, string>> = { onSite: 'sur place', takeAway: 'à emporter', keep: 'à conserver' }

interface LineRow {
  readonly seq: number
  readonly number: number
  readonly idx: number
  readonly label: string
  readonly unit: string
  readonly quantity: number
  readonly unitPrice: number
  readonly discount: number
  readonly total: number
  readonly rate: number
  readonly vat: number
  readonly nature: string
  readonly ofTill: number | null
  readonly ofSeq: number | null
  readonly ofLine: number | null
}

function* lineRows(read: Reader, { till, firstSeq, lastSeq }: TillSpan): Generator<Row> {
  const rows = read.iterate<LineRow>(
    `SELECT l.seq, s.number, l.idx, l.label, l.unit, l.quantity_thousandths AS quantity, l.unit_price_cents AS unitPrice,
       l.discount_cents AS discount, l.total_cents AS total, l.vat_rate_bp AS rate, l.vat_cents AS vat, l.nature,
       l.return_of_till AS ofTill, l.return_of_seq AS ofSeq, l.return_of_line AS ofLine
     FROM sales s JOIN sale_lines l ON ${LINES_OF_TICKET}
     WHERE s.till = ? AND s.seq BETWEEN ? AND ? ORDER BY s.seq, l.idx`,
    till,
    firstSeq,
    lastSeq,
  )
  for (const row of rows) {
    const { ofTill, ofSeq, ofLine } = row
    const returned = ofTill === null ? '' : `${tillName(ofTill as TillId)}/${ofSeq}/${ofLine}`
    yield [
      ...[tillName(till), String(row.seq), String(row.number), String(row.idx + 1), cell(row.label)],
      ...[decimalCell(row.quantity, 3), row.unit, centsCell(row.unitPrice), centsCell(row.discount)],
      ...[centsCell(row.total), percentCell(row.rate), centsCell(row.vat), NATURES[row.nature] ?? row.nature, returned],
    ]
  }
}

const NATURES: Readonly<Record<string, string>> = {
  ...{ goods: 'biens', services: 'services', consigne: 'consigne', giftVoucher: 'bon cadeau' },
  ...{ deposit: 'acompte', invoice: 'facture' },
}

interface TenderRow {
  readonly seq: number
  readonly ticketTill: TillId
  readonly ticketSeq: number
  readonly kind: string
  readonly amount: number
  readonly given: number | null
  readonly change: number | null
}

function* tenderRows(read: Reader, { till, firstSeq, lastSeq }: TillSpan): Generator<Row> {
  const rows = read.iterate<TenderRow>(
    `SELECT seq, till AS ticketTill, seq AS ticketSeq, tender AS kind, paid_cents AS amount, given_cents AS given, change_cents AS change
     FROM sales WHERE tender IS NOT NULL AND till = ?1 AND seq BETWEEN ?2 AND ?3
     UNION ALL SELECT seq, ticket_till, ticket_seq, kind, amount_cents, given_cents, change_cents
     FROM further_tenders WHERE till = ?1 AND seq BETWEEN ?2 AND ?3`,
    till,
    firstSeq,
    lastSeq,
  )
  for (const { seq, ticketTill, ticketSeq, kind, amount, given, change } of rows) {
    yield [
      ...[tillName(till), String(seq), tillName(ticketTill), String(ticketSeq), TENDERS[kind] ?? kind],
      ...[centsCell(amount), given === null ? '' : centsCell(given), change === null ? '' : centsCell(change)],
    ]
  }
}

const TENDERS: Readonly<Record<string, string>> = {
  ...{ cash: 'espèces', card: 'carte', cheque: 'chèque', transfer: 'virement', mealVoucher: 'titre-restaurant' },
  ...{ giftVoucher: 'bon cadeau', exchange: 'échange' },
}

interface ClosingRow {
  readonly till: TillId
  readonly seq: number
  readonly closing: string
}

function* closingRows(read: Reader, { from, to }: FiscalPeriod): Generator<Row> {
  const sessions = read.iterate<ClosingRow>(
    'SELECT till, seq, closing FROM session_closings WHERE day BETWEEN ? AND ? ORDER BY till, seq',
    from,
    to,
  )
  for (const { till, seq, closing } of sessions) {
    const z = JSON.parse(closing) as SessionClosing
    const count = [z.cashExpected, z.cashCounted, z.difference].map(centsCell)
    yield [
      tillName(till),
      String(seq),
      'Z',
      String(z.number),
      z.day,
      z.day,
      ...totalCells(z.totals),
      ...count,
      ...endCells(z),
    ]
  }
  const periods = read.iterate<ClosingRow>(
    'SELECT till, seq, closing FROM period_closings WHERE to_day BETWEEN ? AND ? ORDER BY till, seq',
    from,
    to,
  )
  for (const { till, seq, closing } of periods) {
    const one = JSON.parse(closing) as PeriodClosing
    const place = [tillName(till), String(seq), PERIODS[one.period], String(one.number), one.from, one.to]
    yield [...place, ...totalCells(one.totals), '', '', '', ...endCells(one)]
  }
}

const PERIODS = { day: 'jour', month: 'mois', year: 'exercice' } as const

function totalCells({ tickets, returns, gross, absolute, vat, tenders, deposits, invoices }: SalesTotals): Row {
  const rates = vat.map(({ rate, net, vat: tax }) => `${percentCell(rate)} : ${centsCell(net)} + ${centsCell(tax)}`)
  const means = tenders.map(({ kind, amount }) => `${TENDERS[kind] ?? kind} : ${centsCell(amount)}`)
  const held = (deposits?.byRate ?? []).map(
    (one) => `${percentCell(one.rate)} : ${centsCell(one.net)} + ${centsCell(one.vat)}`,
  )
  const counts = [String(tickets), String(returns), centsCell(gross), centsCell(absolute)]
  return [...counts, rates.join(' | '), held.join(' | '), centsCell(invoices ?? 0), means.join(' | ')]
}

function endCells({ perpetual, head }: Pick<PeriodClosing, 'perpetual' | 'head'>): Row {
  return [centsCell(perpetual.net), centsCell(perpetual.absolute), head ? String(head.seq) : '', head?.hash ?? '']
}

interface EventRow {
  readonly seq: number
  readonly at: number
  readonly by: string | null
  readonly type: string
  readonly detail: string
}

function* eventRows(read: Reader, { till, firstSeq, lastSeq }: TillSpan, timeZone: string): Generator<Row> {
  const rows = read.iterate<EventRow>(
    'SELECT seq, at, "by", type, detail FROM technical_events WHERE till = ? AND seq BETWEEN ? AND ? ORDER BY seq',
    till,
    firstSeq,
    lastSeq,
  )
  for (const { seq, at, by, type, detail } of rows) {
    const { date, time } = localParts(at, timeZone)
    yield [tillName(till), String(seq), date, time, cell(by), type, cell(detail)]
  }
}

function* versionRows(read: Reader, { till, firstSeq, lastSeq }: TillSpan, timeZone: string): Generator<Row> {
  const rows = read.all<{ version: string; build: string; first: number; last: number; starts: number }>(
    `SELECT json_extract(detail, '$.version') AS version, json_extract(detail, '$.build') AS build, min(at) AS first, max(at) AS last,
       count(*) AS starts FROM technical_events WHERE till = ? AND type = 'started' AND seq BETWEEN ? AND ? GROUP BY 1, 2 ORDER BY first`,
    till,
    firstSeq,
    lastSeq,
  )
  for (const { version, build, first, last, starts } of rows) {
    const [from, to] = [first, last].map((at) => localParts(at, timeZone)).map(({ date, time }) => `${date} ${time}`)
    yield [tillName(till), cell(version), cell(build), from ?? '', to ?? '', String(starts)]
  }
}
