// Reads what a price must pay, and the prices an article had.

import { rateFor } from '../../shared/catalogue/catalogue.ts'
import type { Output } from '../../shared/contract.ts'
import type { EventId } from '../../shared/kernel/id.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import { FIRST_RATES, type PriceRates } from '../../shared/price/price.ts'
import { articleById } from '../catalogue/queries.ts'
import { eventById } from '../events/queries.ts'
import type { QueryHandlers } from '../handlers.ts'
import { openSession } from '../cash-session/open-session.ts'
import { readProfile } from '../host/queries.ts'
import type { Reader } from '../sql.ts'
import { listedPricesOf, pricesOfList } from './lists.ts'

export const priceQueries = {
  'price.of': ({ read, franchise, today }, { article: id }) => {
    const article = articleById(read, id)
    if (!article) return refuse({ type: 'UnknownArticle' })
    return ok({
      price: article.price,
      vatRate: franchise ? 0 : rateFor(article.vat, null),
      contribution: readProfile(read)?.contribution ?? [],
      rates: ratesOf(read),
      history: historyOf(read, id),
      event: stallEvent(read, today) ?? null,
      listed: listedPricesOf(read, id),
    })
  },
  'price.inForce': ({ read, till }) => {
    const list = eventById(read, openSession(read, till)?.event ?? null)?.kind ?? null
    return ok({ list, prices: list === null ? [] : pricesOfList(read, list) })
  },
} satisfies Partial<QueryHandlers>

/** What the group reckons with. */
export function ratesOf(read: Reader): PriceRates {
  return (
    read.get<PriceRates>("SELECT hourly_cents AS hourly, stall_cents AS stall FROM price_rates WHERE id = 'coop'") ??
    FIRST_RATES
  )
}

/** A price that did not change is not told twice. */
function historyOf(read: Reader, article: string): Output<'price.of'>['history'] {
  const prices = read.all<Output<'price.of'>['history'][number]>(
    `SELECT price_cents AS price, NULL AS list, day, "by", till, seq FROM article_prices WHERE article = ?1
     UNION ALL
     SELECT price_cents AS price, list, day, "by", till, seq FROM past_list_prices WHERE article = ?1
     ORDER BY day, till, seq`,
    article,
  )
  const before = new Map<string | null, number | null>()
  return prices
    .filter(({ list, price }) => {
      const isSame = before.get(list) === price
      before.set(list, price)
      return !isSame
    })
    .map(({ price, list, day, by }) => ({ price, list, day, by }))
    .toReversed()
}

/** The stall that is nearest: the next to come, else the last there was. */
function stallEvent(read: Reader, today: string) {
  const found = read.get<{ id: EventId }>(
    `SELECT id FROM events WHERE stall_cost_cents > 0
     ORDER BY ends_on < ?1, CASE WHEN ends_on < ?1 THEN 0 ELSE julianday(starts_on) END, starts_on DESC, id LIMIT 1`,
    today,
  )
  return found && eventById(read, found.id)
}
