// What the drawer should hold is what went in less what went out, whatever the day was like.

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TicketDetail } from '../../shared/sale/contract.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'

const seed = Number(process.env['ETAL_DRAWER_SEED'] ?? 20_261_114)
const numRuns = Number(process.env['ETAL_DRAWER_RUNS'] ?? 25)

let coop: TestCoop
beforeAll(async () => {
  coop = await testCoop()
}, 30_000)
afterAll(() => {
  coop.check()
  coop.close()
})

const tender = fc.constantFrom('cash' as const, 'card' as const, 'cheque' as const)
const amount = fc.integer({ min: 1, max: 30_000 })
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('sale' as const),
      pieces: fc.integer({ min: 1, max: 4 }),
      by: tender,
      split: fc.boolean(),
    }),
  },
  fc.record({ what: fc.constant('return' as const), which: fc.nat(50), by: tender }),
  fc.record({ what: fc.constant('correct' as const), which: fc.nat(50), by: tender }),
  fc.record({ what: fc.constantFrom('payIn' as const, 'payOut' as const, 'bank' as const), amount }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

describe('a drawer', () => {
  it('should hold its float, what was paid into it and taken out of it, and the closing says the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.array(step, { maxLength: 25 }), (coins, steps) => {
        coop.do('cashSession.open', { event: null, pieces: { '100': coins }, source: 'bank' })
        let expected = coins * 100
        const tickets: { till: number; seq: number }[] = []
        for (const one of steps) expected += perform(one, tickets)
        expect(coop.do('cashSession.drawer', {}).expected).toBe(expected)
        const { closing } = coop.do('closing.closeSession', {
          pieces: { '1': Math.max(0, expected) },
          reason: 'unknown',
        } as never)
        expect(closing.cashExpected).toBe(expected)
        expect(closing.difference).toBe(Math.max(0, expected) - expected)
        const { gross, tenders } = closing.totals
        expect(tenders.reduce((sum, { amount: of }) => sum + of, 0)).toBe(gross)
      }),
      { seed, numRuns },
    )
  })
})

/** Does a step for real; gives what it put in the drawer (negative: took out), zero when the till refused it. */
function perform(one: Step, tickets: { till: number; seq: number }[]): number {
  switch (one.what) {
    case 'sale':
      return sell(one, tickets)
    case 'return':
      return giveBack(one, tickets)
    case 'correct':
      return correct(one, tickets)
    case 'payIn':
      return moved('cashSession.payIn', { amount: one.amount, reason: '', from: 'member' }) ? one.amount : 0
    case 'payOut': {
      const paid = { amount: one.amount, reason: 'Thé', category: 'food', vatRate: 550 }
      return moved('cashSession.payOut', paid) ? -one.amount : 0
    }
    case 'bank':
      return moved('cashSession.bank', { amount: one.amount }) ? -one.amount : 0
  }
}

function moved(name: 'cashSession.payIn' | 'cashSession.payOut' | 'cashSession.bank', input: object): boolean {
  const { expected } = coop.do('cashSession.drawer', {})
  const result = coop.try(name, input as never)
  const asked = (input as { amount: number }).amount
  if (!result.ok) expect(asked, 'only what is not there is refused').toBeGreaterThan(expected)
  return result.ok
}

function sell(
  { pieces, by, split }: Extract<Step, { what: 'sale' }>,
  tickets: { till: number; seq: number }[],
): number {
  const due = 1800 * pieces
  const line = { type: 'article', article: coop.article('Pochette wax'), quantity: 1000 * pieces, unitPrice: 1800 }
  const first = split ? 700 : due
  const paid = [{ kind: by, amount: first }, ...(split ? [{ kind: 'cash', amount: due - first, given: due }] : [])]
  const sold = coop.do('sale.record', { lines: [line], mode: null, tenders: paid, expectedTotal: due } as never)
  tickets.push(...sold.tickets)
  return (by === 'cash' ? first : 0) + (split ? due - first : 0)
}

function giveBack({ which, by }: Extract<Step, { what: 'return' }>, tickets: { till: number; seq: number }[]): number {
  const of = tickets[which % tickets.length]
  if (!of) return 0
  const line = { type: 'return', of: { till: of.till, seq: of.seq }, line: 0, quantity: 1000 }
  const input = { lines: [line], mode: null, tenders: [{ kind: by, amount: -1800 }], expectedTotal: -1800 }
  return coop.try('sale.record', input as never).ok && by === 'cash' ? -1800 : 0
}

function correct({ which, by }: Extract<Step, { what: 'correct' }>, tickets: { till: number; seq: number }[]): number {
  const of = tickets[which % tickets.length]
  if (!of) return 0
  const { paidBy } = coop.do('sale.ticket', { till: of.till, seq: of.seq } as never) as TicketDetail
  const from = paidBy[0]?.kind
  const input = { of: { till: of.till, seq: of.seq }, from, to: by, amount: 600 }
  if (from === undefined || from === by || !coop.try('sale.correctTender', input as never).ok) return 0
  return from === 'cash' ? -600 : by === 'cash' ? 600 : 0
}
