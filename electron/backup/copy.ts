// Making a copy of everything a coop has: while it sells, into a folder of its own, opened and looked at before it counts.

import Database from 'better-sqlite3'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Book } from '../../db/book.ts'
import { headOf } from '../../db/journal/append.ts'
import { namedPictures } from '../../db/pictures.ts'
import type { BackupCopy } from '../../shared/backup/contract.ts'
import { BlobHash, tillName, type TillId } from '../../shared/kernel/id.ts'
import { fold } from '../../shared/kernel/text.ts'
import { lookedAtInThread } from '../jobs/jobs.ts'
import { isSound } from '../pictures.ts'

/** In the place: one folder for each coop, in it one for each copy, and the pictures of all of them. */
const COPIES = 'etal-copies'
const PICTURES = 'pictures'
/** In a copy: the names of the pictures that it shows. */
const SHOWN = 'pictures.json'
export const FILES = ['till.sqlite', 'desk.sqlite'] as const
/** Pages in one go: a sale between two of them waits for less than a millisecond. */
const STEP = 500

const Said = z.object({
  format: z.literal('etal-copy-1'),
  coop: z.string(),
  at: z.number(),
  lastTicket: z.number(),
  head: z.object({ till: z.number(), seq: z.number(), hash: z.string() }),
  // Copies of before did not say it.
  leftOut: z.array(z.object({ picture: BlobHash, of: z.array(z.string()) })).default([]),
})

/** A copy was made and is not what it should be. */
export class CopyNotWhole extends Error {}

interface Copying {
  readonly book: Book
  /** The coop's data folder: its pictures are there. */
  readonly folder: string
  readonly place: string
  readonly log: (line: string) => void
  /** Stops the copying: nothing of it stays. */
  readonly signal: AbortSignal
}

/**
 * Copies a book into a place, and gives what it says of itself. Nothing is called a copy before it was opened: its pages
 * are sound, and it holds the journal's head as it was when the copying began. Throws `CopyNotWhole`, or what the
 * system says of the place.
 */
export async function makeCopy(copying: Copying): Promise<BackupCopy> {
  const { book, place } = copying
  const at = book.clock()
  const set = join(place, COPIES, setName(book))
  const path = join(set, stamp(at))
  const part = `${path}.part`
  for (const torn of foldersIn(set))
    if (torn.endsWith('.part')) rmSync(join(set, torn), { recursive: true, force: true })
  mkdirSync(part, { recursive: true, mode: 0o700 })
  try {
    await fill(part, { ...copying, set, at })
    rmSync(path, { recursive: true, force: true })
    renameSync(part, path)
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    throw error
  }
  prune(set, at)
  dropPictures(set)
  const made = readCopy(place, nameOf(setName(book), stamp(at)))
  if (!made) throw new CopyNotWhole('the copy is not where it was put')
  return made
}

async function fill(
  part: string,
  { book, folder, log, signal, set, at }: Copying & { readonly set: string; readonly at: number },
): Promise<void> {
  const head = headOf(book.key.till, book.tail)
  if (!head) throw new CopyNotWhole('a journal without an entry')
  const lastTicket = lastTicketOf(book)
  for (const [index, { connection }] of [book.file, book.desk].entries()) {
    const file = join(part, FILES[index] ?? '')
    await connection.backup(file, { progress: () => step(signal) })
    standAlone(file)
  }
  const wrong = await lookedAtInThread({ path: join(part, FILES[0]), tables: false, knownHeads: [head] })
  if (wrong.length > 0) throw new CopyNotWhole(wrong.map(({ detail }) => detail).join('; '))
  const { pictures: shown, damaged } = copyPictures(folder, set)
  for (const picture of damaged) log(`picture ${picture} is damaged and was not copied`)
  const leftOut = namedPictures(book.file.read, damaged).map(({ picture, of }) => ({ picture, of: [...of] }))
  const coop = book.coop?.name ?? ''
  const said: z.infer<typeof Said> = { format: 'etal-copy-1', coop, at, lastTicket, head, leftOut }
  writeFileSync(join(part, 'copy.json'), `${JSON.stringify(said, null, 2)}\n`)
  writeFileSync(join(part, SHOWN), JSON.stringify(shown))
  for (const file of [...FILES, 'copy.json', SHOWN]) flush(join(part, file))
}

/** The copies that lie in a place, the latest first; what says nothing of itself is none. */
export function copiesIn(place: string): BackupCopy[] {
  return foldersIn(join(place, COPIES))
    .flatMap((set) => foldersIn(join(place, COPIES, set)).flatMap((one) => readCopy(place, nameOf(set, one)) ?? []))
    .sort((a, b) => b.at - a.at)
}

