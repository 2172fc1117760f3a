// Running an operation on a book: one IMMEDIATE transaction, command → append → project → commit, then the topics.

import type { NewEntry } from '../shared/entries.ts'
import { contract, type OperationName } from '../shared/contract.ts'
import type { Caller, DoorRefusal } from '../shared/kernel/contract.ts'
import { dayOf, type Day, type Instant } from '../shared/kernel/day.ts'
import type { MemberId } from '../shared/kernel/id.ts'
import { refuse, type Refusal, type Result } from '../shared/kernel/result.ts'
import { besideEntry } from './answers.ts'
import { refreshCoop, type Book } from './book.ts'
import { commandHandlers } from './commands.ts'
import type { CommandContext, CommandName, Context, Decision, DraftName, QueryName } from './handlers.ts'
import { append, headOf, type Beside, type Occasion, type Tail } from './journal/append.ts'
import type { Entry } from '../shared/journal/journal.ts'
import { project } from './projections.ts'
import { draftHandlers, queryHandlers } from './queries.ts'
import type { Reader } from './sql.ts'
import { readTillState, stateAfter, type TillState } from './till-state.ts'
import { isBasketSold } from './sale/sold-baskets.ts'

/** Who asks. `at` is a recorded time: only a rehearsal accepts one. */
export interface Asking {
  readonly by: MemberId | null
  readonly caller: Caller
  readonly request?: string | undefined
  readonly at?: number | undefined
}

/** What came of it, and which topics changed. */
export interface Ran {
  readonly result: Result<unknown, Refusal>
  readonly topics: readonly string[]
  /** The command had been answered before: nothing was done again. */
  readonly repeated: boolean
}

/** Days before the first founding are counted in Paris, from 04:00, as a coop is by default. */
const FIRST_RULE = { timeZone: 'Europe/Paris', dayStartsAtHour: 4 }
/** A clock that stepped back by less than this is taken as standing still (time servers do that). */
const STILL = 60_000
const QUARTER = 900_000
/** A laptop may rest this long between two entries; more is a dead battery's date until someone says otherwise. */
const LONGEST_REST = 40 * 86_400_000

/** What is asked: an operation and its input, already validated. */
export interface Asked<Name> {
  readonly name: Name
  readonly input: unknown
}

/** Runs a command whose input was validated and whose caller was allowed. */
export function runCommand(book: Book, { name, input }: Asked<CommandName>, asking: Asking): Ran {
  const handler = commandHandlers[name] as (
    context: CommandContext,
    input: unknown,
  ) => Result<Decision<unknown>, Refusal>
  const before = book.tail
  const troubles = book.troubles.size
  let after: (() => void) | undefined
  let remember: (() => void) | undefined
  let entries: readonly NewEntry[] = []
  let repeated = false
  const work = (): Result<unknown, Refusal> => {
    const known = asking.request === undefined ? undefined : book.file.answers.find(asking.request)
    if (known !== undefined) {
      repeated = true
      return { ok: true, value: known }
    }
    const time = timeFor(book, asking.at)
    if (!time.ok) return time
    const { at, day } = time.value
    const decision = handler(commandContext(book, asking, { at, day }), input)
    if (!decision.ok) return decision
    entries = decision.value.entries
    const { answer } = decision.value
    const { request } = asking
    const beside = request === undefined ? null : besideEntry(request, entries, answer)
    book.tail = writeEntries(book, entries, { at, day, by: asking.by, beside })
    if (request !== undefined) remember = rememberer(book, { request, at, answer, first: beside && before.seq + 1 })
    after = decision.value.after
    return { ok: true, value: decision.value.answer }
  }
  let result: Result<unknown, Refusal>
  try {
    result = book.file.transact(work)
  } catch (error) {
    // The transaction is undone by SQLite; what this process knows of the journal's end must be undone with it.
    book.tail = before
    book.state = null
    throw error
  }
  remember?.()
  if (book.tail !== before) afterCommit(book, entries)
  if (after) finish(book, after, entries)
  const topics = topicsOf(entries)
  // Whether something beside the journal could be written is in the till's state.
  return { result, topics: book.troubles.size === troubles ? topics : [...topics, 'till'], repeated }
}

