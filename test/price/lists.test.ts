// Price lists: an article costs something else at a kind of event, chosen by the drawer, frozen in what is sold.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EventId } from '../../shared/kernel/id.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'

let coop: TestCoop
let bag: never
beforeEach(async () => {
  coop = await testCoop()
  bag = coop.article('Tote bag wax') as never
})
afterEach(() => {
  coop.check()
  coop.close()
})

const TODAY = '2026-11-14' as never
const event = (kind: 'market' | 'private' | 'festival'): EventId =>
  coop.do('event.create', { name: kind, kind, place: '', startsOn: TODAY, endsOn: TODAY, stallCost: 0 }).event
const openAt = (id: EventId | null) =>
  coop.do('cashSession.open', { event: id, pieces: { '1000': 2 }, source: 'bank' } as never)
const list = (kind: 'market' | 'private', price: number | null) =>
  coop.do('price.list', { article: bag, list: kind, price } as never)
const sellAt = (unitPrice: number) =>
  coop.try('sale.record', {
    lines: [{ type: 'article', article: bag, quantity: 1000, unitPrice }],
    ...{ mode: null, tenders: [{ kind: 'card', amount: unitPrice }], expectedTotal: unitPrice },
  } as never)

describe('an article with another price at private sales', () => {
  it('costs that where the drawer is open for one, and what it costs everywhere else', () => {
    list('private', 1900)
    openAt(event('private'))
    expect(coop.do('price.inForce', {})).toEqual({ list: 'private', prices: [{ article: bag, price: 1900 }] })
    expect(sellAt(2500)).toEqual({ ok: false, refusal: { type: 'PriceChanged', line: 0, price: 1900 } })
    expect(sellAt(1900)).toMatchObject({ ok: true, value: { due: 1900 } })
    expect(coop.do('catalogue.article', { article: bag }).price).toBe(2500)
  })

  it('costs the usual price at a market and where there is no event', () => {
    list('private', 1900)
    openAt(event('market'))
    expect(coop.do('price.inForce', {})).toEqual({ list: 'market', prices: [] })
    expect(sellAt(1900)).toMatchObject({ refusal: { type: 'PriceChanged', price: 2500 } })
    coop.do('closing.closeSession', { pieces: { '1000': 2 } } as never)
    openAt(null)
    expect(coop.do('price.inForce', {})).toEqual({ list: null, prices: [] })
    expect(sellAt(2500)).toMatchObject({ ok: true })
  })

  it('may be given away, and taken off the list again while the drawer is open', () => {
    list('private', 0)
    openAt(event('private'))
    expect(sellAt(2500)).toMatchObject({ refusal: { type: 'PriceChanged', price: 0 } })
    list('private', null)
    expect(coop.do('price.inForce', {}).prices).toEqual([])
    expect(sellAt(2500)).toMatchObject({ ok: true })
  })

  it('shows all of it in the history of its price', () => {
    list('private', 1900)
    list('private', 1900)
    list('market', 2400)
    list('private', null)
    const { history, listed } = coop.do('price.of', { article: bag })
    expect(listed).toEqual([{ list: 'market', price: 2400 }])
    expect(history.map((past) => [past.list, past.price])).toEqual([
      ['private', null],
      ['market', 2400],
      ['private', 1900],
      [null, 2500],
    ])
    expect(history[0]?.by).toBe(coop.member('Awa'))
  })

  it('keeps what was sold at the price it was sold, whatever the list says later', () => {
    list('private', 1900)
    openAt(event('private'))
    const { tickets } = coop.sell([{ name: 'Tote bag wax', price: 1900 }])
    list('private', 1500)
    const [ticket] = tickets
    if (!ticket) throw new Error('No ticket')
    const { till, seq } = ticket
    const { lines } = coop.do('sale.ticket', { till, seq })
    expect(lines[0]?.unitPrice).toBe(1900)
  })
})

it('what is lent on deposit has one price, and a stranger’s article none', () => {
  const [range] = coop.do('catalogue.ranges', {})
  const { article } = coop.do('catalogue.addArticle', {
    ...{
      range: range?.id,
      name: 'Gobelet',
      kind: 'deposit',
      unit: 'piece',
      price: 100,
      vat: { keep: 0 },
      barcode: null,
    },
    ...{ photo: null, pictogram: null, resold: false, oneOff: false, stocked: false, makers: [], allergens: [] },
  } as never)
  const refused = { ok: false, refusal: { type: 'UnknownArticle' } }
  expect(coop.try('price.list', { article, list: 'market', price: 200 } as never)).toEqual(refused)
  const unknown = coop.book.newId(0)
  expect(coop.try('price.list', { article: unknown, list: 'market', price: 200 } as never)).toEqual(refused)
})
