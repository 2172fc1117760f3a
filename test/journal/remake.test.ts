// The tables made again by hand: never with a customer waiting, and nothing is recorded before they are there.

import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tillPath } from '../../db/open-book.ts'
import { rebuild, Unwanted } from '../../db/rebuild.ts'
import { articleNamed, closeDrawer, openDrawer, sellPouch } from '../reliability/kit/history.ts'
import { testCoop } from '../kit/coop.ts'
import { foundShop, openShop, type Shop, type ShopFolder } from '../reliability/kit/shop.ts'

let folder: ShopFolder
let shop: Shop
beforeAll(async () => {
  folder = await foundShop()
  shop = await openShop(folder)
  await shop.signIn('manager')
  await openDrawer(shop)
}, 30_000)
afterAll(async () => {
  await shop.closeAndCheck()
  folder.remove()
})

const price = () => shop.do('catalogue.article', { article: articleNamed(shop, 'Pochette wax') as never })
const remake = () => shop.ask('manager', 'till.rebuild', {})

/** As a hand that writes into the file would. */
function spoil(): void {
  const file = new Database(tillPath(folder.data))
  file.exec("UPDATE articles SET price_cents = 1 WHERE name = 'Pochette wax'")
  file.close()
}

describe('tables made again', () => {
  it('wait for the drawer to be counted', async () => {
    expect(await remake()).toEqual({ ok: false, refusal: { type: 'StillSelling' } })
    await sellPouch(shop, 'cash')
    await closeDrawer(shop)
  })

  it('are those of the journal; questions are answered meanwhile, and what is recorded comes after', async () => {
    spoil()
    expect(await price()).toMatchObject({ price: 1 })
    const entries = shop.journalLength()
    const order: string[] = []
    const remade = remake().then((answer) => (order.push('remade'), answer))
    const asked = shop.ask('manager', 'sale.list', {}).then(() => order.push('asked'))
    const opened = openDrawer(shop).then(() => order.push('opened'))
    await Promise.all([remade, asked, opened])
    expect(order).toEqual(['asked', 'remade', 'opened'])
    expect(await remade).toEqual({ ok: true, value: { entries, differed: ['articles'] } })
    const [event] = await shop.do('till.technicalEvents', { limit: 1 })
    expect(event).toMatchObject({ type: 'tablesRebuilt', by: shop.cast.manager })
    expect(JSON.parse(event?.detail ?? '')).toMatchObject({ entries, differed: ['articles'] })
    expect(await price()).toMatchObject({ price: 1800 })
    await sellPouch(shop, 'card')
  })

  it('stay as they were when somebody stops it: nothing is noted, and what waited goes on at once', async () => {
    await closeDrawer(shop)
    spoil()
    const entries = shop.journalLength()
    const remade = remake()
    await expect.poll(() => shop.do('till.rebuilding', {}), { interval: 1 }).not.toBeNull()
    const opened = openDrawer(shop)
    expect(await shop.do('till.stopRebuild', {})).toEqual({})
    expect(await remade).toEqual({ ok: false, refusal: { type: 'RebuildStopped' } })
    expect(await price()).toMatchObject({ price: 1 })
    await opened
    expect(shop.journalLength()).toBe(entries + 1)
    expect(await shop.do('till.rebuilding', {})).toBeNull()
    await closeDrawer(shop)
    expect(await remake()).toMatchObject({ ok: true, value: { differed: ['articles'] } })
    expect(await price()).toMatchObject({ price: 1800 })
    expect(await shop.do('till.stopRebuild', {})).toEqual({})
    await openDrawer(shop)
  })

  it('are made again when the till is closed over them', async () => {
    await closeDrawer(shop)
    spoil()
    const remade = remake()
    await shop.restart()
    expect(await remade).toMatchObject({ ok: true })
    expect(await price()).toMatchObject({ price: 1800 })
  })
})

describe('tables that are written anew', () => {
  it('are the old ones, whole, when the new ones are unwanted before they are in their place', async () => {
    const coop = await testCoop()
    const { connection } = coop.book.file
    connection.exec("UPDATE articles SET price_cents = 1 WHERE name = 'Pochette wax'")
    const tables = () => connection.prepare('SELECT * FROM articles ORDER BY id').all()
    const before = tables()
    const unwanted = () => {
      throw new Unwanted()
    }
    expect(() => rebuild(connection, unwanted)).toThrow(Unwanted)
    expect(tables()).toEqual(before)
    rebuild(connection)
    coop.check()
    coop.close()
  })
})
