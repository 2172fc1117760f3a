// Every program's file of the market day, byte for byte: one golden file a format, read from the page of formats by hand.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { writeFiles } from '../../db/export/files.ts'
import { checkExport } from '../../shared/export/checks.ts'
import { fitEntries } from '../../shared/export/fit-entries.ts'
import { PERIOD_FORMATS, shapeOf, type PeriodFormat } from '../../shared/export/formats.ts'
import { LAYOUTS } from '../../shared/export/layouts.ts'
import { selectEntries } from '../../shared/export/numbering.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { HostProfile } from '../../shared/host/host.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import { marketRecords, profile as plain } from './market-day-closing.ts'

const november = { from: '2026-11-01' as Day, to: '2026-11-30' as Day }
const profile = HostProfile.parse({ ...plain, platform: { id: '0001', name: 'Plateforme & Cie' } })

function prepare(format: PeriodFormat, host = profile, records = marketRecords) {
  const asked = { ...november, format }
  const selection = selectEntries({ records, earlier: [], profile: host }, asked)
  const { entries, transliterated } = fitEntries(selection.entries, shapeOf(format, host))
  return { asked, entries, transliterated, records: selection.records, profile: host, issued: '20261201083000' }
}

function filesOf(format: PeriodFormat, host = profile, records = marketRecords) {
  return writeFiles(prepare(format, host, records))
}

function golden(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, 'golden', name))
}

/** Paid out for something that has letters no charset but UTF-8 holds, and a label longer than any program takes. */
function withReason(reason: string) {
  return marketRecords.map((record) => (record.kind === 'paidOut' ? { ...record, reason } : record))
}

describe('the market day', () => {
  it.each([
    ['caerp11', ['CAERP11_CYPR01_20261101_20261130.txt', 'caerp11-market-day.txt']],
    ['quadra', ['QUADRA_CYPR01_20261101_20261130.txt', 'quadra-market-day.txt']],
    ['quadratus', ['QUADRATUS_CYPR01_20261101_20261130.txt', 'quadratus-market-day.txt']],
    ['sage100', ['SAGE100_CYPR01_20261101_20261130.txt', 'sage100-market-day.txt']],
    ['ciel', ['XIMPORT.TXT', 'ciel-market-day.txt']],
    ['ebp', ['EBP_CYPR01_20261101_20261130.txt', 'ebp-market-day.txt']],
    ['cegid', ['CEGID_CYPR01_20261101_20261130.csv', 'cegid-market-day.csv']],
    ['coala', ['COALA_CYPR01_20261101_20261130.csv', 'coala-market-day.csv']],
    ['isacompta', ['ISACOMPTA_CYPR01_20261101_20261130.csv', 'isacompta-market-day.csv']],
    ['acd', ['ACD_CYPR01_20261101_20261130.csv', 'acd-market-day.csv']],
    ['pennylane', ['PENNYLANE_CYPR01_20261101_20261130.csv', 'pennylane-market-day.csv']],
    ['odoo', ['ODOO_CYPR01_20261101_20261130.csv', 'odoo-market-day.csv']],
    ['flux10', ['FLUX10_CYPR01_20261101_20261130.xml', 'flux10-market-day.xml']],
    [
      'flux10csv',
      ['FLUX10-3_CYPR01_20261101_20261130.csv', 'flux10-3-market-day.csv'],
      ['FLUX10-4_CYPR01_20261101_20261130.csv', 'flux10-4-market-day.csv'],
    ],
  ] as const)('in %s is the golden file, byte for byte', (format, ...expected) => {
    const files = filesOf(format)
    expect(files.map(({ name }) => name)).toEqual(expected.map(([name]) => name))
    files.forEach(({ bytes }, index) => expect(Buffer.from(bytes)).toEqual(golden(expected[index]![1])))
  })

  it('passes every check in every format, and nothing had to be written otherwise', () => {
    for (const format of PERIOD_FORMATS) {
      const prepared = prepare(format)
      const failed = checkExport({ ...prepared, open: [], inPart: [] }).filter(({ passed }) => !passed)
      expect({ format, failed, transliterated: prepared.transliterated }).toEqual({
        format,
        failed: [],
        transliterated: [],
      })
    }
  })

  it('gives an importer 1,749.98 € a side whichever file it reads', () => {
    const text = (format: PeriodFormat) => iconv.decode(Buffer.from(filesOf(format)[0]!.bytes), 'win1252')
    const rows = (format: PeriodFormat, newline: string) => text(format).split(newline)
    const total = 2 * 8000 + 1240 + 164_798
    const quadra = rows('quadra', '\n').filter((row) => row.startsWith('M'))
    const ofSide = (side: string) => quadra.filter((row) => row[41] === side).map((row) => Number(row.slice(43, 55)))
    expect([sum(ofSide('D')), sum(ofSide('C'))]).toEqual([total, total])
    const caerp = rows('caerp', '\r\n').filter((row) => row.includes('";"G";"'))
    const side = (at: number) => caerp.map((row) => Number(row.split('";"')[at]!.replace(',', '')))
    expect([sum(side(9)), sum(side(10))]).toEqual([total, total])
    const sage = text('sage100').split('#MECG\r\n').slice(1)
    const ofSage = (which: string) =>
      sage
        .filter((record) => record.split('\r\n')[16] === which)
        .map((record) => Number(record.split('\r\n')[17]!.replace(',', '')))
    expect([sum(ofSage('0')), sum(ofSage('1'))]).toEqual([total, total])
    const ciel = rows('ciel', '\r\n').filter((row) => row !== '')
    expect(ciel.every((row) => row.length === 142)).toBe(true)
    const ofCiel = (which: string) =>
      ciel.filter((row) => row[84] === which).map((row) => Number(row.slice(71, 84).replace(',', '')))
    expect([sum(ofCiel('D')), sum(ofCiel('C'))]).toEqual([total, total])
  })
})

