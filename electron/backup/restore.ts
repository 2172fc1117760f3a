// Going back to a copy: it is looked through first, and what was here is kept aside.

import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BlobHash } from '../../shared/kernel/id.ts'
import { verifyInThread } from '../jobs/jobs.ts'
import { copyFolder, copyPictures, FILES } from './copy.ts'

interface Restoring {
  /** The coop's data folder. */
  readonly data: string
  readonly place: string
  readonly name: string
}

/** Where a copy waits in the data folder until it is put in its place. */
const ARRIVING = 'arriving'
/** What SQLite keeps beside its files. */
const BESIDE = ['', '-wal', '-shm', '-journal']

/**
 * Brings a copy's files into the data folder, beside those in use, and looks through all of its journal, every signature
 * of it. Gives what is wrong, null when it is whole, and the pictures that are damaged there and did not come.
 */
export async function bringCopy({ data, place, name }: Restoring): Promise<Arrived> {
  const { path, pictures } = copyFolder(place, name)
  const arriving = join(data, ARRIVING)
  rmSync(arriving, { recursive: true, force: true })
  mkdirSync(arriving, { mode: 0o700 })
  for (const file of FILES) copyFileSync(join(path, file), join(arriving, file))
  const { findings } = await verifyInThread({ path: join(arriving, FILES[0]), tables: false, knownHeads: [] })
  if (findings.length > 0) {
    rmSync(arriving, { recursive: true, force: true })
    return { wrong: findings.map(({ detail }) => detail).join('; '), damaged: [] }
  }
  return { wrong: null, damaged: copyPictures(join(pictures, '..'), data).damaged }
}

interface Arrived {
  readonly wrong: string | null
  readonly damaged: readonly BlobHash[]
}

/**
 * Puts what arrived in the place of the files of a closed book. Gives the folder where those are kept, and how to undo it.
 * The till's own file goes first and comes last: as long as it is missing, `finishRestoring` knows what to do.
 */
export function putInPlace(data: string, now: number): { readonly keptAside: string; undo(): void } {
  const keptAside = asideFolder(data, now)
  for (const file of FILES) move(file, data, keptAside)
  arrive(data, keptAside)
  return {
    keptAside,
    undo: () => {
      for (const file of FILES) {
        for (const one of withBeside(file)) rmSync(join(data, one), { force: true })
        move(file, keptAside, data)
      }
      rmSync(keptAside, { recursive: true, force: true })
    },
  }
}

/** Before a book is opened: a restoring that was cut short is finished, one that had only begun is forgotten. */
export function finishRestoring(data: string, now: number): void {
  const arriving = join(data, ARRIVING)
  if (!existsSync(arriving)) return
  const wasUnderWay = existsSync(join(arriving, FILES[0])) && !existsSync(join(data, FILES[0]))
  if (wasUnderWay) arrive(data, asideFolder(data, now))
  else rmSync(arriving, { recursive: true, force: true })
}

function arrive(data: string, aside: string): void {
  const arriving = join(data, ARRIVING)
  for (const file of [...FILES].reverse()) {
    if (!existsSync(join(arriving, file))) continue
    move(file, data, aside)
    move(file, arriving, data)
  }
  rmSync(arriving, { recursive: true, force: true })
}

function asideFolder(data: string, now: number): string {
  const folder = freeName(join(data, `before-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '')}`))
  mkdirSync(folder, { mode: 0o700 })
  return folder
}

function move(file: string, from: string, to: string): void {
  for (const one of withBeside(file)) if (existsSync(join(from, one))) renameSync(join(from, one), join(to, one))
}

function withBeside(file: string): string[] {
  return BESIDE.map((end) => `${file}${end}`)
}

function freeName(path: string): string {
  let name = path
  for (let more = 2; existsSync(name); more += 1) name = `${path}-${more}`
  return name
}
