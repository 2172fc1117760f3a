// The words of money, in the eight languages: nothing missing inside a sentence, refusals with their amounts.

import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import { refusalSentence } from '../../renderer/text/refusal-sentence.ts'
import { eventWord } from '../../renderer/host/event-words.ts'
import { ar } from '../../renderer/text/ar.ts'
import { en } from '../../renderer/text/en.ts'
import { es } from '../../renderer/text/es.ts'
import { faAf } from '../../renderer/text/fa-af.ts'
import { figuresOf } from '../../renderer/text/figures.ts'
import { fr } from '../../renderer/text/fr.ts'
import { ptBr } from '../../renderer/text/pt-br.ts'
import { ru } from '../../renderer/text/ru.ts'
import { uk } from '../../renderer/text/uk.ts'

const CATALOGUES = { en, 'pt-BR': ptBr, es, ru, uk, ar, 'fa-AF': faAf }
const AREAS = ['drawer', 'closing', 'events', 'money', 'split', 'host', 'export', 'board'] as const

describe('The words of money', () => {
  for (const [language, catalogue] of Object.entries(CATALOGUES)) {
    it(`say in ${language} every figure and name that the French sentence says`, () => {
      for (const area of AREAS) expect(blanksOf(catalogue[area])).toEqual(blanksOf(fr[area]))
    })
  }

  it('are never empty', () => {
    for (const catalogue of [fr, ...Object.values(CATALOGUES)]) {
      for (const area of AREAS) {
        for (const [key, text] of leavesOf(catalogue[area])) expect(text.trim(), `${area}.${key}`).not.toBe('')
      }
    }
  })
})

describe('A refusal', () => {
  it('says how much there is, in euros', async () => {
    const short = { type: 'NotEnoughCash', inDrawer: 8_000 } as const
    const sentence = refusalSentence(short, await french())
    expect(sentence).toContain('80,00\u00a0€')
  })

  it('says which days were shared already', async () => {
    const days = { from: '2026-11-09', to: '2026-11-15' }
    const sentence = refusalSentence({ type: 'OverlapsSplit', ...days }, await french())
    expect(sentence).toContain('09/11/2026')
    expect(sentence).toContain('15/11/2026')
  })
})

describe('What happened to the till', () => {
  it('has a word, and a kind nobody foresaw shows its own name', async () => {
    const { t } = await french()
    expect(eventWord('member.signedIn', t)).toBe(fr.host.event.signedIn)
    expect(eventWord('started', t)).toBe(fr.host.event.started)
    expect(eventWord('till.somethingNew', t)).toContain('somethingNew')
  })
})

async function french() {
  const i18n = createInstance()
  const interpolation = { escapeValue: false }
  const t = await i18n.init({ lng: 'fr', resources: { fr: { translation: fr } }, interpolation })
  return { t, language: 'fr', direction: 'ltr', ...figuresOf('fr') } as const
}

function blanksOf(area: object): Record<string, string[]> {
  return Object.fromEntries(
    leavesOf(area).map(([key, text]) => [
      key,
      [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name ?? '').sort(),
    ]),
  )
}

function leavesOf(area: object, path = ''): [string, string][] {
  return Object.entries(area).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leavesOf(value as object, `${path}${key}.`),
  )
}
