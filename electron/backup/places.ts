// Where copies can lie: the keys and disks that the system has mounted for a person.

import { accessSync, constants, readdirSync, statfsSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { basename, join, relative, resolve, sep } from 'node:path'
import type { BackupPlace } from '../../shared/backup/contract.ts'

/** The folders in which each system shows what is plugged in. */
export function mediaFolders(platform: NodeJS.Platform = process.platform): string[] {
  if (platform === 'darwin') return ['/Volumes']
  if (platform === 'win32') return []
  const { username } = userInfo()
  return [join('/media', username), join('/run/media', username), '/media', '/mnt']
}

/** What is plugged in and can be written to, each once. */
export function foundPlaces(media: readonly string[], platform: NodeJS.Platform = process.platform): BackupPlace[] {
  const folders = platform === 'win32' ? DRIVES : media.flatMap(foldersIn)
  return folders.filter(isWritable).flatMap((folder) => placeAt(folder) ?? [])
}

/** A: to C: are the computer's own. */
const DRIVES = [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`)

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && isMount(join(folder, entry.name), folder))
      .map(({ name }) => join(folder, name))
  } catch {
    // Nothing was ever plugged in here: the system makes the folder with the first key.
    return []
  }
}

/** Of another disk than the folder it is shown in: the rest there are ordinary folders. */
function isMount(path: string, parent: string): boolean {
  return statSync(path).dev !== statSync(parent).dev
}

/** What the system says of a folder; null when it is not there. */
export function placeAt(folder: string): BackupPlace | null {
  try {
    if (!statSync(folder).isDirectory()) return null
    const { bavail, bsize } = statfsSync(folder)
    return { folder, name: basename(folder) || folder, free: bavail * bsize }
  } catch {
    // Unplugged, or never there: that is what null says.
    return null
  }
}

export function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    // Read-only, or gone: nothing can be kept there.
    return false
  }
}

/** Whether one folder lies in another, or is it. */
export function isInside(folder: string, other: string): boolean {
  const way = relative(resolve(other), resolve(folder))
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(other, way) === resolve(folder))
}
