// The DDL of the projected tables, from their drizzle definitions: strict, and hashed so that a changed shape is seen.

import { createHash } from 'node:crypto'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core/table'
import { getTableConfig } from 'drizzle-orm/sqlite-core/utils'

/** A table of the projections, as many statements as it takes; `extra` holds what drizzle cannot say (FTS5, views). */
export interface Shape {
  readonly tables: readonly SQLiteTable[]
  readonly extra: readonly { readonly name: string; readonly type: 'table' | 'index' | 'view'; readonly sql: string }[]
}

/** CREATE statements of a shape. */
export function createSql(shape: Shape): string[] {
  return [...shape.tables.flatMap(tableSql), ...shape.extra.map(({ sql }) => sql)]
}

/** Names to drop, in an order that works. */
export function tableNames(shape: Shape): string[] {
  const extra = shape.extra.filter(({ type }) => type === 'table').map(({ name }) => name)
  return [...extra, ...shape.tables.map((table) => getTableConfig(table).name)]
}

/** Changes whenever a column, key or index does: then the tables are rebuilt from the journal. */
export function shapeHash(shape: Shape, projectionVersion: number): string {
  return createHash('sha256')
    .update(`${projectionVersion}\n${createSql(shape).join('\n')}`)
    .digest('hex')
}

function tableSql(table: SQLiteTable): string[] {
  const config = getTableConfig(table)
  const columns = config.columns.map((column) => {
    const key = column.primary ? ' PRIMARY KEY' : ''
    return `"${column.name}" ${column.getSQLType().toUpperCase()}${key}${column.notNull ? ' NOT NULL' : ''}`
  })
  const composite = config.primaryKeys.map((key) => `PRIMARY KEY (${quoted(key.columns.map((column) => column.name))})`)
  const rowid = config.primaryKeys.length > 0 || config.columns.some((c) => c.primary && c.getSQLType() === 'text')
  const create = `CREATE TABLE "${config.name}" (${[...columns, ...composite].join(', ')}) STRICT${rowid ? ', WITHOUT ROWID' : ''}`
  const indexes = config.indexes.map(({ config: { name, unique, columns: on } }) => {
    const names = on.map((column) => ('name' in column ? String(column.name) : ''))
    return `CREATE ${unique ? 'UNIQUE ' : ''}INDEX "${name}" ON "${config.name}" (${quoted(names)})`
  })
  return [create, ...indexes]
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ')
}
