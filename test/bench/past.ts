// A till with a past: sales rung up by real commands on earlier days, each day closed, kept for the next run.

import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Book } from '../../db/book.ts'
import { closeDuePeriods } from '../../db/closing/close-due.ts'
import { closeBook } from '../../db/open-book.ts'
import { SHAPE_HASH } from '../../db/projections.ts'
import { Chance } from './names.ts'
import { ask, basketOf, FLOAT, foundBench, openBench, temporaryFolder, waresOf, type Founding } from './shop.ts'

export interface Past extends Founding {
  readonly sales: number
}

/** Tickets of a day, all in one drawer. */
const A_DAY = 2000
const DAY = 86_400_000
const ALL_KINDS_OF_PAST = join(tmpdir(), 'etal-bench-pasts')

/** A copy of a till with that past, its drawer closed. The first run makes it; later ones copy it. */
export async function pastShop(past: Past, say: (line: string) => void): Promise<string> {
  const kept = join(ALL_KINDS_OF_PAST, nameOf(past))
  if (!existsSync(kept)) await make(past, kept, say)
  const folder = temporaryFolder()
  cpSync(kept, folder, { recursive: true })
  return folder
}

/** Another shape of the tables, or another way of making a past, is another past. */
function nameOf({ sales, articles, members = 9 }: Past): string {
  const made = ['past.ts', 'shop.ts', 'names.ts'].map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  const hash = createHash('sha256')
    .update([SHAPE_HASH, ...made].join('\n'))
    .digest('hex')
  return `${sales}-${articles}-${members}-${hash.slice(0, 12)}`
}

async function make(past: Past, kept: string, say: (line: string) => void): Promise<void> {
  mkdirSync(ALL_KINDS_OF_PAST, { recursive: true })
  removeOlder(past)
  const making = `${kept}.making-${process.pid}`
  const days = Math.ceil(past.sales / A_DAY)
  let now = Date.now() - (days + 2) * DAY
  const book = openBench(making, () => now)
  // Durable only at the end of each day: a past is made again when it is lost.
  book.file.connection.pragma('synchronous = OFF')
  await foundBench(book, past)
  const chance = new Chance(11)
  for (let day = 0; day < days; day += 1) {
    now += DAY
    closeDuePeriods(book)
    sellADay(book, { chance, count: Math.min(A_DAY, past.sales - day * A_DAY), tick: () => (now += 5000) })
    now -= A_DAY * 5000
    if (day % 25 === 24) say(`making a past of ${past.sales} sales, once: ${Math.round((100 * day) / days)} %`)
  }
  closeBook(book)
  renameSync(making, kept)
}

function sellADay(book: Book, { chance, count, tick }: { chance: Chance; count: number; tick: () => void }): void {
  const wares = waresOf(book)
  ask(book, 'cashSession.open', { event: null, pieces: FLOAT, source: 'bank' })
  sellMany(book, count, () => {
    tick()
    ask(book, 'sale.record', basketOf(wares, chance))
  })
  ask(book, 'closing.closeSession', { pieces: FLOAT, reason: 'other', note: '', leaveBaskets: true })
}

/** Sales in one transaction: each is its own entry, and none is durable before the last. */
export function sellMany(book: Book, count: number, sell: () => void): void {
  book.file.connection.transaction(() => {
    for (let sold = 0; sold < count; sold += 1) sell()
  })()
}

/** Pasts of the same size made by an older version. */
function removeOlder({ sales, articles, members = 9 }: Past): void {
  for (const name of readdirSync(ALL_KINDS_OF_PAST)) {
    if (name.startsWith(`${sales}-${articles}-${members}-`) && !name.includes('.making-'))
      rmSync(join(ALL_KINDS_OF_PAST, name), { recursive: true })
  }
}
