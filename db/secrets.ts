// PINs and the recovery code: scrypt with a salt each, delays after failures, never in the journal, never logged.

import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import { latinDigits } from '../shared/kernel/text.ts'
import type { Desk } from './desk.ts'

/** Whose secret: a member's PIN, or the coop's recovery code. */
export type SecretOwner = string
export const RECOVERY: SecretOwner = 'recovery'

/** Failures before the first delay; each further one doubles it. */
const FREE_TRIES = 5
const FIRST_DELAY = 30_000
const LONGEST_DELAY = 3_600_000

export type SecretCheck =
  | { readonly type: 'right' }
  | { readonly type: 'wrong'; readonly triesLeft: number }
  | { readonly type: 'wait'; readonly seconds: number }

/** Every owner of a secret. */
export function secretOwners(desk: Desk): ReadonlySet<SecretOwner> {
  return new Set(desk.write.all<{ member: string }>('SELECT member FROM secrets').map(({ member }) => member))
}

/**
 * Sets or takes away a secret, safe against a power cut: the recovery code may be on paper a moment later, and the
 * journal already says that a PIN was changed.
 */
export function setSecret(desk: Desk, owner: SecretOwner, secret: string | null): void {
  secretReady(owner, secret)(desk)
}

/** The same in two steps: what takes long is done at once, and what is given back only writes. */
export function secretReady(owner: SecretOwner, secret: string | null): (desk: Desk) => void {
  const salt = randomBytes(16)
  const hash = secret === null ? null : digest(secret, salt)
  return (desk) => write(desk, { owner, salt, hash })
}

function write(
  desk: Desk,
  { owner, salt, hash }: { readonly owner: SecretOwner; readonly salt: Uint8Array; readonly hash: Uint8Array | null },
): void {
  desk.connection.pragma('synchronous = FULL')
  desk.connection.transaction(() => {
    desk.write.run('DELETE FROM secrets WHERE member = ?', owner)
    if (hash === null) return
    desk.write.run(
      'INSERT INTO secrets (member, salt, hash, failures, blocked_until) VALUES (?,?,?,0,0)',
      owner,
      salt,
      hash,
    )
  })()
  desk.connection.pragma('synchronous = NORMAL')
}

/** Checks a secret and counts failures; while a delay runs nothing is even compared. */
export function checkSecret(
  desk: Desk,
  { owner, secret }: { readonly owner: SecretOwner; readonly secret: string },
  now: number,
): SecretCheck {
  const row = desk.write.get<{ salt: Uint8Array; hash: Uint8Array; failures: number; blocked_until: number }>(
    'SELECT salt, hash, failures, blocked_until FROM secrets WHERE member = ?',
    owner,
  )
  if (!row) return { type: 'wrong', triesLeft: 0 }
  if (row.blocked_until > now) return { type: 'wait', seconds: Math.ceil((row.blocked_until - now) / 1000) }
  if (timingSafeEqual(digest(secret, row.salt), row.hash)) {
    desk.write.run('UPDATE secrets SET failures = 0, blocked_until = 0 WHERE member = ?', owner)
    return { type: 'right' }
  }
  const failures = row.failures + 1
  const delay = failures < FREE_TRIES ? 0 : Math.min(FIRST_DELAY * 2 ** (failures - FREE_TRIES), LONGEST_DELAY)
  desk.write.run(
    'UPDATE secrets SET failures = ?, blocked_until = ? WHERE member = ?',
    failures,
    delay && now + delay,
    owner,
  )
  return delay > 0
    ? { type: 'wait', seconds: Math.ceil(delay / 1000) }
    : { type: 'wrong', triesLeft: FREE_TRIES - failures }
}

/** A code to write down: four groups of four without look-alike letters (80 bits are kept as 16 symbols of 32). */
export function newRecoveryCode(): string {
  const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
  const symbols = [...randomBytes(16)].map((byte) => alphabet[byte % 32])
  return [0, 4, 8, 12].map((from) => symbols.slice(from, from + 4).join('')).join('-')
}

/** As typed: spaces, hyphens, case and the script of digits do not matter. */
export function cleanRecoveryCode(typed: string): string {
  return latinDigits(typed)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
}

function digest(secret: string, salt: Uint8Array): Buffer {
  return scryptSync(secret, salt, 32, { N: 16_384, r: 8, p: 1 })
}
