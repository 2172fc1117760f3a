// Imports and their undoing, part by part between two sales. What was begun lies on the desk until it is whole: a crash
// in the middle of it is made good at the next start.

import { setImmediate as turn } from 'node:timers/promises'
import type { Book } from '../../db/book.ts'
import { bringPart, type BegunImport } from '../../db/exchange/bring.ts'
import type { Part } from '../../db/exchange/parts.ts'
import { partsOfImport } from '../../db/exchange/past.ts'
import { undoPart, type UndonePart } from '../../db/exchange/undo.ts'
import type { ImportStopped } from '../../shared/catalogue/contract.ts'
import type { DoorRefusal } from '../../shared/kernel/contract.ts'
import type { ImportId, MemberId } from '../../shared/kernel/id.ts'
import { ok, refuse, type Result } from '../../shared/kernel/result.ts'
import type { InTurn } from '../turns.ts'

/** How far the work on a book is. */
export interface UnderWay {
  readonly import: ImportId
  done: number
  all: number
  /** The book is left: it is gone on with when that is opened again. */
  stopped: boolean
  /** Aborted once somebody wants no more of it. */
  readonly unwanted: AbortController
}

/** What the work on a book needs: each part is written in its turn. */
export interface Working {
  readonly book: Book
  readonly shop: { readonly inTurn: InTurn }
  readonly changed: (topics: readonly string[]) => void
}

/** The book is left: what was begun goes on when it is opened again. */
type Left = { readonly type: 'ImportUnderWay' }
const LEFT = refuse({ type: 'ImportUnderWay' } as const)

const underWay = new WeakMap<Book, UnderWay>()
const BEGUN = 'importBegun'
const UNDOING = 'importUndoing'
const PART = 'importPart'
/** What changes when an import is whole. */
const TOPICS = ['stock', 'catalogue', 'production', 'count', 'exchange', 'journal']

/** What is under way on a book, or null. */
export function workOn(book: Book): UnderWay | null {
  return underWay.get(book) ?? null
}

/** Does one long work on a book; refuses a second. */
export async function alone<Value, R extends { readonly type: string }>(
  { book, changed }: Working,
  id: ImportId,
  work: (way: UnderWay) => Promise<Result<Value, R>>,
): Promise<Result<Value, R | Left>> {
  if (underWay.has(book)) return LEFT
  const way: UnderWay = { import: id, done: 0, all: 1, stopped: false, unwanted: new AbortController() }
  underWay.set(book, way)
  changed(['exchange'])
  try {
    return await work(way)
  } finally {
    underWay.delete(book)
    if (!way.stopped) changed(TOPICS)
  }
}

/** The book is left or closed: no part is begun any more. */
export function stopWork(book: Book): void {
  const way = underWay.get(book)
  if (way) way.stopped = true
}

/** Somebody stops what is under way: what came in stays, and can be undone. */
export function cancelWork(book: Book): void {
  underWay.get(book)?.unwanted.abort()
}

/** Nothing more of an import comes in, whatever lies on the desk. Says how much of it is there. */
export function stopHere(book: Book, id: ImportId): Stopped {
  forgetRest(book, id)
  const parts = partsOfImport(book.file.read, id)
  const sum = (field: 'adds' | 'changes') => parts.reduce((total, part) => total + part[field], 0)
  return refuse({ type: 'ImportStopped', adds: sum('adds'), changes: sum('changes') })
}

type Stopped = { readonly ok: false; readonly refusal: ImportStopped }

/** What lies on the desk of an import that is not gone on with. */
export function forgetRest({ desk }: Book, id: ImportId): void {
  desk.remove(BEGUN, id)
  const laid = desk.write.all<{ id: string }>('SELECT id FROM documents WHERE kind = ?', PART)
  for (const part of laid) if (part.id.startsWith(id)) desk.remove(PART, part.id)
}

/** Which part of which import. */
interface PartPlace {
  readonly import: ImportId
  readonly number: number
}

