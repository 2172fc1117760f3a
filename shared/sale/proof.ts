// How it is known that what was ordered arrived: who took it, what was signed or photographed, what was not as agreed.

import { z } from 'zod'
import { BlobHash } from '../kernel/id.ts'
import { optionalLine } from '../kernel/text.ts'

export const Proof = z.object({
  /** Who took it, in the words of who handed it over. */
  receivedBy: optionalLine(80).default(''),
  differences: optionalLine(400).default(''),
  /** A drawing made on the screen. */
  signature: BlobHash.nullable().default(null),
  photo: BlobHash.nullable().default(null),
})
export type Proof = z.output<typeof Proof>

/** What is known where nobody said anything. */
export const NO_PROOF: Proof = { receivedBy: '', differences: '', signature: null, photo: null }

export function isProof({ receivedBy, differences, signature, photo }: Proof): boolean {
  return receivedBy !== '' || differences !== '' || signature !== null || photo !== null
}
