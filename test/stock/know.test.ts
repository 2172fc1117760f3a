// Knowing the stock: a past day, what is below zero and why, what must be used first, what sleeps, what goes in a week.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeDuePeriods } from '../../db/closing/close-due.ts'
import { addDays, type Day } from '../../shared/kernel/day.ts'
import { lastDayState, likelyRecord, usePerWeek, weeksLeft } from '../../shared/stock/know.ts'
import { SATURDAY, testCoop, type TestCoop } from '../kit/coop.ts'

const DAY = 86_400_000
const FIRST = '2026-11-14' as Day
const FLOAT = { 1000: 3, 500: 4, 200: 8, 100: 8, 50: 6 }

let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
})
afterEach(() => {
  coop.check()
  coop.close()
})

const material = (name: string) => {
  const [found] = coop.do('stock.materials', { text: name }).materials
  if (!found) throw new Error(`${name} is not in the book`)
  return found.id
}
const on = (day: string, place: string | null = null) => coop.do('stock.onDay', { day, place, limit: 500 } as never)
const ofItem = (day: string, item: string) => on(day).stored.find((one) => one.item === item)
const open = () => coop.do('cashSession.open', { event: null, pieces: FLOAT, source: 'bank' })
const closeDrawer = () =>
  coop.do('closing.closeSession', { pieces: FLOAT, reason: 'other', note: '', leaveBaskets: true } as never)
const morning = (day: number) => {
  coop.setTime(SATURDAY + day * DAY)
  closeDuePeriods(coop.book)
}
const pouch = () => {
  const [tile] = coop.do('catalogue.tiles', { range: null } as never).tiles.filter(({ stock }) => (stock ?? 0) > 3000)
  if (!tile) throw new Error('Nothing is counted')
  return tile
}

describe('the stock of a past day', () => {
  it('is what the movements up to it say, before and after days are closed', () => {
    const { id, name, price, stock } = pouch()
    const start = stock ?? 0
    for (const day of [0, 1, 2, 5]) {
      morning(day)
      open()
      coop.sell([{ name, price }])
      if (day === 1) coop.do('stock.takeOut', { item: id, quantity: 1000, cause: 'gift', note: '' } as never)
      closeDrawer()
    }
    const says = () => [-1, 0, 1, 2, 3, 5, 6].map((day) => ofItem(addDays(FIRST, day), id)?.quantity)
    const left = [start - 1000, start - 3000, start - 4000, start - 4000, start - 5000, start - 5000]
    const expected = [undefined, ...left].map((quantity) => (quantity === 0 ? undefined : quantity))
    expect(says()).toEqual(expected)
    morning(9)
    expect(coop.book.file.write.all('SELECT * FROM stock_marks')).toHaveLength(4)
    expect(says()).toEqual(expected)
  })

  it('is that of its last movement, and today’s is what the book says now', () => {
    morning(0)
    open()
    coop.sell([{ name: pouch().name, price: pouch().price }])
    closeDrawer()
    morning(1)
    const soleil = material('Wax soleil')
    coop.do('stock.takeOut', { item: soleil, quantity: 1250, cause: 'waste', note: 'taché' } as never)
    expect(ofItem(FIRST, soleil)).toMatchObject({ quantity: 12_250, value: 8820 })
    expect(ofItem(addDays(FIRST, 1), soleil)).toMatchObject({ quantity: 11_000, value: 7920 })
    const now = coop.book.file.write.all<{ item: string; value: number }>(
      'SELECT item, sum(value_cents) AS value FROM stock_levels GROUP BY item',
    )
    expect(on('2030-01-01').value).toBe(now.reduce((sum, { value }) => sum + value, 0))
  })

  it('is told place by place', () => {
    const soleil = material('Wax soleil')
    const { place } = coop.do('stock.addPlace', { name: 'Chez Awa', kind: 'home', member: null, archived: false })
    morning(2)
    const lines = [{ item: soleil, quantity: 2250 }]
    coop.do('stock.transfer', { from: null, to: place, lines, note: '' } as never)
    const later = on(addDays(FIRST, 2), place)
    expect(later.stored).toMatchObject([{ item: soleil, quantity: 2250, value: 1620 }])
    expect(later.places.find((one) => one.place === place)).toEqual({ place, value: 1620, items: 1 })
    expect(on(FIRST, place).stored).toEqual([])
    expect(on(FIRST).value).toBe(on(addDays(FIRST, 2)).value)
  })
})

