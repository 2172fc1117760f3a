// The bytes themselves: letters where the printer has them, dots where it has not, a cut, a drawer, and no more than needed.

import fc from 'fast-check'
import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { decodePaper } from '../../electron/devices/decode.ts'
import { canWrite, encodePaper } from '../../electron/devices/encode.ts'
import { encodeStrip, stripChoices } from '../../electron/receipt/strip.ts'
import { LANGUAGES, type Language } from '../../shared/kernel/language.ts'
import { plainLine, sheetOf } from '../../shared/receipt/blocks.ts'
import { layoutClosing } from '../../shared/receipt/layout-closing.ts'
import { layoutReceipt } from '../../shared/receipt/layout.ts'
import { NO_PRINTER, type PrinterSettings } from '../../shared/receipt/receipt.ts'
import { paperWords } from '../../shared/receipt/words.ts'
import { readPaper } from '../kit/decode-escpos.ts'
import { drawPaper } from '../kit/draw-paper.ts'
import { factsOf, WORKED } from './facts.ts'
import { WORKED_Z } from './worked-z.ts'

const NARROW = { ...NO_PRINTER, paper: '58', columns: 32 } as const

async function receipt(language: Language, settings: PrinterSettings = NO_PRINTER) {
  const { columns, footer } = settings
  const blocks = layoutReceipt(factsOf(WORKED, { language }), { columns, footer, logo: false })
  return { blocks, ...(await encodePaper(blocks, settings)) }
}

describe('a French receipt', () => {
  it.each([NO_PRINTER, NARROW, { ...NO_PRINTER, columns: 48 }, { ...NO_PRINTER, codePage: 'windows1252' as const }])(
    'reads back line by line, with tables of someone else ($columns columns, $codePage)',
    async (settings) => {
      const { blocks, bytes } = await receipt('fr', settings)
      const paper = readPaper(bytes)
      const meant = blocks.map((block) => plainLine(block, settings.columns))
      expect(paper.lines.slice(0, meant.length).map(({ text }) => text)).toEqual(meant)
      expect(paper.text).toMatch(/Nœud.*Crème brûlée « façon ».*€/s)
      expect(paper.cuts).toEqual(['partial'])
    },
  )

  it('uses only the code pages that the printer was set up for', async () => {
    expect([...readPaper((await receipt('fr')).bytes).pages]).toEqual(['cp858', 'windows-1252'])
    const settings = { ...NO_PRINTER, codePage: 'windows1252' } as const
    expect([...readPaper((await receipt('fr', settings)).bytes).pages]).toEqual(['windows-1252'])
  })

  it('of three lines is at most 3 kB and 5 ms', async () => {
    const blocks = layoutReceipt(factsOf(WORKED.slice(0, 3)), { columns: 42, footer: '', logo: false })
    const times: number[] = []
    let size = 0
    for (let time = 0; time < 20; time += 1) {
      const started = performance.now()
      size = (await encodePaper(blocks, NO_PRINTER)).bytes.length
      times.push(performance.now() - started)
    }
    expect(size).toBeLessThanOrEqual(3_000)
    expect(Math.min(...times)).toBeLessThanOrEqual(5)
  })

  it('opens the drawer before the first line when asked to', async () => {
    const { bytes } = await encodePaper(sheetOf(42, 'fr').text('Bonjour'), NO_PRINTER, { kick: true })
    expect(readPaper(bytes).pulses).toEqual(['1b700019fa'])
    expect(Buffer.from(bytes).toString('hex').indexOf('1b700019fa')).toBeLessThan(20)
  })

  it('is cut as the printer was set up for', async () => {
    for (const [cut, cuts] of [
      ['full', ['full']],
      ['partial', ['partial']],
      ['none', []],
    ] as const) {
      expect(readPaper((await receipt('fr', { ...NO_PRINTER, cut })).bytes).cuts).toEqual(cuts)
    }
  })
})

