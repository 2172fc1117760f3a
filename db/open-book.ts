// Opening a coop's folder: its file (rebuilt when its tables are of another version), its key, its desk, its findings.

import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { NewEntry } from '../shared/entries.ts'
import type { Finding, TillOpened } from '../shared/journal/entries.ts'
import type { TillId } from '../shared/kernel/id.ts'
import { randomId, type Book } from './book.ts'
import { perpetualNow } from './closing/perpetual.ts'
import { openDesk, putAside } from './desk.ts'
import { readProfile, readCoop } from './host/queries.ts'
import { readTail, type Tail } from './journal/append.ts'
import { createTillKey, highestNumber, noteNumber, openTillKey, type TillKey } from './journal/keys.ts'
import { openTillFile, type TillFile } from './open.ts'
import { headFindings } from './journal/verify.ts'
import { rebuild, type Progress } from './rebuild.ts'
import { lengthStated } from './torn.ts'
import { record } from './run.ts'
import { RECOVERY, secretOwners } from './secrets.ts'
import { takeSoldBaskets } from './sale/sold-baskets.ts'

export interface BookOptions {
  /** The coop's folder: `till.sqlite`, `desk.sqlite`, `pictures/`. */
  readonly folder: string
  /** Where keys and heads are kept, outside the data folder. */
  readonly keys: string
  readonly software: Book['software']
  readonly clock?: () => number
  readonly newId?: (at: number) => string
  /** Makes a new coop a rehearsal for ever; an existing one keeps what its journal says. */
  readonly rehearsal?: boolean
  readonly progress?: Progress
}

/** The file of a coop's journal and tables, in its folder. */
export function tillPath(folder: string): string {
  return join(folder, 'till.sqlite')
}

function deskPath(folder: string): string {
  return join(folder, 'desk.sqlite')
}

/** Opens a coop's folder, or makes a new one; on a computer without its key, or over an older state, a new till goes on. */
export function openBook(options: BookOptions): Book {
  mkdirSync(options.folder, { recursive: true })
  refuseTorn(options.folder)
  const file = openTillFile(tillPath(options.folder))
  try {
    return openOver(file, options)
  } catch (error) {
    // A file that is left open would keep its lock, and its word that the disk may not be written, for the next try.
    file.reading.close()
    file.connection.close()
    throw error
  }
}

function openOver(file: TillFile, options: BookOptions): Book {
  const { folder, keys, software } = options
  if (file.stale) rebuild(file.connection, options.progress)
  const known = knownTills(file)
  const found = findTill(file, known, keys)
  const offset = { milliseconds: 0 }
  const clock = options.clock ?? Date.now
  const troubles: Book['troubles'] = new Set()
  const onTrouble = (isTroubled: boolean) =>
    void (isTroubled ? troubles.add('deskNotOnDisk') : troubles.delete('deskNotOnDisk'))
  const book: Book = {
    file,
    desk: openDesk(deskPath(folder), { onTrouble }),
    key: found.key,
    clock: () => clock() + offset.milliseconds,
    clockOffset: offset,
    newId: options.newId ?? randomId,
    rehearsal: known.length > 0 ? known.some(({ rehearsal }) => rehearsal) : (options.rehearsal ?? false),
    software,
    findings: [...found.findings],
    tail: tailOf(file, found),
    troubles,
    state: null,
    quarter: null,
    coop: readCoop(file.write),
    franchise: readProfile(file.write)?.vatRegime === 'franchise',
  }
  if (book.tail.seq === 0) openTill(book, { known, succeeds: found.succeeds, keys })
  book.findings.push(...damagedOnDesk(book))
  takeSoldBaskets(book)
  return book
}

/** What was found while opening, and for as long as it is so, that the desk is not the one that was. */
export function findingsOf(book: Book): readonly Finding[] {
  if (!lacksRecoveryCode(book)) return book.findings
  const detail = 'the desk of this coop is gone, with codes and unfinished things: set the codes again'
  return [...book.findings, { ...ABOUT_DESK, detail }]
}

const ABOUT_DESK = { type: 'databaseDamaged', till: null, seq: null, table: 'desk' } as const

/** A desk that is damaged in part costs no sale and no opening; who has the computer is told. */
function damagedOnDesk({ desk }: Book): Finding[] {
  const aside = putAside(desk)
  if (aside === 0) return []
  return [{ ...ABOUT_DESK, detail: `${aside} unfinished things on the desk are damaged and were put aside` }]
}

/** Whether a forgotten PIN could not be mended: the desk that knew the recovery code is gone. */
export function lacksRecoveryCode({ desk, coop, rehearsal }: Book): boolean {
  return coop !== null && !rehearsal && !secretOwners(desk).has(RECOVERY)
}

