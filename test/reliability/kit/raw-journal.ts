// Rows of a journal as they are, for putting one till's into another's file.

import type Database from 'better-sqlite3'

export interface RawEntry {
  readonly till: number
  readonly seq: number
  readonly at: number
  readonly day: string
  readonly by: string | null
  readonly kind: string
  readonly version: number
  readonly data_hash: Uint8Array
  readonly prev: Uint8Array
  readonly hash: Uint8Array
  readonly signature: Uint8Array
  readonly data: string
}

/** Every entry of a file with its data, in each till's own order. */
export function rawEntries(file: Database.Database): RawEntry[] {
  return file
    .prepare(
      `SELECT j.till, j.seq, j.at, j.day, j."by", j.kind, j.version, j.data_hash, j.prev, j.hash, j.signature, d.data
       FROM journal j JOIN journal_data d ON d.id = j.data_id ORDER BY j.till, j.seq`,
    )
    .all() as RawEntry[]
}

/** Puts an entry in a file as it is: nothing is checked, nothing projected. */
export function addRawEntry(file: Database.Database, { data, ...header }: RawEntry): void {
  const { lastInsertRowid } = file
    .prepare('INSERT INTO journal_data (till, seq, data) VALUES (?, ?, ?)')
    .run(header.till, header.seq, data)
  file
    .prepare(
      `INSERT INTO journal (till, seq, at, day, "by", kind, version, data_hash, prev, hash, signature, data_id)
       VALUES (@till, @seq, @at, @day, @by, @kind, @version, @data_hash, @prev, @hash, @signature, @id)`,
    )
    .run({ ...header, id: lastInsertRowid })
}
