// What orders need together: whose cloth it is, who may not eat what, which baskets go out today.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Day } from '../../shared/kernel/day.ts'
import type { ItemId } from '../../shared/kernel/id.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'
import { accepted, customerOf, lineOf } from './orders-kit.ts'

let coop: TestCoop
beforeAll(async () => {
  coop = await testCoop('sunucoop')
})
afterAll(() => {
  coop.check()
  coop.close()
})
beforeEach(() => coop.tick(60_000))

describe('a buffet', () => {
  it('says which dishes hold which of the fourteen allergens, for whom, and which nobody told of', () => {
    const order = accepted(coop, {
      ...{ kind: 'catering', title: 'Buffet', guests: 45, allergic: [{ allergen: 'peanuts', guests: 2, note: '' }] },
      lines: [
        lineOf('mafe', { article: coop.article('Mafé de bœuf') as never, kind: 'meal', quantity: 20_000 }),
        lineOf('yassa', { article: coop.article('Yassa poulet') as never, kind: 'meal', quantity: 25_000 }),
        lineOf('salade', { kind: 'meal', quantity: 45_000 }),
        lineOf('plates', { kind: 'deposit', quantity: 45_000, vatRate: 0 }),
      ],
    })
    const { allergens, untold } = coop.do('order.plan', { orders: [order] })
    expect(allergens).toEqual([
      { allergen: 'peanuts', keys: ['mafe'], guests: 2 },
      { allergen: 'mustard', keys: ['yassa'], guests: 0 },
    ])
    expect(untold).toEqual(['salade'])
    expect(coop.do('order.list', {}).find(({ id }) => id === order)).toMatchObject({ allergic: true, guests: 45 })
  })

  it('says what is promised to nobody, of what the stock book counts', () => {
    const jar = coop.article('Purée de piment (pot)') as ItemId
    coop.do('catalogue.changeArticle', { article: jar, fields: { stocked: true } } as never)
    coop.do('stock.deliver', {
      ...{ source: 'purchase', delivery: 0, note: '' },
      lines: [{ item: jar, quantity: 5000, value: 1000 }],
    } as never)
    const free = () => coop.do('order.reserved', {}).find(({ item }) => item === jar)?.free
    expect(free()).toBeUndefined()
    const order = accepted(coop, {
      ...{ kind: 'catering', title: 'Panier' },
      lines: [lineOf('jar', { article: jar as never, quantity: 3000 })],
    })
    expect(free()).toBe(2000)
    const uncounted = coop.article('Mafé de bœuf')
    const mafe = coop.do('order.reserved', {}).find(({ item }) => item === uncounted)
    expect(mafe).toMatchObject({ free: null })
    coop.do('order.move', { order, to: 'cancelled', reason: 'test' })
    expect(free()).toBeUndefined()
  })

  it('shares rice with another order: what one has the other buys, and cancelling gives it back', () => {
    const rice = coop.do('stock.addMaterial', {
      ...{ name: 'Riz', kind: 'food', unit: 'kg', family: '', colour: '#ffffff', pattern: 'dots', photo: null },
      ...{ pictogram: null, widthMm: null, gsm: null, composition: '', origin: 'new', supplier: null, price: 200 },
      ...{ minimum: null, byLot: false, barcode: null, allergens: [], archived: false },
    } as never).material as ItemId
    coop.do('stock.deliver', {
      ...{ source: 'purchase', delivery: 0, note: '' },
      lines: [{ item: rice, quantity: 10_000, value: 2000 }],
    } as never)
    const dish = coop.article('Thiéboudienne') as ItemId
    const recipe = {
      ...{ yield: 1000, guests: 1, steps: [], work: [{ kind: 'cooking', minutes: 3 }] },
      lines: [{ wanted: { type: 'item', item: rice }, quantity: 200, wasteBp: 0, packaging: false }],
    }
    coop.do('production.setRecipe', { item: dish, recipe } as never)
    const of = (quantity: number, dueOn: string) =>
      accepted(coop, {
        ...{ kind: 'catering', title: `${quantity}`, dueOn: dueOn as Day },
        lines: [lineOf('dish', { article: dish as never, kind: 'meal', quantity })],
      })
    const first = of(40_000, '2026-11-16')
    const second = of(30_000, '2026-11-20')
    const buy = (order: string) =>
      coop
        .do('order.plan', { orders: [order] } as never)
        .shops.flatMap(({ lines }) => lines.map(({ buy: quantity }) => quantity))
    expect(buy(second)).toEqual([4000])
    expect(coop.do('order.plan', { orders: [second] }).shared).toMatchObject([
      { face: { item: rice }, there: 10_000, needed: 14_000 },
    ])
    expect(coop.do('order.plan', { orders: [first, second] }).shared).toEqual([])
    const alarms = () => [first, second].map((order) => coop.do('order.get', { order }).listed.alarm)
    expect(alarms()).toEqual([null, 'risk'])
    coop.do('order.move', { order: first, to: 'cancelled' })
    expect(buy(second)).toEqual([])
    expect(alarms()).toEqual([null, null])
    expect(coop.do('order.reserved', {}).find(({ item }) => item === rice)?.quantity).toBe(6000)
    expect(coop.try('order.plan', { orders: ['0192f000-0000-7000-8000-00000000dead'] } as never)).toMatchObject({
      refusal: { type: 'UnknownOrder' },
    })
  })
})

describe('subscriptions of a day', () => {
  it('say who comes, and who came', () => {
    const of = (name: string) => {
      const { customer } = coop.do('customer.add', customerOf({ name }))
      const dates = ['2026-11-14', '2026-11-21'] as Day[]
      return accepted(coop, { kind: 'subscription', customer, dates, lines: [lineOf('basket')] })
    }
    const zoe = of('Zoé')
    of('Ana')
    const on = '2026-11-14' as Day
    const who = () => coop.do('order.collections', { on }).map(({ order, collected }) => [order.who, collected])
    expect(who()).toEqual([
      ['Ana', false],
      ['Zoé', false],
    ])
    const { till, seq } = coop.do('order.deliver', { order: zoe } as never)
    expect(who()).toEqual([
      ['Ana', false],
      ['Zoé', true],
    ])
    coop.do('order.takeBackDelivery', { of: { till, seq } })
    expect(who()).toEqual([
      ['Ana', false],
      ['Zoé', false],
    ])
    expect(coop.do('order.collections', { on: '2026-11-15' as Day })).toEqual([])
  })
})
