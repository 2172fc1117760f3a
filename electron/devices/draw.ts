// Draws what a code page cannot write: lines of text in any script, and the coop's logo, as pictures of dots.

import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { bitmapOf, type Bitmap } from './bitmap.ts'
import { PAPER_FAMILIES, paperFonts } from './fonts.ts'
import type { PaperCell } from '../../shared/receipt/blocks.ts'

/** A line to draw: cells on a grid of columns, each so many dots wide. */
export interface LineToDraw {
  readonly cells: readonly PaperCell[]
  readonly bold: boolean
  readonly double: boolean
  readonly dotsPerColumn: number
  readonly columns: number
}

/** Draws pictures; made on the first need, because loading the fonts costs more than a Latin receipt. */
export interface Draughtsman {
  line(line: LineToDraw): Bitmap
  /** A picture at most `width` dots wide and 160 high, centred on the paper. */
  logo(bytes: Uint8Array, width: number): Promise<Bitmap>
}

const HEIGHT = { normal: 30, double: 56 } as const
const SIZE = { normal: 23, double: 44 } as const
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u

let made: Promise<Draughtsman> | undefined

/** The one draughtsman of this process. */
export function draughtsman(): Promise<Draughtsman> {
  made ??= make()
  return made
}

async function make(): Promise<Draughtsman> {
  const { createCanvas, GlobalFonts, loadImage } = await import('@napi-rs/canvas')
  for (const { family, bytes } of paperFonts()) GlobalFonts.register(bytes, family)
  return {
    line: (line) => drawLine(line, createCanvas),
    logo: async (bytes, width) => {
      const image = await loadImage(bytes)
      const scale = Math.min(1, (width * 0.6) / image.width, 160 / image.height)
      const canvas = createCanvas(width, Math.max(8, Math.round(image.height * scale)))
      const context = white(canvas)
      context.drawImage(image, (width - image.width * scale) / 2, 0, image.width * scale, image.height * scale)
      return bitmapOf(context.getImageData(0, 0, canvas.width, canvas.height), 'spread')
    },
  }
}

function drawLine(line: LineToDraw, createCanvas: (width: number, height: number) => Canvas): Bitmap {
  const size = line.double ? 'double' : 'normal'
  const grid = line.dotsPerColumn * (line.double ? 2 : 1)
  const canvas = createCanvas(line.columns * line.dotsPerColumn, HEIGHT[size])
  const context = white(canvas)
  context.fillStyle = '#000'
  context.textBaseline = 'alphabetic'
  context.font = `${line.bold ? 700 : 500} ${SIZE[size]}px ${PAPER_FAMILIES}`
  for (const cell of line.cells) drawCell(context, cell, { grid, baseline: Math.round(HEIGHT[size] * 0.74) })
  return bitmapOf(context.getImageData(0, 0, canvas.width, canvas.height), 'threshold')
}

/** Text wider than its place is narrowed, never cut: figures and names stay whole. */
function drawCell(context: SKRSContext2D, cell: PaperCell, place: { grid: number; baseline: number }): void {
  const room = cell.width * place.grid
  context.direction = startsRightToLeft(cell.text) ? 'rtl' : 'ltr'
  context.textAlign = 'left'
  const wide = context.measureText(cell.text).width
  const narrowing = wide > room ? room / wide : 1
  const drawn = wide * narrowing
  const before = cell.align === 'left' ? 0 : cell.align === 'right' ? room - drawn : (room - drawn) / 2
  context.save()
  context.translate(cell.at * place.grid + before, place.baseline)
  context.scale(narrowing, 1)
  context.fillText(cell.text, 0, 0)
  context.restore()
}

/** The first letter says which way a text runs (Unicode bidirectional algorithm, P2). */
function startsRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)
  return letter !== null && RIGHT_TO_LEFT.test(letter[0])
}

function white(canvas: Canvas): SKRSContext2D {
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  return context
}
