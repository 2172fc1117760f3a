// The stock book: cloth bought, moved, cut, lost and undone; every movement carries its quantity and its value.

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cents } from '../../shared/kernel/money.ts'
import { thousandths } from '../../shared/kernel/quantity.ts'
import { lengthByWeight, weightOfLength } from '../../shared/stock/materials.ts'
import { addLevel, stockLedger, type Cost, type Level } from '../../shared/stock/stock.ts'
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
  const { materials } = coop.do('stock.materials', { text: name })
  const [found] = materials
  if (!found) throw new Error(`${name} is not in the book`)
  return found.id
}
const levelOf = (item: string) => coop.do('stock.level', { item } as never).level
const ROLL = { photo: null, widthMm: 1150, useBy: null, isOffcut: false }

describe('cloth bought', () => {
  it('is worth its price and its part of the delivery, and what is there gets one average cost', () => {
    const soleil = idOf('Wax soleil')
    expect(levelOf(soleil)).toEqual({ quantity: 12_250, value: 8820 })
    const line = { item: soleil, quantity: 10_000, value: 7500 }
    const { total } = coop.do('stock.deliver', { source: 'purchase', delivery: 600, lines: [line], note: '' } as never)
    expect(total).toBe(8100)
    expect(levelOf(soleil)).toEqual({ quantity: 22_250, value: 16_920 })
    coop.do('stock.takeOut', { item: soleil, quantity: 6400, cause: 'used', note: 'huit sacs' } as never)
    expect(levelOf(soleil)).toEqual({ quantity: 15_850, value: 16_920 - 4867 })
  })

  it('shares the delivery by value, to the cent, and by quantity when all was given', () => {
    const [indigo, zip] = [idOf('Wax bleu indigo'), idOf('Fermeture')]
    const before = { indigo: levelOf(indigo).value, zip: levelOf(zip).value }
    const lines = [
      { item: indigo, quantity: 3000, value: 2000 },
      { item: zip, quantity: 20_000, value: 1000 },
    ]
    coop.do('stock.deliver', { source: 'purchase', delivery: 500, lines, note: '' } as never)
    expect(levelOf(indigo).value - before.indigo).toBe(2333)
    expect(levelOf(zip).value - before.zip).toBe(1167)
    const given = lines.map((line) => ({ ...line, value: 0 }))
    coop.do('stock.deliver', { source: 'gift', delivery: 230, lines: given, note: '' } as never)
    expect(levelOf(indigo).value - before.indigo).toBe(2333 + 30)
  })

  it('lies in rolls that each have their own length, place and cost', () => {
    const wool = coop.do('stock.addMaterial', { ...CLOTH, name: 'Laine bouillie', byLot: true } as never).material
    expect(coop.try('stock.receive', { item: wool, quantity: 1000, value: 500, note: '' } as never)).toMatchObject({
      refusal: { type: 'LotNeeded' },
    })
    const { lots } = coop.do('stock.deliver', {
      ...{ source: 'purchase', delivery: 0, note: '' },
      lines: [
        { item: wool, quantity: 4000, value: 4000, newLot: { ...ROLL, label: 'R1' } },
        { item: wool, quantity: 6000, value: 9000, newLot: { ...ROLL, label: 'R2' } },
      ],
    } as never)
    const [first, second] = lots
    coop.do('stock.takeOut', { item: wool, lot: first, quantity: 1000, cause: 'used', note: '' } as never)
    coop.do('stock.takeOut', { item: wool, lot: second, quantity: 1000, cause: 'used', note: '' } as never)
    const { lotList } = coop.do('stock.material', { material: wool })
    expect(lotList.map(({ label, quantity, value }) => [label, quantity, value])).toEqual([
      ['R1', 3000, 3000],
      ['R2', 5000, 7500],
    ])
  })
})

describe('a car loaded for Saturday', () => {
  it('takes goods to the stand, where what is sold is taken from, and back', () => {
    const bag = coop.article('Tote bag wax')
    const stand = coop.do('stock.addPlace', { name: 'Stand', kind: 'stand', member: null, archived: false }).place
    coop.do('stock.transfer', { from: null, to: stand, lines: [{ item: bag, quantity: 6000 }], note: '' } as never)
    coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
    coop.sell([{ name: 'Tote bag wax', price: 2500, quantity: 4000 }])
    const at = (place: string | null) =>
      coop.do('stock.inPlace', { place } as never).find(({ item }) => item === bag)?.quantity ?? 0
    expect([at(stand), at(null)]).toEqual([2000, 9000])
    coop.do('stock.transfer', { from: stand, to: null, lines: [{ item: bag, quantity: 2000 }], note: '' } as never)
    expect([at(stand), at(null)]).toEqual([0, 11_000])
    expect(levelOf(bag).quantity).toBe(11_000)
  })

  it('is refused to where it already is, or to a place nobody knows', () => {
    const lines = [{ item: coop.article('Tote bag wax'), quantity: 1000 }]
    const nowhere = '0192f000-0000-7000-8000-00000000dead'
    const refusal = (from: string | null, to: string | null) =>
      coop.try('stock.transfer', { from, to, lines, note: '' } as never)
    expect(refusal(null, null)).toMatchObject({ refusal: { type: 'SamePlace' } })
    expect(refusal(null, nowhere)).toMatchObject({ refusal: { type: 'UnknownPlace' } })
  })
})

