// Somebody who is forgotten is nowhere on this computer any more: not in what was typed, printed or put aside.

import Database from 'better-sqlite3'
import { existsSync, mkdirSync, renameSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CustomerId } from '../../shared/kernel/id.ts'
import { customerOf, lineOf, orderOf } from '../orders/orders-kit.ts'
import { filesHold, foundShop, openShop, type Shop, type ShopFolder } from './kit/shop.ts'

const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
/** Asked for on paper, and in vain: it stays in the queue. */
const NOWHERE = { type: 'network', host: '127.0.0.1', port: 9 } as const

let folder: ShopFolder
let shop: Shop
beforeEach(async () => {
  folder = await foundShop()
  shop = await openShop(folder)
  await shop.signIn('manager')
})
afterEach(async () => {
  await shop.closeAndCheck()
  folder.remove()
})

async function printOn(connection: object): Promise<void> {
  const settings = await shop.do('printer.settings', {})
  await shop.do('printer.set', { settings: { ...settings, connection } } as never)
}
const paper = () => ({ type: 'file', path: join(folder.data, '..', 'paper.prn') })
const jobs = () => shop.do('printer.queue', {})
const printed = async () => {
  await expect.poll(async () => (await jobs()).every(({ state }) => state === 'printed')).toBe(true)
}

async function handedOver(name: string): Promise<CustomerId> {
  const { customer } = await shop.do('customer.add', customerOf({ name, phone: '06 77 77 77' }))
  const words = { title: `Robe de ${name}`, notes: `${name} préfère le vert`, caller: name }
  const lines = [lineOf('dress', { note: `ourlet ${name}`, measures: [{ name: 'taille', millimetres: 777 }] })]
  const { order } = await shop.do('order.open', orderOf({ customer, ...words, lines }))
  await shop.do('order.issueQuote', { order, language: 'fr' })
  await shop.do('order.move', { order, to: 'accepted', means: 'spoken' })
  await printOn(paper())
  await shop.do('order.printGarment', { order })
  await printed()
  await printOn(NOWHERE)
  await shop.do('order.printGarment', { order })
  const typed = (given: object) => JSON.stringify({ title: `Encore ${name}`, ...given })
  await shop.do('orderDraft.save', { id: `changing ${name}`, order, fields: typed({}) })
  await shop.do('orderDraft.save', { id: `new ${name}`, order: null, fields: typed({ customer }) })
  await shop.do('order.deliver', { order, receivedBy: name })
  return customer
}

describe('a customer who is forgotten', () => {
  it('leaves no word of hers on the disk: no draft, no ticket of her garment, printed or waiting', async () => {
    const [one, other] = [await handedOver('Ondine'), await handedOver('Mélusine')]
    expect(filesHold(folder.data, 'Ondine')).not.toEqual([])
    await shop.do('customer.forget', { customer: one })
    await shop.close()
    expect(filesHold(folder.data, 'Ondine')).toEqual([])
    // Whoever stays keeps what is hers.
    expect(filesHold(folder.data, 'Mélusine')).not.toEqual([])
    await shop.restart()
    await shop.signIn('manager')
    expect(filesHold(folder.data, 'Mélusine')).not.toEqual([])
    expect((await shop.do('orderDraft.list', {})).map(({ id }) => id).sort()).toEqual([
      'changing Mélusine',
      'new Mélusine',
    ])
    await shop.do('customer.forget', { customer: other })
    expect(await shop.do('orderDraft.list', {})).toEqual([])
  })

  /** As Étal 0.6.0 wrote: a row that grew moved, and its bytes stayed where it was. */
  async function forgottenWithOldBytes(): Promise<void> {
    await shop.close()
    const file = new Database(join(folder.data, 'till.sqlite'))
    file.pragma('secure_delete = OFF')
    file.exec("CREATE TABLE x (id TEXT PRIMARY KEY) STRICT; INSERT INTO x VALUES ('Undine'); DROP TABLE x")
    file.close()
    await shop.restart()
    const { customer } = await shop.do('customer.add', customerOf({ name: 'Undine' }))
    await shop.do('customer.forget', { customer })
  }
  const inFile = () => filesHold(folder.data, 'Undine').filter((path) => path.includes('till.sqlite'))

  it('is written over where Étal 0.6.0 left her in the free space of its file, as the app is closed', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    await forgottenWithOldBytes()
    expect(inFile()).not.toEqual([])
    await shop.close()
    // Nobody looks after a till that is closed.
    await vi.advanceTimersByTimeAsync(120_000)
    vi.useRealTimers()
    expect(filesHold(folder.data, 'Undine')).toEqual([])
    await shop.restart()
  })

  it('is written over before that once nobody stands at the till; what is asked meanwhile waits its turn', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    await forgottenWithOldBytes()
    await vi.advanceTimersByTimeAsync(120_000)
    await shop.do('customer.add', customerOf({ name: 'Mélusine' }))
    vi.useRealTimers()
    expect(inFile()).toEqual([])
  })
})

describe('a paper that is out', () => {
  it('keeps no word on the desk, only that it was printed', async () => {
    const settings = await shop.do('printer.settings', {})
    await printOn(paper())
    await shop.do('split.printEarned', { member: shop.cast.cashier })
    await printed()
    expect(JSON.stringify(shop.deskRows())).not.toContain('Camille')
    expect(await jobs()).toMatchObject([{ what: 'statement', state: 'printed' }])
    await shop.do('printer.set', { settings } as never)
  })
})

describe('a member who is forgotten', () => {
  const join_ = async () => {
    const photo = (await shop.do('picture.keep', { base64: PICTURE })).hash
    const fields = { name: 'Zénobie', colour: '#0f766e', photo, language: 'fr', role: 'cashier' } as const
    const { member } = await shop.do('member.join', fields)
    await shop.do('member.setPin', { member, pin: '4821' })
    await printOn(NOWHERE)
    await shop.do('split.printEarned', { member })
    await shop.do('member.leave', { member })
    return { member, photo: join(folder.data, 'pictures', photo) }
  }

  it('leaves no paper in the queue', async () => {
    const { member } = await join_()
    await shop.do('member.erase', { member })
    await shop.close()
    expect(filesHold(folder.data, 'Zénobie')).toEqual([])
    await shop.restart()
  })

  it('is forgotten at the next start where the disk did not let her go at once', async () => {
    const { member, photo } = await join_()
    // What cannot be taken away: something else stands where her picture was.
    renameSync(photo, `${photo}.aside`)
    mkdirSync(photo)
    expect(await shop.ask('manager', 'member.erase', { member })).toMatchObject({ ok: true })
    expect(shop.logged.join()).toContain('EISDIR')
    await shop.close()
    rmdirSync(photo)
    renameSync(`${photo}.aside`, photo)
    await shop.restart()
    expect(existsSync(photo)).toBe(false)
    expect(JSON.stringify(shop.deskRows())).not.toContain(member)
  })

  it('stays as she is when nothing could be written', async () => {
    const { member, photo } = await join_()
    shop.clock.now -= 3_600_000
    expect(await shop.ask('manager', 'member.erase', { member })).toMatchObject({ refusal: { type: 'ClockBehind' } })
    shop.clock.now += 3_600_000
    await shop.restart()
    expect(existsSync(photo)).toBe(true)
    expect(JSON.stringify(shop.deskRows())).toContain(member)
  })
})
