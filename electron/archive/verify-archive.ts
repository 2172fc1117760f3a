// Verifies an archive on this computer: a zip, or the folder it was unpacked into.

import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkArchive, type ArchiveVerdict } from '../../shared/archive/check.ts'
import { unpackedSource, zipSource } from '../../shared/archive/source.ts'
import { diskSource, nodeTools } from './tools.ts'

/** What verifying found; `progress` is told bytes read of all. */
export async function verifyArchive(
  path: string,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<ArchiveVerdict> {
  const isFolder = statSync(path).isDirectory()
  const files = isFolder ? filesIn(path) : new Map([[path, diskSource(path)]])
  try {
    const zip = files.get(path)
    const source = zip ? await zipSource(zip, nodeTools) : unpackedSource(files)
    return await checkArchive(source, nodeTools, progress)
  } finally {
    for (const file of files.values()) file.close()
  }
}

/** SHA-256 of a whole file, read in pieces. */
export async function sha256OfFile(path: string): Promise<string> {
  const hasher = createHash('sha256')
  for await (const piece of createReadStream(path)) hasher.update(piece as Uint8Array)
  return hasher.digest('hex')
}

function filesIn(folder: string): Map<string, ReturnType<typeof diskSource>> {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(names.map(({ name }) => [name, diskSource(join(folder, name))]))
}
