// The host: one process that holds the books and answers every wire through one door.

import { join } from 'node:path'
import { isStale } from '../db/open.ts'
import { tillPath } from '../db/open-book.ts'
import { isInside, placeAt } from './backup/places.ts'
import { finishRestoring } from './backup/restore.ts'
import type { OpenLine } from './devices/serial-line.ts'
import { answer, type HostAnswer, type Question } from './door.ts'
import { rebuiltInThread } from './jobs/jobs.ts'
import { CannotOpen, takeLock } from './lock.ts'
import { readPicture } from './pictures.ts'
import { usualFolder } from './places.ts'
import { restsAfter } from './resting.ts'
import { Shop } from './shop.ts'
import type { Turns } from './turns.ts'
import { SOFTWARE } from './version.ts'
import type { Wires } from './wires.ts'
import type { Desk } from '../db/desk.ts'

export type { HostAnswer } from './door.ts'

export interface Host {
  /** `visitor` names a window or tablet: the host remembers who signed in there. */
  call(visitor: string, asked: Question): Promise<HostAnswer>
  onChanged(listener: (topics: readonly string[]) => void): () => void
  /** The desk of the coop's own book, whichever is in use: what this computer keeps for itself. */
  readonly desk: Pick<Desk, 'put' | 'get' | 'list' | 'remove'>
  /** Says which wires serve it; what is named later counts. */
  attach(wires: Partial<Wires>): void
  /** Tells every screen that these topics changed. */
  tell(topics: readonly string[]): void
  picture(hash: string): Promise<{ bytes: Uint8Array; mediaType: string } | null>
  close(): Promise<void>
}

export interface HostOptions {
  readonly data: string
  /** Where keys and heads are kept; the system's usual place for settings without it. */
  readonly keys?: string
  readonly log?: (line: string) => void
  readonly clock?: () => number
  readonly quiet?: boolean
  /** Stand in for what is plugged into this computer, in tests. */
  readonly media?: readonly string[]
  readonly openLine?: OpenLine
  readonly turns?: Turns
}

/** Opens a data folder. Throws `CannotOpen`, with a sentence for a person, when it is in use, damaged or read-only. */
export async function openHost(options: HostOptions): Promise<Host> {
  const { data, keys = join(usualFolder(), 'keys'), log = () => undefined, quiet, ...standIns } = options
  const lock = takeLock(data)
  const listeners = new Set<(topics: readonly string[]) => void>()
  const changed = (topics: readonly string[]) => listeners.forEach((listener) => tell(listener, topics, log))
  try {
    await makeReady(data, log, standIns.clock)
    const shop = new Shop({
      data,
      keys,
      software: SOFTWARE,
      log,
      changed,
      ...standIns,
      quiet: quiet ?? false,
    })
    let wires: Partial<Wires> = {}
    const door = { shop, log, changed, wires: () => whole(wires) }
    const asked = restsAfter()
    return {
      call: (visitor, question) => {
        asked()
        return answer(door, visitor, question)
      },
      onChanged: (listener) => {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
      get desk() {
        return shop.desk
      },
      attach: (more) => (wires = { ...wires, ...more }),
      tell: changed,
      picture: async (hash) => readPicture(shop.folder, hash),
      close: async () => {
        listeners.clear()
        try {
          await shop.close()
        } finally {
          lock.release()
        }
      },
    }
  } catch (error) {
    lock.release()
    throw explain(error, { data, keys })
  }
}

/**
 * What was being restored is finished; after an update the tables are made again, in a thread: a window that waits is
 * drawn, and says so. What cannot be done there, opening the book tries again, and says why it cannot.
 */
async function makeReady(data: string, log: (line: string) => void, clock = Date.now): Promise<void> {
  finishRestoring(data, clock())
  const path = tillPath(data)
  if (!isStale(path)) return
  const progress = (done: number, all: number) => log(`tables are made again from the journal: ${done} of ${all}`)
  await rebuiltInThread(path, progress).catch((error: unknown) =>
    log(`the tables were not made again: ${String(error)}`),
  )
}

/** Windows may be opened before the counter is; until both are there, neither is asked. */
function whole({ tablets, openWindow }: Partial<Wires>): Wires | null {
  return tablets && openWindow ? { tablets, openWindow } : null
}

/** A screen that cannot be told (its window is just closing) must not make a recorded sale look refused. */
function tell(
  listener: (topics: readonly string[]) => void,
  topics: readonly string[],
  log: (line: string) => void,
): void {
  try {
    listener(topics)
  } catch (error) {
    log(`a screen was not told of ${topics.join(', ')}: ${String(error)}`)
  }
}

/** What can be wrong with a folder, by SQLite's or the system's code, and the sentence that says what to do. */
const TROUBLES: readonly (readonly [codes: RegExp, sentence: (data: string) => string])[] = [
  [
    /^SQLITE_(NOTADB|CORRUPT)/,
    (data) =>
      `The data in ${data} is damaged and was left as it is. Put back the last backup, or ask for help before selling.`,
  ],
  [
    /^ETAL_FORMAT/,
    (data) =>
      `The journal in ${data} is of a format that this Étal does not read. Install the newest version; nothing was changed.`,
  ],
  [/^(SQLITE_FULL|ENOSPC)/, (data) => `The disk that holds ${data} is full. Free some space, then open Étal again.`],
  [
    /^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_IOERR|EACCES|EPERM|EROFS)/,
    (data) => `Étal may not write in ${data}. Choose another folder, or ask who owns it.`,
  ],
]

/** SQLite says of a disk without room for its shared memory or its log that it cannot read or write there. */
const MAYBE_FULL = /^SQLITE_(IOERR|CANTOPEN)/
const TOO_LITTLE = 1024 * 1024

/** A file that is damaged, from a newer version, or on a full disk: a sentence that says what to do. */
function explain(error: unknown, places: { readonly data: string; readonly keys: string }): unknown {
  if (error instanceof CannotOpen || !(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  const folder = isOfKeys(error, code, places.data) ? places.keys : places.data
  const trouble = TROUBLES.find(([codes]) => codes.test(isFull(code, folder) ? 'SQLITE_FULL' : code))
  if (trouble) return new CannotOpen(trouble[1](folder), error)
  if (!error.message.includes('newer Étal')) return error
  return new CannotOpen(
    `The data in ${places.data} was written by a newer Étal. Install the newest version; nothing was changed.`,
    error,
  )
}

function isFull(code: string, folder: string): boolean {
  return MAYBE_FULL.test(code) && (placeAt(folder)?.free ?? TOO_LITTLE) < TOO_LITTLE
}

/** Whatever is no database and not in the data folder is where the keys are: they may lie on another disk. */
function isOfKeys(error: Error, code: string, data: string): boolean {
  if (/^(SQLITE|ETAL)_/.test(code)) return false
  return !('path' in error && typeof error.path === 'string' && isInside(error.path, data))
}
