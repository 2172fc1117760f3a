// A rehearsal coop in a folder of its own, on which recorded days are rung up by real commands.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Book } from '../../db/book.ts'
import type { CommandName, QueryName } from '../../db/handlers.ts'
import { closeBook, openBook } from '../../db/open-book.ts'
import { compareTables, rebuiltCopy } from '../../db/rebuild.ts'
import { operationOf, runCommand, runQuery } from '../../db/run.ts'
import { readerOf } from '../../db/sql.ts'
import { CoopFile, foundFrom } from '../../electron/cli/coop-file.ts'
import type { Desk } from '../../electron/cli/counter-client.ts'
import { MarketDay, replayDay } from '../../electron/cli/replay.ts'
import type { Contract, OutputOf } from '../../shared/kernel/contract.ts'
import type { EtalContract, OperationName } from '../../shared/contract.ts'
import type { MemberId } from '../../shared/kernel/id.ts'

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures', name), 'utf8'))
const marketDay = MarketDay.parse(fixture('market-day.json'))

/** A coop from a file, and how to ask it: `ask` throws what was refused, `refusal` gives its type. */
export class RehearsedCoop {
  readonly #folder = mkdtempSync(join(tmpdir(), 'etal-'))
  readonly book: Book
  readonly desk: Desk
  #by: MemberId | null = null
  now: number

  constructor(start: string) {
    this.now = Date.parse(start)
    this.book = openBook({
      folder: this.#folder,
      keys: join(this.#folder, 'keys'),
      software: { name: 'Étal', version: '0', build: 'test' },
      clock: () => this.now,
      rehearsal: true,
    })
    this.desk = {
      call: (name, input, at) => Promise.resolve(this.#call(name, input, at)),
      close: () => Promise.resolve(),
    }
  }

  async found(file: string): Promise<void> {
    const ask = async (name: string, input: unknown) => this.ask(name as OperationName, input)
    await foundFrom(CoopFile.parse(fixture(file)), ask, async (member) => void (this.#by = member))
  }

  /** Rings up the market day on another day, `shift` days later. */
  async marketDay(shift = 0) {
    const date = new Date(Date.parse(marketDay.date) + shift * 86_400_000).toISOString().slice(0, 10)
    const replayed = await replayDay(this.desk, { ...marketDay, date }, 'Europe/Paris')
    this.now = this.book.tail.at + 60_000
    return replayed
  }

  ask<N extends OperationName>(name: N, input: unknown): OutputOf<EtalContract[N]> {
    const answer = this.#call(name, input)
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.refusal)}`)
    return answer.value as OutputOf<EtalContract[N]>
  }

  refusal(name: OperationName, input: unknown): { readonly type: string } {
    const answer = this.#call(name, input)
    if (answer.ok) throw new Error(`${name} was not refused`)
    return answer.refusal
  }

  /** Rows that a fresh rebuild would write otherwise. */
  differences() {
    const copy = rebuiltCopy(this.book.file.connection)
    const found = compareTables(readerOf(this.book.file.reading), readerOf(copy))
    copy.close()
    return found
  }

  close(): void {
    closeBook(this.book)
    rmSync(this.#folder, { recursive: true })
  }

  #call(name: string, input: unknown, at = this.now) {
    const operation = operationOf(name) as Contract[string] | undefined
    if (!operation) throw new Error(`Unknown operation ${name}`)
    const parsed = operation.input.parse(input)
    const asking = { by: this.#by, caller: 'manager' as const, at }
    this.now = Math.max(this.now, at)
    return operation.kind === 'query'
      ? runQuery(this.book, { name: name as QueryName, input: parsed }, asking)
      : runCommand(this.book, { name: name as CommandName, input: parsed }, asking).result
  }
}
