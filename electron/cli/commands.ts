// What each word of the command line does.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { holdsCoop, openBook, closeBook, tillPath } from '../../db/open-book.ts'
import { knownHeads } from '../../db/journal/keys.ts'
import { namedPictures } from '../../db/pictures.ts'
import { rebuildCompared, tablesOf } from '../../db/rebuild.ts'
import { record } from '../../db/run.ts'
import type { KeptSession } from '../../shared/closing/contract.ts'
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/export/formats.ts'
import type { Paper } from '../../shared/receipt/receipt.ts'
import { serve } from '../counter/serve.ts'
import { verifyInThread } from '../jobs/jobs.ts'
import { overBook } from '../jobs/over-book.ts'
import { CannotOpen, takeLock } from '../lock.ts'
import { damagedPictures } from '../pictures.ts'
import { usualFolder } from '../places.ts'
import { SOFTWARE } from '../version.ts'
import { checkedArchive, putArchive } from './archive.ts'
import { CoopFile, foundFrom } from './coop-file.ts'
import { asked, deskAt, openDesk, signInAs, type Desk } from './counter-client.ts'
import { exportFiles } from './export.ts'
import { MarketDay, replayDay } from './replay.ts'
import { readableAt } from './read-only.ts'
import { print, Refused, say, WrongWords } from './say.ts'
import { ringUpTape } from './tape.ts'

/** The command line's words, read. */
export interface Arguments {
  readonly words: readonly string[]
  readonly data: string
  readonly keys: string | undefined
  readonly json: boolean
  readonly rehearsal: boolean
  readonly at: number | undefined
  readonly as?: string | undefined
  readonly pin?: string | undefined
  readonly prices?: string | undefined
  readonly format?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly out?: string | undefined
  readonly port: number
}

type Command = (given: Arguments) => Promise<number>

/** A rehearsal begins before anything that can be replayed. */
const REHEARSAL_BEGINS = Date.UTC(2000, 0, 1)

export const COMMANDS: Readonly<Record<string, Command>> = {
  init,
  call,
  replay,
  tape,
  export: exportBooks,
  archive,
  verify,
  rebuild: rebuildTables,
  z: lastClosing,
  serve: ({ data, keys, json, port }) => serve({ data, keys, json, port }),
}

async function init(given: Arguments): Promise<number> {
  const file = readJson(given.words[0], CoopFile)
  if (holdsCoop(given.data)) throw new CannotOpen(`${given.data} already holds a coop.`)
  if (given.at !== undefined && !given.rehearsal)
    throw new CannotOpen('Only a rehearsal accepts a recorded time: add --rehearsal.')
  const at = given.rehearsal ? (given.at ?? REHEARSAL_BEGINS) : undefined
  const clock = at === undefined ? undefined : () => at
  makeBook(given, clock)
  return withDesk({ ...given, clock }, async (desk) => {
    const ask = (name: string, input: unknown) => asked(desk, name, input)
    const { recoveryCode } = await foundFrom(file, ask, async (member) => {
      await asked(desk, 'member.signIn', { member })
    })
    print(
      given,
      { coop: file.coop.name, data: given.data, rehearsal: given.rehearsal, recoveryCode },
      `${file.coop.name} is ready in ${given.data}. Recovery code, to be written down: ${recoveryCode}`,
    )
    return 0
  })
}

function makeBook({ data, keys = defaultKeys(), rehearsal }: Arguments, clock: (() => number) | undefined): void {
  const lock = takeLock(data)
  closeBook(openBook({ folder: data, keys, software: SOFTWARE, rehearsal, ...(clock ? { clock } : {}) }))
  lock.release()
}

async function call(given: Arguments): Promise<number> {
  const [name, text = '{}'] = given.words
  if (name === undefined) throw new WrongWords('Which operation? For example: etal call coop.status {}')
  const input = parseJson(text)
  return withDesk(given, async (desk) => {
    const members = await asked(desk, 'member.list', {})
    const open = ['coop.status', 'coop.found', 'member.list', 'member.signIn']
    if (Array.isArray(members) && members.length > 0 && !open.includes(name))
      await signInAs(deskAt(desk, given.at), given)
    const answer = await desk.call(name, input, given.at)
    if (!answer.ok) throw new Refused(name, answer.refusal)
    process.stdout.write(`${JSON.stringify(answer, null, given.json ? 0 : 2)}\n`)
    return 0
  })
}

