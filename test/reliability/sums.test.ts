// Sums that hold for every basket, drawer and day there can be, not only for those we thought of.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refundedFor, isTurnover, priceBasket, type LineToPrice } from '../../shared/sale/pricing.ts'
import {
  addPieces,
  changeFrom,
  DENOMINATIONS,
  piecesTotal,
  type Pieces,
} from '../../shared/cash-session/cash-session.ts'
import { addDays, dayOf, instantOf, localParts } from '../../shared/kernel/day.ts'
import { uuidV7 } from '../../shared/kernel/id.ts'
import { allocate, cents, sumCents } from '../../shared/kernel/money.ts'
import { priceOf } from '../../shared/kernel/quantity.ts'
import { vatOf, vatOfTicket } from '../../shared/kernel/vat.ts'

const seed = Number(process.env['ETAL_SUMS_SEED'] ?? 20_261_114)
const numRuns = Number(process.env['ETAL_SUMS_RUNS'] ?? 300)
const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>, runs = numRuns) =>
  fc.assert(property, { seed, numRuns: runs })

const amount = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 1_000_000_000 }))
const rate = fc.constantFrom(0, 210, 550, 850, 1000, 2000, 10_000)

describe('parts of a sum', () => {
  const signed = fc.oneof(
    amount,
    amount.map((value) => 0 - value),
  )
  const weights = fc.array(fc.oneof(fc.integer({ min: 0, max: 7 }), amount), { minLength: 1, maxLength: 40 })

  it('always add up to it, each within a cent of its right share and on its side of zero', () => {
    check(
      fc.property(signed, weights, (sum, by) => {
        const parts = allocate(sum, by)
        expect(sumCents(parts)).toBe(sum)
        const total = by.reduce((all, weight) => all + weight, 0)
        parts.forEach((part, index) => {
          const share = total === 0 ? sum / by.length : (sum * (by[index] ?? 0)) / total
          expect(Math.abs(part - share)).toBeLessThan(1 + 1e-6 * Math.abs(share))
          expect(part * sum).toBeGreaterThanOrEqual(0)
          if (total > 0 && by[index] === 0) expect(part).toBe(0)
        })
      }),
    )
  })

  it('never give more to whoever has the smaller part', () => {
    check(
      fc.property(amount, weights, (sum, by) => {
        const parts = allocate(sum, by)
        for (const [one, other] of pairs(by.map((weight, index) => ({ weight, part: parts[index] ?? 0 }))))
          if (one.weight > other.weight) expect(one.part).toBeGreaterThanOrEqual(other.part)
      }),
      60,
    )
  })
})

describe('VAT', () => {
  const ticket = fc.array(fc.record({ total: amount.map(cents), vatRate: rate }), { minLength: 1, maxLength: 30 })

  it('of the lines is the VAT of the rates, and what is left is the net', () => {
    check(
      fc.property(ticket, (lines) => {
        const { byRate, byLine } = vatOfTicket(lines)
        for (const { rate: of, net, vat } of byRate) {
          const own = lines.flatMap((line, index) =>
            line.vatRate === of ? [{ ...line, vat: byLine[index] ?? 0 }] : [],
          )
          const total = sumCents(own.map((line) => line.total))
          expect(sumCents(own.map((line) => line.vat))).toBe(vat)
          expect(vat).toBe(vatOf(total, of))
          expect(net + vat).toBe(total)
        }
        byLine.forEach((vat, index) => expect(vat).toBeLessThanOrEqual(lines[index]?.total ?? 0))
      }),
    )
  })
})

