// What is made, seen by those who make it: orders in the order they are due, steps ticked off, and taken back.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays, type Day } from '../../shared/kernel/day.ts'
import { ORDER_KINDS, type OrderStep } from '../../shared/orders/orders.ts'
import { kindsIn } from '../../shared/orders/tasks.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'
import { accepted, customerOf, lineOf, orderOf, type Fields } from './orders-kit.ts'

let coop: TestCoop
beforeAll(async () => {
  coop = await testCoop('cyprielles')
})
afterAll(() => {
  coop.check()
  coop.close()
})
beforeEach(() => coop.tick(60_000))

const TODAY = '2026-11-14' as Day
const step = (key: string, given: Partial<OrderStep> = {}): OrderStep => ({
  ...{ key, kind: key as OrderStep['kind'], label: '', on: null, minutes: 60, members: [], doneOn: null },
  ...given,
})
const SEWN = [step('cut'), step('sew'), step('finish')]
const inRoom = (room: 'kitchen' | 'workshop', all = false) =>
  coop.do('order.tasks', { room, all, near: room === 'kitchen' })
const made = (order: string) => inRoom('workshop').toMake.find((one) => one.order === order)
const stateOf = (order: string) => coop.do('order.get', { order: order as never }).listed.state
const sewn = (given: Partial<Fields> = {}) =>
  accepted(coop, { lines: [lineOf('bunting', { unit: 'm', quantity: 60_000 })], steps: SEWN, ...given })

describe('what is to be made', () => {
  it('is late first, then by the day something must be done, then what has no day', () => {
    const none = sewn({ title: 'Sans date' })
    const soon = sewn({ title: 'Bientôt', dueOn: addDays(TODAY, 9), steps: [step('cut', { on: addDays(TODAY, 1) })] })
    const due = sewn({ title: 'Demain en huit', dueOn: addDays(TODAY, 8) })
    const late = sewn({ title: 'Hier', dueOn: addDays(TODAY, -1) })
    const titles = inRoom('workshop').toMake.map(({ title }) => title)
    expect(titles).toEqual(['Hier', 'Bientôt', 'Demain en huit', 'Sans date'])
    expect(made(late)).toMatchObject({ alarm: 'late' })
    for (const order of [none, soon, due, late]) coop.do('order.move', { order, to: 'cancelled', reason: 'essai' })
    expect(inRoom('workshop').toMake).toEqual([])
  })

  it('says what is still owed, its cloth, what is done to it and its measures', () => {
    const { customer } = coop.do('customer.add', customerOf())
    const order = sewn({
      customer,
      lines: [
        lineOf('hem', { kind: 'service', work: ['hem'], measures: [{ name: 'Longueur', millimetres: 820 }] }),
        lineOf('bags', { quantity: 12_000 }),
      ],
    })
    coop.do('order.deliver', { order, lines: [{ key: 'bags', quantity: 5000 }] })
    expect(made(order)?.things).toMatchObject([
      { key: 'hem', work: ['hem'], measures: [{ name: 'Longueur', millimetres: 820 }], quantity: 1000 },
      { key: 'bags', quantity: 7000 },
    ])
  })

  it('in the kitchen is what is left to do until tomorrow, and nothing that is sewn', () => {
    const cooked = (title: string, days: number, steps: OrderStep[]) =>
      accepted(coop, {
        ...{ kind: 'catering', title, dueOn: addDays(TODAY, days), guests: 45, steps },
        lines: [lineOf('meal', { kind: 'meal', quantity: 45_000 })],
      })
    cooked('Demain', 1, [step('prepare')])
    cooked('La semaine prochaine', 7, [step('cook')])
    cooked('On achète aujourd’hui', 7, [step('buy', { on: TODAY })])
    cooked('Sans étapes', 0, [])
    sewn({ title: 'Cousu', dueOn: TODAY })
    expect(inRoom('kitchen').toMake.map(({ title }) => title)).toEqual(['On achète aujourd’hui', 'Demain'])
  })
})

describe('a coop', () => {
  it('that only cooks makes its cakes to order in the kitchen, one that only sews has no kitchen to look into', () => {
    expect(kindsIn('kitchen', ['food'])).toEqual(ORDER_KINDS)
    expect(kindsIn('workshop', ['textile'])).toEqual(ORDER_KINDS)
    expect(kindsIn('workshop', ['craft'])).toEqual(ORDER_KINDS)
    expect(kindsIn('kitchen', ['food', 'textile'])).toEqual(['catering', 'subscription'])
    expect(kindsIn('workshop', ['food', 'textile'])).toEqual(['madeToOrder', 'alteration'])
  })
})

