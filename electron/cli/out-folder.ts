// Where the command line puts files: a folder that can be written, or a sentence; and a whole file in it, or none.

import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { resolve } from 'node:path'
import { CannotOpen } from '../lock.ts'

/** Makes the folder when it is not there. Throws `CannotOpen` when nothing can be put in it. */
export function makeOutFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new CannotOpen(`Nothing can be written in ${folder}.`, error)
  }
}

/**
 * Puts a file there, written part by part, under its name only once it is whole: half a file on a key that is full looks
 * like one. Throws `CannotOpen` when the key is full, gone or locked; nothing of the file is left then.
 */
export async function putFile(
  folder: string,
  name: string,
  write: (append: (bytes: Uint8Array) => void) => Promise<void> | void,
): Promise<string> {
  const path = resolve(folder, name)
  const begun = `${path}.part`
  try {
    const file = openSync(begun, 'w')
    try {
      await write((bytes) => writeWhole(file, bytes))
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(begun, path)
    return path
  } catch (error) {
    discard(begun)
    throw explain(error, { folder, name })
  }
}

/** A disk that is nearly full takes a part and says so. */
function writeWhole(file: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length;) from += writeSync(file, bytes, from)
}

/** The key may have been pulled out: then nothing can be taken away either. */
function discard(begun: string): void {
  try {
    rmSync(begun, { force: true })
  } catch {
    // the first trouble is the one to tell
  }
}

const DISK = /^(EIO|EROFS|EACCES|EPERM|ENOENT|ENXIO|ENODEV|EFBIG)$/

function explain(error: unknown, { folder, name }: { readonly folder: string; readonly name: string }): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new CannotOpen(`There is not enough room in ${folder} for ${name}: nothing of it was left there.`, error)
  return DISK.test(code) ? new CannotOpen(`${name} cannot be written in ${folder}.`, error) : error
}
