// The journals of two tills, brought together one entry after the other, as a till that hears another one would.

import Database from 'better-sqlite3'
import { join } from 'node:path'
import { entryOf } from '../../../db/journal/append.ts'
import { JOURNAL_SQL, type JournalRow } from '../../../db/journal/tables.ts'
import { createTables } from '../../../db/open.ts'
import { project } from '../../../db/projections.ts'
import { compareTables } from '../../../db/rebuild.ts'
import { readerOf, writerOf, type Connection } from '../../../db/sql.ts'
import { addRawEntry, rawEntries, type RawEntry } from './raw-journal.ts'
import type { ShopFolder } from './shop.ts'

export function entriesOf(folder: ShopFolder): RawEntry[] {
  const file = new Database(join(folder.data, 'till.sqlite'), { readonly: true })
  const entries = rawEntries(file)
  file.close()
  return entries
}

/** What came after the founding; a till’s number is drawn, so that either may be the smaller. */
export function since(founded: readonly RawEntry[], entries: readonly RawEntry[]): RawEntry[] {
  const before = new Set(founded.map(({ till, seq }) => `${till}:${seq}`))
  return entries.filter(({ till, seq }) => !before.has(`${till}:${seq}`))
}

export function kindsOf(entries: readonly RawEntry[]): string[] {
  return [...new Set(entries.map(({ kind }) => kind))]
}

/** Entries appended as they come and projected one by one. */
export function merged(entries: readonly RawEntry[]): Connection {
  const file = new Database(':memory:')
  file.exec(JOURNAL_SQL)
  createTables(file)
  const write = writerOf(file)
  file.transaction(() => {
    for (const raw of entries) {
      addRawEntry(file, raw)
      const entry = entryOf(raw as JournalRow)
      if (entry) project(write, entry)
    }
  })()
  return file
}

/** Which rows are not those of another file; short, for they may be long. */
export function differences(from: Connection, file: Connection): string[] {
  return compareTables(readerOf(from), readerOf(file)).map(({ table, row }) => `${table}: ${row.slice(0, 120)}`)
}

/** `true` takes the first till's next entry, `false` the second's. */
export function interleaved(
  one: readonly RawEntry[],
  other: readonly RawEntry[],
  order: Iterator<boolean>,
): RawEntry[] {
  const [left, right] = [[...one], [...other]]
  const all: RawEntry[] = []
  while (left.length + right.length > 0) {
    const takesLeft = right.length === 0 || (left.length > 0 && order.next().value === true)
    const next = (takesLeft ? left : right).shift()
    if (next) all.push(next)
  }
  return all
}
