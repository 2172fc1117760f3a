// A coop to measure on: nine members, articles with one or two makers, an open drawer, in a folder of its own.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Book } from '../../db/book.ts'
import type { CommandName, QueryName } from '../../db/handlers.ts'
import { openBook } from '../../db/open-book.ts'
import { record, runCommand, runQuery, type Asking } from '../../db/run.ts'
import { CoopFile, foundFrom } from '../../electron/cli/coop-file.ts'
import { contract, type Input, type OperationName, type Output } from '../../shared/contract.ts'
import type { NewEntry } from '../../shared/entries.ts'
import { uuidV7, type ArticleId, type MemberId, type RangeId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import { articleNames, Chance } from './names.ts'

/** An article as a basket needs it. */
export interface Ware {
  readonly id: ArticleId
  readonly name: string
  readonly price: number
}

const SOFTWARE = { name: 'Étal', version: '0', build: 'bench' }
export const FLOAT = { 1000: 3, 500: 4, 200: 8, 100: 8, 50: 6 }

const MEMBERS = ['Awa', 'Brigitte', 'Chloé', 'Djeneba', 'Farida', 'Hélène', 'Marisol', 'Oksana', 'Zarmina']
const MORE_MEMBERS = ['Anahit', 'Leïla', 'Sunita']
const RANGES = ['Sacs', 'Trousses', 'Coussins', 'Vêtements', 'Bijoux', 'Cuisine', 'Jouets', 'Papeterie']
const LONG_AGO = Date.UTC(2012, 0, 1)

/** A folder removed when the process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'etal-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Where the keys of a bench folder are. */
export function keysOf(folder: string): string {
  return join(folder, 'keys')
}

/** Opens the rehearsal book of a folder. */
export function openBench(folder: string, clock?: () => number): Book {
  mkdirSync(folder, { recursive: true })
  const options = { folder, keys: keysOf(folder), software: SOFTWARE, rehearsal: true }
  return openBook(clock ? { ...options, clock } : options)
}

/** Asks the coop's book as its manager; throws what is refused. */
export function ask<N extends CommandName>(book: Book, name: N, input: Input<N>): Output<N> {
  const { result } = runCommand(
    book,
    { name, input: parsed(name, input) },
    {
      ...managerOf(book),
      request: book.newId(book.clock()),
    },
  )
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.refusal)}`)
  return result.value as Output<N>
}

/** Asks a query of the coop's book. */
export function look<N extends QueryName>(book: Book, name: N, input: Input<N>): Output<N> {
  const result = runQuery(book, { name, input: parsed(name, input) }, managerOf(book))
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.refusal)}`)
  return result.value as Output<N>
}

/** An input as the door passes it on. */
export function parsed<N extends OperationName>(name: N, input: Input<N>): unknown {
  return contract[name].input.parse(input)
}

const managers = new WeakMap<Book, Asking>()

/** Who asks: the manager. */
export function managerOf(book: Book): Asking {
  const known = managers.get(book)
  if (known) return known
  const row = book.file.write.get<{ id: MemberId }>("SELECT id FROM members WHERE role = 'manager' LIMIT 1")
  if (!row) return { by: null, caller: 'manager' }
  const asking: Asking = { by: row.id, caller: 'manager' }
  managers.set(book, asking)
  return asking
}

export interface Founding {
  readonly articles: number
  /** Nine, or twelve. */
  readonly members?: 9 | 12
}

