// The kitchen: what was sold is to be made, in order; marks survive a crash, are taken back, and are gone a day later.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays, instantOf } from '../../shared/kernel/day.ts'
import { dayIn } from '../../db/run.ts'
import type { Input, Output } from '../../shared/contract.ts'
import type { DishState, Meal } from '../../shared/kitchen/kitchen.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'
import { accepted, customerOf, lineOf } from '../orders/orders-kit.ts'

const MAFE = 950
const THIEB = 1050

let coop: TestCoop
beforeAll(async () => {
  coop = await testCoop('sunucoop')
  coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
})
beforeEach(() => void coop.do('kitchen.clear', {}))
afterAll(() => {
  coop.check()
  coop.close()
})

type Line = Input<'sale.record'>['lines'][number]

const article = (name: string, unitPrice: number, quantity = 1000): Line =>
  ({ type: 'article', article: coop.article(name), quantity, unitPrice }) as Line
const mafe = (quantity = 1000) => article('Mafé de bœuf', MAFE, quantity)

function sell(lines: readonly Line[], due: number, mode: 'onSite' | 'takeAway' = 'onSite') {
  const tenders = [{ kind: 'card', amount: due } as const]
  const [ticket] = coop.do('sale.record', { lines: [...lines], mode, tenders, expectedTotal: due }).tickets
  if (!ticket) throw new Error('No ticket')
  return { type: 'ticket', till: ticket.till, seq: ticket.seq, number: String(ticket.number) } as const
}

const now = (): Output<'kitchen.now'> => coop.do('kitchen.now', {})
const numbers = (meals: readonly Meal[]) => meals.map(({ number }) => number)
const mark = (of: Meal['of'], to: DishState, line: string | null = null) =>
  coop.do('kitchen.mark', { marks: [{ of, line, to }] })

/** Its business day. */
const dayOf = ({ book }: TestCoop) => dayIn(book, book.clock())

describe('what is to be made', () => {
  it('is the meals that were sold, in order, with how they are eaten and what is in them; a jar is not', () => {
    const first = sell([mafe(2000), article('Purée de piment (pot)', 650)], 2550)
    const second = sell([mafe()], MAFE, 'takeAway')
    sell([article('Purée de piment (pot)', 650)], 650)
    const { toMake, dishes } = now()
    expect(toMake.map(({ number, mode }) => [number, mode])).toEqual([
      [first.number, 'onSite'],
      [second.number, 'takeAway'],
    ])
    expect(toMake[0]?.dishes).toHaveLength(1)
    expect(toMake[0]?.dishes[0]).toMatchObject({ label: 'Mafé de bœuf', quantity: 2000, state: 'waiting' })
    expect(toMake[0]?.dishes[0]?.allergens).toContain('peanuts')
    expect(dishes.map(({ label, quantity, takeAway }) => [label, quantity, takeAway])).toEqual([
      ['Mafé de bœuf', 3000, 1000],
    ])
  })

  it('is less by what was given back, and nothing when all was', () => {
    const sold = sell([mafe(3000)], 3 * MAFE)
    const back = (quantity: number) =>
      coop.do('sale.record', {
        lines: [{ type: 'return', of: { till: sold.till, seq: sold.seq }, line: 0, quantity }],
        mode: null,
        tenders: [{ kind: 'card', amount: (-quantity * MAFE) / 1000 }],
        expectedTotal: (-quantity * MAFE) / 1000,
      })
    back(1000)
    expect(now().dishes[0]?.quantity).toBe(2000)
    back(2000)
    expect(now()).toMatchObject({ dishes: [], toMake: [], ready: [] })
  })

  it('counts a dish that was priced by hand', () => {
    const free = { type: 'free', kind: 'meal', unitPrice: 1200, quantity: 1000, vatRate: 1000 } as const
    sell([{ ...free, label: 'Plat du jour', pictogram: 'meal' }], 1200)
    sell([{ ...free, label: 'Confiture', kind: 'good', pictogram: 'jar' }], 1200)
    expect(now().dishes.map(({ label }) => label)).toEqual(['Plat du jour'])
  })

  it('is of the business day: at four in the morning yesterday’s is gone, with its marks', () => {
    const sold = sell([mafe()], MAFE)
    mark(sold, 'started')
    coop.tick(17 * 3_600_000)
    expect(now().toMake).toHaveLength(1)
    coop.tick(3 * 3_600_000)
    expect(now()).toMatchObject({ toMake: [], last: null })
    const next = sell([mafe()], MAFE)
    mark(next, 'ready')
    const kept = coop.book.desk.write.all<{ seq: number }>('SELECT seq FROM kitchen_marks')
    expect(kept).toEqual([{ seq: next.seq }])
  })
})

