// A small disk that fills up while selling, and one that may only be read.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CannotOpen } from '../../electron/lock.ts'
import { faultsOf } from '../torture/reader.ts'
import type { Said } from '../torture/said.ts'
import { basketOf, lively, sellPouch } from './kit/history.ts'
import { emptyFolder, openShop, type Shop, type ShopFolder } from './kit/shop.ts'

const WHY_NOT = whyNoSmallDisk()
if (WHY_NOT) process.stderr.write(`The tests with a full disk are left out: ${WHY_NOT}\n`)

let lived: ShopFolder
beforeAll(async () => {
  lived = await lively()
}, 30_000)
afterAll(() => lived.remove())

describe.skipIf(WHY_NOT)('a disk that fills up', () => {
  it('refuses sales with DiskFull, loses none that was answered, and sells on once there is room', async () => {
    await onSmallDisk(async (disk) => {
      const folder = onto(disk, lived)
      const shop = await openShop(folder)
      const said: Said[] = []
      for (const room of [400_000, 100_000, 30_000, 0]) {
        const filler = fill(disk, room)
        expect(await sellUntilRefused(shop, said)).toBe('DiskFull')
        // Whatever is done between two sales is done now, on a full disk.
        await pause(400)
        expect(['done', 'DiskFull']).toContain(await payIn(shop))
        rmSync(filler)
        said.push(await ticketOf(shop))
        await pause(300)
      }
      await shop.closeAndCheck()
      expect(faultsOf(folder, said)).toEqual([])
      expect(said.length).toBeGreaterThan(4)
    })
  }, 60_000)

  it('never answers with a refusal what it has recorded', async () => {
    await onSmallDisk(async (disk) => {
      const folder = onto(disk, lived)
      const shop = await openShop(folder)
      await shop.signIn('manager')
      const filler = fill(disk, 60_000)
      for (let round = 0; round < 200; round += 1) {
        const basket = `0192f000-0000-7000-8000-${String(round).padStart(12, '0')}`
        await shop.ask('manager', 'basket.save', { basket: basketOf(shop, basket) })
        const before = shop.journalLength()
        const answer = await shop.ask('manager', 'sale.record', { ...pouch(shop), basket })
        expect(shop.journalLength() - before, JSON.stringify(answer)).toBe(answer.ok ? 1 : 0)
        if (!answer.ok) expect(answer.refusal.type).toBe('DiskFull')
      }
      rmSync(filler)
      await shop.closeAndCheck()
    })
  }, 60_000)

  it('that is full from the start is named, and nothing in it changes', async () => {
    await onSmallDisk(async (disk) => {
      const folder = onto(disk, lived)
      const filler = fill(disk, 0)
      const refused = await openShop(folder).catch((error: unknown) => error)
      expect(refused).toBeInstanceOf(CannotOpen)
      expect((refused as CannotOpen).sentence).toMatch(/is full\. Free some space/)
      rmSync(filler)
      const shop = await openShop(folder)
      await sellPouch(shop, 'card')
      await shop.closeAndCheck()
    })
  }, 30_000)

  it('that has room for little more than nothing is called full too, on a first day', async () => {
    for (const room of [8_000, 20_000, 40_000, 60_000, 200_000]) {
      await onSmallDisk(async (disk) => {
        const empty = emptyFolder()
        const filler = fill(disk, room)
        const folder = { ...empty, data: join(disk, 'data') }
        const refused = await openShop(folder).catch((error: unknown) => error)
        expect((refused as CannotOpen).sentence, `${room}`).toMatch(/is full\. Free some space/)
        rmSync(filler)
        const shop = await openShop(folder)
        await shop.closeAndCheck()
        empty.remove()
      })
    }
  }, 30_000)

  it('and holds the keys is the one that is named, not the data’s', async () => {
    await onSmallDisk(async (disk) => {
      const folder = lived.copy()
      const keys = join(disk, 'keys')
      mkdirSync(keys)
      const filler = fill(disk, 0)
      // Without its key here a new one is made.
      const refused = await openShop({ ...folder, keys }).catch((error: unknown) => error)
      expect((refused as CannotOpen).sentence).toBe(
        `The disk that holds ${keys} is full. Free some space, then open Étal again.`,
      )
      rmSync(filler)
      const shop = await openShop({ ...folder, keys })
      await shop.close()
      folder.remove()
    })
  }, 30_000)

  it('fills where the keys are: the sale counts, the note beside the key may wait', async () => {
    await onSmallDisk(async (disk) => {
      const folder = lived.copy()
      const keys = join(disk, 'keys')
      cpSync(folder.keys, keys, { recursive: true })
      const shop = await openShop({ ...folder, keys })
      const filler = fill(disk, 0)
      await sellPouch(shop, 'card')
      rmSync(filler)
      await shop.closeAndCheck()
      folder.remove()
    })
  }, 30_000)
})

