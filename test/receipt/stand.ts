// A stand with a real book, a drawer open, and a printer on a socket.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Book } from '../../db/book.ts'
import { closeBook, openBook } from '../../db/open-book.ts'
import { keepPrinterSettings, printJobs, type KeptJob } from '../../db/receipt/print-jobs.ts'
import { runCommand, runDraft, runQuery, type Asking } from '../../db/run.ts'
import type { CommandName, DraftName, QueryName } from '../../db/handlers.ts'
import { PrintQueue } from '../../electron/devices/print-queue.ts'
import { contract, type Output } from '../../shared/contract.ts'
import { DEFAULT_PROFILE } from '../../shared/host/host.ts'
import type { EntryRef, TillId } from '../../shared/kernel/id.ts'
import { NO_PRINTER, type PrinterSettings } from '../../shared/receipt/receipt.ts'

/** 14 November 2026, 09:40 in Paris. */
const MORNING = Date.parse('2026-11-14T08:40:00Z')
const PATIENCE = { connect: 400, idle: 600, status: 150 }

export interface Sold {
  readonly label: string
  readonly price: number
  readonly pieces?: number
  readonly rate?: number
}

export class Stand {
  readonly folder = mkdtempSync(join(tmpdir(), 'etal-paper-'))
  readonly said: string[] = []
  book: Book
  queue: PrintQueue
  #now = MORNING

  constructor(options: { rehearsal?: boolean } = {}) {
    this.book = this.#open(options.rehearsal ?? false)
    this.queue = this.#queue()
    this.command('coop.found', {
      coop: { name: 'Cyprielles', activities: ['textile'] },
      host: {
        ...DEFAULT_PROFILE,
        name: 'CAE hôte (exemple)',
        siret: '12345678200010',
        vatNumber: 'FR11123456782',
        address: "1 rue de l'Exemple, 75018 Paris",
        section: 'CYPR01',
      },
      members: [{ name: 'Awa', colour: '#c2410c', language: 'fr', role: 'manager' }],
    })
    this.command('cashSession.open', { event: null, pieces: { '2000': 4 }, source: 'bank' })
  }

  /** Who sells. */
  get asking(): Asking {
    const by = this.book.file.read.get<{ id: string }>('SELECT id FROM members')?.id ?? null
    return { by: by as Asking['by'], caller: by === null ? 'visitor' : 'manager' }
  }

  connect(settings: Partial<PrinterSettings>): void {
    keepPrinterSettings(this.book.desk, { ...NO_PRINTER, ...settings }, this.#now)
  }

  command(name: CommandName, input: unknown): unknown {
    const { result } = runCommand(this.book, { name, input: contract[name].input.parse(input) }, this.asking)
    if (!result.ok) throw new Error(`${name} was refused: ${JSON.stringify(result.refusal)}`)
    this.queue.afterCommand(name, result.value)
    return result.value
  }

  draft(name: DraftName, input: unknown): void {
    runDraft(this.book, { name, input: contract[name].input.parse(input) }, this.asking)
    this.queue.afterCommand(name, {})
  }

  query<N extends QueryName>(name: N, input: unknown): Output<N> {
    const result = runQuery(this.book, { name, input: contract[name].input.parse(input) }, this.asking)
    if (!result.ok) throw new Error(`${name} was refused`)
    return result.value as Output<N>
  }

  /** Sells free lines and gives the ticket's place in the journal. */
  sell(lines: readonly Sold[], kind: 'cash' | 'card' = 'card'): EntryRef {
    const total = lines.reduce((sum, { price, pieces = 1 }) => sum + price * pieces, 0)
    const sold = this.command('sale.record', {
      lines: lines.map(({ label, price, pieces = 1, rate = 2000 }) => {
        return { type: 'free', label, kind: 'good', unitPrice: price, quantity: pieces * 1000, vatRate: rate }
      }),
      mode: null,
      tenders: [{ kind, amount: total, ...(kind === 'cash' ? { given: total + 500 } : {}) }],
      expectedTotal: total,
    }) as { tickets: EntryRef[] }
    return { till: sold.tickets[0]?.till as TillId, seq: sold.tickets[0]?.seq ?? 0 }
  }

  /** Time goes by. */
  wait(milliseconds: number): void {
    this.#now += milliseconds
  }

  jobs(): readonly KeptJob[] {
    return printJobs(this.book.desk)
  }

  /** Waits until the print jobs are as wanted. */
  async until(wanted: (jobs: readonly KeptJob[]) => boolean): Promise<void> {
    const end = Date.now() + 8_000
    while (!wanted(this.jobs())) {
      if (Date.now() > end) throw new Error(`still ${JSON.stringify(this.jobs())}\n${this.said.join('\n')}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  /** Stops the app and starts it again on the same files. */
  restart(): void {
    this.queue.stop()
    closeBook(this.book)
    this.book = this.#open(false)
    this.queue = this.#queue()
  }

  close(): void {
    this.queue.stop()
    closeBook(this.book)
    rmSync(this.folder, { recursive: true, force: true })
  }

  #open(rehearsal: boolean): Book {
    const software = { name: 'Étal', version: '0.1.0', build: 'test' }
    const places = { folder: join(this.folder, 'coop'), keys: join(this.folder, 'keys') }
    return openBook({ ...places, software, rehearsal, clock: () => (this.#now += 1) })
  }

  #queue(): PrintQueue {
    const queue = new PrintQueue({
      book: this.book,
      folder: join(this.folder, 'coop'),
      changed: () => undefined,
      log: (line) => this.said.push(line),
      patience: PATIENCE,
      backOff: () => 20,
    })
    queue.start()
    return queue
  }
}
