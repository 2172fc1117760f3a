// What stands on a ticket, a note and a closing, whatever the language and the width of the paper.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TillId } from '../../shared/kernel/id.ts'
import { LANGUAGES } from '../../shared/kernel/language.ts'
import { cents } from '../../shared/kernel/money.ts'
import { lengthOf, plainLine, type PaperBlock } from '../../shared/receipt/blocks.ts'
import { layoutClosing, layoutPeriod } from '../../shared/receipt/layout-closing.ts'
import { layoutNote, layoutRecoveryCode } from '../../shared/receipt/layout-note.ts'
import { layoutReceipt, signatureExtract } from '../../shared/receipt/layout.ts'
import { paperWords } from '../../shared/receipt/words.ts'
import { factsOf, WORKED, type TestLine } from './facts.ts'
import { WORKED_Z } from './worked-z.ts'

const CHOICES = { columns: 42, logo: false, footer: 'Merci !' }
const text = (blocks: readonly PaperBlock[], columns = 42) =>
  blocks.map((block) => plainLine(block, columns)).join('\n')

const GOLDEN = `
     Cyprielles
            CAE hôte (exemple)
     1 rue de l'Exemple, 75018 Paris
         SIRET 123 456 782 00010
           N° TVA FR11123456782

Ticket n° 41              14/11/2026 09:40
Caisse 1
Vendu par : Awa
Lieu : Foire des savoir-faire
------------------------------------------
Guirlande fanions                    16,25
  2,5 m x 6,50                    TVA 20 %
Tote bag wax                         22,50
  1 x 25,00                       TVA 20 %
  Remise                             -2,50
Nœud papillon                        24,00
  2 x 12,00                       TVA 20 %
Crème brûlée « façon » Masuma         4,50
  1 x 4,50                       TVA 5,5 %
Consigne
Gobelet                               2,00
  2 x 1,00
------------------------------------------
TOTAL         69,25 €
  Consigne                            2,00
Espèces                            69,25 €
  Reçu                            100,00 €
  Rendu                            30,75 €

Taux            HT         TVA         TTC
20 %         52,29       10,46       62,75
5,5 %         4,27        0,23        4,50
             56,56       10,69       67,25
------------------------------------------
Nombre de lignes                         5
Signature                             CGMS
Journal                   187 0123456789ab
Logiciel                        Étal 0.1.0

                 Merci !`

describe('a ticket', () => {
  it('reads as the worked one, to the letter', () => {
    expect(`\n${text(layoutReceipt(factsOf(WORKED), CHOICES))}`).toBe(GOLDEN)
  })

  it.each(LANGUAGES)('has every mention in %s', (language) => {
    const words = paperWords(language)
    const paper = text(layoutReceipt(factsOf(WORKED, { language, duplicate: 3, rehearsal: true }), CHOICES))
    const mentions = [
      'Cyprielles',
      'CAE hôte (exemple)',
      '123 456 782 00010',
      'FR11123456782',
      'Étal 0.1.0',
      'CGMS',
      'Awa',
    ]
    const named = [words.total, words.vat, words.lines, words.consigne, words.discount, words.change, words.signature]
    for (const mention of [...mentions, ...named, 'DUPLICATA n° 3', 'FACTICE', '0123456789ab'])
      expect(paper).toContain(mention)
    expect(paper).toMatch(/69[.,]25/)
    expect(paper).toMatch(/14[/.]11[/.]2026 09:40/)
    expect(paper).not.toMatch(/undefined|NaN|[\u00a0\u202f\u200e\u200f\u061c\u2212]/u)
  })

  it('takes characters 3, 7, 13 and 19 of its signature', () => {
    expect(signatureExtract('abCdefGhijklMnopqrStuv==')).toBe('CGMS')
  })

  it('without VAT says why, in the words of the law, and shows no VAT', () => {
    const facts = factsOf(WORKED)
    const paper = text(
      layoutReceipt({ ...facts, host: { ...facts.host, vatRegime: 'franchise', vatNumber: '' } }, CHOICES),
    )
    expect(paper).toContain('TVA non applicable, art. 293 B du CGI')
    expect(paper).not.toMatch(/TVA 20|HT|N° TVA/)
  })

  it('that takes goods back names the ticket they came from', () => {
    const facts = factsOf([{ label: 'Pochette', quantity: -1000, unitPrice: 1800 }])
    const back = { ...facts, ticket: { ...facts.ticket, type: 'return' as const, number: 42 }, returnsTicket: 41 }
    const paper = text(layoutReceipt(back, CHOICES))
    expect(paper).toContain('Ticket de retour n° 42')
    expect(paper).toContain('Retour du ticket n° 41')
    expect(paper).toContain('-18,00 €')
  })

  it('shows how it is paid after a correction, without the cash that was not', () => {
    const facts = factsOf(WORKED)
    const paidBy = [{ kind: 'card', amount: facts.ticket.total }] as const
    const paper = text(layoutReceipt({ ...facts, ticket: { ...facts.ticket, paidBy } }, CHOICES))
    expect(paper).toContain('Carte bancaire                     69,25 €')
    expect(paper).not.toMatch(/Espèces|Rendu/)
  })
})

