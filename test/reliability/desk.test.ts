// A desk that was lost, or damaged in part: the till opens and sells, and says what is missing.

import Database from 'better-sqlite3'
import { rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lively, sellPouch } from './kit/history.ts'
import { openShop, type ShopFolder } from './kit/shop.ts'

let lived: ShopFolder
beforeAll(async () => {
  lived = await lively()
}, 30_000)
afterAll(() => lived.remove())

describe('a desk that is not the one that was', () => {
  const desk = (folder: ShopFolder) => join(folder.data, 'desk.sqlite')
  it.each([
    ['gone', (path: string) => rmSync(path)],
    ['empty', (path: string) => truncateSync(path, 0)],
  ])('because it is %s opens, and says that the codes must be set again', async (_how, damage) => {
    const folder = lived.copy()
    damage(desk(folder))
    const shop = await openShop(folder)
    await sellPouch(shop, 'card')
    expect((await shop.do('coop.status', {})).findings).toMatchObject([
      { table: 'desk', detail: expect.stringContaining('set the codes again') as string },
    ])
    expect(shop.logged.join()).toContain('set the codes again')
    await shop.closeAndCheck()
    folder.remove()
  })

  it('because one thing on it is damaged opens with all the others, and keeps the bytes', async () => {
    const folder = lived.copy()
    const file = new Database(desk(folder))
    const baskets = file.prepare("SELECT count(*) FROM documents WHERE kind = 'basket'").pluck().get()
    expect(baskets).toBe(1)
    file.exec("INSERT INTO documents VALUES ('basket', 'torn', 0, '{\"id\":\"torn')")
    file.close()
    const shop = await openShop(folder)
    expect(await shop.do('basket.list', {})).toHaveLength(1)
    await sellPouch(shop, 'card')
    expect((await shop.do('coop.status', {})).findings).toMatchObject([
      { detail: expect.stringContaining('put aside') as string },
    ])
    expect(JSON.stringify(shop.deskRows())).toContain('torn')
    await shop.closeAndCheck()
    folder.remove()
  })
})
