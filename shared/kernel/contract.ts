// How a domain says what can be asked of it: name, kind, who may ask, input, output and refusals.

import type { z } from 'zod'
import type { Refusal } from './result.ts'

/** Who may call an operation. A signed-in member has one; `visitor` is a screen where nobody signed in yet. */
export const ROLES = ['cashier', 'stockKeeper', 'manager', 'accountant'] as const
export type Role = (typeof ROLES)[number]
/** A screen that serves one purpose and no person: what is cooked, what is sewn, the numbers that customers look for. */
export const SEATS = ['kitchen', 'workshop', 'board'] as const
export type Seat = (typeof SEATS)[number]
export type Caller = Role | 'visitor' | Seat

/** Everybody, signed in or not. */
export const ANYONE: readonly Caller[] = ['visitor', ...ROLES]
/** Every signed-in member. */
export const MEMBERS: readonly Caller[] = [...ROLES]
/** Those who sell. */
export const SELLERS: readonly Caller[] = ['cashier', 'stockKeeper', 'manager']
/** Those who look after articles, cloth and stock. */
export const KEEPERS: readonly Caller[] = ['manager', 'stockKeeper']
/** Those who decide for the group. */
export const DECIDERS: readonly Caller[] = ['manager']
/** Those who see the figures and hand them to the host. */
export const ACCOUNTS: readonly Caller[] = ['manager', 'accountant']

/** The topic of whoever must ask everything again: another book is in use. */
export const ALL_TOPICS = '*'

/**
 * A `command` decides and is journalled; a `query` reads; a `draft` writes only what is unfinished (the desk);
 * a `job` is long and says how far it is.
 */
export type OperationKind = 'command' | 'query' | 'draft' | 'job'

/** One thing that can be asked. `reads` names the topics whose change makes a query's answer stale. */
export interface Operation<Kind extends OperationKind, Input extends z.ZodType, Output, R extends Refusal> {
  readonly kind: Kind
  readonly input: Input
  readonly roles: readonly Caller[]
  readonly reads: readonly string[]
  /** Types only: never present at run time. */
  readonly types?: { readonly output: Output; readonly refusal: R }
}

export type AnyOperation = Operation<OperationKind, z.ZodType, unknown, Refusal>
export type Contract = Readonly<Record<string, AnyOperation>>

export type InputOf<O> = O extends Operation<OperationKind, infer Input, unknown, Refusal> ? z.input<Input> : never
export type ParsedOf<O> = O extends Operation<OperationKind, infer Input, unknown, Refusal> ? z.output<Input> : never
export type OutputOf<O> = O extends { readonly types?: { readonly output: infer Output } } ? Output : never
export type RefusalOf<O> = O extends { readonly types?: { readonly refusal: infer R } } ? R : never

/** Declares a command: `command<Output, Refusal>()({ roles, input })`. */
export function command<Output, R extends Refusal = never>() {
  return declare<'command', Output, R>('command')
}
/** Declares a query; `reads` lists the topics it depends on. */
export function query<Output, R extends Refusal = never>() {
  return declare<'query', Output, R>('query')
}
/** Declares a draft: it writes the desk only. */
export function draft<Output, R extends Refusal = never>() {
  return declare<'draft', Output, R>('draft')
}
/** Declares a job: long, off the main thread or outside the till's file. */
export function job<Output, R extends Refusal = never>() {
  return declare<'job', Output, R>('job')
}

function declare<Kind extends OperationKind, Output, R extends Refusal>(kind: Kind) {
  return <Input extends z.ZodType>(is: {
    readonly roles: readonly Caller[]
    readonly input: Input
    readonly reads?: readonly string[]
  }): Operation<Kind, Input, Output, R> => ({ kind, input: is.input, roles: is.roles, reads: is.reads ?? [] })
}

/** What the door itself may answer, whatever the operation. */
export type DoorRefusal =
  | { readonly type: 'UnknownOperation'; readonly name: string }
  | { readonly type: 'InvalidInput'; readonly issues: readonly { readonly path: string; readonly message: string }[] }
  | { readonly type: 'NotAllowed'; readonly roles: readonly Caller[] }
  | { readonly type: 'ClockBehind'; readonly lastAt: number; readonly now: number }
  | { readonly type: 'ClockAhead'; readonly lastAt: number; readonly now: number }
  | { readonly type: 'DayClosed'; readonly day: string }
  /** Another book was opened (training began or ended, a copy was put back) since its screen was drawn: nothing is done. */
  | { readonly type: 'OtherBook' }
  /** The coop ended: everything can be read, nothing is recorded. */
  | { readonly type: 'CoopEnded' }
  | { readonly type: 'DiskFull' }
  | { readonly type: 'Unexpected'; readonly reference: string }
