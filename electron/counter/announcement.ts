// How the command line finds the running app: a small file in the data folder, readable by its owner only.

import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the running app listens, what opens it to the command line, and which process it is. */
export interface Announcement {
  readonly address: string
  readonly token: string
  readonly pid: number
}

/** `counter.json`, in the data folder: one running app per folder, as its lock. */
export function announcementPath(dataFolder: string): string {
  return join(dataFolder, 'counter.json')
}

/** Writes it whole or not at all (mode 0600). Resolves to its removal, which leaves a successor's file alone. */
export async function announce(dataFolder: string, announcement: Announcement): Promise<() => Promise<void>> {
  const path = announcementPath(dataFolder)
  const draft = `${path}.${announcement.pid}`
  await rm(draft, { force: true })
  await writeFile(draft, `${JSON.stringify(announcement)}\n`, { mode: 0o600, flag: 'wx' })
  await rename(draft, path)
  return async () => {
    const current = await readAnnouncement(dataFolder)
    if (current?.token === announcement.token) await rm(path, { force: true })
  }
}

/** What the running app says of itself; null when none says anything, or when that process is gone. */
export async function readAnnouncement(dataFolder: string): Promise<Announcement | null> {
  try {
    const read = JSON.parse(await readFile(announcementPath(dataFolder), 'utf8')) as Partial<Announcement> | null
    const { address, token, pid } = read ?? {}
    if (typeof address !== 'string' || typeof token !== 'string' || typeof pid !== 'number') return null
    return isAlive(pid) ? { address, token, pid } : null
  } catch {
    return null // no file, or half of one from an older crash: nobody is announced
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
