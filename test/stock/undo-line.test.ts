// A delivery of two cloths, one of them written wrongly: that line goes back, the other stays.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testCoop, type TestCoop } from '../kit/coop.ts'

let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
})
afterEach(() => {
  coop.check()
  coop.close()
})

const idOf = (name: string) => {
  const found = coop.do('stock.materials', { text: name }).materials[0]
  if (!found) throw new Error(`${name} is not in the book`)
  return found.id
}
const levelOf = (item: string) => coop.do('stock.level', { item } as never).level

function deliver() {
  const [soleil, lining] = [idOf('Wax soleil'), idOf('Doublure')]
  const before = { soleil: levelOf(soleil), lining: levelOf(lining) }
  coop.do('stock.deliver', {
    ...{ source: 'purchase', delivery: 601, note: '' },
    lines: [
      { item: soleil, quantity: 10_000, value: 7500 },
      { item: lining, quantity: 5000, value: 2000 },
    ],
  } as never)
  const [last] = coop.do('stock.movements', { item: soleil, limit: 1 } as never).movements
  if (!last) throw new Error('Nothing came in')
  return { soleil, lining, before, of: { till: last.till, seq: last.seq } }
}

describe('one line of a delivery', () => {
  it('goes back to the cent, with its part of the carriage, and the other stays', () => {
    const { soleil, lining, before, of } = deliver()
    const came = levelOf(lining)
    coop.do('stock.reverse', { of, only: { item: soleil, lot: null }, reason: 'pas commandé' } as never)
    expect(levelOf(soleil)).toEqual(before.soleil)
    expect(levelOf(lining)).toEqual(came)
    const said = (item: string) => coop.do('stock.movements', { item, limit: 2 } as never).movements
    expect(said(soleil).map(({ cause, isReversed }) => [cause, isReversed])).toContainEqual(['purchase', true])
    expect(said(lining)[0]).toMatchObject({ cause: 'purchase', isReversed: false })
  })

  it('goes back once, and the whole after it takes only what is left', () => {
    const { soleil, lining, before, of } = deliver()
    const only = { item: soleil, lot: null }
    coop.do('stock.reverse', { of, only, reason: 'x' } as never)
    const again = coop.try('stock.reverse', { of, only, reason: 'x' } as never)
    expect(again).toEqual({ ok: false, refusal: { type: 'MovementUndone' } })
    coop.do('stock.reverse', { of, reason: 'tout' } as never)
    expect([levelOf(soleil), levelOf(lining)]).toEqual([before.soleil, before.lining])
    const whole = coop.try('stock.reverse', { of, only: { item: lining, lot: null }, reason: 'x' } as never)
    expect(whole).toMatchObject({ refusal: { type: 'MovementUndone' } })
  })

  it('of a production does not: what was used up is worth what came of it', () => {
    const bag = coop.article('Tote bag wax')
    const soleil = idOf('Wax soleil')
    const uses = [{ item: soleil, lot: null, place: null, quantity: 800 }]
    const of = coop.do('production.record', { item: bag, made: 1000, workers: [], uses, note: '' } as never)
    const asked = { of: { till: of.till, seq: of.seq }, only: { item: soleil, lot: null }, reason: 'x' }
    expect(coop.try('stock.reverse', asked as never)).toEqual({ ok: false, refusal: { type: 'NotReversible' } })
  })
})
