// What the page of an order, and its plan and its invoice work out before they draw it.

import { describe, expect, it } from 'vitest'
import { creditable, withStep as withCredit } from '../../renderer/invoices/credit-lines.ts'
import { asked, crockeryOut, handedLines, withStep } from '../../renderer/orders/deliver-lines.ts'
import { fieldsTold } from '../../renderer/orders/order-story.ts'
import { trailOf } from '../../renderer/orders/order-trail.ts'
import { allergenRows } from '../../renderer/orders/plan-rows.ts'
import { leftToHand } from '../../renderer/app/order-basket.ts'
import { ALLERGENS, type Tile } from '../../shared/catalogue/catalogue.ts'
import type { ArticleId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import type { LineProgress } from '../../shared/orders/contract.ts'
import type { OrderFields } from '../../shared/orders/orders.ts'
import type { Invoice } from '../../shared/invoices/contract.ts'
import type { TicketLine } from '../../shared/sale/sale.ts'
import { withArticle } from '../../renderer/orders/order-lines.ts'
import { lunch, MAFE } from './kit.ts'

describe('the way of an order', () => {
  it('shows what was passed, where it is and what is to come', () => {
    expect(trailOf('making').map(({ place }) => place)).toEqual(['past', 'past', 'now', 'ahead', 'ahead'])
  })

  it('ends where an order left it: a quote that was declined, a bag that nobody came for', () => {
    expect(trailOf('declined').map(({ state }) => state)).toEqual(['quote', 'declined'])
    expect(trailOf('uncollected')).toEqual([
      { state: 'ready', place: 'past' },
      { state: 'uncollected', place: 'astray' },
    ])
  })
})

describe('the story of an order', () => {
  it('says once what an edit was about, however many fields it touched', () => {
    expect(fieldsTold(['caller', 'customer', 'dueOn', 'lines'])).toEqual(['who', 'when', 'lines'])
  })

  it('calls a field it has no name for words', () => {
    expect(fieldsTold(['terms', 'fieldOfTomorrow'])).toEqual(['words'])
  })
})

describe('handing over', () => {
  it('begins at all that is left, and never goes above it nor below nothing', () => {
    const order = lunchOf({ mafe: { delivered: 43 }, plates: { delivered: 45 } })
    const all = leftToHand(order)
    const [plates] = handedLines(order, all)
    if (!plates) throw new Error('There are plates left')
    expect(plates).toMatchObject({ quantity: 2000, left: 2000 })
    expect(asked(withStep(all, plates, 1))).toEqual([{ key: 'mafe', quantity: 2000 }])
    const none = withStep(all, { ...plates, quantity: 0 }, -1)
    expect(asked(none)).toEqual([])
  })

  it('keeps crockery out until it came back or is known to be missing', () => {
    const order = lunchOf({ plates: { delivered: 45, back: 40, missing: 2 } })
    expect(crockeryOut(order).map(({ line, out }) => [line.key, out])).toEqual([['plates', 3000]])
    expect(crockeryOut(lunchOf({ plates: { delivered: 45, back: 42, missing: 3 } }))).toEqual([])
  })
})

describe('the allergen sheet', () => {
  it('has all fourteen: first what guests must not eat, then what is in a dish', () => {
    const allergens = [
      { allergen: 'gluten', keys: ['mafe'], guests: 0 },
      { allergen: 'peanuts', keys: [], guests: 2 },
    ] as const
    const rows = allergenRows({ allergens }, ALLERGENS)
    expect(rows).toHaveLength(14)
    expect(rows.slice(0, 2).map(({ allergen }) => allergen)).toEqual(['peanuts', 'gluten'])
  })
})

describe('a credit note', () => {
  it('takes back by pieces, from nothing to what earlier ones left, and shows no line of which nothing is left', () => {
    const lines = [3000, 1000].map((quantity) => ({ quantity: thousandths(quantity), unit: 'piece' }) as TicketLine)
    const creditLeft = [thousandths(2000), thousandths(0)]
    const [placed, none] = creditable({ whole: { lines } as unknown as Invoice['whole'], creditLeft })
    expect(none).toBeUndefined()
    if (!placed) throw new Error('Something was billed')
    let credited: ReadonlyMap<number, number> = new Map()
    for (let press = 0; press < 3; press++) credited = withCredit(credited, placed, 1)
    expect(credited.get(0)).toBe(2000)
    expect(withCredit(new Map(), placed, -1).get(0)).toBe(0)
  })
})

type Done = Partial<Record<'delivered' | 'back' | 'missing', number>>

/** Forty-five plates of food and the plates they are on, so much of them done. */
function lunchOf(done: Readonly<Record<string, Done>>): {
  readonly fields: OrderFields
  readonly progress: readonly LineProgress[]
} {
  const plate: Tile = { ...MAFE, id: 'Assiette' as ArticleId, name: 'Assiette', kind: 'deposit' }
  const withFood = withArticle(lunch(), MAFE, { key: 'mafe', quantity: 45_000 })
  const { fields } = withArticle(withFood, plate, { key: 'plates', quantity: 45_000 })
  const progress = fields.lines.map(({ key, quantity }): LineProgress => {
    const { delivered = 0, back = 0, missing = 0 } = done[key] ?? {}
    const so = { delivered: delivered * 1000, back: back * 1000, missing: missing * 1000 }
    return {
      key,
      ordered: quantity,
      charged: cents(0),
      ...(so as Pick<LineProgress, 'delivered' | 'back' | 'missing'>),
    }
  })
  return { fields, progress }
}
