// One process writes a data folder at a time: a lock that dies with the process, whatever kills it.

import Database from 'better-sqlite3'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** A refusal to open, with the sentence for a person. */
export class CannotOpen extends Error {
  readonly sentence: string

  constructor(sentence: string, cause?: unknown) {
    super(sentence, { cause })
    this.sentence = sentence
  }
}

/** Locks are kept here until they are released: one that nothing referred to would be let go with the garbage. */
const held = new Set<Database.Database>()

/**
 * Takes the folder's lock (SQLite's own file lock, which the system releases when the process ends).
 * Throws `CannotOpen` when another process holds it or the folder cannot be written.
 */
export function takeLock(folder: string): { release(): void } {
  try {
    // Names and PINs are for the owner of this computer's account only.
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const lock = new Database(join(folder, 'lock.sqlite'), { timeout: 0 })
    hold(lock)
    return {
      release: () => {
        held.delete(lock)
        lock.close()
      },
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code.startsWith('SQLITE_BUSY')) {
      throw new CannotOpen(`Étal is already open on ${folder}. Use that window, or close it first.`, error)
    }
    if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
      throw new CannotOpen(`The disk that holds ${folder} is full. Free some space, then open Étal again.`, error)
    }
    throw new CannotOpen(
      `Étal cannot write in ${folder} (${code || String(error)}). Choose another folder or free the disk.`,
      error,
    )
  }
}

/** Half a lock is let go: whoever frees the disk and tries again must not be kept out by it. */
function hold(lock: Database.Database): void {
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
    held.add(lock)
  } catch (error) {
    lock.close()
    throw error
  }
}
