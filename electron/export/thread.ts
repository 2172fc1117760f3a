// The thread that writes a file for people: it reads the till's file on its own and writes beside it.

import Database from 'better-sqlite3'
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import type { MessagePort } from 'node:worker_threads'
import { writeSheet, type SheetAsked, type SheetWritten } from '../../db/export/write-sheet.ts'
import { readerOf } from '../../db/sql.ts'

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
export function sheetInThread({ sheet, path, out }: SheetJob, port: MessagePort): void {
  const tell = (message: SheetMessage) => port.postMessage(message)
  const connection = new Database(path, { readonly: true, fileMustExist: true })
  const file = openSync(out, 'w', 0o600)
  try {
    const value = connection.transaction(() =>
      writeSheet(readerOf(connection), sheet, {
        keep: (chunk) => writeAll(file, chunk),
        progress: (done, all) => tell({ type: 'progress', done, all }),
      }),
    )()
    fsyncSync(file)
    tell({ type: 'written', value })
  } finally {
    closeSync(file)
    connection.close()
  }
}

function writeAll(file: number, chunk: Uint8Array): void {
  for (let at = 0; at < chunk.length;) at += writeSync(file, chunk, at)
}
