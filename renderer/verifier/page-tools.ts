// Verifying in a page: noble's hashes and Ed25519, the browser's own Ed25519 where it has one that proves itself.

import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { Inflate } from 'fflate'
import { bytesOf, type ArchiveTools, type Signed } from '../../shared/archive/tools.ts'
import type { ByteSource } from '../../shared/archive/zip.ts'

/** Tools of this browser; the slower ones are as right as the faster. */
export async function pageTools(): Promise<ArchiveTools> {
  const isNative = await hasNativeEd25519()
  return {
    sha256: () => {
      const hasher = sha256.create()
      return { update: (bytes) => void hasher.update(bytes), hex: () => hexOf(hasher.digest()) }
    },
    encode: (text) => new TextEncoder().encode(text),
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
    verify: isNative ? verifyNatively : verifyByNoble,
    inflate: inflatePieces,
  }
}

/** A file that a person chose. */
export function fileSource(file: Blob): ByteSource {
  return {
    size: file.size,
    read: async (from, length) => new Uint8Array(await file.slice(from, from + length).arrayBuffer()),
  }
}

/** SHA-256 of a whole file, read in pieces. */
export async function sha256OfFile(file: Blob): Promise<string> {
  const hasher = sha256.create()
  const source = fileSource(file)
  for (let at = 0; at < file.size; at += A_PIECE) hasher.update(await source.read(at, A_PIECE))
  return hexOf(hasher.digest())
}

const A_PIECE = 1 << 20

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function* inflatePieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let unpacked: Uint8Array[] = []
  const inflate = new Inflate((piece) => unpacked.push(piece))
  try {
    for await (const piece of pieces) {
      inflate.push(piece)
      const ready = unpacked
      unpacked = []
      yield* ready
    }
  } catch {
    // Packed bytes that cannot be unpacked: what came so far is too short, and is named for that.
  }
  yield* unpacked
}

async function verifyByNoble(publicKey: string, signed: readonly Signed[]): Promise<readonly boolean[]> {
  const key = bytesOf(publicKey)
  const right: boolean[] = []
  for (const [index, { message, signature }] of signed.entries()) {
    right.push(isSigned(signature, message, key))
    // Without a rest the page could not say how far it is.
    if (index % 20 === 19) await new Promise((resolve) => setTimeout(resolve))
  }
  return right
}

/** A key or a signature that is no point of the curve signed nothing. */
function isSigned(signature: Uint8Array, message: Uint8Array, key: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, key, { zip215: false })
  } catch {
    return false
  }
}

async function verifyNatively(publicKey: string, signed: readonly Signed[]): Promise<readonly boolean[]> {
  const key = await nativeKey(publicKey)
  return Promise.all(
    signed.map(({ message, signature }) =>
      key === null ? false : crypto.subtle.verify('Ed25519', key, buffer(signature), buffer(message)),
    ),
  )
}

async function nativeKey(publicKey: string): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.importKey('raw', buffer(bytesOf(publicKey)), 'Ed25519', false, ['verify'])
  } catch {
    return null
  }
}

/** The first test of RFC 8032 §7.1: right as it is, wrong with a bit turned. A page from a disk may have no crypto.subtle. */
async function hasNativeEd25519(): Promise<boolean> {
  if (!('crypto' in globalThis) || !('subtle' in crypto)) return false
  const key = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'
  const signature = bytesOf(
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  )
  try {
    const signed = [signature, signature.map((byte, index) => (index === 9 ? byte ^ 1 : byte))]
    const answers = await verifyNatively(
      key,
      signed.map((one) => ({ message: new Uint8Array(), signature: one })),
    )
    return answers[0] === true && answers[1] === false
  } catch {
    return false
  }
}

function buffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}
