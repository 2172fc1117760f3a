// The latest of two edits of one field wins by (at, till, seq), whichever arrives first.

import type { Entry } from '../shared/journal/journal.ts'
import type { SqlValue, Writer } from './sql.ts'

/** Which table and record an edit is about; `fields` are column names and their new values. */
export interface Edit {
  readonly table: string
  readonly id: string
  readonly fields: Readonly<Record<string, SqlValue>>
  /** Values of a new row for columns that no edit has set yet. */
  readonly blank: Readonly<Record<string, SqlValue>>
}

/**
 * Applies an edit field by field; a row that does not exist yet is made, so that an edit may arrive before the
 * record it edits. Each row's `stamps` remembers, per column, the entry its value comes from.
 */
export function applyEdit(write: Writer, entry: Pick<Entry, 'at' | 'till' | 'seq'>, edit: Edit): void {
  const stamp: Stamp = [entry.at, entry.till, entry.seq]
  const row = write.get<{ stamps: string }>(`SELECT stamps FROM "${edit.table}" WHERE id = ?`, edit.id)
  if (!row) return insertRow(write, edit, stamp)
  const stamps = JSON.parse(row.stamps) as Record<string, Stamp>
  const newer = Object.keys(edit.fields).filter((field) => isAfter(stamp, stamps[field]))
  if (newer.length === 0) return
  for (const field of newer) stamps[field] = stamp
  const sets = [...newer.map((field) => `"${field}" = ?`), 'stamps = ?'].join(', ')
  const values = newer.map((field) => edit.fields[field] ?? null)
  write.run(`UPDATE "${edit.table}" SET ${sets} WHERE id = ?`, ...values, sorted(stamps), edit.id)
}

type Stamp = readonly [at: number, till: number, seq: number]

function insertRow(write: Writer, edit: Edit, stamp: Stamp): void {
  const values = { ...edit.blank, ...edit.fields }
  const names = Object.keys(values)
  const stamps = Object.fromEntries(Object.keys(edit.fields).map((field) => [field, stamp]))
  write.run(
    `INSERT INTO "${edit.table}" (id, ${names.map((name) => `"${name}"`).join(', ')}, stamps) VALUES (?, ${names.map(() => '?').join(', ')}, ?)`,
    edit.id,
    ...Object.values(values),
    sorted(stamps),
  )
}

/** Written in one order, so that the same history gives the same bytes whatever the order it arrived in. */
function sorted(stamps: Readonly<Record<string, Stamp>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(stamps).sort(([a], [b]) => (a < b ? -1 : 1))))
}

function isAfter(stamp: Stamp, other: Stamp | undefined): boolean {
  if (!other) return true
  for (const part of [0, 1, 2] as const) if (stamp[part] !== other[part]) return stamp[part] > other[part]
  return false
}