describe('a receipt in letters that a Latin printer has not', () => {
  it.each(['ru', 'uk', 'ar', 'fa-AF'] as const)('is drawn, never question marks (%s)', async (language) => {
    const { bytes, captions } = await receipt(language)
    const paper = readPaper(bytes)
    expect(paper.text).not.toContain('?')
    const pictures = paper.lines.flatMap(({ picture }) => (picture ? [picture] : []))
    expect(captions).toHaveLength(pictures.length)
    expect(captions.join('\n')).toContain(paperWords(language).total)
    for (const { black, width } of pictures) {
      expect(black).toBeGreaterThan(20)
      expect(width).toBeLessThanOrEqual(504)
    }
    // Latin names stay letters: quicker, and sharper on paper.
    expect(paper.text).toContain('Tote bag wax')
  })

  it('on a Cyrillic printer is letters in Russian', async () => {
    const paper = readPaper((await receipt('ru', { ...NO_PRINTER, codePage: 'cp866' })).bytes)
    expect(paper.text).toContain('Скидка')
    expect([...paper.pages]).toEqual(['ibm866'])
  })

  it('is all pictures where no code page looked right', async () => {
    const paper = readPaper((await receipt('fr', { ...NARROW, codePage: 'raster' })).bytes)
    expect(paper.text.trim()).toBe('')
    for (const { picture } of paper.lines) expect(picture?.width ?? 0).toBeLessThanOrEqual(384)
  })

  it('writes Arabic from the right: the words end at the right edge, the figure stands at the left', async () => {
    const blocks = sheetOf(42, 'ar').row('المجموع', '12,50 €')
    const { bytes } = await encodePaper(blocks, NO_PRINTER)
    const at = bytes.indexOf(0x76)
    const across = bytes[at + 3] ?? 0
    expect(across * 8).toBeGreaterThan(480)
    const columns = Array.from({ length: across }, (_, column) => {
      let black = 0
      for (let y = 0; y < 30; y += 1) black += (bytes[at + 7 + y * across + column] ?? 0) > 0 ? 1 : 0
      return black
    })
    expect(columns.slice(0, 4).some((black) => black > 0)).toBe(true)
    expect(columns.slice(20, 45).every((black) => black === 0)).toBe(true)
  })
})

