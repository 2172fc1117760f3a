// The stock as a file for a spreadsheet: every row of it can be found again in the book, in the words of whoever asks.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeFile, type FileAsked } from '../../db/exchange/make-file.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { Language } from '../../shared/kernel/language.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'

let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
})
afterEach(() => coop.close())

const DAY = '2026-11-14' as Day

async function made(file: FileAsked['file'], language: Language = 'fr') {
  const asked: FileAsked = { file, format: 'csv', language, today: DAY, timeZone: 'Europe/Paris' }
  const { fileName, bytes } = await makeFile(coop.book.file.read, asked)
  const text = Buffer.from(bytes).toString('utf8')
  const rows = text.trimEnd().split('\r\n')
  return { fileName, text, rows: rows.map((row) => row.split(';')) }
}

describe('the stock as a file', () => {
  it('has each thing with its value and its cost, as a French spreadsheet reads it', async () => {
    const { fileName, text, rows } = await made({ what: 'levels' })
    expect(fileName).toBe('stock-2026-11-14.csv')
    expect(text.codePointAt(0)).toBe(0xfeff)
    expect(rows).toContainEqual(['matière', 'Wax soleil', '', 'réserve', 'm', '12,250', '88,20', '7,2000'])
    expect(rows.length).toBeGreaterThan(10)
  })

  it('speaks Ukrainian to who reads Ukrainian', async () => {
    const { fileName, rows } = await made({ what: 'levels' }, 'uk')
    expect(fileName).toBe('zapasy-2026-11-14.csv')
    expect(rows[0]?.slice(1, 4)).toEqual(['назва', 'рулон', 'місце'])
    expect(rows).toContainEqual(['матеріал', 'Wax soleil', '', 'комора', 'м', '12,250', '88,20', '7,2000'])
  })

  it('has what moved on some days: what was sold too, and who did it', async () => {
    coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
    coop.sell([{ name: 'Tote bag wax', price: 2500, quantity: 2000 }])
    const item = coop.do('stock.materials', { text: 'Biais' }).materials[0]?.id
    coop.do('stock.takeOut', { item, quantity: 1500, cause: 'waste', note: '=HYPERLINK("x")' } as never)
    const { rows } = await made({ what: 'movements', from: DAY, to: DAY })
    const sold = rows.find((row) => row.includes('vendu'))
    expect(sold?.slice(2, 10)).toEqual(['article', 'Tote bag wax', '', 'réserve', 'vendu', 'pièce', '-2', '0,00'])
    const wasted = rows.find((row) => row.includes('perdu, jeté'))
    expect(wasted?.slice(6, 10)).toEqual(['perdu, jeté', 'm', '-1,500', '-0,90'])
    expect(wasted?.[10]).toBe('Awa')
    expect(wasted?.join(';'), 'a note is never a formula').toContain(`'=HYPERLINK`)
    expect(rows.slice(1).reduce((sum, row) => sum + Number(row[9]?.replace(',', '.')), 0)).toBeGreaterThan(0)
  })
})
