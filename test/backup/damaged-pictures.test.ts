// A picture that a bad disk changed: the check names it, and no copy takes it for a good one.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyPictures } from '../../electron/backup/copy.ts'
import { articleNamed } from '../reliability/kit/history.ts'
import { foundShop, openShop, type Shop, type ShopFolder } from '../reliability/kit/shop.ts'

const GREY = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
/** Another one: what comes after its end is no part of the picture, but of its bytes. */
const OTHER = Buffer.concat([Buffer.from(GREY, 'base64'), Buffer.from('x')]).toString('base64')

let folder: ShopFolder
let shop: Shop
let key: string
let photo: string
let sound: string
beforeAll(async () => {
  folder = await foundShop()
  shop = await openShop(folder)
  photo = (await shop.do('picture.keep', { base64: GREY })).hash
  sound = (await shop.do('picture.keep', { base64: OTHER })).hash
  const article = articleNamed(shop, 'Pochette wax')
  await shop.do('catalogue.changeArticle', { article, fields: { photo } } as never)
  key = mkdtempSync(join(tmpdir(), 'etal-key-'))
}, 30_000)
afterAll(async () => {
  await shop.closeAndCheck()
  folder.remove()
  rmSync(key, { recursive: true, force: true })
})

const verified = async () => (await shop.do('journal.verify', { tables: false })).damagedPictures

describe('a picture that the disk changed', () => {
  it('is named by the check, with what shows it; the journal is whole all the same', async () => {
    expect(await verified()).toEqual([])
    writeFileSync(join(folder.data, 'pictures', photo), 'not what it was')
    expect(await verified()).toEqual([{ picture: photo, of: ['Pochette wax'] }])
    expect((await shop.do('journal.verify', { tables: false })).findings).toEqual([])
  })

  it('is not copied, and the good copy of before stays', () => {
    const copied = () => readdirSync(join(key, 'pictures')).sort()
    const { pictures, damaged } = copyPictures(folder.data, key)
    expect(pictures.sort()).toEqual([photo, sound].sort())
    expect([damaged, copied()]).toEqual([[photo], [sound]])
    writeFileSync(join(key, 'pictures', photo), Buffer.from(GREY, 'base64'))
    copyPictures(folder.data, key)
    expect(copied()).toEqual([photo, sound].sort())
  })

  it('is named by the copy that could not have it: in its answer, on the screen of copies, and on the key itself', async () => {
    const place = mkdtempSync(join(tmpdir(), 'etal-key-'))
    await shop.do('backup.setPlace', { folder: place })
    const leftOut = [{ picture: photo, of: ['Pochette wax'] }]
    expect(await shop.do('backup.make', {})).toMatchObject({ leftOut })
    expect((await shop.do('backup.state', {})).last).toMatchObject({ leftOut })
    expect(await shop.do('backup.copies', { folder: place })).toMatchObject([{ leftOut }])
    await shop.do('backup.setPlace', { folder: null })
    rmSync(place, { recursive: true, force: true })
  })

  it('is named by the command line that verifies', async () => {
    await shop.close()
    const etal = join(import.meta.dirname, '../../electron/cli/etal.ts')
    const words = [etal, 'verify', '--data', folder.data, '--keys', folder.keys]
    const { stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' })
    expect(stdout).toBe(`picture ${photo} (Pochette wax) is damaged: take it anew\n`)
    shop = await openShop(folder)
  })

  it('is right again once it is taken anew', async () => {
    expect((await shop.do('picture.keep', { base64: GREY })).hash).toBe(photo)
    expect(await verified()).toEqual([])
  })
})
