// The till's own key, kept outside the data folder with mode 0600, and the journal's head written beside it.

import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { tillName, type TillId } from '../../shared/kernel/id.ts'
import type { Head } from '../../shared/journal/journal.ts'
import { ED25519_SPKI_PREFIX, tillOf } from './public-key.ts'

/** Signs for one till and keeps its head outside the data folder. */
export interface TillKey {
  readonly till: TillId
  /** Raw Ed25519 public key, 32 bytes. */
  readonly publicKey: Uint8Array
  sign(hash: Uint8Array): Uint8Array
  /** The last head written beside the key; null when none is there. */
  readHead(): Head | null
  /**
   * Written after each commit, not synced: being behind the journal is no finding, being ahead of it is. Throws when the
   * disk does not take it, each time until it does.
   */
  writeHead(head: Head): void
  close(): void
}

/**
 * Makes a new key in the folder, readable by its owner only. It is on the disk when this returns: a power cut after the
 * first signed entry must not leave a till whose key is gone.
 */
export function createTillKey(folder: string, flush = flushToDisk): TillKey {
  const { privateKey } = generateKeyPairSync('ed25519')
  const till = tillOf(rawPublicKey(privateKey))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
  writeFileSync(keyPath(folder, till), pem, { mode: 0o600, flag: 'wx' })
  flush(keyPath(folder, till))
  flush(folder)
  return keyOver(folder, till, privateKey)
}

/** A file's name is on the disk once its folder is; Windows has no folder to flush. */
function flushToDisk(path: string): void {
  const isFolder = statSync(path).isDirectory()
  if (isFolder && process.platform === 'win32') return
  const handle = openSync(path, isFolder ? 'r' : 'r+')
  fsyncSync(handle)
  closeSync(handle)
}

/** Notes beside a till's key which number it took among those that go on from `root`, the coop's first till. */
export function noteNumber(folder: string, { till, root, number }: NumberedTill): void {
  writeFileSync(join(folder, `${tillName(till)}.number`), `${number} ${tillName(root)}\n`, { mode: 0o600 })
}

export interface NumberedTill {
  readonly till: TillId
  readonly root: TillId
  readonly number: number
}

/** The highest number that a till of this coop took on this computer; zero when none is noted. */
export function highestNumber(folder: string, root: TillId): number {
  if (!existsSync(folder)) return 0
  const numbers = readdirSync(folder).map((name) => {
    if (!/^[0-9a-f]{12}\.number$/.test(name)) return 0
    const [number, of] = readFileSync(join(folder, name), 'utf8').trim().split(' ')
    return of === tillName(root) ? Number(number) || 0 : 0
  })
  return Math.max(0, ...numbers)
}

/** The key of a till, or null when this computer does not hold it, or holds something else under its name. */
export function openTillKey(folder: string, till: TillId): TillKey | null {
  const path = keyPath(folder, till)
  const key = existsSync(path) ? readKey(readFileSync(path)) : null
  return key && tillOf(rawPublicKey(key)) === till ? keyOver(folder, till, key) : null
}

/** A file torn by a power cut is no key: the till's journal can then only be gone on from by a new one. */
function readKey(pem: Buffer): KeyObject | null {
  try {
    return createPrivateKey(pem)
  } catch {
    return null
  }
}

/** Every head written in a folder of keys: what `verify` holds the journal against. */
export function knownHeads(folder: string): Head[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((name) => {
    const match = /^([0-9a-f]{12})\.head$/.exec(name)
    const head = match
      ? parseHead(readFileSync(join(folder, name), 'utf8'), parseInt(match[1] ?? '', 16) as TillId)
      : null
    return head ? [head] : []
  })
}

function keyPath(folder: string, till: TillId): string {
  return join(folder, `${tillName(till)}.key`)
}

function rawPublicKey(key: KeyObject): Uint8Array {
  return createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(ED25519_SPKI_PREFIX.length)
}

/** The head is one line of fixed length, so that writing it again never leaves an end of the old one. */
const HEAD_LENGTH = 96

function keyOver(folder: string, till: TillId, privateKey: KeyObject): TillKey {
  const headPath = join(folder, `${tillName(till)}.head`)
  const before = existsSync(headPath) ? readFileSync(headPath, 'utf8') : ''
  const open = () => openSync(headPath, existsSync(headPath) ? 'r+' : 'w+', 0o600)
  let file = orNull(open)
  return {
    till,
    publicKey: rawPublicKey(privateKey),
    sign: (hash) => sign(null, hash, privateKey),
    readHead: () => parseHead(before, till),
    writeHead: (head) => {
      file ??= open()
      writeSync(file, `${String(head.seq).padStart(16, '0')} ${head.hash}`.padEnd(HEAD_LENGTH - 1) + '\n', 0)
    },
    close: () => {
      if (file !== null) closeSync(file)
    },
  }
}

/** On a disk that may only be read the key signs all the same: whoever writes the head finds out, and tells. */
function orNull(open: () => number): number | null {
  try {
    return open()
  } catch {
    return null
  }
}

function parseHead(text: string, till: TillId): Head | null {
  const match = /^(\d{16}) ([0-9a-f]{64})\s*$/.exec(text)
  return match ? { till, seq: Number(match[1]), hash: match[2] ?? '' } : null
}
