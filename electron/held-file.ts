// What needs the file of a book for itself, in its turn: its tables made again, the file written anew after a forgetting.

import { refreshCoop, type Book } from '../db/book.ts'
import { openSession } from '../db/cash-session/open-session.ts'
import { leaveTables } from '../db/rebuild.ts'
import { recordFor, type Asking } from '../db/run.ts'
import type { Rebuilt } from '../shared/journal/contract.ts'
import type { DoorRefusal } from '../shared/kernel/contract.ts'
import { ok, type Result } from '../shared/kernel/result.ts'
import { reasonOf } from './devices/patience.ts'
import { hasOldBytes, writeAnew } from './forgetting.ts'
import { REBUILD_STOPPED, type Remaking, type RebuildStopped } from './remaking.ts'
import type { Turns } from './turns.ts'

/** Whose files they are, and how everything else of this process leaves the one in use and comes back to it. */
export interface Files {
  /** The book in use. */
  readonly book: Book
  /** The coop's own, which is the one in use or rests beside it. */
  readonly own: Book
  readonly turns: Turns
  readonly log: (line: string) => void
  /** Copies and paper end with what they are at. */
  readonly leave: () => Promise<void>
  readonly comeBack: () => void
}

/**
 * Makes the tables of the book in use again from its journal, in a thread: it holds the file for writing, so whatever
 * would be recorded meanwhile waits its turn, while questions are answered. Call only when no drawer is open. The journal
 * says who asked, and what differed.
 */
export function remakeTables(
  files: Files,
  remaking: Remaking,
  asking: Asking,
): Promise<Result<Rebuilt, DoorRefusal | RebuildStopped>> {
  const begun = remaking.begin()
  return files.turns.hold(async () => {
    const { book } = files
    const rebuilt = await left(files, () => remaking.remake(book.file.path, begun))
    if (!rebuilt) return REBUILD_STOPPED
    const noted = recordFor(book, [{ kind: 'till.technical', data: { type: 'tablesRebuilt', ...rebuilt } }], asking)
    return noted.ok ? ok(rebuilt) : noted
  })
}

/** Writes the own book's file anew where it needs that, when nobody waits: its drawer is closed and it is the one in use. */
export function writeAnewAtRest(files: Files): void {
  const { own, turns, log } = files
  if (files.book !== own || openSession(own.file.read, own.key.till) || !hasOldBytes(own)) return
  const anew = turns.hold(async () => {
    if (files.book === files.own) await left(files, () => writeAnew(files.own, log))
  })
  anew.catch((error: unknown) => log(`after writing the till's file anew: ${reasonOf(error)}`))
}

/** Does what needs the file of the book in use for itself: nothing of this process writes it meanwhile. */
async function left<Value>(files: Files, work: () => Promise<Value>): Promise<Value> {
  const { book } = files
  await files.leave()
  const afterwards = leaveTables(book.file.connection)
  try {
    return await work()
  } finally {
    afterwards()
    book.state = null
    refreshCoop(book)
    files.comeBack()
  }
}
