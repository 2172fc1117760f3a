// What no drawer paid reaches the host too: advances, what it paid itself, its contribution; and corrections, later.

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filesOf } from '../../shared/export/write.ts'
import type { TableFile } from '../../shared/export/export-file.ts'
import { BOOK_FORMATS } from '../../shared/host/programs.ts'
import { selectEntries, type EarlierExport } from '../../shared/export/numbering.ts'
import type { MoneyRecord } from '../../shared/export/records.ts'
import { addDays, type Day } from '../../shared/kernel/day.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import { wholeBy } from '../../shared/split/rule.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'
import { at, profile as marketProfile } from './market-day-closing.ts'

const TODAY = '2026-11-14' as Day
const november = { from: '2026-11-01' as Day, to: '2026-11-30' as Day }

describe('an expense note', () => {
  let coop: TestCoop
  let awa: MemberId
  beforeEach(async () => {
    coop = await testCoop()
    awa = coop.do('member.list', {})[0]!.id
    const profile = coop.do('host.profile', {})!
    const thirdParties = [{ member: awa, account: 'MAWA', label: 'Awa' }]
    coop.do('host.setProfile', { profile: { ...profile, hostSection: 'CAE', thirdParties } })
  })
  afterEach(() => {
    coop.check()
    coop.close()
  })

  const record = (paidBy: { type: 'host' } | { type: 'member'; member: MemberId }) =>
    coop.do('expense.record', {
      on: TODAY,
      supplier: 'Mercerie',
      label: 'Fil',
      category: 'supplies',
      lines: [{ rate: 2000, total: 1240, deductible: true }],
      mileage: null,
      photo: null,
      purpose: null,
      paidBy,
    })
  const preview = () => coop.do('export.preview', { format: 'caerp', ...november })
  const shown = () =>
    preview().entries.map(({ piece, book, postings }) => [
      `${piece} ${book}`,
      ...postings.map(({ account, thirdParty, debit, credit }) => `${account} ${thirdParty} ${debit} ${credit}`),
    ])

  it('of a member is owed to her on her own account, until the host gives it back', () => {
    record({ type: 'member', member: awa })
    coop.do('expense.repay', { member: awa, amount: 1240, from: 'host', on: TODAY })
    expect(shown()).toEqual([
      ['D0001 expenses', '606000  1033 0', '445660  207 0', '467100 MAWA 0 1240'],
      ['D0002 payments', '467100 MAWA 1240 0', '451000  0 1240'],
    ])
    expect(preview().checks.filter(({ passed }) => !passed)).toEqual([])
  })

  it('goes into the file of expenses, what is given back into that of payments, each twice: G, then A', () => {
    record({ type: 'member', member: awa })
    coop.do('expense.repay', { member: awa, amount: 240, from: 'host', on: TODAY })
    const { files } = coop.do('export.make', { format: 'caerp', ...november })
    const section = coop.do('host.profile', {})!.section
    expect(files.map(({ fileName }) => fileName)).toEqual([
      `CAERP_${section}_20261101_20261130.txt`,
      `CAERP_depenses_${section}_20261101_20261130.txt`,
      `CAERP_paiements_${section}_20261101_20261130.txt`,
    ])
    const rows = (index: number) => Buffer.from(files[index]!.base64, 'base64').toString('latin1').split('\r\n')
    expect(rows(0)).toHaveLength(2)
    expect(rows(1)[5]).toBe(
      `"D0001";"CA";"141126";"467100";"D0001";"MAWA";"";"Mercerie Fil";"0";"12,40";"G";"";"${section}-D0001"`,
    )
    expect(rows(1)[6]).toBe(
      `"D0001";"CA";"141126";"467100";"D0001";"MAWA";"";"Mercerie Fil";"0";"12,40";"A";"${section}";"${section}-D0001"`,
    )
    expect(rows(2)[1]).toBe(`"D0002";"CA";"141126";"467100";"";"MAWA";"";"Avance remboursée";"2,40";"0";"G";""`)
  })

  it('taken back after it was exported leaves that file as it was, and stands the other way round in the next', () => {
    const { expense } = record({ type: 'host' })
    const first = coop.do('export.make', { format: 'fec', ...november })
    coop.tick(20 * 86_400_000)
    coop.do('expense.cancel', { expense, reason: 'deux fois' })
    expect(coop.do('export.make', { format: 'fec', ...november })).toEqual({ ...first, again: true })
    const next = coop.do('export.preview', { format: 'fec', from: '2026-12-01', to: '2026-12-31' })
    expect(
      next.entries.map(({ number, postings }) => [
        number,
        ...postings.map((p) => `${p.account} ${p.debit} ${p.credit}`),
      ]),
    ).toEqual([[2, '606000 0 1033', '445660 0 207', '451000 1240 0']])
  })
})

