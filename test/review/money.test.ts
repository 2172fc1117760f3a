// Odd days: what an accountant would find afterwards, and must not.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeDuePeriods } from '../../db/closing/close-due.ts'
import type { SessionClosing } from '../../shared/closing/closing.ts'
import { DEFAULT_PROFILE } from '../../shared/host/host.ts'
import { natureOf, rateFor } from '../../shared/catalogue/catalogue.ts'
import { SATURDAY, testCoop, type TestCoop } from '../kit/coop.ts'

const DAY = 86_400_000
const HOUR = 3_600_000
const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' } as const
let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
})
afterEach(() => {
  coop.check()
  coop.close()
})

const open = (source: 'bank' | 'lastSession' | 'member' = 'bank', pieces: object = {}) =>
  coop.do('cashSession.open', { event: null, pieces, source } as never)
const pouch = (kind: 'cash' | 'card' = 'card') => coop.sell([{ name: 'Pochette wax', price: 1800 }], kind)
const close = (more: object = {}) =>
  coop.do('closing.closeSession', { pieces: {}, reason: 'unknown', ...more } as never).closing
const preview = () => coop.do('export.preview', { format: 'caerp', ...NOVEMBER })
const balanceOf = (account: string) =>
  preview()
    .entries.flatMap(({ postings }) => postings)
    .filter((posting) => posting.account === account)
    .reduce((sum, { debit, credit }) => sum + debit - credit, 0)

describe('the first float of a till', () => {
  it('said to be left by a session there never was is owed to somebody, and no income', () => {
    open('lastSession', { '1000': 8 })
    close({ pieces: { '1000': 8 } })
    expect(balanceOf('758000')).toBe(0)
    expect(balanceOf('467000')).toBe(-8000)
  })
})

describe('VAT that was on the tickets', () => {
  it('is posted even when the host says afterwards that it is exempt', () => {
    open()
    pouch()
    close()
    const profile = coop.do('host.profile', {})
    coop.do('host.setProfile', { profile: { ...DEFAULT_PROFILE, ...profile, vatRegime: 'franchise' } } as never)
    expect(balanceOf('445710')).toBe(-300)
    expect(balanceOf('701000')).toBe(-1500)
    expect(preview().checks.filter(({ passed }) => !passed)).toEqual([])
  })

  it('is never posted for what was sold while the host was exempt', () => {
    const profile = coop.do('host.profile', {})
    coop.do('host.setProfile', { profile: { ...DEFAULT_PROFILE, ...profile, vatRegime: 'franchise' } } as never)
    open('bank', { '1000': 2 })
    pouch()
    coop.do('cashSession.payOut', { amount: 1200, reason: 'Sacs', category: 'supplies', vatRate: 2000 } as never)
    close({ pieces: { '500': 1, '200': 1, '100': 1 } })
    coop.do('host.setProfile', { profile: { ...DEFAULT_PROFILE, ...profile, vatRegime: 'subject' } } as never)
    expect(balanceOf('445710')).toBe(0)
    expect(balanceOf('445660')).toBe(0)
    expect(balanceOf('701000')).toBe(-1800)
    expect(balanceOf('606000')).toBe(1200)
    expect(preview().checks.filter(({ passed }) => !passed)).toEqual([])
  })
})

describe('closings of days', () => {
  it('add up to the month, tender by tender, also when a tender is put right before the first ticket of a day', () => {
    open()
    const [ticket] = pouch('card').tickets
    coop.setTime(SATURDAY + DAY)
    closeDuePeriods(coop.book)
    coop.do('sale.correctTender', {
      of: { till: ticket?.till, seq: ticket?.seq },
      from: 'card',
      to: 'cash',
      amount: 1800,
    } as never)
    coop.tick(HOUR)
    pouch('card')
    coop.setTime(SATURDAY + 20 * DAY)
    closeDuePeriods(coop.book)
    const periods = coop.do('closing.periods', {})
    const tenders = (period: string) => {
      const sums: Record<string, number> = {}
      for (const { totals } of periods.filter((one) => one.period === period))
        for (const { kind, amount } of totals.tenders) sums[kind] = (sums[kind] ?? 0) + amount
      return sums
    }
    expect(tenders('month')).toEqual({ card: 1800, cash: 1800 })
    expect(tenders('day')).toEqual(tenders('month'))
  })
})

describe('a Z that lets a basket go', () => {
  it('counts it, and says what it was worth', () => {
    open()
    const line = {
      key: 'a',
      sale: { type: 'article', article: coop.article('Pochette wax'), quantity: 2000, unitPrice: 1800 },
      ...{ label: 'Pochette wax', unit: 'piece', unitPrice: 1800, nature: 'goods', vat: { keep: 2000 } },
    }
    const basket = { id: '0192f000-0000-7000-8000-00000000aaaa', lines: [line], mode: null, discount: null }
    coop.do('basket.save', { basket: { ...basket, parked: true } } as never)
    const closing: SessionClosing = close({ leaveBaskets: true })
    expect(closing.technical.basketsAbandoned).toBe(1)
    const [event] = coop
      .do('till.technicalEvents', {})
      .filter(({ type }) => type === 'basketAbandoned')
      .map(({ detail }) => JSON.parse(detail) as object)
    expect(event).toMatchObject({ lines: 1, total: 3600 })
  })
})

describe('a dish that is only ever taken away', () => {
  it('is goods whatever the basket says, as its rate is', () => {
    const jar = { kind: 'meal', resold: false, vat: { keep: 550 } } as const
    expect(rateFor(jar.vat, 'onSite')).toBe(550)
    expect(natureOf(jar, 'onSite')).toEqual({ nature: 'goods', salesClass: 'made' })
    expect(natureOf(jar, null)).toEqual({ nature: 'goods', salesClass: 'made' })
  })
})
