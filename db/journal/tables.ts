// The journal's own tables: append-only by triggers, never dropped, the same in every version.

/**
 * `journal` is signed; `journal_data` can lose a person's data once a `journal.erased` entry has named it. An entry's
 * `data_id` is where its data stands in this file: rows are only ever added at the end of `journal_data`, so that a sale
 * pays for no index. Neither `data_id` nor `id` is signed or means anything elsewhere; the data's hash proves the rest.
 * `request` and `answer` are not signed either: what a sale was answered, in case the request comes again.
 */
export const JOURNAL_SQL = `
CREATE TABLE IF NOT EXISTS journal (
  till INTEGER NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, day TEXT NOT NULL, "by" TEXT,
  kind TEXT NOT NULL, version INTEGER NOT NULL, data_hash BLOB NOT NULL, prev BLOB NOT NULL,
  hash BLOB NOT NULL, signature BLOB NOT NULL, data_id INTEGER NOT NULL,
  PRIMARY KEY (till, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS journal_data (
  id INTEGER PRIMARY KEY, till INTEGER NOT NULL, seq INTEGER NOT NULL, data TEXT NOT NULL,
  request TEXT, answer TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS journal_erasable (
  till INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (till, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS answers (
  slot INTEGER PRIMARY KEY, number INTEGER NOT NULL, request TEXT NOT NULL, at INTEGER NOT NULL, answer TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS shape (id INTEGER PRIMARY KEY CHECK (id = 1), hash TEXT NOT NULL) STRICT;
CREATE TRIGGER IF NOT EXISTS journal_no_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER IF NOT EXISTS journal_no_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER IF NOT EXISTS journal_data_no_update BEFORE UPDATE ON journal_data
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER IF NOT EXISTS journal_data_no_delete BEFORE DELETE ON journal_data
WHEN NOT EXISTS (SELECT 1 FROM journal_erasable e WHERE e.till = OLD.till AND e.seq = OLD.seq)
BEGIN SELECT RAISE(ABORT, 'only erasable data named by an erased entry may go'); END;
`

/** Columns that `journal_data` did not have before 0.4.0: in an older file they are added. */
export const ADDED_COLUMNS = ['request', 'answer']

/** What an entry says, with its data: null once erased. */
export interface FactsRow {
  readonly till: number
  readonly seq: number
  readonly at: number
  readonly day: string
  readonly by: string | null
  readonly kind: string
  readonly version: number
  readonly data: string | null
}

/** A row of `journal` with its data. */
export interface JournalRow extends FactsRow {
  readonly data_hash: Uint8Array
  readonly prev: Uint8Array
  readonly hash: Uint8Array
  readonly signature: Uint8Array
}

/** Joins the data `d` of an entry `j`. */
export const DATA_OF_ENTRY = 'd.id = j.data_id AND d.till = j.till AND d.seq = j.seq'

const FACTS = 'j.till, j.seq, j.at, j.day, j."by", j.kind, j.version, d.data'
const WITH_DATA = `FROM journal j LEFT JOIN journal_data d ON ${DATA_OF_ENTRY}`

/** All entries with their data, as projections read them. */
export const SELECT_FACTS = `SELECT ${FACTS} ${WITH_DATA}`

/** All entries with their data and all that is signed. */
export const SELECT_ENTRIES = `SELECT ${FACTS}, j.data_hash, j.prev, j.hash, j.signature ${WITH_DATA}`