describe('a period the group shared', () => {
  it('brings the contribution into the books, and to each member with a section her analytic lines', async () => {
    const coop = await testCoop()
    const [awa] = coop.do('member.list', {})
    coop.do('member.change', { member: awa!.id, fields: { section: 'AWA01' } })
    const profile = coop.do('host.profile', {})!
    coop.do('host.setProfile', { profile: { ...profile, hostSection: 'CAE' } })
    coop.do('cashSession.open', { event: null, pieces: { '1000': 10 }, source: 'member' })
    coop.sell([{ name: 'Sac à dos jean', quantity: 2000, price: 5500 }])
    const drawer = coop.do('cashSession.drawer', {}).expected
    coop.do('closing.closeSession', { pieces: { '100': drawer / 100 } })
    const asked = { from: TODAY, to: TODAY, rule: wholeBy('equal') }
    const { proceeds, shares } = coop.do('split.propose', asked)
    coop.do('split.validate', { ...asked, toShare: proceeds.toShare, present: [awa!.id] })
    const made = coop.do('export.make', { format: 'caerp', ...november })
    const text = (index: number) => Buffer.from(made.files[index]?.base64 ?? '', 'base64').toString('latin1')
    const contribution = `${Math.floor(proceeds.contribution / 100)},${String(proceeds.contribution % 100).padStart(2, '0')}`
    expect(text(0)).toContain(`"628100";"P0001";"";"";"Contribution 14/11-14/11/2026";"";"${contribution}";"0";"G";""`)
    expect(text(0)).toContain(`"0";"${contribution}";"A";"CAE"`)
    const hers = shares.find(({ member }) => member === awa!.id)!.amount
    expect(made.files[1]?.fileName).toMatch(/^CAERP_repartition_/u)
    expect(text(1)).toContain(`"0";"${Math.floor(hers / 100)},${String(hers % 100).padStart(2, '0')}";"A";"AWA01"`)
    coop.check()
    coop.close()
  })
})

describe('the contribution of a shared period', () => {
  it('goes from the section of the coop to that of the host, on one account, and back when the sharing is taken back', () => {
    const record: MoneyRecord = {
      ...at(9),
      kind: 'contribution',
      amount: cents(15_760),
      piece: 'P0001',
      reason: '11/2026',
    }
    const back = { ...record, seq: 12, amount: cents(-15_760) }
    const host = { ...marketProfile, hostSection: 'CAE' }
    const select = (profile: typeof host) =>
      selectEntries({ records: [record, back], earlier: [], profile }, { format: 'fec', ...november }).entries
    expect(
      select(host).map(({ postings }) => postings.map((p) => `${p.account} ${p.section} ${p.debit} ${p.credit}`)),
    ).toEqual([
      ['628100 CYPR01 15760 0', '628100 CAE 0 15760'],
      ['628100 CYPR01 0 15760', '628100 CAE 15760 0'],
    ])
    expect(select({ ...host, hostSection: '' })).toEqual([])
  })
})

describe('whatever is recorded and exported when', () => {
  const step = fc.record({
    // All within one exercice: numbers begin again with the next.
    day: fc.integer({ min: 0, max: 40 }),
    amount: fc.integer({ min: 1, max: 100_000 }),
    exportTo: fc.option(fc.integer({ min: 0, max: 40 })),
  })

  it('an earlier export asked again is the same in every format, numbers go on without a gap, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const records: MoneyRecord[] = []
        const earlier: EarlierExport[] = []
        const given: { asked: { format: 'caerp'; from: Day; to: Day }; text: string }[] = []
        let from = 0
        const dayOf = (at: number) => addDays(TODAY, at)
        const ask = (asked: { format: 'caerp'; from: Day; to: Day }) =>
          selectEntries({ records, earlier: [...earlier], profile: marketProfile }, asked)
        steps.forEach(({ day, amount, exportTo }, index) => {
          records.push({
            ...at(index + 2),
            kind: 'banked',
            amount: cents(amount),
            day: dayOf(day),
            closedOn: dayOf(day),
          })
          if (exportTo === null || exportTo < from) return
          const asked = { format: 'caerp' as const, from: dayOf(from), to: dayOf(exportTo) }
          const selection = ask(asked)
          expect(selection.inPart).toEqual([])
          given.push({ asked, text: written(selection.entries) })
          earlier.push({ ...asked, numbered: selection.numbered, profile: marketProfile, at: index })
          from = exportTo + 1
        })
        for (const { asked, text } of given) expect(written(ask(asked).entries)).toBe(text)
        const numbers = earlier.flatMap(({ numbered }) => numbered.map(({ number }) => number))
        expect(numbers).toEqual(numbers.map((_, index) => index + 1))
        const last = { format: 'caerp' as const, from: dayOf(from), to: dayOf(from + 60) }
        const rest = ask(last).numbered.length
        expect(numbers.length + rest).toBe(2 * records.length)
      }),
      { numRuns: 60 },
    )
  })
})

/** A file in every book format, as one text: what a later record must not change. */
function written(entries: Parameters<typeof filesOf>[0]['entries']): string {
  return BOOK_FORMATS.map((format) => {
    const files = filesOf({ asked: { format, ...november }, entries, records: [], profile: marketProfile, issued: '' })
    return files.map((file) => JSON.stringify('rows' in file ? (file as TableFile).rows : file.lines)).join('\n')
  }).join('\n')
}
