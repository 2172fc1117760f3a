// Whatever is sent through the door, by whoever: an answer or a typed refusal, nothing half written, and the till lives.

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HostAnswer } from '../../electron/host.ts'
import { contract, type OperationName } from '../../shared/contract.ts'
import { ROLES, SEATS, type Caller } from '../../shared/kernel/contract.ts'
import { lively } from './kit/history.ts'
import { inputsOf, spoilt, withEachText, type Known } from './kit/inputs.ts'
import { mended } from './kit/mend.ts'
import { emptyFolder, openShop, type Shop, type ShopFolder } from './kit/shop.ts'
import { tamed, UNDONE } from './kit/tame.ts'

/** `ETAL_FUZZ_RUNS=500` for a night; `ETAL_FUZZ_SEED` to see a failure again. */
const RUNS = Number(process.env['ETAL_FUZZ_RUNS'] ?? 24)
const SEED = Number(process.env['ETAL_FUZZ_SEED'] ?? 20_261_114)
const LIMIT = 60_000 + RUNS * 2_000
const CALLERS: readonly Caller[] = ['visitor', ...ROLES, ...SEATS]
const NAMES = (Object.keys(contract) as OperationName[]).filter((name) => !(name in UNDONE))

/** After these a shop is not the same: who may ask, what clock it has, whether it lives. Each has one of its own. */
const LONELY = ['coop', 'till', 'member', 'journal', 'ending', 'desk']
/** The operations of a domain share a shop: opening and checking one takes longer than asking. */
const SHOPS = [...Map.groupBy(NAMES, (name) => (LONELY.includes(domainOf(name)) ? name : domainOf(name)))] as const

let lived: ShopFolder
beforeAll(async () => {
  lived = await lively()
}, LIMIT)
afterAll(() => lived?.remove())

describe.each(SHOPS)('every operation, asked as its schema allows and with things wrong in it: %s', (_part, names) => {
  let folder: ShopFolder
  let shop: Shop
  beforeAll(async () => {
    folder = lived.copy()
    shop = await openShop(folder)
  }, LIMIT)
  afterAll(async () => {
    await shop.closeAndCheck()
    folder.remove()
  }, LIMIT)

  it.for(names)('%s', { timeout: LIMIT }, async (name) => {
    const valid = inputsOf(contract[name].input, knownIn(shop)).map((input) => tamed(name, input))
    const wrong = spoilt(valid).map((input) => tamed(name, input))
    const asked = fc.tuple(
      callersOf(name),
      fc.oneof({ weight: 3, arbitrary: valid }, { weight: 2, arbitrary: wrong }),
      fc.boolean(),
    )
    await fc.assert(
      fc.asyncProperty(asked, ([caller, input, often]) => checkOneCall(shop, { caller, name, input }, often)),
      { numRuns: SLOW.has(name) || MAKERS.has(name) ? Math.ceil(RUNS / 8) : RUNS, seed: SEED, endOnFailure: true },
    )
  })
})

describe('the five questions of a first start', () => {
  it('found one coop, whatever was answered wrongly before', { timeout: LIMIT }, async () => {
    const known: Known = { ids: { id: BASKETS }, hashes: ['a'.repeat(64)], refs: [] }
    const valid = inputsOf(contract['coop.found'].input, known)
    await fc.assert(
      fc.asyncProperty(fc.array(spoilt(valid), { maxLength: 3 }), valid, async (wrong, right) => {
        const folder = emptyFolder()
        const shop = await openShop(folder)
        for (const input of [...wrong, right]) {
          await checkOneCall(shop, { caller: 'visitor', name: 'coop.found', input }, false)
        }
        await shop.closeAndCheck()
        folder.remove()
      }),
      { numRuns: Math.ceil(RUNS / 3), seed: SEED, endOnFailure: true },
    )
  })
})

describe('ten million letters', () => {
  it('in any text of any operation are refused', { timeout: LIMIT }, async () => {
    const folder = lived.copy()
    const shop = await openShop(folder)
    const known = knownIn(shop)
    const huge = 'é'.repeat(10_000_000)
    for (const name of NAMES.filter((one) => !SLOW.has(one))) {
      const [sample] = fc.sample(inputsOf(contract[name].input, known), { numRuns: 1, seed: SEED })
      // Of several texts, the first ones: one is as long as another.
      for (const input of withEachText(tamed(name, sample), huge).slice(0, 4)) {
        const caller = contract[name].roles.at(-1) ?? 'visitor'
        await checkOneCall(shop, { caller, name, input }, false, ['InvalidInput', 'UnreadableFile', 'NotAPicture'])
      }
    }
    await shop.closeAndCheck()
    folder.remove()
  })
})

describe('a question that is none', () => {
  it.each(['', '__proto__', 'constructor', 'toString', 'sale', 'sale.record ', 'x'.repeat(100_000), '\ud800'])(
    'is refused by its name: %.20s',
    async (name) => {
      const folder = lived.copy()
      const shop = await openShop(folder)
      const before = shop.journalLength()
      expect(await shop.ask('manager', name, {})).toMatchObject({ ok: false, refusal: { type: 'UnknownOperation' } })
      expect(shop.journalLength()).toBe(before)
      await shop.close()
      folder.remove()
    },
  )

  it('is refused when its request is no UUID', async () => {
    const folder = lived.copy()
    const shop = await openShop(folder)
    await shop.signIn('manager')
    for (const request of ['', 'x', "'; DROP TABLE answers; --", 'a'.repeat(1_000_000)]) {
      const answer = await shop.ask('manager', 'cashSession.payIn', { amount: 1, reason: '', from: 'bank' }, request)
      expect(answer).toMatchObject({ ok: false, refusal: { type: 'InvalidInput' } })
    }
    await shop.closeAndCheck()
    folder.remove()
  })
})

