// The journal: verified against signatures alone, and replayed against inserting the same rows.

import Database from 'better-sqlite3'
import { getTableConfig } from 'drizzle-orm/sqlite-core/utils'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { closeBook, tillPath } from '../../db/open-book.ts'
import { createTables } from '../../db/open.ts'
import { shape } from '../../db/projections.ts'
import { rebuild } from '../../db/rebuild.ts'
import { verifyInThread } from '../../electron/jobs/jobs.ts'
import { perSecond, timed, timedAsync, type Figure } from './figure.ts'
import type { Run } from './run.ts'
import { openBench, temporaryFolder } from './shop.ts'
import type { SignaturesAsked } from './signatures.ts'

/** Signatures verified alone, in each thread: enough for a steady rate. */
const ALONE = 20_000

export async function verifyFigures({ past }: Run): Promise<Figure[]> {
  const folder = await past({ sales: 100_000, articles: 1000 })
  const book = openBench(folder)
  const asked = { path: tillPath(folder), publicKey: book.key.publicKey, count: ALONE }
  const entries = book.tail.seq
  closeBook(book)
  const before = await signaturesAlone(asked)
  const took = await timedAsync(async () => {
    const { findings } = await verifyInThread({ path: tillPath(folder), tables: false, knownHeads: [] })
    if (findings.length > 0) throw new Error(findings[0]?.detail)
  })
  const baseline = (before + (await signaturesAlone(asked))) / 2
  const rate = (1000 * entries) / took
  const ratio = rate / baseline
  return [
    {
      name: `verify ${entries.toLocaleString('en')} entries, against crypto.verify alone, both on ${availableParallelism()} cores`,
      ours: perSecond(rate),
      baseline: perSecond(baseline),
      ratio: ratio.toFixed(2),
      target: '≥ 0.70',
      met: ratio >= 0.7,
    },
  ]
}

/** Signatures a second, all cores together. */
async function signaturesAlone(asked: SignaturesAsked): Promise<number> {
  const threads = Array.from(
    { length: availableParallelism() },
    () => new Worker(new URL('./signatures.ts', import.meta.url), { workerData: asked }),
  )
  await Promise.all(threads.map((thread) => once(thread, 'message')))
  const took = threads.map(async (thread) => {
    const done = once(thread, 'message')
    thread.postMessage('go')
    const [milliseconds] = (await done) as [number]
    return milliseconds
  })
  return (1000 * ALONE * threads.length) / Math.max(...(await Promise.all(took)))
}

export async function rebuildFigures({ past }: Run): Promise<Figure[]> {
  const folder = await past({ sales: 100_000, articles: 1000 })
  const book = openBench(folder)
  const ours = timed(() => rebuild(book.file.connection))
  const { rows, took } = insertAgain(book.file.connection)
  closeBook(book)
  const ratio = took / ours
  return [
    {
      name: `rebuild the tables (${rows.toLocaleString('en')} rows), against inserting the same rows`,
      ours: perSecond((1000 * rows) / ours),
      baseline: perSecond((1000 * rows) / took),
      ratio: ratio.toFixed(2),
      target: '≥ 0.40',
      met: ratio >= 0.4,
    },
  ]
}

/** Every row of the projected tables, read into memory, then inserted into empty tables by prepared statements. */
function insertAgain(source: Database.Database): { rows: number; took: number } {
  const target = new Database(`${temporaryFolder()}/again.sqlite`)
  target.pragma('journal_mode = WAL')
  target.exec('CREATE TABLE shape (id INTEGER PRIMARY KEY, hash TEXT NOT NULL)')
  createTables(target)
  const tables = shape.tables.map((table) => {
    const { name, columns } = getTableConfig(table)
    const rows = source.prepare(`SELECT * FROM "${name}"`).raw().all() as unknown[][]
    return { insert: target.prepare(`INSERT INTO "${name}" VALUES (${columns.map(() => '?').join(', ')})`), rows }
  })
  const insertAll = target.transaction(() => {
    for (const { insert, rows } of tables) for (const row of rows) insert.run(row)
  })
  const took = timed(() => insertAll())
  target.close()
  return { rows: tables.reduce((sum, { rows }) => sum + rows.length, 0), took }
}
