// Who may ask what: the contract says it, the door enforces it, and a refusal leaves no trace.

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract, type OperationName } from '../../shared/contract.ts'
import { ROLES, SEATS, type AnyOperation, type Caller } from '../../shared/kernel/contract.ts'
import { lively } from './kit/history.ts'
import { inputsOf } from './kit/inputs.ts'
import { openShop, type Shop, type ShopFolder } from './kit/shop.ts'

const CALLERS: readonly Caller[] = ['visitor', ...ROLES, ...SEATS]
const OPERATIONS = Object.entries(contract as Readonly<Record<string, AnyOperation>>)
/** Only a first start lets a stranger do these. */
const UNTIL_FOUNDED = [
  'printer.set',
  'printer.testStrip',
  'printer.found',
  'picture.keep',
  'backup.places',
  'backup.copies',
  'backup.restore',
]
/** A drawer is open: no stranger takes every screen to another book. */
const WHILE_SELLING = ['till.setTraining', 'coop.openDemo']

let folder: ShopFolder
let shop: Shop
beforeAll(async () => {
  folder = await lively()
  shop = await openShop(folder)
  for (const caller of CALLERS) await shop.signIn(caller)
}, 30_000)
afterAll(async () => {
  await shop.closeAndCheck()
  folder.remove()
})

describe('every operation', () => {
  it('says who may call it', () => {
    const unsaid = OPERATIONS.filter(
      ([, { roles }]) => roles.length === 0 || roles.some((role) => !CALLERS.includes(role)),
    )
    expect(unsaid.map(([name]) => name)).toEqual([])
  })

  it('that writes is closed to strangers, save to found a coop, sign in, and mend a clock or a PIN', () => {
    const open = OPERATIONS.filter(([, { kind, roles }]) => kind !== 'query' && roles.includes('visitor'))
    const known = [
      'coop.found',
      'coop.leaveDemo',
      'coop.openDemo',
      'member.recoverPin',
      'member.signIn',
      'till.setClock',
      'till.setTraining',
    ]
    expect(
      open
        .map(([name]) => name)
        .filter((name) => !UNTIL_FOUNDED.includes(name))
        .sort(),
    ).toEqual(known)
  })

  it('that only decides for the group is the manager’s', () => {
    const hers = [
      'member.join',
      'member.change',
      'member.leave',
      'coop.change',
      'split.validate',
      'till.rebuild',
      'till.stopRebuild',
    ] as const
    for (const name of hers) expect(contract[name].roles, name).toEqual(['manager'])
  })
})

describe('whoever may not', () => {
  const cases = OPERATIONS.flatMap(([name, { roles }]) =>
    CALLERS.filter((caller) => !mayAsk(name, roles, caller)).map((caller) => [caller, name] as const),
  )
  it('is somebody for most operations', () => expect(cases.length).toBeGreaterThan(100))

  it.each(CALLERS)('is refused by name, with right input and wrong, and nothing is written: %s', async (who) => {
    for (const [caller, name] of cases.filter(([asking]) => asking === who)) {
      const { input, roles } = contract[name as OperationName]
      const known = { ids: { basket: [REQUEST] }, hashes: ['a'.repeat(64)], refs: [{ till: 1, seq: 1 }] }
      const [right] = fc.sample(inputsOf(input, known), { numRuns: 1, seed: 1 })
      const before = filesOf(shop)
      for (const asked of [right, {}, null]) {
        const isKept = UNTIL_FOUNDED.includes(name) || WHILE_SELLING.includes(name)
        const allowed = isKept ? roles.filter((role) => role !== 'visitor') : roles
        const refusal = { type: 'NotAllowed', roles: allowed }
        expect(await shop.ask(caller, name, asked, REQUEST), `${caller} ${name}`).toEqual({ ok: false, refusal })
      }
      expect(filesOf(shop), `${caller} ${name}`).toEqual(before)
    }
  })
})

describe('a role taken away', () => {
  it('counts at once, in windows where the member is signed in already', async () => {
    const ask = () => shop.ask('cashier', 'cashSession.payIn', { amount: 100, reason: '', from: 'bank' })
    expect(await ask()).toMatchObject({ ok: true })
    await shop.do('member.change', { member: shop.cast.cashier, fields: { role: 'accountant' } })
    expect(await ask()).toMatchObject({ ok: false, refusal: { type: 'NotAllowed' } })
    await shop.do('member.change', { member: shop.cast.cashier, fields: { role: 'cashier' } })
    await shop.do('member.leave', { member: shop.cast.cashier })
    expect(await ask()).toMatchObject({ ok: false, refusal: { type: 'NotAllowed' } })
    await shop.do('member.return', { member: shop.cast.cashier })
    expect(await ask()).toMatchObject({ ok: true })
  })

  it('never leaves a coop without a manager', async () => {
    const managers = shop.rows<{ id: string }>("SELECT id FROM members WHERE role = 'manager' AND active = 1")
    const others = managers.filter(({ id }) => id !== shop.cast.manager)
    for (const { id } of others) await shop.do('member.leave', { member: id as never })
    const last = { member: shop.cast.manager }
    expect(await shop.ask('manager', 'member.leave', last)).toMatchObject({ refusal: { type: 'LastManager' } })
    const demote = { ...last, fields: { role: 'cashier' } }
    expect(await shop.ask('manager', 'member.change', demote)).toMatchObject({ refusal: { type: 'LastManager' } })
    for (const { id } of others) await shop.do('member.return', { member: id as never })
  })
})

const REQUEST = '0192f000-0000-7000-8000-00000000bbbb'

function mayAsk(name: string, roles: readonly Caller[], caller: Caller): boolean {
  return roles.includes(caller) && !(caller === 'visitor' && UNTIL_FOUNDED.includes(name))
}

/** Everything that a refused call could have touched. */
function filesOf(opened: Shop) {
  const answers = opened.rows('SELECT count(*) AS count FROM answers')
  return { length: opened.journalLength(), answers, desk: opened.deskRows() }
}