describe('any operations in any order', () => {
  it('leave tables that the journal makes again', { timeout: LIMIT }, async () => {
    const folder = lived.copy()
    const shop = await openShop(folder)
    const usual = NAMES.filter((name) => !SLOW.has(name) && !OTHER_BOOK.has(name))
    const one = fc.constantFrom(...usual).chain((name) => {
      const valid = inputsOf(contract[name].input, knownIn(shop)).map((input) => tamed(name, input))
      return fc.tuple(callersOf(name), fc.constant(name), valid)
    })
    await fc.assert(
      fc.asyncProperty(one, ([caller, name, input]) => checkOneCall(shop, { caller, name, input }, true)),
      { numRuns: RUNS * 12, seed: SEED, endOnFailure: true },
    )
    await shop.closeAndCheck()
    folder.remove()
  })
})

/** These verify, rebuild, start a thread or look for printers: each call is long, and its input nearly empty. */
const SLOW: ReadonlySet<OperationName> = new Set([
  'journal.verify',
  'till.rebuild',
  'printer.found',
  'scale.found',
  'till.setTraining',
  'export.sheet',
])
/** These start a browser or a thread at each call: asked alone a few times, and with all others in every other test. */
const MAKERS: ReadonlySet<OperationName> = new Set([
  'archive.make',
  'archive.standNotice',
  'archive.attestation',
  'ending.review',
  'count.labels',
  'production.sheet',
  'split.accountStatement',
])
/** These open another book or move the clock for good: each has its own copy above. */
const OTHER_BOOK: ReadonlySet<OperationName> = new Set(['till.setTraining', 'coop.leaveDemo', 'till.setClock'])
/** A failed try to sign in is the till's own entry (`4-accounting.md`: technical events), and the only one. */
const TRIES = new Set(['WrongPin', 'TooManyTries'])

function domainOf(name: OperationName): string {
  return name.slice(0, name.indexOf('.'))
}

interface Call {
  readonly caller: Caller
  readonly name: OperationName
  readonly input: unknown
}

async function checkOneCall(
  shop: Shop,
  { caller, name, input }: Call,
  again: boolean,
  refused?: readonly string[],
): Promise<void> {
  const visitor = await seated(shop, caller)
  const before = shop.journalLength()
  let answer = await shop.ask(visitor, name, input)
  checkAnswer(shop, answer)
  if (refused) expect(refused).toContain(answer.ok ? 'an answer' : answer.refusal.type)
  if (!answer.ok && !TRIES.has(answer.refusal.type)) expect(shop.journalLength(), `${name} was refused`).toBe(before)
  if (!['command', 'job'].includes(contract[name].kind)) expect(shop.journalLength(), name).toBe(before)
  // What a person would do next: take the price, the total, the reason that the till asks for, and ask again.
  const most = again ? 6 : 0
  for (let tries = 0; tries < most && !answer.ok; tries += 1) {
    const better = mended(name, input, answer.refusal)
    if (better === null) return
    input = better
    answer = await shop.ask(visitor, name, input)
    checkAnswer(shop, answer)
  }
}

/** Mostly who may ask: the others are `roles.test.ts`. */
function callersOf(name: OperationName): fc.Arbitrary<Caller> {
  const allowed = fc.constantFrom(...(contract[name].roles as readonly Caller[]))
  return fc.oneof({ weight: 9, arbitrary: allowed }, { weight: 1, arbitrary: fc.constantFrom(...CALLERS) })
}

function checkAnswer(shop: Shop, answer: HostAnswer): void {
  expect(JSON.stringify(answer), shop.logged.at(-1)).not.toContain('"Unexpected"')
  expect(answer.ok ? 'value' : answer.refusal.type, 'an answer is a value or a refusal with a type').toBeTruthy()
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
}

/** A window of that role, as far as it can still be had: what was asked before may have changed its member. */
async function seated(shop: Shop, caller: Caller): Promise<string> {
  const status = await shop.ask(caller, 'coop.status', {})
  if (status.ok && (status.value as { caller: Caller }).caller === caller) return caller
  const role = ROLES.find((known) => known === caller)
  if (!role) await shop.ask(caller, 'member.signOut', {})
  else await shop.ask(caller, 'member.signIn', { member: shop.cast[role] })
  return caller
}

function knownIn(shop: Shop): Known {
  const idsOf = (table: string) => shop.rows<{ id: string }>(`SELECT id FROM ${table}`).map(({ id }) => id)
  const refs = shop.rows<{ till: number; seq: number }>(
    'SELECT till, seq FROM sales UNION ALL SELECT till, seq FROM session_closings UNION ALL SELECT till, seq FROM period_closings UNION ALL SELECT till, max(seq) FROM journal',
  )
  const [article, range, event, split, customer, order] = [
    'articles',
    'ranges',
    'events',
    'splits',
    'customers',
    'orders',
  ].map(idsOf)
  const ids = {
    article,
    range,
    event,
    split,
    customer,
    order,
    member: Object.values(shop.cast),
    basket: BASKETS,
    maker: idsOf('members'),
  }
  return { ids, hashes: ['a'.repeat(64), 'b'.repeat(64)], refs } as Known
}

const BASKETS = ['0192f000-0000-7000-8000-0000000000b1', '0192f000-0000-7000-8000-0000000000b2']
