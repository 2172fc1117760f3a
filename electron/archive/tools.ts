// Verifying an archive with Node's own crypto and zlib.

import { createHash, verify } from 'node:crypto'
import { closeSync, fstatSync, openSync, read } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'
import { verifyingKey } from '../../db/journal/public-key.ts'
import type { ArchiveTools, Signed } from '../../shared/archive/tools.ts'
import type { ByteSource } from '../../shared/archive/zip.ts'

export const nodeTools: ArchiveTools = {
  sha256: () => {
    const hasher = createHash('sha256')
    return { update: (bytes) => void hasher.update(bytes), hex: () => hasher.digest('hex') }
  },
  encode: (text) => Buffer.from(text, 'utf8'),
  decode: (bytes) => {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    } catch {
      return null
    }
  },
  parse: (text) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      return undefined
    }
  },
  verify: (publicKey, signed) => {
    const key = verifyingKey(Buffer.from(publicKey, 'hex'))
    return Promise.all(signed.map((one) => isSigned(key, one)))
  },
  inflate: inflatePieces,
}

/** The system's threads verify side by side. */
function isSigned(key: ReturnType<typeof verifyingKey>, { message, signature }: Signed): Promise<boolean> {
  return new Promise((resolve) => verify(null, message, key, signature, (error, right) => resolve(!error && right)))
}

async function* inflatePieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw()
  // Packed bytes that cannot be unpacked: what came so far is too short, and is named for that. Feeding fails with it.
  const fed = pipeline(Readable.from(pieces), inflate).catch(() => undefined)
  try {
    for await (const piece of inflate) yield piece as Uint8Array
  } catch {
    // As above.
  } finally {
    await fed
  }
}

/** A file on the disk, open until `close`. */
export function diskSource(path: string): ByteSource & { close(): void } {
  const file = openSync(path, 'r')
  return {
    size: fstatSync(file).size,
    read: (from, length) =>
      new Promise((resolve, reject) => {
        const bytes = new Uint8Array(length)
        read(file, bytes, 0, length, from, (error, count) =>
          error ? reject(error) : resolve(bytes.subarray(0, count)),
        )
      }),
    close: () => closeSync(file),
  }
}