describe('the report of sales', () => {
  it('has the blocks of the public schema in their order, and is valid where ETAL_FLUX10_XSD names it', () => {
    const [file] = filesOf('flux10')
    const text = Buffer.from(file!.bytes).toString()
    const blocks = [...text.matchAll(/^ ?<(\w+)>/gmu)].map(([, name]) => name)
    const frame = ['Report', 'ReportDocument', 'Id', 'IssueDateTime', 'TypeCode', 'Sender', 'Issuer']
    const reports = ['TransactionsReport', 'ReportPeriod', 'Transactions', 'Transactions']
    expect(blocks).toEqual([...frame, ...reports, 'PaymentsReport', 'ReportPeriod', 'Transactions'])
    const schema = process.env['ETAL_FLUX10_XSD']
    const judge = schema === undefined ? null : ['--noout', '--schema', schema, '-']
    const judged = judge && spawnSync('xmllint', judge, { input: file!.bytes }).stderr.toString().trim()
    expect([null, '- validates']).toContain(judged)
  })

  it('on debits says so for services, and owes nothing more when they are paid', () => {
    const text = Buffer.from(filesOf('flux10', { ...profile, vatOnDebits: true })[0]!.bytes).toString()
    expect(text.match(/<TaxDueDateTypeCode>5<\/TaxDueDateTypeCode>\s*<CategoryCode>TPS1/gu)).toHaveLength(1)
    expect(text).not.toContain('PaymentsReport')
  })
})

describe('a word no charset expected', () => {
  it.each([
    ['caerp', 'Caf\xe9 \x3f\x3f 3 \xa4 \xbduf', [['纸', '?']]],
    [
      'quadra',
      'Caf\xe9 ?? 3 EUR oeuf',
      [
        ['œ', 'oe'],
        ['€', 'EUR'],
        ['纸', '?'],
      ],
    ],
    [
      'sage100',
      'Caf\x82 ?? 3 EUR oeuf',
      [
        ['œ', 'oe'],
        ['€', 'EUR'],
        ['纸', '?'],
      ],
    ],
    ['ebp', 'Caf\xe9 ?? 3 \x80 \x9cuf', [['纸', '?']]],
  ] as const)('in %s is written in its own bytes, and what it lacks is reported', (format, bytes, reported) => {
    const records = withReason('Café 纸纸 3 € œuf')
    expect(prepare(format, profile, records).transliterated.map(({ from, to }) => [from, to])).toEqual(reported)
    const [file] = filesOf(format, profile, records)
    expect(Buffer.from(file!.bytes).toString('latin1')).toContain(bytes)
  })

  it('stays itself in UTF-8, and a long label is cut between letters, never inside one', () => {
    const layout = { ...LAYOUTS.odoo, labelLength: 12 }
    const host = { ...profile, csv: layout, labelLength: 0 }
    const label = (reason: string) => {
      const { entries } = prepare('csv', host, withReason(reason))
      return entries[2]!.postings[0]!.label
    }
    expect(label('😀😀😀😀😀😀')).toBe('Z 0001 😀😀😀😀😀')
    // n + a tilde is one letter, as is a family of four: kept whole or left out.
    expect(label('12345m\u0303')).toBe('Z 0001 12345')
    expect(label('12 👩‍👩‍👧‍👦')).toBe('Z 0001 12')
  })

  it('fills exactly its field whatever it holds: a Quadra line has 193 characters in as many bytes', () => {
    const records = withReason('Éléments œuvrés à 3 € — «très» très longs, vraiment très longs')
    const [file] = filesOf('quadra', profile, records)
    const lines = Buffer.from(file!.bytes).toString('latin1').split('\n')
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([193, 39, 0]))
  })
})

