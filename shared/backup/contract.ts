// What can be asked about copies of the whole data in a second place, and about going back to one.

import { z } from 'zod'
import type { DamagedPicture } from '../journal/contract.ts'
import { DECIDERS, job, query, type Caller } from '../kernel/contract.ts'

/** A folder where copies can lie: a key, a disk. */
export interface BackupPlace {
  readonly folder: string
  /** What the system calls it. */
  readonly name: string
  /** Bytes that are free there. */
  readonly free: number
}

/** A copy as it says of itself. */
export interface BackupCopy {
  /** Its folder in the place. */
  readonly name: string
  readonly coop: string
  readonly at: number
  /** The number of its last ticket; 0 before the first. */
  readonly lastTicket: number
  /** The end of its journal. */
  readonly head: { readonly till: number; readonly seq: number; readonly hash: string }
  readonly bytes: number
  /** Pictures that it does not have: they were damaged here when it was made. */
  readonly leftOut: readonly DamagedPicture[]
}

/** Why the last try made no copy. */
export type BackupTrouble = 'placeGone' | 'placeFull' | 'placeReadOnly' | 'copyDamaged' | 'other'

export interface BackupState {
  /** Where copies go; null: nowhere yet. */
  readonly place: { readonly folder: string; readonly name: string; readonly isHere: boolean } | null
  /** Keys and disks that are plugged in now. */
  readonly found: readonly BackupPlace[]
  readonly last: {
    readonly at: number
    readonly name: string
    /** See `BackupCopy`. */
    readonly leftOut: readonly DamagedPicture[]
  } | null
  /** The journal has gone on since the last copy. */
  readonly isBehind: boolean
  readonly isUnderWay: boolean
  readonly trouble: { readonly at: number; readonly type: BackupTrouble } | null
}

/** Who may go back to a copy: a manager; anybody before there is a coop here. */
const RESTORERS: readonly Caller[] = ['visitor', ...DECIDERS]

const Folder = z.string().min(1).max(400)
/** A copy's folder, as `backup.copies` names it: never a way out of the place. */
const CopyName = z.string().regex(/^[a-z0-9-]{1,60}\/\d{4}-\d{2}-\d{2}t\d{6}$/)

type NotThere = { readonly type: 'NoSuchFolder' }

export const backupContract = {
  'backup.state': query<BackupState>()({ roles: DECIDERS, input: z.object({}), reads: ['backup', 'journal'] }),
  /** Keys and disks that are plugged in: where a copy may lie. */
  'backup.places': query<readonly BackupPlace[]>()({ roles: RESTORERS, input: z.object({}), reads: ['backup'] }),
  /** The copies in a folder, the latest first. */
  'backup.copies': query<readonly BackupCopy[], NotThere>()({
    roles: RESTORERS,
    input: z.object({ folder: Folder }),
    reads: ['backup'],
  }),
  /** From now on a copy is made there each hour and after each closing; null: nowhere. */
  'backup.setPlace': job<
    Record<string, never>,
    NotThere | { readonly type: 'FolderReadOnly' } | { readonly type: 'FolderOfTheTill' }
  >()({ roles: DECIDERS, input: z.object({ folder: Folder.nullable() }) }),
  /** Makes a copy now, opens it and looks whether it is whole. */
  'backup.make': job<
    BackupCopy,
    { readonly type: 'NoBackupPlace' } | { readonly type: 'NoCopyMade'; readonly trouble: BackupTrouble }
  >()({ roles: DECIDERS, input: z.object({}) }),
  /** Puts a copy in the place of what is here, which is kept aside; a copy that is not whole changes nothing. */
  'backup.restore': job<
    {
      readonly keptAside: string
      /** Pictures of the copy that are damaged there, and did not come. */
      readonly leftOut: readonly DamagedPicture[]
    },
    NotThere | { readonly type: 'CopyNotWhole'; readonly detail: string } | { readonly type: 'NotInTraining' }
  >()({ roles: RESTORERS, input: z.object({ folder: Folder, name: CopyName }) }),
} as const
