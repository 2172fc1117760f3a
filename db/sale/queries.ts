// Reads tickets: the list, one whole ticket, the last one, and the unfinished baskets.

import { tillName, type EntryRef, type MemberId, type TillId } from '../../shared/kernel/id.ts'
import type { Cents } from '../../shared/kernel/money.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import type { TicketDetail, TicketSummary } from '../../shared/sale/contract.ts'
import type { Basket, Tender, TenderKind, Ticket } from '../../shared/sale/sale.ts'
import type { DraftHandlers, QueryHandlers } from '../handlers.ts'
import { allTills } from '../host/lineage.ts'
import { DATA_OF_ENTRY } from '../journal/tables.ts'
import type { Reader } from '../sql.ts'
import { seqOfNumber } from './spans.ts'

interface SummaryRow extends Omit<TicketSummary, 'tenders'> {
  readonly tender: Tender['kind'] | null
  /** JSON, in order. */
  readonly further: string
}

const SUMMARY = `SELECT s.till, s.seq, s.number, s.type, s.sold_at AS at, s.total_cents AS total, s.lines, s."by", n.number AS tillNumber,
  (SELECT count(*) FROM receipt_prints p WHERE p.of_till = s.till AND p.of_seq = s.seq) AS printed,
  s.tender, (SELECT json_group_array(kind) FROM (SELECT kind FROM further_tenders t
    WHERE t.till = s.till AND t.seq = s.seq ORDER BY idx)) AS further FROM sales s LEFT JOIN tills n ON n.till = s.till`

export const saleQueries = {
  'sale.list': ({ read, till }, { before, limit }) => ok(ticketsBefore(read, till, { before, limit })),
  'sale.ticket': ({ read }, of) => {
    const ticket = readTicket(read, of)
    return ticket ? ok(ticket) : refuse({ type: 'UnknownTicket' })
  },
  'sale.byNumber': ({ read, till }, { number }) => {
    for (const each of allTills(read, till)) {
      const seq = seqOfNumber(read, each, number)
      if (seq !== null) return ok({ till: each, seq })
    }
    return ok(null)
  },
  'sale.last': ({ read, till, desk }) => {
    const row = read.get<SummaryRow>(`${SUMMARY} WHERE s.till = ? ORDER BY s.seq DESC LIMIT 1`, till)
    if (!row) return ok(null)
    return ok({
      ...summaryOf(row),
      receipt: receiptState(desk.get<PrintState>('receiptState', `${row.till}:${row.seq}`)),
    })
  },
  'basket.list': ({ desk }) => ok(desk.list<Basket>('basket')),
} satisfies Partial<QueryHandlers>

export const saleDrafts = {
  'basket.save': ({ desk, now, till: own, isSold }, { basket, till }) => {
    if (till !== null && till !== tillName(own)) return ok({})
    // Two questions of one screen may overtake each other on their way, and one is asked again after a crash.
    if (isSold(basket.id)) return ok({})
    if (basket.lines.length === 0 && !basket.parked) desk.remove('basket', basket.id)
    else desk.put({ kind: 'basket', id: basket.id, at: now }, { ...basket, savedAt: now })
    return ok({})
  },
} satisfies Partial<DraftHandlers>

/** Latest first, till after till: this one, those it goes on from, then any other of the file. */
function ticketsBefore(
  read: Reader,
  till: TillId,
  { before, limit }: { readonly before: EntryRef | undefined; readonly limit: number },
): TicketSummary[] {
  const tills = allTills(read, till)
  const tickets: TicketSummary[] = []
  for (const each of before ? tills.slice(Math.max(0, tills.indexOf(before.till))) : tills) {
    if (tickets.length === limit) break
    const rows = read.all<SummaryRow>(
      `${SUMMARY} WHERE s.till = ? AND s.seq < ? ORDER BY s.seq DESC LIMIT ?`,
      each,
      each === before?.till ? before.seq : Number.MAX_SAFE_INTEGER,
      limit - tickets.length,
    )
    tickets.push(...rows.map(summaryOf))
  }
  return tickets
}

/** A whole ticket with what happened to it since; null when there is none. */
export function readTicket(read: Reader, of: EntryRef): TicketDetail | null {
  const row = read.get<{ at: number; day: string; by: MemberId | null; data: string; cashier: string | null }>(
    `SELECT j.at, j.day, j."by", d.data, m.name AS cashier FROM journal j
     JOIN journal_data d ON ${DATA_OF_ENTRY} LEFT JOIN members m ON m.id = j."by"
     WHERE j.till = ? AND j.seq = ? AND j.kind = 'sale.recorded'`,
    of.till,
    of.seq,
  )
  if (!row) return null
  const { data, ...facts } = row
  const ticket = JSON.parse(data) as Ticket
  return {
    ...ticket,
    ...facts,
    till: of.till as TillId,
    seq: of.seq,
    paidBy: paidBy(read, of),
    returned: returnedByLine(read, of, ticket.lines.length),
    returnTickets: read.all<EntryRef>(
      'SELECT DISTINCT till, seq FROM sale_lines WHERE return_of_till = ? AND return_of_seq = ? AND return_of_seq IS NOT NULL ORDER BY till, seq',
      of.till,
      of.seq,
    ),
    printed: printedCount(read, of),
  }
}

/** How a ticket is paid, corrections counted in; the exchange between two tickets left out. */
export function paidBy(read: Reader, of: EntryRef): readonly (Tender & { kind: TenderKind })[] {
  return read.all<Tender & { kind: TenderKind }>(
    `SELECT kind, sum(amount) AS amount, max(given) AS given, max(change) AS change FROM (
       SELECT kind, amount_cents AS amount, given_cents AS given, change_cents AS change FROM sale_tenders
         WHERE till = ? AND seq = ?
       UNION ALL
       SELECT kind, amount_cents, NULL, NULL FROM further_tenders
         WHERE ticket_till = ? AND ticket_seq = ? AND (ticket_seq <> seq OR ticket_till <> till)
     ) WHERE kind <> 'exchange' GROUP BY kind HAVING sum(amount) <> 0 ORDER BY kind`,
    of.till,
    of.seq,
    of.till,
    of.seq,
  )
}

/** How many times a ticket or closing was printed. */
export function printedCount(read: Reader, of: EntryRef): number {
  return (
    read.get<{ count: number }>(
      'SELECT count(*) AS count FROM receipt_prints WHERE of_till = ? AND of_seq = ?',
      of.till,
      of.seq,
    )?.count ?? 0
  )
}

function returnedByLine(read: Reader, of: EntryRef, lines: number): number[] {
  const rows = read.all<{ line: number; quantity: number }>(
    `SELECT return_of_line AS line, -sum(quantity_thousandths) AS quantity FROM sale_lines
     WHERE return_of_till = ? AND return_of_seq = ? AND return_of_seq IS NOT NULL GROUP BY return_of_line`,
    of.till,
    of.seq,
  )
  return Array.from({ length: lines }, (_, line) => rows.find((row) => row.line === line)?.quantity ?? 0)
}

function summaryOf(row: SummaryRow): TicketSummary {
  const { tender, further, ...facts } = row
  const kinds = [...(tender === null ? [] : [tender]), ...(JSON.parse(further) as Tender['kind'][])]
  return { ...facts, total: row.total as Cents, tenders: kinds.filter((kind) => kind !== 'exchange') }
}

/** Left on the desk by the print queue. */
export interface PrintState {
  readonly state: 'waiting' | 'printed' | 'failed'
}

function receiptState(document: PrintState | null): 'none' | 'waiting' | 'printed' | 'failed' {
  return document?.state ?? 'none'
}
