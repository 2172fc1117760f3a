// What a handler is: a command decides, a query reads, a draft writes the desk. And all of them, by name.

import type { NewEntry } from '../shared/entries.ts'
import type { Coop } from '../shared/host/host.ts'
import type { Head } from '../shared/journal/journal.ts'
import type { EtalContract, OperationName } from '../shared/contract.ts'
import type { Caller, OutputOf, ParsedOf, RefusalOf } from '../shared/kernel/contract.ts'
import type { Day, Instant } from '../shared/kernel/day.ts'
import type { MemberId, TillId } from '../shared/kernel/id.ts'
import type { Result } from '../shared/kernel/result.ts'
import type { Desk } from './desk.ts'
import type { Reader } from './sql.ts'
import type { TillState } from './till-state.ts'

/** What any handler may know. */
export interface Context {
  readonly read: Reader
  readonly desk: Desk
  readonly now: Instant
  readonly today: Day
  readonly by: MemberId | null
  readonly caller: Caller
  readonly till: TillId
  readonly coop: Coop | null
  /** The host is exempt (CGI art. 293 B): nothing sold carries VAT. */
  readonly franchise: boolean
  /** Whether a basket is a ticket by now: its sale was asked for under its own id. */
  isSold(basket: string): boolean
}

/** What reckoning a basket must know besides. */
export interface SellingContext extends Context {
  /** The drawer, the last ticket and the last closed day of this till. */
  readonly tillState: TillState
}

/** What a command may know besides: where its entries will stand. */
export interface CommandContext extends SellingContext {
  /** The number its first entry will have. */
  readonly nextSeq: number
  /** The journal's head before its first entry. */
  readonly head: Head | null
  readonly software: { readonly name: string; readonly version: string; readonly build: string }
  newId(): string
}

/** What a command decided: the entries to append, and its answer. `after` runs once they are safe. */
export interface Decision<Output> {
  readonly entries: readonly NewEntry[]
  readonly answer: Output
  readonly after?: () => void
}

type NamesOf<Kind> = { [N in OperationName]: EtalContract[N]['kind'] extends Kind ? N : never }[OperationName]
export type CommandName = Exclude<NamesOf<'command'>, 'till.setClock'>
/** Queries that only need tables; the host's layer answers the others. */
export type HostQueryName =
  | 'coop.status'
  | 'receipt.preview'
  | 'receipt.qr'
  | 'receipt.previewClosing'
  | 'catalogue.previewImport'
  | 'archive.progress'
  | 'till.rebuilding'
  | 'export.progress'
  | 'export.part'
  | 'exchange.preview'
  | 'exchange.list'
  | 'tablet.state'
  | 'backup.state'
  | 'backup.places'
  | 'backup.copies'
export type QueryName = Exclude<NamesOf<'query'>, HostQueryName>
export type DraftName = NamesOf<'draft'>
/** What the host's layer handles: jobs, and what needs the outside. */
export type OutsideName = NamesOf<'job'> | HostQueryName | 'till.setClock'

export type CommandHandler<N extends OperationName> = (
  context: CommandContext,
  input: ParsedOf<EtalContract[N]>,
) => Result<Decision<OutputOf<EtalContract[N]>>, RefusalOf<EtalContract[N]>>
export type QueryHandler<N extends OperationName> = (
  context: Context,
  input: ParsedOf<EtalContract[N]>,
) => Result<OutputOf<EtalContract[N]>, RefusalOf<EtalContract[N]>>
export type DraftHandler<N extends OperationName> = QueryHandler<N>

export type CommandHandlers = { readonly [N in CommandName]: CommandHandler<N> }
export type QueryHandlers = { readonly [N in QueryName]: QueryHandler<N> }
export type DraftHandlers = { readonly [N in DraftName]: DraftHandler<N> }

/** A decision, and nothing refused. */
export function decide<Output>(
  answer: Output,
  ...entries: readonly NewEntry[]
): { readonly ok: true; readonly value: Decision<Output> } {
  return { ok: true, value: { entries, answer } }
}