async function replay(given: Arguments): Promise<number> {
  const day = readJson(given.words[0], MarketDay)
  return withDesk(given, async (desk) => {
    const timeZone = await rehearsalZone(desk)
    await signInAs(deskAt(desk, startOf(day.date)), given)
    const replayed = await replayDay(desk, day, timeZone)
    const { number } = replayed.closing
    const sentence = replayed.agrees ? `Z ${number}: every figure is as expected.` : `Z ${number}: the figures differ.`
    print(given, replayed, `${sentence}\n${JSON.stringify(replayed.actual, null, 2)}`)
    return replayed.agrees ? 0 : 1
  })
}

async function tape(given: Arguments): Promise<number> {
  if (given.prices === undefined) throw new WrongWords('A tape needs --prices FILE.')
  const [tapeText, prices] = [readText(given.words[0]), readText(given.prices)]
  const day = /^(\d{4}-\d\d-\d\d),/m.exec(tapeText)?.[1]
  if (!day) throw new CannotOpen('This is no till tape: no line begins with a date.')
  return withDesk(given, async (desk) => {
    const timeZone = await rehearsalZone(desk)
    await signInAs(deskAt(desk, startOf(day)), given)
    const taped = await ringUpTape(desk, { tape: tapeText, prices, timeZone, progress: say })
    const skipped = Object.entries(taped.skipped).map(([item, lines]) => `${item} (${lines} lines)`)
    const sentence = `${taped.tickets} tickets on ${taped.days} days, ${(taped.totalCents / 100).toFixed(2)} €.`
    print(given, taped, `${sentence} No article: ${skipped.join(', ') || 'none'}.`)
    return 0
  })
}

/** Before the first sale of a recorded day. */
function startOf(day: string): number {
  return Date.parse(`${day}T04:00:00Z`)
}

async function rehearsalZone(desk: Desk): Promise<string> {
  const status = (await asked(desk, 'coop.status', {})) as { rehearsal: boolean; coop: { timeZone: string } | null }
  if (!status.coop) throw new CannotOpen('There is no coop in this folder: make one first with init FILE --rehearsal.')
  if (!status.rehearsal)
    throw new CannotOpen('This is a real till: recorded times are only for a rehearsal (init --rehearsal).')
  return status.coop.timeZone
}

function exportBooks(given: Arguments): Promise<number> {
  const { format } = given
  if (!isFormat(format)) throw new WrongWords(`--format is one of: ${EXPORT_FORMATS.join(', ')}.`)
  const period = periodOf(given, 'An export')
  return withDesk(given, (desk) => exportFiles(desk, { ...given, ...period, format }))
}

/** Both days, or a sentence. */
function periodOf({ from, to }: Arguments, what: string): { readonly from: string; readonly to: string } {
  if (from === undefined || to === undefined) throw new WrongWords(`${what} needs --from DAY and --to DAY.`)
  if (from > to) throw new WrongWords(`${from} is after ${to}.`)
  return { from, to }
}

function isFormat(format: string | undefined): format is ExportFormat {
  return (EXPORT_FORMATS as readonly (string | undefined)[]).includes(format)
}

async function archive(given: Arguments): Promise<number> {
  const { from, to } = periodOf(given, 'An archive')
  const { out = '.' } = given
  return withDesk(given, async (desk) => {
    await signInAs(deskAt(desk, given.at), given)
    const put = await putArchive(deskAt(desk, given.at), { from, to, out })
    print(given, put, `${put.file}\nSHA-256 ${put.sha256}`)
    return 0
  })
}