describe('a basket', () => {
  const discount = fc.oneof(
    fc.record({ type: fc.constant('percent' as const), bp: fc.integer({ min: 1, max: 10_000 }) }),
    fc.record({ type: fc.constant('amount' as const), amount: amount.map(cents) }),
  )
  const sold = fc.record({
    quantity: fc.integer({ min: 1, max: 20_000 }),
    unitPrice: fc.integer({ min: 0, max: 50_000 }),
    vatRate: rate,
    nature: fc.constantFrom('goods' as const, 'services' as const),
    salesClass: fc.constant('made' as const),
    discount: fc.option(discount, { nil: undefined }),
  })
  const held = fc.record({
    quantity: fc.integer({ min: -20, max: 20 }).map((pieces) => pieces * 1000),
    unitPrice: fc.constantFrom(100, 200, 2000),
    vatRate: fc.constant(0),
    nature: fc.constantFrom('consigne' as const, 'giftVoucher' as const),
    salesClass: fc.constant('none' as const),
    discount: fc.option(discount, { nil: undefined }),
  })
  const basket = fc.array(fc.oneof({ weight: 4, arbitrary: sold }, { weight: 1, arbitrary: held }), { maxLength: 20 })
  const priced = fc.tuple(basket, fc.option(discount, { nil: undefined }))

  it('is the sum of its lines, whatever the discounts: none is more than what it is taken from', () => {
    check(
      fc.property(priced, ([lines, off]) => {
        const { lines: rows, total, turnover, consigne, giftVouchers } = priceBasket(lines as LineToPrice[], off)
        rows.forEach((row, index) => {
          const line = lines[index]
          expect(row.gross).toBe(priceOf(line?.quantity ?? 0, line?.unitPrice ?? 0))
          expect(row.total).toBe(row.gross - row.discount)
          if (line && isTurnover(line))
            for (const part of [row.total, row.discount, row.vat]) expect(part).toBeGreaterThanOrEqual(0)
          else expect({ discount: row.discount, vat: row.vat }).toEqual({ discount: 0, vat: 0 })
        })
        expect(sumCents(rows.map((row) => row.total))).toBe(total)
        expect(turnover + consigne + giftVouchers).toBe(total)
      }),
    )
  })

  it('carries per rate the VAT that its lines carry; consigne and vouchers are outside', () => {
    check(
      fc.property(priced, ([lines, off]) => {
        const { lines: rows, byRate, turnover } = priceBasket(lines as LineToPrice[], off)
        expect(sumCents(byRate.map(({ vat }) => vat))).toBe(sumCents(rows.map(({ vat }) => vat)))
        expect(sumCents(byRate.flatMap(({ net, vat }) => [net, vat]))).toBe(turnover)
      }),
    )
  })

  it('whose whole price is taken off costs what is held for others, and no more', () => {
    check(
      fc.property(basket, (lines) => {
        const { turnover, total, consigne, giftVouchers } = priceBasket(lines as LineToPrice[], {
          type: 'percent',
          bp: 10_000,
        })
        expect(turnover).toBe(0)
        expect(total).toBe(consigne + giftVouchers)
      }),
    )
  })
})

describe('what comes back in parts', () => {
  it('gives back the whole to the cent, however it is cut, and never more on the way', () => {
    const cuts = fc.tuple(
      amount,
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
    )
    check(
      fc.property(cuts, ([total, quantity, places]) => {
        const upTo = [...new Set(places.map((place) => Math.floor(place * quantity)))].sort((a, b) => a - b)
        let [before, back] = [0, 0]
        for (const after of [...upTo, quantity]) {
          const part = refundedFor(total, after, quantity) - refundedFor(total, before, quantity)
          expect(part).toBeGreaterThanOrEqual(0)
          back += part
          expect(back).toBeLessThanOrEqual(total)
          before = after
        }
        expect(back).toBe(total)
      }),
    )
  })
})

describe('change', () => {
  const few = fc.dictionary(fc.constantFrom(...DENOMINATIONS.map(String)), fc.integer({ min: 0, max: 9 }), {
    maxKeys: 8,
  })

  it('is made exactly of what the drawer holds whenever that can be, with as few pieces as can be', () => {
    const asked = fc.tuple(few, fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 20_000 })))
    check(
      fc.property(asked, ([drawer, sum]) => {
        const { pieces, fromDrawer } = changeFrom(drawer, cents(sum))
        const fewest = fewestByTrying(drawer, sum)
        expect(fromDrawer, 'there is a way').toBe(fewest !== null)
        expect(piecesTotal(pieces)).toBe(sum)
        if (fewest !== null) {
          expect(count(pieces)).toBe(fewest)
          expect(isWithin(pieces, drawer)).toBe(true)
        }
      }),
      numRuns * 3,
    )
  })

  it('that is a subset of the drawer is always found', () => {
    const taken = fc.tuple(few, few)
    check(
      fc.property(taken, ([left, out]) => {
        const { pieces, fromDrawer } = changeFrom(addPieces(left, out), cents(piecesTotal(out)))
        expect(fromDrawer).toBe(true)
        expect(piecesTotal(pieces)).toBe(piecesTotal(out))
        expect(count(pieces)).toBeLessThanOrEqual(count(out))
      }),
    )
  })

  it('is found, or found impossible, before anybody looks up: full drawers, missing coins, large sums', () => {
    const full = fc.dictionary(fc.constantFrom(...DENOMINATIONS.map(String)), fc.integer({ min: 0, max: 2000 }), {
      minKeys: 8,
    })
    const odd = full.map((drawer): Pieces => ({ ...drawer, '1': 0, '5': 0 }))
    check(
      fc.property(fc.oneof(full, odd), fc.integer({ min: 1, max: 20_000_000 }), (drawer, sum) => {
        const started = performance.now()
        const { pieces } = changeFrom(drawer, cents(sum))
        expect(piecesTotal(pieces)).toBe(sum)
        expect(performance.now() - started, JSON.stringify({ drawer, sum })).toBeLessThan(150)
      }),
      80,
    )
  })
})

