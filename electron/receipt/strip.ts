// The strip that sets a printer up: numbered lines, each printed one way; the number tapped names the choice.

import { BLANK, RULE, sheetOf, type PaperBlock } from '../../shared/receipt/blocks.ts'
import type { PrinterSettings } from '../../shared/receipt/receipt.ts'
import { paperWords } from '../../shared/receipt/words.ts'
import type { Language } from '../../shared/kernel/language.ts'
import { encodePaper } from '../devices/encode.ts'

/** A numbered line and what tapping its number chooses. */
export interface StripChoice {
  readonly number: number
  readonly settings: PrinterSettings
}

const WIDTHS = { '80': [48, 42], '58': [32] } as const
const PAGES = ['cp858', 'windows1252', 'cp866', 'raster'] as const
const CUTS = ['full', 'partial'] as const
/** What each way can write by itself; only pictures write everything. */
const SAMPLES: Readonly<Record<PrinterSettings['codePage'], string>> = {
  cp858: 'é è ç €',
  windows1252: 'é è ç œ €',
  cp866: 'Ж Я ы',
  raster: 'é è ç œ € Ж ع',
}

/** Every way of the strip for the paper's width: code pages by characters a line, then the cuts. */
export function stripChoices(settings: PrinterSettings): readonly StripChoice[] {
  const ways: Partial<PrinterSettings>[] = []
  for (const columns of WIDTHS[settings.paper]) {
    for (const codePage of PAGES) ways.push({ columns, codePage, cut: 'none' })
  }
  const chosen = [
    ...ways.map((way) => ({ ...settings, ...way, cut: settings.cut })),
    ...CUTS.map((cut) => ({ ...settings, cut })),
  ]
  return chosen.map((choice, index) => ({ number: index + 1, settings: choice }))
}

/** The strip's bytes. A line is as long as its width says: one that wraps or stops short is the wrong one. */
export async function encodeStrip(settings: PrinterSettings, language: Language): Promise<Uint8Array> {
  const parts: Uint8Array[] = [await stretch(heading(settings, language), settings)]
  const choices = stripChoices(settings)
  for (const { number, settings: choice } of choices.slice(0, -CUTS.length)) {
    parts.push(await stretch(sampleLine(number, choice), choice))
  }
  for (const { number, settings: choice } of choices.slice(-CUTS.length)) {
    const line = sheetOf(choice.columns, 'fr').text(`${number}  ${choice.cut === 'full' ? '-----' : '- - -'}`, {
      bold: true,
    })
    parts.push((await encodePaper(line, { ...choice, codePage: 'cp858' })).bytes)
  }
  return Uint8Array.from(Buffer.concat(parts))
}

function heading(settings: PrinterSettings, language: Language): readonly PaperBlock[] {
  const sheet = sheetOf(Math.min(settings.columns, 32), language)
  const { test } = paperWords(language)
  return [...sheet.text(test.title, { bold: true }), ...sheet.text(test.ask), BLANK, RULE]
}

function sampleLine(number: number, { columns, codePage }: PrinterSettings): readonly PaperBlock[] {
  const text = `${number}  ${SAMPLES[codePage]} `
  return sheetOf(columns, 'fr').text(text + '.'.repeat(Math.max(0, columns - 1 - [...text].length)) + '|')
}

/** Part of a paper that goes on: no feed and no cut. */
async function stretch(blocks: readonly PaperBlock[], settings: PrinterSettings): Promise<Uint8Array> {
  const { bytes } = await encodePaper(blocks, { ...settings, cut: 'none' })
  return bytes.subarray(0, bytes.length - FEED)
}

/** The four line feeds that end a paper without a cut. */
const FEED = 4
