// Packed bytes that end too soon, or are none: what came so far is given, and nothing hangs or is thrown aside.

import { deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { nodeTools } from '../../electron/archive/tools.ts'

const TEXT = Buffer.from('Étal, la caisse du marché. '.repeat(20_000))
const PACKED = deflateRawSync(TEXT)

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield Promise.resolve(bytes.subarray(at, at + size))
}

async function unpacked(bytes: Uint8Array, size = 64): Promise<Buffer> {
  const out: Uint8Array[] = []
  for await (const piece of nodeTools.inflate(inPieces(bytes, size) as AsyncIterable<Uint8Array>)) out.push(piece)
  return Buffer.concat(out)
}

it('gives back what was packed', async () => {
  expect((await unpacked(PACKED)).equals(TEXT)).toBe(true)
})

it.each([1, 2, 10, PACKED.length - 1, PACKED.length])('ends when the last %i bytes are missing', async (missing) => {
  const came = await unpacked(PACKED.subarray(0, PACKED.length - missing))
  expect(came.length).toBeLessThan(TEXT.length + (missing === 0 ? 1 : 0))
  expect(TEXT.subarray(0, came.length).equals(came)).toBe(true)
})

it('ends when they never were packed', async () => {
  expect((await unpacked(Buffer.alloc(5000, 0xff))).length).toBe(0)
})

it('may be left before the end', async () => {
  for await (const piece of nodeTools.inflate(inPieces(PACKED, 64) as AsyncIterable<Uint8Array>)) {
    expect(piece.length).toBeGreaterThan(0)
    break
  }
})
