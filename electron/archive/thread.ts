// The thread that writes an archive: it reads the till's file on its own, and asks for the signature it cannot make.

import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import type { MessagePort } from 'node:worker_threads'
import type { ArchiveAsked } from '../../db/archive/asked.ts'
import { writeArchive, type ArchiveWays } from '../../db/archive/write.ts'
import { ArchiveTooLarge } from '../../db/archive/zip-writer.ts'
import type { ArchiveCounts } from '../../shared/archive/archive.ts'
import { overBook } from '../jobs/over-book.ts'

/** What the thread is given. */
export interface ArchiveJob {
  readonly archive: ArchiveAsked
  readonly path: string
  /** The file to write. */
  readonly out: string
}

/** What it says. */
export type ArchiveMessage =
  | { readonly type: 'progress'; readonly done: number; readonly all: number }
  | { readonly type: 'sign'; readonly manifest: Uint8Array }
  | { readonly type: 'archived'; readonly value: Archived | 'nothing' | 'tooLarge' }

export interface Archived {
  readonly counts: ArchiveCounts
  readonly bytes: number
  readonly sha256: string
}

/** Writes the archive; what is sold meanwhile waits for the next one. */
export async function archiveInThread({ archive, path, out }: ArchiveJob, port: MessagePort): Promise<void> {
  const tell = (message: ArchiveMessage) => port.postMessage(message)
  const file = openSync(out, 'w', 0o600)
  const hasher = createHash('sha256')
  let bytes = 0
  try {
    const sink: ArchiveWays = {
      write: (piece) => {
        hasher.update(piece)
        bytes += piece.length
        writeSync(file, piece)
      },
      sign: (manifest) => {
        tell({ type: 'sign', manifest })
        return new Promise((resolve) => port.once('message', (signature: Uint8Array) => resolve(signature)))
      },
      progress: (done, all) => tell({ type: 'progress', done, all }),
    }
    const counts = await overBook(path, (read) => writeArchive(read, archive, sink))
    fsyncSync(file)
    tell({ type: 'archived', value: counts ? { counts, bytes, sha256: hasher.digest('hex') } : 'nothing' })
  } catch (error) {
    if (!(error instanceof ArchiveTooLarge)) throw error
    tell({ type: 'archived', value: 'tooLarge' })
  } finally {
    closeSync(file)
    port.close()
  }
}
