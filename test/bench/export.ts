// The books and every ticket line handed over: rate beside plain writing of the same bytes, and memory that does not grow.

import { closeSync, fsyncSync, openSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Book } from '../../db/book.ts'
import { writeSheet, type SheetAsked } from '../../db/export/write-sheet.ts'
import { closeBook } from '../../db/open-book.ts'
import { makeSheet } from '../../electron/export/making.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { saleDuringExport } from './beside.ts'
import { alone, milliseconds, timed, timedAsync, type Figure } from './figure.ts'
import type { Run } from './run.ts'
import { ask, openBench, temporaryFolder } from './shop.ts'

const MB = 1_000_000

export async function exportFigures({ full, past, say }: Run): Promise<Figure[]> {
  const sales = full ? 1_000_000 : 100_000
  const folder = await past({ sales, articles: 1000 })
  const book = openBench(folder)
  const days = book.file.read.get<{ from: Day; to: Day }>(
    'SELECT min(sold_on) AS "from", max(sold_on) AS "to" FROM sales',
  )
  if (!days) throw new Error('no sales')
  const name = `${sales.toLocaleString('en')} sales`
  say('every line as CSV')
  const lines = linesFigures(book, { format: 'lines', ...days, timeZone: 'Europe/Paris' }, name)
  const memory = await threadFigures(book, days, name)
  const books = (['caerp', 'fec'] as const).map((format) => {
    const took = timed(() => ask(book, 'export.make', { format, ...days }))
    return alone(`${format} of ${name}, by day, checked and journalled`, milliseconds(took), '< 1 s', took < 1000)
  })
  closeBook(book)
  say('selling while the books are made')
  return [...lines, ...memory, ...books, await saleDuringExport(folder, { days, name })]
}

function linesFigures(book: Book, asked: SheetAsked, name: string): Figure[] {
  const path = join(temporaryFolder(), 'lines.csv')
  const chunks: number[] = []
  const took = written(path, (keep) => {
    writeSheet(book.file.read, asked, {
      keep: (chunk) => {
        chunks.push(chunk.length)
        keep(chunk)
      },
      progress: () => undefined,
    })
  })
  const bytes = statSync(path).size
  const plain = written(`${path}.plain`, (keep) => chunks.forEach((length) => keep(Buffer.alloc(length, 'x'))))
  const rate = (time: number) => bytes / MB / (time / 1000)
  return [
    {
      name: `every line of ${name} as CSV (${(bytes / MB).toFixed(0)} MB)`,
      ours: `${rate(took).toFixed(0)} MB/s`,
      baseline: `${rate(plain).toFixed(0)} MB/s`,
      ratio: (rate(took) / rate(plain)).toFixed(2),
      target: '≥ 20 MB/s',
      met: rate(took) >= 20,
    },
  ]
}

/** What the whole process grows by while the app's own thread writes both files, its heap included. */
async function threadFigures(book: Book, days: { from: Day; to: Day }, name: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const format of ['lines', 'xlsx'] as const) {
    const before = process.memoryUsage.rss()
    let peak = before
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50)
    const sheet = { format, ...days, timeZone: 'Europe/Paris' }
    const took = await timedAsync(() =>
      makeSheet({ book, folder: temporaryFolder(), fileName: `bench.${format}`, sheet, changed: () => undefined }),
    )
    clearInterval(watch)
    const grown = (peak - before) / MB
    const what = format === 'lines' ? 'every line' : 'the workbook'
    figures.push(
      alone(
        `memory while ${what} of ${name} is written (${(took / 1000).toFixed(1)} s)`,
        `${grown.toFixed(0)} MB`,
        '< 150 MB',
        grown < 150,
      ),
    )
  }
  return figures
}

/** Milliseconds to write a file and have it on the disk. */
function written(path: string, work: (keep: (chunk: Uint8Array) => void) => void): number {
  const file = openSync(path, 'w')
  const took = timed(() => {
    work((chunk) => void writeSync(file, chunk))
    fsyncSync(file)
  })
  closeSync(file)
  return took
}
