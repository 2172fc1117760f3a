// Who holds a till's file for writing: whatever records after it waited does so in its turn, and in the book it was asked in.

import Database from 'better-sqlite3'
import { existsSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { tillPath } from '../../db/open-book.ts'
import { openHost, type Host } from '../../electron/host.ts'
import { Turns } from '../../electron/turns.ts'
import { closeDrawer, openDrawer, sellPouch } from '../reliability/kit/history.ts'
import { foundShop, openShop, type ShopFolder } from '../reliability/kit/shop.ts'

describe('turns', () => {
  it('come at once while nobody holds the file, and in the order they were asked while somebody does', async () => {
    const turns = new Turns()
    const order: string[] = []
    const first = Promise.withResolvers<void>()
    const second = Promise.withResolvers<void>()
    const take = (name: string) => turns.take(() => void order.push(name))
    const hold = (name: string, until: Promise<void>) =>
      turns.hold(async () => {
        order.push(name)
        await until
        order.push(`${name} over`)
      })
    void take('free')
    expect(order).toEqual(['free'])
    const all = [hold('first', first.promise), take('a'), hold('second', second.promise), take('b')]
    first.resolve()
    await all[0]
    await vi.waitFor(() => expect(order).toContain('second'))
    expect(order).toEqual(['free', 'first', 'first over', 'a', 'second'])
    second.resolve()
    await Promise.all(all)
    expect(order.slice(-2)).toEqual(['second over', 'b'])
  })

  it('come too when whoever held the file failed', async () => {
    const turns = new Turns()
    const failed = turns.hold(() => Promise.reject(new Error('the disk')))
    const after = turns.take(() => 'after')
    await expect(failed).rejects.toThrow('the disk')
    expect(await after).toBe('after')
  })
})

describe('what was waited for before it is recorded', () => {
  const turns = new Turns()
  let folder: ShopFolder
  let host: Host
  beforeAll(async () => {
    folder = await foundShop()
    const shop = await openShop(folder)
    await openDrawer(shop)
    await sellPouch(shop, 'cash')
    await closeDrawer(shop)
    await shop.close()
    host = await openHost({ data: folder.data, keys: folder.keys, clock: () => folder.now, turns })
    await ask('member.signIn', { member: folder.cast.manager })
  }, 30_000)
  afterAll(async () => {
    await host.close()
    folder.remove()
  })

  const PERIOD = { format: 'xlsx', from: '2026-11-14', to: '2026-11-14' } as const
  const ask = (name: string, input: unknown) => host.call('window', { name, input })
  const exportsFolder = () => join(folder.data, 'exports')
  const written = () => (existsSync(exportsFolder()) ? readdirSync(exportsFolder()).map((name) => extname(name)) : [])
  const recorded = () => {
    const file = new Database(tillPath(folder.data), { readonly: true })
    const sql = "SELECT kind FROM journal WHERE kind IN ('export.made', 'exchange.imported') ORDER BY kind"
    const kinds = file.prepare(sql).pluck().all()
    file.close()
    return kinds
  }

  it('is recorded once the file is let go that somebody took meanwhile', async () => {
    const csv = 'Nom;Prix;TVA;Gamme;Stock;Code-barres\nSac rouge;12;20;Neuf;;\n'
    const list = { fileName: 'liste.csv', base64: Buffer.from(csv).toString('base64') }
    const id = '0192f000-0000-7000-8000-00000000abcd'
    const asked = [ask('export.sheet', PERIOD), ask('catalogue.import', { import: id, ...list })]
    const over = Promise.withResolvers<void>()
    const held = turns.hold(async () => {
      const other = new Database(tillPath(folder.data))
      other.exec('BEGIN IMMEDIATE')
      await over.promise
      other.exec('ROLLBACK')
      other.close()
    })
    await vi.waitFor(() => expect(written()).toEqual(['.xlsx']), 15_000)
    const opened = ask('cashSession.open', { event: null, pieces: {}, source: 'bank' })
    // Longer than the moment in which a file that is written is recorded.
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(recorded()).toEqual([])
    over.resolve()
    await held
    expect((await Promise.all([...asked, opened])).map(({ ok }) => ok)).toEqual([true, true, true])
    expect(recorded()).toEqual(['exchange.imported', 'export.made'])
  }, 20_000)

  it('is not recorded when another book was opened meanwhile', async () => {
    const before = recorded()
    const made = ask('export.sheet', PERIOD)
    await ask('till.setTraining', { on: true })
    expect(await made).toEqual({ ok: false, refusal: { type: 'OtherBook' } })
    expect(recorded()).toEqual(before)
  }, 20_000)
})
