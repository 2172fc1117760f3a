// What an order and its parts cost, whatever is ordered and in however many parts it is handed over.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CUSTOMER_KINDS, CustomerFields } from '../../shared/customers/customers.ts'
import { numberCode, readNumber, orderNumber } from '../../shared/orders/find.ts'
import { ALTERATIONS, ORDER_KINDS, OrderFields, STEP_KINDS } from '../../shared/orders/orders.ts'
import { chargeFor, natureOfLine, priceOrder, timesOf, totalsOf } from '../../shared/orders/pricing.ts'
import { OPEN_STATES, isClosed, isOpen, MOVES } from '../../shared/orders/states.ts'
import { customerOf, lineOf, orderOf } from './orders-kit.ts'

const line = fc.record({
  kind: fc.constantFrom('good', 'meal', 'service', 'deposit'),
  quantity: fc.integer({ min: 1, max: 60_000 }),
  unitPrice: fc.integer({ min: 0, max: 20_000 }),
  vatRate: fc.constantFrom(0, 550, 1000, 2000),
  discount: fc.option(fc.record({ type: fc.constant('percent'), bp: fc.integer({ min: 1, max: 10_000 }) })),
})
const fields = fc
  .record({
    kind: fc.constantFrom(...ORDER_KINDS),
    lines: fc.array(line, { minLength: 1, maxLength: 8 }),
    discount: fc.option(fc.record({ type: fc.constant('amount'), amount: fc.integer({ min: 0, max: 5000 }) })),
    dates: fc.uniqueArray(fc.constantFrom('2026-11-20', '2026-11-27', '2026-12-04'), { minLength: 1 }),
  })
  .map(({ lines, ...rest }) =>
    OrderFields.parse(
      orderOf({ ...rest, lines: lines.map((one, index) => lineOf(`l${index}`, one as never)) } as never),
    ),
  )

describe('an order', () => {
  it('has a total that is its rates’ net and VAT and its consigne, all its times', () => {
    fc.assert(
      fc.property(fields, (order) => {
        const { total, consigne, byRate } = totalsOf(order, false)
        expect(byRate.reduce((sum: number, { net, vat }) => sum + net + vat, consigne)).toBe(total)
        expect(total).toBe(priceOrder(order, false).total * timesOf(order))
        expect(totalsOf(order, true).total).toBe(total)
      }),
      { numRuns: 200 },
    )
  })

  it('handed over in any parts is charged its total to the cent, and no part below zero', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 1_000_000 }), (quantities, total) => {
        const ordered = quantities.reduce((sum, part) => sum + part, 0)
        let [delivered, charged] = [0, 0]
        for (const quantity of quantities) {
          const charge = chargeFor({ total, ordered, delivered, charged }, quantity)
          expect(charge).toBeGreaterThanOrEqual(0)
          delivered += quantity
          charged += charge
        }
        expect(charged).toBe(total)
      }),
      { numRuns: 300 },
    )
  })

  it('names each line once, each work and step by a word of the trade, and a customer is one of two kinds', () => {
    expect(OrderFields.safeParse(orderOf({ lines: [lineOf('a'), lineOf('a')] })).success).toBe(false)
    const steps = STEP_KINDS.map((kind, index) => ({
      ...{ key: `s${index}`, kind, label: '', on: null, minutes: 0, members: [], doneOn: null },
    }))
    expect(OrderFields.safeParse(orderOf({ steps, lines: [lineOf('a', { work: [...ALTERATIONS] })] })).success).toBe(
      true,
    )
    for (const kind of CUSTOMER_KINDS) expect(CustomerFields.safeParse(customerOf({ kind })).success).toBe(true)
  })

  it('is a meal served as a service, and taken away as goods', () => {
    expect(natureOfLine({ kind: 'meal', resold: false }, null).nature).toBe('services')
    expect(natureOfLine({ kind: 'meal', resold: false }, 'takeAway').nature).toBe('goods')
  })
})

describe('the table of moves', () => {
  it('never asks for delivered, and leads out of everything but what is delivered', () => {
    const ways = Object.values(MOVES).flat()
    expect(ways).not.toContain('delivered')
    const stuck = Object.entries(MOVES).filter(([state, to]) => state !== 'delivered' && to.length === 0)
    expect(stuck).toEqual([])
    expect(OPEN_STATES.filter((state) => !isOpen(state) || isClosed(state))).toEqual([])
  })
})

it('a number survives being printed and scanned', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 30 }), (number, tillNumber) => {
      expect(readNumber(numberCode(orderNumber(number, tillNumber)))).toEqual({ number, tillNumber })
    }),
  )
})
