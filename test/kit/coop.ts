// A coop to test with: real SQLite in a temporary folder, a clock that is told the time, counted ids.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CoopFile, foundFrom } from '../../electron/cli/coop-file.ts'
import { contract, type Input, type OperationName, type Output } from '../../shared/contract.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import type { Caller } from '../../shared/kernel/contract.ts'
import type { Refusal, Result } from '../../shared/kernel/result.ts'
import type { Book } from '../../db/book.ts'
import { commandHandlers } from '../../db/commands.ts'
import type { CommandName, DraftName, QueryName } from '../../db/handlers.ts'
import { closeBook, openBook } from '../../db/open-book.ts'
import { draftHandlers, queryHandlers } from '../../db/queries.ts'
import { compareTables, rebuiltCopy } from '../../db/rebuild.ts'
import { runCommand, runDraft, runQuery } from '../../db/run.ts'
import { readerOf } from '../../db/sql.ts'
import { verifyConnection } from '../../db/journal/verify.ts'

export const SOFTWARE = { name: 'Étal', version: '1.0.0-test', build: 'test' } as const
/** Saturday 14 November 2026, 09:00 in Paris. */
export const SATURDAY = Date.UTC(2026, 10, 14, 8, 0)

export interface TestCoop {
  readonly book: Book
  readonly folder: string
  readonly keys: string
  /** Moves the clock on. */
  tick(milliseconds: number): void
  setTime(at: number): void
  /** Runs an operation as the manager (or whoever `as` says) and gives its value; throws what is refused. */
  do<N extends OperationName>(name: N, input: Input<N>, as?: Caller): Output<N>
  /** The same, giving the refusal. */
  try<N extends OperationName>(
    name: N,
    input: Input<N>,
    options?: { as?: Caller; by?: MemberId; request?: string },
  ): Result<unknown, Refusal>
  /** The id of an article, by its name. */
  article(name: string): string
  member(name: string): MemberId
  /** A sale of articles at their price, paid exactly. */
  sell(
    lines: readonly { name: string; quantity?: number; price: number }[],
    kind?: 'cash' | 'card' | 'cheque',
  ): Output<'sale.record'>
  /** Closes the files, until `reopen`. */
  shut(): void
  /** Closes the files and opens them again, as at the next start. */
  reopen(): void
  /** Rebuilt tables equal live tables, and the journal verifies. Throws what differs. */
  check(): void
  close(): void
}

/** A coop from a fixture, in a rehearsal or a real till; its drawer is closed. */
export async function testCoop(
  name: 'cyprielles' | 'sunucoop' = 'cyprielles',
  { rehearsal = false } = {},
): Promise<TestCoop> {
  const root = mkdtempSync(join(tmpdir(), 'etal-coop-'))
  const folder = join(root, 'data')
  const keys = join(root, 'keys')
  let now = SATURDAY
  let ids = 0
  const newId = () => `0192f000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`
  const open = () => openBook({ folder, keys, software: SOFTWARE, clock: () => now, newId, rehearsal })
  let book = open()
  let isOpen = true
  let manager: MemberId | null = null
  const run = (
    operation: string,
    input: unknown,
    options: { as?: Caller; by?: MemberId; request?: string } = {},
  ): Result<unknown, Refusal> => {
    const parsed = contract[operation as OperationName].input.safeParse(input)
    if (!parsed.success) return { ok: false, refusal: { type: 'InvalidInput' } }
    const asking = {
      by: options.by ?? manager,
      caller: options.as ?? (manager ? 'manager' : 'visitor'),
      request: options.request,
    } as const
    if (operation in commandHandlers)
      return runCommand(book, { name: operation as CommandName, input: parsed.data }, asking).result
    if (operation in queryHandlers) return runQuery(book, { name: operation as QueryName, input: parsed.data }, asking)
    if (operation in draftHandlers)
      return runDraft(book, { name: operation as DraftName, input: parsed.data }, asking).result
    throw new Error(`${operation} is not of the tables`)
  }
  const must = (operation: string, input: unknown, as?: Caller): unknown => {
    const result = run(operation, input, as ? { as } : {})
    if (!result.ok) throw new Error(`${operation}: ${JSON.stringify(result.refusal)}`)
    return result.value
  }
  const file = CoopFile.parse(JSON.parse(readFileSync(join(import.meta.dirname, `../fixtures/${name}.json`), 'utf8')))
  await foundFrom(
    file,
    (operation, input) => Promise.resolve(must(operation, input)),
    (member) => {
      manager = member
      return Promise.resolve()
    },
  )
  const coop: TestCoop = {
    get book() {
      return book
    },
    folder,
    keys,
    tick: (milliseconds) => (now += milliseconds),
    setTime: (at) => (now = at),
    do: (operation, input, as) => must(operation, input, as) as never,
    try: (operation, input, options) => run(operation, input, options),
    article: (label) => rowId(book, 'SELECT id FROM articles WHERE name = ?', label),
    member: (label) => rowId(book, 'SELECT id FROM members WHERE name = ?', label) as MemberId,
    sell: (lines, kind = 'card') => {
      const priced = lines.map(({ name: label, quantity = 1000, price }) => {
        const line = { type: 'article', article: coop.article(label), quantity, unitPrice: price } as const
        return { line, total: Math.round((quantity * price) / 1000) }
      })
      const due = priced.reduce((sum, { total }) => sum + total, 0)
      return coop.do('sale.record', {
        lines: priced.map(({ line }) => line),
        mode: null,
        tenders: [kind === 'cash' ? { kind, amount: due, given: due } : { kind, amount: due }],
        expectedTotal: due,
      })
    },
    shut: () => {
      closeBook(book)
      isOpen = false
    },
    reopen: () => {
      if (isOpen) closeBook(book)
      book = open()
      isOpen = true
    },
    check: () => {
      const copy = rebuiltCopy(book.file.connection)
      const differences = compareTables(book.file.write, readerOf(copy))
      copy.close()
      if (differences.length > 0) throw new Error(`Rebuilt tables differ: ${JSON.stringify(differences)}`)
      const head = { till: book.key.till, seq: book.tail.seq, hash: book.tail.hash }
      const { findings } = verifyConnection(book.file.connection, { tables: false, knownHeads: [head] })
      if (findings.length > 0) throw new Error(`The journal does not verify: ${JSON.stringify(findings)}`)
    },
    close: () => {
      if (isOpen) closeBook(book)
      rmSync(root, { recursive: true, force: true })
    },
  }
  return coop
}

function rowId(book: Book, sql: string, label: string): string {
  const row = book.file.write.get<{ id: string }>(sql, label)
  if (!row) throw new Error(`There is no ${label}`)
  return row.id
}
