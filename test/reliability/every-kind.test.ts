// Two tills that do all there is to do, to the same records: every kind of entry gives the same tables in any order.

import fc from 'fast-check'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { entryKinds } from '../../shared/entries.ts'
import { verifyConnection } from '../../db/journal/verify.ts'
import { rebuiltCopy } from '../../db/rebuild.ts'
import type { Connection } from '../../db/sql.ts'
import { doEverything } from './kit/every-kind.ts'
import { differences, entriesOf, interleaved, kindsOf, merged, since } from './kit/interleave.ts'
import type { RawEntry } from './kit/raw-journal.ts'
import { beginTogether } from './kit/together.ts'
import { foundShop, openShop, SATURDAY, type ShopFolder } from './kit/shop.ts'

const HOUR = 3_600_000
const RUNS = Number(process.env['ETAL_TILL_RUNS'] ?? 12)
const SEED = Number(process.env['ETAL_TILL_SEED'] ?? 20_261_114)

let founded: RawEntry[]
let first: RawEntry[]
let second: RawEntry[]
let alone: Connection
const remove: ShopFolder[] = []

beforeAll(async () => {
  const here = await foundShop('sunucoop')
  remove.push(here)
  const shop = await openShop(here)
  const common = await beginTogether(shop)
  await shop.closeAndCheck()
  founded = entriesOf(here)
  const there = here.copy()
  remove.push(there)
  const one = await openShop(here, SATURDAY + HOUR)
  await doEverything(one, 'first', common)
  await one.closeAndCheck()
  const other = await openShop({ ...there, keys: join(there.data, 'own-keys') }, SATURDAY + HOUR + 1)
  await doEverything(other, 'second', common)
  await other.closeAndCheck()
  first = since(founded, entriesOf(here))
  second = since(founded, entriesOf(there))
  alone = merged([...founded, ...first, ...second])
}, 120_000)
afterAll(() => {
  alone?.close()
  remove.forEach((folder) => folder.remove())
})

/** Both tills of `several-tills.test.ts` write these. */
const IN_THE_OTHER_TEST = [
  ...['catalogue.articleArchived', 'coop.changed', 'event.changed', 'export.made', 'member.changed'],
  ...['order.quoteIssued', 'order.quoteTold', 'receipt.printed', 'sale.tenderCorrected', 'split.reversed'],
]

it('write every kind of entry that there is, each on one till at least', () => {
  const written = kindsOf([...founded, ...first, ...second])
  const missing = Object.keys(entryKinds).filter((kind) => !written.includes(kind))
  expect(missing.sort()).toEqual(IN_THE_OTHER_TEST)
  const ofBoth = kindsOf(first).filter((kind) => kindsOf(second).includes(kind))
  expect(ofBoth.length).toBeGreaterThan(70)
})

it('give the same tables in any order that keeps each till’s own', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.boolean()), (order) => {
      const file = merged(interleaved([...founded, ...first], second, order))
      const differing = differences(alone, file)
      file.close()
      expect(differing).toEqual([])
    }),
    { numRuns: RUNS, seed: SEED },
  )
})

it('give the same when the whole of the second arrives before the coop is founded', () => {
  const file = merged([...second, ...founded, ...first])
  expect(differences(alone, file)).toEqual([])
  file.close()
})

it('verify together, and a rebuild makes the same tables again', () => {
  expect(verifyConnection(alone, { tables: false, knownHeads: [] }).findings).toEqual([])
  const copy = rebuiltCopy(alone)
  expect(differences(alone, copy)).toEqual([])
  copy.close()
})
