// The desk: what is not a fact yet. Baskets, printer, PINs; it survives a crash and is never part of the journal.

import Database from 'better-sqlite3'
import { closeSync, existsSync, openSync } from 'node:fs'
import { deskFlushesOf, type FlushOptions } from './desk-flush.ts'
import { writerOf, type Connection, type Writer } from './sql.ts'

/** The desk's file. `documents` hold JSON under (kind, id); other tables are made by those who need them. */
export interface Desk {
  readonly connection: Connection
  readonly write: Writer
  put(place: { readonly kind: string; readonly id: string; readonly at: number }, document: unknown): void
  get<Document>(kind: string, id: string): Document | null
  list<Document>(kind: string): Document[]
  remove(kind: string, id: string): void
  close(): void
}

/** Before the kind of a document that is no JSON any more. */
const ASIDE = 'damaged '

const DESK_SQL = `
CREATE TABLE IF NOT EXISTS documents (
  kind TEXT NOT NULL, id TEXT NOT NULL, saved_at INTEGER NOT NULL, document TEXT NOT NULL, PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS secrets (
  member TEXT NOT NULL PRIMARY KEY, salt BLOB NOT NULL, hash BLOB NOT NULL,
  failures INTEGER NOT NULL, blocked_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS kitchen_marks (
  id INTEGER PRIMARY KEY AUTOINCREMENT, day TEXT NOT NULL, batch INTEGER NOT NULL, at INTEGER NOT NULL,
  till INTEGER NOT NULL, seq INTEGER NOT NULL, order_id TEXT NOT NULL, line TEXT NOT NULL, state TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS kitchen_marks_of ON kitchen_marks (day, till, seq, order_id);
CREATE INDEX IF NOT EXISTS kitchen_marks_batch ON kitchen_marks (batch);
-- One that a bad disk changed must not keep the till from opening: it stays, under a kind that nothing reads.
UPDATE OR REPLACE documents SET kind = '${ASIDE}' || kind WHERE NOT json_valid(document);
`

/**
 * Opens or makes the desk; WAL with `synchronous=NORMAL`: a tap waits for no disk. What it wrote survives the process at
 * once, and a power cut from the next moment on (`desk-flush.ts`).
 */
export function openDesk(path: string, options: FlushOptions = {}): Desk {
  // PINs lie here: readable by its owner only, as SQLite then makes its other files, and what is deleted is gone.
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600))
  const connection = new Database(path)
  connection.pragma('secure_delete = ON')
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = NORMAL')
  connection.exec(DESK_SQL)
  const copyOut = () => void connection.pragma('wal_checkpoint(PASSIVE)')
  const flushes = deskFlushesOf(`${path}-wal`, { ...options, copyOut })
  const write = writerOf(connection, flushes.afterWrite)
  return {
    connection,
    write,
    put: ({ kind, id, at }, document) => {
      write.run(
        'INSERT INTO documents (kind, id, saved_at, document) VALUES (?,?,?,?) ON CONFLICT DO UPDATE SET saved_at = excluded.saved_at, document = excluded.document',
        kind,
        id,
        at,
        JSON.stringify(document),
      )
    },
    get: <Document>(kind: string, id: string) => {
      const row = write.get<{ document: string }>('SELECT document FROM documents WHERE kind = ? AND id = ?', kind, id)
      return row ? (JSON.parse(row.document) as Document) : null
    },
    list: <Document>(kind: string) =>
      write
        .all<{ document: string }>('SELECT document FROM documents WHERE kind = ? ORDER BY saved_at DESC, id', kind)
        .map((row) => JSON.parse(row.document) as Document),
    remove: (kind, id) => void write.run('DELETE FROM documents WHERE kind = ? AND id = ?', kind, id),
    close: () => {
      flushes.stop()
      connection.close()
    },
  }
}

/** How many of its documents were found damaged and put aside. */
export function putAside({ write }: Desk): number {
  const row = write.get<{ count: number }>(`SELECT count(*) AS count FROM documents WHERE kind LIKE '${ASIDE}%'`)
  return row?.count ?? 0
}
