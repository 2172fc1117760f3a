// Barcodes and QR codes as dots: a picture every ESC/POS printer can print, whatever codes it knows itself.

// Each kind of code by its name: through `raw` or `toSVG` the host would hold a hundred others all day.
import { code128, qrcode, type DrawingContext } from 'bwip-js/generic'
import type { Bitmap } from './bitmap.ts'

/** Dots a side of a QR code's modules: 29 of them are 22 mm wide. */
const QR_DOTS = 6
/** Dots of the narrowest bar, the widest that fits first: a cheap scanner misses bars of one dot. */
const BAR_DOTS = [3, 2] as const
const BAR_HEIGHT = 80
/** Modules left white around, as the norms want. */
const QUIET_BARS = 10
const QUIET_QR = 4

/**
 * A code in the middle of a paper of so many dots. A barcode too long for the paper becomes a QR code: what a scanner
 * types is the same.
 */
export function codeBitmap(text: string, isBarcode: boolean, dots: number): Bitmap {
  return (isBarcode ? bars(text, dots) : null) ?? qr(text, dots)
}

function bars(text: string, dots: number): Bitmap | null {
  const { width, isBlack } = code128({ bcid: 'code128', text, scale: 1 }, modules())
  const size = BAR_DOTS.find((bar) => (width + 2 * QUIET_BARS) * bar <= dots)
  if (size === undefined) return null
  const left = Math.floor((dots - width * size) / 2)
  return drawn(dots, BAR_HEIGHT, (x) => isBlack(Math.floor((x - left) / size), 0))
}

function qr(text: string, dots: number): Bitmap {
  const { width, isBlack } = qrcode({ bcid: 'qrcode', text, scale: 1 }, modules())
  const size = Math.max(1, Math.min(QR_DOTS, Math.floor(dots / (width + 2 * QUIET_QR))))
  const left = Math.floor((dots - width * size) / 2)
  return drawn(dots, width * size, (x, y) => isBlack(Math.floor((x - left) / size), Math.floor(y / size)))
}

/** A code by its smallest squares: how many across, and which are black; outside of it nothing is. */
interface Modules {
  readonly width: number
  isBlack(x: number, y: number): boolean
}

/** Draws a code at one dot a module: bars are lines, squares are outlines filled by the even-odd rule. */
function modules(): DrawingContext<Modules> {
  let across = 0
  let down = 0
  let black = new Uint8Array()
  // What lies right of a vertical edge changes its colour: after all edges only the inside is black.
  const edge = (x: number, from: number, to: number) => {
    for (let y = Math.max(0, from); y < Math.min(down, to); y += 1) {
      for (let cell = y * across + x; cell < (y + 1) * across; cell += 1) black[cell] = 1 - (black[cell] ?? 0)
    }
  }
  return {
    scale: () => [1, 1],
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: (width, height) => {
      across = width
      down = height
      black = new Uint8Array(width * height)
    },
    line: (...[x, y0, , y1, thick]) => {
      const left = Math.floor(x - thick / 2)
      edge(left, Math.min(y0, y1), Math.max(y0, y1))
      edge(left + Math.round(thick), Math.min(y0, y1), Math.max(y0, y1))
    },
    polygon: (points) => {
      points.forEach(([x, y], index) => {
        const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y]
        if (x === nextX) edge(x, Math.min(y, nextY), Math.max(y, nextY))
      })
    },
    hexagon: () => undefined,
    ellipse: () => undefined,
    text: () => undefined,
    fill: () => undefined,
    end: () => ({
      width: across,
      isBlack: (x, y) => x >= 0 && x < across && y >= 0 && y < down && black[y * across + x] === 1,
    }),
  }
}

function drawn(dots: number, height: number, isBlack: (x: number, y: number) => boolean): Bitmap {
  const across = Math.ceil(dots / 8)
  const bits = new Uint8Array(across * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < dots; x += 1) {
      if (isBlack(x, y)) bits[y * across + (x >> 3)] = (bits[y * across + (x >> 3)] ?? 0) | (0x80 >> (x & 7))
    }
  }
  return { width: across * 8, height, bits }
}
