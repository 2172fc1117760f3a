// A till's public key: the number it gives, and the key that verifies.

import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import type { TillId } from '../../shared/kernel/id.ts'

/** What stands before the raw 32 bytes in DER. */
export const ED25519_SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')

/** A till's number: the first 48 bits of the SHA-256 of its public key, never zero. */
export function tillOf(publicKey: Uint8Array): TillId {
  const number = createHash('sha256').update(publicKey).digest().readUIntBE(0, 6)
  return (number === 0 ? 1 : number) as TillId
}

/** A key object that verifies, from the raw 32 bytes. */
export function verifyingKey(publicKey: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([ED25519_SPKI_PREFIX, publicKey]), format: 'der', type: 'spki' })
}
