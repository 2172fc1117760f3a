// Handlers of `receipt.*` and `printer.*` that need more than tables: bytes, pictures, PDF, the computer's printers.

import type { Book } from '../../db/book.ts'
import { closingQueries } from '../../db/closing/queries.ts'
import { openSession } from '../../db/cash-session/open-session.ts'
import type { Context } from '../../db/handlers.ts'
import { paperLanguage } from '../../db/receipt/commands.ts'
import { paperFrame, receiptFacts } from '../../db/receipt/facts.ts'
import { enqueue, printerSettings, type NewJob } from '../../db/receipt/print-jobs.ts'
import { ticketNumber } from '../../db/receipt/queries.ts'
import { record, recordFor, runCommand } from '../../db/run.ts'
import { printedCount } from '../../db/sale/queries.ts'
import { readLabels } from '../../db/stock/label-rows.ts'
import type { DoorRefusal } from '../../shared/kernel/contract.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import type { Language } from '../../shared/kernel/language.ts'
import { cents } from '../../shared/kernel/money.ts'
import { ok, refuse, type Result } from '../../shared/kernel/result.ts'
import type { PrintedBlock } from '../../shared/receipt/blocks.ts'
import { layoutClosing } from '../../shared/receipt/layout-closing.ts'
import { layoutLabels } from '../../shared/receipt/layout-labels.ts'
import { layoutNote } from '../../shared/receipt/layout-note.ts'
import type { MadeFile } from '../../shared/receipt/contract.ts'
import { NO_PRINTER, type PrinterSettings } from '../../shared/receipt/receipt.ts'
import type { Basket } from '../../shared/sale/sale.ts'
import { findBrowser } from '../browser.ts'
import { decodePaper } from '../devices/decode.ts'
import { foundPrinters } from '../devices/found.ts'
import { paperFonts } from '../devices/fonts.ts'
import { paperSource } from '../devices/print-queue.ts'
import type { Outside, OutsideHandlers } from '../outside.ts'
import { printPdf } from '../pdf.ts'
import { paperHtml } from './html.ts'
import { noteFacts } from './note.ts'
import { choicesOf, closingBlocks, encodeWithLogo, languageOf, ticketBlocks, type PaperSource } from './papers.ts'
import { qrSvg, qrText } from './qr.ts'
import { stripChoices } from './strip.ts'

/** Of a roll of receipt paper: three metres. A sheet takes more for less. */
const MOST_LABELS = 60

export const receiptHandlers = {
  'receipt.preview': (outside, input) => preview(outside, input),
  'receipt.previewClosing': async ({ book, folder, context }, { of }) => {
    const source = paperSource(book, folder)
    const settings = printerSettings(context.desk)
    const copy = printedCount(context.read, of)
    const blocks = closingBlocks(source, { of, copy, language: languageOf(source, context.by) }, settings)
    return blocks ? ok(await decoded(source, blocks, settings)) : refuse({ type: 'UnknownClosing' } as const)
  },
  'receipt.qr': ({ book, context }, { of, language }) => {
    const facts = ticketFacts(book, context, { of, language })
    if (!facts) return refuse({ type: 'UnknownTicket' })
    const text = qrText(facts)
    return ok({ svg: qrSvg(text), text })
  },
  'receipt.pdf': (outside, input) => pdf(outside, input),
  'receipt.printNote': (outside, { basket: id, customer }) => {
    const { book, folder, context } = outside
    const basket = context.desk.get<Basket>('basket', id)
    if (!basket) return refuse({ type: 'UnknownBasket' })
    const settings = printerSettings(context.desk)
    const facts = noteFacts(book, basket, { customer, at: context.now, language: paperLanguage(context) })
    const { lines, total } = facts
    const noted = { type: 'notePrinted', basket: id, lines: lines.length, total: cents(total) } as const
    const recorded = recordFor(book, [{ kind: 'till.technical', data: noted }], outside.asking)
    if (!recorded.ok) return recorded
    outside.changed(['till', 'journal'])
    const blocks = layoutNote(facts, choicesOf(paperSource(book, folder), settings))
    return ok(queue(outside, { what: 'statement', paper: blocksPaper(blocks, settings.columns) }))
  },
  'receipt.printReport': (outside) => {
    const { book, folder, context } = outside
    const report = closingQueries['closing.report'](context)
    if (!report.ok) return report
    const source = paperSource(book, folder)
    const settings = printerSettings(context.desk)
    const frame = paperFrame(context.read, context.till, book.software)
    const figures = { ...report.value, counted: null }
    const language = languageOf(source, context.by)
    const blocks = layoutClosing(figures, { ...frame, duplicate: 0, language }, choicesOf(source, settings))
    return ok(queue(outside, { what: 'x', paper: blocksPaper(blocks, settings.columns) }))
  },
  'printer.labels': (outside, { of, only, language }) => {
    const { context } = outside
    const { connection, columns } = printerSettings(context.desk)
    if (connection.type === 'none') return refuse({ type: 'NoPrinter' })
    const labels = readLabels(context.read, of, only)
    if (labels.length === 0) return refuse({ type: 'NothingToLabel' })
    if (labels.length > MOST_LABELS) return refuse({ type: 'TooManyLabels', count: labels.length, most: MOST_LABELS })
    const paper = blocksPaper(layoutLabels(labels, { columns, language }), columns)
    return ok({ ...queue(outside, { what: 'labels', paper }), labels: labels.length })
  },
  'printer.found': async () => ok(await foundPrinters()),
  'printer.testStrip': (outside, { settings }) => {
    const { job } = queue(outside, { what: 'test', paper: { type: 'strip', settings } })
    return ok({ job, choices: stripChoices(settings) })
  },
  'printer.kick': (outside) => {
    const { book, context, asking, changed } = outside
    // A drawer opened without a sale is logged, whoever asks for it.
    if (openSession(context.read, context.till)) {
      changed(runCommand(book, { name: 'cashSession.openDrawer', input: { reason: '' } }, asking).topics)
    } else {
      const opened = { type: 'drawerOpened', reason: '' } as const
      const recorded = recordFor(book, [{ kind: 'till.technical', data: opened }], asking)
      if (!recorded.ok) return recorded
      changed(['till', 'journal'])
    }
    return ok(queue(outside, { what: 'drawer', paper: { type: 'drawer' } }))
  },
} satisfies Partial<OutsideHandlers>

