// What the group shared moves between analytic sections in the host's own program, once, and never in a file already given.

import { describe, expect, it } from 'vitest'
import { filesOf } from '../../shared/export/write.ts'
import { partsOf, sharedLines, type SharedPart } from '../../shared/export/shares.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { TillId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import { wholeBy } from '../../shared/split/rule.ts'
import { testCoop } from '../kit/coop.ts'
import { profile } from './market-day-closing.ts'

const november = { from: '2026-11-01' as Day, to: '2026-11-30' as Day }
const december = { from: '2026-12-01' as Day, to: '2026-12-31' as Day }
const part = (day: string, at: number, amount = 9778): SharedPart => ({
  ...{ till: 7 as TillId, seq: at, piece: 'P0001', section: 'AWA01', reason: '01/11-30/11/2026' },
  ...{ day: day as Day, at, amount: cents(amount) },
})
const given = (period: typeof november, at: number) => ({
  format: 'caerp' as const,
  ...period,
  numbered: [],
  profile,
  at,
})

describe('the parts of a sharing', () => {
  it('go from the section of the coop to that of the member, in analytic lines alone', () => {
    const shares = sharedLines([part('2026-11-30', 5), part('2026-11-30', 6, -9778)], profile, november)
    const [, file] = filesOf({
      asked: { format: 'caerp', ...november },
      entries: [],
      records: [],
      shares,
      profile,
      issued: '',
    })
    expect(file?.name).toBe('CAERP_repartition_CYPR01_20261101_20261130.txt')
    const rows = file && 'rows' in file ? file.rows.slice(1).map((row) => row.join(';')) : []
    expect(rows).toEqual([
      'P0001;CA;301126;701000;P0001;;;Part 01/11-30/11/2026;;97,78;0;A;CYPR01',
      'P0001;CA;301126;701000;P0001;;;Part 01/11-30/11/2026;;0;97,78;A;AWA01',
      'P0001;CA;301126;701000;P0001;;;Part 01/11-30/11/2026;;0;97,78;A;CYPR01',
      'P0001;CA;301126;701000;P0001;;;Part 01/11-30/11/2026;;97,78;0;A;AWA01',
    ])
  })

  it('of a member without a section stay where they are', () => {
    expect(sharedLines([{ ...part('2026-11-30', 5), section: '' }], profile, november)).toEqual([])
  })

  it('agreed after their day was given go into the next file; the first is the same when asked again', () => {
    const parts = [part('2026-11-29', 1), part('2026-11-30', 50)]
    expect(partsOf(parts.slice(0, 1), [], november).map(({ at }) => at)).toEqual([1])
    const first = [given(november, 10)]
    expect(partsOf(parts, first, november).map(({ at }) => at)).toEqual([1])
    expect(partsOf(parts, first, december).map(({ at }) => at)).toEqual([50])
    const both = [...first, given(december, 60)]
    expect(partsOf([...parts, part('2026-12-30', 70)], both, december).map(({ at }) => at)).toEqual([50])
    expect(partsOf(parts, both, november).map(({ at }) => at)).toEqual([1])
  })

  it('are shown before the file is made, line for line what it will hold', async () => {
    const coop = await testCoop()
    const awa = coop.member('Awa')
    coop.do('host.setProfile', { profile: { ...coop.do('host.profile', {})!, section: 'CYPR01' } })
    coop.do('member.change', { member: awa, fields: { section: 'AWA01' } })
    coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
    coop.sell([{ name: 'Pochette wax', price: 1800 }])
    coop.do('closing.closeSession', { pieces: {} })
    const day = '2026-11-14' as Day
    const asked = { from: day, to: day, rule: wholeBy('equal') }
    const { toShare } = coop.do('split.propose', asked).proceeds
    coop.do('split.validate', { ...asked, toShare, present: [awa] })
    const { shares } = coop.do('export.preview', { format: 'caerp', ...november })
    const hers = coop.do('split.list', {})[0]?.shares.find(({ member }) => member === awa)?.amount ?? 0
    expect(hers).toBeGreaterThan(0)
    expect(shares.map(({ section, debit, credit }) => [section, debit, credit])).toEqual([
      ['CYPR01', hers, 0],
      ['AWA01', 0, hers],
    ])
    const { files } = coop.do('export.make', { format: 'caerp', ...november })
    const file = files.find(({ fileName }) => fileName.includes('repartition'))
    const rows = Buffer.from(file?.base64 ?? '', 'base64')
      .toString('latin1')
      .split('\r\n')
      .slice(1, 3)
    expect(rows.map((row) => row.includes('CYPR01') || row.includes('AWA01'))).toEqual([true, true])
    expect(coop.do('export.preview', { format: 'fec', ...november }).shares).toEqual([])
    coop.close()
  })
})
