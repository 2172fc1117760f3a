// Two stories of the workshop: sixty metres of bunting in eight days, and a Saturday of alterations.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Day } from '../../shared/kernel/day.ts'
import type { CustomerId, ItemId, OrderId } from '../../shared/kernel/id.ts'
import { addDays } from '../../shared/kernel/day.ts'
import { numberCode } from '../../shared/orders/find.ts'
import { SATURDAY, testCoop, type TestCoop } from '../kit/coop.ts'
import { accepted, customerOf, lineOf, orderOf } from './orders-kit.ts'

const DAY = 86_400_000
const TODAY = '2026-11-14' as Day

describe('sixty metres of bunting in eight days by eight people', () => {
  let coop: TestCoop
  let order: OrderId
  let bunting: ItemId
  let cloth: ItemId
  const level = (item: ItemId) => coop.do('stock.level', { item }).level
  const alarm = () => coop.do('order.list', {}).find(({ id }) => id === order)?.alarm
  const reservedOf = (item: ItemId) => coop.do('order.reserved', {}).find((one) => one.item === item)

  beforeAll(async () => {
    coop = await testCoop()
    bunting = coop.article('Guirlande fanions') as ItemId
    cloth = coop.do('stock.materials', { text: 'Wax soleil' }).materials[0]?.id as ItemId
    const onShelf = level(bunting).quantity
    if (onShelf > 0) coop.do('stock.takeOut', { item: bunting, quantity: onShelf, cause: 'gift', note: '' } as never)
    // As it takes 4 m more than there are for sixty metres; twelve minutes a metre.
    const recipe = {
      ...{ yield: 60_000, guests: null, steps: [] },
      lines: [
        { wanted: { type: 'item', item: cloth }, quantity: level(cloth).quantity + 4000, wasteBp: 0, packaging: false },
      ],
      work: [{ kind: 'sewing', minutes: 720 }],
    }
    coop.do('production.setRecipe', { item: bunting, recipe } as never)
    const { customer } = coop.do('customer.add', customerOf({ name: 'Comité des fêtes', kind: 'organisation' }))
    const members = coop.do('member.list', {}).map(({ id }) => id)
    const step = (key: string, kind: 'cut' | 'sew', after: number) => ({
      ...{ key, kind, label: '', on: addDays(TODAY, after), minutes: 360, members: members.slice(0, 8), doneOn: null },
    })
    order = accepted(coop, {
      ...{ customer, title: 'Fanions de la fête', dueOn: addDays(TODAY, 8), deposit: { type: 'percent', bp: 3000 } },
      lines: [lineOf('fanions', { article: bunting as never, unit: 'm', quantity: 60_000, unitPrice: 650 })],
      steps: [step('cut', 'cut', 2), step('sew', 'sew', 5)],
    })
  })
  afterAll(() => {
    coop.check()
    coop.close()
  })

  it('is suggested a price that pays cloth, work and host, and says what it leaves', () => {
    const { fields } = coop.do('order.get', { order })
    const [suggestion] = coop.do('order.suggest', { lines: fields.lines })
    expect(suggestion).toMatchObject({ key: 'fanions', minutes: 720 })
    expect(suggestion?.materials).toBeGreaterThan(0)
    // Net of VAT less cloth: 39 000 with VAT.
    expect(suggestion?.margin).toBe(39_000 - 6500 - (suggestion?.materials ?? 0))
    // Twelve hours at 12 € are 144 € for 60 m: at least 2.40 € a metre, and cloth, host and VAT.
    expect(suggestion?.price).toBeGreaterThan(240 + (suggestion?.materials ?? 0) / 60)
  })

  it('sees in time that the cloth is 4 m short, and says so first on the board and in the shopping list', () => {
    expect(alarm()).toBe('risk')
    const plan = coop.do('order.plan', { orders: [order] })
    expect(plan.lines[0]).toMatchObject({ key: 'fanions', quantity: 60_000, seconds: 720 * 60 })
    expect(plan.lines[0]?.uses[0]?.missing).toBe(4000)
    expect(plan.shops.flatMap(({ lines }) => lines)).toMatchObject([{ face: { item: cloth } }])
    expect(plan.shops[0]?.lines[0]?.buy).toBeGreaterThanOrEqual(4000)
    expect(reservedOf(cloth)?.quantity).toBe(level(cloth).quantity + 4000)
  })

  it('is at ease once it is bought, and again at risk when too few say they come', () => {
    coop.tick(DAY)
    coop.do('stock.deliver', {
      ...{ source: 'purchase', delivery: 0, note: '' },
      lines: [{ item: cloth, quantity: 4000, value: 3000 }],
    } as never)
    expect(alarm()).toBeNull()
    const member = coop.member('Awa')
    const says = (coming: 'comes' | 'open') =>
      coop.do('presence.plan', { member, on: addDays(TODAY, 3), parts: ['morning'], coming } as never)
    says('comes')
    expect(alarm()).toBe('risk')
    expect(coop.do('order.load', { from: TODAY, days: 9 }).map(({ toDo, there }) => [toDo, there])).toEqual([
      ...[
        [0, 0],
        [0, 0],
        [360, 0],
        [0, 210],
        [0, 0],
        [360, 0],
        [0, 0],
        [0, 0],
        [0, 0],
      ],
    ])
    says('open')
    expect(alarm()).toBeNull()
  })

  it('is made by eight, and nothing of it is bought twice', () => {
    const workers = coop
      .do('member.list', {})
      .slice(0, 8)
      .map(({ id }) => ({ member: id, part: 1, minutes: 90 }))
    const uses = [{ item: cloth, quantity: level(cloth).quantity }]
    coop.do('production.record', { item: bunting, made: 60_000, workers, uses, note: '' } as never)
    for (const key of ['cut', 'sew']) {
      const step = coop.do('order.get', { order }).fields.steps.find((one) => one.key === key)
      if (step) coop.do('order.change', { order, steps: [{ key, step: { ...step, doneOn: addDays(TODAY, 1) } }] })
    }
    coop.do('order.move', { order, to: 'making' })
    coop.do('order.move', { order, to: 'ready' })
    const plan = coop.do('order.plan', { orders: [order] })
    expect(plan.shops).toEqual([])
    expect(reservedOf(bunting)).toMatchObject({ quantity: 60_000, orders: [{ order, quantity: 60_000 }] })
    expect(reservedOf(cloth)).toBeUndefined()
  })

  it('is delivered in two parts, frees what was reserved, and says what it brought beside what was thought', () => {
    const part = (quantity: number) =>
      coop.do('order.deliver', { order, lines: [{ key: 'fanions', quantity }] } as never)
    const value = level(bunting).value
    expect(part(40_000).total).toBe(26_000)
    expect(reservedOf(bunting)?.quantity).toBe(20_000)
    expect(part(20_000).total).toBe(13_000)
    expect(reservedOf(bunting)).toBeUndefined()
    expect(coop.do('order.get', { order }).listed).toMatchObject({ state: 'delivered', toPay: 0, alarm: null })
    const [outcome] = coop.do('order.outcomes', { from: TODAY, to: addDays(TODAY, 10) })
    expect(outcome).toMatchObject({ net: 32_500, materials: value, expenses: 0, minutes: 720, left: 32_500 - value })
    expect(outcome?.expected).toMatchObject({ net: 32_500, minutes: 720 })
  })
})

