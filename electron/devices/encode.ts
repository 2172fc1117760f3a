// Paper blocks → the bytes an ESC/POS printer takes: text where its code page can write it, a picture where it cannot.

import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import { plainLine, type PaperBlock, type PrintedBlock } from '../../shared/receipt/blocks.ts'
import type { PrinterSettings } from '../../shared/receipt/receipt.ts'
import { rasterCommand } from './bitmap.ts'
import { codeBitmap } from './code-bitmap.ts'
import { draughtsman } from './draw.ts'

type TextPage = Exclude<PrinterSettings['codePage'], 'raster'>

/** What goes with the blocks. */
export interface Extras {
  /** The drawer opens before the first line: the cashier needs it first. */
  readonly kick?: boolean
  /** Bytes of the logo's picture (PNG, JPEG or WebP), for the blocks that ask for it. */
  readonly logo?: Uint8Array | null
}

/** The bytes, and what each picture among them says, in order: a decoder cannot read pictures. */
export interface EncodedPaper {
  readonly bytes: Uint8Array
  readonly captions: readonly string[]
}

/** Pages tried for a line, the printer's own first. CP858 has é and € but not œ nor ’: Windows-1252 has them all. */
const CANDIDATES: Readonly<Record<PrinterSettings['codePage'], readonly TextPage[]>> = {
  cp858: ['cp858', 'windows1252'],
  windows1252: ['windows1252'],
  cp866: ['cp866'],
  raster: [],
}

/**
 * Encodes a paper for a printer, ending with its cut. A line goes out in the first code page that can write all of it;
 * what none can (Arabic, Cyrillic on a Latin page, mixed scripts) is drawn.
 */
export async function encodePaper(
  blocks: readonly PrintedBlock[],
  settings: PrinterSettings,
  extras: Extras = {},
): Promise<EncodedPaper> {
  const encoder = encoderFor(settings)
  const captions: string[] = []
  if (extras.kick) encoder.raw(drawerPulse())
  for (const block of blocks) {
    switch (block.type) {
      case 'logo':
        await encodeLogo(extras.logo, settings, { encoder, captions })
        break
      case 'code':
        encoder.raw(rasterCommand(codeBitmap(block.text, block.isBarcode, dotsAcross(settings))))
        captions.push(block.text)
        break
      case 'cut':
        endSheet(settings, encoder)
        break
      default:
        await encodeLine(block, settings, { encoder, captions })
    }
  }
  endSheet(settings, encoder)
  return { bytes: encoder.encode(), captions }
}

/**
 * `ESC p 0 25 250`: the first drawer, 50 ms on (enough for every solenoid, harmless to a 12 V one) and 500 ms off.
 * The drawer alone, without a line of paper.
 */
export function drawerPulse(): Uint8Array {
  return Uint8Array.of(0x1b, 0x70, 0x00, 0x19, 0xfa)
}

/** Whether a code page has every character of a text. */
export function canWrite(text: string, page: TextPage): boolean {
  const known = knownOf(page)
  const asked = [...new Set(text)].filter((character) => known.get(character) === undefined && !isAscii(character))
  if (asked.length > 0) learn(asked, page, known)
  for (const character of text) if (!isAscii(character) && !known.get(character)) return false
  return true
}

/** Dots of a line of characters: font A is 12 dots wide, font B, for more characters than font A has room for, 9. */
function dotsPerColumn(settings: Pick<PrinterSettings, 'paper' | 'columns'>): number {
  return settings.columns > (settings.paper === '80' ? 48 : 32) ? 9 : 12
}

interface Sheet {
  readonly encoder: ReceiptPrinterEncoder
  readonly captions: string[]
}

/** Far enough for the cutter, or for scissors. */
function endSheet(settings: PrinterSettings, encoder: ReceiptPrinterEncoder): void {
  if (settings.cut !== 'none') encoder.cut(settings.cut)
  else encoder.newline(4)
}

async function encodeLogo(
  picture: Extras['logo'],
  settings: PrinterSettings,
  { encoder, captions }: Sheet,
): Promise<void> {
  if (!picture) return
  const { logo } = await draughtsman()
  encoder.raw(rasterCommand(await logo(picture, dotsAcross(settings))))
  captions.push('')
}

async function encodeLine(
  block: Exclude<PaperBlock, { type: 'logo' }>,
  settings: PrinterSettings,
  { encoder, captions }: Sheet,
): Promise<void> {
  const text = plainLine(block, settings.columns)
  const page = CANDIDATES[settings.codePage].find((candidate) => canWrite(text, candidate))
  if (page !== undefined) {
    const { bold, double } = block.type === 'rule' ? { bold: false, double: false } : block
    writeLine(encoder, text, { page, bold, double })
    return
  }
  const line = block.type === 'rule' ? { cells: [ruleCell(settings.columns)], bold: false, double: false } : block
  const { line: draw } = await draughtsman()
  const { cells, bold, double } = line
  const picture = draw({ cells, bold, double, columns: settings.columns, dotsPerColumn: dotsPerColumn(settings) })
  encoder.raw(rasterCommand(picture))
  captions.push(text)
}

function writeLine(
  encoder: ReceiptPrinterEncoder,
  text: string,
  style: { page: TextPage; bold: boolean; double: boolean },
): void {
  encoder.codepage(style.page)
  if (style.bold) encoder.bold(true)
  if (style.double) encoder.size(2, 2)
  encoder.line(text)
  if (style.double) encoder.size(1, 1)
  if (style.bold) encoder.bold(false)
}

function encoderFor(settings: PrinterSettings): ReceiptPrinterEncoder {
  const encoder = new ReceiptPrinterEncoder({
    language: 'esc-pos',
    // Only some widths are known to it; lines come set, and none is longer than its paper.
    columns: 48,
    codepageMapping: 'epson',
    codepageCandidates: ['cp858', 'windows1252', 'cp866'],
    newline: '\n',
    feedBeforeCut: 4,
  })
  encoder.initialize()
  if (dotsPerColumn(settings) === 9) encoder.font('B')
  return encoder
}

function ruleCell(columns: number) {
  return { text: '—'.repeat(Math.floor(columns / 2)), at: 0, width: columns, align: 'left' as const }
}

function dotsAcross(settings: PrinterSettings): number {
  return settings.columns * dotsPerColumn(settings)
}

const knownPages = new Map<TextPage, Map<string, boolean>>()

function knownOf(page: TextPage): Map<string, boolean> {
  let known = knownPages.get(page)
  if (!known) knownPages.set(page, (known = new Map()))
  return known
}

function isAscii(character: string): boolean {
  return character >= ' ' && character <= '~'
}

/** Asks the encoder itself, all at once and one by one if need be. */
function learn(characters: readonly string[], page: TextPage, known: Map<string, boolean>): void {
  const all = characters.every((character) => character.length === 1) && isWritten(characters.join(''), page)
  for (const character of characters) {
    known.set(character, all || (character.length === 1 && isWritten(character, page)))
  }
}

/** It writes `?` for what a page lacks and says nothing, and § as the control byte that IBM drew it at. */
function isWritten(text: string, page: TextPage): boolean {
  const encoder = new ReceiptPrinterEncoder({ language: 'esc-pos', codepageMapping: 'epson', newline: '\n' })
  const bytes = encoder.codepage(page).text(text).encode()
  // After `ESC t n` and before the line feeds the encoder may end with.
  return bytes.slice(3).every((byte) => (byte >= 0x20 && byte !== 0x3f) || byte === 0x0a)
}