/** Answers a query from the reading connection. */
export function runQuery(book: Book, { name, input }: Asked<QueryName>, asking: Asking): Result<unknown, Refusal> {
  const handler = queryHandlers[name] as (context: Context, input: unknown) => Result<unknown, Refusal>
  return handler(contextFor(book, asking, book.file.read), input)
}

/** Writes the desk. */
export function runDraft(book: Book, { name, input }: Asked<DraftName>, asking: Asking): Ran {
  const handler = draftHandlers[name] as (context: Context, input: unknown) => Result<unknown, Refusal>
  const result = book.desk.connection.transaction(() => handler(contextFor(book, asking, book.file.read), input))()
  return { result, topics: [name.slice(0, name.indexOf('.'))], repeated: false }
}

/** Appends entries that the till itself decides (started, stopped, a day's closing): no command, the same path. */
export function record(book: Book, entries: readonly NewEntry[], at?: number): Result<Tail, DoorRefusal> {
  return recordFor(book, entries, { by: null, at })
}

/** The same for what somebody asked of the outside: a paper, the drawer. */
export function recordFor(
  book: Book,
  entries: readonly NewEntry[],
  { by, at, notBefore }: Pick<Asking, 'by' | 'at'> & { readonly notBefore?: Day },
): Result<Tail, DoorRefusal> {
  const time = timeFor(book, at)
  if (!time.ok) return time
  const { day } = time.value
  // The coop's last day is over when it says so, whatever the hour.
  commitEntries(book, entries, { ...time.value, by, day: notBefore !== undefined && day < notBefore ? notBefore : day })
  return { ok: true, value: book.tail }
}

/**
 * Takes a person's word for the date when the computer's cannot be believed: the difference is kept for as long as
 * this book is open, and the journal says so. Refuses a date before the last entry.
 */
export function confirmClock(
  book: Book,
  at: number,
  asking: Asking,
): Result<{ at: number }, { type: 'ClockStillBehind'; lastAt: number } | DoorRefusal> {
  const lastAt = book.tail.at
  if (at < lastAt) return refuse({ type: 'ClockStillBehind', lastAt })
  const computer = book.clock() - book.clockOffset.milliseconds
  book.clockOffset.milliseconds = at - computer
  const occasion = { at: at as Instant, day: dayFrom(book, at), by: asking.by }
  const entry: NewEntry = { kind: 'till.technical', data: { type: 'clockMoved', computer, used: at } }
  commitEntries(book, [entry], occasion)
  return { ok: true, value: { at } }
}

/** What handlers may know. */
export function contextFor(book: Book, asking: Asking, read: Reader): Context {
  const now = Math.max(asking.at ?? book.clock(), book.tail.at) as Instant
  return contextAt(book, asking, { read, now, today: dayFrom(book, now) })
}

/** The business day of an instant for this coop. */
export function dayIn(book: Book, at: number): Day {
  // Offsets from UTC and the hours at which days begin are whole quarters: within one, the day does not change.
  const number = Math.floor(at / QUARTER)
  if (book.quarter?.number !== number) book.quarter = { number, day: dayOf(at, book.coop ?? FIRST_RULE) }
  return book.quarter.day
}

function contextAt(book: Book, { by, caller }: Asking, when: Pick<Context, 'read' | 'now' | 'today'>): Context {
  const { desk, coop, franchise, key } = book
  const isSold = (basket: string) => isBasketSold(book, basket)
  return { ...when, desk, by, caller, till: key.till, coop, franchise, isSold }
}

function commandContext(book: Book, asking: Asking, { at, day }: { at: Instant; day: Day }): CommandContext {
  return {
    ...contextAt(book, asking, { read: book.file.write, now: at, today: day }),
    nextSeq: book.tail.seq + 1,
    tillState: stateOf(book),
    head: headOf(book.key.till, book.tail),
    software: book.software,
    newId: () => book.newId(at),
  }
}

