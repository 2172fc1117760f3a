// Labels for rolls, things and places: what is written on them is what a scanner types for a count.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readLabels } from '../../db/stock/label-rows.ts'
import { labelsHtml } from '../../electron/stock/labels-html.ts'
import { testCoop, type TestCoop } from '../kit/coop.ts'

let coop: TestCoop
beforeEach(async () => {
  coop = await testCoop()
})
afterEach(() => coop.close())

const labels = (of: 'rolls' | 'materials' | 'articles' | 'places') => readLabels(coop.book.file.read, of)

describe('a label', () => {
  it('of an article or a material carries its barcode, else a code that finds it in a count', () => {
    const [zip] = coop.do('stock.materials', { text: 'Fermeture' }).materials
    coop.do('stock.changeMaterial', { material: zip?.id, fields: { barcode: '3760001234567' } } as never)
    expect(labels('materials')).toContainEqual(
      expect.objectContaining({ title: 'Fermeture éclair 20 cm', code: '3760001234567', isBarcode: true }),
    )
    const bag = labels('articles').find(({ title }) => title === 'Tote bag wax')
    expect(bag).toMatchObject({ detail: 'Wax', isBarcode: true })
    const soleil = labels('materials').find(({ title }) => title === 'Wax soleil')
    expect(soleil).toMatchObject({ isBarcode: false })
    for (const label of [bag, soleil]) {
      const [found] = coop.do('count.find', { text: label?.code ?? '' })
      expect(found).toMatchObject({ name: label?.title })
      expect(found?.codes).toContain(label?.code)
    }
    expect(coop.do('count.find', { text: '3760001234567' })[0]?.name).toBe('Fermeture éclair 20 cm')
  })

  it('is made for places and for rolls that have something left', () => {
    expect(labels('rolls')).toEqual([])
    const place = coop.do('stock.addPlace', { name: 'Stand', kind: 'stand', member: null, archived: false }).place
    expect(labels('places')).toMatchObject([{ title: 'Stand', code: place }])
    expect(readLabels(coop.book.file.read, 'places', place)).toHaveLength(1)
    expect(readLabels(coop.book.file.read, 'places', 'another')).toEqual([])
    const bag = coop.article('Tote bag wax')
    expect(readLabels(coop.book.file.read, 'articles', bag)).toMatchObject([{ title: 'Tote bag wax' }])
  })

  it('is printed in the language’s direction, and a name is never taken for markup', () => {
    const one = { title: '<b>R1</b>', detail: '"wax" & co', colour: '#1d3fb8', code: '3760001234567', isBarcode: true }
    const sheet = labelsHtml({ labels: [one, { ...one, isBarcode: false }], language: 'ar', fonts: [], isPlace: false })
    expect(sheet).toContain('dir="rtl"')
    expect(sheet).toContain('&lt;b&gt;R1&lt;/b&gt;')
    expect(sheet.match(/<svg/gu)).toHaveLength(2)
  })
})
