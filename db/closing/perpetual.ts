// Perpetual totals: turnover with VAT since the till's first day, carried from closing to closing, never reset.

import type { PerpetualTotals } from '../../shared/closing/closing.ts'
import { cents, type Cents } from '../../shared/kernel/money.ts'
import { tillBefore } from '../host/lineage.ts'
import type { Reader } from '../sql.ts'

/** The chain a closing goes on: sessions have one, each period its own; they agree once everything is closed. */
export type PerpetualChain = 'session' | 'day' | 'month' | 'year'

/** Totals before this closing, and the number of the last one this till made. */
export function lastPerpetual(
  read: Reader,
  till: number,
  chain: PerpetualChain,
): { totals: PerpetualTotals; number: number } {
  const [table, where] = chain === 'session' ? ['session_closings', ''] : ['period_closings', 'AND period = ?']
  const row = read.get<{ number: number; net: number; absolute: number }>(
    `SELECT number, json_extract(closing, '$.perpetual.net') AS net, json_extract(closing, '$.perpetual.absolute') AS absolute
     FROM ${table} WHERE till = ? ${where} ORDER BY seq DESC LIMIT 1`,
    till,
    ...(chain === 'session' ? [] : [chain]),
  )
  if (row) return { number: row.number, totals: { net: cents(row.net), absolute: cents(row.absolute) } }
  const before = chain === 'session' ? null : tillBefore(read, till)
  // A day that the till before left unclosed is closed by this one: its chain goes on where that till's ended.
  return { number: 0, totals: before === null ? inherited(read, till) : lastPerpetual(read, before, chain).totals }
}

/** A till that goes on from another one starts from its totals. */
function inherited(read: Reader, till: number): PerpetualTotals {
  const row = read.get<{ succeeds: string | null }>('SELECT succeeds FROM tills WHERE till = ?', till)
  const succeeds = row?.succeeds
    ? (JSON.parse(row.succeeds) as { perpetualNet: number; perpetualAbsolute: number })
    : null
  return { net: cents(succeeds?.perpetualNet ?? 0), absolute: cents(succeeds?.perpetualAbsolute ?? 0) }
}

/** Adds a closing's turnover. */
export function addPerpetual(before: PerpetualTotals, turnover: Cents, absolute: Cents): PerpetualTotals {
  return { net: cents(before.net + turnover), absolute: cents(before.absolute + absolute) }
}

/** Perpetual totals as of now, whatever is closed: what a succeeding till starts from. */
export function perpetualNow(read: Reader, till: number): PerpetualTotals {
  const row = read.get<{ net: number; absolute: number }>(
    'SELECT coalesce(sum(turnover_cents), 0) AS net, coalesce(sum(abs(turnover_cents)), 0) AS absolute FROM sales WHERE till = ?',
    till,
  )
  const start = inherited(read, till)
  return addPerpetual(start, cents(row?.net ?? 0), cents(row?.absolute ?? 0))
}
