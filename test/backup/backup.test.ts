// Copies in a second place, and the way back: of a till that broke, of one that is wrong, on another computer.

import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { verifyFile } from '../../db/journal/verify.ts'
import { tillPath } from '../../db/open-book.ts'
import { copyFolder } from '../../electron/backup/copy.ts'
import { bringCopy } from '../../electron/backup/restore.ts'
import { isInside } from '../../electron/backup/places.ts'
import type { BackupState } from '../../shared/backup/contract.ts'
import { emptyFolder, foundShop, openShop, type Shop, type ShopFolder } from '../reliability/kit/shop.ts'

let founded: ShopFolder
let folder: ShopFolder
let shop: Shop
/** The key: another folder. */
let key: string

beforeAll(async () => {
  founded = await foundShop()
})
afterAll(() => founded.remove())
beforeEach(async () => {
  folder = founded.copy()
  shop = await openShop(folder)
  key = mkdtempSync(join(tmpdir(), 'etal-key-'))
})
afterEach(async () => {
  await shop.close()
  folder.remove()
  rmSync(key, { recursive: true, force: true })
})

const HOUR = 3_600_000

/** Opens the drawer when it is not, and sells one bag. */
async function sell(): Promise<number> {
  if (!(await shop.do('cashSession.current', {})))
    await shop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
  const tile = (await shop.do('catalogue.tiles', { range: null })).tiles.find(({ unit }) => unit === 'piece')
  if (!tile) throw new Error('Nothing to sell')
  const line = { type: 'article', article: tile.id, quantity: 1000, unitPrice: tile.price } as const
  const tenders = [{ kind: 'card', amount: tile.price }]
  const { tickets: sold } = await shop.do('sale.record', {
    ...{ mode: 'keep', lines: [line], expectedTotal: tile.price, tenders },
  } as never)
  return sold[0]?.number ?? 0
}

const state = (): Promise<BackupState> => shop.do('backup.state', {})
/** The journal verifies and rebuilt tables are its tables; this computer wrote further than an older copy goes. */
async function closeAndCompare(): Promise<void> {
  await shop.close()
  expect(verifyFile(tillPath(shop.data), { tables: true, knownHeads: [] }).findings).toEqual([])
}

const tickets = () => shop.rows<{ count: number }>('SELECT count(*) AS count FROM sales')[0]?.count

