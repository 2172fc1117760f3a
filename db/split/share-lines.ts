// The lines behind a member's amount, with her part of each.

import type { Day } from '../../shared/kernel/day.ts'
import type { MemberId, TillId } from '../../shared/kernel/id.ts'
import { cents, type Cents } from '../../shared/kernel/money.ts'
import { partLine, partReturn } from '../../shared/split/rules.ts'
import type { ShareLine } from '../../shared/split/split.ts'
import type { Window } from './late.ts'
import { makersDecoder } from './makers.ts'
import { SALES_BETWEEN } from '../sale/spans.ts'
import type { Reader } from '../sql.ts'
import { LINES_OF_TICKET } from '../ticket-lines.ts'

interface LineRow {
  readonly till: number
  readonly seq: number
  readonly number: number
  readonly day: string
  readonly label: string
  readonly quantity: number
  readonly net: Cents
  readonly makers: string
  readonly before: number | null
}

/** Her lines of a period in the order they were rung up, returns negative: their parts add up to what she made. */
export function readShareLines(read: Reader, windows: readonly Window[], member: MemberId): ShareLine[] {
  return windows.flatMap((window) => linesWithin(read, window, member))
}

function linesWithin(read: Reader, { from, to, after, upTo }: Window, member: MemberId): ShareLine[] {
  const makersOf = makersDecoder()
  const group = readGroup(read)
  const lines: ShareLine[] = []
  const invoiced = read.all<LineRow>(INVOICED, from, to, member, after, upTo)
  for (const row of both(read.iterate<LineRow>(LINES, from, to, member, after, upTo), invoiced)) {
    const makers = makersOf(row.makers)
    const parts =
      row.before === null
        ? partLine(row.net, makers, group)
        : partReturn({ makers, before: cents(row.before), after: cents(row.before + row.net) }, group)
    const part = parts.find((own) => own.member === member)
    if (!part) continue
    const { till, seq, number, day, label, quantity, net } = row
    lines.push({
      ticket: { till: till as TillId, seq, number, day: day as Day },
      label,
      quantity,
      net,
      part: part.amount,
    })
  }
  return lines
}

/** Tickets' lines, then those of invoices. */
function* both(tickets: Iterable<LineRow>, invoiced: readonly LineRow[]): Generator<LineRow> {
  yield* tickets
  yield* invoiced
}

/** Members a line without makers belongs to: those of today who share. */
function readGroup(read: Reader): MemberId[] {
  return read
    .all<{ id: MemberId }>(`SELECT id FROM members WHERE active = 1 AND role <> 'accountant' ORDER BY id`)
    .map(({ id }) => id)
}

/** `before`: what had come back of the same line until then; null when the line is a sale. */
const LINES = `SELECT l.till, l.seq, s.number, s.sold_on AS day, l.label, l.quantity_thousandths AS quantity,
  l.total_cents - l.vat_cents AS net, l.makers,
  CASE WHEN l.return_of_seq IS NULL THEN NULL ELSE (
    SELECT coalesce(sum(b.total_cents - b.vat_cents), 0) FROM sale_lines b JOIN sales t ON t.till = b.till AND t.seq = b.seq
    WHERE b.return_of_till = l.return_of_till AND b.return_of_seq = l.return_of_seq AND b.return_of_line = l.return_of_line
      AND b.return_of_seq IS NOT NULL AND (t.sold_on, t.sold_at, b.till, b.seq, b.idx) < (s.sold_on, s.sold_at, l.till, l.seq, l.idx)
  ) END AS before
FROM ${SALES_BETWEEN} JOIN sale_lines l ON ${LINES_OF_TICKET}
WHERE l.nature IN ('goods', 'services') AND (l.makers = '[]' OR instr(l.makers, ?) > 0) AND s.sold_at > ? AND s.sold_at <= ?
ORDER BY s.sold_at, l.till, l.seq, l.idx`

/** The same of invoices: what was sold on account, and what credit notes took back of it. */
const INVOICED = `SELECT l.till, l.seq, s.number, s.issued_on AS day, l.label, l.quantity_thousandths AS quantity,
  l.total_cents - l.vat_cents AS net, l.makers,
  CASE WHEN l.of_seq IS NULL THEN NULL ELSE (
    SELECT coalesce(sum(b.total_cents - b.vat_cents), 0) FROM invoice_lines b JOIN invoices t ON t.till = b.till AND t.seq = b.seq
    WHERE b.of_till = l.of_till AND b.of_seq = l.of_seq AND b.of_line = l.of_line
      AND (t.issued_on, t.at, b.till, b.seq, b.idx) < (s.issued_on, s.at, l.till, l.seq, l.idx)
  ) END AS before
FROM invoices s JOIN invoice_lines l ON l.till = s.till AND l.seq = s.seq
WHERE s.issued_on BETWEEN ? AND ? AND l.nature IN ('goods', 'services') AND (l.makers = '[]' OR instr(l.makers, ?) > 0)
  AND s.at > ? AND s.at <= ?
ORDER BY s.at, l.till, l.seq, l.idx`