/** Puts a paper that is not a ticket in the queue. */
function queue({ book, context, shop }: Outside, job: Pick<NewJob, 'what' | 'paper'>): { job: string } {
  const at = book.clock()
  const id = book.newId(at)
  enqueue(book.desk, { ...job, id, at, number: null, by: context.by })
  shop.queue?.wake()
  return { job: id }
}

interface Asked {
  readonly of: EntryRef
  readonly language?: Language | undefined
}

/** What printing would give now: the original, or the next copy, decoded from the very bytes. */
async function preview({ book, folder, context }: Outside, { of, language = paperLanguage(context) }: Asked) {
  const source = paperSource(book, folder)
  const settings = printerSettings(context.desk)
  const blocks = ticketBlocks(source, { of, copy: printedCount(context.read, of), language }, settings)
  if (!blocks) return refuse({ type: 'UnknownTicket' } as const)
  return ok(await decoded(source, blocks, settings))
}

async function decoded(source: PaperSource, blocks: readonly PrintedBlock[], settings: PrinterSettings) {
  const { bytes, captions } = await encodeWithLogo(source, blocks, settings)
  return decodePaper(bytes, settings.columns, captions)
}

function ticketFacts(book: Book, context: Context, { of, language = paperLanguage(context) }: Asked) {
  const copy = printedCount(context.read, of)
  return receiptFacts(context.read, { of, copy, language, software: book.software })
}

/** The receipt as PDF: counted in the journal as a copy like one on paper, before it is made. */
async function pdf(
  { book, folder, context, changed }: Outside,
  { of, language = paperLanguage(context) }: Asked,
): Promise<Result<MadeFile, { type: 'UnknownTicket' } | { type: 'NoPdfMaker' } | DoorRefusal>> {
  const number = ticketNumber(context.read, of)
  if (number === null) return refuse({ type: 'UnknownTicket' })
  if (process.versions['electron'] === undefined && findBrowser() === null) return refuse({ type: 'NoPdfMaker' })
  const settings = { ...printerSettings(context.desk), columns: NO_PRINTER.columns }
  const copy = printedCount(context.read, of)
  const counted = record(book, [{ kind: 'receipt.printed', data: { of, what: 'ticket', copy, means: 'pdf' } }])
  if (!counted.ok) return counted
  changed(['receipt', 'journal'])
  const source = paperSource(book, folder)
  const blocks = ticketBlocks(source, { of, copy, language }, settings) ?? []
  const html = paperHtml(blocks, {
    title: `Ticket ${number}`,
    language,
    columns: settings.columns,
    fonts: paperFonts().map(({ family, bytes }) => ({ family, source: dataAddress('font/woff2', bytes) })),
    logo: await logoAddress(source, settings.logo ?? context.coop?.logo ?? null),
  })
  const bytes = await printPdf(html)
  return ok({
    fileName: `ticket-${number}.pdf`,
    mediaType: 'application/pdf',
    base64: Buffer.from(bytes).toString('base64'),
  })
}

async function logoAddress(source: PaperSource, hash: string | null): Promise<string | null> {
  const picture = hash === null ? null : await source.picture(hash)
  return picture ? dataAddress(picture.mediaType, picture.bytes) : null
}

function dataAddress(mediaType: string, bytes: Uint8Array): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
}

function blocksPaper(blocks: readonly PrintedBlock[], columns: number) {
  return { type: 'blocks', blocks, columns } as const
}
