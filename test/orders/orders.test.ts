// An order: opened, changed field by field, moved along the one table of moves.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MOVES, ORDER_STATES, type OrderState } from '../../shared/orders/states.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'
import { accepted, customerOf, lineOf, orderOf } from './orders-kit.ts'

let coop: TestCoop
beforeAll(async () => {
  coop = await testCoop('sunucoop')
})
afterAll(() => {
  coop.check()
  coop.close()
})
beforeEach(() => coop.tick(60_000))

const get = (order: string) => coop.do('order.get', { order })

describe('an order', () => {
  it('has numbers without a gap, and is found by the one called out or scanned', () => {
    const first = coop.do('order.open', orderOf())
    const second = coop.do('order.open', orderOf())
    expect(Number(second.number)).toBe(Number(first.number) + 1)
    for (const number of [second.number, `ETAL-${second.number}`, `1-${second.number}`])
      expect(coop.do('order.byNumber', { number })).toBe(second.order)
    expect(coop.do('order.byNumber', { number: '99999' })).toBeNull()
    expect(coop.do('order.byNumber', { number: 'pommes' })).toBeNull()
  })

  it('costs what its lines cost after discounts, and asks a part of it before, consigne left out', () => {
    const { order } = coop.do(
      'order.open',
      orderOf({
        kind: 'catering',
        deposit: { type: 'percent', bp: 3000 },
        discount: { type: 'percent', bp: 1000 },
        lines: [
          lineOf('yassa', { kind: 'meal', quantity: 45_000, unitPrice: 1450, vatRate: 1000 }),
          lineOf('plates', { kind: 'deposit', quantity: 40_000, unitPrice: 200, vatRate: 0 }),
        ],
      }),
    )
    // 652.50 less a tenth is 587.25; plates 80.00.
    expect(get(order).money).toMatchObject({ total: 66_725, consigne: 8000, depositAsked: 17_618, toPay: 66_725 })
    expect(get(order).money.byRate).toEqual([{ rate: 1000, net: 53_386, vat: 5339 }])
  })

  it('changes only what is said, each in its story with who and when', () => {
    const { order } = coop.do('order.open', orderOf({ lines: [lineOf('a'), lineOf('b')] }))
    coop.tick(1000)
    coop.do('order.change', { order, fields: { title: 'Deux nappes', notes: '' }, lines: [{ key: 'b', line: null }] })
    coop.tick(1000)
    coop.do('order.change', {
      order,
      lines: [
        { key: 'c', line: lineOf('c') },
        { key: 'a', line: lineOf('a') },
      ],
    })
    expect(get(order).fields.lines.map(({ key }) => key)).toEqual(['a', 'c'])
    expect(get(order).story.map(({ what, detail }) => [what, ...detail])).toEqual([
      ['changed', 'lines'],
      ['changed', 'title', 'lines'],
      ['opened'],
    ])
    expect(get(order).story[0]?.by).not.toBeNull()
    const before = coop.book.tail.seq
    coop.do('order.change', { order, fields: { title: 'Deux nappes' } })
    expect(coop.book.tail.seq).toBe(before)
  })

  it('of a customer nobody knows is refused, and leaves no trace', () => {
    const before = coop.book.tail.seq
    const customer = '0192f000-0000-7000-8000-00000000dead' as never
    expect(coop.try('order.open', orderOf({ customer }))).toMatchObject({ refusal: { type: 'UnknownCustomer' } })
    expect(coop.book.tail.seq).toBe(before)
    const { order } = coop.do('order.open', orderOf())
    const opened = coop.book.tail.seq
    expect(coop.try('order.change', { order, fields: { customer } })).toMatchObject({
      refusal: { type: 'UnknownCustomer' },
    })
    expect(coop.book.tail.seq).toBe(opened)
  })

  it('keeps each version of its quote as it was handed over', () => {
    const { order } = coop.do('order.open', orderOf())
    expect(coop.try('order.issueQuote', { order, language: 'fr' })).toMatchObject({
      refusal: { type: 'NothingOrdered' },
    })
    coop.do('order.change', { order, lines: [{ key: 'a', line: lineOf('a', { unitPrice: 4000 }) }] })
    expect(coop.do('order.issueQuote', { order, language: 'fr' })).toEqual({ version: 1 })
    coop.do('order.change', { order, lines: [{ key: 'a', line: lineOf('a', { unitPrice: 3500 }) }] })
    expect(coop.do('order.issueQuote', { order, language: 'en' })).toEqual({ version: 2 })
    expect(get(order).quotes.map(({ version, total }) => [version, total])).toEqual([
      [1, 4000],
      [2, 3500],
    ])
  })
})

