// The host's files are made beside the till: it goes on selling, they say one state of the books, and nothing is half made.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closeBook, openBook } from '../../db/open-book.ts'
import { record, runCommand } from '../../db/run.ts'
import { SOFTWARE } from '../../electron/version.ts'
import type { NewEntry } from '../../shared/entries.ts'
import { PERIOD_FORMATS } from '../../shared/export/formats.ts'
import { closeDrawer, openDrawer, sellPouch } from '../reliability/kit/history.ts'
import { foundShop, openShop, SATURDAY, type Shop, type ShopFolder } from '../reliability/kit/shop.ts'

const DAY = 86_400_000
const november = { from: '2026-11-01', to: '2026-11-30' } as const
const fec = { format: 'fec', ...november } as const

let counted: ShopFolder
let folder: ShopFolder
let shop: Shop
beforeAll(async () => {
  counted = await foundShop()
  shop = await openShop(counted)
  const profile = (await shop.do('host.profile', {}))!
  await shop.do('host.setProfile', { profile: { ...profile, platform: { id: '0001', name: 'Plateforme' } } } as never)
  await openDrawer(shop)
  await sellPouch(shop, 'cash')
  await closeDrawer(shop)
  await shop.close()
})
beforeEach(async () => {
  folder = counted.copy()
  shop = await openShop(folder.at(SATURDAY + DAY))
  await shop.signIn('manager')
})
afterAll(() => counted.remove())
afterEach(async () => {
  await shop.closeAndCheck()
  folder.remove()
})

describe('while the files of the books are made', () => {
  it('a sale is rung up and answered first', async () => {
    shop.clock.now += 30 * DAY
    await openDrawer(shop)
    const answered: string[] = []
    const made = shop.do('export.make', fec).then(() => answered.push('made'))
    const sold = sellPouch(shop, 'card').then(() => answered.push('sold'))
    await Promise.all([made, sold])
    expect(answered).toEqual(['sold', 'made'])
  })

  it('what was asked to stop leaves no file and no record, and is made when it is asked for again', async () => {
    const made = shop.ask('manager', 'export.make', fec)
    await shop.do('export.cancel', {})
    expect(await made).toEqual({ ok: false, refusal: { type: 'ExportCancelled' } })
    expect(await shop.do('export.list', {})).toEqual([])
    expect(await shop.do('export.progress', {})).toBeNull()
    expect((await shop.do('export.make', fec)).files).toHaveLength(1)
  })

  it('another one waits its turn, and the same one asked twice is the same', async () => {
    const make = (asked: unknown) => shop.ask('manager', 'export.make', asked)
    const [first, twice, other] = await Promise.all([make(fec), make(fec), make({ ...fec, format: 'caerp' })])
    expect(other).toEqual({ ok: false, refusal: { type: 'ExportUnderway' } })
    expect(first).toMatchObject({ ok: true, value: { again: false } })
    expect(twice).toEqual({ ok: true, value: { ...(first as { value: object }).value, again: true } })
  })

  it('what is noted meanwhile is in them: they are read once more', async () => {
    const making = shop.do('export.make', fec)
    await shop.do('expense.record', {
      ...{ on: '2026-11-15', supplier: 'Ville', label: '', category: 'stall', mileage: null, photo: null },
      ...{ lines: [{ rate: 0, total: 3500, deductible: false }], purpose: null, paidBy: { type: 'host' } },
    } as never)
    const file = Buffer.from((await making).files[0]?.base64 ?? '', 'base64').toString('latin1')
    expect(file).toMatch(/Ville.*35,00/u)
  })
})

describe('a long past', () => {
  it('is looked at beside the till too, and looks the same', async () => {
    const here = await shop.do('export.preview', fec)
    await shop.close()
    const book = bookOf(folder)
    const entry: NewEntry = { kind: 'till.technical', data: { type: 'clockMoved', computer: 0, used: 0 } }
    record(
      book,
      Array.from({ length: 3000 }, () => entry),
    )
    closeBook(book)
    await shop.restart()
    await openDrawer(shop)
    const answered: string[] = []
    const looked = shop.do('export.preview', { ...fec, to: '2026-11-14' })
    const sold = sellPouch(shop, 'card')
    await Promise.all([looked.then(() => answered.push('looked')), sold.then(() => answered.push('sold'))])
    expect(answered).toEqual(['sold', 'looked'])
    expect(await looked).toEqual(here)
  })
})

describe('files made beside the till', () => {
  it('are, in every format, the bytes that the till itself writes', async () => {
    await shop.close()
    const twin = folder.copy()
    await shop.restart()
    const book = bookOf(twin)
    const asking = { by: folder.cast.manager, caller: 'manager' } as const
    for (const format of PERIOD_FORMATS) {
      const asked = { format, ...november }
      const making = shop.do('export.make', asked)
      const itself = runCommand(book, { name: 'export.make', input: asked }, asking).result
      expect({ ok: true, value: await making }).toEqual(itself)
    }
    const made = "SELECT d.data FROM journal j JOIN journal_data d ON d.id = j.data_id WHERE j.kind = 'export.made'"
    const parsed = (rows: { data: string }[]) =>
      rows.map(({ data }) => ({ ...(JSON.parse(data) as Record<string, unknown>), head: null }))
    expect(parsed(shop.rows(made))).toEqual(parsed(book.file.read.all(made)))
    closeBook(book)
    twin.remove()
  })

  it('name the moment they were recorded, and are the same bytes ever after', async () => {
    const report = { format: 'flux10', ...november } as const
    const making = shop.do('export.make', report)
    shop.clock.now += 5000
    const made = await making
    shop.clock.now += 5000
    expect(await shop.do('export.make', report)).toEqual({ ...made, again: true })
  })
})

function bookOf({ data, keys }: ShopFolder) {
  return openBook({ folder: data, keys, software: SOFTWARE, clock: () => shop.clock.now })
}