describe('a note before payment', () => {
  it('says when, for whom, what, and what is to pay with and without VAT', () => {
    const { ticket, ...facts } = factsOf(WORKED)
    const note = {
      ...facts,
      at: ticket.at,
      customer: 'Mme Dupont',
      lines: ticket.lines,
      byRate: ticket.byRate,
      total: ticket.total,
    }
    const paper = text(layoutNote(note, CHOICES))
    for (const mention of [
      'NOTE',
      '14/11/2026 09:40',
      'Client : Mme Dupont',
      'Nœud papillon',
      '56,56',
      '10,46',
      'À PAYER',
      '69,25 €',
    ])
      expect(paper).toContain(mention)
    expect(text(layoutNote({ ...note, customer: '' }, CHOICES))).not.toContain('Client')
  })
})

describe('a Z', () => {
  const frame = { ...factsOf(WORKED), duplicate: 0 }
  const paper = text(layoutClosing(WORKED_Z, frame, CHOICES))
  const figure = (label: string) => {
    const line = paper.split('\n').find((one) => one.trimStart().startsWith(label)) ?? ''
    return Math.round(Number(/(-?[\d ]+,\d\d)(?: €)?$/.exec(line)?.[1]?.replaceAll(' ', '').replace(',', '.')) * 100)
  }

  it('adds up on paper: tenders, natures, VAT and the drawer', () => {
    const total = figure('Total encaissé')
    expect(total).toBe(164_798)
    expect(figure('Espèces (38)') + figure('Carte bancaire (19)') + figure('Chèque (4)')).toBe(total)
    expect(figure('Biens 20 %') + figure('Biens, revendu 20 %') + figure('Services 20 %')).toBe(total)
    expect(paper).toMatch(/TOTAL +1 373,29 +274,69 +1 647,98/)
    expect(
      figure('Fond de caisse') + figure('Espèces des ventes') + figure('Entrées') + figure('Sorties') + figure('Remis'),
    ).toBe(figure('Attendu'))
    expect(figure('Compté') - figure('Attendu')).toBe(figure('Écart'))
    expect(paper).toContain('-0,50')
    expect(paper).not.toContain('-0,00')
  })

  it('states perpetual totals, technical events, the head of the journal and that nobody attested the program', () => {
    for (const mention of [
      'Ventes + retours',
      '1 667,98',
      'Duplicatas',
      '000000003039 412',
      '0123456789abcdef',
      'sans attestation',
    ])
      expect(paper).toContain(mention)
  })

  it('says whose drawer it was, when another till had left it open', () => {
    const sessionTill = 0xab12cd34ef56 as TillId
    const inherited = text(layoutClosing({ ...WORKED_Z, sessionTill }, frame, CHOICES)).replaceAll(/\s+/gu, ' ')
    expect(inherited).toContain('Tiroir laissé ouvert par la caisse ab12cd34ef56')
    expect(text(layoutClosing(WORKED_Z, frame, CHOICES))).not.toContain('laissé ouvert')
  })

  it('becomes an X when nothing was counted', () => {
    const report = text(layoutClosing({ ...WORKED_Z, counted: null }, frame, CHOICES))
    expect(report).toContain('RAPPORT X')
    expect(report).not.toMatch(/Compté|CLÔTURE/)
  })

  it('has its like for a day, a month and a year', () => {
    const { totals, perpetual, head } = WORKED_Z
    const period = { number: 7, from: '2026-11-01', to: '2026-11-30', totals, perpetual, head }
    const month = text(layoutPeriod({ ...period, period: 'month' }, frame, CHOICES))
    expect(month).toContain('CLÔTURE DU MOIS n° 7')
    expect(month).toMatch(/Du +01\/11\/2026/)
    expect(text(layoutPeriod({ ...period, period: 'day', to: period.from }, frame, CHOICES))).toMatch(
      /Journée +01\/11\/2026/,
    )
  })
})