describe('a copy on a key', () => {
  it('is made when the key is chosen and asked for, says what it holds, and is opened before it counts', async () => {
    await sell()
    await shop.do('coop.change', { coop: { name: 'Œufs & Fées d’été' } })
    await shop.do('backup.setPlace', { folder: key })
    expect((await state()).isBehind).toBe(true)
    const copy = await shop.do('backup.make', {})
    expect(copy).toMatchObject({ coop: 'Œufs & Fées d’été', lastTicket: 1, at: shop.clock.now })
    expect(copy.name).toMatch(/^oeufs-fees-d-ete-[0-9a-f]{12}\/2026-11-14t080000$/)
    expect((await shop.do('backup.copies', { folder: key })).map(({ name }) => name)).toEqual([copy.name])
    expect(await state()).toMatchObject({ last: { name: copy.name }, trouble: null, isUnderWay: false })
    const { path } = copyFolder(key, copy.name)
    expect(readdirSync(path).sort()).toEqual(['copy.json', 'desk.sqlite', 'pictures.json', 'till.sqlite'])
    const head = shop.rows<{ hash: string }>(
      'SELECT lower(hex(hash)) AS hash FROM journal WHERE seq = ? AND till = ?',
      copy.head.seq,
      copy.head.till,
    )
    expect(head).toEqual([{ hash: copy.head.hash }])
  })

  it('is whole although the till goes on selling meanwhile', async () => {
    await sell()
    await shop.do('backup.setPlace', { folder: key })
    const making = shop.do('backup.make', {})
    for (let more = 0; more < 5; more += 1) await sell()
    const copy = await making
    const file = new Database(join(copyFolder(key, copy.name).path, 'till.sqlite'), { readonly: true })
    const sold = file.prepare('SELECT count(*) AS count FROM sales').get() as { count: number }
    expect(sold.count).toBeGreaterThanOrEqual(1)
    file.close()
    expect(tickets()).toBe(6)
  })

  it('is made a moment after the drawer was counted, and each hour in which something happened', async () => {
    await sell()
    await shop.do('backup.setPlace', { folder: key })
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] })
    const copiedAfter = async (milliseconds: number) => {
      vi.advanceTimersByTime(milliseconds)
      while ((await state()).isUnderWay) await new Promise((resolve) => setImmediate(resolve))
      return (await shop.do('backup.copies', { folder: key })).length
    }
    try {
      await shop.restart()
      expect(await copiedAfter(60_000)).toBe(1)
      expect(await copiedAfter(60_000)).toBe(1)
      await sell()
      expect(await copiedAfter(60_000)).toBe(1)
      shop.clock.now += HOUR
      expect(await copiedAfter(60_000)).toBe(2)
      shop.clock.now += 60_000
      await shop.do('closing.closeSession', { pieces: {} })
      expect(await copiedAfter(5_000)).toBe(3)
    } finally {
      vi.useRealTimers()
    }
  })

  it('keeps the last twelve and one of each day of a month', async () => {
    await shop.do('backup.setPlace', { folder: key })
    await shop.signIn('manager')
    const { name } = await shop.do('backup.make', {})
    const set = join(copyFolder(key, name).path, '..')
    const day = (back: number) => new Date(shop.clock.now - back * 24 * HOUR).toISOString().slice(0, 10)
    for (let back = 0; back < 40; back += 1)
      for (const hour of ['060000', '070000']) mkdirSync(join(set, `${day(back)}t${hour}`), { recursive: true })
    shop.clock.now += 60_000
    const last = await shop.do('backup.make', {})
    const kept = readdirSync(set).sort().reverse()
    expect(kept[0]).toBe(last.name.split('/')[1])
    // Two of today, then both of five days: twelve. After them the last one of each day, and of today no more.
    expect(kept.slice(0, 12).map((one) => one.slice(0, 10))).toContain(day(4))
    expect(kept.slice(12).every((one) => one.endsWith('t070000'))).toBe(true)
    expect(kept.at(-1)?.slice(0, 10)).toBe(day(30))
  })

  it('goes after a month, however few there are, and with it the pictures that only it shows', async () => {
    const picture = (letter: string) => createHash('sha256').update(letter).digest('hex')
    const pictures = join(shop.data, 'pictures')
    mkdirSync(pictures, { recursive: true })
    for (const letter of ['a', 'b']) writeFileSync(join(pictures, picture(letter)), letter)
    await shop.do('backup.setPlace', { folder: key })
    await shop.signIn('manager')
    const { name } = await shop.do('backup.make', {})
    const set = join(copyFolder(key, name).path, '..')
    const kept = () =>
      readdirSync(join(set, 'pictures'))
        .map((one) => (one === picture('a') ? 'a' : 'b'))
        .sort()
    rmSync(join(pictures, picture('a')))
    shop.clock.now += 30 * 24 * HOUR
    await shop.do('backup.make', {})
    expect([existsSync(copyFolder(key, name).path), kept()]).toEqual([true, ['a', 'b']])
    shop.clock.now += 2 * 24 * HOUR
    await shop.do('backup.make', {})
    expect([existsSync(copyFolder(key, name).path), kept()]).toEqual([false, ['b']])
  })

  it('is not made where there is no key any more: the till says so and sells on', async () => {
    await shop.do('backup.setPlace', { folder: key })
    rmSync(key, { recursive: true })
    expect(await shop.ask('manager', 'backup.make', {})).toMatchObject({
      ok: false,
      refusal: { type: 'NoCopyMade', trouble: 'placeGone' },
    })
    expect(await state()).toMatchObject({ place: { isHere: false }, trouble: { type: 'placeGone' } })
    expect(await sell()).toBe(1)
  })

  it('goes neither into the till’s own folder nor into one that is not there, and is no cashier’s matter', async () => {
    const place = (where: string) => shop.ask('manager', 'backup.setPlace', { folder: where })
    await shop.signIn('manager')
    expect(await place(shop.data)).toMatchObject({ refusal: { type: 'FolderOfTheTill' } })
    expect(await place(join(shop.data, 'pictures', '..'))).toMatchObject({ refusal: { type: 'FolderOfTheTill' } })
    expect(await place('key')).toMatchObject({ refusal: { type: 'NoSuchFolder' } })
    expect(await place(join(key, 'nothing'))).toMatchObject({ refusal: { type: 'NoSuchFolder' } })
    await shop.signIn('cashier')
    expect(await shop.ask('cashier', 'backup.make', {})).toMatchObject({ refusal: { type: 'NotAllowed' } })
    expect(await shop.ask('window', 'backup.copies', { folder: key })).toMatchObject({
      refusal: { type: 'NotAllowed' },
    })
  })
})