async function verify(given: Arguments): Promise<number> {
  if (given.words[0] !== undefined) {
    const { sentence, ...checked } = await checkedArchive(given.words[0], say)
    print(given, { ...checked, ok: checked.findings.length === 0 }, sentence)
    return checked.findings.length === 0 ? 0 : 1
  }
  const { data, keys = defaultKeys() } = given
  needCoop(data)
  const started = performance.now()
  const progress = (done: number, all: number) => say(`${done} of ${all} entries`)
  const damaged = await damagedPictures(data)
  const { verified, pictures } = await readableAt(tillPath(data), async (path) => {
    const found = await verifyInThread({ path, tables: true, knownHeads: knownHeads(keys) }, progress)
    // A file that is not sound itself is not asked whose they are.
    const isNamed = damaged.length > 0 && found.findings.length === 0
    const named = isNamed ? await overBook(path, (read) => namedPictures(read, damaged)) : null
    return { verified: found, pictures: named ?? damaged.map((picture) => ({ picture, of: [] })) }
  })
  const milliseconds = Math.round(performance.now() - started)
  const lines = [
    ...verified.findings.map(
      ({ type, seq, table, detail }) =>
        `${type}${table ? ` in ${table}` : ''}${seq ? `, entry ${seq}` : ''}: ${detail}`,
    ),
    ...pictures.map(({ picture, of }) => {
      const whose = of.length === 0 ? '' : ` (${of.join(', ')})`
      return `picture ${picture}${whose} is damaged: take it anew`
    }),
  ]
  const sentence =
    lines.length === 0 ? `${verified.entries} entries of ${verified.tills} till(s) verify.` : lines.join('\n')
  print(given, { ...verified, damagedPictures: pictures, ok: lines.length === 0, milliseconds }, sentence)
  return lines.length === 0 ? 0 : 1
}

async function rebuildTables(given: Arguments): Promise<number> {
  needCoop(given.data)
  const lock = takeLock(given.data)
  try {
    const { keys = defaultKeys(), data: folder } = given
    const book = openBook({ folder, keys, software: SOFTWARE })
    const { entries, differences } = rebuildCompared(book.file.connection, (done, all) =>
      say(`${done} of ${all} steps`),
    )
    const tables = tablesOf(differences)
    const noted = record(book, [{ kind: 'till.technical', data: { type: 'tablesRebuilt', entries, differed: tables } }])
    if (!noted.ok) say(`That was not noted in the journal: ${noted.refusal.type}`)
    closeBook(book)
    const sentence =
      tables.length === 0
        ? `${entries} entries: rebuilt tables equal live tables.`
        : `${entries} entries: these tables differed and were made again: ${tables.join(', ')}.`
    print(given, { entries, differences }, sentence)
    return tables.length === 0 ? 0 : 1
  } finally {
    lock.release()
  }
}

async function lastClosing(given: Arguments): Promise<number> {
  return withDesk(given, async (desk) => {
    await signInAs(deskAt(desk, given.at), given)
    const [last] = (await asked(desk, 'closing.sessions', { limit: 1 })) as KeptSession[]
    if (!last) throw new CannotOpen('No drawer has been closed yet.')
    const { till, seq } = last
    const paper = (await asked(desk, 'receipt.previewClosing', { of: { till, seq } })) as Paper
    print(given, last, paperText(paper))
    return 0
  })
}

/** A paper as a terminal shows it: a title of double size has its letters in the middle of the room it takes on paper. */
function paperText({ lines }: Paper): string {
  const placed = lines.map(({ text, double }) => {
    const title = text.trimStart()
    const before = text.length - title.length
    return double && before > 0 ? ' '.repeat(2 * before + Math.floor(title.length / 2)) + title : text
  })
  return placed.join('\n')
}

async function withDesk(
  given: Arguments & { clock?: (() => number) | undefined },
  act: (desk: Desk) => Promise<number>,
): Promise<number> {
  const { data, keys, clock, words } = given
  if (words[0] !== 'coop.found') needCoop(data)
  const desk = await openDesk({ data, keys, ...(clock ? { clock } : {}) })
  try {
    return await act(desk)
  } finally {
    await desk.close()
  }
}

/** A mistyped folder is told, not filled with an empty coop. */
function needCoop(folder: string): void {
  if (!holdsCoop(folder)) throw new CannotOpen(`There is no coop in ${folder}.`)
}

function defaultKeys(): string {
  return join(usualFolder(), 'keys')
}

function readText(path: string | undefined): string {
  if (path === undefined) throw new WrongWords('A file is missing from the command.')
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new CannotOpen(`${path} cannot be read.`, error)
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new CannotOpen(`This is not JSON: ${text.slice(0, 80)}`, error)
  }
}

function readJson<T>(path: string | undefined, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parseJson(readText(path)))
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new CannotOpen(`${path} is not such a file. ${issues.join('; ')}`)
}
