// A file for people, asked for by a screen: written beside the till, handed over piece by piece, and never half there.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeSheet, cancelSheet } from '../../electron/export/making.ts'
import type { SheetMade } from '../../shared/export/contract.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { RehearsedCoop } from './rehearsed-coop.ts'
import { openDrawer, sellPouch } from '../reliability/kit/history.ts'
import { foundShop, openShop, type Shop, type ShopFolder } from '../reliability/kit/shop.ts'

describe('a workbook asked for', () => {
  let folder: ShopFolder
  let shop: Shop
  beforeEach(async () => {
    folder = await foundShop()
    shop = await openShop(folder)
    await shop.signIn('manager')
    await openDrawer(shop)
    await sellPouch(shop, 'card')
  })
  afterEach(async () => {
    await shop.closeAndCheck()
    folder.remove()
  })

  it('is written, recorded, and comes in pieces that are the file; a hash nobody recorded opens nothing', async () => {
    const period = { format: 'xlsx', from: '2000-01-01', to: '2100-01-01' }
    const made = await shop.ask('manager', 'export.sheet', period)
    if (!made.ok) throw new Error(JSON.stringify(made.refusal))
    const { fileName, sha256, bytes } = made.value as SheetMade
    expect(fileName).toMatch(/^TABLEUR_[A-Z0-9_]+\.xlsx$/u)
    const part = await shop.ask('manager', 'export.part', { sha256, from: 0 })
    const { base64, next } = (part as unknown as { value: { base64: string; next: number | null } }).value
    const file = Buffer.from(base64, 'base64')
    expect([file.length, next]).toEqual([bytes, null])
    expect(createHash('sha256').update(file).digest('hex')).toBe(sha256)
    const list = await shop.ask('manager', 'export.list', {})
    expect(list).toMatchObject({ value: [{ format: 'xlsx', files: [{ name: fileName, sha256 }] }] })
    const other = await shop.ask('manager', 'export.part', { sha256: 'a'.repeat(64), from: 0 })
    expect(other).toMatchObject({ ok: false, refusal: { type: 'UnknownFile' } })
  })
})

describe('a file stopped on the way', () => {
  it('leaves nothing, and the next one is made', async () => {
    const coop = new RehearsedCoop('2026-11-14T07:00:00Z')
    await coop.found('cyprielles.json')
    await coop.marketDay()
    const folder = join(coop.book.file.path, '..')
    const days = { from: '2026-11-01' as Day, to: '2026-11-30' as Day, timeZone: 'Europe/Paris' }
    const making = {
      ...{ book: coop.book, folder, fileName: 'LIGNES.csv' },
      ...{ sheet: { format: 'lines' as const, ...days }, changed: () => undefined },
    }
    const stopped = makeSheet(making)
    cancelSheet(coop.book)
    expect(await stopped).toBe('cancelled')
    expect(existsSync(join(folder, 'exports')) ? readdirSync(join(folder, 'exports')) : []).toEqual([])
    expect(await makeSheet(making)).toMatchObject({ cut: [] })
    expect(readdirSync(join(folder, 'exports'))).toEqual(['LIGNES.csv'])
    coop.close()
  })
})
