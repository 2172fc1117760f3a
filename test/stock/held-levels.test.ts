// Levels are written a moment behind the movements: whoever asks finds them right, and a crash loses none.

import Database from 'better-sqlite3'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyFile } from '../../db/journal/verify.ts'
import { openTillFile } from '../../db/open.ts'
import { overBook } from '../../electron/jobs/over-book.ts'
import { tillPath } from '../../db/open-book.ts'
import { compareTables, rebuiltCopy } from '../../db/rebuild.ts'
import { readerOf } from '../../db/sql.ts'
import { levelOf } from '../../db/stock/levels.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'

const POUCH = { name: 'Pochette wax', price: 1800 }
let coop: TestCoop
let copies: string

beforeEach(async () => {
  coop = await testCoop()
  coop.do('cashSession.open', { event: null, pieces: { 1000: 3 }, source: 'bank' })
  coop.book.file.read.get('SELECT count(*) FROM stock_levels')
  copies = mkdtempSync(join(tmpdir(), 'etal-levels-'))
})
afterEach(() => {
  coop.check()
  coop.close()
  rmSync(copies, { recursive: true, force: true })
})

/** What another program finds in the file: what is committed, and nothing of this process. */
function written(file: string): number {
  const other = new Database(file, { readonly: true })
  const sql = 'SELECT coalesce(sum(quantity_thousandths), 0) FROM stock_levels WHERE item = ?'
  const level = other.prepare(sql).pluck().get(coop.article(POUCH.name)) as number
  other.close()
  return level
}

/** The folder as a power cut would leave it. */
function asAfterACrash(): string {
  const folder = join(copies, 'crash')
  mkdirSync(folder)
  for (const end of ['', '-wal']) copyFileSync(`${tillPath(coop.folder)}${end}`, `${tillPath(folder)}${end}`)
  return tillPath(folder)
}

const level = () => levelOf(coop.book.file.read, coop.article(POUCH.name)).quantity

describe('a level behind its movements', () => {
  it('is right for a thread that looks at the book in the same moment, and stays as it was when its look began', async () => {
    const before = level()
    coop.sell([{ ...POUCH, quantity: 2000 }])
    const seen = await overBook(tillPath(coop.folder), (read) => {
      const first = levelOf(read, coop.article(POUCH.name)).quantity
      coop.sell([POUCH])
      return [first, levelOf(read, coop.article(POUCH.name)).quantity]
    })
    expect(seen).toEqual([before - 2000, before - 2000])
    expect(level()).toBe(before - 3000)
  })

  it('is not waited for by the sale, and right for whoever reads it', () => {
    const before = level()
    expect(written(tillPath(coop.folder))).toBe(before)
    coop.sell([{ ...POUCH, quantity: 2000 }])
    expect(written(tillPath(coop.folder))).toBe(before)
    expect(level()).toBe(before - 2000)
    const sql = 'SELECT sum(quantity_thousandths) AS quantity FROM stock_levels WHERE item = ?'
    expect(coop.book.file.read.get(sql, coop.article(POUCH.name))).toEqual({ quantity: before - 2000 })
    expect(written(tillPath(coop.folder))).toBe(before - 2000)
  })

  it('is made up for after a power cut, once', () => {
    const before = level()
    coop.sell([POUCH])
    coop.sell([POUCH, { ...POUCH, quantity: 3000 }])
    const crashed = asAfterACrash()
    expect(written(crashed)).toBe(before)
    for (let start = 0; start < 2; start += 1) {
      const file = openTillFile(crashed)
      expect(levelOf(file.write, coop.article(POUCH.name)).quantity).toBe(before - 5000)
      const copy = rebuiltCopy(file.connection)
      expect(compareTables(file.read, readerOf(copy))).toEqual([])
      copy.close()
      file.close()
      expect(written(crashed)).toBe(before - 5000)
    }
  })

  it('is no finding for who verifies a crashed file without writing it; an edited one is', () => {
    coop.sell([POUCH])
    const crashed = asAfterACrash()
    expect(verifyFile(crashed, { tables: true, knownHeads: [] }).findings).toEqual([])
    const other = new Database(crashed)
    other.prepare('UPDATE stock_levels SET value_cents = value_cents + 1 WHERE item = ?').run(coop.article(POUCH.name))
    other.close()
    expect(verifyFile(crashed, { tables: true, knownHeads: [] }).findings).toMatchObject([
      { type: 'tableDiffers', table: 'stock_levels' },
      { type: 'tableDiffers', table: 'stock_levels' },
    ])
  })

  it('forgets what a transaction moved that was undone, and keeps what was moved before it', () => {
    const before = level()
    coop.sell([POUCH])
    const { file } = coop.book
    expect(() =>
      file.transact(() => {
        file.write.run('DELETE FROM sale_days')
        levelOf(file.write, coop.article(POUCH.name))
        throw new Error('the disk is gone')
      }),
    ).toThrow('the disk is gone')
    expect(level()).toBe(before - 1000)
    coop.sell([POUCH])
    expect(level()).toBe(before - 2000)
  })
})
