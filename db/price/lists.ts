// Prices of a kind of event: a list holds only what costs something else there.

import type { EventKind } from '../../shared/events/events.ts'
import type { ArticleId, EventId } from '../../shared/kernel/id.ts'
import type { Cents } from '../../shared/kernel/money.ts'
import type { ListedPrice } from '../../shared/price/price.ts'
import type { Reader } from '../sql.ts'

/** What an article costs at an event, when its kind has a price of its own for it; one look by two keys. */
export function listedPriceAt(read: Reader, event: EventId, article: ArticleId): Cents | null {
  const row = read.get<{ price: Cents }>(
    `SELECT p.price_cents AS price FROM events e JOIN list_prices p ON p.id = e.kind || ' ' || ?2
     WHERE e.id = ?1 AND p.price_cents IS NOT NULL`,
    event,
    article,
  )
  return row?.price ?? null
}

/** Every price of a list. */
export function pricesOfList(read: Reader, list: EventKind) {
  return read.all<{ readonly article: ArticleId; readonly price: Cents }>(
    'SELECT article, price_cents AS price FROM list_prices WHERE list = ? AND price_cents IS NOT NULL ORDER BY article',
    list,
  )
}

/** What an article costs in each list that has it. */
export function listedPricesOf(read: Reader, article: ArticleId): ListedPrice[] {
  return read.all(
    'SELECT list, price_cents AS price FROM list_prices WHERE article = ? AND price_cents IS NOT NULL ORDER BY list',
    article,
  )
}
