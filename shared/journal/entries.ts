// The till's own entries: its key, its starts and stops, and the technical events the law wants kept.

import type { EntryRef, TillId } from '../kernel/id.ts'
import type { Cents } from '../kernel/money.ts'
import type { Head } from './journal.ts'

/** How a kind is kept: its current version, how older ones are read, and whether its data is personal and erasable. */
export interface EntryKind {
  readonly version: number
  readonly erasable?: boolean
  /** Per older version, what turns its data into the next version's. */
  readonly lift?: Readonly<Record<number, (data: unknown) => unknown>>
}

export interface TillOpened {
  /** Ed25519 public key, raw 32 bytes, base64. */
  readonly publicKey: string
  readonly software: string
  readonly version: string
  /** Only a rehearsal accepts recorded times, and its tickets print FACTICE, for ever. */
  readonly rehearsal: boolean
  /** 1 for the first till of a coop, then 2, 3…; names it on paper. */
  readonly number: number
  /** The till this one goes on from, when a copy was restored or the key was lost. */
  readonly succeeds?: {
    readonly head: Head
    readonly perpetualNet: number
    readonly perpetualAbsolute: number
    readonly reason: 'keyMissing' | 'olderStateRestored'
  }
}

/** What happened to the till itself (arrêté of the law: the journal of technical events). */
export type TechnicalEvent =
  | { readonly type: 'started'; readonly version: string; readonly build: string }
  | { readonly type: 'stopped' }
  | { readonly type: 'versionChanged'; readonly from: string; readonly to: string }
  | { readonly type: 'clockMoved'; readonly computer: number; readonly used: number }
  | { readonly type: 'trainingStarted' }
  | { readonly type: 'trainingEnded' }
  | { readonly type: 'integrityFailure'; readonly finding: string }
  /** A note before payment went to the printer. */
  | { readonly type: 'notePrinted'; readonly basket: string; readonly lines: number; readonly total: Cents }
  /** The drawer was opened while none was in use. */
  | { readonly type: 'drawerOpened'; readonly reason: string }
  /** Somebody had the tables made again; those of `differed` were not what the journal says. */
  | { readonly type: 'tablesRebuilt'; readonly entries: number; readonly differed: readonly string[] }
  /** The till goes on from a copy that was put back. */
  | { readonly type: 'copyRestored'; readonly copy: string }

export interface Erased {
  readonly entries: readonly EntryRef[]
  readonly reason: string
}

export interface JournalEntries {
  'till.opened': TillOpened
  'till.technical': TechnicalEvent
  'journal.erased': Erased
}

export const journalEntryKinds: { readonly [K in keyof JournalEntries]: EntryKind } = {
  'till.opened': { version: 1 },
  'till.technical': { version: 1 },
  'journal.erased': { version: 1 },
}

/** A journal that stops being true: which till, which entry or table, and what is wrong. */
export interface Finding {
  readonly type:
    | 'databaseDamaged'
    | 'sequenceBroken'
    | 'hashWrong'
    | 'chainBroken'
    | 'signatureWrong'
    | 'dataWrong'
    | 'dataMissing'
    | 'journalCut'
    | 'olderStateRestored'
    | 'tableDiffers'
    | 'tillUnknown'
    | 'timeBackwards'
  readonly till: TillId | null
  readonly seq: number | null
  readonly table: string | null
  /** For a technician, in English. */
  readonly detail: string
}
