// A price and its parts: to the cent whatever the host takes, and what the group decides from it.

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plainLine } from '../../shared/host/contribution.ts'
import { cents } from '../../shared/kernel/money.ts'
import { breakEven, earnedHourly, priceParts } from '../../shared/price/price.ts'
import { SATURDAY, testCoop, type TestCoop } from '../kit/coop.ts'

const RATES = { hourly: cents(1200), stall: cents(50) }
const BAG = { materials: 608, packaging: 20, seconds: 1500 }
const HOST = [plainLine({ base: 'turnoverNet', rateBp: 1000 })]

describe('where a price goes', () => {
  it('a bag at 25 € pays its cloth, 25 minutes, the stall, the host and the VAT, and leaves 6,97 €', () => {
    expect(priceParts({ price: 2500, vatRate: 2000, contribution: HOST, rates: RATES, ...BAG })).toEqual({
      ...{ materials: 608, packaging: 20, work: 500, stall: 50, host: 208, vat: 417, rest: 697 },
    })
  })

  it('adds up to the price, whatever is asked and whatever the host takes', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 })
    const base = fc.constantFrom('turnoverNet', 'grossMargin', 'cashReceived')
    const rate = fc.integer({ min: 0, max: 10_000 })
    fc.assert(
      fc.property(
        fc.record({ price: amount, materials: amount, packaging: amount, seconds: amount, vatRate: rate }),
        fc.record({ hourly: amount.map(cents), stall: amount.map(cents) }),
        fc.array(fc.record({ base, rateBp: rate }).map(plainLine), { maxLength: 3 }),
        (asked, rates, contribution) => {
          const parts = priceParts({ ...asked, rates, contribution })
          expect(Object.values(parts).reduce((sum: number, part) => sum + part, 0)).toBe(asked.price)
        },
      ),
    )
  })

  it('a host paid on the margin takes nothing of a loss, one paid on what was cashed takes of the VAT too', () => {
    const asked = { price: 600, vatRate: 2000, rates: RATES, ...BAG }
    expect(priceParts({ ...asked, contribution: [plainLine({ base: 'grossMargin', rateBp: 1000 })] }).host).toBe(0)
    expect(priceParts({ ...asked, contribution: [plainLine({ base: 'cashReceived', rateBp: 1000 })] }).host).toBe(60)
  })

  it('says what is short, and what an hour then brings', () => {
    const parts = priceParts({ price: 1200, vatRate: 2000, contribution: HOST, rates: RATES, ...BAG })
    expect(parts.rest).toBe(-278)
    expect(earnedHourly(parts, 1500)).toBe(533)
    expect(earnedHourly(parts, 0)).toBeNull()
  })

  it('a stall of 40 € is paid by the sixth bag; at a price that leaves nothing, never', () => {
    const parts = priceParts({ price: 2500, vatRate: 2000, contribution: HOST, rates: RATES, ...BAG })
    expect(breakEven(4000, parts)).toBe(6)
    expect(breakEven(0, parts)).toBe(0)
    const short = priceParts({ price: 1200, vatRate: 2000, contribution: HOST, rates: RATES, ...BAG })
    expect(breakEven(4000, short)).toBeNull()
  })
})

describe('in the coop', () => {
  let coop: TestCoop
  beforeEach(async () => {
    coop = await testCoop()
  })
  afterEach(() => {
    coop.check()
    coop.close()
  })
  const bag = () => {
    const [tile] = coop.do('catalogue.tiles', { range: null } as never).tiles
    if (!tile) throw new Error('Nothing is sold')
    return tile
  }

  it('a price keeps its past, and says who changed it; another change of the article is none of it', () => {
    const { id, price } = bag()
    coop.setTime(SATURDAY + 86_400_000)
    coop.do('catalogue.changeArticle', { article: id, fields: { price: price + 250 } } as never)
    coop.do('catalogue.changeArticle', { article: id, fields: { name: 'Autre nom' } } as never)
    coop.do('catalogue.changeArticle', { article: id, fields: { price: price + 250 } } as never)
    const { history } = coop.do('price.of', { article: id })
    expect(history.map((past) => [past.price, past.day])).toEqual([
      [price + 250, '2026-11-15'],
      [price, '2026-11-14'],
    ])
    expect(history[0]?.by).toBe(coop.member('Awa'))
  })

  it('the group’s rates are one for all, chosen by who decides', () => {
    const { id } = bag()
    expect(coop.do('price.of', { article: id }).rates).toEqual({ hourly: 1200, stall: 0 })
    coop.do('price.setRates', { hourly: 1350, stall: 40 })
    expect(coop.do('price.of', { article: id }).rates).toEqual({ hourly: 1350, stall: 40 })
    // Two windows that change one each keep both.
    coop.do('price.setRates', { hourly: 1500 })
    coop.do('price.setRates', { stall: 60 })
    expect(coop.do('price.of', { article: id }).rates).toEqual({ hourly: 1500, stall: 60 })
    expect(coop.do('price.of', { article: id }).contribution).toEqual(HOST)
    expect(coop.try('price.of', { article: coop.book.newId(SATURDAY) } as never)).toMatchObject({ ok: false })
  })

  it('the stall of the next event is the one to pay', () => {
    const { id } = bag()
    const fields = { kind: 'market', place: '' } as const
    const make = (name: string, day: string, stallCost: number) =>
      coop.do('event.create', { ...fields, name, startsOn: day, endsOn: day, stallCost } as never)
    make('Noël', '2026-12-20', 6000)
    make('Samedi prochain', '2026-11-21', 2500)
    make('Gratuit', '2026-11-20', 0)
    expect(coop.do('price.of', { article: id }).event).toMatchObject({ name: 'Samedi prochain', stallCost: 2500 })
  })
})
