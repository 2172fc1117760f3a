// The thread that writes a file for people: it reads the till's file on its own and writes beside it.

import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import type { MessagePort } from 'node:worker_threads'
import { writeSheet, type SheetAsked, type SheetWritten } from '../../db/export/write-sheet.ts'
import { overBook } from '../jobs/over-book.ts'

/** What the thread is given. */
export interface SheetJob {
  readonly sheet: SheetAsked
  /** The till's file. */
  readonly path: string
  /** The file to write. */
  readonly out: string
}

/** What it says. */
export type SheetMessage =
  | { readonly type: 'progress'; readonly done: number; readonly all: number }
  | { readonly type: 'written'; readonly value: SheetWritten | null }

/** One state of the journal from the first row to the last: what is sold meanwhile is not in it. */
export async function sheetInThread({ sheet, path, out }: SheetJob, port: MessagePort): Promise<void> {
  const tell = (message: SheetMessage) => port.postMessage(message)
  const file = openSync(out, 'w', 0o600)
  try {
    const value = await overBook(path, (read) =>
      writeSheet(read, sheet, {
        keep: (chunk) => writeAll(file, chunk),
        progress: (done, all) => tell({ type: 'progress', done, all }),
      }),
    )
    fsyncSync(file)
    tell({ type: 'written', value })
  } finally {
    closeSync(file)
  }
}

function writeAll(file: number, chunk: Uint8Array): void {
  for (let at = 0; at < chunk.length;) at += writeSync(file, chunk, at)
}
