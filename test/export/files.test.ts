// The files, byte for byte: one golden file a format, read from the page of formats by hand.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { writeFiles } from '../../db/export/files.ts'
import { checkExport } from '../../shared/export/checks.ts'
import { fitEntries } from '../../shared/export/fit-entries.ts'
import { shapeOf } from '../../shared/export/formats.ts'
import { CHARSETS, fitsCharset, toCharset } from '../../shared/kernel/charset.ts'
import { selectEntries } from '../../shared/export/numbering.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { cents } from '../../shared/kernel/money.ts'
import { marketRecords, profile } from './market-day-closing.ts'

const asked = { from: '2026-11-01' as Day, to: '2026-11-30' as Day }

function filesOf(format: 'caerp' | 'fec', host = profile) {
  const selection = selectEntries({ records: marketRecords, earlier: [], profile: host }, { ...asked, format })
  const { entries } = fitEntries(selection.entries, shapeOf(format, host))
  return writeFiles({ asked: { ...asked, format }, entries, records: selection.records, profile: host, issued: '' })
}

function golden(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, 'golden', name))
}

describe('the CAERP file of the market day', () => {
  it('is the golden file, byte for byte', () => {
    const [file, ...others] = filesOf('caerp')
    expect(others).toEqual([])
    expect(file?.name).toBe('CAERP_CYPR01_20261101_20261130.txt')
    expect(Buffer.from(file?.bytes ?? [])).toEqual(golden('caerp-market-day.txt'))
  })

  it('writes each posting twice, the second time with the section', () => {
    const rows = iconv.decode(Buffer.from(filesOf('caerp')[0]?.bytes ?? []), 'ISO-8859-15').split('\r\n')
    expect(rows).toContain('"Z0001";"CA";"141126";"706000";"Z0001";"";"20";"Z 0001 caisse 1";"";"0";"191,64";"G";""')
    expect(rows).toContain(
      '"Z0001";"CA";"141126";"706000";"Z0001";"";"20";"Z 0001 caisse 1";"";"0";"191,64";"A";"CYPR01"',
    )
  })

  it('writes balance-sheet accounts once when they have no section', () => {
    const text = iconv.decode(
      Buffer.from(filesOf('caerp', { ...profile, analyticOnBalanceSheet: false })[0]?.bytes ?? []),
      'ISO-8859-15',
    )
    expect(text.split('\r\n').filter((row) => row.includes('"531000"') && row.includes('"A"'))).toEqual([])
    expect(text.split('\r\n').filter((row) => row.includes('"701000"') && row.includes('"A"'))).toHaveLength(1)
  })
})

describe('the extract in FEC form of the market day', () => {
  it('is the golden file, byte for byte, named after the end of the exercice', () => {
    const [file] = filesOf('fec')
    expect(file?.name).toBe('123456782FEC20261231.txt')
    expect(Buffer.from(file?.bytes ?? [])).toEqual(golden('fec-market-day.txt'))
  })

  it('follows the rules of the tax office: 18 fields, tabs, commas, no empty line, nothing mandatory empty', () => {
    const rows = iconv.decode(Buffer.from(filesOf('fec')[0]?.bytes ?? []), 'ISO-8859-15').split('\r\n')
    expect(rows.at(-1)).not.toBe('')
    const numbers = rows.slice(1).map((row) => {
      const fields = row.split('\t')
      expect(fields).toHaveLength(18)
      const [journal, journalLabel, number, date, account, accountLabel, , , piece, pieceDate, label] = fields
      for (const field of [journal, journalLabel, number, date, accountLabel, pieceDate, label])
        expect(field).not.toBe('')
      expect(account).toMatch(/^[0-9]{3}/)
      expect(piece).toMatch(/^CYPR01-Z/)
      expect([fields[11], fields[12]].filter((amount) => amount === '0,00')).toHaveLength(1)
      expect(`${fields[11]} ${fields[12]}`).toMatch(/^\d+,\d\d \d+,\d\d$/)
      expect(Number(fields[15])).toBeGreaterThanOrEqual(Number(date))
      return Number(number)
    })
    expect([...new Set(numbers)]).toEqual([1, 2, 3, 4])
  })

  it('makes one file for each exercice a period touches, each numbered from 1', () => {
    const next = marketRecords.map((record) => ({
      ...record,
      seq: record.seq + 100,
      zNumber: 2,
      day: '2027-01-09' as Day,
    }))
    const across = { format: 'fec', from: '2026-11-01' as Day, to: '2027-01-31' as Day } as const
    const { entries, records } = selectEntries({ records: [...marketRecords, ...next], earlier: [], profile }, across)
    const files = writeFiles({ asked: across, entries, records, profile, issued: '' })
    expect(files.map(({ name }) => name)).toEqual(['123456782FEC20261231.txt', '123456782FEC20271231.txt'])
    expect(entries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 1, 2, 3, 4])
  })
})

