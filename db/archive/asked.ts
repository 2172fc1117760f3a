// What an archive is to hold, and who says so.

import type { Manifest } from '../../shared/archive/archive.ts'
import type { Head } from '../../shared/journal/journal.ts'
import type { Day, Instant } from '../../shared/kernel/day.ts'
import type { TillId } from '../../shared/kernel/id.ts'

/** What is to be archived, and who says so: everything that the journal's tables do not tell. */
export interface ArchiveAsked {
  readonly from: Day
  readonly to: Day
  readonly madeAt: Instant
  readonly timeZone: string
  readonly software: Manifest['software']
  readonly coop: string
  readonly host: Manifest['host']
  readonly rehearsal: boolean
  readonly till: TillId
  /** Raw, hexadecimal. */
  readonly publicKey: string
  readonly head: Head | null
  /** The law's references on that day, for the notice. */
  readonly law: string
  /** The page that verifies it. */
  readonly verifier: string
}
