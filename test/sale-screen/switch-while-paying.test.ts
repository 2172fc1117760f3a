// Training begins elsewhere while a sale of this screen is on its way: nothing of the other book's basket is touched.

import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type * as Paying from '../../renderer/sale/paying.ts'
import type * as Selling from '../../renderer/sale/selling.ts'
import { cents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import type { BasketLine } from '../../shared/sale/sale.ts'

type Asked = { readonly name: string; readonly book?: string }

let paying: typeof Paying
let selling: typeof Selling
let answered: (answer: unknown) => void
let asked: Asked[] = []

beforeAll(async () => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined })
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => setTimeout(act))
  vi.stubGlobal('cancelAnimationFrame', clearTimeout)
  const call = (question: Asked) => {
    asked.push(question)
    if (question.name === 'sale.record') return new Promise((resolve) => (answered = resolve))
    return Promise.resolve({ ok: true, value: question.name === 'basket.list' ? [] : {} })
  }
  vi.stubGlobal('window', { etal: { call, onChanged: () => () => undefined } })
  paying = await import('../../renderer/sale/paying.ts')
  selling = await import('../../renderer/sale/selling.ts')
})
// What is still being kept is kept before the page it thinks it is on goes away.
afterAll(async () => {
  await selling.basketsKept()
  vi.unstubAllGlobals()
})
beforeEach(async () => {
  asked = []
  paying.leavePaying()
  await selling.sellIn({ till: 'REAL' })
  selling.addLines([line('real')])
  paying.beginPaying('card')
})

const line = (key: string): BasketLine => ({
  ...{
    key,
    label: 'Sac',
    unit: 'piece' as const,
    unitPrice: cents(1000),
    nature: 'goods' as const,
    vat: { keep: 2000 },
  },
  ...{ photo: null, pictogram: null, colour: '#23388f', pattern: 'dots', model: null },
  sale: {
    ...{ type: 'free' as const, label: 'Sac', kind: 'good' as const, vatRate: 2000, makers: [] },
    ...{ unitPrice: cents(1000), quantity: thousandths(1000) },
  },
})
const inHand = () => selling.useSelling.getState().basket.lines.map(({ key }) => key)

/** The sale is sent, another screen begins training, something is tapped there, and only then the host answers. */
async function answeredAfterASwitch(answer: unknown): Promise<void> {
  const recorded = paying.recordSale({})
  paying.leaveBook()
  await selling.sellIn({ till: 'TRAINING' })
  selling.addLines([line('practice')])
  answered(answer)
  await recorded
}

describe('A sale on its way while training begins', () => {
  it('says which book its screen was on', async () => {
    await answeredAfterASwitch({ ok: false, refusal: { type: 'OtherBook' } })
    expect(asked.find(({ name }) => name === 'sale.record')?.book).toBe('REAL')
  })

  it('that was refused is told, cannot be paid with the basket of the other book, and lets go when it was read', async () => {
    await answeredAfterASwitch({ ok: false, refusal: { type: 'OtherBook' } })
    expect(paying.usePaying.getState().refusal).toEqual({ type: 'OtherBook' })
    paying.changePayment((payment) => ({ ...payment, total: cents(1) }))
    paying.leaveBook()
    expect(paying.usePaying.getState()).toMatchObject({ payment: { total: 1000 }, refusal: { type: 'OtherBook' } })
    expect(inHand()).toEqual(['practice'])
    paying.leavePaying()
    expect(paying.usePaying.getState().payment).toBeNull()
  })

  it('that was recorded shows what to hand over, and leaves the basket of the other book alone', async () => {
    const tickets = [{ till: 'x', seq: 1, number: 1, total: 1000 }]
    await answeredAfterASwitch({
      ok: true,
      value: { tickets, due: 1000, given: 1000, change: 0, changePieces: {} },
    })
    paying.leaveBook()
    expect(paying.usePaying.getState().done?.sale.due).toBe(1000)
    expect(inHand()).toEqual(['practice'])
  })
})
