// Counting: a list walked by several people over days, while the stall goes on selling; what differs becomes a movement.

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runDraft } from '../../db/run.ts'
import { contract } from '../../shared/contract.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'

let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
})
afterEach(() => {
  coop.check()
  coop.close()
})

const COUNT = '0192f000-0000-7000-8000-0000000c0001'
const MINUTE = 60_000

const material = (name: string) => {
  const [found] = coop.do('stock.materials', { text: name }).materials
  if (!found) throw new Error(`${name} is not in the book`)
  return found.id as string
}
const begin = (scope: object = { type: 'all' }, more: object = {}) =>
  coop.do('count.begin', { count: COUNT, place: null, scope, ...more } as never)
const say = (item: string, quantity: number, how = 'piece') =>
  coop.do('count.setLine', { count: COUNT, item, amount: { how, quantity } } as never)
const sheet = () => coop.do('count.sheet', { count: COUNT } as never)
const review = () => coop.do('count.review', { count: COUNT } as never)
const close = (more: object = {}) =>
  coop.do('count.close', { count: COUNT, revision: review().revision, ...more } as never)
const levelOf = (item: string) => coop.do('stock.level', { item } as never).level
const lineOf = (item: string) => sheet().lines.find((line) => line.item === item)

describe('a count in the middle of a selling day', () => {
  it('takes what is sold after a line was counted for sold, not for missing', () => {
    const bag = coop.article('Tote bag wax')
    coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
    begin()
    coop.sell([{ name: 'Tote bag wax', price: 2500, quantity: 2000 }])
    coop.tick(MINUTE)
    say(bag, 12_000)
    coop.tick(MINUTE)
    coop.sell([{ name: 'Tote bag wax', price: 2500, quantity: 3000 }])
    expect(review().differences).toMatchObject([
      { item: bag, expected: 13_000, counted: 12_000, difference: -1000, movedSince: -3000 },
    ])
    expect(close()).toMatchObject({ moved: 1 })
    expect(levelOf(bag).quantity).toBe(9000)
    const [last] = coop.do('stock.movements', { item: bag } as never).movements
    expect(last).toMatchObject({ cause: 'counted', quantity: -1000 })
    expect(coop.do('count.list', {}).open).toEqual([])
  })

  it('is not closed on what somebody has not seen', () => {
    const bag = coop.article('Tote bag wax')
    begin()
    say(bag, 15_000)
    const { revision } = review()
    say(bag, 14_000)
    const refused = coop.try('count.close', { count: COUNT, revision } as never)
    expect(refused).toMatchObject({ refusal: { type: 'CountChanged' } })
    expect(levelOf(bag).quantity).toBe(15_000)
  })
})

describe('two people at once', () => {
  it('add lines to one count; the last to say one is believed, and both stay to be seen', () => {
    const [bag, purse] = [coop.article('Tote bag wax'), coop.article('Pochette wax')]
    const [awa, carla] = [coop.member('Awa'), coop.member('Carla')]
    begin()
    sayAs(awa, bag, 14_000)
    sayAs(carla, purse, 24_000)
    sayAs(carla, bag, 15_000)
    sayAs(carla, bag, 15_000)
    expect(sheet().count.counted).toBe(2)
    expect(lineOf(bag)).toMatchObject({ counted: 15_000, by: carla, earlier: [{ counted: 14_000, by: awa }] })
    expect(review()).toMatchObject({ equal: 2, differences: [] })
  })

  it('find each other’s list as it is: what is counted goes to its end', () => {
    const bag = coop.article('Tote bag wax')
    begin()
    const [first] = sheet().lines
    expect(first?.item).not.toBe(bag)
    say(first?.item ?? '', 1000)
    expect(sheet().lines[0]?.item).not.toBe(first?.item)
    expect(sheet().lines.at(-1)?.item).toBe(first?.item)
  })
})

describe('a count that pauses', () => {
  it('is there as it was after the computer was started again, days later', () => {
    const bag = coop.article('Tote bag wax')
    begin({ type: 'items', items: [bag, coop.article('Pochette wax')] })
    say(bag, 13_000)
    coop.reopen()
    coop.tick(3 * 24 * 60 * MINUTE)
    expect(coop.do('count.list', {}).open).toMatchObject([{ id: COUNT, counted: 1, total: 2 }])
    expect(lineOf(bag)).toMatchObject({ counted: 13_000, expected: 15_000 })
    close()
    expect(levelOf(bag).quantity).toBe(13_000)
    expect(coop.do('count.list', {}).closed).toMatchObject([{ lines: 1, differences: 1, place: null }])
  })

  it('can be let go, and nothing moved', () => {
    const bag = coop.article('Tote bag wax')
    begin()
    say(bag, 1000)
    coop.do('count.discard', { count: COUNT } as never)
    expect(coop.try('count.sheet', { count: COUNT } as never)).toMatchObject({ refusal: { type: 'UnknownCount' } })
    expect(levelOf(bag).quantity).toBe(15_000)
  })
})