describe('marks', () => {
  it('lead a meal from the list to the board and away, dish by dish or whole', () => {
    const first = sell([mafe(), article('Thiéboudienne', THIEB)], MAFE + THIEB)
    const second = sell([mafe()], MAFE)
    mark(first, 'ready', '0')
    expect(now().dishes.map(({ label, quantity }) => [label, quantity])).toEqual([
      ['Mafé de bœuf', 1000],
      ['Thiéboudienne', 1000],
    ])
    expect(numbers(now().toMake)).toEqual([first.number, second.number])
    mark(second, 'ready')
    mark(first, 'ready')
    expect(numbers(now().ready)).toEqual([second.number, first.number])
    expect(coop.do('kitchen.board', {}, 'board')).toEqual({ preparing: [], ready: [first.number, second.number] })
    mark(second, 'handed')
    expect(numbers(now().ready)).toEqual([first.number])
    expect(now().handed[0]?.number).toBe(second.number)
  })

  it('are taken back, those made together together, by whoever saw them, once', () => {
    const first = sell([mafe()], MAFE)
    const { batch } = mark(first, 'ready')
    expect(now().last).toEqual({ batch, to: 'ready', numbers: [first.number] })
    coop.do('kitchen.undo', { batch })
    expect(numbers(now().toMake)).toEqual([first.number])
    expect(coop.try('kitchen.undo', { batch })).toMatchObject({ refusal: { type: 'NothingToUndo' } })
    expect(mark(first, 'ready').batch).not.toBe(batch)
  })

  it('go back one step from handed over, although everything before and after was', () => {
    const sold = [1, 2, 3].map(() => sell([mafe()], MAFE))
    for (const one of sold) mark(one, 'handed')
    expect(now()).toMatchObject({ toMake: [], ready: [] })
    mark(sold[1] ?? sold[0]!, 'ready')
    expect(numbers(now().ready)).toEqual([sold[1]?.number])
    const { batch } = coop.do('kitchen.clear', {})
    expect(now()).toMatchObject({ toMake: [], ready: [] })
    coop.do('kitchen.undo', { batch })
    expect(numbers(now().ready)).toEqual([sold[1]?.number])
  })

  it('write nothing into the books, and nothing about what was not sold today', () => {
    const sold = sell([mafe()], MAFE)
    const { seq } = coop.book.tail
    mark(sold, 'ready')
    expect(coop.book.tail.seq).toBe(seq)
    const of = { type: 'ticket', till: sold.till, seq: sold.seq + 1 } as const
    const asked = { marks: [{ of, line: null, to: 'ready' as const }] }
    expect(coop.try('kitchen.mark', asked)).toMatchObject({ refusal: { type: 'UnknownMeal' } })
  })
})

describe('an order that is due today', () => {
  const promise = (dueOn: string) => {
    const line = { label: 'Mafé', kind: 'meal', unit: 'piece', unitPrice: 900, vatRate: 1000 } as const
    const lines = [{ ...line, key: 'a', article: coop.article('Mafé de bœuf'), quantity: 45_000 }]
    const { customer } = coop.do('customer.add', customerOf())
    const fields = { customer, title: 'Repas du midi', dueOn, dueAt: '12:30', guests: 45, lines }
    return { type: 'order', order: accepted(coop, fields) } as const
  }

  it('is to be made by its hour, beside what is sold: not in its sums, not on the board, and gone when handed over', () => {
    const today = dayOf(coop)
    const of = promise(today)
    promise('2030-01-01')
    sell([mafe()], MAFE)
    const shown = now()
    expect(shown.promised).toMatchObject([
      { of, promised: { title: 'Repas du midi', dueAt: '12:30', guests: 45 }, dishes: [{ quantity: 45_000 }] },
    ])
    expect(shown.promised[0]?.dishes[0]?.allergens).toContain('peanuts')
    expect(shown.dishes.map(({ quantity }) => quantity)).toEqual([1000])
    mark(of, 'ready')
    expect(now().ready.map((meal) => meal.of)).toEqual([of])
    expect(coop.do('kitchen.board', {}, 'board').ready).toEqual([])
    const { batch } = mark(of, 'handed')
    expect(now()).toMatchObject({ promised: [], ready: [], last: { batch } })
    coop.do('kitchen.undo', { batch })
    expect(now().ready.map((meal) => meal.of)).toEqual([of])
    coop.do('order.deliver', { order: of.order, lines: [{ key: 'a', quantity: 45_000 }] })
    expect(now()).toMatchObject({ promised: [], ready: [] })
  })
})

