// Pictures, kept once under their SHA-256 in the coop's folder; entries name the hash.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BlobHash } from '../shared/kernel/id.ts'

const LARGEST = 3 * 1024 * 1024

/** What the first bytes say a picture is; null for anything else, whatever its name says. */
function mediaTypeOf(bytes: Uint8Array): string | null {
  const starts = (...expected: number[]) => expected.every((byte, index) => bytes[index] === byte)
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (starts(0x52, 0x49, 0x46, 0x46) && Buffer.from(bytes.subarray(8, 12)).toString('latin1') === 'WEBP')
    return 'image/webp'
  return null
}

/** Keeps a picture and gives its name; null when the bytes are no picture or too many. */
export function keepPicture(folder: string, base64: string): BlobHash | null {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length > LARGEST || mediaTypeOf(bytes) === null) return null
  const hash = hashOf(bytes)
  const path = picturePath(folder, hash)
  // One that a power cut or a bad disk left torn is kept anew.
  if (existsSync(path) && hashOf(readFileSync(path)) === hash) return hash
  mkdirSync(join(folder, 'pictures'), { recursive: true })
  try {
    writeFileSync(`${path}.new`, bytes)
    renameSync(`${path}.new`, path)
  } catch (error) {
    // A full disk leaves the beginning of one.
    rmSync(`${path}.new`, { force: true })
    throw error
  }
  return hash
}

/** A kept picture, or null. */
export function readPicture(folder: string, hash: string): { bytes: Uint8Array; mediaType: string } | null {
  if (!/^[0-9a-f]{64}$/.test(hash)) return null
  const path = picturePath(folder, hash)
  if (!existsSync(path)) return null
  const bytes = readFileSync(path)
  const mediaType = mediaTypeOf(bytes)
  return mediaType ? { bytes, mediaType } : null
}

/** The kept pictures whose bytes are not those they are named after: a bad disk changed them. */
export async function damagedPictures(folder: string): Promise<BlobHash[]> {
  const pictures = join(folder, 'pictures')
  const kept = existsSync(pictures) ? await readdir(pictures) : []
  const damaged: BlobHash[] = []
  // One after another: between two of them whoever sells is served.
  for (const name of kept.filter(isHash)) if (!isSound(name, await readFile(join(pictures, name)))) damaged.push(name)
  return damaged
}

/** Whether bytes are those that a picture is named after. */
export function isSound(name: string, bytes: Uint8Array): boolean {
  return hashOf(bytes) === name
}

function isHash(name: string): name is BlobHash {
  return /^[0-9a-f]{64}$/.test(name)
}

/** Takes a picture away for ever; that it is not there is no trouble. */
export function removePicture(folder: string, hash: BlobHash): void {
  rmSync(picturePath(folder, hash), { force: true })
}

function hashOf(bytes: Uint8Array): BlobHash {
  return createHash('sha256').update(bytes).digest('hex') as BlobHash
}

function picturePath(folder: string, hash: string): string {
  return join(folder, 'pictures', hash)
}
