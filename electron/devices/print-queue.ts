// The print queue of an open book: works in the background, and knows what an operation that was done wants on paper.

import type { Book } from '../../db/book.ts'
import { enqueue, printerSettings, type KeptJob } from '../../db/receipt/print-jobs.ts'
import { runCommand } from '../../db/run.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import { layoutRecoveryCode } from '../../shared/receipt/layout-note.ts'
import { readPicture } from '../pictures.ts'
import { jobBytes, languageOf, type PaperSource } from '../receipt/papers.ts'
import { startPrinting, type Printing, type PrintingParts } from './printing.ts'

/** What the queue needs of the shop; `patience` and `backOff` are for tests with impatient printers. */
export interface PrintQueueOptions extends Pick<PrintingParts, 'patience' | 'backOff'> {
  readonly book: Book
  /** The folder of the book: its pictures are there. */
  readonly folder: string
  readonly changed: (topics: readonly string[]) => void
  readonly log: (line: string) => void
}

export class PrintQueue {
  readonly #options: PrintQueueOptions
  #printing: Printing | undefined

  constructor(options: PrintQueueOptions) {
    this.#options = options
  }

  /** Goes on with what an earlier stop left. */
  start(): void {
    const { book, folder, changed, log, ...pace } = this.#options
    const source = paperSource(book, folder)
    this.#printing = startPrinting({
      ...pace,
      log,
      desk: book.desk,
      clock: book.clock,
      make: (job, settings) => jobBytes(source, job, settings),
      reprint: (job) => reprint(this.#options, job),
      changed: () => changed(['printer', 'receipt']),
    })
  }

  /** Stops at once; what is left is done at the next start. Before the book is closed. */
  stop(): void {
    this.#printing?.stop()
  }

  /** Looks for work now: a job was queued. */
  wake(): void {
    this.#printing?.wake()
  }

  /** Kicks the drawer after cash went in or out, prints a new recovery code, and wakes the queue. */
  afterCommand(name: string, answer: unknown): void {
    const { book } = this.#options
    if (name === 'cashSession.openDrawer' || (name === 'sale.record' && paidInCash(book, answer))) this.#kick()
    if (name === 'coop.found' || name === 'member.newRecoveryCode') printRecoveryCode(book, answer)
    this.wake()
  }

  /** For cash, where the printer's owner wants it; a drawer without a printer is opened with its key. */
  #kick(): void {
    const { desk, clock, newId } = this.#options.book
    const { kickDrawer, connection } = printerSettings(desk)
    if (!kickDrawer || connection.type === 'none') return
    const at = clock()
    enqueue(desk, { id: newId(at), what: 'drawer', number: null, paper: { type: 'drawer' }, at, by: null })
  }
}

/** A book with its pictures, as papers are made from. */
export function paperSource<B extends PaperSource['book']>(
  book: B,
  folder: string,
): PaperSource & { readonly book: B } {
  return { book, picture: (hash) => Promise.resolve(readPicture(folder, hash)) }
}

function paidInCash({ file }: Book, answer: unknown): boolean {
  const { tickets } = answer as { readonly tickets: readonly EntryRef[] }
  return tickets.some(
    ({ till, seq }) =>
      file.read.get("SELECT 1 FROM sale_tenders WHERE till = ? AND seq = ? AND kind = 'cash' LIMIT 1", till, seq) !==
      undefined,
  )
}

/** A copy that may be on paper already is journalled as one more, and marked. */
function reprint({ book, log }: PrintQueueOptions, job: KeptJob): void {
  if (job.paper.type !== 'ticket' && job.paper.type !== 'closing') return
  const { of, language } = job.paper
  const asking = { by: job.by, caller: 'cashier' as const }
  const { result } =
    job.paper.type === 'ticket'
      ? runCommand(book, { name: 'receipt.print', input: { of, language } }, asking)
      : runCommand(book, { name: 'receipt.printClosing', input: { of } }, asking)
  if (!result.ok) log(`printing again was refused: ${result.refusal.type}`)
}

/** Only where a printer is set up: the code must not lie on the desk longer than it takes to print it. */
function printRecoveryCode(book: Book, answer: unknown): void {
  const { columns, connection } = printerSettings(book.desk)
  const { recoveryCode } = answer as { readonly recoveryCode: string }
  if (connection.type === 'none') return
  const language = languageOf({ book }, null)
  const blocks = layoutRecoveryCode({ code: recoveryCode, coopName: book.coop?.name ?? '', language }, { columns })
  const at = book.clock()
  const paper = { type: 'blocks', blocks, columns } as const
  enqueue(book.desk, { id: book.newId(at), what: 'recoveryCode', number: null, paper, at, by: null })
}
