// A list of materials held against the stock book: what is new, what changes, what is refused and why.

import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testCoop, type TestCoop } from '../kit/coop.ts'
import { planBytes, planText, told } from './lists.ts'

let coop: TestCoop
beforeAll(async () => {
  coop = await testCoop()
  coop.do('stock.addPlace', { name: 'Cave', kind: 'other', member: null, archived: false })
})
afterAll(() => coop.close())

const plan = (text: string) => planText(coop.book.file.read, 'materials', text).preview
const lines = (text: string) =>
  plan(text)
    .lines.toSorted((a, b) => a.row - b.row)
    .map(told)

describe('a list of materials', () => {
  it('says line by line what is new, changed from what to what, the same, and refused', () => {
    const text = [
      'nom;sorte;unité;prix à l’unité (€);minimum;largeur (cm)',
      'Wax soleil;tissu;m;7,20;3;115',
      'WAX SOLEIL;;;;;',
      'Wax bleu indigo;tissu;m;6,90 €/m;4 m;115',
      'Bogolan;tissu;m;12;;1,50 m',
      'Zip inconnu;mercerie;pièce;cher;;',
      ';tissu;m;3;;',
    ].join('\n')
    expect(lines(text)).toEqual([
      '2 Wax soleil: same',
      '3 WAX SOLEIL: refused, nom duplicate',
      '4 Wax bleu indigo: change, prix à l’unité (€) 6,50 → 6,90, minimum 3 m → 4 m',
      '5 Bogolan: add',
      '6 Zip inconnu: refused, prix à l’unité (€) notANumber',
      '7 : refused, nom missing',
    ])
  })
})

describe('columns, marks and letters', () => {
  const text = (mark: string) => ['Nom', 'Unité', 'Prix'].join(mark) + '\n' + ['Crêpe de soie', 'm', '9.5'].join(mark)

  it.each([
    ['semicolons in UTF-8 with its mark', Buffer.from(`\uFEFF${text(';')}`, 'utf8')],
    ['commas', Buffer.from(text(','), 'utf8')],
    ['tabulators, of Windows', iconv.encode(text('\t'), 'windows-1252')],
  ])('may be %s', (_what, bytes) => {
    const { preview } = planBytes(coop.book.file.read, 'materials', bytes)
    expect(preview.lines.map(told)).toEqual(['2 Crêpe de soie: add'])
  })

  it('may be in any of the languages, and kinds and units with them', () => {
    const russian = 'Название;Вид;Единица;Цена за единицу\nЛён;Ткань;м;8,00'
    expect(lines(russian)).toEqual(['2 Лён: add'])
    const arabic = 'الاسم;الصنف;الوحدة;الكمية\nقطن;قماش;م;3,5 م'
    const { materials } = planText(coop.book.file.read, 'materials', arabic, 'ar')
    expect(materials[0]?.step?.stock).toEqual({ quantity: 3500, value: 0 })
  })
})

describe('rolls and quantities', () => {
  it('come in with what is new, each roll in its place, at its own value or at the price', () => {
    const text = [
      'nom;sorte;prix;rouleau;chute;lieu;quantité;valeur',
      'Kente;tissu;10;R1;;Cave;12,50 m;',
      'Kente;;;R2;oui;réserve;80 cm;5,00',
      'Semoule;à cuisiner;2;;;;500 g;',
    ].join('\n')
    const { materials, preview } = planText(coop.book.file.read, 'materials', text)
    expect(preview).toMatchObject({ adds: 3, refused: 0 })
    expect(materials.map(({ step }) => step?.stock)).toEqual([
      { quantity: 12_500, value: 12_500 },
      { quantity: 800, value: 500 },
      { quantity: 500, value: 100 },
    ])
    expect(materials[1]?.step?.lot?.fields).toMatchObject({ label: 'R2', isOffcut: true })
  })

  it('of what is there already are left to a count, and the line says so', () => {
    expect(lines('nom;quantité\nWax soleil;99')).toEqual(['2 Wax soleil: same, quantityLeft'])
    expect(lines('nom;quantité\nWax soleil;12,25')).toEqual(['2 Wax soleil: same'])
  })

  it('are refused where they cannot be', () => {
    const text = [
      'nom;unité;rouleau;par rouleau;lieu;quantité;à utiliser avant',
      'Tulle;m;R9;non;;2;',
      'Voile;m;;oui;;2;',
      'Feutre;m;;;Grenier;2;',
      'Boutons;pièce;;;;2,5;',
      'Fil doré;pièce;;;;-3;',
      'Farine de mil;kg;;;;2 m;31/02/2027',
      'Wax soleil;kg;;;;;',
    ].join('\n')
    expect(lines(text)).toEqual([
      '2 Tulle: refused, rouleau notByRoll',
      '3 Voile: refused, rouleau rollNeeded',
      '4 Feutre: refused, lieu unknownPlace',
      '5 Boutons: refused, quantité wholePiecesOnly',
      '6 Fil doré: refused, quantité negative',
      '7 Farine de mil: refused, à utiliser avant notADay, quantité otherUnit',
      '8 Wax soleil: refused, unité unitFixed',
    ])
  })
})

describe('two lines of one file', () => {
  it('that say two things of one material: the second is refused and names the first', () => {
    const text = 'nom;fournisseur;rouleau;quantité\nRaphia;Ali;R1;2\nRaphia;Bob;R2;3\nRaphia;Ali;R3;4'
    expect(lines(text)).toEqual(['2 Raphia: add', '3 Raphia: refused, fournisseur disagrees (2)', '4 Raphia: add'])
    expect(plan(text).newSuppliers).toEqual(['Ali'])
  })

  it('cannot have one barcode, nor take that of another thing', () => {
    const text = 'nom;code-barres\nLin;37600001\nCoton;37600001'
    expect(lines(text)).toEqual(['2 Lin: add', '3 Coton: refused, code-barres barcodeTaken'])
  })
})

describe('what is no list', () => {
  it('is refused whole, with the heading that is missing', () => {
    expect(() => plan('couleur;prix\nrouge;3')).toThrow('{"type":"HeadingsMissing","heading":"nom"}')
    expect(() => plan(`nom\n${'x\n'.repeat(20_001)}`)).toThrow('TooManyLines')
  })

  it('with a cell of millions of letters, or signs that cannot be printed, is refused line by line', () => {
    const text = `nom;prix\n${'é'.repeat(3_000_000)};3\nSoie\u0007 rose\u202e;4`
    expect(lines(text).map((line) => line.slice(-40))).toEqual([
      expect.stringContaining('refused, nom tooLong'),
      '3 Soie rose: add',
    ])
  })
})
