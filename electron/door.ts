// The door: whatever comes in is checked against the contract (name, role, shape) before anything else sees it.

import { randomUUID } from 'node:crypto'
import { openSession } from '../db/cash-session/open-session.ts'
import { commandHandlers } from '../db/commands.ts'
import { closeDuePeriods } from '../db/closing/close-due.ts'
import { isEnded } from '../db/host/ended.ts'
import type { CommandName, DraftName, OutsideName, QueryName } from '../db/handlers.ts'
import { draftHandlers, queryHandlers } from '../db/queries.ts'
import {
  contextFor,
  dayIn,
  operationOf,
  record,
  recordFor,
  runCommand,
  runDraft,
  runQuery,
  type Asking,
  type Ran,
} from '../db/run.ts'
import type { NewEntry } from '../shared/entries.ts'
import { tillName, type MemberId } from '../shared/kernel/id.ts'
import type { AnyOperation, Caller } from '../shared/kernel/contract.ts'
import { refuse, type Refusal, type Result } from '../shared/kernel/result.ts'
import { ANSWERED_BESIDE, MADE_READY } from './beside.ts'
import { isAnsweredAfterTheEnd } from './ended.ts'
import { outsideHandlers } from './handlers.ts'
import type { Outside, OutsideHandler } from './outside.ts'
import type { Shop } from './shop.ts'
import type { Wires } from './wires.ts'

export type HostAnswer = Result<unknown, Refusal>

/** A question: which operation, with what, and the id that makes a repeated command harmless. */
export interface Question {
  readonly name: string
  readonly input: unknown
  readonly request?: string | undefined
  /** The book its screen was drawn for, by its till's name: what writes is refused when another one is in use. */
  readonly book?: string | undefined
  /** A recorded time: only the command line of a rehearsal gives one. */
  readonly at?: number | undefined
}

export interface Door {
  readonly shop: Shop
  readonly log: (line: string) => void
  readonly changed: (topics: readonly string[]) => void
  readonly wires: () => Wires | null
}

/** Answers a question from a window or tablet. What a person can cause is a refusal; a bug is named and logged. */
export async function answer(door: Door, visitor: string, question: Question): Promise<HostAnswer> {
  try {
    return await ask(door, visitor, question)
  } catch (error) {
    return failure(door, question.name, error)
  }
}

async function ask(door: Door, visitor: string, question: Question): Promise<HostAnswer> {
  const { name, input, request, at, book } = question
  const operation = operationOf(name)
  if (!operation) return refuse({ type: 'UnknownOperation', name: name.slice(0, 80) })
  const kept = operation.kind === 'command' && !ANSWERED_ANEW.has(name) && request !== undefined
  // A request is known together with its operation: an answer is never given to another question.
  const asking: Asking = { ...door.shop.asking(visitor, kept ? `${name} ${request}` : undefined), at }
  const refused = turnedAway(door, asking, { name, operation, book })
  if (refused) return refused
  if (request !== undefined && !REQUEST.test(request)) return invalid([{ path: 'request', message: 'not a UUID' }])
  const parsed = operation.input.safeParse(input)
  if (!parsed.success) {
    return invalid(parsed.error.issues.slice(0, 20).map(({ path, message }) => ({ path: path.join('.'), message })))
  }
  const asked: Asked = { name, visitor, asking, input: parsed.data }
  return name === 'coop.found' ? foundOnce(door, request, () => dispatch(door, asked)) : dispatch(door, asked)
}

/** Training began or ended, or a copy was put back, since the screen was drawn that asks. */
function isOfAnother({ shop }: Door, book: string | undefined): boolean {
  return book !== undefined && book !== tillName(shop.book.key.till)
}

