// A run of one till's entries.

import type { TillId } from '../../shared/kernel/id.ts'

/** Entries of one till, first and last included. */
export interface TillSpan {
  readonly till: TillId
  readonly firstSeq: number
  readonly lastSeq: number
}
