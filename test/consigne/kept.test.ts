// Deposits on cups that nobody claims any more: kept once, their VAT owed, the rest shared; and taken back.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fiscalView } from '../../db/archive/fiscal-view.ts'
import type { Input } from '../../shared/contract.ts'
import type { KeptConsigneId } from '../../shared/kernel/id.ts'
import { wholeBy } from '../../shared/split/rule.ts'
import { SATURDAY, testCoop, type TestCoop } from '../kit/coop.ts'

const DAY = 86_400_000
const on = '2026-11-14'
const saturday = { from: on, to: on, rule: wholeBy('equal') } as const
const sunday = { from: '2026-11-15', to: '2026-11-15', rule: wholeBy('equal') } as const

let coop: TestCoop
/** Ten cups go out at 1 €, four come back: 6 € that nobody claims. */
beforeEach(async () => {
  coop = await testCoop('sunucoop')
  coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
  cups(10)
  cups(-4)
})
afterEach(() => {
  coop.check()
  coop.close()
})

function cups(count: number): void {
  const article = coop.article('Gobelet consigné')
  const lines = [{ type: 'article', article, quantity: count * 1000, unitPrice: 100 }]
  const due = count * 100
  const tenders = [{ kind: 'cash', amount: due, ...(due > 0 ? { given: due } : {}) }]
  coop.do('sale.record', { lines, mode: 'onSite', tenders, expectedTotal: due } as never)
}
function close(cash: number): void {
  coop.do('closing.closeSession', { pieces: { '100': cash }, reason: 'unknown' } as never)
}
const keep = (given: Partial<Input<'consigne.keep'>> = {}) =>
  coop.do('consigne.keep', { amount: 600, vatRate: 2000, on, ...given })
const unclaimed = () => coop.do('consigne.unclaimed', {})
const shared = (days: typeof saturday | typeof sunday = saturday) => coop.do('split.propose', days).proceeds
const posted = () =>
  coop
    .do('export.preview', { format: 'caerp', from: '2026-11-01', to: '2026-11-30' })
    .entries.filter(({ source }) => source.kind === 'consigneKept')
    .map(({ piece, postings }) => [
      piece,
      ...postings.map(({ account, taxCode, debit, credit }) => `${account} ${taxCode} ${debit} ${credit}`),
    ])

