// Makes files for people, one at a time for a book: a thread writes, the journal says what was made.

import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Book } from '../../db/book.ts'
import type { SheetAsked, SheetWritten } from '../../db/export/write-sheet.ts'
import { workerFile } from '../jobs/jobs.ts'
import type { SheetJob, SheetMessage } from './thread.ts'

interface Underway {
  done: number
  all: number
  cancel: () => void
}

const underway = new WeakMap<Book, Underway>()

/** Where a book's files for people lie. */
export function exportFolder(folder: string): string {
  return join(folder, 'exports')
}

/** How far the writing for this book is. */
export function sheetProgress(book: Book): { done: number; all: number } | null {
  const now = underway.get(book)
  return now ? { done: now.done, all: now.all } : null
}

/** Stops the writing, if there is any; nothing of it stays. */
export function cancelSheet(book: Book): void {
  underway.get(book)?.cancel()
}

export interface Making {
  readonly book: Book
  readonly folder: string
  readonly fileName: string
  readonly sheet: SheetAsked
  /** Told a few times a second. */
  readonly changed: () => void
}

/** Writes the file beside the data. Call only when `sheetProgress` is null. */
export async function makeSheet({
  book,
  folder,
  fileName,
  sheet,
  changed,
}: Making): Promise<SheetWritten | 'nothing' | 'cancelled'> {
  const path = join(exportFolder(folder), fileName)
  const out = `${path}.part`
  mkdirSync(exportFolder(folder), { recursive: true })
  try {
    const written = await writeInThread(book, { sheet, path: book.file.path, out }, changed)
    if (typeof written !== 'string') renameSync(out, path)
    return written
  } finally {
    underway.delete(book)
    rmSync(out, { force: true })
    changed()
  }
}

/** However long the journal: rows are read, written and forgotten. */
const MOST_MEMORY = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 }

/** Milliseconds between two words to the screens. */
const A_WORD = 300

function writeInThread(
  book: Book,
  job: SheetJob,
  changed: () => void,
): Promise<SheetWritten | 'nothing' | 'cancelled'> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData: job, resourceLimits: MOST_MEMORY })
    let isCancelled = false
    const cancel = () => {
      isCancelled = true
      void worker.terminate()
    }
    const state: Underway = { done: 0, all: 0, cancel }
    underway.set(book, state)
    let told = 0
    worker.on('message', (message: SheetMessage) => {
      if (message.type === 'written') return resolve(message.value ?? 'nothing')
      Object.assign(state, { done: message.done, all: message.all })
      if (performance.now() - told < A_WORD) return
      told = performance.now()
      changed()
    })
    worker.on('error', reject)
    worker.on('exit', (code) => {
      if (isCancelled) resolve('cancelled')
      else reject(new Error(`The exporting thread ended with ${code}`))
    })
  })
}