/** The time an entry gets: never before the last one, never far ahead of it, never in a closed day. */
function timeFor(book: Book, recorded: number | undefined): Result<{ at: Instant; day: Day }, DoorRefusal> {
  if (recorded !== undefined && !book.rehearsal) throw new Error('Only a rehearsal accepts recorded times')
  const now = recorded ?? book.clock()
  const lastAt = book.tail.at
  if (now < lastAt - STILL) return refuse({ type: 'ClockBehind', lastAt, now })
  if (lastAt > 0 && now > lastAt + LONGEST_REST && !book.rehearsal) return refuse({ type: 'ClockAhead', lastAt, now })
  const at = Math.max(now, lastAt) as Instant
  const day = dayFrom(book, at)
  const closed = stateOf(book).lastClosedDay
  if (closed !== null && day <= closed) return refuse({ type: 'DayClosed', day })
  return { ok: true, value: { at, day } }
}

/** Days only grow along a journal: a coop that moves to another time zone, or to another hour, stays in its last day. */
function dayFrom(book: Book, at: number): Day {
  const day = dayIn(book, at)
  return day < book.tail.day ? (book.tail.day as Day) : day
}

function stateOf(book: Book): TillState {
  return (book.state ??= readTillState(book.file.write, book.key.till))
}

/** Keeps an answer, unless it stands beside the entry `first`; gives back what to do once all is committed. */
function rememberer(
  { file: { answers }, key: { till } }: Book,
  { request, at, answer, first }: { request: string; at: number; answer: unknown; first: number | null },
): () => void {
  if (first === null) return answers.keep(request, at, answer)
  return () => answers.standsBeside(request, { till, seq: first })
}

function writeEntries(
  book: Book,
  entries: readonly NewEntry[],
  { beside: answered = null, ...occasion }: Occasion & { readonly beside?: Beside | null },
): Tail {
  let tail = book.tail
  let beside = answered
  for (const entry of entries) {
    const appended = append({ write: book.file.write, key: book.key, tail, beside }, occasion, entry)
    beside = null
    project(book.file.write, appended.entry as Entry)
    tail = appended.tail
  }
  return tail
}

function commitEntries(book: Book, entries: readonly NewEntry[], occasion: Occasion): void {
  const before = book.tail
  try {
    book.tail = book.file.transact(() => writeEntries(book, entries, occasion))
  } catch (error) {
    book.tail = before
    book.state = null
    throw error
  }
  afterCommit(book, entries)
}

/** What is only done on the desk: without it nothing was. */
const OF_THE_DESK: ReadonlySet<string> = new Set([
  'coop.founded',
  'member.pinChanged',
  'member.recoveryCodeMade',
  'receipt.printed',
])

/**
 * What was recorded is never answered as refused, or it would be done twice: a basket that a full disk keeps on the desk
 * is known by its request when it is paid again.
 */
function finish(book: Book, after: () => void, entries: readonly NewEntry[]): void {
  try {
    after()
    book.troubles.delete('deskNotKept')
  } catch (error) {
    book.troubles.add('deskNotKept')
    if (entries.some(({ kind }) => OF_THE_DESK.has(kind))) throw error
  }
}

function afterCommit(book: Book, entries: readonly NewEntry[]): void {
  book.state = stateAfter(book.state, entries)
  keepHead(book)
  if (entries.some(({ kind }) => kind.startsWith('coop.') || kind.startsWith('host.'))) refreshCoop(book)
}

/** A head that stays behind is no finding, so a full or missing disk there refuses nothing: it is told, and tried again. */
function keepHead(book: Book): void {
  try {
    book.key.writeHead({ till: book.key.till, seq: book.tail.seq, hash: book.tail.hash })
    book.troubles.delete('headNotKept')
  } catch {
    book.troubles.add('headNotKept')
  }
}

function topicsOf(entries: readonly NewEntry[]): string[] {
  if (entries.length === 0) return []
  const topics = new Set<string>(['journal'])
  for (const { kind } of entries) topics.add(kind.slice(0, kind.indexOf('.')))
  if (topics.has('sale') || topics.has('order')) topics.add('stock')
  return [...topics]
}

/** Which kind of operation a name is; undefined when there is none. */
export function operationOf(name: string): (typeof contract)[OperationName] | undefined {
  return Object.hasOwn(contract, name) ? contract[name as OperationName] : undefined
}
