// Reads what deposits on cups nobody claimed, and what was kept of them.

import type { KeptConsigne } from '../../shared/consigne/contract.ts'
import type { KeptConsigneFacts } from '../../shared/consigne/entries.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import { cents, sumCents, type Cents } from '../../shared/kernel/money.ts'
import { ok } from '../../shared/kernel/result.ts'
import type { VatAmount, VatRate } from '../../shared/kernel/vat.ts'
import type { QueryHandlers } from '../handlers.ts'
import { readProfile } from '../host/queries.ts'
import { consigneOnAccount } from '../invoices/turnover.ts'
import type { Reader } from '../sql.ts'

export const consigneQueries = {
  'consigne.unclaimed': ({ read, franchise }) => {
    const kept = read
      .all<Omit<KeptConsigne, 'isTakenBack'> & { takenBack: number }>(
        `SELECT id AS kept, on_day AS "on", "by", amount_cents AS amount, vat_rate_bp AS vatRate, ${IS_TAKEN_BACK} AS takenBack
         FROM kept_consigne k WHERE type = 'kept' ORDER BY at DESC, till, seq DESC`,
      )
      .map(({ takenBack, ...row }) => ({ ...row, isTakenBack: takenBack === 1 }))
    return ok({ amount: unclaimed(read), rates: offeredRates(read, franchise), kept })
  },
  'consigne.keptIn': ({ read }, { from, to }) => ok(from > to ? [] : keptByRate(read, from, to)),
} satisfies Partial<QueryHandlers>

/** Charged at the till or on account, less what was given back or credited, less what was kept. */
export function unclaimed(read: Reader): Cents {
  const charged = read.get<{ sum: number }>('SELECT coalesce(sum(consigne_cents), 0) AS sum FROM sales')
  const kept = read.get<{ sum: number }>('SELECT coalesce(sum(amount_cents), 0) AS sum FROM kept_consigne')
  return cents((charged?.sum ?? 0) + consigneOnAccount(read) - (kept?.sum ?? 0))
}

/** Rates that what is kept may bear, the highest first. */
export function offeredRates(read: Reader, franchise: boolean): VatRate[] {
  if (franchise) return [0]
  const collected = readProfile(read)?.vatCollected.map(({ rate }) => rate) ?? [0]
  return [...new Set(collected)].toSorted((a, b) => b - a)
}

/** What counts between two days, counter-entries below zero, with when each was recorded. */
export function keptBetween(
  read: Reader,
  from: Day,
  to: Day,
): (EntryRef & Omit<KeptConsigneFacts, 'kept'> & { readonly recordedAt: number })[] {
  return read.all(
    `SELECT till, seq, at AS recordedAt, number, on_day AS "on", amount_cents AS amount, vat_rate_bp AS vatRate,
       vat_cents AS vat FROM kept_consigne WHERE on_day BETWEEN ? AND ? ORDER BY on_day, at, till, seq`,
    from,
    to,
  )
}

/** The same by rate, as it is booked. */
export function keptByRate(read: Reader, from: Day, to: Day): VatAmount[] {
  const kept = keptBetween(read, from, to)
  const rates = [...new Set(kept.map(({ vatRate }) => vatRate))].toSorted((a, b) => b - a)
  return rates
    .map((rate) => {
      const own = kept.filter(({ vatRate }) => vatRate === rate)
      return { rate, net: netKept(own), vat: sumCents(own.map(({ vat }) => vat)) }
    })
    .filter(({ net, vat }) => net !== 0 || vat !== 0)
}

/** Net of its VAT, which is owed. */
export function netKept(kept: readonly { readonly amount: Cents; readonly vat: Cents }[]): Cents {
  return sumCents(kept.map(({ amount, vat }) => cents(amount - vat)))
}

/** One decision as it was recorded; undefined when there is none. */
export function keptFacts(
  read: Reader,
  kept: string,
): { readonly facts: KeptConsigneFacts; readonly ref: EntryRef; readonly isTakenBack: boolean } | undefined {
  const row = read.get<EntryRef & KeptConsigneFacts & { takenBack: number }>(
    `SELECT till, seq, id AS kept, number, on_day AS "on", amount_cents AS amount, vat_rate_bp AS vatRate,
       vat_cents AS vat, ${IS_TAKEN_BACK} AS takenBack FROM kept_consigne k WHERE id = ? AND type = 'kept'`,
    kept,
  )
  if (!row) return undefined
  const { till, seq, takenBack, ...facts } = row
  return { facts, ref: { till, seq }, isTakenBack: takenBack === 1 }
}

/** The number of the next piece of a till. */
export function nextNumber(read: Reader, till: number): number {
  return (
    (read.get<{ last: number | null }>('SELECT max(number) AS last FROM kept_consigne WHERE till = ?', till)?.last ??
      0) + 1
  )
}

const IS_TAKEN_BACK = "EXISTS (SELECT 1 FROM kept_consigne c WHERE c.id = k.id AND c.type = 'reversed')" as const