describe('a move', () => {
  /** How an order gets to each state. */
  const roads: Readonly<Record<Exclude<OrderState, 'delivered'>, readonly OrderState[]>> = {
    quote: [],
    accepted: ['accepted'],
    making: ['accepted', 'making'],
    ready: ['accepted', 'ready'],
    declined: ['declined'],
    cancelled: ['accepted', 'cancelled'],
    uncollected: ['accepted', 'ready', 'uncollected'],
  }

  it.for(Object.entries(roads))('from %s follows the table, and what it forbids names the ways', ([from, road]) => {
    for (const to of ORDER_STATES) {
      const { order } = coop.do('order.open', orderOf({ lines: [lineOf('a')] }))
      for (const step of road) coop.do('order.move', { order, to: step })
      expect(get(order).ways).toEqual(MOVES[from as OrderState])
      const result = coop.try('order.move', { order, to })
      const ways = MOVES[from as OrderState]
      const moved = ways.includes(to)
      expect(result).toEqual(
        moved ? { ok: true, value: {} } : { ok: false, refusal: { type: 'ForbiddenMove', from, ways } },
      )
      expect(get(order).listed.state).toBe(moved ? to : from)
    }
  })

  it('to accepted needs something ordered, a day that came, and a quote that still stands', () => {
    const { order } = coop.do('order.open', orderOf({ validUntil: '2026-11-10' as never }))
    expect(coop.try('order.move', { order, to: 'accepted' })).toMatchObject({ refusal: { type: 'NothingOrdered' } })
    coop.do('order.change', { order, lines: [{ key: 'a', line: lineOf('a') }] })
    expect(coop.try('order.move', { order, to: 'accepted', on: '2026-11-15' as never })).toMatchObject({
      refusal: { type: 'DayAhead' },
    })
    expect(coop.try('order.move', { order, to: 'accepted' })).toEqual({
      ok: false,
      refusal: { type: 'QuoteExpired', validUntil: '2026-11-10' },
    })
    coop.do('order.move', { order, to: 'accepted', evenExpired: true })
    expect(get(order).listed.state).toBe('accepted')
  })

  it('that accepts a catering order makes its event, which goes where the order goes', () => {
    const { customer } = coop.do('customer.add', customerOf({ name: 'Mairie de Valence', kind: 'organisation' }))
    const order = accepted(coop, {
      ...{
        kind: 'catering',
        customer,
        title: 'Repas d’équipe',
        dueOn: '2026-11-20' as never,
        place: 'Salle des fêtes',
      },
      lines: [lineOf('yassa', { kind: 'meal' })],
    })
    const { event } = get(order).fields
    const found = () => coop.do('event.list', {}).find(({ id }) => id === event)
    expect(found()).toMatchObject({
      name: 'Repas d’équipe',
      kind: 'private',
      startsOn: '2026-11-20',
      place: 'Salle des fêtes',
    })
    coop.do('order.change', { order, fields: { dueOn: '2026-11-21' as never } })
    expect(found()).toMatchObject({ startsOn: '2026-11-21', endsOn: '2026-11-21' })
    coop.do('order.move', { order, to: 'quote' })
    coop.do('order.move', { order, to: 'accepted' })
    expect(get(order).fields.event).toBe(event)
  })

  it('closes what is over to changes, and a way back opens it', () => {
    const order = accepted(coop, { lines: [lineOf('a')] })
    coop.do('order.move', { order, to: 'cancelled', reason: 'mariage annulé' })
    expect(coop.try('order.change', { order, fields: { notes: 'x' } })).toMatchObject({
      refusal: { type: 'OrderClosed' },
    })
    coop.do('order.move', { order, to: 'accepted' })
    coop.do('order.change', { order, fields: { notes: 'x' } })
    expect(get(order).fields.notes).toBe('x')
  })
})

describe('the board', () => {
  it('shows what is late first, then by the day it is due, quotes that wait, and what is over last', () => {
    const { customer } = coop.do('customer.add', customerOf({ name: 'Board', phone: '0455667788' }))
    const of = (title: string, dueOn: string | null) =>
      accepted(coop, { customer, title, dueOn: dueOn as never, lines: [lineOf('a')] })
    coop.do('order.open', orderOf({ customer, title: 'devis' }))
    of('sans date', null)
    of('demain', '2026-11-15')
    const over = of('finie', '2026-11-16')
    coop.do('order.move', { order: over, to: 'cancelled' })
    of('en retard', '2026-11-12')
    const board = coop.do('order.list', { customer })
    expect(board.map(({ title, alarm }) => [title, alarm])).toEqual([
      ['en retard', 'late'],
      ['demain', null],
      ['sans date', null],
      ['devis', null],
      ['finie', null],
    ])
    expect(coop.do('order.list', { customer, states: ['quote'] }).map(({ title }) => title)).toEqual(['devis'])
    expect(coop.do('order.list', { text: 'retard board' }).map(({ title }) => title)).toEqual(['en retard'])
    expect(coop.do('order.list', { text: '04 55 66' })).toHaveLength(5)
    expect(coop.do('order.list', { text: board[0]?.number ?? '' }).map(({ title }) => title)).toEqual(['en retard'])
  })
  it('calls an order as its customer is called now, and finds it so', () => {
    const { customer } = coop.do('customer.add', customerOf({ name: 'Rose Avant', phone: '0499887766' }))
    const { order } = coop.do('order.open', orderOf({ customer, title: 'Rideaux' }))
    coop.do('customer.change', { customer, fields: { name: 'Rose Après', phone: '' } })
    const found = (text: string) => coop.do('order.list', { text }).map(({ id, who }) => [id, who])
    expect(found('rideaux apres')).toEqual([[order, 'Rose Après']])
    expect([...found('rose avant'), ...found('04 99 88')]).toEqual([])
  })

  it('knows at once what a delivery, a way back and a cancelling leave to make', () => {
    const article = coop.article('Thiakry') as never
    const { customer } = coop.do('customer.add', customerOf({ name: 'Fête' }))
    const order = accepted(coop, { customer, lines: [lineOf('a', { article, kind: 'meal', quantity: 5000 })] })
    const promised = () => coop.do('order.reserved', {}).find(({ item }) => item === article)?.quantity
    expect(promised()).toBe(5000)
    const { till, seq } = coop.do('order.deliver', { order, lines: [{ key: 'a', quantity: 2000 as never }] })
    expect(promised()).toBe(3000)
    coop.do('order.takeBackDelivery', { of: { till, seq } })
    expect(promised()).toBe(5000)
    coop.do('order.move', { order, to: 'cancelled' })
    expect(promised()).toBeUndefined()
  })
})
