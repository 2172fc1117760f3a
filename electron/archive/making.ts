// Makes archives, one at a time for a book: the thread writes, the till signs, the journal says what was made.

import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Book } from '../../db/book.ts'
import type { ArchiveAsked } from '../../db/archive/asked.ts'
import { readProfile } from '../../db/host/queries.ts'
import { headOf } from '../../db/journal/append.ts'
import { archiveFileName } from '../../shared/archive/archive.ts'
import { lawLine, lawOn } from '../../shared/host/law.ts'
import type { Day, Instant } from '../../shared/kernel/day.ts'
import { workerFile } from '../jobs/jobs.ts'
import type { Archived, ArchiveJob, ArchiveMessage } from './thread.ts'
import { verifierPage } from './verifier-page.ts'

/** Where a book's archives lie. */
export function archiveFolder(folder: string): string {
  return join(folder, 'archives')
}

interface Underway {
  done: number
  all: number
  readonly cancel: () => void
}

const underway = new WeakMap<Book, Underway>()

/** How far the writing for this book is. */
export function archiveProgress(book: Book): { done: number; all: number } | null {
  const now = underway.get(book)
  return now ? { done: now.done, all: now.all } : null
}

/** Stops the writing, if there is any; nothing of it stays. */
export function cancelArchive(book: Book): void {
  underway.get(book)?.cancel()
}

export interface Making {
  readonly book: Book
  readonly folder: string
  readonly days: { readonly from: Day; readonly to: Day }
  readonly at: Instant
  /** Told at most a few times a second. */
  readonly changed: () => void
}

export type Made =
  (Archived & { readonly fileName: string; readonly asked: ArchiveAsked }) | 'nothing' | 'tooLarge' | 'cancelled'

/** Writes the zip beside the data. Call only when {@link archiveProgress} is null. */
export async function makeArchive(making: Making): Promise<Made> {
  const { book, folder, changed } = making
  const asked = askedOf(making)
  const section = readProfile(book.file.read)?.section ?? ''
  const fileName = archiveFileName({ section, ...making.days, seq: book.tail.seq })
  const path = join(archiveFolder(folder), fileName)
  mkdirSync(archiveFolder(folder), { recursive: true })
  try {
    const done = await writeInThread(book, { archive: asked, path: book.file.path, out: `${path}.part` }, changed)
    if (typeof done === 'string') return done
    renameSync(`${path}.part`, path)
    return { ...done, fileName, asked }
  } finally {
    underway.delete(book)
    rmSync(`${path}.part`, { force: true })
    changed()
  }
}

/** Milliseconds between two words to the screens. */
const A_WORD = 300

function writeInThread(
  book: Book,
  job: ArchiveJob,
  changed: () => void,
): Promise<Archived | 'nothing' | 'tooLarge' | 'cancelled'> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData: job })
    const cancel = () => {
      resolve('cancelled')
      void worker.terminate()
    }
    const state: Underway = { done: 0, all: 0, cancel }
    underway.set(book, state)
    let told = 0
    worker.on('message', (message: ArchiveMessage) => {
      if (message.type === 'archived') resolve(message.value)
      else if (message.type === 'sign') worker.postMessage(book.key.sign(message.manifest))
      else {
        Object.assign(state, { done: message.done, all: message.all })
        if (performance.now() - told < A_WORD) return
        told = performance.now()
        changed()
      }
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`The archiving thread ended with ${code}`)))
  })
}

function askedOf({ book, days, at }: Making): ArchiveAsked {
  const { name, siret, vatNumber } = readProfile(book.file.read) ?? NO_HOST
  return {
    ...days,
    madeAt: at,
    timeZone: book.coop?.timeZone ?? 'Europe/Paris',
    software: book.software,
    coop: book.coop?.name ?? '',
    host: { name, siret, vatNumber },
    rehearsal: book.rehearsal,
    till: book.key.till,
    publicKey: Buffer.from(book.key.publicKey).toString('hex'),
    head: headOf(book.key.till, book.tail),
    law: lawLine(lawOn(days.to)),
    verifier: verifierPage(),
  }
}

const NO_HOST = { name: '', siret: '', vatNumber: '' }
