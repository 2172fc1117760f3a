// The words of the screens: eight whole catalogues that say the same things.

import { describe, expect, expectTypeOf, it } from 'vitest'
import { createInstance, type ParseKeys } from 'i18next'
import { LANGUAGES, type Language } from '../../shared/kernel/language.ts'
import { ar } from '../../renderer/text/ar.ts'
import type { Catalogue } from '../../renderer/text/catalogue.ts'
import { en } from '../../renderer/text/en.ts'
import { es } from '../../renderer/text/es.ts'
import { faAf } from '../../renderer/text/fa-af.ts'
import { fr } from '../../renderer/text/fr.ts'
import { LANGUAGE_NAMES } from '../../renderer/text/languages.ts'
import { ptBr } from '../../renderer/text/pt-br.ts'
import { ru } from '../../renderer/text/ru.ts'
import { countsAsWritten, languageAmong, SENTENCES } from '../../renderer/text/sentences.ts'
import { uk } from '../../renderer/text/uk.ts'

type Words = ReadonlyMap<string, string>

const CATALOGUES: Readonly<Record<Language, object>> = { fr, en, 'pt-BR': ptBr, es, ru, uk, ar, 'fa-AF': faAf }
const PLURAL = /_(?:zero|one|two|few|many|other)$/u
const FRENCH = wordsOf(fr)

const OTHERS = LANGUAGES.filter((language) => language !== 'fr')

describe('the catalogues of words', () => {
  it.each(OTHERS)('%s says everything French says, and nothing else', (language) => {
    const stems = (words: Words) => [...new Set([...words.keys()].map((key) => key.replace(PLURAL, '')))].sort()
    expect(stems(wordsOf(CATALOGUES[language]))).toEqual(stems(FRENCH))
  })

  it.each(LANGUAGES)('%s has the plural forms of its grammar for every thing counted', (language) => {
    const words = wordsOf(CATALOGUES[language])
    const rules = new Intl.PluralRules(language)
    const forms = new Set([0, 1, 2, 3, 5, 11, 21, 100, 101].map((count) => rules.select(count)))
    const counted = [...FRENCH.keys()].filter((key) => key.endsWith('_other')).map((key) => key.replace(PLURAL, ''))
    expect(counted.length).toBeGreaterThan(2)
    const missing = counted
      .flatMap((key) => [...forms].map((form) => `${key}_${form}`))
      .filter((key) => !words.has(key))
    expect(missing).toEqual([])
  })

  it.each(OTHERS)('%s names the same facts in its sentences as French', (language) => {
    const wrong = [...wordsOf(CATALOGUES[language])].filter(([key, text]) => {
      const french = FRENCH.get(key) ?? FRENCH.get(key.replace(PLURAL, '_other')) ?? ''
      return !PLURAL.test(key) && factsIn(text) !== factsIn(french)
    })
    expect(wrong).toEqual([])
  })

  it.each(LANGUAGES)('%s leaves no sentence empty or padded', (language) => {
    const bad = [...wordsOf(CATALOGUES[language])].filter(([, text]) => text.trim() !== text || text === '')
    expect(bad).toEqual([])
  })

  it.each([
    ['ru', /\p{Script=Cyrillic}/u],
    ['uk', /\p{Script=Cyrillic}/u],
    ['ar', /\p{Script=Arabic}/u],
    ['fa-AF', /\p{Script=Arabic}/u],
  ] as const)('%s is written in its own script', (language, script) => {
    const foreign = [...wordsOf(CATALOGUES[language])].filter(([, text]) => {
      const bare = text.replace(/\{\{.*?\}\}/gu, '')
      return /\p{L}{4}/u.test(bare) && !script.test(bare) && !ANYWHERE.test(bare)
    })
    expect(foreign).toEqual([])
  })

  it('names each language in its own words', () => {
    expect(new Set(Object.values(LANGUAGE_NAMES)).size).toBe(LANGUAGES.length)
  })

  it('does not compile when a word is missing or unknown', () => {
    expectTypeOf<Omit<typeof en, 'app'>>().not.toExtend<Catalogue>()
    expectTypeOf<Catalogue>().not.toExtend<Catalogue<'one' | 'few' | 'many' | 'other'>>()
    expectTypeOf<'app.sell'>().toExtend<ParseKeys>()
    expectTypeOf<'app.noSuchWord'>().not.toExtend<ParseKeys>()
  })
})

describe('a sentence that counts', () => {
  it.each([
    ['fr', '1\u202f234'],
    ['en', '1,234'],
    ['pt-BR', '1.234'],
    ['es', '1234'],
    ['ru', '1\u00a0234'],
    ['uk', '1\u00a0234'],
    ['ar', '1,234'],
    ['fa-AF', '1,234'],
  ] as const)(
    'writes thousands in %s as its readers do, and the name of a ticket as it is',
    async (language, written) => {
      const t = await spoken(language)
      const counts = [...FRENCH.keys()].filter((key) => key.endsWith('_other')).map((key) => key.replace(PLURAL, ''))
      const said = counts.map((key) => t(key as 'app.sell', { count: 1234 }))
      expect(said.filter((text) => text.replace(/[\u2066-\u2069]/gu, '').includes(written)).length).toBeGreaterThan(10)
      expect(said.filter((text) => text.includes('1234') && written !== '1234')).toEqual([])
      expect(t('kitchen.numberReady', { number: 1234 })).toContain('1234')
    },
  )

  it('leaves a blank that nobody filled for what it is', async () => {
    const t = await spoken('fr')
    expect(t('catalogue.imported', { adds: 12_000, changes: 3, refused: 0 })).toContain('12\u202f000')
    expect(t('refusal.DayClosed' as 'app.sell')).not.toContain('undefined')
  })
})

async function spoken(language: Language) {
  const resources = { [language]: { translation: CATALOGUES[language] } }
  return createInstance()
    .use(countsAsWritten)
    .init({ lng: language, resources, ...SENTENCES })
}

describe('the language before anybody signs in', () => {
  it('is the first the computer asks for that Étal speaks', () => {
    expect(languageAmong(['de-CH', 'pt-PT', 'fr'])).toBe('pt-BR')
    expect(languageAmong(['prs', 'en'])).toBe('fa-AF')
    expect(languageAmong(['uk-UA'])).toBe('uk')
  })

  it('is French when it speaks none of them', () => {
    expect(languageAmong(['ja', 'nl'])).toBe('fr')
  })
})

/** Names of things that have no other writing. */
const ANYWHERE = /Étal|SIRET|TVA|CSV|Logo|FEC|CAERP|PDF|QR|IBAN|SHA|Sage/u

function wordsOf(catalogue: object): Words {
  const words = new Map<string, string>()
  const walk = (node: object, path: string) => {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'string') words.set(`${path}${key}`, value)
      else walk(value as object, `${path}${key}.`)
    }
  }
  walk(catalogue, '')
  return words
}

function factsIn(text: string): string {
  return [...text.matchAll(/\{\{\s*(\w+)/gu)]
    .map(([, name]) => name)
    .toSorted()
    .join(' ')
}
