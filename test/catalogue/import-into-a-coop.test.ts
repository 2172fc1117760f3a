// A file brought into a coop: what the preview shows is what comes in, and nothing else.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { previewImport } from '../../db/catalogue/import.ts'
import { parseCsv } from '../../db/catalogue/import-table.ts'
import { RehearsedCoop } from '../export/rehearsed-coop.ts'
import { bringCatalogue } from './bring-catalogue.ts'

const CSV = `Nom;Prix;TVA;Gamme;Unité;Code-barres;Stock;Fabricante
Pochette wax;19,50;20;Wax;;2000000000015;99;
Tote bag wax;25;20;Wax;;;;
Ruban brodé;3,20 €;20 %;Mercerie;m;3760000000000;12,5;Awa 2; Bintou 1
Savon;;20;Mercerie;;;;
=HYPERLINK("http://x");5;20;Mercerie;;;2;
`

describe('a catalogue in a file', () => {
  const coop = new RehearsedCoop('2026-11-14T07:00:00Z')
  const bring = (text: string) => bringCatalogue(coop.book, text)
  beforeAll(() => coop.found('cyprielles.json'))
  afterAll(() => coop.close())

  it('is looked at first: nothing is written', () => {
    const { read } = coop.book.file
    const before = coop.book.tail.seq
    const table = parseCsv(Buffer.from(CSV))
    const preview = table.ok ? previewImport({ read, franchise: false }, table.value) : table
    expect(preview.ok && preview.value).toMatchObject({
      adds: 2,
      changes: 1,
      same: 1,
      refused: 1,
      newRanges: ['Mercerie'],
    })
    expect(coop.book.tail.seq).toBe(before)
  })

  it('is brought in without its bad lines; the stock of what is there does not move', () => {
    expect(bring(CSV)).toEqual({ adds: 2, changes: 1, refused: 1 })
    const tile = (barcode: string) => coop.ask('catalogue.byBarcode', { barcode })
    expect(tile('2000000000015')).toMatchObject({ name: 'Pochette wax', price: 1950, stock: 24_000 })
    expect(tile('3760000000000')).toMatchObject({ name: 'Ruban brodé', price: 320, unit: 'm', stock: 12_500 })
    expect(coop.ask('catalogue.ranges', {}).map(({ name }) => name)).toContain('Mercerie')
    const [formula] = coop.ask('catalogue.search', { text: 'hyperlink' })
    expect(formula).toMatchObject({ name: '=HYPERLINK("http://x")', stock: 2_000 })
  })

  it('brought in twice changes nothing the second time', () => {
    const before = coop.book.tail.seq
    expect(bring(CSV)).toEqual({ adds: 0, changes: 0, refused: 1 })
    expect(coop.book.tail.seq).toBe(before)
  })

  it('says how food is kept, in words or as its box does; a word nobody knows is refused', () => {
    const said = ['Au frais', '63 °C', '≤ −18 °C', 'étagère', '', 'au soleil']
    const kept = `Nom;Prix;TVA;Conservation\n${said.map((word, index) => `Plat ${index};9;10;${word}`).join('\n')}\n`
    expect(bring(kept)).toEqual({ adds: 5, changes: 0, refused: 1 })
    const found = coop
      .ask('catalogue.search', { text: 'plat' })
      .map(({ id }) => coop.ask('catalogue.article', { article: id }))
    const byName = found.map(({ name, keptAt }) => `${name} ${keptAt}`)
    expect(byName.sort()).toEqual([
      ...['Plat 0 cold', 'Plat 1 hot', 'Plat 2 frozen', 'Plat 3 ambient', 'Plat 4 undefined'],
    ])
    expect(bring(kept)).toEqual({ adds: 0, changes: 0, refused: 1 })
    const warm = 'Nom;Prix;TVA;Conservation\nPlat 0;9;10;chaud\nPlat 4;9;10;\n'
    expect(bring(warm)).toEqual({ adds: 0, changes: 1, refused: 0 })
  })

  it('says what a dish contains, and one word that is no allergen refuses the line', () => {
    const said = ['Lait, œufs', 'sésame; LAIT', 'aucun', '', 'lait, licorne']
    const list = `Nom;Prix;TVA;Allergènes\n${said.map((word, index) => `Mets ${index};9;10;"${word}"`).join('\n')}\n`
    const table = parseCsv(Buffer.from(list))
    const preview = table.ok ? previewImport({ read: coop.book.file.read, franchise: false }, table.value) : table
    expect(preview.ok && preview.value.lines[0]).toMatchObject({
      outcome: 'refused',
      problems: [{ field: 'allergens', reason: 'unknownAllergen' }],
    })
    expect(bring(list)).toEqual({ adds: 4, changes: 0, refused: 1 })
    const found = coop
      .ask('catalogue.search', { text: 'mets' })
      .map(({ id }) => coop.ask('catalogue.article', { article: id }))
    expect(found.map(({ name, allergens }) => `${name}: ${allergens.join(' ')}`).sort()).toEqual([
      ...['Mets 0: eggs milk', 'Mets 1: milk sesame', 'Mets 2: ', 'Mets 3: '],
    ])
    expect(bring(list)).toEqual({ adds: 0, changes: 0, refused: 1 })
    const safer = 'Nom;Prix;TVA;Allergènes\nMets 0;9;10;aucun\nMets 1;9;10;\n'
    expect(bring(safer)).toEqual({ adds: 0, changes: 1, refused: 0 })
  })

  it('that is no catalogue is refused with the reason', () => {
    expect(bring('Couleur;Poids\nbleu;3\n')).toEqual({
      type: 'NoNameColumn',
      columns: ['Couleur', 'Poids'],
    })
    expect(bring('\0\0')).toEqual({ type: 'UnreadableFile' })
  })

  it('gives the same tables after a rebuild', () => {
    expect(coop.differences()).toEqual([])
  })
})
