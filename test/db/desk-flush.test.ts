// The desk a moment after a tap: what was saved has been put on the disk, and no tap waited for it.

import Database from 'better-sqlite3'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openDesk, type Desk } from '../../db/desk.ts'
import type { Flush } from '../../db/desk-flush.ts'

let folder: string
let desk: Desk | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'etal-desk-'))
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  desk?.close()
  desk = undefined
  rmSync(folder, { recursive: true, force: true })
})

const path = () => join(folder, 'desk.sqlite')
const save = (id: string) => desk?.put({ kind: 'basket', id, at: 1 }, { lines: [id] })
const A_SECOND = 1_000

/** A disk that keeps, at each flush, what a power cut right after would leave. */
function diskThatKeeps(): { flush: Flush; left: () => string[]; flushes: () => number } {
  let flushes = 0
  const kept = join(folder, 'kept.sqlite')
  return {
    flush: (wal) => {
      flushes += 1
      copyFileSync(path(), kept)
      copyFileSync(wal, `${kept}-wal`)
      return Promise.resolve()
    },
    left: () => {
      const after = new Database(kept)
      const ids = after.prepare<[], { id: string }>('SELECT id FROM documents ORDER BY id').all()
      after.close()
      return ids.map(({ id }) => id)
    },
    flushes: () => flushes,
  }
}

describe('a basket on the desk', () => {
  it('is on the disk within a second, and a power cut then leaves all of it', async () => {
    const disk = diskThatKeeps()
    desk = openDesk(path(), { flush: disk.flush })
    for (const id of ['a', 'b', 'c']) save(id)
    expect(disk.flushes()).toBe(0)
    await vi.advanceTimersByTimeAsync(A_SECOND)
    expect(disk.flushes()).toBe(1)
    expect(disk.left()).toEqual(['a', 'b', 'c'])
  })

  it('is not put off by somebody who taps without a pause', async () => {
    const disk = diskThatKeeps()
    desk = openDesk(path(), { flush: disk.flush })
    for (let tap = 0; tap < 30; tap += 1) {
      save(`t${tap}`)
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(disk.flushes()).toBeGreaterThanOrEqual(3)
  })

  it('that nobody touched wakes no disk', async () => {
    const disk = diskThatKeeps()
    desk = openDesk(path(), { flush: disk.flush })
    await vi.advanceTimersByTimeAsync(60 * A_SECOND)
    expect(disk.flushes()).toBe(0)
  })

  it('waits for no disk: a tap is answered while one flushes, and has its own moment after it', async () => {
    const begun: (() => void)[] = []
    desk = openDesk(path(), { flush: () => new Promise((resolve) => begun.push(resolve)) })
    save('first')
    await vi.advanceTimersByTimeAsync(A_SECOND)
    expect(begun).toHaveLength(1)
    save('second')
    expect(desk.list('basket')).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(60 * A_SECOND)
    expect(begun).toHaveLength(1)
    begun[0]?.()
    await vi.advanceTimersByTimeAsync(A_SECOND)
    expect(begun).toHaveLength(2)
  })

  it('that the disk did not take is told and tried again, until it is taken', async () => {
    const told: boolean[] = []
    let isBroken = true
    const flush = () => (isBroken ? Promise.reject(new Error('EIO')) : Promise.resolve())
    desk = openDesk(path(), { flush, onTrouble: (isTroubled) => told.push(isTroubled) })
    save('first')
    await vi.advanceTimersByTimeAsync(A_SECOND)
    expect(told.at(-1)).toBe(true)
    expect(desk.list('basket')).toHaveLength(1)
    isBroken = false
    await vi.advanceTimersByTimeAsync(A_SECOND)
    expect(told.at(-1)).toBe(false)
    const tries = told.length
    await vi.advanceTimersByTimeAsync(60 * A_SECOND)
    expect(told).toHaveLength(tries)
  })

  it('that the disk refused is written anew elsewhere: the log may have lost it and say nothing', async () => {
    const disk = diskThatKeeps()
    let tries = 0
    const flush: Flush = (wal) => ((tries += 1) === 1 ? Promise.reject(new Error('EIO')) : disk.flush(wal))
    desk = openDesk(path(), { flush })
    save('first')
    await vi.advanceTimersByTimeAsync(2 * A_SECOND)
    expect(tries).toBe(2)
    rmSync(join(folder, 'kept.sqlite-wal'))
    expect(disk.left()).toEqual(['first'])
  })

  it('closes while the disk flushes, and nothing is begun after it', async () => {
    const begun: (() => void)[] = []
    desk = openDesk(path(), { flush: () => new Promise((resolve) => begun.push(resolve)) })
    save('first')
    await vi.advanceTimersByTimeAsync(A_SECOND)
    save('second')
    desk.close()
    begun[0]?.()
    await vi.advanceTimersByTimeAsync(60 * A_SECOND)
    expect(begun).toHaveLength(1)
    desk = openDesk(path())
    expect(desk.list('basket')).toHaveLength(2)
  })

  it("is flushed by the system's own means, and the desk goes on being written", async () => {
    vi.useRealTimers()
    const told: boolean[] = []
    desk = openDesk(path(), { onTrouble: (isTroubled) => told.push(isTroubled) })
    save('first')
    await vi.waitFor(() => expect(told).toEqual([false]), { timeout: 5_000 })
    save('second')
    expect(desk.list('basket')).toHaveLength(2)
  })
})
