// What the host's layer handles itself: jobs, and what needs a device, a file or another book. One handler per name.

import type { Book } from '../db/book.ts'
import type { Context, OutsideName } from '../db/handlers.ts'
import type { Tail } from '../db/journal/append.ts'
import type { Asking } from '../db/run.ts'
import type { EtalContract } from '../shared/contract.ts'
import type { NewEntry } from '../shared/entries.ts'
import type { DoorRefusal, OutputOf, ParsedOf, RefusalOf } from '../shared/kernel/contract.ts'
import type { Result } from '../shared/kernel/result.ts'
import type { Shop } from './shop.ts'
import type { Wires } from './wires.ts'

/** What an outside handler may use. */
export interface Outside {
  readonly book: Book
  /** The folder of the book in use: its pictures are there. */
  readonly folder: string
  readonly asking: Asking
  readonly context: Context
  readonly shop: Shop
  /** Null while nothing but the command line asks. */
  wires(): Wires | null
  /**
   * Records what somebody asked for and waited for, once nobody holds the file; refuses when its book was left meanwhile.
   * What records at once, before anything is waited for, has its turn already.
   */
  recordInTurn(entries: readonly NewEntry[]): Promise<Result<Tail, DoorRefusal>>
  /** Tells every screen that these topics changed. */
  changed(topics: readonly string[]): void
}

export type OutsideHandler<N extends OutsideName> = (
  outside: Outside,
  input: ParsedOf<EtalContract[N]>,
) =>
  | Result<OutputOf<EtalContract[N]>, RefusalOf<EtalContract[N]> | DoorRefusal>
  | Promise<Result<OutputOf<EtalContract[N]>, RefusalOf<EtalContract[N]> | DoorRefusal>>

export type OutsideHandlers = { readonly [N in OutsideName]: OutsideHandler<N> }