describe('a reason in signs that no program reads', () => {
  const failed = (format: PeriodFormat, reason: string, host = profile) =>
    checkExport({ ...prepare(format, host, withReason(reason)), open: [], inPart: [] }).filter(({ passed }) => !passed)
  const labelOf = (reason: string, host = profile) =>
    prepare('fec', host, withReason(reason)).entries.find(({ source }) => source.kind === 'paidOut')!.postings[0]!.label

  it('gives way to what was bought and its piece: what is written in the journal for ever never stops an export', () => {
    const host = { ...profile, labels: { ...profile.labels, paidOut: '{reason}' } }
    expect(labelOf('🧵🧵', host)).toBe('Fournitures Z0001')
    expect(labelOf('ශ්‍රී ලංකා', host)).toBe('Fournitures Z0001')
    expect(failed('fec', '🧵🧵', host)).toEqual([])
    expect(failed('quadra', '🧵🧵', host)).toEqual([])
    expect(prepare('fec', host, withReason('🧵🧵')).transliterated).toEqual([{ from: '🧵', to: '?' }])
  })

  it('gives way where the template leaves nothing at all: no program takes an entry without a label', () => {
    const host = { ...profile, labels: { ...profile.labels, z: '{reason}' } }
    const z = prepare('fec', host).entries.find(({ source }) => source.kind === 'z')!
    expect(z.postings[0]!.label).toBe('Caisse Z0001')
  })
})

describe('a label that would be a formula in a spreadsheet', () => {
  it('is no longer for it than its program takes', () => {
    const host = { ...profile, labelLength: 0, labels: { ...profile.labels, paidOut: '{reason}' } }
    const [file] = filesOf('ebp', host, withReason(`-${'x'.repeat(60)}`))
    expect(Buffer.from(file!.bytes).toString()).toContain(`,"'-${'x'.repeat(38)}",`)
  })

  it('begins with an apostrophe in every configurable CSV', () => {
    const host = { ...profile, labels: { ...profile.labels, paidOut: '{reason}' } }
    const [file] = filesOf('pennylane', host, withReason('=HYPERLINK("http://x";"y")'))
    expect(Buffer.from(file!.bytes).toString()).toContain(`;"'=HYPERLINK(""http://x"";""y"")";`)
  })
})

describe('the checks', () => {
  const failed = (format: PeriodFormat, host: HostProfile, records = marketRecords) =>
    checkExport({ ...prepare(format, host, records), open: [], inPart: [] }).filter(({ passed }) => !passed)

  it('name the tender nobody gave an account, and the field where it is written', () => {
    const accounts = { ...profile.accounts, cheque: { account: '', label: 'Chèques' } }
    expect(failed('caerp', { ...profile, accounts })).toMatchObject([
      { type: 'accountsMapped', mend: ['accounts.cheque'], details: ['Z0001 · Chèques'] },
    ])
  })

  it('name the account of another class, and the one that cash shares with a tender', () => {
    const accounts = { ...profile.accounts, salesGoods: { account: '601000', label: 'Ventes' } }
    expect(failed('fec', { ...profile, accounts })).toMatchObject([
      { type: 'accountsRight', mend: ['accounts.salesGoods'], details: ['601000 · Ventes'] },
    ])
    const shared = { ...profile.accounts, card: { account: '531000', label: 'Cartes' } }
    expect(failed('fec', { ...profile, accounts: shared })).toMatchObject([
      { type: 'accountsRight', mend: ['accounts.card'] },
    ])
  })

  it('name the rate and the sort of expense the profile lacks', () => {
    const lacking = { ...profile, vatCollected: [], expenseCategories: [] }
    expect(failed('fec', lacking)).toMatchObject([
      { type: 'accountsMapped', mend: ['expenseCategories.supplies', 'vatCollected.2000'] },
    ])
  })

  it('name what a program has no room for: an account of nine figures for Quadra, a section of eleven letters', () => {
    expect(failed('quadra', { ...profile, accountLength: 9 })[0]).toMatchObject({ type: 'lengths' })
    expect(failed('quadra', { ...profile, section: 'CYPRIELLES1' })).toMatchObject([
      { type: 'lengths', mend: ['section'] },
    ])
    expect(failed('caerp', { ...profile, section: 'CYPRIELLES1' })).toEqual([])
  })

  it('name a third party whose account a program would cut to another one', () => {
    const member = '0192f000-0000-7000-8000-000000000001' as MemberId
    const host = { ...profile, thirdParties: [{ member, account: '467100AWA', label: 'Awa' }] }
    const records = marketRecords.map((record) =>
      record.kind === 'paidOut' ? ({ ...record, kind: 'repaid', member } as const) : record,
    )
    expect(failed('quadra', host, records)).toEqual([
      { type: 'lengths', passed: false, details: ['Z0001 · 467100AWA'], mend: ['thirdParties'] },
    ])
    expect(failed('ciel', host, records)).toEqual([])
    expect(failed('fec', host, records)).toEqual([])
  })

  it('want the platform of a report of sales named', () => {
    expect(failed('flux10', plain)).toEqual([{ type: 'platformNamed', passed: false, details: [], mend: ['platform'] }])
  })
})

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
