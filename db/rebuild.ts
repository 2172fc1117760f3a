// Rebuilding: the projected tables are dropped and made again from the journal; and comparing two sets of tables.

import Database from 'better-sqlite3'
import { getTableConfig } from 'drizzle-orm/sqlite-core/utils'
import { entryOf } from './journal/append.ts'
import { SELECT_FACTS, JOURNAL_SQL, type FactsRow } from './journal/tables.ts'
import { createTables, withRoom } from './open.ts'
import { project, shape } from './projections.ts'
import { heldLevels } from './stock/held-levels.ts'
import { behindOf, forgetStatements, readerOf, writerOf, type Connection, type Reader } from './sql.ts'
import { tableNames } from './table-sql.ts'

/** A row that is in one set of tables and not, or not so, in the other. */
export interface TableDifference {
  readonly table: string
  readonly row: string
}

/** How far a long work is: done of all. What it throws undoes that work. */
export type Progress = (done: number, all: number) => void

/** Thrown by a progress: nobody wants what is being made any more. */
export class Unwanted extends Error {}

/**
 * Drops every projected table and replays the journal into new ones, in one transaction: a crash leaves the old ones.
 * Returns how many entries were replayed.
 */
export function rebuild(connection: Connection, progress: Progress = () => undefined): number {
  forgetStatements(connection)
  const replaced = connection.transaction(() => {
    const existing = (type: 'table' | 'view') =>
      readerOf(connection)
        .all<{ name: string }>('SELECT name FROM sqlite_master WHERE type = ?', type)
        .map(({ name }) => name)
    for (const name of existing('view')) connection.exec(`DROP VIEW "${name}"`)
    for (const name of projectedTables(existing('table'))) connection.exec(`DROP TABLE IF EXISTS "${name}"`)
    createTables(connection)
    const done = replay(connection, connection, progress)
    behindOf(connection)?.settle()
    return done
  })
  return withRoom(connection, replaced)
}

/**
 * The same for somebody who asked: the tables are held against the journal first. Gives what differed, first differences of
 * each table.
 */
export function rebuildCompared(
  connection: Connection,
  progress: Progress,
): { readonly entries: number; readonly differences: readonly TableDifference[] } {
  const copy = rebuiltCopy(connection, (done, all) => progress(done, all * 2))
  const differences = compareTables(writerOf(connection), readerOf(copy))
  copy.close()
  return { entries: rebuild(connection, (done, all) => progress(all + done, all * 2)), differences }
}

/** The tables that differ, each once. */
export function tablesOf(differences: readonly TableDifference[]): string[] {
  return [...new Set(differences.map(({ table }) => table))]
}

/** Before another connection makes the tables again: all that this one holds is in the file. Gives what to do afterwards. */
export function leaveTables(connection: Connection): () => void {
  behindOf(connection)?.settle()
  return () => forgetStatements(connection)
}

/** Replays the journal of one file into the empty tables of a new one in memory, for comparing. */
export function rebuiltCopy(source: Connection, progress: Progress = () => undefined): Connection {
  const copy = new Database(':memory:')
  copy.exec(JOURNAL_SQL)
  createTables(copy)
  copy.transaction(() => replay(source, copy, progress))()
  return copy
}

/**
 * Compares every projected table, row by row; gives the first differences of each table. Levels that a crash left behind
 * their movements are made up for first.
 */
export function compareTables(first: Reader, second: Reader): TableDifference[] {
  heldLevels(first)
  const compared = shape.tables.flatMap((table) => {
    const { name, columns } = getTableConfig(table)
    const names = columns.filter(({ name: column }) => !column.startsWith('local_')).map((column) => `"${column.name}"`)
    const sql = `SELECT json_array(${names.join(', ')}) AS row FROM "${name}" ORDER BY 1`
    return differences(first.iterate<{ row: string }>(sql), second.iterate<{ row: string }>(sql)).map((row) => ({
      table: name,
      row,
    }))
  })
  return [...compared, ...misplacedLines(first)]
}

/** Where lines stand is a matter of this file, and not compared: but a ticket must find its own. */
function misplacedLines(read: Reader): TableDifference[] {
  return read
    .all<{ row: string }>(
      `SELECT json_array(s.till, s.seq, s.local_line, l.local_id, l.idx) AS row FROM sale_lines l
       LEFT JOIN sales s ON s.till = l.till AND s.seq = l.seq WHERE l.local_id - l.idx IS NOT s.local_line LIMIT ${MOST_DIFFERENCES}`,
    )
    .map(({ row }) => ({ table: 'sale_lines', row }))
}

const MOST_DIFFERENCES = 5

function differences(first: Iterator<{ row: string }>, second: Iterator<{ row: string }>): string[] {
  const found: string[] = []
  for (const row of unmatched(first, second)) {
    found.push(row)
    if (found.length === MOST_DIFFERENCES) break
  }
  // A statement that is still being read would keep its connection busy.
  first.return?.()
  second.return?.()
  return found
}

/** Merges two sorted lists of rows; gives those that are in only one. */
function* unmatched(first: Iterator<{ row: string }>, second: Iterator<{ row: string }>): Generator<string> {
  let left = next(first)
  let right = next(second)
  while (left !== null || right !== null) {
    if (left === right) {
      left = next(first)
      right = next(second)
    } else if (left !== null && (right === null || left < right)) {
      yield left
      left = next(first)
    } else {
      yield right ?? ''
      right = next(second)
    }
  }
}

function next(rows: Iterator<{ row: string }>): string | null {
  const step = rows.next()
  return step.done ? null : step.value.row
}

function replay(source: Connection, target: Connection, progress: Progress): number {
  const write = writerOf(target)
  const all = readerOf(source).get<{ count: number }>('SELECT count(*) AS count FROM journal')?.count ?? 0
  let done = 0
  // Pages of entries: a connection cannot iterate and write at once.
  let after: [number, number] = [-1, -1]
  const page = source.prepare(`${SELECT_FACTS} WHERE (j.till, j.seq) > (?, ?) ORDER BY j.till, j.seq LIMIT 2000`)
  for (;;) {
    const rows = page.all(...after) as FactsRow[]
    for (const row of rows) {
      const entry = entryOf(row)
      if (entry) project(write, entry)
    }
    const last = rows.at(-1)
    if (!last) return done
    after = [last.till, last.seq]
    done += rows.length
    progress(done, all)
  }
}

/** This version's tables, and those of older versions that stand in the file: everything that is not the journal's. */
function projectedTables(existing: readonly string[]): string[] {
  const own = new Set(['journal', 'journal_data', 'journal_erasable', 'answers', 'shape'])
  const known = tableNames(shape)
  const others = existing.filter((name) => !own.has(name) && !name.startsWith('sqlite_') && !known.includes(name))
  const shadows = ['_data', '_idx', '_content', '_docsize', '_config']
  return [...known, ...others.filter((name) => !shadows.some((end) => name.endsWith(end)))]
}
