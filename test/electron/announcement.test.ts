// The command line finds the running app by the file it leaves, and only while it runs.

import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { announce, announcementPath, readAnnouncement } from '../../electron/counter/announcement.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'etal-announcement-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const running = { address: 'http://127.0.0.1:4000', token: 'secret', pid: process.pid }

describe('the running app', () => {
  it('is found in its data folder, by its owner only', async () => {
    await announce(folder, running)
    expect(await readAnnouncement(folder)).toEqual(running)
    expect(statSync(announcementPath(folder)).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['counter.json'])
  })

  it('leaves nothing when it closes', async () => {
    const withdraw = await announce(folder, running)
    await withdraw()
    expect(readdirSync(folder)).toEqual([])
    expect(await readAnnouncement(folder)).toBeNull()
  })

  it('does not take away what its successor said', async () => {
    const withdraw = await announce(folder, running)
    await announce(folder, { ...running, token: 'another' })
    await withdraw()
    expect(await readAnnouncement(folder)).toMatchObject({ token: 'another' })
  })

  it('is nobody when its process is dead or its file is not whole', async () => {
    // The largest process id there can be is not in use.
    writeFileSync(announcementPath(folder), JSON.stringify({ ...running, pid: 2 ** 22 + 1 }))
    expect(await readAnnouncement(folder)).toBeNull()
    for (const text of ['', '{', 'null', '[]', '{"address":"x"}']) {
      writeFileSync(announcementPath(folder), text)
      expect(await readAnnouncement(folder)).toBeNull()
    }
  })
})
