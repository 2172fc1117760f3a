// Barcodes and QR codes as dots: a picture every ESC/POS printer can print, whatever codes it knows itself.

// By its default export: the named `raw` is another thing, a symbology.
import bwip from 'bwip-js/node'
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
  const [code] = bwip.raw({ bcid: 'code128', text })
  if (!code || !('sbs' in code)) throw new Error('bwip-js gives a barcode as widths of bars')
  const modules = code.sbs.flatMap((width, index) => Array.from({ length: width }, () => index % 2 === 0))
  const size = BAR_DOTS.find((bar) => (modules.length + 2 * QUIET_BARS) * bar <= dots)
  if (size === undefined) return null
  const left = Math.floor((dots - modules.length * size) / 2)
  return drawn(dots, BAR_HEIGHT, (x) => modules[Math.floor((x - left) / size)] ?? false)
}

function qr(text: string, dots: number): Bitmap {
  const [code] = bwip.raw({ bcid: 'qrcode', text })
  if (!code || !('pixs' in code)) throw new Error('bwip-js gives a QR code as modules')
  const { pixs, pixx: across } = code
  const size = Math.max(1, Math.min(QR_DOTS, Math.floor(dots / (across + 2 * QUIET_QR))))
  const left = Math.floor((dots - across * size) / 2)
  return drawn(dots, across * size, (x, y) => {
    const column = Math.floor((x - left) / size)
    return column >= 0 && column < across && pixs[Math.floor(y / size) * across + column] === 1
  })
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