/** Closes files and key; what was answered is already on the disk. */
export function closeBook(book: Book): void {
  book.desk.close()
  book.file.close()
  book.key.close()
}

interface KnownTill {
  readonly till: TillId
  readonly number: number
  readonly rehearsal: boolean
}

interface FoundTill {
  readonly key: TillKey
  readonly findings: readonly Finding[]
  readonly succeeds?: {
    readonly till: TillId
    readonly tail: Tail
    readonly reason: 'keyMissing' | 'olderStateRestored'
  }
}

function knownTills(file: TillFile): KnownTill[] {
  return file.write
    .all<{ till: TillId; number: number; rehearsal: number }>(
      'SELECT till, number, rehearsal FROM tills ORDER BY number DESC, opened_at DESC',
    )
    .map((row) => ({ ...row, rehearsal: row.rehearsal === 1 }))
}

/** A till's tail. Days only grow when one goes on from another, too: what is closed stays closed. */
function tailOf(file: TillFile, { key, succeeds }: FoundTill): Tail {
  const tail = readTail(file.write, key.till)
  return tail.seq === 0 && succeeds ? { ...tail, day: succeeds.tail.day } : tail
}

/** The latest till of the journal whose key is here and whose head agrees; else a new one that goes on from it. */
function findTill(file: TillFile, known: readonly KnownTill[], keys: string): FoundTill {
  const latest = known[0]
  if (!latest) return { key: createTillKey(keys), findings: [] }
  const tail = readTail(file.write, latest.till)
  const key = openTillKey(keys, latest.till)
  if (!key) {
    return { key: createTillKey(keys), findings: [], succeeds: { till: latest.till, tail, reason: 'keyMissing' } }
  }
  const head = key.readHead()
  const finding = head ? headFindings(file.write, [head])[0] : undefined
  if (!finding) return { key, findings: [] }
  key.close()
  return {
    key: createTillKey(keys),
    findings: [finding],
    succeeds: { till: latest.till, tail, reason: 'olderStateRestored' },
  }
}

function openTill(
  book: Book,
  { known, succeeds, keys }: { known: readonly KnownTill[]; succeeds: FoundTill['succeeds']; keys: string },
): void {
  const number = takeNumber(book.key.till, known, keys)
  const data: TillOpened = {
    publicKey: Buffer.from(book.key.publicKey).toString('base64'),
    software: book.software.name,
    version: book.software.version,
    rehearsal: book.rehearsal,
    number,
    ...(succeeds ? { succeeds: successionOf(book, succeeds) } : {}),
  }
  const entries: NewEntry[] = [{ kind: 'till.opened', data }]
  for (const { detail } of book.findings)
    entries.push({ kind: 'till.technical', data: { type: 'integrityFailure', finding: detail } })
  const done = record(book, entries, book.rehearsal ? Math.max(book.clock(), succeeds?.tail.at ?? 0) : undefined)
  if (!done.ok) throw new Error(`A new till cannot be refused its first entry: ${done.refusal.type}`)
}

/** The next number. A copy restored twice knows of one till only: the computer remembers that another went on from it. */
function takeNumber(till: TillId, known: readonly KnownTill[], keys: string): number {
  const root = known.at(-1)?.till ?? till
  const number = Math.max(known[0]?.number ?? 0, highestNumber(keys, root)) + 1
  noteNumber(keys, { till, root, number })
  return number
}

function successionOf(
  book: Book,
  { till, tail, reason }: NonNullable<FoundTill['succeeds']>,
): NonNullable<TillOpened['succeeds']> {
  const { net, absolute } = perpetualNow(book.file.write, till)
  const head = { till, seq: tail.seq, hash: tail.hash }
  return { head, perpetualNet: net, perpetualAbsolute: absolute, reason }
}

/** Whether a folder holds a coop already. */
export function holdsCoop(folder: string): boolean {
  return existsSync(tillPath(folder))
}

/**
 * Throws, before anything is opened for writing, when the till's file is gone or shorter than it says it is: SQLite
 * would take the one for a new file and find the other out page by page.
 */
function refuseTorn(folder: string): void {
  const size = sizeOf(tillPath(folder))
  // What a crash left in the log is put back when the file is opened.
  if (sizeOf(`${tillPath(folder)}-wal`) > 0) return
  const isTorn = size === 0 ? existsSync(deskPath(folder)) : size < lengthStated(tillPath(folder))
  if (isTorn) throw Object.assign(new Error(`${tillPath(folder)} is not whole`), { code: 'SQLITE_CORRUPT' })
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
