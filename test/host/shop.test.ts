// The host's books: training beside the real one, who signed in where, and what a restart remembers.

import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openHost, type Host } from '../../electron/host.ts'
import { DEFAULT_PROFILE } from '../../shared/host/host.ts'
import type { Status } from '../../shared/host/contract.ts'

let root: string
let host: Host
const open = () => openHost({ data: join(root, 'data'), keys: join(root, 'keys') })
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'etal-host-'))
  host = await open()
})
afterEach(async () => {
  await host.close()
  rmSync(root, { recursive: true, force: true })
})

const call = async (name: string, input: unknown = {}, visitor = 'window') => host.call(visitor, { name, input })
async function must<T>(name: string, input: unknown = {}, visitor = 'window'): Promise<T> {
  const answer = await call(name, input, visitor)
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.refusal)}`)
  return answer.value as T
}
async function found(): Promise<string> {
  const face = { colour: '#c2410c', language: 'fr' }
  const host = { ...DEFAULT_PROFILE, name: 'CAE', siret: '12345678200010', vatNumber: '', address: '', section: 'C1' }
  const members = [
    { name: 'Awa', role: 'manager', ...face },
    { name: 'Bintou', role: 'cashier', ...face },
  ]
  const { recoveryCode } = await must<{ recoveryCode: string }>('coop.found', {
    coop: { name: 'Essai', activities: ['craft'] },
    host,
    members,
  })
  return recoveryCode
}
const memberId = async (name: string) =>
  (await must<{ id: string; name: string }[]>('member.list')).find((one) => one.name === name)?.id
const status = (visitor = 'window') => must<Status>('coop.status', {}, visitor)
async function addArticle(name: string): Promise<void> {
  const ranges = await must<{ id: string }[]>('catalogue.ranges')
  const range =
    ranges[0]?.id ??
    (
      await must<{ range: string }>('catalogue.addRange', {
        name: 'R',
        colour: '#23388f',
        pattern: 'dots',
        position: 0,
      })
    ).range
  const rest = {
    barcode: null,
    photo: null,
    pictogram: null,
    resold: false,
    oneOff: false,
    stocked: false,
    makers: [],
    allergens: [],
  }
  await must('catalogue.addArticle', {
    range,
    name,
    kind: 'good',
    unit: 'piece',
    price: 500,
    vat: { keep: 2000 },
    ...rest,
  })
}

describe('signing in', () => {
  it('holds for one window, with the role she has now', async () => {
    await found()
    await must('member.signIn', { member: await memberId('Awa') })
    await must('member.signIn', { member: await memberId('Bintou') }, 'tablet')
    expect((await status()).caller).toBe('manager')
    expect((await status('tablet')).caller).toBe('cashier')
    await must('member.change', { member: await memberId('Bintou'), fields: { role: 'manager' } })
    expect((await status('tablet')).caller).toBe('manager')
    await must('member.leave', { member: await memberId('Bintou') })
    expect((await status('tablet')).caller).toBe('visitor')
  })

  it('asks the PIN, counts what is wrong, waits after five, and is mended by the recovery code', async () => {
    const code = await found()
    const awa = await memberId('Awa')
    await must('member.signIn', { member: awa })
    await must('member.setPin', { member: awa, pin: '4711' })
    await must('member.signOut')
    expect(await call('member.signIn', { member: awa })).toMatchObject({ refusal: { type: 'PinNeeded' } })
    for (const left of [4, 3, 2, 1]) {
      expect(await call('member.signIn', { member: awa, pin: '0000' })).toMatchObject({
        refusal: { type: 'WrongPin', triesLeft: left },
      })
    }
    expect(await call('member.signIn', { member: awa, pin: '0000' })).toMatchObject({
      refusal: { type: 'TooManyTries', waitSeconds: 30 },
    })
    expect(await call('member.signIn', { member: awa, pin: '4711' })).toMatchObject({
      refusal: { type: 'TooManyTries' },
    })
    expect(await call('member.recoverPin', { member: awa, code: 'AAAA-AAAA-AAAA-AAAA', pin: '1234' })).toMatchObject({
      refusal: { type: 'WrongCode' },
    })
    const typed = code.toLowerCase().replaceAll('-', ' ')
    const onADariKeyboard = typed.replace(/[0-9]/gu, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)))
    await must('member.recoverPin', { member: awa, code: onADariKeyboard, pin: '1234' })
    await must('member.signIn', { member: awa, pin: '1234' })
    const events = await must<{ type: string }[]>('till.technicalEvents', {})
    expect(events.filter(({ type }) => type === 'signInFailed')).toHaveLength(6)
  })
})

describe('training', () => {
  it('keeps a basket that was changed in it out of the real till, however late its last word arrives', async () => {
    await found()
    await must('member.signIn', { member: await memberId('Awa') })
    await addArticle('Sac')
    const [tile] = (await must<{ tiles: { id: string }[] }>('catalogue.tiles', { range: null })).tiles
    const sale = { type: 'article', article: tile?.id, quantity: 1000, unitPrice: 1000 }
    const look = { label: 'Sac', unit: 'piece', unitPrice: 1000, nature: 'goods', vat: { keep: 2000 } }
    const basket = { lines: [{ key: 'a', sale, ...look }], mode: null, discount: null, parked: false }
    const save = (id: string, till: string | undefined) =>
      must('basket.save', { basket: { ...basket, id: `0192f000-0000-7000-8000-00000000000${id}` }, till })
    const kept = async () => (await must<{ id: string }[]>('basket.list')).map(({ id }) => id.at(-1))
    const real = (await status()).till?.id
    await save('1', real)
    await must('till.setTraining', { on: true })
    const training = (await status()).till?.id
    await save('2', training)
    await save('3', real)
    expect(await kept()).toEqual(['2'])
    await must('till.setTraining', { on: false })
    await save('4', training)
    expect(await kept()).toEqual(['1'])
  })

  it('has the same faces and articles, and nothing of it reaches the real book', async () => {
    await found()
    await must('member.signIn', { member: await memberId('Awa') })
    await addArticle('Trousse')
    await must('till.setTraining', { on: true })
    expect(await status()).toMatchObject({
      training: true,
      rehearsal: true,
      caller: 'manager',
      coop: { name: 'Essai' },
    })
    const { tiles } = await must<{ tiles: { id: string; name: string }[] }>('catalogue.tiles', { range: null })
    expect(tiles.map(({ name }) => name)).toEqual(['Trousse'])
    await must('cashSession.open', { event: null, pieces: {}, source: 'bank' })
    const line = { type: 'article', article: tiles[0]?.id, quantity: 1000, unitPrice: 500 }
    await must('sale.record', {
      lines: [line],
      mode: null,
      tenders: [{ kind: 'card', amount: 500 }],
      expectedTotal: 500,
    })
    await must('till.setTraining', { on: false })
    expect(await must('sale.list')).toEqual([])
    expect(await status()).toMatchObject({ training: false, rehearsal: false })
  })

  it('knows what was added since the last time', async () => {
    await found()
    await must('member.signIn', { member: await memberId('Awa') })
    await addArticle('Trousse')
    await must('till.setTraining', { on: true })
    await must('till.setTraining', { on: false })
    await addArticle('Bandeau')
    await must('till.setTraining', { on: true })
    const { tiles } = await must<{ tiles: { name: string }[] }>('catalogue.tiles', { range: null })
    expect(tiles.map(({ name }) => name)).toEqual(['Bandeau', 'Trousse'])
  })
})

describe('one folder', () => {
  it('is open in one process at a time, and says so', async () => {
    await expect(open()).rejects.toMatchObject({ sentence: expect.stringContaining('already open') })
  })

  it('starts again where it was', async () => {
    await found()
    await host.close()
    host = await open()
    expect(await status()).toMatchObject({ phase: 'ready', coop: { name: 'Essai' }, findings: [] })
  })
})

describe('a member', () => {
  it('chooses her own language, on every screen at once', async () => {
    await found()
    await must('member.signIn', { member: await memberId('Bintou') })
    await must('member.setLanguage', { language: 'ar' })
    await must('member.signIn', { member: await memberId('Bintou') }, 'tablet')
    expect((await status('tablet')).member?.language).toBe('ar')
    expect(
      await call('member.change', { member: await memberId('Bintou'), fields: { role: 'manager' } }),
    ).toMatchObject({
      refusal: { type: 'NotAllowed' },
    })
  })
})

it('after an update the tables are made again in a thread, and whoever waits is not kept from drawing', async () => {
  await found()
  await must('member.signIn', { member: await memberId('Awa') })
  await addArticle('Sac')
  await host.close()
  const file = new Database(join(root, 'data', 'till.sqlite'))
  file.exec("UPDATE shape SET hash = 'of another version'; DELETE FROM articles")
  file.close()
  const lines: string[] = []
  let turns = 0
  const timer = setInterval(() => (turns += 1), 1)
  host = await openHost({ data: join(root, 'data'), keys: join(root, 'keys'), log: (line) => void lines.push(line) })
  clearInterval(timer)
  expect(turns).toBeGreaterThan(0)
  expect(lines.filter((line) => line.startsWith('tables are made again'))).not.toEqual([])
  expect(lines.filter((line) => line.startsWith('the tables were not'))).toEqual([])
  const read = new Database(join(root, 'data', 'till.sqlite'), { readonly: true })
  expect(read.prepare('SELECT name FROM articles').pluck().all()).toEqual(['Sac'])
  read.close()
})
