// A thread's look at the book: over a connection that cannot write, at one state of the journal.

import Database from 'better-sqlite3'
import { readerOf, type Reader } from '../../db/sql.ts'
import { heldLevels } from '../../db/stock/held-levels.ts'

/** Reads one state of the book from beginning to end, whatever is sold meanwhile. */
export async function overBook<Value>(path: string, work: (read: Reader) => Value | Promise<Value>): Promise<Value> {
  const connection = new Database(path, { readonly: true, fileMustExist: true })
  try {
    const read = readerOf(connection)
    // Levels are written a moment behind: this connection reckons what its file does not say yet.
    heldLevels(read)
    connection.exec('BEGIN')
    return await work(read)
  } finally {
    connection.close()
  }
}
