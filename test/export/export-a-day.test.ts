// The market day, rung up by real commands, reaches the host as the golden files; and again as the same bytes.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PERIOD_FORMATS } from '../../shared/export/formats.ts'
import { DEFAULT_PROFILE } from '../../shared/host/host.ts'
import { RehearsedCoop } from './rehearsed-coop.ts'

const golden = (name: string) => readFileSync(join(import.meta.dirname, 'golden', name)).toString('base64')
const november = { from: '2026-11-01', to: '2026-11-30' }

describe('a market day', () => {
  const coop = new RehearsedCoop('2026-11-14T07:00:00Z')
  beforeAll(async () => {
    await coop.found('cyprielles.json')
    const { agrees } = await coop.marketDay()
    if (!agrees) throw new Error('The replay does not give the expected figures')
  })
  afterAll(() => coop.close())

  it('shows its entries, its checks all passed and its totals before anything is made', () => {
    const preview = coop.ask('export.preview', { format: 'caerp', ...november })
    expect(preview.entries.map(({ number, source }) => `${number} ${source.kind}`)).toEqual([
      '1 float',
      '2 float',
      '3 paidOut',
      '4 z',
    ])
    expect(preview.checks.filter(({ passed }) => !passed)).toEqual([])
    expect(preview).toMatchObject({ again: false, transliterated: [] })
    expect(preview.totalDebit).toBe(2 * 8000 + 1240 + 164_798)
    expect(preview.totalCredit).toBe(preview.totalDebit)
    expect(coop.ask('export.list', {})).toEqual([])
  })

  it('becomes the golden files, and the same bytes when asked again, even under another profile', () => {
    const first = coop.ask('export.make', { format: 'caerp', ...november })
    expect(first).toMatchObject({ again: false, files: [{ fileName: 'CAERP_CYPR01_20261101_20261130.txt' }] })
    expect(first.files[0]?.base64).toBe(golden('caerp-market-day.txt'))
    const fec = coop.ask('export.make', { format: 'fec', ...november })
    expect(fec.files).toMatchObject([{ fileName: '123456782FEC20261231.txt', base64: golden('fec-market-day.txt') }])
    const profile = coop.ask('host.profile', {})
    coop.now += 60_000
    const accounts = { ...DEFAULT_PROFILE.accounts, cash: { account: '530000', label: 'Espèces' } }
    coop.ask('host.setProfile', { profile: { ...profile, section: 'AUTRE', accounts } })
    const again = coop.ask('export.make', { format: 'caerp', ...november })
    expect(again).toEqual({ ...first, again: true })
    coop.ask('host.setProfile', { profile })
  })

  it('is kept as an entry that says what was given, with its hash', () => {
    const list = coop.ask('export.list', {})
    expect(list.map(({ format, from, to }) => `${format} ${from} ${to}`)).toEqual([
      'caerp 2026-11-01 2026-11-30',
      'fec 2026-11-01 2026-11-30',
      'caerp 2026-11-01 2026-11-30',
    ])
    expect(list[0]?.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(list[0]?.files).toEqual(list[2]?.files)
  })

  it('is given to every program alike, twice the same bytes, under one numbering', () => {
    const profile = coop.ask('host.profile', {})!
    coop.now += 60_000
    coop.ask('host.setProfile', { profile: { ...profile, platform: { id: '0001', name: 'Plateforme' } } })
    for (const format of PERIOD_FORMATS) {
      const first = coop.ask('export.make', { format, ...november })
      coop.now += 60_000
      expect(coop.ask('export.make', { format, ...november })).toEqual({ ...first, again: true })
      expect(first.files.length).toBeGreaterThan(0)
      for (const { base64 } of first.files) expect(base64).not.toBe('')
    }
    const flux = coop.ask('export.make', { format: 'flux10', ...november })
    const text = Buffer.from(flux.files[0]!.base64, 'base64').toString()
    const amounts = [...text.matchAll(/<TaxExclusiveAmount>([\d.]+)</gu)].map(([, amount]) => amount)
    expect(amounts).toEqual(['1181.65', '191.64'])
    expect(text.match(/<TransactionsCount>\d+</gu)).toEqual(['<TransactionsCount>55<', '<TransactionsCount>19<'])
  })

  it('asked for in part is refused, with the check that says so', () => {
    expect(coop.refusal('export.make', { format: 'fec', from: '2026-11-10', to: '2026-12-15' })).toMatchObject({
      type: 'ChecksFailed',
      checks: expect.arrayContaining([
        { type: 'notExportedInPart', passed: false, details: ['2026-11-01 → 2026-11-30'], mend: [] },
      ]) as unknown,
    })
  })

  it('without a closed drawer there is nothing, and the wrong way round nothing either', () => {
    const next = { format: 'fec', from: '2027-01-01', to: '2027-01-31' }
    expect(coop.refusal('export.make', next)).toEqual({ type: 'NothingToExport' })
    expect(coop.refusal('export.preview', { ...next, to: '2026-12-01' })).toEqual({ type: 'PeriodReversed' })
  })

  it('goes on numbering with the next day, once its drawer is counted', async () => {
    coop.now = Date.parse('2026-12-05T08:00:00Z')
    coop.ask('cashSession.open', { event: null, pieces: { '2000': 4 }, source: 'bank' })
    const december = { format: 'fec', from: '2026-12-01', to: '2026-12-31' }
    expect(coop.refusal('export.make', december)).toMatchObject({
      checks: expect.arrayContaining([
        { type: 'sessionsClosed', passed: false, details: ['2026-12-05'], mend: [] },
      ]) as unknown,
    })
    coop.ask('cashSession.bank', { amount: 5000 })
    coop.ask('closing.closeSession', { pieces: { '1000': 3 } })
    const preview = coop.ask('export.preview', december)
    expect(preview.entries.map(({ number, piece }) => `${number} ${piece}`)).toEqual([
      '5 Z0002',
      '6 Z0002',
      '7 Z0002',
      '8 Z0002',
    ])
    coop.ask('export.make', december)
  })

  it('reported by ten days is booked by the month all the same, and what was reported is not cut', async () => {
    await coop.marketDay(49)
    const report = { format: 'flux10csv', from: '2027-01-01', to: '2027-01-10' }
    expect(coop.ask('export.make', report).files).toHaveLength(2)
    const books = coop.ask('export.make', { format: 'fec', from: '2027-01-01', to: '2027-01-31' })
    expect(Buffer.from(books.files[0]!.base64, 'base64').toString('latin1')).toContain('\t1\t20270102\t')
    expect(coop.refusal('export.make', { ...report, from: '2027-01-02', to: '2027-01-20' })).toMatchObject({
      checks: expect.arrayContaining([
        expect.objectContaining({ type: 'notExportedInPart', passed: false }) as unknown,
      ]) as unknown,
    })
  })

  it('gives the same tables after a rebuild', () => {
    expect(coop.differences()).toEqual([])
  })
})