/** Lays a part on the desk, where it waits until all of them are there. */
export function layPart({ desk, clock }: Book, place: PartPlace, part: Part): void {
  desk.put({ kind: PART, id: partId(place.import, place.number), at: clock() }, part)
}

/** From here on the import will be whole, whatever happens. */
export function begin({ desk, clock }: Book, begun: BegunImport): void {
  desk.put({ kind: BEGUN, id: begun.import, at: clock() }, begun)
  // The desk survives a power cut but for its last moment: what the journal goes on with must not be that.
  desk.connection.pragma('wal_checkpoint(FULL)')
}

/** Brings in the parts that lie on the desk. */
export async function goOn(
  working: Working,
  begun: BegunImport,
  way: UnderWay,
): Promise<Result<unknown, DoorRefusal | Left | ImportStopped>> {
  const { book, shop, changed } = working
  way.all = begun.parts
  for (let number = 0; number < begun.parts; number += 1) {
    if (way.unwanted.signal.aborted) return stopHere(book, begun.import)
    const part = book.desk.get<Part>(PART, partId(begun.import, number))
    if (part) {
      const brought = await shop.inTurn(book, () => (way.stopped ? LEFT : bringPart(book, begun, { number, part })))
      if (!brought.ok) return brought
      book.desk.remove(PART, partId(begun.import, number))
      await turn()
    }
    if (way.stopped) return LEFT
    way.done = number + 1
    if (way.done % TELL_EVERY === 0) changed(['exchange'])
  }
  book.desk.remove(BEGUN, begun.import)
  return ok({})
}

/** Screens that watch are told so often. */
const TELL_EVERY = 5

/** Undoes the parts of an import, the last first; those undone already are passed over. */
export async function undoAll(
  { book, shop, changed }: Working,
  { import: id, by }: { readonly import: ImportId; readonly by: MemberId | null },
  way: UnderWay,
): Promise<Result<UndonePart, DoorRefusal | Left | ImportStopped>> {
  const parts = partsOfImport(book.file.read, id).filter(({ isUndone }) => !isUndone)
  way.all = parts.length
  if (parts.length > 1) book.desk.put({ kind: UNDOING, id, at: book.clock() }, { import: id, by })
  let [undone, left] = [0, 0]
  for (const part of parts.toReversed()) {
    if (way.unwanted.signal.aborted) {
      book.desk.remove(UNDOING, id)
      return stopHere(book, id)
    }
    const result = await shop.inTurn(book, () => (way.stopped ? LEFT : undoPart(book, id, { part, by })))
    if (!result.ok) return result
    undone += result.value.undone
    left += result.value.left
    way.done += 1
    if (way.done % TELL_EVERY === 0) changed(['exchange'])
    await turn()
    if (way.stopped) return LEFT
  }
  book.desk.remove(UNDOING, id)
  return ok({ undone, left })
}

/** Goes on with what was begun and cut short; parts of what was never begun are cleared away. */
export async function resume(working: Working): Promise<void> {
  const { desk } = working.book
  const begun = desk.list<BegunImport>(BEGUN)
  clearStrays(working.book, begun)
  for (const one of begun) {
    const done = await alone(working, one.import, (way) => goOn(working, one, way))
    if (!done.ok) return
  }
  for (const one of desk.list<{ import: ImportId; by: MemberId | null }>(UNDOING)) {
    const done = await alone(working, one.import, (way) => undoAll(working, one, way))
    if (!done.ok) return
  }
}

function clearStrays({ desk }: Book, begun: readonly BegunImport[]): void {
  const known = new Set<string>(begun.map((one) => one.import))
  const rows = desk.write.all<{ id: string }>('SELECT id FROM documents WHERE kind = ?', PART)
  for (const { id } of rows) if (!known.has(id.slice(0, UUID_LENGTH))) desk.remove(PART, id)
}

const UUID_LENGTH = 36

function partId(id: ImportId, number: number): string {
  return `${id} ${String(number).padStart(6, '0')}`
}