describe('a blind count', () => {
  it('hides what the book says from the list, and its review from who does not keep the stock', () => {
    const bag = coop.article('Tote bag wax')
    begin({ type: 'all' }, { blind: true })
    say(bag, 13_000)
    expect(
      sheet()
        .lines.map(({ expected }) => expected)
        .filter((expected) => expected !== null),
    ).toEqual([])
    const asked = coop.try('count.review', { count: COUNT } as never, { as: 'cashier' })
    expect(asked).toMatchObject({ refusal: { type: 'BlindCount' } })
    expect(review().differences).toMatchObject([{ expected: 15_000, counted: 13_000 }])
  })
})

describe('cloth on the scale', () => {
  const weigh = (item: string, grams: number, withTube = false) =>
    coop.do('count.setLine', { count: COUNT, item, amount: { how: 'weight', grams, withTube } } as never)

  it('is counted by weight: 966 g of 1.15 m at 140 g/m² are 6.00 m, and the tube is taken off', () => {
    const soleil = material('Wax soleil')
    begin({ type: 'kind', kind: 'cloth' })
    expect(weigh(soleil, 966).counted).toBe(6000)
    coop.do('count.setTube', { count: COUNT, grams: 234 } as never)
    expect(weigh(soleil, 1200, true).counted).toBe(6000)
    expect(lineOf(soleil)).toMatchObject({ how: 'weight', grams: 1200, canWeigh: true })
    const light = coop.try('count.setLine', {
      ...{ count: COUNT, item: soleil },
      amount: { how: 'weight', grams: 200, withTube: true },
    } as never)
    expect(light).toMatchObject({ refusal: { type: 'LighterThanTube' } })
    close()
    // 12.25 m for 88.20 €: 6.25 m less is 45.00 € less.
    expect(levelOf(soleil)).toEqual({ quantity: 6000, value: 4320 })
  })

  it('is refused for what has no width or no weight', () => {
    const zip = material('Fermeture')
    begin()
    const asked = coop.try('count.setLine', {
      ...{ count: COUNT, item: zip },
      amount: { how: 'weight', grams: 200 },
    } as never)
    expect(asked).toMatchObject({ refusal: { type: 'CannotWeigh' } })
  })
})

describe('what differs', () => {
  it('is worth the average cost when there is more, and what the book had it for when there is less', () => {
    const [soleil, indigo] = [material('Wax soleil'), material('Wax bleu indigo')]
    begin()
    say(soleil, 13_250, 'length')
    say(indigo, 16_400, 'length')
    expect(review()).toMatchObject({ gained: 720, lost: 1300 })
    expect(close()).toEqual({ moved: 2, value: -580 })
    expect(levelOf(soleil)).toEqual({ quantity: 13_250, value: 8820 + 720 })
  })

  it('names the other line when two were mixed up', () => {
    const [bag, purse] = [coop.article('Tote bag wax'), coop.article('Pochette wax')]
    begin()
    say(bag, 13_000)
    say(purse, 26_000)
    const causes = new Map(review().differences.map(({ item, cause }) => [item as string, cause]))
    expect(causes.get(bag)).toMatchObject({ reason: 'mixedUp', other: 'Pochette wax' })
    expect(causes.get(purse)).toMatchObject({ reason: 'mixedUp', other: 'Tote bag wax' })
  })

  it('names the place that has less than nothing, a sale without a making, and weighing that is never exact', () => {
    const [bag, purse, soleil] = [coop.article('Tote bag wax'), coop.article('Pochette wax'), material('Wax soleil')]
    coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
    coop.sell([{ name: 'Pochette wax', price: 1800, quantity: 4000 }])
    const stand = coop.do('stock.addPlace', { name: 'Stand', kind: 'stand', member: null, archived: false }).place
    const out = { item: bag, place: stand, quantity: 2000, cause: 'gift', note: '' }
    coop.do('stock.takeOut', out as never)
    begin()
    say(bag, 13_000)
    say(purse, 23_000)
    coop.do('count.setLine', {
      ...{ count: COUNT, item: soleil },
      amount: { how: 'weight', grams: 1960, withTube: false },
    } as never)
    const causes = new Map(review().differences.map(({ item, cause }) => [item as string, cause]))
    expect(causes.get(bag)).toEqual({ reason: 'notMoved', other: 'Stand', quantity: 2000 })
    expect(causes.get(purse)).toEqual({ reason: 'notMade', other: null, quantity: 4000 })
    expect(causes.get(soleil)).toMatchObject({ reason: 'measure' })
    close({ reasons: [{ item: purse, reason: 'unknown' }] })
    const [closed] = coop.do('count.list', {}).closed
    const kept = coop.do('count.closed', { till: closed?.till, seq: closed?.seq } as never)
    expect(kept.map(({ name, reason }) => [name, reason]).sort()).toEqual([
      ['Pochette wax', 'unknown'],
      ['Tote bag wax', 'notMoved'],
      ['Wax soleil', 'measure'],
    ])
  })
})