describe('an order that is late', () => {
  it('comes before those of today, with the day it was due and what its guests must not eat', () => {
    const today = dayOf(coop)
    const yesterday = addDays(today, -1)
    const customer = coop.do('customer.add', { ...customerOf(), allergens: ['milk'] }).customer
    const of = (dueOn: string, title: string) => {
      const line = { label: 'Mafé', kind: 'meal', unit: 'piece', unitPrice: 900, vatRate: 1000 } as const
      const lines = [{ ...line, key: 'a', article: coop.article('Mafé de bœuf'), quantity: 12_000 }]
      const allergic = [
        { allergen: 'peanuts', guests: 2, note: 'Une goutte suffit' },
        { allergen: 'peanuts', guests: 1, note: '' },
      ] as const
      return accepted(coop, { customer, title, dueOn, dueAt: '12:30', guests: 12, lines, allergic: [...allergic] })
    }
    const todays = of(today, 'De ce midi')
    const late = of(yesterday, 'D’hier')
    const { promised } = now()
    expect(promised.map(({ promised }) => [promised?.title, promised?.lateSince])).toEqual([
      ['D’hier', yesterday],
      ['De ce midi', null],
    ])
    expect(promised[0]?.promised?.allergic).toEqual([
      { allergen: 'peanuts', guests: 3, notes: ['Une goutte suffit'] },
      { allergen: 'milk', guests: null, notes: [] },
    ])
    expect(promised.map(({ promised }) => promised?.lateFrom)).toEqual(
      [yesterday, today].map((day) => instantOf(day, '12:30', 'Europe/Paris')),
    )
    coop.do('order.move', { order: late, to: 'ready', means: 'spoken' })
    expect(now().ready.map(({ promised }) => promised?.title)).toEqual(['D’hier'])
    for (const order of [todays, late]) coop.do('order.deliver', { order, lines: [{ key: 'a', quantity: 12_000 }] })
    expect(now().promised).toEqual([])
  })

  it('never hides tonight’s, however many nobody said were handed over; one tap shows them all', () => {
    const today = dayOf(coop)
    const line = { label: 'Mafé', kind: 'meal', unit: 'piece', unitPrice: 900, vatRate: 1000 } as const
    const lines = [{ ...line, key: 'a', article: coop.article('Mafé de bœuf'), quantity: 12_000 }]
    const hem = [lineOf('hem', { kind: 'service', work: ['hem'] })]
    const promise = (dueOn: string, title: string, of: typeof lines | typeof hem = lines) =>
      accepted(coop, { title, dueOn: dueOn as never, dueAt: '19:00', lines: of })
    const late = Array.from({ length: 15 }, (_, index) => promise(addDays(today, -15 + index), `Retard ${index}`))
    const sewn = Array.from({ length: 70 }, (_, index) => promise(addDays(today, -3), `Ourlet ${index}`, hem))
    const tonight = promise(today, 'Ce soir')
    const titles = (all: boolean) =>
      coop.do('kitchen.now', { all }, 'kitchen').promised.map(({ promised }) => promised?.title)
    expect(titles(false)).toEqual([...[9, 10, 11, 12, 13, 14].map((index) => `Retard ${index}`), 'Ce soir'])
    expect(now().morePromised).toBe(9)
    expect(titles(true)).toHaveLength(16)
    for (const order of [...late, ...sewn, tonight]) coop.do('order.move', { order, to: 'cancelled', reason: 'essai' })
  })
})

describe('a canteen evening of 300 meals', () => {
  it('is called in order and loses none, though the host ends in the middle', () => {
    const sold: string[] = []
    const called: string[] = []
    const cook = (most: number) => {
      for (const meal of now().toMake.slice(0, most)) {
        mark(meal.of, 'ready')
        called.push(meal.number)
      }
      for (const meal of now().ready.slice(0, most - 1)) mark(meal.of, 'handed')
    }
    for (let turn = 0; turn < 100; turn += 1) {
      for (let each = 0; each < 3; each += 1) sold.push(sell([mafe()], MAFE, each ? 'onSite' : 'takeAway').number)
      coop.tick(72_000)
      if (turn % 2) cook(5)
      if (turn !== 50) continue
      const before = now()
      coop.reopen()
      expect(now()).toEqual(before)
    }
    while (now().toMake.length > 0) cook(5)
    expect(called).toEqual(sold)
    expect(new Set(sold).size).toBe(300)
  })
})
