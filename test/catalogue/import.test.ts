// A catalogue from a file: what each line becomes, and why a line is refused.

import { describe, expect, it } from 'vitest'
import { contract } from '../../shared/contract.ts'
import writeXlsxFile from 'write-excel-file/node'
import iconv from 'iconv-lite'
import { parseTable } from '../../db/catalogue/import-table.ts'
import { planImport, type ImportContext, type Table } from '../../shared/catalogue/import.ts'
import { readMakers, readPrice, readRate } from '../../shared/catalogue/import-cells.ts'
import { importColumns } from '../../shared/catalogue/import-columns.ts'
import type { ArticleId, MemberId, RangeId } from '../../shared/kernel/id.ts'
import { SHEETS } from '../../shared/exchange/sheets.ts'
import { cents } from '../../shared/kernel/money.ts'

const pochette = {
  id: 'pochette' as ArticleId,
  rangeName: 'Wax',
  name: 'Pochette wax',
  kind: 'good',
  unit: 'piece',
  price: cents(1800),
  vat: { onSite: 2000 },
  barcode: '2000000000015',
  resold: false,
  makers: [],
} as const
const tote = { ...pochette, id: 'tote' as ArticleId, name: 'Tote bag', barcode: '2000000000022' }

const context: ImportContext = {
  ranges: [
    { id: 'wax' as RangeId, name: 'Wax' },
    { id: 'fete' as RangeId, name: 'Fête' },
  ],
  articles: [pochette, tote],
  members: [
    { id: 'awa' as MemberId, name: 'Awa' },
    { id: 'bintou' as MemberId, name: 'Bintou' },
  ],
  rates: [2000, 1000, 550, 0],
  franchise: false,
  defaultRange: 'Wax',
}

function plan(table: Table, changes: Partial<ImportContext> = {}) {
  const result = planImport(table, { ...context, ...changes })
  if (!result.ok) throw new Error(result.refusal.type)
  return result.value
}

/** `add`, or `refused price notANumber`. */
function outcomes(table: Table, changes: Partial<ImportContext> = {}) {
  return plan(table, changes).lines.map(({ outcome, problems }) =>
    [outcome, ...problems.map(({ field, reason }) => `${field} ${reason}`)].join(' '),
  )
}

describe('the header of a file', () => {
  it('is recognised in French and in English, whatever its capitals and accents', () => {
    expect(
      importColumns([
        'NOM',
        'Prix TTC (€)',
        'Catégorie',
        'Taux de T.V.A',
        'Code-barres',
        'Unité',
        'Fabricante(s)',
        'Qté',
      ]),
    ).toEqual({
      name: 0,
      price: 1,
      range: 2,
      barcode: 4,
      unit: 5,
      makers: 6,
      stock: 7,
    })
    expect(importColumns(['Name', 'Price', 'Range', 'VAT', 'EAN', 'Unit', 'Kind', 'Stock', 'Makers'])).toEqual({
      name: 0,
      price: 1,
      range: 2,
      vat: 3,
      barcode: 4,
      unit: 5,
      kind: 6,
      stock: 7,
      makers: 8,
    })
    expect(importColumns(['article', 'tva sur place', 'tva à emporter', 'tva'])).toEqual({
      name: 0,
      vatOnSite: 1,
      vatTakeAway: 2,
      vat: 3,
    })
  })

  it('without a name column is refused, with what was read', () => {
    expect(planImport([['Couleur', 'Prix']], context)).toEqual({
      ok: false,
      refusal: { type: 'NoNameColumn', columns: ['Couleur', 'Prix'] },
    })
    expect(planImport([], context)).toMatchObject({ ok: false, refusal: { type: 'NoNameColumn' } })
  })

  it('may come after empty lines', () => {
    expect(plan([[''], ['Nom', 'Prix', 'TVA'], ['', ''], ['Savon', '4', '20']]).lines).toMatchObject([
      { row: 4, outcome: 'add' },
    ])
  })
})

