// Clocks that stop, jump, go back, or belong to another century: days and order stay right, and selling goes on.

import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { closeDrawer, openDrawer, sellPouch } from './kit/history.ts'
import { emptyFolder, foundShop, openShop, SATURDAY, type Shop, type ShopFolder } from './kit/shop.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

let folder: ShopFolder
let shop: Shop
beforeEach(async () => {
  folder = await foundShop()
  shop = await openShop(folder)
  await shop.signIn('manager')
})
afterEach(async () => {
  await shop.closeAndCheck()
  const [wrong] = shop.rows(
    'SELECT 1 FROM journal a JOIN journal b ON b.till = a.till AND b.seq = a.seq + 1 WHERE b.at < a.at OR b.day < a.day',
  )
  expect(wrong, 'days and times only grow along the journal').toBeUndefined()
  folder.remove()
})

const refusalOf = async (name: string, input: unknown, visitor = 'manager') => {
  const before = shop.journalLength()
  const answer = await shop.ask(visitor, name, input)
  if (answer.ok) return `done: ${JSON.stringify(answer.value)}`
  expect(shop.journalLength()).toBe(before)
  return answer.refusal.type
}
const lastDay = () => shop.rows<{ day: string; at: number }>('SELECT day, at FROM journal ORDER BY seq DESC LIMIT 1')[0]
const payIn = { amount: 100, reason: '', from: 'bank' } as const

describe('a clock that a time server moves back', () => {
  it('by less than a minute stands still, and selling goes on', async () => {
    await openDrawer(shop)
    shop.clock.now += 10 * MINUTE
    await sellPouch(shop, 'card')
    shop.clock.now -= 59_000
    await sellPouch(shop, 'card')
    expect(lastDay()?.at).toBe(SATURDAY + 10 * MINUTE)
  })
})

describe('a clock set back', () => {
  it('stops whatever is written, says so, and looking goes on', async () => {
    await openDrawer(shop)
    await sellPouch(shop, 'card')
    shop.clock.now -= 2 * HOUR
    expect(await refusalOf('cashSession.payIn', payIn)).toBe('ClockBehind')
    expect(await refusalOf('member.signIn', { member: shop.cast.cashier }, 'another')).toBe('ClockBehind')
    expect(await shop.do('sale.list', {})).toHaveLength(1)
  })

  it('is mended by anybody who says what time it is, in the journal too, until the computer is right again', async () => {
    await openDrawer(shop)
    const true_ = SATURDAY + HOUR
    shop.clock.now = Date.UTC(2000, 0, 1)
    expect(await shop.ask('stranger', 'till.setClock', { at: true_ })).toEqual({ ok: true, value: { at: true_ } })
    await sellPouch(shop, 'card')
    shop.clock.now += 5 * MINUTE
    await sellPouch(shop, 'card')
    expect(lastDay()).toEqual({ at: true_ + 5 * MINUTE, day: '2026-11-14' })
    const moved = shop.rows("SELECT data FROM journal_data WHERE data LIKE '%clockMoved%'")
    expect(moved).toEqual([{ data: `{"computer":${Date.UTC(2000, 0, 1)},"type":"clockMoved","used":${true_}}` }])
  })

  it('cannot be mended to before the last entry', async () => {
    await openDrawer(shop)
    shop.clock.now = Date.UTC(2000, 0, 1)
    expect(await refusalOf('till.setClock', { at: SATURDAY - HOUR }, 'stranger')).toBe('ClockStillBehind')
  })

  it('is asked again at the next start, and a start over it writes nothing', async () => {
    await openDrawer(shop)
    shop.clock.now = Date.UTC(2000, 0, 1)
    const before = shop.journalLength()
    await shop.restart()
    expect(shop.journalLength()).toBe(before)
    expect(await refusalOf('member.signIn', { member: shop.cast.manager }, 'window')).toBe('ClockBehind')
    await shop.ask('window', 'till.setClock', { at: SATURDAY + HOUR })
    await sellPouch(shop, 'card')
  })
})

describe('a clock set forward', () => {
  it('by months is not believed before somebody confirms it', async () => {
    shop.clock.now += 90 * DAY
    expect(await refusalOf('cashSession.open', { event: null, pieces: {}, source: 'bank' })).toBe('ClockAhead')
    await shop.ask('window', 'till.setClock', { at: shop.clock.now })
    await openDrawer(shop)
    expect(lastDay()?.day).toBe('2027-02-12')
  })

  it('cannot be confirmed into a year from which there is no way back', async () => {
    for (const years of [6, 60, 170]) {
      const at = SATURDAY + years * 366 * DAY
      shop.clock.now = SATURDAY + 90 * DAY
      expect(await refusalOf('till.setClock', { at }, 'stranger')).toMatch(/ClockAhead|InvalidInput/)
    }
  })

  it('on a new computer whose battery died long ago is mended before the coop is founded', async () => {
    const empty = emptyFolder()
    const fresh = await openShop(empty, Date.UTC(2000, 0, 1))
    const set = await fresh.ask('window', 'till.setClock', { at: SATURDAY })
    expect(set).toEqual({ ok: true, value: { at: SATURDAY } })
    expect(await fresh.ask('window', 'coop.status', {})).toMatchObject({ value: { today: '2026-11-14' } })
    await fresh.closeAndCheck()
    empty.remove()
  })
})

