// A journal on a disk that takes nothing, a locked key or a disc: SQLite reads it only where it may write beside it.

import { accessSync, constants, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

/** Gives the file to read: itself, or a copy of it when its folder takes nothing. The copy is gone afterwards. */
export async function readableAt<Value>(path: string, read: (path: string) => Promise<Value>): Promise<Value> {
  return isWritable(dirname(path)) ? read(path) : readCopy(path, read)
}

/** Nobody writes there meanwhile: what the log holds belongs to the file. */
export async function readCopy<Value>(path: string, read: (path: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'etal-read-'))
  try {
    const copy = join(folder, basename(path))
    copyFileSync(path, copy)
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`)
    return await read(copy)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false // the disk or its owner lets nobody write
  }
}