describe('prices and rates', () => {
  it.each([
    ['12,50', 1250],
    ['12.50 €', 1250],
    ['12', 1200],
    ['1 250,5', 125_050],
    ['1.250,00', 125_000],
    ['1,250.00', 125_000],
    ['0,10 EUR', 10],
    ['12,500', 1250],
  ])('%s is read', (text, value) => expect(readPrice(text)).toEqual({ value }))

  it.each([
    ['abc', 'notANumber'],
    ['12,505', 'notANumber'],
    ['-3', 'negative'],
    ['99999999999', 'tooLarge'],
    ['=1+1', 'notANumber'],
  ])('%s is refused: %s', (text, reason) => expect(readPrice(text)).toEqual({ reason }))

  it.each([
    ['20', 2000],
    ['20 %', 2000],
    ['5,5', 550],
    ['5.50%', 550],
    ['0.2', 2000],
    ['0.055', 550],
    ['0', 0],
  ])('a rate of %s is read', (text, value) => expect(readRate(text, context.rates)).toEqual({ value }))

  it('a rate the host does not know is refused', () => {
    expect(readRate('19,6', context.rates)).toEqual({ reason: 'unknownRate' })
    expect(readRate('0.2 %', context.rates)).toEqual({ reason: 'unknownRate' })
  })

  it('makers are read with their parts', () => {
    expect(readMakers('Awa 2; Bintou 1')).toEqual([
      { name: 'Awa', part: 2 },
      { name: 'Bintou', part: 1 },
    ])
    expect(readMakers('Marie Claire, Awa')).toEqual([
      { name: 'Marie Claire', part: 1 },
      { name: 'Awa', part: 1 },
    ])
  })
})

describe('a line', () => {
  const header = ['Nom', 'Prix', 'TVA', 'Gamme', 'Unité', 'Code-barres', 'Type', 'Stock', 'Fabricante']

  it('that is new becomes an article, with its stock and makers', () => {
    const line = ['Ruban', '1,20 €', '20 %', 'fete', 'mètre', '3760000000000', 'revente', '12,5', 'Awa 2; Bintou 1']
    const [ruban] = plan([header, line]).lines
    expect(ruban).toMatchObject({ row: 2, name: 'Ruban', outcome: 'add', problems: [], stock: 12_500 })
    expect(ruban?.fields).toEqual({
      name: 'Ruban',
      price: 120,
      vat: { keep: 2000 },
      rangeName: 'Fête',
      unit: 'm',
      barcode: '3760000000000',
      kind: 'good',
      resold: true,
      makers: [
        { member: 'awa', part: 2 },
        { member: 'bintou', part: 1 },
      ],
    })
  })

  it('of the same barcode, or the same name in the same range, changes the article; only what differs', () => {
    const { lines } = plan([
      header,
      ['Sac tote', '25', '', '', '', '2000000000022'],
      ['POCHETTE WAX', '19', '20', 'wax'],
    ])
    expect(lines).toMatchObject([
      { outcome: 'change', article: 'tote', fields: { name: 'Sac tote', price: 2500 } },
      { outcome: 'change', article: 'pochette', fields: { name: 'POCHETTE WAX', price: 1900 } },
    ])
    expect(lines[1]?.fields).not.toHaveProperty('vat')
  })

  it('that says nothing new is the same, and never moves the stock of what is there', () => {
    expect(plan([header, ['Pochette wax', '18', '20', '', '', '', '', '40']]).lines).toMatchObject([
      { outcome: 'same', stock: null },
    ])
  })

  it('of the same name in another range is another article', () => {
    expect(outcomes([header, ['Pochette wax', '18', '20', 'Fête']])).toEqual(['add'])
  })

  it('brings its range when there is none of that name', () => {
    expect(plan([header, ['A', '1', '20', 'Bijoux'], ['B', '1', '20', 'BIJOUX']]).newRanges).toEqual(['Bijoux'])
  })

  it('of food has a rate for each mode', () => {
    const { lines } = plan([
      ['Nom', 'Prix', 'TVA sur place', 'TVA à emporter', 'Type'],
      ['Mafé', '11', '10', '5,5', 'plat'],
    ])
    expect(lines[0]?.fields).toMatchObject({ kind: 'meal', vat: { onSite: 1000, takeAway: 550 } })
  })

  it('that is wrong is refused with each field and reason; the others stand', () => {
    const long = 'x'.repeat(81)
    const table = [
      header,
      ['', '1', '20'],
      ['Sans prix', '', '20'],
      ['Prix faux', 'cher', '20'],
      ['Sans taux', '3', ''],
      ['Taux faux', '3', '19,6'],
      ['Unité fausse', '3', '20', '', 'brouette'],
      ['Code faux', '3', '20', '', '', '3,76E+12'],
      ['Type faux', '3', '20', '', '', '', 'licorne'],
      ['Stock faux', '3', '20', '', 'pièce', '', '', '1,5'],
      ['Qui', '3', '20', '', '', '', '', '', 'Zoé'],
      [long, '3', '20'],
      ['Bon', '3', '20'],
    ]
    expect(outcomes(table)).toEqual([
      'refused name missing',
      'refused price missing',
      'refused price notANumber',
      'refused vat missing',
      'refused vat unknownRate',
      'refused unit unknownUnit',
      'refused barcode notABarcode',
      'refused kind unknownKind',
      'refused stock wholePiecesOnly',
      'refused makers unknownMaker',
      'refused name tooLong',
      'add',
    ])
    expect(plan(table)).toMatchObject({ adds: 1, changes: 0, same: 0, refused: 11 })
  })

  it('needs no rate where nothing sold carries VAT, nor for consigne', () => {
    expect(outcomes([header, ['Savon', '3', '']], { franchise: true })).toEqual(['add'])
    expect(outcomes([header, ['Gobelet', '1', '', '', '', '', 'consigne']])).toEqual(['add'])
  })

  it('that comes twice in the file is refused the second time', () => {
    const twice = [
      header,
      ['Savon', '3', '20', '', '', '12345'],
      ['savon', '4', '20'],
      ['Autre', '4', '20', '', '', '12345'],
    ]
    expect(outcomes(twice)).toEqual(['add', 'refused name duplicate', 'refused barcode duplicate'])
  })

  it('whose barcode and name are two articles is refused', () => {
    expect(outcomes([header, ['Pochette wax', '18', '20', '', '', '2000000000022']])).toEqual([
      'refused barcode barcodeTaken',
    ])
  })

  it('that looks like a formula is a name like another', () => {
    const [line] = plan([header, ["=cmd|' /C calc'!A0", '3', '20']]).lines
    expect(line).toMatchObject({ outcome: 'add', fields: { name: "=cmd|' /C calc'!A0" } })
  })

  it('is one of 20,000 at most', () => {
    const many = (count: number): Table => [
      ['Nom', 'Prix', 'TVA'],
      ...Array.from({ length: count }, (_, i) => [`n${i}`, 1, 20]),
    ]
    expect(plan(many(20_000)).adds).toBe(20_000)
    expect(planImport(many(20_001), context)).toEqual({ ok: false, refusal: { type: 'TooManyLines', most: 20_000 } })
  })
})

