// The workshop's week, as issue and group tell it: cloth comes, eight bags are made, the market sells, the rest goes home and is weighed.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testCoop, type TestCoop } from '../kit/coop.ts'

interface Day {
  readonly sales: readonly {
    readonly lines: readonly { article: string; quantity: number; unitPriceCents: number; discountBp?: number }[]
  }[]
}

const DAY = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'fixtures', 'market-day.json'), 'utf8')) as Day

describe('from the roll to the bag to the market and home again', () => {
  let coop: TestCoop
  let soleil: string
  let home: string
  beforeAll(async () => {
    coop = await testCoop()
    soleil = coop.do('stock.materials', { text: 'Wax soleil' }).materials[0]?.id ?? ''
    home = coop.do('stock.addPlace', { name: 'Chez Awa', kind: 'home', member: null, archived: false }).place
  })
  afterAll(() => {
    coop.check()
    coop.close()
  })

  const levelOf = (item: string) => coop.do('stock.level', { item } as never).level
  const bag = () => coop.article('Tote bag wax')

  it('receives 10 m at 7.50 € with 6 € of delivery: 22.25 m worth 169.20 €, 7.6045 € a metre', () => {
    const lines = [{ item: soleil, quantity: 10_000, value: 7500 }]
    coop.do('stock.deliver', { source: 'purchase', delivery: 600, lines, note: '' } as never)
    const { quantity, value } = levelOf(soleil)
    expect({ quantity, value }).toEqual({ quantity: 22_250, value: 16_920 })
    expect(((value / quantity) * 10).toFixed(4)).toBe('7.6045')
  })

  it('makes eight bags, two members, 3 h 20 together: 6.40 m worth 48.67 € go into them', () => {
    const lining = coop.do('stock.materials', { text: 'Doublure' }).materials[0]?.id ?? ''
    const before = levelOf(bag())
    const { value } = coop.do('production.record', {
      item: bag(),
      made: 8000,
      workers: [
        { member: coop.member('Awa'), part: 1, minutes: 100 },
        { member: coop.member('Carla'), part: 1, minutes: 100 },
      ],
      uses: [
        { item: soleil, quantity: 6400 },
        { item: lining, quantity: 6000 },
      ],
      note: '',
    } as never)
    expect(levelOf(soleil)).toEqual({ quantity: 15_850, value: 16_920 - 4867 })
    expect(value).toBe(4867 + 2280)
    const after = levelOf(bag())
    expect([after.quantity - before.quantity, after.value - before.value]).toEqual([8000, 7147])
    const [run] = coop.do('production.list', {} as never)
    expect(run?.workers.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(200)
    // What each of these bags cost: 8.93 €.
    expect(Math.round(value / 8)).toBe(893)
  })

  it('sells the market day, whose bags leave at what they are worth', () => {
    coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
    const before = levelOf(bag())
    for (const { lines } of DAY.sales) {
      coop.sell(
        lines.map(({ article, quantity, unitPriceCents }) => ({ name: article, quantity, price: unitPriceCents })),
      )
    }
    const after = levelOf(bag())
    expect(before.quantity - after.quantity).toBe(3000)
    // 23 bags, of which 15 were there at no known cost, are worth 71.47 €: each sold alone leaves at 3.11 €.
    expect(before.value - after.value).toBe(933)
  })

  it('takes cloth home, and weighs what stays: 966 g of 1.15 m at 140 g/m² are 6.00 m', () => {
    coop.do('stock.transfer', { from: null, to: home, lines: [{ item: soleil, quantity: 9800 }], note: '' } as never)
    const count = '0192f000-0000-7000-8000-00000000c001'
    coop.do('count.begin', { count, place: null, scope: { type: 'items', items: [soleil] }, blind: false } as never)
    const amount = { how: 'weight', grams: 966, withTube: false } as const
    expect(coop.do('count.setLine', { count, item: soleil, amount } as never)).toEqual({ counted: 6000 })
    const { differences, revision, lost } = coop.do('count.review', { count } as never)
    expect(differences.map(({ expected, counted, difference }) => [expected, counted, difference])).toEqual([
      [6050, 6000, -50],
    ])
    const reasons = [{ item: soleil, lot: null, reason: 'cutting' }]
    coop.do('count.close', { count, revision, reasons, note: '' } as never)
    expect(Math.abs(lost)).toBe(38)
    expect(levelOf(soleil)).toEqual({ quantity: 15_800, value: 12_053 - 38 })
  })

  it('can be read: what is where, what was lost and why', () => {
    const at = (place: string | null) =>
      coop.do('stock.inPlace', { place } as never).find(({ item }) => item === soleil)?.quantity
    expect([at(null), at(home)]).toEqual([6000, 9800])
    const { movements } = coop.do('stock.movements', { item: soleil } as never)
    expect(movements.map(({ cause, quantity }) => [cause, quantity])).toEqual([
      ['counted', -50],
      ['transferred', 9800],
      ['transferred', -9800],
      ['usedUp', -6400],
      ['purchase', 10_000],
      ['received', 12_250],
    ])
    const [closed] = coop.do('count.list', {}).closed
    const lines = coop.do('count.closed', { till: closed?.till, seq: closed?.seq } as never)
    expect(lines.map(({ reason, value }) => [reason, value])).toEqual([['cutting', -38]])
  })
})
