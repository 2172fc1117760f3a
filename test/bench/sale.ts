// A sale against SQLite alone, and against itself with a past.

import Database from 'better-sqlite3'
import { join } from 'node:path'
import type { Book } from '../../db/book.ts'
import { closeBook } from '../../db/open-book.ts'
import { runCommand } from '../../db/run.ts'
import type { Input } from '../../shared/contract.ts'
import { median, milliseconds, quantile, timed, type Figure } from './figure.ts'
import { Chance } from './names.ts'
import type { Run } from './run.ts'
import {
  ask,
  basketOf,
  FLOAT,
  freshShop,
  managerOf,
  openBench,
  parsed,
  temporaryFolder,
  waresOf,
  type Ware,
} from './shop.ts'

/** Sells one basket and says how many milliseconds it took. */
export type Seller = () => number

export interface Duel {
  readonly ours: readonly number[]
  readonly theirs: readonly number[]
  /** Our rate against theirs. */
  readonly ratio: number
}

/** Durable sales through `runCommand`: three lines, one tender, stock and journal. */
export function shopSeller(book: Book, chance: Chance): Seller {
  const wares = waresOf(book)
  const asking = managerOf(book)
  return () => {
    const input = parsed('sale.record', basketOf(wares, chance))
    const request = book.newId(book.clock())
    return timed(() => {
      const { result } = runCommand(book, { name: 'sale.record', input }, { ...asking, request })
      if (!result.ok) throw new Error(JSON.stringify(result.refusal))
    })
  }
}

/** SQLite alone: one header and three lines in one durable transaction. */
export function rawSeller(chance: Chance): Seller & { close: () => void } {
  const db = new Database(join(temporaryFolder(), 'raw.sqlite'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec(`
    CREATE TABLE sale (id INTEGER PRIMARY KEY, number INTEGER NOT NULL, sold_at INTEGER NOT NULL, sold_on TEXT NOT NULL,
      sold_by TEXT NOT NULL, total_cents INTEGER NOT NULL, tender TEXT NOT NULL, paid_cents INTEGER NOT NULL) STRICT;
    CREATE TABLE sale_line (id INTEGER PRIMARY KEY, sale INTEGER NOT NULL, article TEXT NOT NULL, label TEXT NOT NULL,
      quantity INTEGER NOT NULL, unit_price_cents INTEGER NOT NULL, total_cents INTEGER NOT NULL, vat_rate_bp INTEGER NOT NULL,
      vat_cents INTEGER NOT NULL, makers TEXT NOT NULL) STRICT;`)
  const header = db.prepare(
    'INSERT INTO sale (number, sold_at, sold_on, sold_by, total_cents, tender, paid_cents) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const line = db.prepare(
    `INSERT INTO sale_line (sale, article, label, quantity, unit_price_cents, total_cents, vat_rate_bp, vat_cents, makers)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const id = (index: number) => `018bcfe5-6a9b-79cc-a5b7-${String(index).padStart(12, '0')}` as Ware['id']
  const wares = Array.from({ length: 100 }, (_, index) => ({
    id: id(index),
    name: 'Pochette',
    price: 300 + index * 50,
  }))
  const makers = JSON.stringify([{ member: id(1), part: 1 }])
  let number = 0
  const sell = db.transaction(({ lines, expectedTotal }: Input<'sale.record'>) => {
    number += 1
    const by = id(0)
    const { lastInsertRowid } = header.run(number, Date.now(), '2026-11-21', by, expectedTotal, 'cash', expectedTotal)
    for (const sold of lines) {
      if (sold.type !== 'article') continue
      const { article, quantity, unitPrice } = sold
      line.run(lastInsertRowid, article, 'Pochette fleurie', quantity, unitPrice, unitPrice, 2000, 0, makers)
    }
  })
  const seller = () => {
    const basket = basketOf(wares, chance)
    return timed(() => sell.immediate(basket))
  }
  return Object.assign(seller, { close: () => db.close() })
}

/** Sales of a round, and how many rounds make a figure. */
const ROUND = 25

/**
 * Short rounds in turn, so that both meet the same disk and the same neighbours; between two rounds the loop turns, as
 * it does between two customers. The ratio is the median of the rounds' ratios.
 */
export async function duel(ours: Seller, theirs: Seller, rounds: number): Promise<Duel> {
  const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] }
  const ratios: number[] = []
  for (let round = -4; round < rounds; round += 1) {
    const raw = Array.from({ length: ROUND }, theirs)
    await new Promise((resolve) => setTimeout(resolve, 1))
    const own = Array.from({ length: ROUND }, ours)
    await new Promise((resolve) => setTimeout(resolve, 1))
    if (round < 0) continue
    times.theirs.push(...raw)
    times.ours.push(...own)
    ratios.push(sum(raw) / sum(own))
  }
  return { ...times, ratio: median(ratios) }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

export async function saleFigures({ full, past }: Run): Promise<Figure[]> {
  const book = await freshShop({ articles: 1000 })
  const raw = rawSeller(new Chance(1))
  const { ours, theirs, ratio } = await duel(shopSeller(book, new Chance(1)), raw, 120)
  raw.close()
  const tail = quantile(ours, 0.99) / quantile(theirs, 0.99)
  const count = full ? 1_000_000 : 100_000
  return [
    {
      name: 'sale.record, durable: rate against SQLite alone writing 4 rows (median)',
      ours: milliseconds(median(ours)),
      baseline: milliseconds(median(theirs)),
      ratio: ratio.toFixed(2),
      target: '≥ 0.40 (aim 0.50)',
      met: ratio >= 0.4,
    },
    {
      name: 'sale.record, durable: the slowest in a hundred (p99)',
      ours: milliseconds(quantile(ours, 0.99)),
      baseline: milliseconds(quantile(theirs, 0.99)),
      ratio: tail.toFixed(2),
      target: '≤ 5',
      met: tail <= 5,
    },
    await withPast(book, await past({ sales: count, articles: 1000 }), count),
  ]
}

async function withPast(fresh: Book, folder: string, count: number): Promise<Figure> {
  const old = openBench(folder)
  ask(old, 'cashSession.open', { event: null, pieces: FLOAT, source: 'bank' })
  const { ours, theirs, ratio } = await duel(shopSeller(old, new Chance(3)), shopSeller(fresh, new Chance(3)), 80)
  closeBook(old)
  closeBook(fresh)
  return {
    name: `the same with ${count.toLocaleString('en')} sales in the file, against an empty file`,
    ours: milliseconds(median(ours)),
    baseline: milliseconds(median(theirs)),
    ratio: ratio.toFixed(2),
    target: '≥ 0.90',
    met: ratio >= 0.9,
  }
}
