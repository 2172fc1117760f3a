// A member's statement fits on one page, in her language, and says where the amount comes from.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FIRST_SETTINGS, termsOf, wholeBy } from '../../shared/split/rule.ts'
import { statementHtml, type Statement } from '../../electron/split/statement-html.ts'
import { statementWords } from '../../electron/split/statement-words.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { MemberId, SplitId, TillId } from '../../shared/kernel/id.ts'
import { LANGUAGES } from '../../shared/kernel/language.ts'
import { cents } from '../../shared/kernel/money.ts'
import type { Share } from '../../shared/split/split.ts'

const everybody: Share[] = Array.from({ length: 60 }, (_, index) => ({
  member: `member-${index}` as MemberId,
  name: index === 0 ? 'Awa <b>' : `Membre ${index}`,
  colour: '#c2410c',
  photo: null,
  language: 'fr',
  made: cents(10_000),
  lines: 40,
  section: '',
  hours: [{ work: 'making', minutes: 150, weightBp: 10_000 }],
  points: 1,
  parts: [cents(9_778)],
  raised: cents(0),
  rounded: cents(0),
  amount: cents(9_778),
}))

const shares = everybody.slice(0, 12)

const statement: Statement = {
  split: {
    split: 'split' as SplitId,
    till: 7 as TillId,
    seq: 812,
    at: 0,
    reversed: false,
    from: '2026-11-01' as Day,
    to: '2026-11-30' as Day,
    day: '2026-12-01' as Day,
    rule: wholeBy('equal'),
    terms: termsOf(FIRST_SETTINGS),
    rest: { amount: cents(0), to: 'carryOver' },
    present: shares.map(({ member }) => member),
    proceeds: {
      turnoverNet: cents(157_600),
      vat: cents(0),
      contribution: cents(15_760),
      contributions: [
        { name: '', base: 'turnoverNet', rateBp: 1000, baseAmount: cents(157_600), amount: cents(15_760) },
      ],
      materials: cents(0),
      cardFees: cents(0),
      consigneKept: cents(0),
      carriedIn: cents(0),
      fund: cents(0),
      expenses: cents(53_840),
      stallCosts: cents(4_500),
      cashDifferences: cents(-50),
      toShare: cents(83_450),
    },
    shares,
  },
  share: shares[0]!,
  lines: Array.from({ length: 60 }, (_, index) => ({
    ticket: { till: 7 as TillId, seq: index, number: index, day: '2026-11-14' as Day },
    label: `Article ${index % 30}`,
    quantity: 1500,
    net: cents(750),
    part: cents(250),
  })),
  statuses: [],
  hours: [
    { on: '2026-11-14' as Day, since: false, work: 'making', minutes: 90 },
    { on: '2026-10-30' as Day, since: true, work: 'making', minutes: 120 },
    { on: null, since: true, work: 'making', minutes: -60 },
  ],
  workWord: (work) => (work === 'making' ? 'Fabriquer' : work),
  coopName: 'Cyprielles & sœurs',
  hostName: 'CAE hôte',
  tillNumber: 1,
  openToAll: true,
  picture: () => null,
  language: 'fr',
  fonts: [],
}

describe('a statement', () => {
  it('says the amount, the sums, the faces, the lines and who decided', () => {
    const html = statementHtml(statement)
    const text = html
      .replace(/<style>.*?<\/style>/su, '')
      .replace(/<[^>]+>/gu, ' ')
      .replace(/[\s\u00a0\u202f]+/gu, ' ')
    expect(text).toContain('Relevé de Awa &lt;b&gt;')
    expect(text).toContain('Elle reçoit 97,78 €')
    expect(text).toContain('Structure, 10 % -157,60 €')
    expect(text).toContain('À partager 834,50 €')
    expect(text).toContain('Article 0 3 15,00 € 5,00 €')
    expect(text).toContain('Et 18 autres')
    expect(text).toContain('Parts égales 97,78 €')
    expect(text).toContain('Ses heures de travail 2 h 30')
    expect(text).toContain('Article 3 14/11/2026 33 1,5 7,50 € 2,50 €')
    expect(text).toContain('Fabriquer 30/10/2026 ajouté après le partage de ce jour 2 h 00')
    expect(text).toContain('Fabriquer corrigé après le partage −1 h 00 Total 2 h 30')
    expect(text).toContain('Décidé ensemble le 1 décembre 2026')
    expect(text).toContain('Journal : caisse 1, écriture 812')
    expect(html.match(/class="face small"/g)).toHaveLength(12)
  })

  it('is complete in every language, each in its direction', () => {
    for (const language of LANGUAGES) {
      const html = statementHtml({ ...statement, language })
      expect(html).toContain(`lang="${language}" dir="${language === 'ar' || language === 'fa-AF' ? 'rtl' : 'ltr'}"`)
      expect(Object.values(statementWords[language]).every((word: string) => word.trim() !== '')).toBe(true)
      expect(html).not.toMatch(/>[^<]*\{[a-z]+\}[^<]*</)
    }
  })

  it.skipIf(!process.env['ETAL_CHROMIUM'])(
    'is one page and its lines on another, in both directions, however many we are',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'etal-'))
      for (const [language, count] of [
        ['fr', 12],
        ['ar', 60],
      ] as const) {
        const shares = everybody.slice(0, count)
        const lines = statement.lines.slice(0, 40)
        const split = { ...statement.split, shares, present: shares.map(({ member }) => member) }
        const [page, pdf] = [join(folder, `${language}.html`), join(folder, `${language}.pdf`)]
        writeFileSync(page, statementHtml({ ...statement, lines, language, split }))
        const flags = ['--headless', '--no-sandbox', '--no-pdf-header-footer', `--user-data-dir=${folder}`]
        execFileSync(process.env['ETAL_CHROMIUM'] ?? '', [...flags, `--print-to-pdf=${pdf}`, `file://${page}`], {
          stdio: 'ignore',
        })
        expect(readFileSync(pdf, 'latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
      }
      rmSync(folder, { recursive: true })
    },
  )
})
