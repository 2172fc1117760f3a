// Questions at the door of a till with a past: search, history, and a sale up to its receipt's bytes.

import Database from 'better-sqlite3'
import { closeBook, tillPath } from '../../db/open-book.ts'
import { openHost, type Host } from '../../electron/host.ts'
import type { Input, OperationName, Output } from '../../shared/contract.ts'
import { fold } from '../../shared/kernel/text.ts'
import { alone, median, milliseconds, quantile, spread, timed, timedAsync, type Figure } from './figure.ts'
import { Chance } from './names.ts'
import type { Run } from './run.ts'
import { basketOf, FLOAT, foundBench, keysOf, openBench, temporaryFolder, waresOf } from './shop.ts'

/** Asks a host as its manager, who signs in on the way. */
export async function askHost<N extends OperationName>(host: Host, name: N, input: Input<N>): Promise<Output<N>> {
  const answer = await host.call('bench', { name, input, request: crypto.randomUUID() })
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.refusal)}`)
  return answer.value as Output<N>
}

/** Opens the host of a folder and signs its manager in. */
export async function openBenchHost(folder: string): Promise<Host> {
  const host = await openHost({ data: folder, keys: keysOf(folder), quiet: true })
  const manager = (await askHost(host, 'member.list', {})).find(({ role }) => role === 'manager')
  if (!manager) throw new Error('no manager')
  await askHost(host, 'member.signIn', { member: manager.id })
  return host
}

/** What is typed while looking for something: each text as it grows. */
const TYPED = [
  's',
  'sa',
  'sac',
  'sac ',
  'sac v',
  'sac ve',
  'sac velours',
  'nap',
  'nappe',
  'bleu',
  'coe',
  'bra',
  'wax dakar',
  'ou',
  'é',
]

export async function searchFigures(): Promise<Figure[]> {
  const folder = temporaryFolder()
  const book = openBench(folder)
  await foundBench(book, { articles: 20_000 })
  closeBook(book)
  const host = await openBenchHost(folder)
  const db = new Database(tillPath(folder), { readonly: true })
  const ours: number[] = []
  const baseline: number[] = []
  for (let round = 0; round < 20; round += 1) {
    for (const text of TYPED) {
      ours.push(await timedAsync(() => askHost(host, 'catalogue.search', { text })))
      baseline.push(oneFtsQuery(db, fold(text).trim()))
    }
  }
  db.close()
  await host.close()
  const ratio = median(ours) / median(baseline)
  return [
    {
      name: 'search at the door, 20,000 articles, against one FTS5 query of the same words',
      ours: spread(ours),
      baseline: milliseconds(median(baseline)),
      ratio: ratio.toFixed(2),
      target: '≤ 2, p95 < 16 ms',
      met: ratio <= 2 && quantile(ours, 0.95) < 16,
    },
  ]
}

function oneFtsQuery(db: Database.Database, text: string): number {
  const words = text.split(' ')
  const long = words.filter((word) => word.length >= 3)
  const table = long.length > 0 ? 'article_trigrams' : 'article_prefixes'
  const match =
    long.length > 0 ? long.map((word) => `"${word}"`).join(' AND ') : words.map((word) => `"${word}"*`).join(' ')
  const query = db.prepare(
    `SELECT a.id, a.name, a.price_cents FROM ${table} f JOIN articles a ON a.local_id = f.rowid WHERE ${table} MATCH ? ORDER BY rank LIMIT 60`,
  )
  return timed(() => query.all(match))
}

export async function historyFigures({ full, past }: Run): Promise<Figure[]> {
  const count = full ? 1_000_000 : 100_000
  const host = await openBenchHost(await past({ sales: count, articles: 1000 }))
  const first: number[] = []
  const deep: number[] = []
  for (let round = 0; round < 60; round += 1) {
    first.push(await timedAsync(() => askHost(host, 'sale.list', { limit: 50 })))
    const before = await askHost(host, 'sale.byNumber', { number: 1 + ((round * 7919) % count) })
    if (before) deep.push(await timedAsync(() => askHost(host, 'sale.list', { limit: 50, before })))
  }
  await host.close()
  const name = `history among ${count.toLocaleString('en')} tickets`
  return [
    alone(`${name}: first page`, spread(first), 'p95 ≤ 50 ms', quantile(first, 0.95) <= 50),
    alone(`${name}: any page`, spread(deep), 'p95 ≤ 50 ms', quantile(deep, 0.95) <= 50),
  ]
}

export async function receiptFigures({ past }: Run): Promise<Figure[]> {
  const folder = await past({ sales: 100_000, articles: 1000 })
  const book = openBench(folder)
  const wares = waresOf(book)
  closeBook(book)
  const host = await openBenchHost(folder)
  await askHost(host, 'cashSession.open', { event: null, pieces: FLOAT, source: 'bank' })
  const chance = new Chance(21)
  const whole: number[] = []
  const paper: number[] = []
  for (let sold = 0; sold < 120; sold += 1) {
    const basket = basketOf(wares, chance)
    const start = performance.now()
    const { tickets } = await askHost(host, 'sale.record', basket)
    const [ticket] = tickets
    if (!ticket) throw new Error('no ticket')
    paper.push(await timedAsync(() => askHost(host, 'receipt.preview', { of: { till: ticket.till, seq: ticket.seq } })))
    whole.push(performance.now() - start)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await host.close()
  return [
    alone(
      'pay → durable, chained, receipt bytes ready (100,000 past sales)',
      spread(whole),
      'p95 ≤ 50 ms',
      quantile(whole, 0.95) <= 50,
    ),
    alone(
      'of which the receipt of 3 lines: bytes made (and decoded again)',
      spread(paper),
      'p50 ≤ 5 ms',
      median(paper) <= 5,
    ),
  ]
}