describe('what nobody counted', () => {
  it('stays as it is, unless the group says that it is gone', () => {
    const [bag, purse] = [coop.article('Tote bag wax'), coop.article('Pochette wax')]
    begin({ type: 'items', items: [bag, purse, coop.article('Trousse jean')] })
    say(bag, 15_000)
    expect(
      review()
        .uncounted.map(({ name }) => name)
        .sort(),
    ).toEqual(['Pochette wax', 'Trousse jean'])
    close({ gone: [{ item: purse }] })
    expect([bag, purse, coop.article('Trousse jean')].map((item) => levelOf(item).quantity)).toEqual([
      15_000, 0, 20_000,
    ])
    expect(levelOf(purse).value).toBe(0)
  })
})

describe('a roll that the book does not know', () => {
  it('is found, counted, and has its own length from then on', () => {
    const wool = coop.do('stock.addMaterial', { ...WOOL } as never).material
    const roll = '0192f000-0000-7000-8000-00000000b001'
    begin()
    coop.do('count.found', { count: COUNT, item: wool, lot: roll, newLot: 'R7' } as never)
    expect(lineOf(wool)).toMatchObject({ label: 'R7', lot: roll, expected: 0, counted: null })
    coop.do('count.setLine', {
      count: COUNT,
      item: wool,
      lot: roll,
      amount: { how: 'length', quantity: 4200 },
    } as never)
    close()
    const { lotList } = coop.do('stock.material', { material: wool })
    expect(lotList.map(({ label, quantity }) => [label, quantity])).toEqual([['R7', 4200]])
    expect(coop.try('count.found', { count: COUNT, item: wool } as never)).toMatchObject({
      refusal: { type: 'UnknownCount' },
    })
  })

  it('is found by its label, its name or its code', () => {
    expect(coop.do('count.find', { text: 'soleil' } as never).map(({ name }) => name)).toEqual(['Wax soleil'])
    const bag = coop.article('Tote bag wax')
    expect(coop.do('count.find', { text: bag } as never)).toMatchObject([{ item: bag }])
  })
})

describe('any day of counting and moving', () => {
  it('leaves what was counted and what moved since', () => {
    const step = fc.record({
      what: fc.constantFrom('count', 'in', 'out', 'sell', 'recount'),
      pieces: fc.integer({ min: 1, max: 30 }),
    })
    const bag = coop.article('Tote bag wax')
    coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
    let days = 0
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const id = `0192f000-0000-7000-8000-0000000d${String((days += 1)).padStart(4, '0')}`
        coop.do('count.begin', { count: id, place: null, scope: { type: 'all' } } as never)
        let right: number | null = null
        for (const { what, pieces } of steps) {
          coop.tick(1000)
          const moved = take(what, { bag, pieces, id })
          right = what === 'count' || what === 'recount' ? pieces * 1000 : right === null ? null : right + moved
        }
        const before = levelOf(bag).quantity
        const { revision } = coop.do('count.review', { count: id } as never)
        coop.do('count.close', { count: id, revision } as never)
        return levelOf(bag).quantity === (right ?? before)
      }),
      { numRuns: 25 },
    )
  })
})

interface Taken {
  readonly bag: string
  readonly pieces: number
  readonly id: string
}

/** One thing that happens to the bags; gives what moved. */
function take(what: string, { bag, pieces, id }: Taken): number {
  const quantity = pieces * 1000
  if (what === 'in') coop.do('stock.receive', { item: bag, quantity, value: 500, note: '' } as never)
  else if (what === 'out') coop.do('stock.takeOut', { item: bag, quantity, cause: 'gift', note: '' } as never)
  else if (what === 'sell') coop.sell([{ name: 'Tote bag wax', price: 2500, quantity }])
  else {
    coop.do('count.setLine', { count: id, item: bag, amount: { how: 'piece', quantity } } as never)
    return 0
  }
  return what === 'in' ? quantity : -quantity
}

/** Somebody else says a line, on her own window. */
function sayAs(by: MemberId, item: string, quantity: number): void {
  const amount = { how: 'piece', quantity }
  const input = contract['count.setLine'].input.parse({ count: COUNT, item, amount })
  const { result } = runDraft(coop.book, { name: 'count.setLine', input }, { by, caller: 'cashier' })
  expect(result).toMatchObject({ ok: true })
}

const WOOL = {
  ...{ name: 'Laine bouillie', kind: 'cloth', unit: 'm', family: '', colour: '#475569', pattern: 'weave', photo: null },
  ...{ pictogram: null, widthMm: 1400, gsm: 300, composition: '', origin: 'new', supplier: null, price: null },
  ...{ minimum: null, byLot: true, barcode: null, allergens: [], archived: false },
} as const