describe('midnight, and the hour when the day changes', () => {
  const at = (hours: number, minutes = 0) => (shop.clock.now = Date.UTC(2026, 10, 14, hours - 1, minutes))

  it('a sale after midnight belongs to the night before; at four a new day has begun', async () => {
    at(23, 50)
    await openDrawer(shop)
    at(24, 10)
    await sellPouch(shop, 'cash')
    expect(lastDay()?.day).toBe('2026-11-14')
    at(27, 59)
    await sellPouch(shop, 'cash')
    expect(lastDay()?.day).toBe('2026-11-14')
    at(28)
    await sellPouch(shop, 'cash')
    expect(lastDay()?.day).toBe('2026-11-15')
    const { closing } = await closeDrawer(shop)
    expect(closing).toMatchObject({ day: '2026-11-14', totals: { tickets: 3, gross: 5400 } })
  })

  it('a day that ended with its drawer open is closed when the next drawer opens, with its own tickets only', async () => {
    at(23)
    await openDrawer(shop)
    await sellPouch(shop, 'cash')
    at(29)
    await sellPouch(shop, 'card')
    await closeDrawer(shop)
    await openDrawer(shop)
    expect(await shop.do('closing.periods', {})).toMatchObject([
      { period: 'day', from: '2026-11-14', totals: { tickets: 1, gross: 1800 } },
    ])
    at(53)
    await shop.restart()
    expect(await shop.do('closing.periods', {})).toMatchObject([
      { from: '2026-11-15', totals: { tickets: 1 } },
      { from: '2026-11-14' },
    ])
  })
})

describe('an app that runs through the night', () => {
  const at = (hours: number) => (shop.clock.now = Date.UTC(2026, 10, 14, hours - 1))

  it('closes the day that is over before the first sale of the next one, its drawer still open', async () => {
    at(23)
    await openDrawer(shop)
    await sellPouch(shop, 'cash')
    at(33)
    expect(await shop.do('closing.periods', {})).toEqual([])
    await sellPouch(shop, 'cash')
    expect(await shop.do('closing.periods', {})).toMatchObject([
      { period: 'day', from: '2026-11-14', totals: { tickets: 1, gross: 1800 } },
    ])
    at(57)
    await closeDrawer(shop)
    expect(await shop.do('closing.periods', {})).toMatchObject([{ from: '2026-11-15', totals: { tickets: 1 } }, {}])
  })

  it('tells its screens that a day has begun: they would go on showing yesterday', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    at(23)
    await shop.restart()
    const told: string[] = []
    shop.host.onChanged((topics) => told.push(...topics))
    vi.advanceTimersByTime(HOUR)
    expect(told).toEqual([])
    at(28)
    vi.advanceTimersByTime(HOUR)
    expect(told).toEqual(['*'])
    expect(await shop.ask('window', 'coop.status', {})).toMatchObject({ value: { today: '2026-11-15' } })
  })

  it('looks at nothing any more once it is closed', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    await shop.restart()
    expect(vi.getTimerCount()).toBeGreaterThan(1)
    await shop.close()
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('the night summer time ends', () => {
  it('has its hour twice: tickets keep their order, and the day changes once, at four', async () => {
    const days: string[] = []
    await shop.close()
    folder.remove()
    folder = await foundShop('cyprielles', Date.UTC(2026, 9, 24, 20))
    shop = await openShop(folder)
    await openDrawer(shop)
    for (let at = Date.UTC(2026, 9, 24, 22); at <= Date.UTC(2026, 9, 25, 3, 30); at += 30 * MINUTE) {
      shop.clock.now = at
      await sellPouch(shop, 'card')
      days.push(lastDay()?.day ?? '')
    }
    // 00:00 in summer time is 22:00 UTC; 04:00 in winter time is 03:00 UTC.
    expect(days).toEqual([...Array.from({ length: 10 }, () => '2026-10-24'), '2026-10-25', '2026-10-25'])
  })
})

describe('a coop that changes its habits', () => {
  it.each([
    ['another hour', { dayStartsAtHour: 12 }],
    ['a zone to the west', { timeZone: 'America/Guadeloupe' }],
  ])('%s: sells on in the day it is in, and no day comes twice', async (_habit, coop) => {
    shop.clock.now = SATURDAY
    await openDrawer(shop)
    await sellPouch(shop, 'card')
    await closeDrawer(shop)
    shop.clock.now += DAY - 4 * HOUR - 30 * MINUTE
    await openDrawer(shop)
    await sellPouch(shop, 'card')
    expect(lastDay()?.day).toBe('2026-11-15')
    await shop.do('coop.change', { coop } as never)
    await sellPouch(shop, 'card')
    expect(lastDay()?.day).toBe('2026-11-15')
    expect(await refusalOf('cashSession.payIn', payIn)).toMatch(/^done/)
    shop.clock.now += 12 * HOUR
    await sellPouch(shop, 'card')
  })
})
