// Tables of prices: what the group reckons with, and the lists of kinds of events.

import { centsColumn, index, integer, primaryKey, seq, sqliteTable, stamps, text, till, words } from '../columns.ts'

export const priceRates = sqliteTable('price_rates', {
  id: text('id').primaryKey(),
  hourly: centsColumn('hourly_cents'),
  stall: centsColumn('stall_cents'),
  stamps: stamps(),
})

/** Found by the kind of event and the article: `market 0192…`. A null price is none of its own. */
export const listPrices = sqliteTable(
  'list_prices',
  {
    id: text('id').primaryKey(),
    list: words('list'),
    article: words('article'),
    price: integer('price_cents'),
    stamps: stamps(),
  },
  (table) => [index('list_prices_list').on(table.list), index('list_prices_article').on(table.article)],
)

/** Each entry that gave an article a price in a list, or took it off. */
export const pastListPrices = sqliteTable(
  'past_list_prices',
  {
    article: words('article'),
    till: till(),
    seq: seq(),
    day: words('day'),
    by: text('by'),
    list: words('list'),
    price: integer('price_cents'),
  },
  (table) => [primaryKey({ columns: [table.article, table.till, table.seq] })],
)
