// What one entry of a till's journal is, and the exact text that is hashed and signed (see docs/journal.md).

import { canonical, CANONICAL_VERSION } from '../kernel/canonical.ts'
import type { Day, Instant } from '../kernel/day.ts'
import type { MemberId, TillId } from '../kernel/id.ts'

/** What is signed of an entry: everything but its data, of which only the hash is signed so that persons can be erased. */
export interface EntryHeader {
  readonly till: TillId
  /** 1, 2, 3… without a gap, per till. */
  readonly seq: number
  readonly at: Instant
  /** The business day it was recorded in, decided once. */
  readonly day: Day
  /** The signed-in member, null for the till itself. */
  readonly by: MemberId | null
  readonly kind: string
  readonly version: number
  /** SHA-256 of the canonical data, lower-case hexadecimal. */
  readonly dataHash: string
  /** Hash of the till's previous entry, 64 zeros for the first. */
  readonly prev: string
}

/** An entry as a projection reads it. */
export interface Entry<Data = unknown> {
  readonly till: TillId
  readonly seq: number
  readonly at: Instant
  readonly day: Day
  readonly by: MemberId | null
  readonly kind: string
  readonly version: number
  readonly data: Data
}

/** The last entry of a till: the anchor that closings, exports and archives state. */
export interface Head {
  readonly till: TillId
  readonly seq: number
  readonly hash: string
}

/** `prev` of a till's first entry. */
export const NO_HASH = '0'.repeat(64)

/** The text whose SHA-256 is an entry's hash. */
export function headerText(header: EntryHeader): string {
  const { till, seq, at, day, by, kind, version, dataHash, prev } = header
  return canonical([CANONICAL_VERSION, till, seq, at, day, by, kind, version, dataHash, prev])
}
