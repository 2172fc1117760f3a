// The basket: what a tap, a step or a key changes, and what it costs.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addArticle,
  quantityOf,
  stepped,
  withLineAt,
  withLineDiscount,
  withoutLine,
  withPrice,
  withQuantity,
} from '../../renderer/sale/basket.ts'
import { mostTaken, priceOfBasket, saleOf } from '../../renderer/sale/basket-price.ts'
import { returnLine } from '../../renderer/sale/return-lines.ts'
import { SaleInput, type Basket } from '../../shared/sale/sale.ts'
import { BAG, basket, CUP, GARLAND, POUCH, tile, ticket, ticketLine } from './kit.ts'

const one = (key: string) => ({ quantity: 1000, key })

describe('a tap on a tile', () => {
  it('puts the article in the basket, and a second tap makes two of it', () => {
    const first = addArticle(basket(), POUCH, one('a'))
    const second = addArticle(first.basket, POUCH, one('b'))
    expect(second.key).toBe('a')
    expect(second.basket.lines).toHaveLength(1)
    expect(priceOfBasket(second.basket)).toMatchObject({ total: 3600, pieces: 2 })
  })

  it('keeps two cuts of the same cloth apart', () => {
    const cut = addArticle(basket(), GARLAND, { quantity: 400, key: 'a' })
    const both = addArticle(cut.basket, GARLAND, { quantity: 2500, key: 'b' }).basket
    expect(both.lines.map(quantityOf)).toEqual([400, 2500])
    expect(priceOfBasket(both)).toMatchObject({ total: 260 + 1625, pieces: 2 })
  })

  it('never takes a one-off piece twice', () => {
    const once = addArticle(basket(), BAG, { quantity: 3000, key: 'a' })
    const twice = addArticle(once.basket, BAG, one('b'))
    expect(twice.key).toBe(once.key)
    expect(twice.basket.lines.map(quantityOf)).toEqual([1000])
    expect(stepped(twice.basket, twice.key, 1).lines.map(quantityOf)).toEqual([1000])
  })

  it('keeps cups sold and cups given back on two lines', () => {
    const sold = addArticle(basket(), CUP, one('a')).basket
    const back = addArticle(sold, CUP, { quantity: -1000, key: 'b' }).basket
    const again = addArticle(back, CUP, { quantity: -1000, key: 'c' }).basket
    expect(again.lines.map(quantityOf)).toEqual([1000, -2000])
    expect(priceOfBasket(again).total).toBe(-100)
  })

  it('starts a new line once the first has its discount', () => {
    const first = addArticle(basket(), POUCH, one('a')).basket
    const discounted = withLineDiscount(first, 'a', { type: 'percent', bp: 1000 })
    const two = addArticle(discounted, POUCH, one('b')).basket
    expect(priceOfBasket(two).rows.map((row) => row.total)).toEqual([1620, 1800])
  })
})

describe('the steps of a line', () => {
  it('go by ten centimetres for a length and take the line away at nothing', () => {
    const cut = addArticle(basket(), GARLAND, { quantity: 200, key: 'a' }).basket
    expect(stepped(cut, 'a', 1).lines.map(quantityOf)).toEqual([300])
    expect(stepped(cut, 'a', -1).lines.map(quantityOf)).toEqual([100])
    expect(stepped(cut, 'a', -2).lines).toEqual([])
  })

  it('count cups given back away from zero', () => {
    const back = addArticle(basket(), CUP, { quantity: -1000, key: 'a' }).basket
    expect(stepped(back, 'a', 1).lines.map(quantityOf)).toEqual([-2000])
    expect(stepped(back, 'a', -1).lines).toEqual([])
  })

  it('never leave a part of a piece', () => {
    const sold = addArticle(basket(), POUCH, one('a')).basket
    expect(withQuantity(sold, 'a', 2700).lines.map(quantityOf)).toEqual([2000])
  })

  it('put a removed line back where it stood', () => {
    const two = addArticle(addArticle(basket(), POUCH, one('a')).basket, GARLAND, one('b')).basket
    const [removed] = two.lines
    expect(removed && withLineAt(withoutLine(two, 'a'), removed, 0)).toEqual(two)
  })
})

