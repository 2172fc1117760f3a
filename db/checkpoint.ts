// Writes what is behind, and copies what was committed from the write-ahead log into the file, between two sales and never inside one.

import { behindOf, type Connection } from './sql.ts'

/** Tells the log that a commit was made. */
export interface Checkpoints {
  afterCommit(): void
  /** Before the file is closed: what is behind is written, and no moment is waited for any more. */
  finish(): void
}

/** A moment after a commit, when whoever asked has her answer. */
const MOMENT = 250
/** Many commits in one go (a tape, a demo) leave no moment between them: the log must not grow for ever. */
const MOST_COMMITS = 500

/**
 * Checkpoints a connection whose `wal_autocheckpoint` is off. A log that is copied is written over from its start:
 * it stays short, and a sale's commit never waits for the file to grow.
 */
export function checkpointsOf(connection: Connection): Checkpoints {
  let commits = 0
  let timer: NodeJS.Timeout | undefined
  const checkpoint = () => {
    clearTimeout(timer)
    timer = undefined
    commits = 0
    try {
      behindOf(connection)?.settle()
      connection.pragma('wal_checkpoint(PASSIVE)')
    } catch {
      // On a full disk what was committed stays in the log, and is copied once there is room: no sale depends on it, and
      // whatever else is wrong with the disk, the next commit says it to somebody. What is written behind is found again.
    }
  }
  return {
    afterCommit: () => {
      if (connection.inTransaction) return
      commits += 1
      if (commits >= MOST_COMMITS) checkpoint()
      else timer ??= setTimeout(checkpoint, MOMENT).unref()
    },
    finish: checkpoint,
  }
}
