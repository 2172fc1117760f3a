// Makes the paper of each print job: gathers its facts, sets them, and encodes them for the printer.

import type { Book } from '../../db/book.ts'
import { sessionClosingAt } from '../../db/closing/queries.ts'
import { memberById } from '../../db/members/queries.ts'
import { paperFrame, receiptFacts } from '../../db/receipt/facts.ts'
import type { KeptJob } from '../../db/receipt/print-jobs.ts'
import type { Reader } from '../../db/sql.ts'
import type { PeriodClosing, SessionClosing } from '../../shared/closing/closing.ts'
import type { EntryRef } from '../../shared/kernel/id.ts'
import type { Language } from '../../shared/kernel/language.ts'
import type { PaperBlock, PrintedBlock } from '../../shared/receipt/blocks.ts'
import { layoutClosing, layoutPeriod, type DrawerFigures } from '../../shared/receipt/layout-closing.ts'
import { layoutReceipt, marks, penOf, type PaperChoices } from '../../shared/receipt/layout.ts'
import type { PrinterSettings } from '../../shared/receipt/receipt.ts'
import { drawerPulse, encodePaper } from '../devices/encode.ts'
import { encodeStrip } from './strip.ts'

/** What papers need of the till. */
export interface PaperSource {
  readonly book: Pick<Book, 'file' | 'software' | 'coop' | 'key' | 'desk'>
  /** A kept picture, for the logo. */
  readonly picture: (hash: string) => Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | null>
}

/** The bytes of a job; null when what it prints is not there. */
export async function jobBytes(
  source: PaperSource,
  job: KeptJob,
  settings: PrinterSettings,
): Promise<Uint8Array | null> {
  const { paper } = job
  switch (paper.type) {
    case 'drawer':
      return drawerPulse()
    case 'strip':
      return encodeStrip(paper.settings, languageOf(source, job.by))
    case 'blocks': {
      const pen = penOf(paper.columns, languageOf(source, job.by))
      // A label proves nothing: two of them are two labels.
      const copy = job.again && job.what !== 'labels' ? marks({ rehearsal: false, duplicate: 1 }, pen) : []
      return encode(source, [...copy, ...paper.blocks], { ...settings, columns: paper.columns })
    }
    case 'ticket':
    case 'closing': {
      const blocks =
        paper.type === 'ticket' ? ticketBlocks(source, paper, settings) : closingBlocks(source, paper, settings)
      return blocks === null ? null : encode(source, blocks, settings)
    }
  }
}

interface Copy {
  readonly of: EntryRef
  readonly copy: number
  readonly language: Language
}

/** A ticket's paper; null when there is no such ticket. */
export function ticketBlocks(
  source: PaperSource,
  { of, copy, language }: Copy,
  settings: PrinterSettings,
): readonly PaperBlock[] | null {
  const { file, software } = source.book
  const facts = receiptFacts(file.read, { of, copy, language, software })
  return facts && layoutReceipt(facts, choicesOf(source, settings))
}

/** The paper of a drawer's or a period's closing; null when there is none. */
export function closingBlocks(
  source: PaperSource,
  { of, copy, language }: Copy,
  settings: PrinterSettings,
): readonly PaperBlock[] | null {
  const { file, software } = source.book
  const frame = { ...paperFrame(file.read, of.till, software), duplicate: copy, language }
  const choices = choicesOf(source, settings)
  const session = sessionClosingAt(file.read, of)
  if (session) return layoutClosing(countedFigures(session), frame, choices)
  const period = periodClosingAt(file.read, of)
  return period && layoutPeriod(period, frame, choices)
}

/** A Z as the layout takes it. */
function countedFigures(closing: SessionClosing): DrawerFigures {
  const { number, cashCounted, difference, reason, note, pieces, cardTerminal } = closing
  return { ...closing, counted: { number, cashCounted, difference, reason, note, pieces, cardTerminal } }
}

/** What the printer's owner chose, for a layout. */
export function choicesOf({ book }: PaperSource, settings: PrinterSettings): PaperChoices {
  return { columns: settings.columns, logo: logoHash(book.coop, settings) !== null, footer: settings.footer }
}

/** Encodes blocks with the logo they ask for; a logo that cannot be read is left out, never a receipt. */
export async function encodeWithLogo(source: PaperSource, blocks: readonly PrintedBlock[], settings: PrinterSettings) {
  const hash = logoHash(source.book.coop, settings)
  const picture = hash !== null && blocks.some(({ type }) => type === 'logo') ? await source.picture(hash) : null
  return encodePaper(blocks, settings, { logo: picture?.bytes ?? null })
}

/** The language of a member; the coop's for nobody. */
export function languageOf({ book }: Pick<PaperSource, 'book'>, by: string | null): Language {
  const member = by === null ? undefined : memberById(book.file.read, by)
  return member?.language ?? book.coop?.receiptLanguage ?? 'fr'
}

async function encode(
  source: PaperSource,
  blocks: readonly PrintedBlock[],
  settings: PrinterSettings,
): Promise<Uint8Array> {
  return (await encodeWithLogo(source, blocks, settings)).bytes
}

function logoHash(coop: PaperSource['book']['coop'], settings: PrinterSettings): string | null {
  return settings.logo ?? coop?.logo ?? null
}

function periodClosingAt(read: Reader, { till, seq }: EntryRef): PeriodClosing | null {
  const row = read.get<{ closing: string }>('SELECT closing FROM period_closings WHERE till = ? AND seq = ?', till, seq)
  return row ? (JSON.parse(row.closing) as PeriodClosing) : null
}
