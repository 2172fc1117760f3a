// A day is shared in the evening, and something is sold after that: the next share takes it, once.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { wholeBy } from '../../shared/split/rule.ts'
import { readShareLines } from '../../db/split/share-lines.ts'
import { windowsOf } from '../../db/split/late.ts'
import { SATURDAY, testCoop, type TestCoop } from '../kit/coop.ts'

const MINUTE = 60_000
const DAY = 86_400_000
const saturday = { from: '2026-11-14', to: '2026-11-14', rule: wholeBy('equal') } as const
const sunday = { from: '2026-11-15', to: '2026-11-15', rule: wholeBy('equal') } as const
const monday = { from: '2026-11-16', to: '2026-11-16', rule: wholeBy('equal') } as const

let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
  open()
  coop.sell([{ name: 'Pochette wax', price: 1800 }])
  close()
  coop.tick(MINUTE)
  validate(saturday)
  coop.tick(MINUTE)
})
afterEach(() => coop.close())

function open(): void {
  coop.do('cashSession.open', { event: null, pieces: { '2000': 1 }, source: 'bank' })
}
function close(pieces: Record<string, number> = { '2000': 1 }): void {
  coop.do('closing.closeSession', { pieces, reason: 'unknown' } as never)
}
const propose = (period: object) => coop.do('split.propose', period as never)
function validate(period: { from: string; to: string; rule: object }): void {
  const { toShare } = propose(period).proceeds
  coop.do('split.validate', { ...period, toShare, present: [coop.member('Awa')] } as never)
}

/** After the sharing, that same evening: 60 € sold, 12 € paid out with 2 € of VAT, and the count 1 € short. */
function sellLate(): void {
  open()
  const line = { type: 'free', label: 'Sac', kind: 'good', unitPrice: 6000, quantity: 1000, vatRate: 2000 }
  const tenders = [{ kind: 'card', amount: 6000 }]
  coop.do('sale.record', { lines: [line], mode: null, tenders, expectedTotal: 6000 } as never)
  coop.do('cashSession.payOut', { amount: 1200, reason: 'Fil', category: 'supplies', vatRate: 2000 })
  close({ '500': 1, '200': 1 })
  coop.tick(MINUTE)
}

describe('what is sold after its day was shared', () => {
  it('is in the next share, with what was paid out and the difference of its drawer, and only in that one', () => {
    sellLate()
    coop.setTime(SATURDAY + DAY)
    expect(propose(sunday)).toMatchObject({
      late: [{ day: '2026-11-14' }],
      proceeds: { turnoverNet: 5000, expenses: 1000, cashDifferences: -100 },
    })
    validate(sunday)
    coop.setTime(SATURDAY + 2 * DAY)
    const next = propose(monday)
    expect(next.proceeds.turnoverNet).toBe(0)
    expect(next).not.toHaveProperty('late')
    coop.check()
  })

  it('comes back late in turn is taken by the one after', () => {
    sellLate()
    coop.setTime(SATURDAY + DAY)
    validate(sunday)
    coop.tick(MINUTE)
    open()
    coop.sell([{ name: 'Pochette wax', price: 1800 }])
    close()
    coop.setTime(SATURDAY + 2 * DAY)
    expect(propose(monday)).toMatchObject({ late: [{ day: '2026-11-15' }], proceeds: { turnoverNet: 1500 } })
  })

  it('waits for its drawer to be counted', () => {
    open()
    coop.sell([{ name: 'Pochette wax', price: 1800 }])
    coop.setTime(SATURDAY + DAY)
    const { toShare } = propose(sunday).proceeds
    const asked = { ...sunday, toShare, present: [coop.member('Awa')] } as never
    expect(coop.try('split.validate', asked)).toMatchObject({ refusal: { type: 'DrawerOpen' } })
  })

  it('gives back too: what returns late is taken off the next share', () => {
    open()
    const { till, seq } = coop.do('sale.list', {})[0] ?? { till: 0, seq: 0 }
    const back = { type: 'return', of: { till, seq }, line: 0, quantity: 1000 }
    const tenders = [{ kind: 'card', amount: -1800 }]
    coop.do('sale.record', { lines: [back], mode: null, tenders, expectedTotal: -1800 } as never)
    close()
    coop.setTime(SATURDAY + DAY)
    expect(propose(sunday).proceeds).toMatchObject({ turnoverNet: -1500 })
  })

  it('comes back to its own day when that share is reversed, and is in no other', () => {
    sellLate()
    const [first] = coop.do('split.list', {})
    coop.do('split.reverse', { split: first?.split, reason: 'trop tôt' } as never)
    expect(propose(saturday).proceeds.turnoverNet).toBe(6500)
    coop.setTime(SATURDAY + DAY)
    expect(propose(sunday).proceeds.turnoverNet).toBe(0)
  })

  it('stands line by line in the share that holds it', () => {
    sellLate()
    coop.setTime(SATURDAY + DAY)
    validate(sunday)
    const [second, first] = coop.do('split.list', {})
    const linesOf = (split: typeof first) =>
      split ? readShareLines(coop.book.file.read, windowsOf(split, split.at), coop.member('Awa')) : []
    expect(linesOf(first).map(({ label }) => label)).toEqual(['Pochette wax'])
    expect(linesOf(second).map(({ label }) => label)).toEqual(['Sac'])
  })
})
