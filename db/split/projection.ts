// Writes validated splits, payments, what was held before, the fund's spendings, their reversals and the group's terms.

import { canonical } from '../../shared/kernel/canonical.ts'
import { applyEdit } from '../edits.ts'
import type { Projection } from '../projection.ts'
import { SETTING_COLUMNS } from './settings.ts'

export const splitProjection = {
  'split.validated': (write, entry) => {
    const { till, seq, at, day, data } = entry
    write.run(
      `INSERT INTO splits (id, till, seq, at, on_day, from_day, to_day, split) VALUES (?,?,?,?,?,?,?,?)
       ON CONFLICT (id) DO UPDATE SET till = excluded.till, seq = excluded.seq, at = excluded.at, on_day = excluded.on_day,
         from_day = excluded.from_day, to_day = excluded.to_day, split = excluded.split`,
      data.split,
      till,
      seq,
      at,
      day,
      data.from,
      data.to,
      canonical(data),
    )
  },
  // Two tills may each reverse it before they hear of one another: whichever arrives first, the first reversal is kept.
  'split.reversed': (write, { till, seq, day, data }) => {
    write.run(
      `INSERT INTO splits (id, till, seq, at, on_day, from_day, to_day, split, reversed_on, reversed_by_till, reversed_by_seq)
       VALUES (?,0,0,0,'','','','',?,?,?)
       ON CONFLICT (id) DO UPDATE SET reversed_on = excluded.reversed_on, reversed_by_till = excluded.reversed_by_till,
         reversed_by_seq = excluded.reversed_by_seq
       WHERE reversed_by_seq IS NULL OR (excluded.reversed_on, excluded.reversed_by_till, excluded.reversed_by_seq)
         < (splits.reversed_on, splits.reversed_by_till, splits.reversed_by_seq)`,
      data.split,
      day,
      till,
      seq,
    )
  },
  'split.settingsChanged': (write, entry) => {
    const changed = Object.entries(entry.data).filter(([, value]) => value !== undefined)
    const fields = changed.map(([name, value]) => [
      SETTING_COLUMNS[name as keyof typeof SETTING_COLUMNS],
      canonical(value),
    ])
    applyEdit(write, entry, { table: 'split_settings', id: 'coop', fields: Object.fromEntries(fields), blank: {} })
  },
  'payout.recorded': (write, { till, seq, at, data }) => {
    write.run(
      `INSERT INTO payouts (id, till, seq, at, member, amount_cents, on_day, means) VALUES (?,?,?,?,?,?,?,?)
       ON CONFLICT (id) DO UPDATE SET till = excluded.till, seq = excluded.seq, at = excluded.at, member = excluded.member,
         amount_cents = excluded.amount_cents, on_day = excluded.on_day, means = excluded.means`,
      data.payout,
      till,
      seq,
      at,
      data.member,
      data.amount,
      data.on,
      data.means,
    )
  },
  'payout.reversed': (write, entry) => {
    write.run(
      `INSERT INTO payouts (id, till, seq, at, member, amount_cents, on_day, means, reversed_by_seq) VALUES (?,0,0,0,'',0,'','',?)
       ON CONFLICT (id) DO UPDATE SET ${FIRST_REVERSAL}`,
      entry.data.payout,
      entry.seq,
    )
  },
  'payout.opened': (write, { till, seq, at, data }) => {
    const { opening, member, held, paid, on } = data
    write.run(
      `INSERT INTO openings (id, till, seq, at, member, held_cents, paid_cents, on_day) VALUES (?,?,?,?,?,?,?,?)
       ON CONFLICT (id) DO UPDATE SET till = excluded.till, seq = excluded.seq, at = excluded.at, member = excluded.member,
         held_cents = excluded.held_cents, paid_cents = excluded.paid_cents, on_day = excluded.on_day`,
      ...[opening, till, seq, at, member, held, paid, on],
    )
  },
  'payout.openingReversed': (write, entry) => {
    write.run(
      `INSERT INTO openings (id, till, seq, at, member, held_cents, paid_cents, on_day, reversed_by_seq)
       VALUES (?,0,0,0,'',0,0,'',?) ON CONFLICT (id) DO UPDATE SET ${FIRST_REVERSAL}`,
      entry.data.opening,
      entry.seq,
    )
  },
  'split.fundSpent': (write, { till, seq, at, data }) => {
    const { spending, amount, what, on, event } = data
    write.run(
      `INSERT INTO fund_spendings (id, till, seq, at, amount_cents, what, on_day, event) VALUES (?,?,?,?,?,?,?,?)
       ON CONFLICT (id) DO UPDATE SET till = excluded.till, seq = excluded.seq, at = excluded.at,
         amount_cents = excluded.amount_cents, what = excluded.what, on_day = excluded.on_day, event = excluded.event`,
      ...[spending, till, seq, at, amount, what, on, event],
    )
  },
  'split.fundSpendingReversed': (write, entry) => {
    write.run(
      `INSERT INTO fund_spendings (id, till, seq, at, amount_cents, what, on_day, reversed_by_seq)
       VALUES (?,0,0,0,0,'','',?) ON CONFLICT (id) DO UPDATE SET ${FIRST_REVERSAL}`,
      entry.data.spending,
      entry.seq,
    )
  },
} satisfies Partial<Projection>

/** Whichever of two reversals arrives first. */
const FIRST_REVERSAL =
  'reversed_by_seq = min(coalesce(reversed_by_seq, excluded.reversed_by_seq), excluded.reversed_by_seq)' as const
