// Files for people: every ticket line as CSV, and a workbook that stops where a spreadsheet does and says so.

import { unzipSync, strFromU8 } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import readExcelFile from 'read-excel-file/node'
import { writeSheet, type SheetAsked } from '../../db/export/write-sheet.ts'
import { writeXlsx } from '../../db/workbook.ts'
import type { Sheet } from '../../db/sheet.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { RehearsedCoop } from './rehearsed-coop.ts'

const november = { from: '2026-11-01' as Day, to: '2026-11-30' as Day, timeZone: 'Europe/Paris' }

describe('a market day', () => {
  const coop = new RehearsedCoop('2026-11-14T07:00:00Z')
  beforeAll(async () => {
    await coop.found('cyprielles.json')
    await coop.marketDay()
  })
  afterAll(() => coop.close())

  function write(format: SheetAsked['format'], days = november) {
    const chunks: Uint8Array[] = []
    const told: string[] = []
    const sink = {
      keep: (chunk: Uint8Array) => void chunks.push(Buffer.from(chunk)),
      progress: (done: number, all: number) => void told.push(`${done}/${all}`),
    }
    const written = writeSheet(coop.book.file.read, { format, ...days }, sink)
    return { written, bytes: Buffer.concat(chunks) }
  }

  it('line by line adds up to what its Z says, and the same days give the same bytes', () => {
    const { written, bytes } = write('lines')
    const [header = '', ...rows] = bytes.toString('utf8').split('\r\n')
    expect(header).toMatch(/^\uFEFFJour;Heure;Caisse;Ticket;Type;/u)
    expect(rows.pop()).toBe('')
    const cells = rows.map((row) => row.split(';'))
    const sum = (at: number) =>
      cells.reduce((before, row) => before + Math.round(Number(row[at]!.replace(',', '.')) * 100), 0)
    const at = (title: string) => header.split(';').indexOf(title)
    expect([sum(at('Total TTC')), sum(at('TVA')), sum(at('Total HT'))]).toEqual([164_798, 27_469, 137_329])
    expect(rows[0]).toBe(
      '2026-11-14;09:40;1;1;vente;Foire des savoir-faire;Awa;Guirlande fanions;2,5;m;6,50;0,00;16,25;20,00;2,71;13,54;goods;made',
    )
    expect(write('lines')).toEqual({ written, bytes })
    expect(written).toMatchObject({ rows: rows.length, bytes: bytes.length, cut: [] })
  })

  it('is a workbook that a reader opens: six sheets, amounts as amounts, days as days', async () => {
    const { bytes, written } = write('xlsx')
    expect(written?.cut).toEqual([])
    expect(write('xlsx').bytes.equals(bytes)).toBe(true)
    const sheets = (await readExcelFile(bytes)) as unknown as { sheet: string; data: unknown[][] }[]
    expect(sheets.map(({ sheet, data }) => `${sheet} ${data.length}`)).toEqual([
      'Ventes 62',
      expect.stringMatching(/^Lignes \d{3}$/u),
      expect.stringMatching(/^Encaissements \d\d$/u),
      'Clôtures 2',
      'Mouvements 2',
      'Relevés 1',
    ])
    const sales = sheets[0]!.data
    const total = sales[0]!.indexOf('Total')
    expect(Math.round(sales.slice(1).reduce((sum, row) => sum + Number(row[total]) * 100, 0))).toBe(164_798)
    expect((sales[1]![0] as Date).toISOString().slice(0, 10)).toBe('2026-11-14')
  })

  it('of days without anything is no file at all', () => {
    expect(write('xlsx', { ...november, from: '2025-01-01' as Day, to: '2025-01-31' as Day })).toEqual({
      written: null,
      bytes: Buffer.alloc(0),
    })
  })
})

describe('a sheet', () => {
  const sheet = (rows: readonly (readonly (string | number)[])[]): Sheet => ({
    name: 'Lignes',
    columns: [
      { title: 'Article', kind: 'text' },
      { title: 'Prix', kind: 'money' },
    ],
    count: rows.length,
    rows: () => rows,
  })
  function written(of: Sheet, lastRow?: number) {
    const chunks: Uint8Array[] = []
    let rows = 0
    const write = (chunk: Uint8Array) => void chunks.push(Buffer.from(chunk))
    const cut = writeXlsx([of], { write, row: () => (rows += 1), ...(lastRow !== undefined && { lastRow }) })
    const xml = strFromU8(unzipSync(Buffer.concat(chunks))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    return { cut, rows, xml }
  }

  it('stops at the last row a spreadsheet has, its header counted, and says so', () => {
    const rows = [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]
    expect(written(sheet(rows), 4)).toMatchObject({ cut: [], rows: 3 })
    expect(written(sheet(rows), 3)).toMatchObject({ cut: ['Lignes'], rows: 2 })
  })

  it('never holds a formula, nor a sign that breaks it, and keeps cents exact', () => {
    const { xml } = written(
      sheet([
        ['=1+1', 29],
        ['<b>&\u0007', -5],
        ['@x', 1_000_000_000],
      ]),
    )
    expect(xml).toContain('>&apos;=1+1<'.replace('&apos;', "'"))
    expect(xml).toContain('>&lt;b&gt;&amp;<')
    expect(xml).toContain(">'@x<")
    expect(xml).not.toContain('<f>')
    expect([...xml.matchAll(/<v>([^<]*)<\/v>/gu)].map(([, value]) => value)).toEqual(['0.29', '-0.05', '10000000.00'])
  })
})