describe('a file', () => {
  const text = 'Nom;Prix;TVA\nŒuf brodé;12,50;20\n"Sac ""jean""; bleu";55;20\n'
  const cells = [
    ['Nom', 'Prix', 'TVA'],
    ['Œuf brodé', '12,50', '20'],
    ['Sac "jean"; bleu', '55', '20'],
  ]
  const rowsOf = async (bytes: Uint8Array) => {
    const table = await parseTable(bytes)
    return table.ok ? table.value.filter((row) => row.some((cell) => cell !== '')) : table.refusal.type
  }

  it.each([
    ['UTF-8', iconv.encode(text, 'utf8')],
    ['UTF-8 with its mark', iconv.encode(text, 'utf8', { addBOM: true })],
    ['UTF-16', iconv.encode(text, 'utf16le', { addBOM: true })],
    ['Windows-1252', iconv.encode(text, 'windows-1252')],
  ])('of CSV in %s is read', async (_, bytes) => {
    const rows = await rowsOf(bytes)
    expect(rows).toEqual(cells)
  })

  it('of CSV with commas or tabs is read', async () => {
    expect(await rowsOf(Buffer.from('name,price,vat\nSoap,4.50,20\n'))).toEqual([
      ['name', 'price', 'vat'],
      ['Soap', '4.50', '20'],
    ])
    expect(await rowsOf(Buffer.from('name\tprice\nSoap\t4.50\n'))).toEqual([
      ['name', 'price'],
      ['Soap', '4.50'],
    ])
  })

  it('of XLSX is read: numbers keep their decimals, percentages are rates', async () => {
    const sheet = [
      ['Nom', 'Prix', 'TVA', 'EAN'].map((value) => ({ value })),
      [{ value: 'Tablier' }, { value: 19.9 }, { value: 0.2, format: '0%' }, { value: 3_760_000_000_000 }],
    ]
    const bytes = await writeXlsxFile(sheet, {}).toBuffer()
    const table = await parseTable(bytes)
    const read = table.ok ? plan(table.value).lines : []
    expect(read[0]?.fields).toMatchObject({
      name: 'Tablier',
      price: 1990,
      vat: { keep: 2000 },
      barcode: '3760000000000',
    })
  })

  it('that is none is refused', async () => {
    expect(await rowsOf(Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3]))).toBe('UnreadableFile')
    expect(await rowsOf(Buffer.from([0x89, 0x50, 0, 0, 1]))).toBe('UnreadableFile')
    expect(await rowsOf(Buffer.from(''))).toBe('UnreadableFile')
  })

  it('that is empty is not taken for something mistyped: it comes in as far as any other', () => {
    const picked = { fileName: 'liste.csv', base64: '' }
    expect(contract['catalogue.previewImport'].input.safeParse(picked).success).toBe(true)
    const stock = { ...picked, sheet: SHEETS[0], language: 'fr' }
    expect(contract['exchange.preview'].input.safeParse(stock).success).toBe(true)
  })
})