/** What is of a book that is not in use; whoever may not ask this; and whatever would write, once the coop has ended. */
function turnedAway(
  door: Door,
  { caller }: Asking,
  { name, operation, book }: { readonly operation: AnyOperation } & Pick<Question, 'name' | 'book'>,
): HostAnswer | null {
  if (operation.kind !== 'query' && isOfAnother(door, book)) return refuse({ type: 'OtherBook' })
  const roles = rolesOf(door, name, operation.roles)
  if (!roles.includes(caller)) return refuse({ type: 'NotAllowed', roles })
  const isOver = !isAnsweredAfterTheEnd(name, operation) && isEnded(door.shop.book.file.read)
  return isOver ? refuse({ type: 'CoopEnded' }) : null
}

/** The founding's answer holds the recovery code: for a window that did not hear it, it is kept in memory alone. */
const foundings = new WeakMap<Shop, { readonly request: string; readonly answer: HostAnswer }>()

async function foundOnce(
  { shop }: Door,
  request: string | undefined,
  found: () => Promise<HostAnswer>,
): Promise<HostAnswer> {
  const before = foundings.get(shop)
  if (before && before.request === request) return before.answer
  const answer = await found()
  if (answer.ok && request !== undefined) foundings.set(shop, { request, answer })
  return answer
}

/**
 * Commands whose answer is not kept for whoever asks again: a sign-in needs its PIN each time, the recovery code must
 * lie in no file, and an export makes the same bytes anyway.
 */
const ANSWERED_ANEW: ReadonlySet<string> = new Set([
  'member.signIn',
  'member.signOut',
  'member.newRecoveryCode',
  'coop.found',
  'export.make',
])
/** What a first start needs before there is anybody to sign in; afterwards a member's window may do it. */
const FIRST_START: ReadonlySet<string> = new Set([
  'printer.set',
  'printer.testStrip',
  'printer.found',
  'picture.keep',
  'backup.places',
  'backup.copies',
  'backup.restore',
])

const LEAVES_THE_BOOK: ReadonlySet<string> = new Set(['till.setTraining', 'coop.openDemo'])

/** Who may ask, in the state the coop is in. */
function rolesOf({ shop }: Door, name: string, roles: readonly Caller[]): readonly Caller[] {
  const isFounded = shop.book.coop !== null
  const isKept = (isFounded && FIRST_START.has(name)) || (LEAVES_THE_BOOK.has(name) && isSelling(shop))
  return isKept ? roles.filter((role) => role !== 'visitor') : roles
}

/** Whether a drawer is open in the coop's own book: then no passer-by takes every screen away to another one. */
function isSelling({ place, book }: Shop): boolean {
  return place === 'own' && openSession(book.file.read, book.key.till) !== undefined
}

const REQUEST = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function invalid(issues: readonly { path: string; message: string }[]): HostAnswer {
  return refuse({ type: 'InvalidInput', issues } as const)
}

/** Writes nothing, and ends what all the others wait for. */
const AT_ONCE: ReadonlySet<string> = new Set(['till.stopRebuild'])

interface Asked {
  readonly name: string
  readonly visitor: string
  readonly asking: Asking
  readonly input: unknown
}

async function dispatch(door: Door, asked: Asked): Promise<HostAnswer> {
  const { shop } = door
  const { name, asking, input } = asked
  if (AT_ONCE.has(name)) return outside(door, asked)
  if (operationOf(name)?.kind !== 'query') return shop.inTurn(shop.book, () => write(door, asked))
  const beside = ANSWERED_BESIDE[name]
  if (beside) return beside(outsideOf(door, asking), input as never)
  if (Object.hasOwn(queryHandlers, name)) return runQuery(shop.book, { name: name as QueryName, input }, asking)
  return outside(door, asked)
}

/** What writes, or may write: its turn has come. */
async function write(door: Door, asked: Asked): Promise<HostAnswer> {
  const { name, asking, input } = asked
  if (Object.hasOwn(commandHandlers, name)) return command(door, asked)
  if (!Object.hasOwn(draftHandlers, name)) return outside(door, asked)
  return settle(door, asked, runDraft(door.shop.book, { name: name as DraftName, input }, asking))
}