describe('deposits on cups', () => {
  it('that nobody came back for are what was charged, less what was given back, less what is kept', () => {
    expect(unclaimed()).toMatchObject({ amount: 600, kept: [] })
    keep({ amount: 250 })
    expect(unclaimed()).toMatchObject({ amount: 350, kept: [{ amount: 250, on, vatRate: 2000, isTakenBack: false }] })
  })

  it('kept are reported as booked: in the e-reporting of their day, in the inspection’s view, and taken off when taken back', () => {
    const november = { from: '2026-11-01', to: '2026-11-30' } as const
    const { kept } = keep()
    close(6)
    coop.do('host.setProfile', {
      profile: { ...coop.do('host.profile', {})!, platform: { id: '0001', name: 'PDP' } },
    } as never)
    const byRate = [{ rate: 2000, net: 500, vat: 100 }]
    expect(coop.do('consigne.keptIn', november)).toEqual(byRate)
    expect(fiscalView(coop.book.file.read, november as never).consigneKept).toEqual(byRate)
    const asked = { format: 'flux10csv', ...november } as const
    expect(coop.do('export.preview', asked).checks.filter(({ passed }) => !passed)).toEqual([])
    const { files } = coop.do('export.make', asked)
    const rows = Buffer.from(files[0]?.base64 ?? '', 'base64')
      .toString('utf8')
      .trim()
      .split('\r\n')
    expect(rows.slice(1)).toEqual(['20261114;TLB1;0;20.0;5.00;1.00;EUR'])
    coop.do('consigne.takeBack', { kept })
    expect(coop.do('consigne.keptIn', november)).toEqual([])
  })

  it('kept are 6,00 € with 1,00 € of VAT at 20 %: 5,00 € of product, posted on their accounts', () => {
    expect(keep().vat).toBe(100)
    expect(posted()).toEqual([['C0001', '419600  600 0', '708800 20 0 500', '445710 20 0 100']])
  })

  it('kept count net of VAT in the results and in what is shared, outside turnover and contribution', () => {
    const before = shared()
    const was = coop.do('results.period', { from: on, to: on }).whole
    keep()
    expect(shared()).toEqual({ ...before, consigneKept: 500, toShare: before.toShare + 500 })
    const { whole } = coop.do('results.period', { from: on, to: on })
    expect(whole).toEqual({ ...was, consigneKept: 500, left: was.left + 500 })
  })

  it('taken back come off by a counter-entry, once', () => {
    const { kept } = keep()
    coop.setTime(SATURDAY + DAY)
    coop.do('consigne.takeBack', { kept })
    expect(unclaimed()).toMatchObject({ amount: 600, kept: [{ isTakenBack: true }] })
    expect(posted().at(-1)).toEqual(['C0002', '419600  0 600', '708800 20 500 0', '445710 20 100 0'])
    expect(coop.try('consigne.takeBack', { kept })).toMatchObject({ refusal: { type: 'KeptConsigneTakenBack' } })
    expect([shared().consigneKept, shared(sunday).consigneKept]).toEqual([500, -500])
  })

  it('are kept for no more than what nobody claimed, at a rate of the host, on a day that is there', () => {
    const refused = (given: Partial<Input<'consigne.keep'>>) =>
      coop.try('consigne.keep', { amount: 600, vatRate: 2000, on, ...given })
    expect(refused({ amount: 601 })).toMatchObject({ refusal: { type: 'MoreThanUnclaimed', amount: 600 } })
    expect(refused({ vatRate: 1234 })).toMatchObject({ refusal: { type: 'UnknownVatRate' } })
    expect(refused({ on: '2026-11-15' })).toMatchObject({ refusal: { type: 'DayAhead' } })
    const unknown = '0192f000-0000-7000-8000-999999999999' as KeptConsigneId
    expect(coop.try('consigne.takeBack', { kept: unknown })).toMatchObject({ refusal: { type: 'UnknownKeptConsigne' } })
    expect(unclaimed()).toMatchObject({ amount: 600, kept: [] })
  })

  it('kept after their day was shared are in the next share, once', () => {
    coop.do('sale.record', {
      lines: [{ type: 'free', label: 'Thé', kind: 'good', unitPrice: 1000, quantity: 1000, vatRate: 1000 }],
      mode: 'onSite',
      tenders: [{ kind: 'card', amount: 1000 }],
      expectedTotal: 1000,
    } as never)
    close(6)
    const [first] = coop.do('member.list', {})
    const validate = (days: typeof saturday | typeof sunday) =>
      coop.do('split.validate', { ...days, toShare: shared(days).toShare, present: [first!.id] } as never)
    validate(saturday)
    coop.tick(60_000)
    keep()
    coop.setTime(SATURDAY + DAY)
    expect(shared(sunday).consigneKept).toBe(500)
    validate(sunday)
    coop.setTime(SATURDAY + 2 * DAY)
    const monday = { ...sunday, from: '2026-11-16', to: '2026-11-16' } as const
    expect(coop.do('split.propose', monday).proceeds.consigneKept).toBe(0)
  })

  it('bear no VAT where the host is under article 293 B', () => {
    const profile = coop.do('host.profile', {})!
    coop.do('host.setProfile', { profile: { ...profile, vatRegime: 'franchise' } })
    expect(unclaimed().rates).toEqual([0])
    keep({ vatRate: 0 })
    expect(posted()).toEqual([['C0001', '419600  600 0', '708800  0 600']])
  })
})
