// The sheets people look at: every ticket, line, tender, closing, movement and statement of a period, row by row.

import { localParts } from '../../shared/kernel/day.ts'
import { SALES_BETWEEN, settledCents } from '../sale/spans.ts'
import type { Reader } from '../sql.ts'
import { closingsSheet, movementsSheet, statementsSheet } from './book-sheets.ts'
import { invoiceSheets } from './invoice-sheets.ts'
import { code, day, money, text, whole, type Cell, type Sheet, type SheetDays } from '../sheet.ts'
import { LINES_OF_TICKET } from '../ticket-lines.ts'

/** All of them, in the order of a workbook; of tickets and lines, each says the same as the journal does. */
export function sheetsOf(read: Reader, days: SheetDays): Sheet[] {
  return [
    salesSheet(read, days),
    linesSheet(read, days),
    tendersSheet(read, days),
    closingsSheet(read, days),
    movementsSheet(read, days),
    ...invoiceSheets(read, days),
    statementsSheet(read, days),
  ]
}

interface TicketRow {
  readonly soldOn: string
  readonly soldAt: number
  readonly till: number
  readonly number: number
  readonly type: string
  readonly event: string
  readonly seller: string
}

const TICKET = `s.sold_on AS soldOn, s.sold_at AS soldAt, t.number AS till, s.number, s.type,
  coalesce(e.name, '') AS event, coalesce(m.name, '') AS seller`
const OF_TICKET = `JOIN tills t ON t.till = s.till LEFT JOIN events e ON e.id = s.event LEFT JOIN members m ON m.id = s."by"`
const TICKET_COLUMNS = [day('Jour'), code('Heure'), whole('Caisse'), whole('Ticket'), code('Type')]

/** The time of a ticket, worked out once a minute and not once a line. */
function clockOf({ timeZone }: SheetDays): (soldAt: number) => string {
  let known = { minute: -1, time: '' }
  return (soldAt) => {
    const minute = Math.floor(soldAt / 60_000)
    if (minute !== known.minute) known = { minute, time: localParts(soldAt, timeZone).time.slice(0, 5) }
    return known.time
  }
}

const TYPES: Readonly<Record<string, string>> = { sale: 'vente', return: 'retour' }

function counted(read: Reader, { from, to }: SheetDays, what: string): number {
  return read.get<{ count: number }>(`SELECT ${what} AS count FROM ${SALES_BETWEEN}`, from, to)?.count ?? 0
}

function salesSheet(read: Reader, days: SheetDays): Sheet {
  interface Row extends TicketRow {
    readonly total: number
    readonly turnover: number
    readonly consigne: number
    readonly vouchers: number
    readonly deposits: number
    readonly invoices: number
    readonly lines: number
  }
  return {
    name: 'Ventes',
    columns: [
      ...TICKET_COLUMNS,
      text('Évènement'),
      text('Par'),
      whole('Lignes'),
      ...['Total', 'Chiffre d’affaires TTC', 'Consignes', 'Bons cadeaux', 'Acomptes', 'Factures payées'].map(money),
    ],
    count: counted(read, days, 'count(*)'),
    *rows() {
      const time = clockOf(days)
      const sql = `SELECT ${TICKET}, s.total_cents AS total, s.turnover_cents AS turnover, s.consigne_cents AS consigne,
        s.gift_vouchers_cents AS vouchers, ${settledCents('s', 'deposit')} AS deposits,
        ${settledCents('s', 'invoice')} AS invoices, s.lines FROM ${SALES_BETWEEN} ${OF_TICKET}`
      for (const row of read.iterate<Row>(sql, days.from, days.to)) {
        const { soldOn, till, number, event, seller, lines } = row
        const sums = [row.total, row.turnover, row.consigne, row.vouchers, row.deposits, row.invoices]
        const type = TYPES[row.type] ?? row.type
        yield [soldOn, time(row.soldAt), till, number, type, event, seller, lines, ...sums]
      }
    },
  }
}

