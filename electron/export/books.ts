// The host's files of the books: looked at and made in a thread of their own, recorded by the till once they are there.

import type { Book } from '../../db/book.ts'
import { isOutdated, type MadeExport } from '../../db/export/making.ts'
import { previewExport } from '../../db/export/queries.ts'
import type { Asked } from '../../shared/export/numbering.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import { ok, refuse, type Refusal, type Result } from '../../shared/kernel/result.ts'
import { AskedThread, ThreadEnded } from '../jobs/asked-thread.ts'
import type { Outside } from '../outside.ts'
import { sheetProgress } from './making.ts'
import type { BookQuestions } from './inside.ts'

/** What a making for a book is at. */
interface Making {
  readonly asked: string
  readonly over: Promise<void>
  done: number
  all: number
  isCancelled: boolean
}

/** Megabytes: a year of many tills takes a tenth. */
const MEMORY = 512

const thread = new AskedThread<BookQuestions>({ books: true }, MEMORY)
const makings = new WeakMap<Book, Making>()

/** How far the making for this book is. */
export function booksProgress(book: Book): { done: number; all: number } | null {
  const making = makings.get(book)
  return making ? { done: making.done, all: making.all } : null
}

/** Stops the making, if there is any: nothing of it stays. */
export function cancelBooks(book: Book): void {
  const making = makings.get(book)
  if (!making) return
  making.isCancelled = true
  thread.stop()
}

/** Entries of a journal that is read while a thread would still be starting: some thousandths of a second. */
const YOUNG = 3000

/** What a period would give; of a journal that is no longer young, without the till. */
export async function lookAtBooks({ book }: Pick<Outside, 'book'>, asked: Asked) {
  const { read, path } = book.file
  if (!read.get('SELECT 1 FROM journal LIMIT 1 OFFSET ?', YOUNG)) return previewExport(read, asked)
  const question = { path, asked }
  return thread.ask('preview', question).catch((error: unknown) => {
    // Somebody's making was stopped, and this with it.
    if (error instanceof ThreadEnded) return thread.ask('preview', question)
    throw error
  })
}

/** Makes the files of a period beside the till: gives them to the command that records them, or a refusal. */
export async function makeBooks(outside: Outside, asked: Asked): Promise<Ready> {
  const { book } = outside
  const key = canonical(asked)
  // A window that did not hear the answer asks again: it gets the same bytes once they are recorded.
  if (makings.get(book)?.asked === key) await makings.get(book)?.over
  if (makings.has(book) || sheetProgress(book)) return refuse({ type: 'ExportUnderway' })
  const over = Promise.withResolvers<void>()
  const making: Making = { asked: key, over: over.promise, done: 0, all: 0, isCancelled: false }
  makings.set(book, making)
  try {
    return await makeUntilTrue(outside, asked, making)
  } catch (error) {
    if (error instanceof ThreadEnded && making.isCancelled) return refuse({ type: 'ExportCancelled' })
    throw error
  } finally {
    makings.delete(book)
    over.resolve()
    outside.changed(['exportProgress'])
  }
}

type Ready = Result<Asked & { readonly made?: MadeExport }, Refusal>

/** How often an export is made anew because the books went on meanwhile, before the till makes it while it waits. */
const TRIES = 5

async function makeUntilTrue({ book, shop, changed }: Outside, asked: Asked, making: Making): Promise<Ready> {
  const told = (done: number, all: number) => {
    Object.assign(making, { done, all })
    changed(['exportProgress'])
  }
  for (let tries = 0; tries < TRIES; tries += 1) {
    const made = await thread.ask('make', { path: book.file.path, asked }, { told })
    if (making.isCancelled || shop.book !== book) return refuse({ type: 'ExportCancelled' })
    if (!made.ok) return made
    if (!isOutdated(book.file.read, made.value)) return ok({ ...asked, made: made.value })
  }
  return ok(asked)
}
