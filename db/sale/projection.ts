// Writes tickets, their lines, tenders and stock movements from their entries.

import type { Entry } from '../../shared/journal/journal.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import type { Tender, Ticket, TicketLine } from '../../shared/sale/sale.ts'
import { addDrawerPieces } from '../cash-session/projection.ts'
import { noteTechnical } from '../host/projection.ts'
import type { Projection } from '../projection.ts'
import type { Writer } from '../sql.ts'
import { moveLevel } from '../stock/projection.ts'
import { furtherTenders, saleDays, saleLines, sales, settledLines } from './tables.ts'

export const saleProjection = {
  'sale.recorded': (write, entry) => {
    const { till, seq, at, day, by, data: ticket } = entry
    const { number, type, session, event, place, mode, total, turnover, consigne, giftVouchers, tenders } = ticket
    const [first] = tenders
    const firstLine = addLines(write, entry)
    write.insert(sales, {
      till,
      seq,
      number,
      type,
      session,
      event,
      place,
      soldAt: at,
      soldOn: day,
      by,
      mode,
      total,
      turnover,
      consigne,
      giftVouchers,
      lines: ticket.lines.length,
      firstLine,
      paidWith: ticket.paidWith,
      tender: first?.kind,
      paid: first?.amount,
      given: first?.given,
      change: first?.change,
    })
    if (!write.get('SELECT 1 FROM sale_days WHERE till = ? AND day = ?', till, day))
      write.insert(saleDays, { till, day, firstSeq: seq })
    tenders.forEach((tender, idx) => {
      if (idx > 0) addTender(write, entry, { of: entry, session, tender, idx })
      notePieces(write, entry, { session, tender })
    })
  },
  'sale.tenderCorrected': (write, entry) => {
    const { of, session, tenders } = entry.data
    tenders.forEach((tender, idx) => {
      addTender(write, entry, { of, session, tender, idx })
      notePieces(write, entry, { session, tender })
    })
    noteTechnical(write, entry, 'tenderCorrected')
  },
  'sale.lineRemoved': (write, entry) => noteTechnical(write, entry, 'lineRemoved'),
  'sale.basketAbandoned': (write, entry) => noteTechnical(write, entry, 'basketAbandoned'),
} satisfies Partial<Projection>

/** Gives the place of the first line in this file; null without lines. */
function addLines(write: Writer, entry: Entry<Ticket>): number | null {
  let first: number | null = null
  entry.data.lines.forEach((line, idx) => {
    const place = addLine(write, entry, { line, idx })
    first ??= place
  })
  return first
}

function addLine(write: Writer, entry: Entry<Ticket>, { line, idx }: { line: TicketLine; idx: number }): number {
  const { till, seq } = entry
  const { article, stock, returnOf } = line
  const moveBefore = takeFromStock(write, entry, { line, idx })
  if (line.order || line.invoice) addSettled(write, entry, { line, idx })
  return write.insert(saleLines, {
    till,
    seq,
    idx,
    article,
    label: line.label,
    unit: line.unit,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    gross: line.gross,
    discount: line.discount,
    total: line.total,
    vatRate: line.vatRate,
    vat: line.vat,
    nature: line.nature,
    salesClass: line.salesClass,
    makers: makersText(line.makers),
    pictogram: line.pictogram,
    returnOfTill: returnOf?.till,
    returnOfSeq: returnOf?.seq,
    returnOfLine: returnOf?.line,
    stockQuantity: article === null ? null : stock?.quantity,
    stockValue: article === null ? null : stock?.value,
    moveBefore,
  })
}

/** An article's makers are the same list at each sale until it changes: it is written down once. */
function makersText(makers: TicketLine['makers']): string {
  let text = makersTexts.get(makers)
  if (text === undefined) makersTexts.set(makers, (text = canonical(makers)))
  return text
}

const makersTexts = new WeakMap<TicketLine['makers'], string>()

function addSettled(write: Writer, { till, seq }: Entry, { line, idx }: { line: TicketLine; idx: number }): void {
  const { order, invoice, business } = line
  const facts = { order: order?.order, key: order?.key, date: order?.date, invoice, business: business ? 1 : 0 }
  write.insert(settledLines, { till, seq, idx, ...facts })
}

function takeFromStock(write: Writer, entry: Entry<Ticket>, { line, idx }: { line: TicketLine; idx: number }) {
  const { article, stock } = line
  if (!stock || article === null) return null
  const { till, seq, data } = entry
  const moved = { quantity: -stock.quantity, value: -stock.value }
  return moveLevel(write, { till, seq, idx }, { item: article, place: data.place ?? '', lot: '', ...moved })
}

interface Paid {
  readonly session: number
  readonly tender: Tender
}

function addTender(
  write: Writer,
  { till, seq }: Entry,
  { of, session, tender, idx }: Paid & { readonly of: EntryRef; readonly idx: number },
): void {
  const { kind, amount, given, change } = tender
  write.insert(furtherTenders, {
    till,
    seq,
    idx,
    session,
    ticketTill: of.till,
    ticketSeq: of.seq,
    kind,
    amount,
    given,
    change,
  })
}

function notePieces(write: Writer, { till }: Entry, { session, tender }: Paid): void {
  if (tender.givenPieces) addDrawerPieces(write, { till, session }, { pieces: tender.givenPieces, sign: 1 })
  if (tender.changePieces) addDrawerPieces(write, { till, session }, { pieces: tender.changePieces, sign: -1 })
}
