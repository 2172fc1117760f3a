// A black and white picture of paper: what a raster command carries, and the PNG the screen shows of it.

import { crc32, deflateSync } from 'node:zlib'

/** Rows of bits, most significant bit first, 1 is black; `width` is a multiple of eight. */
export interface Bitmap {
  readonly width: number
  readonly height: number
  readonly bits: Uint8Array
}

/** ESC/POS `GS v 0`: a raster picture printed where the paper is, at normal size. */
export function rasterCommand({ width, height, bits }: Bitmap): Uint8Array {
  const bytesAcross = width / 8
  const head = [0x1d, 0x76, 0x30, 0, bytesAcross & 0xff, bytesAcross >> 8, height & 0xff, height >> 8]
  const command = new Uint8Array(head.length + bits.length)
  command.set(head)
  command.set(bits, head.length)
  return command
}

/**
 * A bitmap of RGBA pixels. `threshold` suits drawn text; `spread` hands each pixel's error on to its neighbours
 * (Floyd and Steinberg), which suits photographs. Blank columns at the right are left out.
 */
export function bitmapOf(
  pixels: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray },
  how: 'threshold' | 'spread',
): Bitmap {
  const { width, height } = pixels
  const grey = greyOf(pixels)
  const black = new Uint8Array(width * height)
  for (let index = 0; index < grey.length; index += 1) {
    const value = grey[index] ?? 255
    const isBlack = value < 144
    black[index] = isBlack ? 1 : 0
    if (how === 'spread') spread(grey, { index, width }, value - (isBlack ? 0 : 255))
  }
  return pack(black, width, height)
}

/** The picture as a one-bit greyscale PNG. */
export function pngOf({ width, height, bits }: Bitmap): Uint8Array {
  const across = width / 8
  const rows = new Uint8Array((across + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < across; x += 1) rows[y * (across + 1) + 1 + x] = ~(bits[y * across + x] ?? 0) & 0xff
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Luminance on white, as numbers that may take in errors. */
function greyOf({ width, height, data }: { width: number; height: number; data: Uint8ClampedArray }): Float32Array {
  const grey = new Float32Array(width * height)
  for (let index = 0; index < grey.length; index += 1) {
    const at = index * 4
    const luminance = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)
    const alpha = (data[at + 3] ?? 0) / 255
    grey[index] = luminance * alpha + 255 * (1 - alpha)
  }
  return grey
}

function spread(grey: Float32Array, { index, width }: { index: number; width: number }, error: number): void {
  const x = index % width
  const give = (to: number, part: number) => {
    if (to < grey.length) grey[to] = (grey[to] ?? 0) + (error * part) / 16
  }
  if (x + 1 < width) give(index + 1, 7)
  if (x > 0) give(index + width - 1, 3)
  give(index + width, 5)
  if (x + 1 < width) give(index + width + 1, 1)
}

function pack(black: Uint8Array, width: number, height: number): Bitmap {
  const across = Math.max(1, Math.ceil(usedWidth(black, width) / 8))
  const bits = new Uint8Array(across * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < Math.min(width, across * 8); x += 1) {
      if (!black[y * width + x]) continue
      const at = y * across + (x >> 3)
      bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  return { width: across * 8, height, bits }
}

function usedWidth(black: Uint8Array, width: number): number {
  let used = 0
  for (let index = 0; index < black.length; index += 1) if (black[index]) used = Math.max(used, (index % width) + 1)
  return used
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