describe('a step', () => {
  it('is ticked by whoever did it, and work has then begun', () => {
    const order = sewn()
    const awa = coop.member('Awa')
    coop.do('order.tick', { order, step: 'cut', done: true, member: awa })
    expect(made(order)?.steps[0]).toMatchObject({ doneOn: TODAY, members: [awa] })
    expect(stateOf(order)).toBe('making')
    expect(coop.do('order.get', { order }).listed).toMatchObject({ steps: 3, stepsDone: 1 })
  })

  it('is taken on before it is done, and ticked twice is ticked once', () => {
    const order = sewn()
    const awa = coop.member('Awa')
    coop.do('order.tick', { order, step: 'sew', done: false, member: awa })
    expect(made(order)?.steps[1]).toMatchObject({ doneOn: null, members: [awa] })
    coop.do('order.tick', { order, step: 'sew', done: true })
    const before = coop.do('order.get', { order }).story.length
    coop.do('order.tick', { order, step: 'sew', done: true, member: awa })
    expect(coop.do('order.get', { order }).story).toHaveLength(before)
  })

  it('is taken back, and what is not there is refused', () => {
    const order = sewn()
    coop.do('order.tick', { order, step: 'cut', done: true })
    coop.do('order.tick', { order, step: 'cut', done: false })
    expect(made(order)?.steps[0]?.doneOn).toBeNull()
    const refused = coop.try('order.tick', { order, step: 'iron', done: true })
    expect(refused).toMatchObject({ ok: false, refusal: { type: 'UnknownStep' } })
    const { order: quote } = coop.do('order.open', orderOf({ steps: SEWN }))
    expect(coop.try('order.tick', { order: quote, step: 'cut', done: true })).toMatchObject({
      refusal: { type: 'OrderNotOpen' },
    })
  })
})

describe('an order', () => {
  it('is made ready in one tap, its steps done with it, and comes back when it was not', () => {
    const order = sewn()
    const awa = coop.member('Awa')
    coop.do('order.tick', { order, step: null, done: true, member: awa })
    expect(stateOf(order)).toBe('ready')
    expect(inRoom('workshop').ready.map((one) => one.order)).toContain(order)
    expect(made(order)).toBeUndefined()
    coop.do('order.tick', { order, step: null, done: false })
    expect(stateOf(order)).toBe('making')
    expect(made(order)?.steps.map(({ doneOn }) => doneOn)).toEqual([TODAY, TODAY, TODAY])
  })

  it('stays with its ticks when the last step is ticked, in the kitchen too, and comes back from ready', () => {
    const order = accepted(coop, {
      ...{ kind: 'catering', title: 'Plateaux', dueOn: TODAY, guests: 12, steps: [step('pack')] },
      lines: [lineOf('meal', { kind: 'meal', quantity: 12_000 })],
    })
    const there = () => inRoom('kitchen').toMake.find((one) => one.order === order)
    coop.do('order.tick', { order, step: 'pack', done: true })
    expect(there()?.steps[0]?.doneOn).toBe(TODAY)
    coop.do('order.tick', { order, step: null, done: true })
    expect(there()).toBeUndefined()
    expect(inRoom('kitchen').ready.map((one) => one.order)).toContain(order)
    coop.do('order.tick', { order, step: null, done: false })
    expect(there()?.steps[0]?.doneOn).toBe(TODAY)
  })

  it('that is not among the first is shown when all are asked for', () => {
    const before = inRoom('workshop', true).toMake.length
    const many = Array.from({ length: 30 }, (_, index) => sewn({ title: `Sac ${index}` }))
    const { toMake, more } = inRoom('workshop')
    expect(toMake).toHaveLength(24)
    expect(more).toBe(before + 30 - 24)
    expect(inRoom('workshop', true)).toMatchObject({ more: 0 })
    expect(inRoom('workshop', true).toMake).toHaveLength(before + 30)
    for (const order of many) coop.do('order.move', { order, to: 'cancelled', reason: 'essai' })
  })

  it('keeps its ticks when the till is closed and opened again', () => {
    const order = sewn()
    coop.do('order.tick', { order, step: 'cut', done: true })
    coop.shut()
    coop.reopen()
    expect(made(order)?.steps[0]?.doneOn).toBe(TODAY)
  })
})