describe('the price of a basket', () => {
  it('shares a discount of the whole over the lines, and says what it takes', () => {
    const two = addArticle(addArticle(basket(), POUCH, one('a')).basket, CUP, one('b')).basket
    const priced = priceOfBasket({ ...two, discount: { type: 'amount', amount: 300 as never } })
    expect(priced).toMatchObject({ total: 1600, basketDiscount: 300 })
    expect(priced.rows.map((row) => row.total)).toEqual([1500, 100])
  })

  it('takes what comes back off what is bought', () => {
    const sold = ticket([ticketLine('Trousse', 3000, 4199)])
    const exchange = addArticle(basket(), POUCH, one('a')).basket
    const both = {
      ...exchange,
      lines: [...exchange.lines, returnLine(sold, { index: 0, quantity: 1000, key: 'r' }, [])],
    }
    expect(priceOfBasket(both).total).toBe(1800 - 1400)
  })

  it('says what a discount leaves to pay: cups and what comes back are outside it', () => {
    const sold = ticket([ticketLine('Trousse', 1000, 1500)])
    const pouchAndCup = addArticle(addArticle(basket(), POUCH, one('a')).basket, CUP, one('b')).basket
    const totalOf = (filled: Basket) => (discount: Basket['discount']) => priceOfBasket({ ...filled, discount }).total
    const withReturn = {
      ...pouchAndCup,
      lines: [...pouchAndCup.lines, returnLine(sold, { index: 0, quantity: 1000, key: 'r' }, [])],
    }
    expect(totalOf(withReturn)({ type: 'percent', bp: 1000 })).toBe(1620 + 100 - 1500)
    expect(mostTaken(totalOf(withReturn))).toBe(1800)
    expect(mostTaken(totalOf(addArticle(basket(), CUP, one('a')).basket))).toBe(0)
  })

  it('goes to the command as it stands on the screen', () => {
    const two = addArticle(addArticle(basket(), POUCH, one('a')).basket, GARLAND, { quantity: 400, key: 'b' }).basket
    const discounted = { ...withLineDiscount(two, 'a', { type: 'percent', bp: 1000 }), discount: null }
    const { total } = priceOfBasket(discounted)
    const input = SaleInput.parse(saleOf(discounted, [{ kind: 'card', amount: total }], total))
    expect(input).toMatchObject({ expectedTotal: 1620 + 260, basket: discounted.id, mode: null })
    expect(input.lines).toHaveLength(2)
    expect(input).not.toHaveProperty('basketDiscount')
  })

  it('follows the catalogue when it changed under the basket', () => {
    const sold = addArticle(basket(), POUCH, one('a')).basket
    expect(priceOfBasket(withPrice(sold, 'a', 2000)).total).toBe(2000)
  })

  it('adds up, whatever is tapped', () => {
    const tiles = [POUCH, GARLAND, CUP, tile('Bissap', 333)]
    const taps = fc.array(
      fc.record({ which: fc.integer({ min: 0, max: 3 }), quantity: fc.integer({ min: 1, max: 9 }) }),
    )
    fc.assert(
      fc.property(taps, fc.integer({ min: 0, max: 5000 }), (all, discount) => {
        let filled = basket()
        for (const [index, { which, quantity }] of all.entries()) {
          const chosen = tiles[which] ?? POUCH
          filled = addArticle(filled, chosen, { quantity: quantity * 1000, key: `k${index}` }).basket
        }
        const priced = priceOfBasket({ ...filled, discount: { type: 'amount', amount: discount as never } })
        const sum = priced.rows.reduce((total, row) => total + row.total, 0)
        expect(priced.total).toBe(sum)
        expect(priced.rows.every((row) => row.gross - row.discount === row.total)).toBe(true)
      }),
    )
  })
})
