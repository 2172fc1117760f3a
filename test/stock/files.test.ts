// The stock as a file for a spreadsheet: every row of it can be found again in the book.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testCoop, type TestCoop } from '../kit/coop.ts'

let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
})
afterEach(() => coop.close())

const textOf = ({ base64 }: { base64: string }) => Buffer.from(base64, 'base64').toString('utf8')
const rowsOf = (text: string) =>
  text
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split(';'))

describe('the stock as a file', () => {
  it('has each thing with its value and its cost, as a French spreadsheet reads it', () => {
    const file = coop.do('stock.file', { what: 'levels' })
    expect(file.fileName).toBe('stock-2026-11-14.csv')
    const text = textOf(file)
    expect(text.codePointAt(0)).toBe(0xfeff)
    const rows = rowsOf(text)
    expect(rows).toContainEqual(['matière', 'Wax soleil', '', 'réserve', 'm', '12,250', '88,20', '7,2000'])
    expect(rows.length).toBeGreaterThan(10)
  })

  it('has what moved on some days: what was sold too, and who did it', () => {
    coop.do('cashSession.open', { event: null, pieces: {}, source: 'bank' })
    coop.sell([{ name: 'Tote bag wax', price: 2500, quantity: 2000 }])
    const item = coop.do('stock.materials', { text: 'Biais' }).materials[0]?.id
    coop.do('stock.takeOut', { item, quantity: 1500, cause: 'waste', note: '=HYPERLINK("x")' } as never)
    const rows = rowsOf(textOf(coop.do('stock.file', { what: 'movements', from: '2026-11-14', to: '2026-11-14' })))
    const sold = rows.find((row) => row.includes('vendu'))
    expect(sold?.slice(2, 10)).toEqual(['article', 'Tote bag wax', '', 'réserve', 'vendu', 'pièce', '-2,000', '0,00'])
    const wasted = rows.find((row) => row.includes('perdu, jeté'))
    expect(wasted?.slice(6, 10)).toEqual(['perdu, jeté', 'm', '-1,500', '-0,90'])
    expect(wasted?.[10]).toBe('Awa')
    expect(wasted?.join(';'), 'a note is never a formula').toContain(`'=HYPERLINK`)
    expect(rows.slice(1).reduce((sum, row) => sum + Number(row[9]?.replace(',', '.')), 0)).toBeGreaterThan(0)
  })

  it('refuses days the wrong way round', () => {
    const refused = coop.try('stock.file', { what: 'movements', from: '2026-11-15', to: '2026-11-14' })
    expect(refused).toMatchObject({ refusal: { type: 'DaysReversed' } })
  })
})