async function outside(door: Door, { name, asking, input }: Asked): Promise<HostAnswer> {
  const handler = outsideHandlers[name as OutsideName] as OutsideHandler<OutsideName>
  return handler(outsideOf(door, asking), input as never)
}

async function command(door: Door, asked: Asked): Promise<HostAnswer> {
  const makeReady = MADE_READY[asked.name]
  if (!makeReady) return decide(door, asked)
  const { book } = door.shop
  const ready = await makeReady(outsideOf(door, asked.asking), asked.input as never)
  // While it was made ready, somebody may have taken the file, or another book.
  return ready.ok ? door.shop.inTurn(book, () => decide(door, { ...asked, input: ready.value })) : ready
}

function decide(door: Door, asked: Asked): HostAnswer {
  const { shop } = door
  const { name, asking, input } = asked
  closeWhatIsOver(door, asked)
  return settle(door, asked, runCommand(shop.book, { name: name as CommandName, input }, asking))
}

/**
 * A day that is over is closed before anything is recorded in the next one, in an app that ran through the night too;
 * and once more before a drawer is opened, for when the clock was not believed then.
 */
function closeWhatIsOver({ shop: { book }, changed }: Door, { name, asking }: Asked): void {
  const isNewDay = dayIn(book, asking.at ?? book.clock()) > book.tail.day
  if ((isNewDay || name === 'cashSession.open') && closeDuePeriods(book, asking.at) > 0) changed(['closing', 'journal'])
}

function outsideOf({ shop, changed, wires }: Door, asking: Asking): Outside {
  const { book, folder } = shop
  const context = contextFor(book, asking, book.file.read)
  const recordInTurn = (entries: readonly NewEntry[]) => shop.inTurn(book, () => recordFor(book, entries, asking))
  return { book, folder, asking, context, shop, changed, wires, recordInTurn }
}

/** After a command or draft: who signed in is remembered, paper is put in the queue, screens are told. */
function settle(door: Door, asked: Asked, { result, topics, repeated }: Ran): HostAnswer {
  if (asked.name === 'member.signIn') settleSignIn(door, asked, result)
  if (asked.name === 'member.signOut' && result.ok) door.shop.signOut(asked.visitor)
  if (asked.name === 'member.newRecoveryCode' && asked.asking.by !== null) noteFailedPin(door, asked.asking.by, result)
  if (topics.length > 0) door.changed(topics)
  if (result.ok && !repeated) print(door, asked.name, result.value)
  return result
}

/** What was done is done: paper or a drawer that cannot be queued (a full disk) never says otherwise. */
function print({ shop, log }: Door, name: string, value: unknown): void {
  try {
    shop.queue?.afterCommand(name, value)
    if (shop.place === 'own') shop.backups.afterCommand(name)
  } catch (error) {
    log(`${name}: its paper was not queued: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  }
}

function settleSignIn(door: Door, asked: Asked, result: HostAnswer): void {
  if (result.ok) door.shop.signIn(asked.visitor, (result.value as { member: MemberId }).member)
  else noteFailedPin(door, (asked.input as { member: MemberId }).member, result)
}

/** A command that refuses writes nothing; the failed try is the till's own entry. */
function noteFailedPin({ shop }: Door, member: MemberId, result: HostAnswer): void {
  if (result.ok || (result.refusal.type !== 'WrongPin' && result.refusal.type !== 'TooManyTries')) return
  record(shop.book, [{ kind: 'member.signInFailed', data: { member } }])
}

/** What no rule foresaw: a full disk says so, anything else gets a reference that the log explains. */
function failure({ log }: Door, name: string, error: unknown): HostAnswer {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return refuse({ type: 'DiskFull' })
  const reference = randomUUID().slice(0, 8)
  log(`${reference} ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  return refuse({ type: 'Unexpected', reference } as const)
}