describe('characters', () => {
  it('that ISO-8859-15 has are kept: é è ç œ € Ÿ Š', () => {
    const changed = new Map<string, string>()
    expect(toCharset('Épicéa, garçon, œuf à 3 €, Ÿ, Š', 'ISO-8859-15', changed)).toBe('Épicéa, garçon, œuf à 3 €, Ÿ, Š')
    expect([...changed]).toEqual([])
  })

  it('that it has not are written otherwise and reported', () => {
    const changed = new Map<string, string>()
    expect(toCharset('l’étal – « Львів » łódź شای 纸\u202f!', 'ISO-8859-15', changed)).toBe(
      "l'étal - « Lviv » lódz shai ? !",
    )
    expect(changed.get('’')).toBe("'")
    expect(changed.get('纸')).toBe('?')
  })

  it.each(CHARSETS)('agree with an independent table of %s, one by one', (charset) => {
    const wrong: string[] = []
    for (let code = 0x20; code < 0x2700; code += 1) {
      if ((code >= 0x7f && code < 0xa0) || (code >= 0x660 && code < 0x2000)) continue
      const character = String.fromCodePoint(code)
      const there = iconv.decode(iconv.encode(character, charset), charset) === character
      const written = toCharset(character, charset, new Map())
      if (fitsCharset(character, charset) !== there || !fitsCharset(written, charset))
        wrong.push(`${code} ${character}`)
    }
    expect(wrong).toEqual([])
  })

  it('in a label are replaced before it is cut, tabs and line ends too', () => {
    const records = marketRecords.map((record) =>
      record.kind === 'paidOut' ? { ...record, reason: 'Café…\t\n“très” très très très très long' } : record,
    )
    const { entries } = selectEntries({ records, earlier: [], profile }, { ...asked, format: 'fec' })
    const fitted = fitEntries(entries, shapeOf('fec', profile))
    expect(fitted.entries.flatMap(({ postings }) => postings.map(({ label }) => label))).toContain(
      'Z 0001 Café... "très" très très trè',
    )
    expect(fitted.transliterated.map(({ from }) => from)).toEqual(['“', '”', '…'])
  })
})

describe('the checks of an export', () => {
  const selection = selectEntries({ records: marketRecords, earlier: [], profile }, { ...asked, format: 'fec' })
  const { records } = selection
  const { entries } = fitEntries(selection.entries, shapeOf('fec', profile))
  const whole = {
    asked: { ...asked, format: 'fec' as const },
    entries,
    records,
    profile,
    open: [] as string[],
    inPart: [] as string[],
  }
  const failed = (changes: Partial<typeof whole>) =>
    checkExport({ ...whole, ...changes })
      .filter(({ passed }) => !passed)
      .map(({ type }) => type)
  const spoil = (change: (entry: (typeof entries)[number]) => Partial<(typeof entries)[number]>) =>
    entries.map((entry, index) => (index === entries.length - 1 ? { ...entry, ...change(entry) } : entry))

  it('all pass for the market day', () => {
    expect(checkExport(whole).map(({ type, passed }) => `${type} ${passed}`)).toEqual([
      'sessionsClosed true',
      'notExportedInPart true',
      'balanced true',
      'agreesWithClosings true',
      'continuous true',
      'accountsMapped true',
      'accountsRight true',
      'datesWithin true',
      'charset true',
      'lengths true',
    ])
  })

  it('see a lost posting, and name the piece', () => {
    const spoilt = spoil(({ postings }) => ({ postings: postings.slice(1) }))
    expect(failed({ entries: spoilt })).toEqual(['balanced', 'agreesWithClosings'])
    const details = checkExport({ ...whole, entries: spoilt }).find(({ type }) => type === 'balanced')?.details
    expect(details).toEqual(['Z0001 · 4 · 75629 ≠ 164798'])
  })

  it('see a Z whose tenders are not what its tickets add up to', () => {
    const spoilt = records.map((record) =>
      record.kind === 'z'
        ? { ...record, closing: { ...record.closing, totals: { ...record.closing.totals, gross: cents(1) } } }
        : record,
    )
    expect(failed({ records: spoilt })).toEqual(['agreesWithClosings'])
  })

  it('see a number missing, a day outside, a date of validation before the entry', () => {
    expect(failed({ entries: spoil(() => ({ number: 9 })) })).toEqual(['continuous'])
    expect(failed({ entries: spoil(() => ({ date: '2026-12-01' as Day, validDate: '2026-12-01' as Day })) })).toEqual([
      'datesWithin',
    ])
    expect(failed({ entries: spoil(() => ({ validDate: '2026-11-13' as Day })) })).toEqual(['datesWithin'])
  })

  it('see an account nobody mapped, a label too long, a character out of the charset', () => {
    const relabel = (change: object) =>
      spoil(({ postings }) => ({ postings: postings.map((p) => ({ ...p, ...change })) }))
    expect(failed({ entries: relabel({ account: '' }) })).toEqual(['accountsMapped'])
    expect(failed({ entries: relabel({ label: 'x'.repeat(36) }) })).toEqual(['lengths'])
    expect(failed({ entries: relabel({ label: 'Ж' }) })).toEqual(['charset'])
    expect(failed({ entries: relabel({ label: '???' }) })).toEqual(['charset'])
  })

  it('see a drawer still open and a period given in part', () => {
    expect(failed({ open: ['2026-11-14'], inPart: ['2026-11-01 → 2026-11-07'] })).toEqual([
      'sessionsClosed',
      'notExportedInPart',
    ])
  })
})