describe('a mistake', () => {
  it('is undone by its opposite, once, and both stay to be read', () => {
    const soleil = idOf('Wax soleil')
    const before = levelOf(soleil)
    coop.do('stock.takeOut', { item: soleil, quantity: 1000, cause: 'broken', note: '' } as never)
    const [last] = coop.do('stock.movements', { item: soleil } as never).movements
    const of = { till: last?.till, seq: last?.seq }
    coop.do('stock.reverse', { of, reason: 'c’était une autre' } as never)
    expect(levelOf(soleil)).toEqual(before)
    expect(coop.try('stock.reverse', { of, reason: 'encore' } as never)).toMatchObject({
      refusal: { type: 'MovementUndone' },
    })
    const { movements } = coop.do('stock.movements', { item: soleil } as never)
    expect(movements.map(({ cause, isReversed }) => [cause, isReversed]).slice(0, 2)).toEqual([
      ['reversed', true],
      ['broken', true],
    ])
  })
})

describe('a book below zero', () => {
  it('reckons at the last known cost, and puts it right when the real cost comes', () => {
    const biais = idOf('Biais')
    coop.do('stock.takeOut', { item: biais, quantity: 75_000, cause: 'used', note: '' } as never)
    coop.do('stock.takeOut', { item: biais, quantity: 10_000, cause: 'used', note: '' } as never)
    expect(levelOf(biais)).toEqual({ quantity: -10_000, value: -600 })
    coop.do('stock.receive', { item: biais, quantity: 30_000, value: 2700, note: '' } as never)
    expect(levelOf(biais)).toEqual({ quantity: 20_000, value: 1800 })
    const { movements } = coop.do('stock.movements', { item: biais } as never)
    expect(movements.slice(0, 2).map(({ cause, value }) => [cause, value])).toEqual([
      ['revalued', -300],
      ['received', 2700],
    ])
  })
})

describe('cloth on the scale', () => {
  it('is as long as its weight says: 966 g of 1.15 m at 140 g/m² are 6.00 m', () => {
    expect(lengthByWeight(966, { widthMm: 1150, gsm: 140 })).toBe(6000)
    expect(weightOfLength(6000, { widthMm: 1150, gsm: 140 })).toBe(966)
    expect(lengthByWeight(966, { widthMm: null, gsm: 140 })).toBeNull()
  })
})

describe('any history of one material', () => {
  it('keeps value within a cent a movement of quantity × average cost, and nothing at zero', () => {
    const move = fc.record({
      isIn: fc.boolean(),
      quantity: fc.integer({ min: 1, max: 50_000 }),
      value: fc.nat(100_000),
    })
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        let known: Known = { level: { quantity: thousandths(0), value: cents(0) }, last: null }
        return moves.every((one) => {
          const before = known
          known = after(before, one)
          return isRight(before.level, known.level, one)
        })
      }),
    )
  })
})

interface Known {
  readonly level: Level
  readonly last: Cost | null
}

interface Moved {
  readonly isIn: boolean
  readonly quantity: number
  readonly value: number
}

function after({ level, last }: Known, { isIn, quantity, value }: Moved): Known {
  const ledger = stockLedger({ levelOf: () => level, lastCost: () => last })
  const spot = { item: 'x' as never, place: null, lot: null }
  if (isIn) ledger.bringIn(spot, thousandths(quantity), cents(value))
  else ledger.takeOut(spot, thousandths(quantity))
  return {
    level: ledger.moves.reduce((sum, one) => addLevel(sum, one), level),
    last: isIn && value > 0 ? { quantity, value } : last,
  }
}

/** Nothing is worth nothing; something is never worth less; what leaves leaves the average as it was, to a cent. */
function isRight(before: Level, now: Level, { isIn }: Moved): boolean {
  if (now.quantity === 0) return now.value === 0
  if (now.quantity < 0) return true
  const right = isIn ? now.value : (before.value * now.quantity) / before.quantity
  return now.value >= 0 && Math.abs(now.value - right) <= 1
}

const CLOTH = {
  ...{ kind: 'cloth', unit: 'm', family: 'Laine', colour: '#475569', pattern: 'weave', photo: null, pictogram: null },
  ...{ widthMm: 1400, gsm: 300, composition: '', origin: 'new', supplier: null, price: null, minimum: null },
  ...{ barcode: null, allergens: [], archived: false },
} as const