describe('whatever is sold, and however narrow the paper', () => {
  const label = fc.oneof(
    fc.string({ minLength: 1, maxLength: 80 }).filter((value) => value.trim() !== ''),
    fc.constantFrom(
      'ثوب مطرز باليد جميل جدا من صنع النساء',
      'Сумка из джинсовой ткани ручной работы с подкладкой',
      'W'.repeat(80),
    ),
  )
  const line: fc.Arbitrary<TestLine> = fc.record({
    label,
    quantity: fc.integer({ min: 1, max: 9_999_000 }),
    unitPrice: fc.integer({ min: 0, max: 99_999 }),
    vatRate: fc.constantFrom(2000, 1000, 550, 0),
    nature: fc.constantFrom('goods' as const, 'services' as const, 'consigne' as const, 'giftVoucher' as const),
  })
  const widest = (blocks: readonly PaperBlock[], columns: number) =>
    Math.max(
      ...blocks.map((block) => lengthOf(plainLine(block, columns)) * (block.type === 'line' && block.double ? 2 : 1)),
    )
  const columns = fc.integer({ min: 24, max: 64 })
  const language = fc.constantFrom(...LANGUAGES)

  it('no line is wider than the paper, and nothing overlaps', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), columns, language, (lines, columns, language) => {
        const facts = factsOf(lines, { language, duplicate: 12, rehearsal: true, eventName: 'Marché '.repeat(11) })
        const blocks = layoutReceipt(facts, {
          columns,
          logo: true,
          footer: 'https://cooperative.example/tres/longue/adresse/sans/espace',
        })
        expect(widest(blocks, columns)).toBeLessThanOrEqual(columns)
        expect(blocks.filter((block) => block.type === 'line' && overlaps(block.cells))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('closings and codes fit too', () => {
    fc.assert(
      fc.property(columns, language, (columns, language) => {
        const frame = { ...factsOf(WORKED), language, duplicate: 1 }
        const choices = { columns, logo: false, footer: '' }
        const code = layoutRecoveryCode({ code: 'ABCD-EFGH-IJKL', coopName: 'C'.repeat(80), language }, choices)
        const z = { ...WORKED_Z, paidIn: cents(999_999_999), eventName: 'É'.repeat(80) }
        for (const blocks of [layoutClosing(z, frame, choices), code])
          expect(widest(blocks, columns)).toBeLessThanOrEqual(columns)
      }),
    )
  })
})

function overlaps(cells: readonly { at: number; width: number; text: string }[]): boolean {
  const sorted = [...cells].sort((a, b) => a.at - b.at)
  return sorted.some((cell, index) => {
    const next = sorted[index + 1]
    return lengthOf(cell.text) > cell.width || (next !== undefined && cell.at + cell.width > next.at)
  })
}