describe('below zero', () => {
  it('names the pieces that nobody recorded making, and who probably made them', () => {
    const { id, name, price, stock } = pouch()
    open()
    coop.sell([{ name, price, quantity: (stock ?? 0) + 4000 }])
    const [found, ...others] = coop.do('stock.watch', {}).belowZero
    expect(others).toEqual([])
    expect(found).toMatchObject({ item: id, missing: 4000, likely: 'made', place: null, lastDay: FIRST })
    expect(found?.makers.length).toBeGreaterThan(0)
  })

  it('finds what was taken to the stand without being recorded, and one move puts it right', () => {
    const { id, name, price } = pouch()
    const { place } = coop.do('stock.addPlace', { name: 'Le stand', kind: 'stand', member: null, archived: false })
    coop.do('cashSession.open', { event: null, place, pieces: FLOAT, source: 'bank' } as never)
    coop.sell([{ name, price, quantity: 2000 }])
    const [found] = coop.do('stock.watch', {}).belowZero
    expect(found).toMatchObject({ item: id, missing: 2000, likely: 'moved', place, from: null, available: 2000 })
    const lines = [{ item: id, quantity: 2000 }]
    coop.do('stock.transfer', { from: null, to: place, lines, note: '' } as never)
    expect(coop.do('stock.watch', {}).belowZero).toEqual([])
  })

  it('a material used before it was received asks for its arrival, at what it was reckoned at', () => {
    const soleil = material('Wax soleil')
    coop.do('stock.takeOut', { item: soleil, quantity: 13_250, cause: 'used', note: '' } as never)
    const [found] = coop.do('stock.watch', {}).belowZero
    expect(found).toMatchObject({ item: soleil, likely: 'received', missing: 1000, worth: 720 })
    const { missing, worth } = found ?? {}
    coop.do('stock.receive', { item: soleil, quantity: missing, value: worth, note: '' } as never)
    expect(coop.do('stock.level', { item: soleil }).level).toEqual({ quantity: 0, value: 0 })
  })

  it('only what lies elsewhere can have been moved', () => {
    const most = { place: null, quantity: 1500 }
    expect(likelyRecord({ missing: 2000, most, isMade: true })).toEqual({
      likely: 'moved',
      from: null,
      available: 1500,
    })
    expect(likelyRecord({ missing: 2000, most: null, isMade: true })).toMatchObject({ likely: 'made', available: 2000 })
    const none = { place: null, quantity: 0 }
    expect(likelyRecord({ missing: 2000, most: none, isMade: false })).toMatchObject({ likely: 'received' })
  })
})

describe('what must be bought or used first', () => {
  it('shows a material under its minimum, and a batch near its last day', () => {
    const soleil = material('Wax soleil')
    coop.do('stock.changeMaterial', { material: soleil, fields: { minimum: 20_000 } } as never)
    expect(coop.do('stock.watch', {}).low).toMatchObject([{ item: soleil, quantity: 12_250, minimum: 20_000 }])
    const wool = coop.do('stock.addMaterial', { ...FOOD, name: 'Crème' } as never).material
    const batch = (label: string, useBy: string) => ({ label, photo: null, widthMm: null, useBy, isOffcut: false })
    for (const [label, useBy] of [
      ['lundi', '2026-11-12'],
      ['jeudi', '2026-11-19'],
      ['Noël', '2026-12-24'],
    ] as const) {
      const newLot = batch(label, useBy)
      coop.do('stock.receive', { item: wool, quantity: 2000, value: 400, newLot, note: '' } as never)
    }
    expect(coop.do('stock.watch', {}).useBy.map(({ lotLabel, isPast }) => [lotLabel, isPast])).toEqual([
      ['lundi', true],
      ['jeudi', false],
    ])
  })

  it('tells a last day of yesterday from one next week', () => {
    expect(lastDayState('2026-11-13' as Day, FIRST)).toBe('past')
    expect(lastDayState(FIRST, FIRST)).toBe('near')
    expect(lastDayState('2026-11-21' as Day, FIRST)).toBe('near')
    expect(lastDayState('2026-11-22' as Day, FIRST)).toBe('fine')
  })
})

describe('the pace', () => {
  it('says what sleeps and for how many weeks materials last', () => {
    const soleil = material('Wax soleil')
    for (const day of [1, 22]) {
      morning(day)
      coop.do('stock.takeOut', { item: soleil, quantity: 1000, cause: 'used', note: '' } as never)
    }
    morning(28)
    const lost = coop.do('stock.takeOut', { item: soleil, quantity: 5000, cause: 'waste', note: '' } as never)
    expect(lost.quantity).toBe(5250)
    const [last] = coop.do('stock.movements', { item: soleil }).movements
    coop.do('stock.reverse', { of: { till: last?.till, seq: last?.seq }, reason: 'erreur' } as never)
    const { used, asleep, asleepItems, asleepValue } = coop.do('stock.pace', { weeks: 2 })
    expect(used).toMatchObject([{ item: soleil, perWeek: 500, weeksLeft: 20 }])
    expect(asleep.map(({ item }) => item)).not.toContain(soleil)
    expect(asleepItems).toBeGreaterThan(3)
    expect(asleepValue).toBeGreaterThan(0)
    expect(asleep[0]?.lastDay).toBe(FIRST)
    expect(coop.do('stock.pace', { weeks: 8 }).asleep).toEqual([])
  })

  it('does not take a first day for a whole week seven times over', () => {
    expect(usePerWeek(700, { from: FIRST, to: FIRST })).toBe(700)
    expect(usePerWeek(8000, { from: FIRST, to: addDays(FIRST, 55) })).toBe(1000)
    expect(weeksLeft(3999, 1000)).toBe(3)
    expect(weeksLeft(-1, 1000)).toBe(0)
    expect(weeksLeft(1000, 0)).toBe(0)
  })
})

const FOOD = {
  ...{ kind: 'food', unit: 'l', family: '', colour: '#c2410c', pattern: 'plain', photo: null, pictogram: null },
  ...{ widthMm: null, gsm: null, composition: '', origin: 'new', supplier: null, price: null, minimum: null },
  ...{ byLot: true, barcode: null, allergens: [], archived: false },
}
