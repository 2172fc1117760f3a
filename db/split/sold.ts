// What was sold and came back in the days of a share, by who made it.

import type { MemberId } from '../../shared/kernel/id.ts'
import type { Cents } from '../../shared/kernel/money.ts'
import { madeBy, type Made, type ReturnedLine, type SoldLines } from '../../shared/split/rules.ts'
import type { LateSales } from '../../shared/split/split.ts'
import { SALES_BETWEEN } from '../sale/spans.ts'
import type { Reader } from '../sql.ts'
import { windowsOf, type SplitDays, type Window } from './late.ts'
import { makersDecoder } from './makers.ts'
import { LINES_OF_TICKET } from '../ticket-lines.ts'

/** What each member made of what was sold in some days, net of VAT, what came late to earlier shares with it. */
export function readMade(
  read: Reader,
  days: SplitDays & { readonly late: readonly LateSales[] },
  group: readonly MemberId[],
): Map<MemberId, Made> {
  const sold = windowsOf(days).flatMap((window) => readSold(read, window))
  return madeBy(sold, readReturned(read, days), group)
}

/** Lines sold in a period, those alike together: a distinct text of makers is decoded once. */
function readSold(read: Reader, { from, to, after, upTo }: Window): SoldLines[] {
  const makersOf = makersDecoder()
  return [...soldAtTill(read, { from, to, after, upTo }), ...invoiced(read, { from, to, after, upTo })].map(
    ({ makers, ...row }) => ({ ...row, makers: makersOf(makers) }),
  )
}

interface SoldRow {
  readonly makers: string
  readonly net: Cents
  readonly times: number
}

function soldAtTill(read: Reader, { from, to, after, upTo }: Window): SoldRow[] {
  return read.all<SoldRow>(
    `SELECT l.makers, l.total_cents - l.vat_cents AS net, count(*) AS times
       FROM ${SALES_BETWEEN} JOIN sale_lines l ON ${LINES_OF_TICKET}
       WHERE l.nature IN ('goods', 'services') AND l.return_of_seq IS NULL AND s.sold_at > ? AND s.sold_at <= ?
       GROUP BY l.makers, net`,
    from,
    to,
    after,
    upTo,
  )
}

function invoiced(read: Reader, { from, to, after, upTo }: Window): SoldRow[] {
  return read.all<SoldRow>(
    `SELECT l.makers, l.total_cents - l.vat_cents AS net, count(*) AS times
     FROM invoices i JOIN invoice_lines l ON l.till = i.till AND l.seq = i.seq
     WHERE i.issued_on BETWEEN ? AND ? AND l.nature IN ('goods', 'services') AND l.of_seq IS NULL AND i.at > ? AND i.at <= ?
     GROUP BY l.makers, net`,
    from,
    to,
    after,
    upTo,
  )
}

/** Lines of which something came back in a period: what had come back before it, and by its end. */
function readReturned(
  read: Reader,
  { from, to, late }: SplitDays & { readonly late: readonly LateSales[] },
): ReturnedLine[] {
  const makersOf = makersDecoder()
  return [RETURNED, CREDITED]
    .flatMap((sql) => read.all<{ makers: string; before: Cents; after: Cents }>(sql, from, to, JSON.stringify(late)))
    .map(({ makers, ...row }) => ({ ...row, makers: makersOf(makers) }))
}

/** A ticket of an earlier day that its share does not hold; `?3` is the list, as JSON. */
const LATE = `EXISTS (SELECT 1 FROM json_each(?3) k
  WHERE s.sold_on = json_extract(k.value, '$.day') AND s.sold_at > json_extract(k.value, '$.after'))`

const RETURNED = `SELECT max(l.makers) AS makers, sum(l.total_cents - l.vat_cents) AS after,
    sum(CASE WHEN s.sold_on < ?1 AND NOT ${LATE} THEN l.total_cents - l.vat_cents ELSE 0 END) AS before
  FROM sale_lines l JOIN sales s ON s.till = l.till AND s.seq = l.seq
  WHERE l.return_of_seq IS NOT NULL AND s.sold_on <= ?2 AND l.nature IN ('goods', 'services')
  GROUP BY l.return_of_till, l.return_of_seq, l.return_of_line HAVING max(s.sold_on >= ?1 OR ${LATE})`

const LATE_INVOICE = LATE.replaceAll('s.sold_on', 's.issued_on').replaceAll('s.sold_at', 's.at')

/** The same of what credit notes took back. */
const CREDITED = `SELECT max(l.makers) AS makers, sum(l.total_cents - l.vat_cents) AS after,
    sum(CASE WHEN s.issued_on < ?1 AND NOT ${LATE_INVOICE} THEN l.total_cents - l.vat_cents ELSE 0 END) AS before
  FROM invoice_lines l JOIN invoices s ON s.till = l.till AND s.seq = l.seq
  WHERE l.of_seq IS NOT NULL AND s.issued_on <= ?2 AND l.nature IN ('goods', 'services')
  GROUP BY l.of_till, l.of_seq, l.of_line HAVING max(s.issued_on >= ?1 OR ${LATE_INVOICE})`