/** Where a copy and the pictures beside it are. */
export function copyFolder(place: string, name: string): { readonly path: string; readonly pictures: string } {
  const [set = '', one = ''] = name.split('/')
  return { path: join(place, COPIES, set, one), pictures: join(place, COPIES, set, PICTURES) }
}

/** What a copy says of itself; null when there is none of that name. */
export function readCopy(place: string, name: string): BackupCopy | null {
  const { path } = copyFolder(place, name)
  try {
    const { format: _format, ...said } = Said.parse(JSON.parse(readFileSync(join(path, 'copy.json'), 'utf8')))
    return { name, ...said, bytes: FILES.reduce((sum, file) => sum + statSync(join(path, file)).size, 0) }
  } catch {
    // No copy of ours, or one that was torn out of a key: it is not offered.
    return null
  }
}

/**
 * Copies the pictures that are not there yet: a picture is named after its bytes and never changes. One that a bad disk
 * changed is not copied. Gives all their names, and those of the damaged.
 */
export function copyPictures(from: string, to: string): { pictures: BlobHash[]; damaged: BlobHash[] } {
  const source = join(from, PICTURES)
  const damaged: BlobHash[] = []
  if (!existsSync(source)) return { pictures: [], damaged }
  const pictures = readdirSync(source).filter((name) => PICTURE.test(name)) as BlobHash[]
  const target = join(to, PICTURES)
  mkdirSync(target, { recursive: true })
  const known = new Set(readdirSync(target))
  for (const name of pictures) {
    if (known.has(name)) continue
    const bytes = readFileSync(join(source, name))
    if (!isSound(name, bytes)) {
      damaged.push(name)
      continue
    }
    writeFileSync(join(target, `${name}.new`), bytes)
    renameSync(join(target, `${name}.new`), join(target, name))
  }
  return { pictures, damaged }
}

const PICTURE = /^[0-9a-f]{64}$/

/** A face that was forgotten goes with the last copy that shows it; while one does not say what it shows, all stay. */
function dropPictures(set: string): void {
  const lists = foldersIn(set).flatMap((name) => (COPY.test(name) ? [shownIn(join(set, name))] : []))
  if (lists.includes(null) || !existsSync(join(set, PICTURES))) return
  const shown = new Set(lists.flat())
  for (const name of readdirSync(join(set, PICTURES))) {
    if (!shown.has(name)) rmSync(join(set, PICTURES, name), { force: true })
  }
}

function shownIn(copy: string): readonly string[] | null {
  try {
    return z.array(z.string()).parse(JSON.parse(readFileSync(join(copy, SHOWN), 'utf8')))
  } catch {
    // Made before copies said so, or torn out of a key: what it shows is not known.
    return null
  }
}

function step(signal: AbortSignal): number {
  signal.throwIfAborted()
  return STEP
}

/** Without a log beside it: one file can be carried and opened where nothing may be written. */
function standAlone(path: string): void {
  const file = new Database(path)
  file.pragma('journal_mode = DELETE')
  file.close()
}

const COPY = /^\d{4}-\d{2}-\d{2}t\d{6}$/

/** Of a month the latest twelve, and the last of each day: whoever was forgotten is in none of before (docs/personal-data.md). */
function prune(set: string, now: number): void {
  const copies = foldersIn(set)
    .filter((name) => COPY.test(name))
    .sort()
    .reverse()
  const oldest = stamp(now - 31 * 86_400_000)
  const lastOfDay = (name: string) => copies.find((one) => one.slice(0, 10) === name.slice(0, 10)) === name
  for (const [index, name] of copies.entries()) {
    if (index === 0 || (name > oldest && (index < 12 || lastOfDay(name)))) continue
    rmSync(join(set, name), { recursive: true, force: true })
  }
}

/** Tills that go on from another are of the same coop: its copies are named after the first. */
function setName(book: Book): string {
  const first = book.file.read.get<{ till: TillId }>('SELECT till FROM tills ORDER BY number, opened_at LIMIT 1')?.till
  const words = fold(book.coop?.name ?? '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return `${words.slice(0, 40)}-${tillName(first ?? book.key.till)}`.replace(/^-/, '')
}

function lastTicketOf(book: Book): number {
  return book.file.read.get<{ number: number | null }>('SELECT max(number) AS number FROM sales')?.number ?? 0
}

const nameOf = (set: string, one: string) => `${set}/${one}`

/** In the world's time, so that copies sort as they were made. */
function stamp(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replaceAll(':', '').replace('T', 't')
}

function foldersIn(path: string): string[] {
  if (!existsSync(path)) return []
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
}

/** A key is pulled out without asking: what was said to be there must be. */
function flush(path: string): void {
  const handle = openSync(path, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}
