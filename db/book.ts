// The book of a coop on this computer: its till's file, its desk, its key, its clock, and where its journal ends.

import { randomBytes } from 'node:crypto'
import type { Coop } from '../shared/host/host.ts'
import type { Day } from '../shared/kernel/day.ts'
import type { Finding } from '../shared/journal/entries.ts'
import { uuidV7 } from '../shared/kernel/id.ts'
import type { Desk } from './desk.ts'
import { readCoop, readProfile } from './host/queries.ts'
import type { Tail } from './journal/append.ts'
import type { TillKey } from './journal/keys.ts'
import type { TillFile } from './open.ts'
import type { TillState } from './till-state.ts'

/** What stands outside the journal and failed: the head beside the key, or the desk. */
export type Trouble = 'headNotKept' | 'deskNotKept' | 'deskNotOnDisk'

/** Everything `run` needs; the only mutable parts are the tail and what is cached of the till and the coop. */
export interface Book {
  readonly file: TillFile
  readonly desk: Desk
  readonly key: TillKey
  readonly clock: () => number
  readonly newId: (at: number) => string
  readonly rehearsal: boolean
  readonly software: { readonly name: string; readonly version: string; readonly build: string }
  readonly findings: Finding[]
  /** Added to the computer's clock once a person said what the date is; `clock` includes it. */
  readonly clockOffset: { milliseconds: number }
  tail: Tail
  /** What could not be written beside what was recorded: told to whoever sells, until it can be again. */
  readonly troubles: Set<Trouble>
  /** What a sale must know of the till; null until it is read again. */
  state: TillState | null
  coop: Coop | null
  /** The host is exempt from VAT (CGI art. 293 B). */
  franchise: boolean
  /** The business day of a quarter of an hour, as last computed. */
  quarter: { readonly number: number; readonly day: Day } | null
}

/** Ids from the system's randomness; tests give their own. */
export function randomId(at: number): string {
  return uuidV7(at, randomBytes(10))
}

/** Reads again what is cached of the coop, after an entry that may have changed it. */
export function refreshCoop(book: Book): void {
  book.coop = readCoop(book.file.write)
  book.franchise = readProfile(book.file.write)?.vatRegime === 'franchise'
  book.quarter = null
}