/** One row a line of a ticket. */
export function linesSheet(read: Reader, days: SheetDays): Sheet {
  return {
    name: 'Lignes',
    columns: [
      ...TICKET_COLUMNS,
      text('Évènement'),
      text('Par'),
      text('Article'),
      { title: 'Quantité', kind: 'quantity' },
      code('Unité'),
      ...['Prix', 'Remise', 'Total TTC'].map(money),
      { title: 'Taux', kind: 'rate' },
      ...['TVA', 'Total HT'].map(money),
      code('Nature'),
      code('Classe'),
    ],
    count: counted(read, days, 'coalesce(sum(s.lines), 0)'),
    *rows() {
      const time = clockOf(days)
      // In the order of the columns, the time and the kind of a ticket in words below: a million tickets are three
      // million rows, and no object is made of any.
      const sql = `SELECT ${TICKET}, l.label, l.quantity_thousandths, l.unit, l.unit_price_cents, l.discount_cents,
        l.total_cents, l.vat_rate_bp, l.vat_cents, l.total_cents - l.vat_cents, l.nature, l.sales_class
        FROM ${SALES_BETWEEN} ${OF_TICKET} CROSS JOIN sale_lines l ON ${LINES_OF_TICKET}`
      for (const row of read.cells(sql, days.from, days.to)) {
        row[1] = time(Number(row[1]))
        row[4] = TYPES[String(row[4])] ?? row[4] ?? ''
        yield row as Cell[]
      }
    },
  }
}

interface TenderRow extends TicketRow {
  readonly seq: number
  readonly kind: string | null
  readonly amount: number
  readonly given: number | null
  readonly change: number | null
  /** A further tender of the ticket. */
  readonly moreKind: string | null
  readonly moreAmount: number
  readonly moreGiven: number | null
  readonly moreChange: number | null
}

/** Tenders of each ticket; then those put right since, which sum to nothing. */
function tendersSheet(read: Reader, days: SheetDays): Sheet {
  const further = `${SALES_BETWEEN} CROSS JOIN further_tenders p ON p.till = s.till AND p.seq = s.seq`
  const { count: more } = read.get<{ count: number }>(
    `SELECT count(*) AS count FROM ${further}`,
    days.from,
    days.to,
  ) ?? {
    count: 0,
  }
  const time = clockOf(days)
  const cells = ({ soldOn, soldAt, till, number, type }: TicketRow) => [
    soldOn,
    time(soldAt),
    till,
    number,
    TYPES[type] ?? type,
  ]
  return {
    name: 'Encaissements',
    columns: [...TICKET_COLUMNS, code('Moyen'), ...['Montant', 'Donné', 'Rendu'].map(money)],
    count: counted(read, days, 'count(s.tender)') + more,
    *rows() {
      const sql = `SELECT ${TICKET}, s.seq, s.tender AS kind, s.paid_cents AS amount, s.given_cents AS given,
        s.change_cents AS change, p.kind AS moreKind, p.amount_cents AS moreAmount, p.given_cents AS moreGiven,
        p.change_cents AS moreChange
        FROM ${SALES_BETWEEN} ${OF_TICKET} LEFT JOIN further_tenders p ON p.till = s.till AND p.seq = s.seq`
      let last = ''
      for (const row of read.iterate<TenderRow>(sql, days.from, days.to)) {
        const ticket = `${row.till} ${row.seq}`
        if (row.kind !== null && ticket !== last) yield [...cells(row), row.kind, row.amount, row.given, row.change]
        if (row.moreKind !== null) yield [...cells(row), row.moreKind, row.moreAmount, row.moreGiven, row.moreChange]
        last = ticket
      }
      for (const row of read.iterate<TenderRow>(CORRECTED, days.from, days.to)) {
        yield [...cells(row), row.kind, row.amount, null, null]
      }
    },
  }
}

const CORRECTED = `SELECT ${TICKET}, p.kind, p.amount_cents AS amount FROM further_tenders p
  JOIN sales s ON s.till = p.ticket_till AND s.seq = p.ticket_seq ${OF_TICKET}
  WHERE (p.ticket_seq <> p.seq OR p.ticket_till <> p.till) AND s.sold_on BETWEEN ? AND ? ORDER BY p.till, p.seq, p.idx`
