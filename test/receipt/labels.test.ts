// Labels on receipt paper: read back from the printer's bytes, code by code, as a scanner would.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodePaper } from '../../electron/devices/encode.ts'
import type { PrintedBlock } from '../../shared/receipt/blocks.ts'
import { layoutLabels } from '../../shared/receipt/layout-labels.ts'
import { NO_PRINTER } from '../../shared/receipt/receipt.ts'
import { readPaper, type ReadLine } from '../kit/decode-escpos.ts'
import { readBarcode, readQr } from '../kit/read-codes.ts'

const ROLL = '0192f000-0000-7000-8000-00000000002a'
const PAPERS = [
  { ...NO_PRINTER, paper: '80', columns: 42 },
  { ...NO_PRINTER, paper: '58', columns: 32, cut: 'none' },
] as const

const printed = async (blocks: readonly PrintedBlock[], settings: (typeof PAPERS)[number] = PAPERS[0]) =>
  readPaper((await encodePaper(blocks, settings)).bytes)

function dotsOf(line: ReadLine | undefined) {
  if (!line?.picture) throw new Error('No picture')
  return line.picture
}

const code = (text: string, isBarcode: boolean): PrintedBlock => ({ type: 'code', text, isBarcode })

describe('labels on receipt paper', () => {
  it('say what it is in large, carry its code, and are cut off one by one', async () => {
    const labels = [
      { title: 'R-07', detail: 'Wax soleil', code: ROLL, isBarcode: false },
      { title: 'Tote bag wax', detail: 'Wax', code: '3760001234567', isBarcode: true },
    ]
    const paper = await printed(layoutLabels(labels, { columns: 42, language: 'fr' }))
    expect(paper.cuts).toEqual(['partial', 'partial'])
    expect(paper.lines.filter(({ double }) => double).map(({ text }) => text.trim())).toEqual(['R-07', 'Tote bag wax'])
    expect(paper.text).toContain('Wax soleil')
    const [qr, bars] = paper.lines.filter(({ picture }) => picture !== null)
    expect(readQr(dotsOf(qr))).toBe(ROLL)
    expect(readBarcode(dotsOf(bars))).toBe('3760001234567')
    expect(paper.text).toContain('3760001234567')
  })

  it('are drawn where no code page can write them, and keep their code', async () => {
    const labels = [{ title: 'قماش', detail: 'ткань', code: ROLL, isBarcode: false }]
    const paper = await printed(layoutLabels(labels, { columns: 42, language: 'ar' }))
    const pictures = paper.lines.filter(({ picture }) => picture !== null)
    expect(pictures).toHaveLength(3)
    expect(readQr(dotsOf(pictures.at(-1)))).toBe(ROLL)
  })

  it.for(PAPERS)('scan whatever is written in a code, on $paper mm', async (settings) => {
    const letters = fc.string({ unit: fc.constantFrom(...'0123456789ABCabc-.$/+% '), minLength: 1, maxLength: 13 })
    await fc.assert(
      fc.asyncProperty(fc.oneof(letters, fc.uuid({ version: 7 }), fc.stringMatching(/^[0-9]{8,13}$/)), async (text) => {
        const paper = await printed([code(text, true), code(ROLL, false)], settings)
        const [first, second] = paper.lines.filter(({ picture }) => picture !== null)
        const isLong = text.length === 36
        expect(isLong ? readQr(dotsOf(first)) : readBarcode(dotsOf(first))).toBe(text)
        expect(readQr(dotsOf(second))).toBe(ROLL)
        expect(dotsOf(first).width).toBeLessThanOrEqual(settings.columns * 12)
      }),
      // Codes that fill their square to the last bit leave no room for the four zeros.
      { numRuns: 15, examples: [['1f99999a-0000-7000-9199-03a000000000'], ['00000000-a000-7434-8af1-9c000000000a']] },
    )
  })

  it('that is too long for the paper as bars becomes a QR code', async () => {
    const paper = await printed([code(ROLL, true)], PAPERS[1])
    expect(readQr(dotsOf(paper.lines.find(({ picture }) => picture !== null)))).toBe(ROLL)
  })
})
