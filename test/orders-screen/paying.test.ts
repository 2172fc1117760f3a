// An order in the till's basket: what is handed over, what is held for it.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { depositLine, leftToHand, linesToPay, type Payable } from '../../renderer/app/order-basket.ts'
import { withArticle } from '../../renderer/orders/order-lines.ts'
import { withFields } from '../../renderer/orders/order-draft.ts'
import type { OrderId } from '../../shared/kernel/id.ts'
import { cents, sumCents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import { totalsOf } from '../../shared/orders/pricing.ts'
import { BISSAP, lunch, MAFE } from './kit.ts'

const sumOf = (lines: ReturnType<typeof linesToPay>) => sumCents(lines.map(({ agreed }) => agreed?.total ?? 0))

/** Forty-five lunches with a discount; so many mafés handed over and charged already. */
function payable(is: { held?: number; gone?: number; charged?: number; bp?: number } = {}): Payable {
  const menu = [MAFE, BISSAP].reduce((draft, of) => withArticle(draft, of, { key: of.name, quantity: 45_000 }), lunch())
  const { fields } = withFields(menu, { discount: is.bp ? { type: 'percent', bp: is.bp } : null })
  const { total } = totalsOf(fields, false)
  const progress = fields.lines.map(({ key, quantity }, index) => ({
    ...{ key, ordered: quantity, back: thousandths(0), missing: thousandths(0) },
    delivered: thousandths(index === 0 ? (is.gone ?? 0) : 0),
    charged: cents(index === 0 ? (is.charged ?? 0) : 0),
  }))
  const listed = { id: 'o-1' as OrderId, number: '14' } as Payable['listed']
  const money = { total, depositHeld: cents(is.held ?? 0) } as Payable['money']
  return { listed, fields, money, progress }
}

describe('an order at the till', () => {
  it('is its lines at the price agreed, less what is held for it', () => {
    const order = payable({ held: 16_875 })
    const lines = linesToPay(order, leftToHand(order), false)
    expect(lines.map(({ sale }) => sale.type)).toEqual(['order', 'order', 'deposit'])
    expect(sumOf(lines)).toBe(45 * (950 + 300) - 16_875)
  })

  it('uses no more of a deposit than what is handed over comes to', () => {
    const order = payable({ held: 16_875 })
    const lines = linesToPay(order, new Map([['Bissap', 1000]]), false)
    expect(lines.at(-1)?.sale).toMatchObject({ type: 'deposit', amount: -300 })
    expect(sumOf(lines)).toBe(0)
  })

  it('comes to its total to the cent, however it is parted and whatever the discount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 44 }), fc.integer({ min: 1, max: 5000 }), (first, bp) => {
        const before = payable({ bp })
        const part = sumOf(linesToPay(before, new Map([['Mafé', first * 1000]]), false))
        const after = payable({ bp, gone: first * 1000, charged: part })
        expect(part + sumOf(linesToPay(after, leftToHand(after), false))).toBe(before.money.total)
      }),
    )
  })

  it('takes a deposit as one line, and gives it back below zero', () => {
    expect(depositLine(payable().listed, { amount: 5000, label: 'Acompte' })).toMatchObject({
      sale: { type: 'deposit', amount: 5000 },
      agreed: { total: 5000 },
      nature: 'deposit',
    })
    expect(depositLine(payable().listed, { amount: -5000, label: '' })).toMatchObject({
      unitPrice: 5000,
      agreed: { total: -5000 },
    })
  })
})
