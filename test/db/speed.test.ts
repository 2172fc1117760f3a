// What a sale costs: far below the bench's figures these fail, and a cost that grows with the past is always found.

import { afterEach, describe, expect, it } from 'vitest'
import type { Book } from '../../db/book.ts'
import { closeBook } from '../../db/open-book.ts'
import { Chance } from '../bench/names.ts'
import { sellMany } from '../bench/past.ts'
import { duel, rawSeller, shopSeller } from '../bench/sale.ts'
import { freshShop } from '../bench/shop.ts'

let book: Book | undefined
afterEach(() => {
  if (book) closeBook(book)
  book = undefined
})

/** Pages that a hundred sales write, each in its own transaction: counted in the log, so the same on every computer. */
function pagesOfASale(shop: Book): number {
  const { connection } = shop.file
  const sell = shopSeller(shop, new Chance(5))
  connection.pragma('wal_checkpoint(TRUNCATE)')
  for (let sold = 0; sold < 100; sold += 1) sell()
  const [log] = connection.pragma('wal_checkpoint(PASSIVE)') as { log: number }[]
  return (log?.log ?? Number.NaN) / 100
}

describe('a durable sale of three articles', () => {
  it(
    'is rung up at least at a fifth of the rate at which SQLite alone writes its four rows',
    { timeout: 60_000 },
    async () => {
      book = await freshShop({ articles: 300 })
      const ours = shopSeller(book, new Chance(1))
      const raw = rawSeller(new Chance(1))
      let best = 0
      // A neighbour may be busy just now: one quiet moment of three is enough.
      for (let tries = 0; tries < 3 && best < 0.2; tries += 1) best = Math.max(best, (await duel(ours, raw, 12)).ratio)
      raw.close()
      expect(best).toBeGreaterThanOrEqual(0.2)
    },
  )

  it('writes nine pages at most, and no more of them after some thousand sales', { timeout: 60_000 }, async () => {
    book = await freshShop({ articles: 300 })
    sellMany(book, 300, shopSeller(book, new Chance(2)))
    const young = pagesOfASale(book)
    sellMany(book, 3000, shopSeller(book, new Chance(3)))
    const old = pagesOfASale(book)
    expect(young).toBeGreaterThan(3)
    expect(young).toBeLessThanOrEqual(9)
    expect(old).toBeLessThanOrEqual(young + 1)
  })
})
