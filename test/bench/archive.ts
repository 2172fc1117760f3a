// Writing and verifying an archive: how fast, and that memory does not grow with the number of tickets.

import { closeSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { ArchiveAsked } from '../../db/archive/asked.ts'
import { writeArchive } from '../../db/archive/write.ts'
import type { Book } from '../../db/book.ts'
import { headOf } from '../../db/journal/append.ts'
import { closeBook } from '../../db/open-book.ts'
import { verifyArchive } from '../../electron/archive/verify-archive.ts'
import type { Day, Instant } from '../../shared/kernel/day.ts'
import { alone, perSecond, timedAsync, type Figure } from './figure.ts'
import type { Run } from './run.ts'
import { openBench } from './shop.ts'

const MOST_MEMORY_MB = 150

export async function archiveFigures({ full, past, say }: Run): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const sales of full ? [100_000, 1_000_000] : [5_000, 20_000]) {
    const folder = await past({ sales, articles: 1000 })
    const book = openBench(folder)
    const path = join(folder, 'archive.zip')
    const watched = watchMemory()
    const took = await timedAsync(() => writeTo(path, book))
    const grown = watched.stop()
    closeBook(book)
    let entries = 0
    const checked = await timedAsync(async () => {
      const verdict = await verifyArchive(path)
      if (verdict.findings.length > 0) throw new Error(`The archive does not verify: ${verdict.findings[0]?.type}`)
      entries = verdict.entries
    })
    say(`archive of ${sales} sales: ${(statSync(path).size / 1e6).toFixed(1)} MB`)
    rmSync(path)
    const of = `${sales.toLocaleString('en')} sales`
    figures.push(
      alone(`archive of ${of}: entries written`, perSecond((entries * 1000) / took), '–', null),
      alone(
        `archive of ${of}: memory it needs`,
        `${grown.toFixed(0)} MB`,
        `< ${MOST_MEMORY_MB} MB`,
        grown < MOST_MEMORY_MB,
      ),
      alone(`archive of ${of}: entries verified`, perSecond((entries * 1000) / checked), '–', null),
    )
  }
  return figures
}

async function writeTo(path: string, book: Book): Promise<void> {
  const file = openSync(path, 'w')
  const asked: ArchiveAsked = {
    from: '1970-01-01' as Day,
    to: '2199-12-31' as Day,
    madeAt: book.clock() as Instant,
    timeZone: 'Europe/Paris',
    software: book.software,
    coop: 'Bench',
    host: { name: '', siret: '', vatNumber: '' },
    rehearsal: book.rehearsal,
    till: book.key.till,
    publicKey: Buffer.from(book.key.publicKey).toString('hex'),
    head: headOf(book.key.till, book.tail),
    law: '',
    verifier: '',
  }
  let pieces = 0
  await writeArchive(book.file.read, asked, {
    write: (bytes) => {
      writeSync(file, bytes)
      if ((pieces += 1) % 50 === 0) noteMemory()
    },
    sign: (manifest) => Promise.resolve(book.key.sign(manifest)),
    progress: () => undefined,
  })
  closeSync(file)
}

let peak = 0

/** The writing is one long step: memory is looked at from inside it. */
function noteMemory(): void {
  peak = Math.max(peak, process.memoryUsage().rss)
}

function watchMemory(): { stop: () => number } {
  const before = process.memoryUsage().rss
  peak = before
  return { stop: () => (peak - before) / 1e6 }
}
