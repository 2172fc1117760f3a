// Selling meals and cups: rates by mode, consigne outside everything, gifts and free lines.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TicketDetail } from '../../shared/sale/contract.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'

let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop('sunucoop')
  coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
})
afterEach(() => {
  coop.check()
  coop.close()
})

const line = (name: string, unitPrice: number, quantity = 1000) =>
  ({ type: 'article', article: coop.article(name), quantity, unitPrice }) as const
const record = (lines: readonly unknown[], mode: string | null, due: number, more: object = {}) => {
  const tenders = due === 0 ? [] : [{ kind: 'cash', amount: due, ...(due > 0 ? { given: due } : {}) }]
  const { tickets } = coop.do('sale.record', { lines, mode, tenders, expectedTotal: due, ...more } as never)
  return tickets.map((one) => coop.do('sale.ticket', one as never) as TicketDetail)
}

describe('the rate follows the mode', () => {
  it('a bottle of bissap is 10 % on the spot and 5.5 % taken away; a meal is a service on the spot and goods to go', () => {
    const [onSite] = record([line('Bissap (bouteille 1 l)', 700), line('Mafé de bœuf', 950)], 'onSite', 1650)
    const [toGo] = record([line('Bissap (bouteille 1 l)', 700), line('Mafé de bœuf', 950)], 'takeAway', 1650)
    expect(onSite?.lines.map(({ vatRate, nature }) => [vatRate, nature])).toEqual([
      [1000, 'goods'],
      [1000, 'services'],
    ])
    expect(toGo?.lines.map(({ vatRate, nature }) => [vatRate, nature])).toEqual([
      [550, 'goods'],
      [1000, 'goods'],
    ])
  })

  it('a jar has its only rate whatever the mode', () => {
    const [ticket] = record([line('Purée de piment (pot)', 650)], 'onSite', 650)
    expect(ticket?.lines[0]?.vatRate).toBe(550)
  })
})

describe('a cup', () => {
  it('is paid and in the drawer, outside discount, VAT, turnover and perpetual totals', () => {
    const discount = { basketDiscount: { type: 'percent', bp: 1000 } }
    const [ticket] = record([line('Bissap (verre)', 300), line('Gobelet consigné', 100)], 'onSite', 370, discount)
    expect(ticket).toMatchObject({
      total: 370,
      turnover: 270,
      consigne: 100,
      byRate: [{ rate: 1000, net: 245, vat: 25 }],
    })
    expect(coop.do('closing.report', {})).toMatchObject({ perpetual: { net: 270, absolute: 270 }, cashExpected: 370 })
  })

  it('comes back for its money, three at once', () => {
    const [ticket] = record([line('Gobelet consigné', 100, -3000)], 'onSite', -300, { evenIfShort: true })
    expect(ticket).toMatchObject({ type: 'sale', total: -300, turnover: 0, consigne: -300 })
    expect(coop.do('closing.report', {}).cashExpected).toBe(-300)
  })

  it('given back with a drink only charges the difference', () => {
    expect(record([line('Bissap (verre)', 300), line('Gobelet consigné', 100, -1000)], 'onSite', 200)[0]?.total).toBe(
      200,
    )
  })
})

describe('a free line', () => {
  it('has its label, picture, rate and makers', () => {
    const free = {
      type: 'free',
      label: 'Plat du jour',
      kind: 'meal',
      unitPrice: 1200,
      quantity: 2000,
      vatRate: 1000,
      pictogram: 'stew',
    }
    const [ticket] = record([free], 'takeAway', 2400)
    expect(ticket?.lines[0]).toMatchObject({
      article: null,
      label: 'Plat du jour',
      total: 2400,
      vatRate: 1000,
      pictogram: 'stew',
    })
    expect(ticket?.lines[0]?.makers).toHaveLength(9)
  })
})

describe('a host exempt from VAT (293 B)', () => {
  it('sells without any', () => {
    const profile = coop.do('host.profile', {})
    coop.do('host.setProfile', { profile: { ...profile, vatRegime: 'franchise' } } as never)
    const [ticket] = record([line('Mafé de bœuf', 950)], 'onSite', 950)
    expect(ticket).toMatchObject({ byRate: [{ rate: 0, net: 950, vat: 0 }] })
  })
})