describe('twelve alterations on a Saturday', () => {
  let coop: TestCoop
  const opened: { readonly order: OrderId; readonly number: string }[] = []
  beforeAll(async () => {
    coop = await testCoop()
    for (let index = 0; index < 12; index += 1) {
      coop.tick(120_000)
      const { customer } = coop.do('customer.add', customerOf({ name: `Cliente ${index + 1}` }))
      const ticket = coop.do(
        'order.open',
        orderOf({
          ...{ kind: 'alteration', customer: customer as CustomerId, title: 'Ourlet', dueOn: addDays(TODAY, 7) },
          lines: [
            lineOf('garment', {
              ...{ kind: 'service', unitPrice: 1000, vatRate: 2000, work: ['hem'], minutes: 20 },
              measures: [{ name: 'Longueur', millimetres: 780 }],
            }),
          ],
        }),
      )
      coop.do('order.move', { order: ticket.order, to: 'accepted', means: 'spoken' })
      opened.push(ticket)
    }
  })
  afterAll(() => {
    coop.check()
    coop.close()
  })

  it('have twelve numbers in a row, and twenty minutes of work each', () => {
    expect(new Set(opened.map(({ number }) => number)).size).toBe(12)
    const [due] = coop.do('order.load', { from: addDays(TODAY, 7), days: 1 })
    expect([due?.toDo, due?.orders.length]).toEqual([240, 12])
  })

  it('are picked up by three who show their ticket and pay at the till, and one never comes', () => {
    for (const { order } of opened) coop.do('order.move', { order, to: 'ready' })
    coop.setTime(SATURDAY + 7 * DAY)
    coop.do('cashSession.open', { event: null, pieces: { '1000': 2, '500': 2 }, source: 'bank' })
    for (const [index, { number, order }] of opened.slice(0, 3).entries()) {
      // What the scanner reads on the garment's ticket finds its order, which goes into the basket.
      expect(coop.do('order.byNumber', { number: numberCode(number) })).toBe(order)
      const line = { type: 'order', order, key: 'garment', quantity: 1000, unitPrice: 1000 } as const
      const tender = index === 0 ? { kind: 'cash', amount: 1000, given: 2000 } : { kind: 'card', amount: 1000 }
      coop.do('sale.record', { lines: [line], mode: null, tenders: [tender], expectedTotal: 1000 } as never)
      expect(coop.do('order.get', { order }).listed).toMatchObject({ state: 'delivered', toPay: 0 })
    }
    const { closing } = coop.do('closing.closeSession', { pieces: { '1000': 3, '500': 2 } })
    expect(closing.totals.tenders).toMatchObject([
      { kind: 'card', amount: 2000, count: 2 },
      { kind: 'cash', amount: 1000, count: 1 },
    ])
    // 1.67 € of each 10 €: what three tickets say, not what thirty euros would.
    expect(closing.totals.vat).toEqual([{ rate: 2000, net: 2499, vat: 501 }])
    const last = opened[11]!.order
    coop.setTime(SATURDAY + 30 * DAY)
    coop.do('order.move', { order: last, to: 'uncollected', reason: 'appelée trois fois' })
    const states = coop.do('order.list', { kind: 'alteration' }).map(({ state }) => state)
    const count = (state: string) => states.filter((one) => one === state).length
    expect([count('delivered'), count('ready'), count('uncollected')]).toEqual([3, 8, 1])
    coop.do('order.move', { order: last, to: 'ready' })
    coop.do('order.deliver', { order: last } as never)
    expect(coop.do('order.get', { order: last }).listed.state).toBe('delivered')
  })
})