/** Founds the coop in an empty book. */
export async function foundBench(book: Book, { articles, members = 9 }: Founding): Promise<void> {
  const names = members === 9 ? MEMBERS : [...MEMBERS, ...MORE_MEMBERS]
  const host = { name: 'Interstices', siret: '12345678200010', section: 'CYP' }
  const file = CoopFile.parse({
    coop: {
      name: 'Les Cyprielles',
      activity: ['textile'],
      host: { ...host, contribution: { base: 'turnoverNet', rateBp: 1000 } },
    },
    members: names.map((name) => ({ name, language: 'fr' })),
    articles: [],
  })
  const asked = async (name: string, input: unknown) =>
    name === 'member.list' ? look(book, name, input as never) : ask(book, name as CommandName, input as never)
  await foundFrom(file, asked, async () => undefined)
  const entries = [...rangeEntries(), ...articleEntries(book, articles)]
  for (let from = 0; from < entries.length; from += 5000) {
    const done = record(book, entries.slice(from, from + 5000), book.clock())
    if (!done.ok) throw new Error(done.refusal.type)
  }
}

/** A book of its own with that many articles, its drawer open. */
export async function freshShop(founding: Founding): Promise<Book> {
  const book = openBench(temporaryFolder())
  await foundBench(book, founding)
  ask(book, 'cashSession.open', { event: null, pieces: FLOAT, source: 'bank' })
  return book
}

const rangeId = (index: number) => uuidV7(LONG_AGO + index, new Uint8Array(10).fill(index)) as RangeId

function rangeEntries(): NewEntry[] {
  return RANGES.map((name, position) => ({
    kind: 'catalogue.rangeAdded',
    data: { range: rangeId(position), name, colour: '#23388f', pattern: 'rings', position },
  }))
}

function articleEntries(book: Book, count: number): NewEntry[] {
  const chance = new Chance(7)
  const members = book.file.write.all<{ id: MemberId }>('SELECT id FROM members ORDER BY id').map(({ id }) => id)
  return articleNames(count).flatMap((name, index): NewEntry[] => {
    const article = uuidV7(LONG_AGO + index, chance.bytes(10)) as ArticleId
    const fields = {
      ...({ range: rangeId(index % RANGES.length), name, kind: 'good', unit: 'piece' } as const),
      ...{
        price: cents(300 + chance.below(60) * 50),
        vat: { keep: 2000 },
        barcode: null,
        photo: null,
        pictogram: 'bag',
      },
      ...{ resold: false, oneOff: false, stocked: true, makers: makersOf(members, chance), allergens: [] },
    }
    const there = { item: article, place: null, lot: null, quantity: thousandths(5_000_000), value: cents(2_000_000) }
    return [
      { kind: 'catalogue.articleAdded', data: { article, fields } },
      { kind: 'stock.received', data: { moves: [there], lots: [], note: '' } },
    ]
  })
}

function makersOf(members: readonly MemberId[], chance: Chance) {
  const first = chance.below(members.length)
  const indexes = chance.below(2) === 0 ? [first] : [first, (first + 1) % members.length]
  return indexes.flatMap((index) => {
    const member = members[index]
    return member ? [{ member, part: 1 + chance.below(3) }] : []
  })
}

/** The articles that stand on the stall today: some hundred of them, whatever the catalogue holds. */
export function waresOf(book: Book, count = 100): Ware[] {
  return book.file.write.all<Ware>(
    'SELECT id, name, price_cents AS price FROM articles WHERE archived = 0 ORDER BY folded LIMIT ?',
    count,
  )
}

/** A basket of three articles under one tender, as the pay screen asks for it. */
export function basketOf(wares: readonly Ware[], chance: Chance): Input<'sale.record'> {
  const lines = [0, 1, 2].flatMap(() => {
    const ware = wares[chance.below(wares.length)]
    if (!ware) return []
    const quantity = 1000 * (1 + chance.below(2))
    return [{ type: 'article' as const, article: ware.id, quantity, unitPrice: ware.price }]
  })
  const total = lines.reduce((sum, line) => sum + (line.quantity / 1000) * line.unitPrice, 0)
  const cash = { kind: 'cash' as const, amount: total, given: Math.ceil(total / 500) * 500 }
  const tender = chance.below(3) === 0 ? { kind: 'card' as const, amount: total } : cash
  return { lines, mode: null, tenders: [tender], expectedTotal: total }
}
