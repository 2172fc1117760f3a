// Reading and writing rows through prepared statements, each prepared once per connection.

import type Database from 'better-sqlite3'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core/table'
import { getTableName } from 'drizzle-orm/table'
import { getTableColumns } from 'drizzle-orm/utils'

export type Connection = Database.Database
export type SqlValue = string | number | bigint | null | Uint8Array

/** Reads rows; a query's only door to the tables. */
export interface Reader {
  get<Row>(sql: string, ...values: SqlValue[]): Row | undefined
  all<Row>(sql: string, ...values: SqlValue[]): Row[]
  iterate<Row>(sql: string, ...values: SqlValue[]): IterableIterator<Row>
  /** Rows as the cells of their columns, one at a time: half the work where there are millions. */
  cells(sql: string, ...values: SqlValue[]): IterableIterator<SqlValue[]>
}

/** Writes rows; given only to projections, the journal, and the desk. */
export interface Writer extends Reader {
  run(sql: string, ...values: SqlValue[]): number
  /** Inserts one row of a table, columns by their drizzle names; booleans become 0 and 1. Gives its rowid, if it has one. */
  insert<T extends SQLiteTable>(table: T, row: T['$inferInsert']): number
}

/** Tables that are written a moment behind: a statement that names one of them has it settled first. */
export interface Behind {
  readonly table: RegExp
  /** Writes what is not written yet. */
  settle(): void
  /** Lets go of what was held: the file was changed under it, or the transaction undone. */
  forget(): void
}

const behinds = new WeakMap<Connection, Behind>()
const connections = new WeakMap<Reader, Connection>()
const siblings = new WeakMap<Connection, Connection>()

/** The connection of a reader; of one that only reads beside a writer, the writer's. */
export function connectionOf(read: Reader): Connection {
  const connection = connections.get(read)
  if (!connection) throw new Error('A reader without a connection')
  return siblings.get(connection) ?? connection
}

/** Says that a connection reads what another one of this process writes. */
export function readsBeside(reading: Connection, writing: Connection): void {
  siblings.set(reading, writing)
}

/** Registers what is written behind in a connection. */
export function writesBehind(connection: Connection, behind: Behind): void {
  behinds.set(connection, behind)
}

/** What is written behind in a connection, if anything is. */
export function behindOf(connection: Connection): Behind | undefined {
  return behinds.get(siblings.get(connection) ?? connection)
}

/** A reader over a connection. */
export function readerOf(connection: Connection): Reader {
  const statement = statementsOf(connection)
  const reader: Reader = {
    get: <Row>(sql: string, ...values: SqlValue[]) => {
      const { prepared, bound } = statement(sql)
      return prepared.get(...bound(values)) as Row | undefined
    },
    all: <Row>(sql: string, ...values: SqlValue[]) => {
      const { prepared, bound } = statement(sql)
      return prepared.all(...bound(values)) as Row[]
    },
    iterate: <Row>(sql: string, ...values: SqlValue[]) => {
      const { prepared, bound } = statement(sql)
      return prepared.iterate(...bound(values)) as IterableIterator<Row>
    },
    cells: (sql, ...values) => {
      const { bound } = statement(sql)
      return connection
        .prepare(sql)
        .raw()
        .iterate(...bound(values)) as IterableIterator<SqlValue[]>
    },
  }
  connections.set(reader, connection)
  return reader
}

/** A writer over a connection; `wrote` is told of everything it writes. */
export function writerOf(connection: Connection, wrote?: () => void): Writer {
  const statement = statementsOf(connection)
  const inserts = new WeakMap<SQLiteTable, Insert>()
  const writer: Writer = {
    ...readerOf(connection),
    run: (sql, ...values) => {
      const { prepared, bound } = statement(sql)
      const { changes } = prepared.run(...bound(values))
      wrote?.()
      return changes
    },
    insert: (table, row) => {
      let known = inserts.get(table)
      if (!known) inserts.set(table, (known = insertInto(table)))
      const { sql, values } = known(row)
      const { lastInsertRowid } = statement(sql).prepared.run(...values)
      wrote?.()
      return Number(lastInsertRowid)
    },
  }
  connections.set(writer, connection)
  return writer
}

interface Statement {
  readonly prepared: Database.Statement
  /** It names a table that may be behind. */
  readonly waits: boolean
  readonly bound: (values: readonly SqlValue[]) => readonly unknown[]
}

const caches = new WeakMap<Connection, Map<string, Statement>>()

function statementsOf(connection: Connection): (sql: string) => Statement {
  const cache = caches.get(connection) ?? new Map<string, Statement>()
  caches.set(connection, cache)
  return (sql) => {
    let statement = cache.get(sql)
    if (!statement) {
      const prepared = connection.prepare(planOnce(sql))
      const waits = behindOf(connection)?.table.test(sql) ?? false
      cache.set(sql, (statement = { prepared, waits, bound: sql.includes('?1') ? numbered : asTheyAre }))
    }
    if (statement.waits) behindOf(connection)?.settle()
    return statement
  }
}

/**
 * SQLite plans a statement again at each run when its plan might depend on a bound value (`x = ?` under an ORDER BY, or
 * `LIMIT ?`): 10 to 70 µs each time. `+?` is the same value and hides it from the planner, which has no statistics anyway.
 */
function planOnce(sql: string): string {
  return sql.replace(/([=<>]|\bLIMIT|\bOFFSET) \?/g, '$1 +?')
}

/** better-sqlite3 binds `?1 ?2` by name: a statement that uses a value twice gets its values numbered. */
function numbered(values: readonly SqlValue[]): readonly unknown[] {
  return [Object.fromEntries(values.map((value, index) => [index + 1, value]))]
}

function asTheyAre(values: readonly SqlValue[]): readonly unknown[] {
  return values
}

/** Forgets prepared statements, and what is held of tables, for when these are dropped under them. */
export function forgetStatements(connection: Connection): void {
  caches.get(connection)?.clear()
  behindOf(connection)?.forget()
}

type Insert = (row: Record<string, unknown>) => { readonly sql: string; readonly values: readonly SqlValue[] }

/** Names the columns that have a value and no others: binding a NULL costs as much as binding a number. */
function insertInto(table: SQLiteTable): Insert {
  const columns = Object.entries(getTableColumns(table)).map(([key, { name }]) => ({ key, name }))
  const known = new Map<string, string>()
  return (row) => {
    const values: SqlValue[] = []
    let given = ''
    for (const { key } of columns) {
      const value = toSql(row[key])
      if (value !== null) values.push(value)
      given += value === null ? '-' : '+'
    }
    let sql = known.get(given)
    if (sql === undefined) {
      const names = columns.filter((_, index) => given[index] === '+').map(({ name }) => `"${name}"`)
      sql = `INSERT INTO "${getTableName(table)}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
      known.set(given, sql)
    }
    return { sql, values }
  }
}

function toSql(value: unknown): SqlValue {
  if (value === undefined || value === null) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'string' || typeof value === 'number' || value instanceof Uint8Array) return value
  throw new TypeError(`Not a column value: ${typeof value}`)
}
