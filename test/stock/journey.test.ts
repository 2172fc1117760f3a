// A day of selling away from the workshop: what to load, what sold, what came back, what is missing.

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { proposedQuantity } from '../../shared/stock/packing.ts'
import { landedValues } from '../../shared/stock/stock.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'

let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
})
afterEach(() => {
  coop.check()
  coop.close()
})

const HOUR = 3_600_000
const DAY = 24 * HOUR
const EVENT = { kind: 'market', place: '', stallCost: 0 } as const

/** A market of one day with its sales, its drawer counted and closed. */
function market(day: string, bags: number): void {
  const { event } = coop.do('event.create', { ...EVENT, name: `Marché ${day}`, startsOn: day, endsOn: day } as never)
  coop.do('cashSession.open', { event, pieces: {}, source: 'bank' })
  coop.sell([{ name: 'Tote bag wax', price: 2500, quantity: bags * 1000 }])
  coop.do('closing.closeSession', { pieces: {}, reason: 'unknown' } as never)
}

describe('the packing list', () => {
  it('proposes the most that sold at one of the earlier markets, and never more than there is', () => {
    market('2026-11-14', 2)
    coop.tick(DAY)
    market('2026-11-15', 5)
    coop.tick(DAY)
    const stand = coop.do('stock.addPlace', { name: 'Stand', kind: 'stand', member: null, archived: false }).place
    const bag = coop.article('Tote bag wax')
    const list = () => coop.do('stock.packingList', { kind: 'market', from: null, to: stand })
    const line = () => list().lines.find(({ item }) => item === bag)
    expect(list().events).toBe(2)
    expect(list().lines[0]?.item).toBe(bag)
    expect(line()).toMatchObject({ best: 5000, there: 0, proposed: 5000 })
    coop.do('stock.transfer', { from: null, to: stand, lines: [{ item: bag, quantity: 4000 }], note: '' } as never)
    expect(line()).toMatchObject({ there: 4000, proposed: 1000 })
    expect(coop.do('stock.packingList', { kind: 'festival', from: null, to: stand }).events).toBe(0)
  })

  it('is bounded by what there is, whatever was sold', () => {
    const natural = fc.nat(1_000_000)
    fc.assert(
      fc.property(fc.array(natural, { maxLength: 5 }), natural, natural, (sold, available, there) => {
        const proposed = proposedQuantity({ sold, available, there })
        return proposed >= 0 && proposed <= available && proposed <= Math.max(0, ...sold)
      }),
    )
  })
})

describe('unloading at night', () => {
  it('says what left, what sold, what should be there; what did not come back is missing', () => {
    const bag = coop.article('Tote bag wax')
    const stand = coop.do('stock.addPlace', { name: 'Stand', kind: 'stand', member: null, archived: false }).place
    coop.do('stock.transfer', { from: null, to: stand, lines: [{ item: bag, quantity: 8000 }], note: '' } as never)
    coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
    coop.sell([{ name: 'Tote bag wax', price: 2500, quantity: 4000 }])
    coop.do('stock.takeOut', { item: bag, place: stand, quantity: 1000, cause: 'gift', note: '' } as never)
    const fates = () => coop.do('stock.unloading', { place: stand, since: '2026-11-14' } as never)
    expect(fates()).toMatchObject([{ item: bag, brought: 8000, sold: 4000, gone: 1000, quantity: 3000 }])
    const before = coop.do('stock.level', { item: bag } as never).level.quantity
    const lines = [{ item: bag, back: 2000, missing: 1000 }]
    expect(coop.do('stock.unload', { from: stand, to: null, lines, note: '' } as never)).toEqual({
      back: 1,
      missing: 1,
    })
    expect(coop.do('stock.level', { item: bag } as never).level.quantity).toBe(before - 1000)
    expect(coop.do('stock.inPlace', { place: stand })).toEqual([])
    const { movements } = coop.do('stock.movements', { item: bag } as never)
    expect(movements[0]).toMatchObject({ cause: 'missing', quantity: -1000 })
  })

  it('leaves out what moved before the day', () => {
    const bag = coop.article('Tote bag wax')
    const stand = coop.do('stock.addPlace', { name: 'Stand', kind: 'stand', member: null, archived: false }).place
    coop.do('stock.transfer', { from: null, to: stand, lines: [{ item: bag, quantity: 2000 }], note: '' } as never)
    coop.do('stock.transfer', { from: stand, to: null, lines: [{ item: bag, quantity: 2000 }], note: '' } as never)
    coop.tick(DAY)
    expect(coop.do('stock.unloading', { place: stand, since: '2026-11-15' } as never)).toEqual([])
  })
})

describe('a delivery', () => {
  it('is shared so that the lines add up to what was paid', () => {
    const line = fc.record({ quantity: fc.integer({ min: 1, max: 100_000 }), value: fc.nat(100_000) })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 9 }), fc.nat(10_000), (lines, delivery) => {
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
        return sum(landedValues(lines, delivery)) === sum(lines.map(({ value }) => value)) + delivery
      }),
    )
  })
})

describe('new rolls', () => {
  it('are numbered on from the last one, whatever material it was of', () => {
    expect(coop.do('stock.nextRoll', {})).toEqual({ number: 1 })
    const fields = { photo: null, widthMm: null, useBy: null, isOffcut: false }
    const [material] = coop.do('stock.materials', { text: 'Wax soleil' }).materials
    coop.do('stock.changeMaterial', { material: material?.id, fields: { byLot: true } } as never)
    const lines = [{ item: material?.id, quantity: 1000, value: 0, newLot: { ...fields, label: 'R41' } }]
    coop.do('stock.deliver', { source: 'gift', delivery: 0, lines, note: '' } as never)
    expect(coop.do('stock.nextRoll', {})).toEqual({ number: 42 })
  })
})
