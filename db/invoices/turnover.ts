// Lines that are turnover, of tickets and of invoices: the one place that puts them side by side.

import { cents, type Cents } from '../../shared/kernel/money.ts'
import { SALES_BETWEEN } from '../sale/spans.ts'
import type { Reader } from '../sql.ts'
import { LINES_OF_TICKET } from '../ticket-lines.ts'

/**
 * A FROM clause for the lines of goods and services sold in a period, as `l`: bind the first day as `?1`, the last as
 * `?2`. What was invoiced on account counts on its invoice's day; a document of a paid ticket has no lines here.
 */
export const TURNOVER_BETWEEN = `(SELECT l.till, l.seq, l.idx, s.number, s.sold_at AS at, s.sold_on AS day, s.event, l.article, l.label, l.unit,
    l.quantity_thousandths, l.total_cents, l.vat_cents
  FROM ${SALES_BETWEEN.replace('? AND ?', '?1 AND ?2')} JOIN sale_lines l ON ${LINES_OF_TICKET}
  WHERE l.nature IN ('goods', 'services')
  UNION ALL SELECT l.till, l.seq, l.idx, i.number, i.at, i.issued_on, i.event, l.article, l.label, l.unit,
    l.quantity_thousandths, l.total_cents, l.vat_cents
  FROM invoices i JOIN invoice_lines l ON l.till = i.till AND l.seq = i.seq
  WHERE i.issued_on BETWEEN ?1 AND ?2 AND l.nature IN ('goods', 'services')) l`

/** Deposits on crockery that invoices charged, less what was credited; a document of a paid ticket charges nothing again. */
export function consigneOnAccount(read: Reader): Cents {
  const row = read.get<{ sum: number }>(
    'SELECT coalesce(sum(consigne_cents), 0) AS sum FROM invoices WHERE of_till IS NULL',
  )
  return cents(row?.sum ?? 0)
}
