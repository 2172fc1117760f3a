// Has the desk's last moments put on the disk a moment after they were written, beside the main thread: no tap waits for it.

import { open } from 'node:fs/promises'

/** Puts what a file holds on the disk; rejects when the disk did not take it. */
export type Flush = (path: string) => Promise<void>

/** What follows the desk's writing. */
export interface DeskFlushes {
  /** Something was written: it is on the disk within a second. */
  afterWrite(): void
  /** Nothing is begun any more; closing the file puts it on the disk by itself. */
  stop(): void
}

export interface FlushOptions {
  readonly flush?: Flush
  /** Told when the disk did not take what was written, and when it did again. */
  readonly onTrouble?: (isTroubled: boolean) => void
}

/**
 * `afterWrite` costs a tap one comparison. The first one sets the moment, those that follow do not put it off: somebody
 * who types without a pause loses no more than somebody who stopped. While a slow disk flushes, none is begun beside it;
 * what was written meanwhile has its own moment afterwards.
 *
 * What the disk refused is tried again, and not in the same way: the system may have thrown the refused pages away and say
 * yes the next time, and a log with a hole is read up to the hole only. `copyOut` writes them anew, elsewhere.
 */
export function deskFlushesOf(
  path: string,
  { flush = flushed, onTrouble = () => undefined, copyOut }: FlushOptions & { readonly copyOut: () => void },
): DeskFlushes {
  let timer: NodeJS.Timeout | undefined
  let isFlushing = false
  let isBehind = false
  let isRefused = false
  let isStopped = false
  const wait = () => {
    timer ??= setTimeout(() => void begin(), MOMENT).unref()
  }
  const begin = async () => {
    timer = undefined
    isBehind = false
    isFlushing = true
    isRefused = !(await isTaken(path, isRefused ? [copyOut, flush] : [flush]))
    isFlushing = false
    if (isStopped) return
    onTrouble(isRefused)
    if (isBehind || isRefused) wait()
  }
  return {
    afterWrite: () => {
      if (timer || isBehind || isStopped) return
      if (isFlushing) isBehind = true
      else wait()
    },
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}

/** After a tap's answer is on the screen, and well within the second that may be lost. */
const MOMENT = 500

/** Whether the disk took it; what else is wrong with it, the next sale says to somebody. */
async function isTaken(path: string, steps: readonly ((path: string) => unknown)[]): Promise<boolean> {
  try {
    for (const step of steps) await step(path)
    return true
  } catch {
    return false
  }
}

/**
 * Through a handle of our own, in libuv's pool. SQLite holds no lock on a write-ahead log (they are on the `-shm` file and
 * the database), so that closing this handle gives none of its locks up. Windows flushes only through a handle that may
 * write.
 */
async function flushed(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.datasync()
  } finally {
    await file.close()
  }
}