describe('going back to a copy', () => {
  it('puts everything back as it was; what was here is kept aside, and a new till goes on with its own numbers', async () => {
    await sell()
    await shop.do('backup.setPlace', { folder: key })
    const copy = await shop.do('backup.make', {})
    await sell()
    const { keptAside } = await shop.do('backup.restore', { folder: key, name: copy.name })
    expect(existsSync(join(keptAside, 'till.sqlite'))).toBe(true)
    expect(tickets()).toBe(1)
    expect(await shop.do('coop.status', {}, 'window')).toMatchObject({ caller: 'visitor', member: null })
    const events = await shop.do('till.technicalEvents', { limit: 20 } as never)
    expect(events.map(({ type }) => type)).toContain('copyRestored')
    expect(shop.rows('SELECT till FROM tills')).toHaveLength(2)
    expect((await state()).place?.folder).toBe(key)
    await closeAndCompare()
  })

  it('to the very state that is here goes on as the same till', async () => {
    await shop.do('backup.setPlace', { folder: key })
    await shop.signIn('manager')
    const copy = await shop.do('backup.make', {})
    await shop.do('backup.restore', { folder: key, name: copy.name })
    expect(shop.rows('SELECT till FROM tills')).toHaveLength(1)
    await shop.closeAndCheck()
  })

  it('on another computer brings the coop, its faces, its codes and its pictures', async () => {
    await shop.signIn('manager')
    await shop.do('member.setPin', { member: shop.cast.cashier, pin: '2468' } as never)
    await sell()
    mkdirSync(join(shop.data, 'pictures'), { recursive: true })
    const bytes = 'the bytes of a picture'
    const picture = createHash('sha256').update(bytes).digest('hex')
    writeFileSync(join(shop.data, 'pictures', picture), bytes)
    await shop.do('backup.setPlace', { folder: key })
    const copy = await shop.do('backup.make', {})
    const other = emptyFolder()
    const till = await openShop(other, shop.clock.now)
    try {
      expect(await till.ask('window', 'backup.copies', { folder: key })).toMatchObject({ ok: true, value: [copy] })
      expect(await till.ask('window', 'backup.restore', { folder: key, name: copy.name })).toMatchObject({ ok: true })
      expect(existsSync(join(other.data, 'pictures', picture))).toBe(true)
      const signIn = (pin: string) => till.ask('window', 'member.signIn', { member: shop.cast.cashier, pin })
      expect(await signIn('1357')).toMatchObject({ refusal: { type: 'WrongPin' } })
      expect(await signIn('2468')).toMatchObject({ ok: true })
      await till.closeAndCheck()
    } finally {
      await till.close()
      other.remove()
    }
  })

  it('that was cut short by a power cut is finished at the next start; one that had only begun is forgotten', async () => {
    await sell()
    await shop.do('backup.setPlace', { folder: key })
    const copy = await shop.do('backup.make', {})
    await sell()
    await shop.close()
    const begun = { data: shop.data, place: key, name: copy.name }
    await bringCopy(begun)
    shop = await openShop(folder, shop.clock.now)
    expect(tickets()).toBe(2)
    await shop.close()
    await bringCopy(begun)
    renameSync(join(shop.data, 'till.sqlite'), join(shop.data, 'elsewhere'))
    shop = await openShop(folder, shop.clock.now)
    expect(tickets()).toBe(1)
    expect(existsSync(join(shop.data, 'arriving'))).toBe(false)
    await closeAndCompare()
  })

  it('that was changed or cut changes nothing here, and says so', async () => {
    await sell()
    await shop.do('backup.setPlace', { folder: key })
    const copy = await shop.do('backup.make', {})
    const file = new Database(join(copyFolder(key, copy.name).path, 'till.sqlite'))
    file.exec('DROP TRIGGER journal_data_no_update')
    file.exec(`UPDATE journal_data SET data = replace(data, '"total":', '"total":1') WHERE data LIKE '%"total":%'`)
    file.close()
    const before = shop.journalLength()
    expect(await shop.ask('manager', 'backup.restore', { folder: key, name: copy.name })).toMatchObject({
      refusal: { type: 'CopyNotWhole' },
    })
    expect(shop.journalLength()).toBe(before)
    expect(await sell()).toBe(2)
    const unknown = { folder: key, name: 'nobody-000000000000/2026-11-14t080000' }
    expect(await shop.ask('manager', 'backup.restore', unknown)).toMatchObject({ refusal: { type: 'NoSuchFolder' } })
  })

  it('is not for a cashier, and not for a passer-by once there is a coop', async () => {
    await shop.do('backup.setPlace', { folder: key })
    const { name } = await shop.do('backup.make', {})
    await shop.signIn('cashier')
    for (const who of ['cashier', 'window'])
      expect(await shop.ask(who, 'backup.restore', { folder: key, name })).toMatchObject({
        refusal: { type: 'NotAllowed' },
      })
  })
})

it('a folder is inside another when no step leads out of it', () => {
  expect(isInside('/data/coop/x', '/data/coop')).toBe(true)
  expect(isInside('/data/coop', '/data/coop')).toBe(true)
  expect(isInside('/data/coop-key', '/data/coop')).toBe(false)
  expect(isInside('/data', '/data/coop')).toBe(false)
})
