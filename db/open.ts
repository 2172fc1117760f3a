// Opening a till's file: settings, journal tables, and whether the projected tables are of this version.

import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { addColumns, formatTrouble, markFormat } from './journal/format.ts'
import { JOURNAL_SQL } from './journal/tables.ts'
import { SHAPE_HASH, shape } from './projections.ts'
import { openAnswers, type Answers } from './answers.ts'
import { checkpointsOf } from './checkpoint.ts'
import { behindOf, readerOf, readsBeside, writerOf, type Connection, type Reader, type Writer } from './sql.ts'
import { heldLevels } from './stock/held-levels.ts'
import { createSql } from './table-sql.ts'

/** An open till's file: one connection that writes, one that can only read. */
export interface TillFile {
  readonly path: string
  readonly connection: Connection
  readonly reading: Connection
  readonly write: Writer
  readonly read: Reader
  readonly answers: Answers
  /** The tables were made by another version: rebuild before use. */
  readonly stale: boolean
  /** Does work in one IMMEDIATE transaction: all of it is on the disk when this returns, or nothing when it throws. */
  transact<Value>(work: () => Value): Value
  close(): void
}

/** Kilobytes of pages kept in memory: a sale touches a dozen; what is long takes more for as long as it lasts. */
const RESTING_CACHE = 'cache_size = -1000'
/** Searching walks more of them. */
const READING_CACHE = 'cache_size = -4000'
const BUSY_CACHE = 'cache_size = -64000'

/** Does long work with room for its pages. */
export function withRoom<Value>(connection: Connection, work: () => Value): Value {
  connection.pragma(BUSY_CACHE)
  try {
    return work()
  } finally {
    connection.pragma(RESTING_CACHE)
  }
}

/**
 * Opens or makes a till's file: WAL, `synchronous=FULL`, so that what was answered is on the disk.
 * Throws when the file is no database, is damaged, of another format (`ETAL_FORMAT`), or cannot be written.
 */
export function openTillFile(path: string): TillFile {
  const fresh = !existsSync(path)
  const connection = new Database(path)
  refuseOtherFormat(connection, path)
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  // A row that moves leaves nothing behind: whoever is forgotten is not read in a page's free space.
  connection.pragma('secure_delete = FAST')
  connection.pragma('foreign_keys = ON')
  connection.pragma(RESTING_CACHE)
  // `checkpointsOf` does it between two sales.
  connection.pragma('wal_autocheckpoint = 0')
  connection.exec(JOURNAL_SQL)
  addColumns(connection)
  markFormat(connection)
  const write = writerOf(connection)
  const known = write.get<{ hash: string }>('SELECT hash FROM shape WHERE id = 1')?.hash
  const empty = fresh || write.get('SELECT 1 FROM journal LIMIT 1') === undefined
  if (known === undefined && empty) createTables(connection)
  const reading = new Database(path, { readonly: true })
  reading.pragma(READING_CACHE)
  readsBeside(reading, connection)
  const checkpoints = checkpointsOf(connection)
  const transaction = connection.transaction((work: () => unknown) => work())
  heldLevels(write)
  return {
    path,
    connection,
    reading,
    write,
    read: readerOf(reading),
    answers: openAnswers(write),
    stale: known === undefined ? !empty : known !== SHAPE_HASH,
    transact: <Value>(work: () => Value) => {
      const value = orForget(connection, () => transaction.immediate(work) as Value)
      checkpoints.afterCommit()
      return value
    },
    close: () => {
      checkpoints.finish()
      reading.close()
      connection.pragma('wal_checkpoint(TRUNCATE)')
      connection.close()
    },
  }
}

/** Whether a file's tables were made by another version. What is wrong with the file itself, opening it will say. */
export function isStale(path: string): boolean {
  if (!existsSync(path)) return false
  let connection: Connection | undefined
  try {
    connection = new Database(path, { readonly: true, fileMustExist: true })
    const read = readerOf(connection)
    const made = read.get<{ hash: string }>('SELECT hash FROM shape WHERE id = 1')?.hash
    return made !== SHAPE_HASH && read.get('SELECT 1 FROM journal LIMIT 1') !== undefined
  } catch {
    return false
  } finally {
    connection?.close()
  }
}

/** What was held of tables that are written behind is of no use when the transaction that moved it was undone. */
function orForget<Value>(connection: Connection, work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    behindOf(connection)?.forget()
    throw error
  }
}

/** Before anything is written: a file of another format is left as it is. */
function refuseOtherFormat(connection: Connection, path: string): void {
  const trouble = formatTrouble(connection)
  if (trouble === null) return
  connection.close()
  throw Object.assign(new Error(`${path}: ${trouble}`), { code: 'ETAL_FORMAT' })
}

/** Makes the empty projected tables and notes their shape. */
export function createTables(connection: Connection): void {
  connection.transaction(() => {
    for (const sql of createSql(shape)) connection.exec(sql)
    connection
      .prepare('INSERT INTO shape (id, hash) VALUES (1, ?) ON CONFLICT DO UPDATE SET hash = excluded.hash')
      .run(SHAPE_HASH)
  })()
}