describe('ids', () => {
  it('sort as the moments they were made in, and say version 7 and variant 10', () => {
    const moment = fc.integer({ min: 0, max: 7_258_118_400_000 })
    const random = fc.uint8Array({ minLength: 10, maxLength: 10 })
    check(
      fc.property(fc.array(fc.tuple(moment, random), { maxLength: 20 }), (made) => {
        const ids = made.map(([at, bytes]) => ({ at, id: uuidV7(at, bytes) }))
        for (const { id } of ids)
          expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
        for (const [one, other] of pairs(ids)) if (one.at < other.at) expect(one.id < other.id).toBe(true)
      }),
    )
  })
})

describe('the business day', () => {
  const zones = fc.constantFrom(
    'Europe/Paris',
    'America/Guadeloupe',
    'Indian/Reunion',
    'America/New_York',
    'Australia/Lord_Howe',
  )
  const rule = fc.record({ timeZone: zones, dayStartsAtHour: fc.integer({ min: 0, max: 12 }) })
  const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) })

  it('changes when the clock on the wall says the hour, on the nights of summer time too', () => {
    check(
      fc.property(rule, moment, (one, at) => {
        const { date, time } = localParts(at, one.timeZone)
        const isBefore = Number(time.slice(0, 2)) < one.dayStartsAtHour
        expect(dayOf(at, one)).toBe(isBefore ? addDays(date, -1) : date)
      }),
      numRuns * 3,
    )
  })

  it('never goes back while time goes on', () => {
    const nights = fc.constantFrom(
      Date.UTC(2026, 2, 29),
      Date.UTC(2026, 9, 25),
      Date.UTC(2026, 10, 1),
      Date.UTC(2026, 3, 5),
    )
    const near = fc.tuple(nights, fc.integer({ min: -12 * 60, max: 36 * 60 }), fc.integer({ min: 0, max: 240 }))
    check(
      fc.property(rule, near, (one, [night, minutes, later]) => {
        const at = night + minutes * 60_000
        expect(dayOf(at, one) <= dayOf(at + later * 60_000, one)).toBe(true)
      }),
      numRuns * 3,
    )
  })

  it.each([
    ['the night summer time ends', '2026-10-25', '2026-10-24'],
    ['the night summer time begins', '2026-03-29', '2026-03-28'],
    ['any night', '2026-11-14', '2026-11-13'],
  ])('ends at four, %s', (_night, morning, eve) => {
    const paris = { timeZone: 'Europe/Paris', dayStartsAtHour: 4 }
    const at = (time: string) => instantOf(morning, time, 'Europe/Paris')
    expect(dayOf(at('03:59:59'), paris)).toBe(eve)
    expect(dayOf(at('04:00:00'), paris)).toBe(morning)
  })

  it('of an hour that is there twice begins with the first of the two', () => {
    expect(instantOf('2026-10-25', '02:30', 'Europe/Paris')).toBe(Date.UTC(2026, 9, 25, 0, 30))
    expect(instantOf('2026-10-25', '03:00', 'Europe/Paris')).toBe(Date.UTC(2026, 9, 25, 2, 0))
  })

  it('and time of a wall clock give back the moment, save in the hour that is there twice or not at all', () => {
    check(
      fc.property(zones, moment, (timeZone, at) => {
        const whole = at - (at % 1000)
        const { date, time } = localParts(whole, timeZone)
        const found = instantOf(date, time, timeZone)
        expect(localParts(found, timeZone)).toEqual({ date, time })
        expect(Math.abs(found - whole)).toBeLessThanOrEqual(3_600_000)
      }),
    )
  })
})

function* pairs<T>(all: readonly T[]): Generator<readonly [T, T]> {
  for (const one of all) for (const other of all) yield [one, other]
}

function count(pieces: Pieces): number {
  return Object.values(pieces).reduce<number>((sum, number) => sum + (number ?? 0), 0)
}

function isWithin(pieces: Pieces, drawer: Pieces): boolean {
  return Object.entries(pieces).every(([denomination, number]) => (number ?? 0) <= (drawer[denomination] ?? 0))
}

/** The fewest pieces of a small drawer that make a sum, by trying everything; null when nothing does. */
function fewestByTrying(drawer: Pieces, sum: number): number | null {
  let ways = new Map([[0, 0]])
  for (const denomination of DENOMINATIONS) {
    const next = new Map(ways)
    for (let taken = 1; taken <= (drawer[String(denomination)] ?? 0); taken += 1) {
      for (const [made, pieces] of ways) {
        const reached = made + taken * denomination
        if (reached <= sum && pieces + taken < (next.get(reached) ?? Infinity)) next.set(reached, pieces + taken)
      }
    }
    ways = next
  }
  return ways.get(sum) ?? null
}
