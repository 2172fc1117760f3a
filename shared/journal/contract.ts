// What can be asked of the journal itself: is it whole, where does it end, and the date when the clock is lost.

import { z } from 'zod'
import { ACCOUNTS, ANYONE, command, DECIDERS, job, query } from '../kernel/contract.ts'
import { Instant } from '../kernel/day.ts'
import type { BlobHash } from '../kernel/id.ts'
import type { Finding } from './entries.ts'
import type { Head } from './journal.ts'

/** A picture whose bytes are not those it is named after, and the names of what shows it; none of a logo, a bill or an order. */
export interface DamagedPicture {
  readonly picture: BlobHash
  readonly of: readonly string[]
}

export interface Verification {
  readonly entries: number
  readonly tills: number
  readonly head: Head | null
  readonly findings: readonly Finding[]
  readonly damagedPictures: readonly DamagedPicture[]
  readonly milliseconds: number
}

export interface Rebuilt {
  readonly entries: number
  /** Tables that were not what the journal says, by name; none in a sound file. */
  readonly differed: readonly string[]
}

export const journalContract = {
  'journal.head': query<Head | null>()({ roles: ACCOUNTS, input: z.object({}), reads: ['journal'] }),
  'journal.verify': job<Verification>()({ roles: ACCOUNTS, input: z.object({ tables: z.boolean().default(true) }) }),
  'till.technicalEvents': query<readonly { at: number; by: string | null; type: string; detail: string }[]>()({
    roles: ACCOUNTS,
    input: z.object({ before: z.int().optional(), limit: z.int().min(1).max(500).default(100) }),
    reads: ['till'],
  }),
  /** Says what the date really is when the computer's clock cannot be believed; journalled. */
  'till.setClock': command<{ at: number }, { type: 'ClockStillBehind'; lastAt: number }>()({
    roles: ANYONE,
    input: z.object({ at: Instant }),
  }),
  'till.setTraining': job<{ training: boolean }, { type: 'NoCoop' }>()({
    roles: ANYONE,
    input: z.object({ on: z.boolean() }),
  }),
  /** Makes the tables again from the journal, between two days of selling: nothing can be recorded meanwhile. */
  'till.rebuild': job<Rebuilt, { readonly type: 'StillSelling' } | { readonly type: 'RebuildStopped' }>()({
    roles: DECIDERS,
    input: z.object({}),
  }),
  /** Stops that as long as the new tables are not in their place: the old ones stay as they were. */
  'till.stopRebuild': job<Record<string, never>>()({ roles: DECIDERS, input: z.object({}) }),
  /** How far that is; null while nobody asked for it. */
  'till.rebuilding': query<{ readonly done: number; readonly all: number } | null>()({
    roles: DECIDERS,
    input: z.object({}),
    reads: ['rebuilding'],
  }),
} as const