describe('the code pages', () => {
  it.each([
    ['cp858', 'é è ç €', 'œ'],
    ['windows1252', 'é è ç œ € ’', 'Ж'],
    ['cp866', 'Ж Я ы', 'é'],
  ] as const)('%s writes %s and not %s', (page, has, lacks) => {
    expect(canWrite(has, page)).toBe(true)
    expect(canWrite(lacks, page)).toBe(false)
  })

  it('whatever a page is said to write reads back as the same letter', async () => {
    const letters = Array.from({ length: 0x2122 - 0xa0 }, (_, index) => String.fromCharCode(0xa0 + index))
    for (const codePage of ['cp858', 'windows1252', 'cp866'] as const) {
      const able = letters.filter((letter) => /\p{L}|\p{N}|\p{P}|\p{Sc}/u.test(letter) && canWrite(letter, codePage))
      expect(able.length).toBeGreaterThan(60)
      const lines = able.flatMap((letter) => sheetOf(42, 'fr').text(`x${letter}x`))
      const { bytes } = await encodePaper(lines, { ...NO_PRINTER, codePage })
      expect(
        readPaper(bytes)
          .lines.slice(0, able.length)
          .map(({ text }) => text),
      ).toEqual(able.map((letter) => `x${letter}x`))
    }
  })

  it('no text overflows or loses a letter, at any width', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 60 }), fc.integer({ min: 24, max: 64 }), async (label, columns) => {
        const settings = { ...NO_PRINTER, columns }
        const blocks = sheetOf(columns, 'fr').row(label, '1 234,56 €', { bold: true })
        const { bytes, captions } = await encodePaper(blocks, settings)
        const paper = readPaper(bytes)
        const said = [...captions]
        const lines = paper.lines.slice(0, blocks.length).map(({ text, picture }) => (picture ? said.shift() : text))
        expect(lines).toEqual(blocks.map((block) => plainLine(block, columns)))
        for (const { text, picture } of paper.lines) {
          expect([...text].length).toBeLessThanOrEqual(columns)
          expect(picture?.width ?? 0).toBeLessThanOrEqual(columns > 48 ? 576 : columns * 12)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('the preview', () => {
  it.each(LANGUAGES)('is what the bytes say (%s)', async (language) => {
    const { bytes, captions, blocks } = await receipt(language)
    const shown = decodePaper(bytes, 42, captions)
    expect(shown).toMatchObject({ columns: 42, cut: true, drawerKick: false, bytes: bytes.length })
    expect(shown.lines.map(({ text }) => text.trimEnd())).toEqual(blocks.map((block) => plainLine(block, 42).trimEnd()))
    const pictures = shown.lines.filter(({ picture }) => picture !== undefined)
    expect(pictures).toHaveLength(captions.length)
    for (const { picture } of pictures)
      expect(
        Buffer.from(picture ?? '', 'base64')
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG')
  })

  it('refuses to guess at bytes that no paper of ours has', () => {
    expect(() => decodePaper(Uint8Array.of(0x1b, 0x7a, 0x00), 42)).toThrow(/1b7a00/)
  })
})

describe('a logo', () => {
  it('is drawn in the middle, and left out when there is none', async () => {
    const canvas = createCanvas(300, 300)
    const context = canvas.getContext('2d')
    context.fillStyle = '#23388f'
    context.arc(150, 150, 140, 0, 7)
    context.fill()
    const blocks = [{ type: 'logo' } as const, ...sheetOf(42, 'fr').text('Cyprielles')]
    const { bytes } = await encodePaper(blocks, NO_PRINTER, { logo: canvas.toBuffer('image/png') })
    const [logo, name] = readPaper(bytes).lines
    expect(logo?.picture?.height).toBe(160)
    expect(logo?.picture?.black).toBeGreaterThan(8_000)
    expect(name?.text).toBe('Cyprielles')
    expect(readPaper((await encodePaper(blocks, NO_PRINTER)).bytes).lines[0]?.text).toBe('Cyprielles')
  })
})

describe('the strip that sets the printer up', () => {
  it.each(['80', '58'] as const)('has a numbered line for every way to print on %s mm', async (paper) => {
    const settings = { ...NO_PRINTER, paper }
    const choices = stripChoices(settings)
    const read = readPaper(await encodeStrip(settings, 'fr'))
    expect(choices.map(({ number }) => number)).toEqual(choices.map((_, index) => index + 1))
    const numbers = read.lines.flatMap(({ text }) => /^(\d+) /.exec(text)?.[1] ?? [])
    const drawn = choices
      .filter(({ settings: { codePage } }) => codePage === 'raster')
      .map(({ number }) => String(number))
    expect([...numbers, ...drawn].sort()).toEqual(choices.map(({ number }) => String(number)).sort())
    expect(read.cuts).toEqual(['full', 'partial'])
    expect(read.text).toContain('é è ç œ €')
    expect(read.text).toContain('Ж Я ы')
  })
})

it('papers to look at are drawn in test/artefacts/papers', async () => {
  const papers = [
    ['fr', NO_PRINTER],
    ['fr', NARROW],
    ['ar', NO_PRINTER],
    ['fa-AF', NARROW],
    ['ru', NO_PRINTER],
  ] as const
  for (const [language, settings] of papers) {
    const { bytes, captions } = await receipt(language, settings)
    const shown = decodePaper(bytes, settings.columns, captions)
    expect(shown.lines.length).toBeGreaterThan(30)
    await drawPaper(`papers/ticket-${language}-${settings.paper}`, shown)
  }
  const blocks = layoutClosing(WORKED_Z, { ...factsOf(WORKED), duplicate: 0 }, { columns: 42, footer: '', logo: false })
  await drawPaper('papers/z-fr-80', decodePaper((await encodePaper(blocks, NO_PRINTER)).bytes, 42))
  await drawPaper('papers/strip-80', decodePaper(await encodeStrip(NO_PRINTER, 'fr'), 48))
})