describe.skipIf(WHY_NOT)('a disk that may only be read', () => {
  it('is refused with a sentence, and sells again when it may be written', async () => {
    await onSmallDisk(async (disk) => {
      const folder = onto(disk, lived)
      mount('-o', 'remount,ro', disk)
      const refused = await openShop(folder).catch((error: unknown) => error)
      expect(refused).toBeInstanceOf(CannotOpen)
      expect((refused as CannotOpen).sentence).toMatch(/cannot write in|may not write in/)
      mount('-o', 'remount,rw', disk)
      const shop = await openShop(folder)
      await sellPouch(shop, 'card')
      await shop.closeAndCheck()
    })
  }, 30_000)
})

describe.skipIf(WHY_NOT)('a disk with the keys that may only be read', () => {
  it('lets the till sell with the key that is there, says what is not kept, and keeps it once it may be written', async () => {
    await onSmallDisk(async (disk) => {
      const folder = lived.copy()
      const keys = join(disk, 'keys')
      cpSync(folder.keys, keys, { recursive: true })
      mount('-o', 'remount,ro', disk)
      const shop = await openShop({ ...folder, keys })
      const troubles = async () => (await shop.do('coop.status', {})).troubles
      const tills = shop.rows('SELECT DISTINCT till FROM journal')
      await sellPouch(shop, 'card')
      expect(await troubles()).toContain('headNotKept')
      mount('-o', 'remount,rw', disk)
      await sellPouch(shop, 'card')
      expect(await troubles()).not.toContain('headNotKept')
      expect(shop.rows('SELECT DISTINCT till FROM journal')).toEqual(tills)
      await shop.closeAndCheck()
      folder.remove()
    })
  }, 30_000)

  it('is named where there is no key yet', async () => {
    await onSmallDisk(async (disk) => {
      const keys = join(disk, 'keys')
      mkdirSync(keys)
      mount('-o', 'remount,ro', disk)
      const empty = emptyFolder()
      const refused = await openShop({ ...empty, keys }).catch((error: unknown) => error)
      expect((refused as CannotOpen).sentence).toContain(`may not write in ${keys}.`)
      empty.remove()
    })
  }, 30_000)
})

function pouch(shop: Shop) {
  const basket = basketOf(shop, '0192f000-0000-7000-8000-000000000000')
  const lines = basket.lines.map(({ sale }) => sale)
  return { lines, mode: null, tenders: [{ kind: 'card', amount: 1800 }], expectedTotal: 1800 }
}

async function ticketOf(shop: Shop): Promise<Said> {
  const [ticket] = (await sellPouch(shop, 'card')).tickets
  if (!ticket) throw new Error('A sale without a ticket')
  return { what: 'ticket', ...ticket, lines: 1 }
}

/** Sells until the till refuses; gives the refusal. */
async function sellUntilRefused(shop: Shop, said: Said[]): Promise<string> {
  await shop.signIn('manager')
  for (let sale = 0; sale < 5000; sale += 1) {
    const before = shop.journalLength()
    const answer = await shop.ask('manager', 'sale.record', pouch(shop))
    if (!answer.ok) {
      expect(shop.journalLength()).toBe(before)
      return answer.refusal.type
    }
    const [ticket] = (answer.value as { tickets: { till: number; seq: number; number: number; total: number }[] })
      .tickets
    if (ticket) said.push({ what: 'ticket', ...ticket, lines: 1 })
  }
  return 'it never filled'
}

async function payIn(shop: Shop): Promise<string> {
  const before = shop.journalLength()
  const answer = await shop.ask('manager', 'cashSession.payIn', { amount: 100, reason: '', from: 'bank' })
  expect(shop.journalLength() - before).toBe(answer.ok ? 1 : 0)
  return answer.ok ? 'done' : answer.refusal.type
}

/** A shop's data on the small disk; its keys stay where they are. */
function onto(disk: string, from: ShopFolder): ShopFolder {
  const copy = from.copy()
  const data = join(disk, 'data')
  cpSync(copy.data, data, { recursive: true })
  return { ...copy, data }
}

/** Fills a disk but for so many bytes; gives the file to remove. */
function fill(disk: string, leaving: number): string {
  const { bavail, bsize } = statfsSync(disk)
  const filler = join(disk, 'filler')
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - leaving)))
  return filler
}

async function onSmallDisk(act: (disk: string) => Promise<void>): Promise<void> {
  const disk = mkdtempSync(join(tmpdir(), 'etal-small-'))
  mount('-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk)
  try {
    await act(disk)
  } finally {
    spawnSync('umount', ['-l', disk])
    rmSync(disk, { recursive: true, force: true })
  }
}

function mount(...args: readonly string[]): void {
  const { status, stderr } = spawnSync('mount', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`mount ${args.join(' ')}: ${stderr}`)
}

/** Why there can be no small disk here; empty when there can. */
function whyNoSmallDisk(): string {
  if (process.platform !== 'linux') return 'a small disk is made with tmpfs, which only Linux has'
  if (process.getuid?.() !== 0) return 'only root may mount one'
  const disk = mkdtempSync(join(tmpdir(), 'etal-small-'))
  mkdirSync(disk, { recursive: true })
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk], { encoding: 'utf8' })
  if (status === 0) spawnSync('umount', [disk])
  rmSync(disk, { recursive: true, force: true })
  return status === 0 ? '' : `mount said: ${(stderr ?? '').trim()}`
}
