// Another recovery code: for a paper that was lost, and after the desk that knew the code is gone.

import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openHost, type Host } from '../../electron/host.ts'
import { DEFAULT_PROFILE } from '../../shared/host/host.ts'
import type { Status } from '../../shared/host/contract.ts'

const PIN = '4711'

let root: string
let host: Host
let first: string
let awa: string
const open = async () => openHost({ data: join(root, 'data'), keys: join(root, 'keys') })
const call = (name: string, input: unknown = {}, visitor = 'window') => host.call(visitor, { name, input })
async function must<T>(name: string, input: unknown = {}, visitor = 'window'): Promise<T> {
  const answer = await call(name, input, visitor)
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.refusal)}`)
  return answer.value as T
}
const status = () => must<Status>('coop.status')
const newCode = async (pin?: string) =>
  (await must<{ recoveryCode: string }>('member.newRecoveryCode', pin === undefined ? {} : { pin })).recoveryCode
const recover = (code: string) => call('member.recoverPin', { member: awa, code, pin: '1357' }, 'another window')
const events = () => must<{ type: string; by: string | null; detail: string }[]>('till.technicalEvents', {})

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'etal-code-'))
  host = await open()
  const profile = {
    ...DEFAULT_PROFILE,
    name: 'CAE',
    siret: '12345678200010',
    vatNumber: '',
    address: '',
    section: 'C1',
  }
  const face = { colour: '#c2410c', language: 'fr' }
  const members = [
    { name: 'Awa', role: 'manager', ...face },
    { name: 'Bintou', role: 'cashier', ...face },
  ]
  const coop = { name: 'Essai', activities: ['craft'] }
  first = (await must<{ recoveryCode: string }>('coop.found', { coop, host: profile, members })).recoveryCode
  awa = (await must<{ id: string }[]>('member.list'))[0]?.id ?? ''
  await must('member.signIn', { member: awa })
})
afterEach(async () => {
  await host.close()
  rmSync(root, { recursive: true, force: true })
})

describe('a coop founded with its manager’s code', () => {
  it('never lets her in without it, from its first moment on', async () => {
    await host.close()
    rmSync(root, { recursive: true, force: true })
    host = await open()
    const face = { colour: '#c2410c', language: 'fr' }
    const members = [
      { name: 'Bintou', role: 'cashier', ...face },
      { name: 'Awa', role: 'manager', ...face },
    ]
    const places = { name: 'CAE', siret: '12345678200010', vatNumber: '', address: '', section: 'C1' }
    const founding = {
      coop: { name: 'Essai', activities: ['craft'] },
      host: { ...DEFAULT_PROFILE, ...places },
      members,
    }
    await must('coop.found', { ...founding, pin: PIN })
    const idOf = async (name: string) =>
      (await must<{ id: string; name: string }[]>('member.list')).find((one) => one.name === name)?.id
    const [bintou, manager] = [await idOf('Bintou'), await idOf('Awa')]
    expect(await call('member.signIn', { member: manager })).toMatchObject({ refusal: { type: 'PinNeeded' } })
    expect(await call('member.signIn', { member: bintou })).toMatchObject({ ok: true })
    expect(await call('member.signIn', { member: manager, pin: PIN })).toMatchObject({ ok: true })
  })
})

describe('a new recovery code', () => {
  it('mends a forgotten PIN, and the one before opens nothing any more', async () => {
    const code = await newCode()
    expect(code).toMatch(/^(\w{4}-){3}\w{4}$/u)
    expect(code).not.toBe(first)
    expect(await recover(first)).toMatchObject({ refusal: { type: 'WrongCode' } })
    expect(await recover(code)).toMatchObject({ ok: true })
  })

  it('is noted among what happened to the till, with who made it; the code itself is in no file', async () => {
    const code = await newCode()
    const [made] = (await events()).filter(({ type }) => type === 'recoveryCodeMade')
    expect(made).toMatchObject({ by: awa, detail: JSON.stringify({ member: awa, replaces: true }) })
    const kept = readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8' })
      .map((name) => join(root, 'data', name))
      .filter((path) => statSync(path).isFile() && readFileSync(path, 'latin1').includes(code))
    expect(kept).toEqual([])
  })

  it('asks her own PIN again; a wrong one makes nothing, is counted and is noted', async () => {
    await must('member.setPin', { member: awa, pin: PIN })
    expect(await call('member.newRecoveryCode')).toMatchObject({ refusal: { type: 'PinNeeded' } })
    expect(await call('member.newRecoveryCode', { pin: '0000' })).toMatchObject({
      refusal: { type: 'WrongPin', triesLeft: 4 },
    })
    expect((await events()).filter(({ type }) => type === 'signInFailed')).toHaveLength(1)
    expect((await events()).filter(({ type }) => type === 'recoveryCodeMade')).toEqual([])
    expect(await recover(first)).toMatchObject({ ok: true })
    expect(await newCode('1357')).not.toBe(first)
  })

  it('is not made in training, where the paper would open nothing on the day it is needed', async () => {
    await must('till.setTraining', { on: true })
    expect(await call('member.newRecoveryCode')).toMatchObject({ refusal: { type: 'NotInTraining' } })
    await must('till.setTraining', { on: false })
    expect(await recover(first)).toMatchObject({ ok: true })
  })
})

describe('after the desk was lost', () => {
  it('a manager is told that no code is left until one is made; a cashier is not', async () => {
    expect(await status()).toMatchObject({ lacksRecoveryCode: false })
    await host.close()
    for (const name of readdirSync(join(root, 'data'))) {
      if (name.startsWith('desk.sqlite')) rmSync(join(root, 'data', name))
    }
    host = await open()
    expect(await recover(first)).toMatchObject({ refusal: { type: 'WrongCode' } })
    const bintou = (await must<{ id: string; name: string }[]>('member.list')).find(({ name }) => name === 'Bintou')
    await must('member.signIn', { member: bintou?.id })
    expect(await status()).toMatchObject({ caller: 'cashier', lacksRecoveryCode: false })
    await must('member.signIn', { member: awa })
    expect(await status()).toMatchObject({
      caller: 'manager',
      lacksRecoveryCode: true,
      findings: [{ type: 'databaseDamaged', table: 'desk' }],
    })
    const code = await newCode()
    // Mended is mended: nothing is told of it until the next start.
    expect(await status()).toMatchObject({ lacksRecoveryCode: false, findings: [] })
    expect((await events())[0]).toMatchObject({ detail: JSON.stringify({ member: awa, replaces: false }) })
    expect(await recover(code)).toMatchObject({ ok: true })
  })
})
