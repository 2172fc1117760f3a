// Appending to the journal: numbering, hashing, chaining and signing, inside the caller's transaction.

import { hash as digest, randomBytes } from 'node:crypto'
import { entryKinds, type NewEntry } from '../../shared/entries.ts'
import { headerText, NO_HASH, type Entry, type Head } from '../../shared/journal/journal.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import type { Day, Instant } from '../../shared/kernel/day.ts'
import type { MemberId, TillId } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../sql.ts'
import type { FactsRow } from './tables.ts'
import type { TillKey } from './keys.ts'

/** Who writes, and when, in which business day. */
export interface Occasion {
  readonly at: Instant
  readonly day: Day
  readonly by: MemberId | null
}

/** The end of a till's journal as this process knows it: its head and the time of its last entry. */
export interface Tail {
  readonly seq: number
  readonly hash: string
  readonly at: number
  /** The business day of its last entry; empty before the first. */
  readonly day: string
}

/** Reads a till's tail; zero when it has no entry yet. */
export function readTail(read: Reader, till: TillId): Tail {
  const row = read.get<{ seq: number; at: number; day: string; hash: Uint8Array }>(
    'SELECT seq, at, day, hash FROM journal WHERE till = ? ORDER BY seq DESC LIMIT 1',
    till,
  )
  return row ? { ...row, hash: hex(row.hash) } : { seq: 0, at: 0, day: '', hash: NO_HASH }
}

/** Where an entry goes. */
export interface Appending {
  readonly write: Writer
  readonly key: TillKey
  readonly tail: Tail
  readonly beside?: Beside | null
}

/** What is written with an entry's data and is no part of it: the answer to the request that made it. */
export interface Beside {
  readonly request: string
  readonly answer: string
}

const INSERT_ENTRY = `INSERT INTO journal (till, seq, at, day, "by", kind, version, data_hash, prev, hash, signature, data_id)
  VALUES (?,?,?,?,?,?,?,?,?,?,?,last_insert_rowid())`

/** Appends one entry after `tail`; gives it back as projections read it, and the new tail. */
export function append(
  { write, key, tail, beside }: Appending,
  occasion: Occasion,
  entry: NewEntry,
): { entry: Entry; tail: Tail } {
  const { version, erasable } = entryKinds[entry.kind]
  const data = erasable ? { ...entry.data, salt: randomBytes(16).toString('hex') } : entry.data
  const dataText = canonical(data)
  const dataHash = digest('sha256', dataText)
  const seq = tail.seq + 1
  const { at, day, by } = occasion
  const header = {
    till: key.till,
    seq,
    at,
    day,
    by,
    kind: entry.kind,
    version,
    dataHash,
    prev: tail.hash,
  }
  const hash = digest('sha256', headerText(header))
  const hashBytes = Buffer.from(hash, 'hex')
  if (beside) {
    const { request, answer } = beside
    write.run(
      'INSERT INTO journal_data (till, seq, data, request, answer) VALUES (?,?,?,?,?)',
      ...[key.till, seq, dataText, request, answer],
    )
  } else write.run('INSERT INTO journal_data (till, seq, data) VALUES (?,?,?)', key.till, seq, dataText)
  write.run(
    INSERT_ENTRY,
    key.till,
    seq,
    at,
    day,
    by,
    entry.kind,
    version,
    Buffer.from(dataHash, 'hex'),
    Buffer.from(tail.hash, 'hex'),
    hashBytes,
    key.sign(hashBytes),
  )
  return {
    entry: { till: key.till, seq, at, day, by, kind: entry.kind, version, data: entry.data },
    tail: { seq, hash, at, day },
  }
}

/** The head a closing, an export or an archive states. */
export function headOf(till: TillId, tail: Tail): Head | null {
  return tail.seq === 0 ? null : { till, seq: tail.seq, hash: tail.hash }
}

/** An entry as projections read it, from its row; null when its data was erased. */
export function entryOf(row: FactsRow): Entry | null {
  if (row.data === null) return null
  return {
    till: row.till as TillId,
    seq: row.seq,
    at: row.at as Instant,
    day: row.day as Day,
    by: row.by as MemberId | null,
    kind: row.kind,
    version: row.version,
    data: JSON.parse(row.data) as unknown,
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
}
