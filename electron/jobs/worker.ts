// Long work off the main thread: verifying a journal, writing an archive or a file for people, making tables again (progress,
// and one answer); or answering questions: lists of the stock, the files of the books.

import { parentPort, workerData } from 'node:worker_threads'
import type { ArchiveJob } from '../archive/thread.ts'
import type { SheetJob } from '../export/thread.ts'
import type { Verified } from '../../db/journal/chain.ts'
import type { Rebuilt } from '../../shared/journal/contract.ts'
import type { AnewJob, JobAsked, RebuildJob, Said } from './jobs.ts'

// Each job loads what it needs and no more: of several threads that verify a journal, each would load it all.
const asked = workerData as
  JobAsked | ArchiveJob | SheetJob | RebuildJob | AnewJob | { readonly files: true } | { readonly books: true }
if ('archive' in asked && parentPort) await (await import('../archive/thread.ts')).archiveInThread(asked, parentPort)
else if ('sheet' in asked && parentPort) await (await import('../export/thread.ts')).sheetInThread(asked, parentPort)
else if ('rebuild' in asked) await makeTablesAgain(asked)
else if ('anew' in asked) await writeAnew(asked)
else if ('files' in asked && parentPort) (await import('../exchange/inside.ts')).answerAboutFiles(parentPort)
else if ('books' in asked && parentPort) (await import('../export/inside.ts')).answerAboutBooks(parentPort)
else await verifyJournal(asked as JobAsked)

async function verifyJournal({ path, ...options }: JobAsked): Promise<void> {
  const tell = (message: Said<Verified>) => parentPort?.postMessage(message)
  const progress = (done: number, all: number) => tell({ type: 'progress', done, all })
  const { share } = options
  const value =
    typeof share === 'object'
      ? (await import('../../db/journal/chain.ts')).verifyPart(path, share, progress)
      : (await import('../../db/journal/verify.ts')).verifyFile(path, { ...options, progress })
  tell({ type: 'done', value })
}

async function makeTablesAgain({ rebuild: path, isAsked, unwanted }: RebuildJob): Promise<void> {
  const tell = (message: Said<Rebuilt | null>) => parentPort?.postMessage(message)
  const { openTillFile } = await import('../../db/open.ts')
  const { rebuild, rebuildCompared, tablesOf, Unwanted } = await import('../../db/rebuild.ts')
  const progress = (done: number, all: number) => {
    // Thrown inside its transaction: the tables are those of before.
    if (Atomics.load(unwanted, 0) !== 0) throw new Unwanted()
    tell({ type: 'progress', done, all })
  }
  const again = ({ connection, stale }: ReturnType<typeof openTillFile>) => {
    if (!isAsked) return { entries: stale ? rebuild(connection, progress) : 0, differed: [] }
    const { entries, differences } = rebuildCompared(connection, progress)
    return { entries, differed: tablesOf(differences) }
  }
  const file = openTillFile(path)
  try {
    tell({ type: 'done', value: again(file) })
  } catch (error) {
    if (!(error instanceof Unwanted)) throw error
    tell({ type: 'done', value: null })
  } finally {
    file.close()
  }
}

async function writeAnew({ anew }: AnewJob): Promise<void> {
  const { writtenAnew } = await import('../../db/written-anew.ts')
  const value: Said<boolean> = { type: 'done', value: writtenAnew(anew) }
  parentPort?.postMessage(value)
}
