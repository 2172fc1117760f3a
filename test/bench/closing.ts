// The Z: of 2,000 tickets in a till with a past, against the same grouped sums in SQL and one durable insert.

import Database from 'better-sqlite3'
import { join } from 'node:path'
import type { Book } from '../../db/book.ts'
import { closeBook } from '../../db/open-book.ts'
import { runCommand } from '../../db/run.ts'
import { LINES_OF_TICKET } from '../../db/ticket-lines.ts'
import { median, milliseconds, timed, type Figure } from './figure.ts'
import { Chance } from './names.ts'
import { sellMany } from './past.ts'
import type { Run } from './run.ts'
import { shopSeller } from './sale.ts'
import { ask, FLOAT, freshShop, managerOf, openBench, parsed, temporaryFolder } from './shop.ts'

const REPEATS = 5

export async function closingFigures({ full, past }: Run): Promise<Figure[]> {
  const count = full ? 1_000_000 : 100_000
  const old = openBench(await past({ sales: count, articles: 1000 }))
  const z = { ours: [] as number[], baseline: [] as number[] }
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const from = openWith(old, 2000)
    z.baseline.push(sumsInSql(old, from))
    z.ours.push(close(old))
  }
  closeBook(old)
  const fresh = await freshShop({ articles: 1000 })
  ask(fresh, 'closing.closeSession', { pieces: FLOAT, reason: 'other', leaveBaskets: true })
  const thousand = Array.from({ length: REPEATS }, () => {
    openWith(fresh, 1000)
    return close(fresh)
  })
  closeBook(fresh)
  const ratio = median(z.ours) / median(z.baseline)
  return [
    {
      name: `Z of 2,000 tickets among ${count.toLocaleString('en')}, against its sums in SQL and one durable insert`,
      ours: milliseconds(median(z.ours)),
      baseline: milliseconds(median(z.baseline)),
      ratio: ratio.toFixed(2),
      target: '≤ 3, < 50 ms',
      met: ratio <= 3 && median(z.ours) < 50,
    },
    {
      name: 'closing a drawer of 1,000 sales',
      ours: milliseconds(Math.max(...thousand)),
      baseline: '–',
      ratio: '–',
      target: '≤ 300 ms',
      met: Math.max(...thousand) <= 300,
    },
  ]
}

/** Opens a drawer and rings up so many tickets. Returns the entry that opened it. */
function openWith(book: Book, tickets: number): number {
  const { seq } = ask(book, 'cashSession.open', { event: null, pieces: FLOAT, source: 'bank' })
  sellMany(book, tickets, shopSeller(book, new Chance(seq)))
  book.file.connection.pragma('wal_checkpoint(TRUNCATE)')
  return seq
}

function close(book: Book): number {
  const asked = {
    name: 'closing.closeSession',
    input: parsed('closing.closeSession', { pieces: FLOAT, reason: 'other', leaveBaskets: true }),
  } as const
  return timed(() => {
    const { result } = runCommand(book, asked, managerOf(book))
    if (!result.ok) throw new Error(result.refusal.type)
  })
}

/** What a Z cannot do without: tickets, natures and rates, tenders; kept durably. */
function sumsInSql(book: Book, from: number): number {
  const db = new Database(book.file.path, { readonly: true })
  const kept = new Database(join(temporaryFolder(), 'z.sqlite'))
  kept.pragma('journal_mode = WAL')
  kept.pragma('synchronous = FULL')
  kept.exec('CREATE TABLE z (id INTEGER PRIMARY KEY, z TEXT NOT NULL)')
  const span = 'till = ? AND seq > ?'
  const sums = [
    `SELECT count(*), count(*) FILTER (WHERE type = 'return'), sum(total_cents), sum(turnover_cents), sum(abs(turnover_cents)),
       sum(consigne_cents), sum(gift_vouchers_cents), min(number), max(number) FROM sales WHERE ${span}`,
    `SELECT nature, sales_class, vat_rate_bp, sum(l.total_cents), sum(l.vat_cents)
       FROM (SELECT local_line, lines FROM sales WHERE ${span}) s JOIN sale_lines l ON ${LINES_OF_TICKET} GROUP BY 1, 2, 3`,
    `SELECT tender, sum(paid_cents), count(*) FROM sales WHERE ${span} GROUP BY 1`,
  ].map((sql) => db.prepare(sql))
  const insert = kept.prepare('INSERT INTO z (z) VALUES (?)')
  const { till } = book.key
  const milliseconds = timed(() => insert.run(JSON.stringify(sums.map((sum) => sum.all(till, from)))))
  db.close()
  kept.close()
  return milliseconds
}
